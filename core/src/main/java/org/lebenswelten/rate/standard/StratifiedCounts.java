package org.lebenswelten.rate.standard;

import java.util.List;

/**
 * Events and persons of one area, stratum by stratum: by age band, or by age band and sex.
 *
 * <p>The arrays are not copied: who makes the counts gives them up.
 *
 * @param strata names of the strata, for messages
 * @param events events in each stratum, 0 or more; {@code NaN} where missing
 * @param population persons or person-years in each stratum, 0 or more; {@code NaN} where missing
 */
public record StratifiedCounts(List<String> strata, double[] events, double[] population) {

    /**
     * Checks lengths and signs. Messages name the stratum, never the count: a count must not stand in a log.
     *
     * @throws IllegalArgumentException if there is no stratum, the lengths differ, or a count is negative or infinite
     */
    public StratifiedCounts {
        strata = List.copyOf(strata);
        requireCounts("events", strata, events);
        requireCounts("population", strata, population);
    }

    /**
     * Counts by age band.
     *
     * @param bands the bands
     * @param events events in each band
     * @param population persons or person-years in each band
     * @return the counts
     * @throws IllegalArgumentException as the constructor does
     */
    public static StratifiedCounts of(AgeBands bands, double[] events, double[] population) {
        return new StratifiedCounts(bands.names(), events, population);
    }

    /** Checks one count for each stratum. */
    static void requireCounts(String name, List<String> strata, double[] counts) {
        if (strata.isEmpty() || counts.length != strata.size()) {
            throw new IllegalArgumentException(name + " of " + counts.length
                    + " strata, expected one count for each of " + strata.size() + " strata, at least one");
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || Double.isInfinite(counts[i])) {
                throw new IllegalArgumentException(name + " of stratum '" + strata.get(i)
                        + "' negative or infinite, expected a finite count >= 0");
            }
        }
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "StratifiedCounts[" + strata.size() + " strata]";
    }
}
