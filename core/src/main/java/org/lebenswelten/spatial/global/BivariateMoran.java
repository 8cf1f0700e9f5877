package org.lebenswelten.spatial.global;

import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.inference.Sample;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;

/**
 * Moran's I of one variable with its neighbours' values of another.
 *
 * <pre>{@code
 * I_xy = n / S0 * sum_ij w_ij zx_i zy_j / (n sx sy)
 * }</pre>
 *
 * <p>zx, zy are deviations from the mean, sx, sy standard deviations with divisor n. The p-value comes from shuffling y. It
 * mixes what x and y share within each area with what spreads: two variables that correlate within areas and each cluster
 * give a high figure. Special results as {@link GlobalAutocorrelation}.
 *
 * <p>Reference: Wartenberg, D. (1985): Multivariate spatial correlation. Geographical Analysis 17, 263-283,
 * doi:10.1111/j.1538-4632.1985.tb00849.x. Agrees with: esda 2.5.1 {@code Moran_BV}, 1e-12, with row-standardised weights and
 * no islands (esda leaves n / S0 out).
 */
public final class BivariateMoran {

    private BivariateMoran() {}

    /**
     * The statistic among those of random arrangements of y.
     *
     * @param x a value an area, {@code NaN} for missing
     * @param y another value an area, {@code NaN} for missing
     * @param weights the weights
     * @param islands what is done with areas without neighbours
     * @param plan how often, from which seed, by which convention
     * @return the result
     * @throws IllegalArgumentException as {@link GlobalAutocorrelation#test}
     */
    public static PermutationResult permute(
            double[] x, double[] y, SpatialWeights weights, IslandRule islands, PermutationPlan plan) {
        Sample sample = Sample.of(weights, islands, x, y);
        if (sample.outcome() != Outcome.DEFINED) {
            return PermutationResult.undefined(sample.outcome(), sample.size(), plan);
        }
        double[] zx = GlobalStatistic.deviations(sample.of(x));
        double[] zy = GlobalStatistic.deviations(sample.of(y));
        double factor = zx.length / sample.weights().sums().s0() / Math.sqrt(squares(zx) * squares(zy));
        return PermutationResult.of(zy, plan, shuffled -> factor * products(zx, shuffled, sample.weights()));
    }

    private static double products(double[] zx, double[] zy, SpatialWeights weights) {
        double sum = 0;
        for (int i = 0; i < zx.length; i++) {
            sum += zx[i] * weights.lag(i, zy);
        }
        return sum;
    }

    private static double squares(double[] z) {
        double sum = 0;
        for (double value : z) {
            sum += value * value;
        }
        return sum;
    }
}
