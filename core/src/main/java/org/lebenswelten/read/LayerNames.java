package org.lebenswelten.read;

import java.util.HashSet;
import java.util.Set;
import org.lebenswelten.model.ProblemCode;

/** Checks that the ids of indicators, indices, coverages and context layers are unique across the atlas and not reserved. */
final class LayerNames {

    private static final Set<String> RESERVED = Set.of("measures", "catchments", "proposals");

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
        for (String section : new String[] {"indicators", "indices", "coverages", "layers"}) {
            Set<String> own = new HashSet<>();
            for (YamlNode entry : atlas.items(section)) {
                YamlNode id = entry.find("id");
                if (id == null || !id.isSound()) {
                    continue;
                }
                boolean bare = section.equals("indices") || section.equals("layers");
                if (bare && (RESERVED.contains(id.text()) || id.text().matches("(ind|hot|cov|gap|areas)_.*"))) {
                    log.add(ProblemCode.RESERVED_ID, id.place(), id.written());
                }
                if (taken.contains(id.text())) {
                    log.add(ProblemCode.DUPLICATE_ID, id.place(), id.written(), section);
                }
                own.add(id.text());
            }
            taken.addAll(own);
        }
    }
}
