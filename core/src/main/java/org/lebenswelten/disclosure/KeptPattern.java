package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lebenswelten.disclosure.PreviousRelease.Layer;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;

/**
 * Cells that stay withheld because an earlier release showed a related indicator that the project has no more: its counts are not
 * known here, so that nothing can be said of what they tell together with cells that it did not show. What it showed itself was
 * protected then, so that as long as no more of the related indicators is shown in the same years, nothing new follows.
 *
 * <p>Sums over coarser areal units or longer periods are no such indicators where what they are sums of is still there, see {@link
 * EarlierTotals}.
 */
final class KeptPattern {

    /**
     * Years that must be kept as a release showed them.
     *
     * @param release the release
     * @param periods periods in which it showed what is dropped
     */
    private record Kept(PreviousRelease release, Set<Period> periods) {}

    private final List<Kept> kept = new ArrayList<>();
    private final List<DataProblem> warnings = new ArrayList<>();

    private KeptPattern() {}

    /**
     * What must be kept of tables.
     *
     * @param tables tables that are connected by relations
     * @param releases earlier releases
     * @param nesting how zonings nest
     */
    static KeptPattern of(Collection<CountTable> tables, List<PreviousRelease> releases, Nesting nesting) {
        KeptPattern pattern = new KeptPattern();
        Map<String, CountTable> byId = new TreeMap<>();
        tables.forEach(table -> byId.put(table.indicator().id(), table));
        for (PreviousRelease release : releases) {
            Set<Period> periods = new TreeSet<>();
            for (String dropped : dropped(byId, release, nesting)) {
                Layer layer = release.layer("ind_" + dropped);
                if (layer == null) {
                    continue;
                }
                Set<Period> own = new TreeSet<>();
                layer.features().forEach((feature, printed) -> {
                    if (printed.shown()) {
                        own.add(Period.of(feature.substring(feature.lastIndexOf('.') + 1)));
                    }
                });
                if (!own.isEmpty()) {
                    pattern.warnings.add(PatternSearch.problem(
                            ProblemCode.EARLIER_RELATION_DROPPED,
                            byId.keySet().iterator().next(),
                            release.file(),
                            dropped));
                }
                periods.addAll(own);
            }
            pattern.kept.add(new Kept(release, periods));
        }
        return pattern;
    }

    /** The related indicators of a release that are neither there nor sums of what is there. */
    private static Set<String> dropped(Map<String, CountTable> present, PreviousRelease release, Nesting nesting) {
        Set<String> related = new TreeSet<>(present.keySet());
        boolean grows = true;
        while (grows) {
            grows = false;
            for (CountRelation relation : release.stated().relations()) {
                if (related.contains(relation.totalId()) || related.contains(relation.partId())) {
                    grows |= related.add(relation.totalId());
                    grows |= related.add(relation.partId());
                }
            }
        }
        related.removeAll(present.keySet());
        for (CountRelation relation : release.stated().relations()) {
            CountTable part = present.get(relation.partId());
            String zoning = release.stated().zonings().getOrDefault(relation.totalId(), "");
            if (relation instanceof SumOf
                    && part != null
                    && nesting.positions(part.counts().frame().zoningId(), zoning)
                            .isPresent()) {
                related.remove(relation.totalId());
            }
        }
        return related;
    }

    /** The cells of a table that stay withheld. */
    boolean[] of(CountTable table) {
        boolean[] cells = new boolean[table.counts().frame().size()];
        for (Kept each : kept) {
            Layer layer = each.release.layer("ind_" + table.indicator().id());
            Set<Period> years = new HashSet<>(each.periods);
            for (int cell = 0; cell < cells.length; cell++) {
                Period own = table.counts()
                        .frame()
                        .periods()
                        .get(cell / table.counts().frame().unitCount());
                Printed before = layer == null ? null : layer.features().get(table.featureId(cell));
                cells[cell] |= years.stream().anyMatch(own::overlaps) && (before == null || !before.shown());
            }
        }
        return cells;
    }

    /** Problems that do not stop a build. */
    List<DataProblem> warnings() {
        return warnings;
    }
}
