package org.lebenswelten.spatial.local;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.inference.Sample;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;

/**
 * Getis and Ord's Gi and Gi*: hot spots, where high values gather, and cold spots, where low ones do.
 *
 * <pre>{@code
 * Gi  = sum_j w_ij x_j / sum_{j != i} x_j,  mean and variance over the n - 1 others
 * Gi* = sum_j w_ij x_j / sum_j x_j with i among its own neighbours:
 *       E = W_i / n,  V = s^2 (n Q_i - W_i^2) / (n-1) / (sum x)^2,  s^2 with divisor n
 * }</pre>
 *
 * <p>What is published as Gi and Gi* is most often the deviate {@link LocalResult#z()}; the share itself is {@link
 * LocalResult#statistic()}. Values must not be negative, unless {@linkplain #ofSums() sums are asked for} instead of shares,
 * which have the same deviates and p-values. An area's weight for itself is 1 before scaling: 1 with binary weights,
 * 1/(k+1) with row-standardised ones. In Gi* an island has itself, but it has no neighbour, and no test is made of it.
 *
 * <p>References: Getis, A., Ord, J. K. (1992), doi:10.1111/j.1538-4632.1992.tb00261.x. Ord, J. K., Getis, A. (1995): Local
 * spatial autocorrelation statistics: distributional issues and an application. Geographical Analysis 27, 286-306,
 * doi:10.1111/j.1538-4632.1995.tb00912.x. Agrees with: spdep 1.2-7 {@code localG}, esda 2.5.1 {@code G_Local}, pygeoda
 * {@code local_g}, {@code local_gstar}, 1e-10.
 */
public final class LocalGetisOrd {

    private final boolean star;
    private final boolean sums;
    private final VarianceForm form;
    private final IslandRule islands;

    private LocalGetisOrd(boolean star, boolean sums, VarianceForm form, IslandRule islands) {
        this.star = star;
        this.sums = sums;
        this.form = form;
        this.islands = islands;
    }

    /** Which weights the variance is made for. With binary weights both are the same. */
    public enum VarianceForm {
        /** Any weights: Q_i is the sum of the squared weights. Ord and Getis (1995); spdep. */
        ANY_WEIGHTS,
        /**
         * Binary weights: Q_i is replaced by W_i. Getis and Ord (1992); esda uses it for row-standardised weights as well,
         * which makes its deviates too small there.
         */
        BINARY_WEIGHTS
    }

    /**
     * Gi, without the area itself; islands by {@link IslandRule#MISSING}.
     *
     * @return the calculator
     */
    public static LocalGetisOrd g() {
        return new LocalGetisOrd(false, false, VarianceForm.ANY_WEIGHTS, IslandRule.MISSING);
    }

    /**
     * Gi*, with the area itself; islands by {@link IslandRule#MISSING}.
     *
     * @return the calculator
     */
    public static LocalGetisOrd gStar() {
        return new LocalGetisOrd(true, false, VarianceForm.ANY_WEIGHTS, IslandRule.MISSING);
    }

    /**
     * The same, giving {@code sum_j w_ij x_j} instead of its share, for values that may be negative.
     *
     * @return the calculator
     */
    public LocalGetisOrd ofSums() {
        return new LocalGetisOrd(star, true, form, islands);
    }

    /**
     * The same with another form of the variance.
     *
     * @param newForm the form
     * @return the calculator
     */
    public LocalGetisOrd with(VarianceForm newForm) {
        return new LocalGetisOrd(star, sums, newForm, islands);
    }

    /**
     * The same with another rule for islands.
     *
     * @param newIslands the rule
     * @return the calculator
     */
    public LocalGetisOrd with(IslandRule newIslands) {
        return new LocalGetisOrd(star, sums, form, newIslands);
    }

    /**
     * The statistic with its moments, without permutations.
     *
     * @param x a value an area, {@code NaN} for missing
     * @param weights the weights, in which no area is its own neighbour
     * @return the result; its p are {@code NaN}
     * @throws IllegalArgumentException if there is not one value an area, a value is infinite or, for shares, negative, or an
     *     island is refused
     */
    public LocalResult test(double[] x, SpatialWeights weights) {
        return compute(x, weights, null);
    }

    /**
     * The statistic with its moments and the p-values of conditional permutations; the area's own value stays.
     *
     * @param x a value an area, {@code NaN} for missing
     * @param weights the weights, in which no area is its own neighbour
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
        for (int area : sample.position()) {
            if (!sums && x[area] < 0) {
                throw new IllegalArgumentException("area " + area + " has the value " + x[area]
                        + ", expected a number >= 0 for a share; see ofSums()");
            }
        }
        return LocalComputation.of(x.length, sample, islands, new Form(sample, sample.of(x), this), plan);
    }

    private static final class Form implements LocalForm {
        private final double[] x;
        private final boolean star;
        private final boolean sums;
        private final VarianceForm form;
        private final double total;
        private final double variance;
        private final SpatialWeights with;
        private final double[] selfWeight;
        private final double[] scale;
        private final LaggedSum lagged;

        Form(Sample sample, double[] x, LocalGetisOrd options) {
            this.x = x;
            this.star = options.star;
            this.sums = options.sums;
            this.form = options.form;
            double[] z = LocalMoran.deviations(x);
            variance = LocalMoran.power(z, 2) / x.length;
            total = LocalMoran.power(x, 1);
            lagged = new LaggedSum(sample.weights(), x);
            with = star ? sample.weights().withSelf(1) : sample.weights();
            selfWeight = new double[x.length];
            scale = new double[x.length];
            for (int i = 0; star && i < x.length; i++) {
                selfWeight[i] = with.between(i, i);
                double before = sample.weights().rowSum(i);
                // scaling anew changes the weights of the neighbours of one area by one factor
                scale[i] = before > 0 ? (with.rowSum(i) - selfWeight[i]) / before : 1;
            }
        }

        private double share(int area, double sum) {
            return sums ? sum : sum / (star ? total : total - x[area]);
        }

        private double square(int area, double spread) {
            return share(area, share(area, spread));
        }

        @Override
        public double observed(int area) {
            return share(area, with.lag(area, x));
        }

        @Override
        public double expectation(int area) {
            return share(area, star ? with.rowSum(area) * total / x.length : lagged.expectation(area));
        }

        @Override
        public double variance(int area) {
            double sum = with.rowSum(area);
            double squares = form == VarianceForm.ANY_WEIGHTS ? with.rowSumOfSquares(area) : sum;
            double population = star ? x.length : x.length - 1;
            double spread = star ? variance : lagged.spread(area);
            return square(area, spread * (population * squares - sum * sum) / (population - 1));
        }

        @Override
        public void permuted(int area, int[] drawn, int draws, double[] into, int at) {
            double own = star ? share(area, selfWeight[area] * x[area]) : 0;
            Arrays.fill(into, at, at + draws, own);
            lagged.addLags(area, drawn, draws, share(area, star ? scale[area] : 1), into, at);
        }
    }
}
