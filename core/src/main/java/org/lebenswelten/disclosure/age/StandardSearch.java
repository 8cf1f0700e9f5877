package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.raw.RawPopulation.Band;

/** The search for strata whose events may be told, for tables over the same cells of which some hold persons of others. */
final class StandardSearch {

    private final DisclosurePolicy policy;
    private final List<StandardCells> tables;

    /**
     * Prepares the search.
     *
     * @param policy the rules and relations
     * @param tables the same cells of one or several tables
     */
    StandardSearch(DisclosurePolicy policy, List<StandardCells> tables) {
        this.policy = policy;
        this.tables = tables;
    }

    /**
     * Joins strata until all may be told.
     *
     * @param bands the bands of all tables that get the standard
     * @return the strata; one of everybody if no more than that may be told
     */
    AgeCut cut(List<List<Band>> bands) {
        AgeCut cut = AgeCut.of(bands);
        if (tables.size() > 1) {
            cut = cut.withoutSexes();
        }
        AgeCut finest = cut;
        List<AgeCounts> counts = counts(finest);
        while (cut.size() > 1) {
            AgeCut current = cut;
            int[] groupOf = finest.strata().stream()
                    .mapToInt(band -> StandardCells.position(current, band))
                    .toArray();
            int worst = -1;
            for (AgeCounts table : counts) {
                worst = worst < 0 ? table.telling(groupOf, cut.size()) : worst;
            }
            for (AgeCounts table : counts) {
                worst = worst < 0 ? table.exposed(groupOf, cut.size()) : worst;
            }
            if (worst < 0) {
                return cut;
            }
            cut = cut.joining(worst, counts.get(0).eventsOf(groupOf, cut.size()));
        }
        return cut;
    }

    /** The counts of each table, and of what it has beside its parts. */
    private List<AgeCounts> counts(AgeCut cut) {
        Map<String, AgeCounts> own = new LinkedHashMap<>();
        for (StandardCells cells : tables) {
            StandardTable table = cells.table();
            own.put(
                    table.indicator().id(),
                    new AgeCounts(
                            table.indicator().kind(),
                            policy.ofIndicator(table.indicator().id()),
                            table.mostEach(),
                            cells.inStrata(cut, table.strata().events()),
                            cells.inStrata(cut, table.strata().persons()),
                            true));
        }
        List<AgeCounts> all = new ArrayList<>(own.values());
        Map<String, List<AgeCounts>> partitions = new TreeMap<>();
        Map<String, AgeCounts> totals = new TreeMap<>();
        for (CountRelation relation : policy.relations()) {
            AgeCounts total = own.get(relation.totalId());
            AgeCounts part = own.get(relation.partId());
            if (relation instanceof PartOf of && total != null && part != null) {
                String name = of.totalId() + " / " + of.partition();
                totals.put(name, total);
                partitions.computeIfAbsent(name, k -> new ArrayList<>()).add(part);
            }
        }
        totals.forEach((name, total) -> {
            AgeCounts rest = total.beside(partitions.getOrDefault(name, List.of()));
            if (rest != null) {
                all.add(rest);
            }
        });
        return all;
    }
}
