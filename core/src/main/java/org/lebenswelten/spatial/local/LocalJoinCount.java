package org.lebenswelten.spatial.local;

import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.inference.Sample;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;

/**
 * Local join counts: how many neighbours of a marked area are marked too.
 *
 * <pre>{@code
 * J_i = y_i sum_j w_ij y_j
 * }</pre>
 *
 * <p>y_i is 1 for a mark and 0 else, with {@link org.lebenswelten.spatial.neighbour.WeightStyle#BINARY} weights as a rule. An
 * unmarked area has 0. There is a p-value only where J_i is above 0. Choose {@link
 * org.lebenswelten.spatial.inference.PValueConvention#GREATER} as convention: only gathering is of interest. Special results
 * as {@link LocalMoran}: all or none marked is constant.
 *
 * <p>Reference: Anselin, L., Li, X. (2019): Operational local join count statistics for cluster detection. Journal of
 * Geographical Systems 21, 189-210, doi:10.1007/s10109-019-00299-x. Agrees with: esda {@code Join_Counts_Local}, exactly.
 */
public final class LocalJoinCount {

    private LocalJoinCount() {}

    /**
     * The counts with their conditional moments and the p-values of conditional permutations.
     *
     * @param marked whether each area has the mark
     * @param weights the weights
     * @param islands what is done with areas without neighbours
     * @param plan how often, from which seed, by which convention
     * @return the result
     * @throws IllegalArgumentException if there is not one mark an area, or an island is refused
     */
    public static LocalResult permute(
            boolean[] marked, SpatialWeights weights, IslandRule islands, PermutationPlan plan) {
        double[] y = new double[marked.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = marked[i] ? 1 : 0;
        }
        return permute(y, weights, islands, plan);
    }

    /**
     * The counts of areas some of which are unknown.
     *
     * @param y 1 for a mark, 0 without, {@code NaN} for missing
     * @param weights the weights
     * @param islands what is done with areas without neighbours
     * @param plan how often, from which seed, by which convention
     * @return the result
     * @throws IllegalArgumentException if there is not one number an area, one is neither 0, 1 nor {@code NaN}, or an island
     *     is refused
     */
    public static LocalResult permute(double[] y, SpatialWeights weights, IslandRule islands, PermutationPlan plan) {
        for (int i = 0; i < y.length; i++) {
            if (y[i] != 0 && y[i] != 1 && !Double.isNaN(y[i])) {
                throw new IllegalArgumentException("area " + i + " has the mark " + y[i] + ", expected 0, 1 or NaN");
            }
        }
        Sample sample = Sample.of(weights, islands, y);
        if (sample.outcome() != Outcome.DEFINED) {
            return LocalComputation.undefined(y.length, sample);
        }
        return LocalComputation.of(y.length, sample, islands, new Form(sample.weights(), sample.of(y)), plan);
    }

    private static final class Form implements LocalForm {
        private final double[] y;
        private final LaggedSum lagged;

        Form(SpatialWeights weights, double[] y) {
            this.y = y;
            this.lagged = new LaggedSum(weights, y);
        }

        @Override
        public double observed(int area) {
            return y[area] * lagged.lag(area);
        }

        @Override
        public double expectation(int area) {
            return y[area] * lagged.expectation(area);
        }

        @Override
        public double variance(int area) {
            return y[area] * lagged.variance(area);
        }

        @Override
        public void permuted(int area, int[] drawn, int draws, double[] into, int at) {
            lagged.addLags(area, drawn, draws, y[area], into, at);
        }

        @Override
        public boolean isTested(int area) {
            return observed(area) > 0;
        }
    }
}
