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
        double[] row = rows[area];
        int k = 0;
        for (; k + 3 < row.length; k += 4) {
            addFour(row, k, drawn, draws, factor, y, into, at);
        }
        for (; k < row.length; k++) {
            addOne(factor * row[k], drawn, k * draws, draws, y, into, at);
        }
    }

    private static void addFour(
            double[] row, int k, int[] drawn, int draws, double factor, double[] values, double[] into, int at) {
        double weight0 = factor * row[k];
        double weight1 = factor * row[k + 1];
        double weight2 = factor * row[k + 2];
        double weight3 = factor * row[k + 3];
        int first = k * draws;
        int second = first + draws;
        int third = second + draws;
        int fourth = third + draws;
        for (int c = 0; c < draws; c++) {
            into[at + c] += weight0 * values[drawn[first + c]]
                    + weight1 * values[drawn[second + c]]
                    + (weight2 * values[drawn[third + c]] + weight3 * values[drawn[fourth + c]]);
        }
    }

    private static void addOne(
            double weight, int[] drawn, int first, int draws, double[] values, double[] into, int at) {
        for (int c = 0; c < draws; c++) {
            into[at + c] += weight * values[drawn[first + c]];
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
