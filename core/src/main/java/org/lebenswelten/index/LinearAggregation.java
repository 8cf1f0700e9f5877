package org.lebenswelten.index;

/**
 * Weighted means and sums, column by column where all children of a unit are there: the same sums in the same order as unit
 * by unit, and so the same result to the last bit.
 */
final class LinearAggregation {

    private final double[][] columns;
    private final double[] weights;
    private final int[] children;
    private final MissingValuePolicy missing;

    private LinearAggregation(double[][] columns, double[] weights, MissingValuePolicy missing) {
        Aggregation.requireFit(columns, weights);
        this.columns = columns;
        this.weights = weights;
        this.children = Aggregation.positive(weights);
        this.missing = missing;
    }

    /** See {@link Aggregation#ARITHMETIC_MEAN}. */
    static double[] mean(double[][] columns, double[] weights, MissingValuePolicy missing) {
        LinearAggregation aggregation = new LinearAggregation(columns, weights, missing);
        double total = aggregation.totalWeight();
        double[] mean = aggregation.sums();
        for (int unit = 0; unit < mean.length; unit++) {
            mean[unit] = Double.isNaN(mean[unit]) ? aggregation.meanOfPresent(unit) : mean[unit] / total;
        }
        return mean;
    }

    /** See {@link Aggregation#SUM}. */
    static double[] sum(double[][] columns, double[] weights, MissingValuePolicy missing) {
        LinearAggregation aggregation = new LinearAggregation(columns, weights, missing);
        double total = aggregation.totalWeight();
        double[] sum = aggregation.sums();
        for (int unit = 0; unit < sum.length; unit++) {
            if (Double.isNaN(sum[unit])) {
                sum[unit] = aggregation.meanOfPresent(unit) * total;
            }
        }
        return sum;
    }

    private double totalWeight() {
        double total = 0;
        for (int child : children) {
            total += weights[child];
        }
        return total;
    }

    /** Weighted sums; {@code NaN} where a child is missing. */
    private double[] sums() {
        double[] sums = new double[columns[0].length];
        for (int child : children) {
            double weight = weights[child];
            double[] column = columns[child];
            for (int unit = 0; unit < sums.length; unit++) {
                sums[unit] += weight * column[unit];
            }
        }
        return sums;
    }

    private double meanOfPresent(int unit) {
        double sum = 0;
        double weight = 0;
        int present = 0;
        for (int child : children) {
            double value = columns[child][unit];
            if (!Double.isNaN(value)) {
                sum += weights[child] * value;
                weight += weights[child];
                present++;
            }
        }
        return missing.isMet(present, children.length) ? sum / weight : Double.NaN;
    }
}
