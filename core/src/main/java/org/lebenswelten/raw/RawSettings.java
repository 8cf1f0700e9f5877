package org.lebenswelten.raw;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many people of each setting unit come from which areal unit, and which setting units count in which figure when.
 *
 * @param unitIds keys of the areal units, ascending
 * @param people persons by setting unit and areal unit; not copied
 * @param serving by figure and period: the setting units whose people it counts
 * @param attending by figure the setting units whose people are its denominator, for figures that have such
 */
public record RawSettings(
        List<String> unitIds, double[][] people, Map<String, List<BitSet>> serving, Map<String, BitSet> attending) {

    /** Copies the collections. */
    public RawSettings {
        unitIds = List.copyOf(unitIds);
        serving = new TreeMap<>(serving);
        attending = new TreeMap<>(attending);
    }

    /**
     * No setting units.
     *
     * @param unitIds keys of the areal units, ascending
     * @return settings without figures
     */
    public static RawSettings none(List<String> unitIds) {
        return new RawSettings(unitIds, new double[0][], Map.of(), Map.of());
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "RawSettings[" + people.length + " setting units, " + serving.size() + " figures]";
    }
}
