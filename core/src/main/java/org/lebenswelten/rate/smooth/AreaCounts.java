package org.lebenswelten.rate.smooth;

import java.util.List;
import org.lebenswelten.rate.Availability;

/**
 * Events and what they are related to, area by area.
 *
 * <p>The arrays are not copied: who makes the counts gives them up.
 *
 * @param areas names of the areas, for messages
 * @param events events in each area, 0 or more; {@code NaN} where missing
 * @param denominators persons, person-years or expected events in each area, 0 or more; {@code NaN} where missing
 */
public record AreaCounts(List<String> areas, double[] events, double[] denominators) {

    /**
     * Checks lengths and signs. Messages name the area, never the count: a count must not stand in a log.
     *
     * @throws IllegalArgumentException if the lengths differ, or a count is negative or infinite
     */
    public AreaCounts {
        areas = List.copyOf(areas);
        requireCounts("events", areas, events);
        requireCounts("denominators", areas, denominators);
    }

    /**
     * Whether an area has a rate of its own.
     *
     * @param area position of the area
     * @return {@link Availability#MISSING} if a count is missing, {@link Availability#ZERO_DENOMINATOR} if the
     *     denominator is 0, else {@link Availability#ESTIMATED}
     */
    Availability availability(int area) {
        if (Double.isNaN(events[area]) || Double.isNaN(denominators[area])) {
            return Availability.MISSING;
        }
        return denominators[area] == 0 ? Availability.ZERO_DENOMINATOR : Availability.ESTIMATED;
    }

    /** Whether an area has a rate of its own. */
    boolean hasRate(int area) {
        return availability(area) == Availability.ESTIMATED;
    }

    /** The rate of an area that has one. */
    double rate(int area) {
        return events[area] / denominators[area];
    }

    /**
     * The number of areas.
     *
     * @return areas with and without a rate
     */
    public int size() {
        return areas.size();
    }

    private static void requireCounts(String name, List<String> areas, double[] counts) {
        if (counts.length != areas.size()) {
            throw new IllegalArgumentException(name + " of " + counts.length + " areas, expected one count for each of "
                    + areas.size() + " areas");
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || Double.isInfinite(counts[i])) {
                throw new IllegalArgumentException(
                        name + " of area '" + areas.get(i) + "' negative or infinite, expected a finite count >= 0");
            }
        }
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "AreaCounts[" + areas.size() + " areas]";
    }
}
