package org.lebenswelten.coverage;

/**
 * How a reached share changes over the years.
 *
 * @param years number of years with a share
 * @param slope change in percentage points a year; {@code NaN} for fewer than 4 years
 * @param lower lower 95 % limit of the slope, {@code NaN} with it
 * @param upper upper 95 % limit of the slope, {@code NaN} with it
 * @param probability two-sided probability of a change at least as large by chance, {@code NaN} with it
 * @param difference last known share less the first, in percentage points; {@code NaN} for fewer than 2 years
 */
public record CoverageTrend(
        int years, double slope, double lower, double upper, double probability, double difference) {

    /** Fewer years than this have no slope, only a difference. */
    public static final int FEWEST_YEARS = 4;

    /** Where no year has a share. */
    public static final CoverageTrend NONE =
            new CoverageTrend(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
