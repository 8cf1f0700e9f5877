package org.lebenswelten.spatial.local;

import org.lebenswelten.spatial.neighbour.SpatialWeights;

/**
 * Sums {@code a sum_j w_ij y_j} over drawn neighbours, and their conditional moments.
 *
 * <p>All sums over y are taken of deviations from the mean, so that large values do not swallow small differences.
 */
final class LaggedSum {

    private final SpatialWeights weights;
    private final double[] y;
    private final double[][] rows;
    private final double mean;
    private final double squares;

    LaggedSum(SpatialWeights weights, double[] y) {
        this.weights = weights;
        this.y = y;
        rows = new double[y.length][];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            rows[i] = weights.of(i);
            sum += y[i];
        }
        mean = sum / y.length;
        double all = 0;
        for (double value : y) {
            all += (value - mean) * (value - mean);
        }
        squares = all;
    }

    double lag(int area) {
        return weights.lag(area, y);
    }

    /** Adds the lags of several draws times a factor; neighbour k of draw c stands at k times draws + c. */
    void addLags(int area, int[] drawn, int draws, double factor, double[] into, int at) {
        double[] values = y;
        double[] row = rows[area];
        for (int k = 0; k < row.length; k++) {
            double weight = factor * row[k];
            int first = k * draws;
            for (int c = 0; c < draws; c++) {
                into[at + c] += weight * values[drawn[first + c]];
            }
        }
    }

    /** Mean of a conditional lag. */
    double expectation(int area) {
        return weights.rowSum(area) * (mean - (y[area] - mean) / (y.length - 1));
    }

    /** Variance of a conditional lag. */
    double variance(int area) {
        return spread(area) * factor(weights, area, y.length);
    }

    /** Variance of the values of the others, with divisor n - 1. */
    double spread(int area) {
        double own = y[area] - mean;
        double others = y.length - 1;
        return (squares - own * own) / others - own * own / (others * others);
    }

    /** {@code ((n-1) Q_i - W_i^2) / (n-2)}. */
    static double factor(SpatialWeights weights, int area, double n) {
        double sum = weights.rowSum(area);
        return ((n - 1) * weights.rowSumOfSquares(area) - sum * sum) / (n - 2);
    }
}
