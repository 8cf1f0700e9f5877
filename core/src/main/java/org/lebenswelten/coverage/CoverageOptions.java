package org.lebenswelten.coverage;

import org.jspecify.annotations.Nullable;

/**
 * What is computed of a coverage beside reach and places.
 *
 * @param targetRate share of the target group that is to be served, above 0 and at most 1
 * @param servedBy what counts as served
 * @param burdenId the index by which need is weighted, or null for none
 * @param trend how a trend is told from chance
 * @param needs what a site must offer to be acceptable, or null where nothing is stated
 * @param success whose values tell how many of those who took part succeeded, or null
 */
public record CoverageOptions(
        double targetRate,
        Served servedBy,
        @Nullable String burdenId,
        TrendTest trend,
        @Nullable CoverageNeeds needs,
        @Nullable SuccessShare success) {

    /**
     * A success criterion whose values are the share of participants, in per cent, who succeeded.
     *
     * @param measureId the measure
     * @param criterionId its criterion
     */
    public record SuccessShare(String measureId, String criterionId) {}

    /** What counts as served where unmet need is told. */
    public enum Served {
        /** Those who can claim a place. */
        PLACES,
        /** Those who take part. */
        PARTICIPANTS,
        /** Those who live in reach. */
        REACH
    }

    /** How the change over the years is tested. */
    public enum TrendTest {
        /** Slope of a straight line, years weighted by the size of the target group. */
        LEAST_SQUARES,
        /** Mann and Kendall's test with the median slope of Sen. */
        MANN_KENDALL
    }

    /**
     * Checks the rate.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public CoverageOptions {
        if (!(targetRate > 0 && targetRate <= 1)) {
            throw new IllegalArgumentException("target rate " + targetRate + ", expected a number above 0, at most 1");
        }
    }

    /**
     * All of the target group is to be served by places; no need weights, needs or success; least squares.
     *
     * @return the options where a project says nothing
     */
    public static CoverageOptions withDefaults() {
        return new CoverageOptions(1, Served.PLACES, null, TrendTest.LEAST_SQUARES, null, null);
    }
}
