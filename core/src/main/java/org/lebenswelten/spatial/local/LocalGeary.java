package org.lebenswelten.spatial.local;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.inference.Sample;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;

/**
 * Local Geary's c: how much an area differs from its neighbours; small where it is like them.
 *
 * <pre>{@code
 * c_i = 1 / m2 * sum_j w_ij (z_i - z_j)^2,   m2 = sum z^2 / d
 * }</pre>
 *
 * <p>z are deviations from the mean, d the {@link Denominator}. Small c_i say like, but not whether high or low. Special
 * results as {@link LocalMoran}; an island has 0 under {@link IslandRule#ZERO_LAG}.
 *
 * <p>Reference: Anselin, L. (2019): A local indicator of multivariate spatial association: extending Geary's c. Geographical
 * Analysis 51, 133-150, doi:10.1111/gean.12164. Agrees with: spdep 1.2-7 {@code localC} and pygeoda {@code local_geary} with
 * {@link Denominator#N_MINUS_1}, esda {@code Geary_Local} with {@link Denominator#N}, 1e-10.
 */
public final class LocalGeary {

    private final Denominator denominator;
    private final IslandRule islands;

    private LocalGeary(Denominator denominator, IslandRule islands) {
        this.denominator = denominator;
        this.islands = islands;
    }

    /**
     * As GeoDa: n - 1, islands have 0.
     *
     * @return the calculator
     */
    public static LocalGeary withDefaults() {
        return new LocalGeary(Denominator.N_MINUS_1, IslandRule.ZERO_LAG);
    }

    /**
     * The same with another denominator.
     *
     * @param newDenominator the denominator
     * @return the calculator
     */
    public LocalGeary with(Denominator newDenominator) {
        return new LocalGeary(newDenominator, islands);
    }

    /**
     * The same with another rule for islands.
     *
     * @param newIslands the rule
     * @return the calculator
     */
    public LocalGeary with(IslandRule newIslands) {
        return new LocalGeary(denominator, newIslands);
    }

    /**
     * The statistic with its conditional moments, without permutations.
     *
     * @param x a value an area, {@code NaN} for missing
     * @param weights the weights
     * @return the result; its p are {@code NaN}
     * @throws IllegalArgumentException if there is not one value an area, a value is infinite, or an island is refused
     */
    public LocalResult test(double[] x, SpatialWeights weights) {
        return compute(x, weights, null);
    }

    /**
     * The statistic with its moments and the p-values of conditional permutations.
     *
     * @param x a value an area, {@code NaN} for missing
     * @param weights the weights
     * @param plan how often, from which seed, by which convention
     * @return the result
     * @throws IllegalArgumentException as {@link #test}
     */
    public LocalResult permute(double[] x, SpatialWeights weights, PermutationPlan plan) {
        return compute(x, weights, plan);
    }

    private LocalResult compute(double[] x, SpatialWeights weights, @Nullable PermutationPlan plan) {
        Sample sample = Sample.of(weights, islands, x);
        if (sample.outcome() != Outcome.DEFINED) {
            return LocalComputation.undefined(x.length, sample);
        }
        double[] z = LocalMoran.deviations(sample.of(x));
        double scale = denominator.of(z.length) / LocalMoran.power(z, 2);
        return LocalComputation.of(x.length, sample, islands, new Form(sample.weights(), z, scale), plan);
    }

    private static final class Form implements LocalForm {
        private final SpatialWeights weights;
        private final double[] z;
        private final double scale;
        private final double[] power;

        Form(SpatialWeights weights, double[] z, double scale) {
            this.weights = weights;
            this.z = z;
            this.scale = scale;
            this.power = new double[] {0, 0, LocalMoran.power(z, 2), LocalMoran.power(z, 3), LocalMoran.power(z, 4)};
        }

        @Override
        public double observed(int area) {
            double sum = 0;
            for (int k = 0; k < weights.neighbours().count(area); k++) {
                double difference = z[area] - z[weights.neighbours().neighbour(area, k)];
                sum += weights.weight(area, k) * difference * difference;
            }
            return scale * sum;
        }

        @Override
        public double expectation(int area) {
            return scale * weights.rowSum(area) * meanSquare(area);
        }

        @Override
        public double variance(int area) {
            double n = z.length;
            double own = z[area];
            double fourth = n * own * own * own * own + 6 * own * own * power[2] - 4 * own * power[3] + power[4];
            double mean = meanSquare(area);
            return scale * scale * (fourth / (n - 1) - mean * mean) * LaggedSum.factor(weights, area, n);
        }

        @Override
        public void permuted(int area, int[] drawn, int draws, double[] into, int at) {
            double own = z[area];
            for (int k = 0; k < weights.neighbours().count(area); k++) {
                double weight = scale * weights.weight(area, k);
                for (int c = 0; c < draws; c++) {
                    double difference = own - z[drawn[k * draws + c]];
                    into[at + c] += weight * difference * difference;
                }
            }
        }

        /** Mean of (z_i - z_j)^2 over the others; the deviations sum to 0. */
        private double meanSquare(int area) {
            return (z.length * z[area] * z[area] + power[2]) / (z.length - 1);
        }
    }
}
