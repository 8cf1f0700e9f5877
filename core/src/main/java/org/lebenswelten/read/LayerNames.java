package org.lebenswelten.read;

import java.util.HashSet;
import java.util.Set;
import org.lebenswelten.model.ProblemCode;

/** Checks that the ids of indicators, indices, coverages, access, priorities, sitings and context layers are unique across the atlas and not reserved. */
final class LayerNames {

    private static final Set<String> RESERVED = Set.of("measures", "actors", "catchments", "proposals", "evals");

    private final ProblemLog log;
    private final Set<String> taken = new HashSet<>();

    /**
     * A check.
     *
     * @param log where to report
     */
    LayerNames(ProblemLog log) {
        this.log = log;
    }

    /**
     * Checks a definition.
     *
     * @param atlas the definition
     */
    void check(YamlNode atlas) {
        for (String section :
                new String[] {"indicators", "indices", "coverages", "access", "priorities", "sitings", "layers"}) {
            Set<String> own = new HashSet<>();
            for (YamlNode entry : atlas.items(section)) {
                YamlNode id = entry.find("id");
                if (id == null || !id.isSound()) {
                    continue;
                }
                boolean bare = section.equals("indices") || section.equals("layers");
                if (bare
                        && (RESERVED.contains(id.text()) || id.text().matches("(ind|hot|cov|acc|gap|ineq|areas)_.*"))) {
                    log.add(ProblemCode.RESERVED_ID, id.place(), id.written());
                }
                if (taken.contains(id.text())) {
                    log.add(ProblemCode.DUPLICATE_ID, id.place(), id.written(), section);
                }
                own.add(id.text());
                for (YamlNode zoning : entry.items("rollUp")) {
                    own.add(id.text() + "_" + zoning.text());
                }
            }
            if (section.equals("indicators")) {
                checkLevels(atlas, own);
            }
            taken.addAll(own);
        }
    }

    /** Sums over coarser zonings are indicators of their own, whose ids must be free. */
    private void checkLevels(YamlNode atlas, Set<String> indicators) {
        for (YamlNode entry : atlas.items("indicators")) {
            YamlNode id = entry.find("id");
            for (YamlNode level : entry.items("levels")) {
                if (id != null && id.isSound() && level.isSound()) {
                    if (!indicators.add(id.text() + "_" + level.text())) {
                        log.add(ProblemCode.DUPLICATE_ID, level.place(), id.text() + "_" + level.text(), "indicators");
                    }
                }
            }
        }
    }
}
