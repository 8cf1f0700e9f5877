package org.lebenswelten.raw;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which shares of the residents of each areal unit live within reach of which sites, and which sites count in which coverage
 * when. Shares come from where all residents live and so are the same for every target group and period.
 *
 * @param unitIds keys of the units, ascending
 * @param parts by unit: its residents by the set of sites that reach them; shares sum to 1 where the unit has residents
 * @param running by coverage and period: the sites that run
 */
public record RawCatchments(List<String> unitIds, List<List<Part>> parts, Map<String, List<BitSet>> running) {

    /**
     * Residents of one unit whom the same sites reach.
     *
     * @param sites numbers of the sites; not to be changed
     * @param share their share of the residents of the unit, above 0
     */
    public record Part(BitSet sites, double share) {}

    /** Copies the collections. */
    public RawCatchments {
        unitIds = List.copyOf(unitIds);
        parts = parts.stream().map(List::copyOf).toList();
        running = new TreeMap<>(running);
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "RawCatchments[" + unitIds.size() + " units, " + running.size() + " coverages]";
    }
}
