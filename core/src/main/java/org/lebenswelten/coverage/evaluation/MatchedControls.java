package org.lebenswelten.coverage.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Controls that were most like the treated areas before the start.
 *
 * <pre>{@code
 * distance(i, j) = sqrt(sum over covariates k of ((x_ik - x_jk) / s_k)^2 / K)
 * }</pre>
 *
 * with the standard deviation {@code s_k} over treated areas and candidates together and the number {@code K} of covariates, such
 * as the value before and the score of an index. In each of {@code number} rounds every treated area gets one more control: of
 * all pairs left the nearest is taken first, so that the order of areas does not matter; equal distances go by the ids of the
 * treated area and then the control. With replacement a control may serve several treated areas. Pairs farther apart than the
 * caliper are never taken; a treated area without any control is told and counts nowhere.
 *
 * <pre>{@code
 * weight of a control = sum of 1 / (number of its controls) over the treated areas that it serves
 * standardised difference = (mean of matched treated - weighted mean of controls) / s_k
 * }</pre>
 *
 * A standardised difference beyond 0.25 is poor balance. A covariate without differences ({@code s_k = 0}) does not count. Areas
 * with a missing covariate are neither matched nor candidates.
 *
 * <p>Matching on values before draws the controls' chance along: controls that happened to be high fall back too. That is wanted
 * where treated areas were chosen for being high; where the treated are high by nature it makes a bias of its own.
 *
 * <p>Reference: Stuart EA (2010), Matching methods for causal inference: a review and a look forward. Statistical Science 25,
 * 1-21. doi:10.1214/09-STS313; Daw JR, Hatfield LA (2018), Matching and regression to the mean in difference-in-differences
 * analysis. Health Services Research 53, 4138-4156. doi:10.1111/1475-6773.12993
 *
 * @param number number of controls for each treated area, 1 or more
 * @param caliper largest distance in standard deviations, above 0; infinite for any
 * @param replacement whether a control may serve several treated areas
 */
public record MatchedControls(int number, double caliper, boolean replacement) {

    /** Standardised differences beyond this are poor balance. */
    public static final double POOR_BALANCE = 0.25;

    /**
     * Checks number and caliper.
     *
     * @throws IllegalArgumentException if the number is below 1, or the caliper not above 0
     */
    public MatchedControls {
        if (number < 1) {
            throw new IllegalArgumentException("number of controls " + number + ", expected at least 1");
        }
        if (!(caliper > 0)) {
            throw new IllegalArgumentException("caliper " + caliper + ", expected a number above 0");
        }
    }

    /**
     * The controls that were found.
     *
     * @param controls positions of the controls of each treated area, in the order given; none where there is none
     * @param weights weight of each control by its position
     * @param balance standardised difference of each covariate after matching; {@code NaN} without any control
     */
    public record Match(List<List<Integer>> controls, SortedMap<Integer, Double> weights, double[] balance) {

        /**
         * Whether a covariate differs much.
         *
         * @return true if a standardised difference lies beyond {@link #POOR_BALANCE}
         */
        public boolean isPoorlyBalanced() {
            return Arrays.stream(balance).anyMatch(difference -> Math.abs(difference) > POOR_BALANCE);
        }

        /**
         * Whether any treated area has a control.
         *
         * @return true if there is one
         */
        public boolean isFound() {
            return controls.stream().anyMatch(each -> !each.isEmpty());
        }
    }

    /**
     * Two controls each without replacement, within half a standard deviation.
     *
     * @return the rule
     */
    public static MatchedControls withDefaults() {
        return new MatchedControls(2, 0.5, false);
    }

    /**
     * Finds controls.
     *
     * @param ids id of each area, all different
     * @param covariates a column for each covariate, one value an area
     * @param treated positions of the treated areas
     * @param candidates positions of areas that may be controls; treated ones among them are left out
     * @return controls and balance
     * @throws IllegalArgumentException if a covariate has not one value an area, or there is none
     */
    public Match find(List<String> ids, List<double[]> covariates, int[] treated, int[] candidates) {
        if (covariates.isEmpty()) {
            throw new IllegalArgumentException("no covariate, expected at least one to match by");
        }
        for (double[] covariate : covariates) {
            if (covariate.length != ids.size()) {
                throw new IllegalArgumentException(
                        "covariate has " + covariate.length + " values, expected " + ids.size());
            }
        }
        int[] areas = IntStream.concat(Arrays.stream(treated), Arrays.stream(candidates))
                .toArray();
        return new MatchingPool(this, ids, covariates, areas).find(treated);
    }
}
