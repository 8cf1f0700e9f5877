package org.lebenswelten.spatial.local;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.inference.Sample;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;

/**
 * Local Moran's I, of one variable or of one with its neighbours' values of another.
 *
 * <pre>{@code
 * I_i  = z_i / m2 * sum_j w_ij z_j,                    m2 = sum z^2 / d
 * I_xy = zx_i / (sx sy) * sum_j w_ij zy_j * d / n
 * }</pre>
 *
 * <p>z are deviations from the mean, d the {@link Denominator}, sx and sy standard deviations with divisor n. With d = n the
 * I_i sum to S0 times {@linkplain org.lebenswelten.spatial.global.GlobalStatistic#MORAN_I global I}. Above its expectation an
 * area is like its neighbours, below it is an outlier among them.
 *
 * <p>Defaults: d = n - 1, {@link LocalVariance#CONDITIONAL}, {@link IslandRule#ZERO_LAG}; the moments of the bivariate form
 * are always conditional. Areas without a value are left out and the weights of the others scaled anew. Fewer than 3 areas,
 * a constant variable or no weight at all give {@code NaN} for every area, with the reason as outcome. Immutable.
 *
 * <p>Reference: Anselin, L. (1995), doi:10.1111/j.1538-4632.1995.tb00338.x. Agrees with: spdep 1.2-7 {@code localmoran},
 * 1e-10; esda 2.5.1 {@code Moran_Local}, {@code Moran_Local_BV}, pygeoda {@code local_moran}, 1e-10.
 */
public final class LocalMoran {

    private final Denominator denominator;
    private final LocalVariance variance;
    private final IslandRule islands;

    private LocalMoran(Denominator denominator, LocalVariance variance, IslandRule islands) {
        this.denominator = denominator;
        this.variance = variance;
        this.islands = islands;
    }

    /**
     * As GeoDa and esda: n - 1, conditional variance, islands have lag 0.
     *
     * @return the calculator
     */
    public static LocalMoran withDefaults() {
        return new LocalMoran(Denominator.N_MINUS_1, LocalVariance.CONDITIONAL, IslandRule.ZERO_LAG);
    }

    /**
     * The same with another denominator.
     *
     * @param newDenominator the denominator
     * @return the calculator
     */
    public LocalMoran with(Denominator newDenominator) {
        return new LocalMoran(newDenominator, variance, islands);
    }

    /**
     * The same with another variance.
     *
     * @param newVariance the variance
     * @return the calculator
     */
    public LocalMoran with(LocalVariance newVariance) {
        return new LocalMoran(denominator, newVariance, islands);
    }

    /**
     * The same with another rule for islands.
     *
     * @param newIslands the rule
     * @return the calculator
     */
    public LocalMoran with(IslandRule newIslands) {
        return new LocalMoran(denominator, variance, newIslands);
    }

    /**
     * The statistic with its moments, without permutations.
     *
     * @param x a value an area, {@code NaN} for missing
     * @param weights the weights
     * @return the result; its p are {@code NaN}
     * @throws IllegalArgumentException if there is not one value an area, a value is infinite, or an island is refused
     */
    public LocalResult test(double[] x, SpatialWeights weights) {
        return univariate(x, weights, null);
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
        return univariate(x, weights, plan);
    }

    /**
     * The bivariate statistic with the p-values of conditional permutations of y.
     *
     * @param x the area's own value, {@code NaN} for missing
     * @param y the neighbours' values, {@code NaN} for missing
     * @param weights the weights
     * @param plan how often, from which seed, by which convention
     * @return the result
     * @throws IllegalArgumentException as {@link #test}
     */
    public LocalResult permute(double[] x, double[] y, SpatialWeights weights, PermutationPlan plan) {
        Sample sample = Sample.of(weights, islands, x, y);
        if (sample.outcome() != Outcome.DEFINED) {
            return LocalComputation.undefined(x.length, sample);
        }
        double[] zx = deviations(sample.of(x));
        double[] zy = deviations(sample.of(y));
        double n = zx.length;
        double scale = denominator.of(n) / Math.sqrt(power(zx, 2) * power(zy, 2));
        return LocalComputation.of(x.length, sample, islands, new Form(sample.weights(), zx, zy, scale), plan);
    }

    private LocalResult univariate(double[] x, SpatialWeights weights, @Nullable PermutationPlan plan) {
        Sample sample = Sample.of(weights, islands, x);
        if (sample.outcome() != Outcome.DEFINED) {
            return LocalComputation.undefined(x.length, sample);
        }
        double[] z = deviations(sample.of(x));
        double scale = denominator.of(z.length) / power(z, 2);
        LocalForm form = variance == LocalVariance.CONDITIONAL
                ? new Form(sample.weights(), z, z, scale)
                : new TotalForm(sample.weights(), z, scale);
        return LocalComputation.of(x.length, sample, islands, form, plan);
    }

    static double[] deviations(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        double[] z = new double[x.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = x[i] - sum / x.length;
        }
        return z;
    }

    static double power(double[] z, int exponent) {
        double sum = 0;
        for (double value : z) {
            double product = value;
            for (int k = 1; k < exponent; k++) {
                product *= value;
            }
            sum += product;
        }
        return sum;
    }

    /** scale zx_i sum_j w_ij zy_j, with conditional moments. */
    private static class Form implements LocalForm {
        private final double[] zx;
        private final double scale;
        private final LaggedSum lagged;

        Form(SpatialWeights weights, double[] zx, double[] zy, double scale) {
            this.zx = zx;
            this.scale = scale;
            this.lagged = new LaggedSum(weights, zy);
        }

        @Override
        public double observed(int area) {
            return scale * zx[area] * lagged.lag(area);
        }

        @Override
        public double expectation(int area) {
            return scale * zx[area] * lagged.expectation(area);
        }

        @Override
        public double variance(int area) {
            double factor = scale * zx[area];
            return factor * factor * lagged.variance(area);
        }

        @Override
        public void permuted(int area, int[] drawn, int draws, double[] into, int at) {
            lagged.addLags(area, drawn, draws, scale * zx[area], into, at);
        }
    }

    /** The same statistic with the moments of permuting all values. */
    private static final class TotalForm extends Form {
        private final SpatialWeights weights;
        private final double n;
        private final double kurtosis;
        private final double size;

        TotalForm(SpatialWeights weights, double[] z, double scale) {
            super(weights, z, z, scale);
            this.weights = weights;
            n = z.length;
            kurtosis = n * power(z, 4) / (power(z, 2) * power(z, 2));
            size = scale * power(z, 2) / n;
        }

        @Override
        public double expectation(int area) {
            return -size * weights.rowSum(area) / (n - 1);
        }

        @Override
        public double variance(int area) {
            double sum = weights.rowSum(area);
            double squares = weights.rowSumOfSquares(area);
            double expectation = -sum / (n - 1);
            double variance = squares * (n - kurtosis) / (n - 1)
                    + (sum * sum - squares) * (2 * kurtosis - n) / ((n - 1) * (n - 2))
                    - expectation * expectation;
            return size * size * variance;
        }
    }
}
