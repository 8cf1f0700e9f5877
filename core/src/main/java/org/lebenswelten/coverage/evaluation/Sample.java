package org.lebenswelten.coverage.evaluation;

import java.util.Arrays;

/**
 * Values with weights, from which weighted mean and its variance follow.
 *
 * <pre>{@code
 * mean = sum w x / sum w
 * variance of the mean = n / (n - 1) sum w^2 (x - mean)^2 / (sum w)^2
 * }</pre>
 *
 * With equal weights this is {@code s^2 / n}. The variance is {@code NaN} for fewer than two values.
 *
 * @param values known values
 * @param weights a weight above 0 for each
 */
record Sample(double[] values, double[] weights) {

    /** Equal weights. */
    static Sample of(double[] values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return new Sample(values, weights);
    }

    int size() {
        return values.length;
    }

    double mean() {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return values.length == 0 ? Double.NaN : sum / total;
    }

    double varianceOfMean() {
        double mean = mean();
        double squares = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            double deviation = weights[i] * (values[i] - mean);
            squares += deviation * deviation;
            total += weights[i];
        }
        int n = values.length;
        return n < 2 ? Double.NaN : squares / (total * total) * n / (n - 1);
    }

    /** The mean of this sample less that of another, with the degrees of freedom of Welch and Satterthwaite. */
    Effect less(Sample other, double confidence) {
        double own = varianceOfMean();
        double others = other.varianceOfMean();
        double variance = own + others;
        double freedom =
                variance * variance / (own * own / (values.length - 1.0) + others * others / (other.size() - 1.0));
        double degrees = variance == 0 ? values.length + other.size() - 2.0 : freedom;
        return Effect.of(mean() - other.mean(), Math.sqrt(variance), degrees, confidence);
    }

    /** The mean of this sample, with Student's limits. */
    Effect asEffect(double confidence) {
        return Effect.of(mean(), Math.sqrt(varianceOfMean()), values.length - 1.0, confidence);
    }

    static void requireSameLength(String what, double[] column, String other, double[] otherColumn) {
        if (column.length != otherColumn.length) {
            throw new IllegalArgumentException(what + " has " + column.length + " values, " + other + " "
                    + otherColumn.length + ": expected as many");
        }
    }
}
