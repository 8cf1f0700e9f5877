package org.lebenswelten.spatial.local;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.Sample;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;

/** From where on an area, and the weighted sum of its neighbours, count as high. What equals the limit is low. */
public enum QuadrantRule {
    /** z_i above 0 and lag of z above 0, z being deviations from the mean. esda, GeoDa; spdep's attribute "pysal". */
    DEVIATIONS {
        @Override
        Quadrant[] of(double[] x, SpatialWeights weights) {
            double[] z = LocalMoran.deviations(x);
            return split(z, 0, weights.lags(z), 0);
        }
    },
    /** x_i above the mean of x, lag of x above the mean of the lags. spdep's attribute "mean". */
    MEANS {
        @Override
        Quadrant[] of(double[] x, SpatialWeights weights) {
            double[] lags = weights.lags(x);
            return split(x, mean(x), lags, mean(lags));
        }
    },
    /** x_i above the median of x, lag of x above the median of the lags. spdep's attribute "median". */
    MEDIANS {
        @Override
        Quadrant[] of(double[] x, SpatialWeights weights) {
            double[] lags = weights.lags(x);
            return split(x, median(x), lags, median(lags));
        }
    };

    abstract Quadrant[] of(double[] x, SpatialWeights weights);

    /**
     * The quadrants of a map.
     *
     * @param x a value an area, {@code NaN} for missing
     * @param weights the weights
     * @param islands what is done with areas without neighbours
     * @return a quadrant an area; null for islands, areas without a value, and everywhere if the variable is constant
     * @throws IllegalArgumentException as {@link LocalMoran#test}
     */
    public @Nullable Quadrant[] of(double[] x, SpatialWeights weights, IslandRule islands) {
        Sample sample = Sample.of(weights, islands, x);
        @Nullable Quadrant[] all = new Quadrant[x.length];
        if (sample.outcome() == Outcome.DEFINED) {
            Quadrant[] some = of(sample.of(x), sample.weights());
            for (int i = 0; i < some.length; i++) {
                all[sample.position()[i]] = sample.weights().isIsland(i) ? null : some[i];
            }
        }
        return all;
    }

    /**
     * The quadrants of two variables: deviation of x above 0, lag of the deviations of y above 0. With y equal to x as {@link
     * #DEVIATIONS}.
     *
     * @param x the area's own value, {@code NaN} for missing
     * @param y the neighbours' values, {@code NaN} for missing
     * @param weights the weights
     * @param islands what is done with areas without neighbours
     * @return a quadrant an area; null for islands, areas without one of both values, and everywhere if one is constant
     * @throws IllegalArgumentException as {@link LocalMoran#test}
     */
    public static @Nullable Quadrant[] bivariate(double[] x, double[] y, SpatialWeights weights, IslandRule islands) {
        Sample sample = Sample.of(weights, islands, x, y);
        @Nullable Quadrant[] all = new Quadrant[x.length];
        if (sample.outcome() == Outcome.DEFINED) {
            double[] lags = sample.weights().lags(LocalMoran.deviations(sample.of(y)));
            Quadrant[] some = split(LocalMoran.deviations(sample.of(x)), 0, lags, 0);
            for (int i = 0; i < some.length; i++) {
                all[sample.position()[i]] = sample.weights().isIsland(i) ? null : some[i];
            }
        }
        return all;
    }

    private static Quadrant[] split(double[] x, double limit, double[] lag, double lagLimit) {
        Quadrant[] quadrants = new Quadrant[x.length];
        for (int i = 0; i < x.length; i++) {
            quadrants[i] = Quadrant.of(x[i] > limit, lag[i] > lagLimit);
        }
        return quadrants;
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    private static double median(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
