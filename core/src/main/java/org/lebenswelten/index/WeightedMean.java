package org.lebenswelten.index;

/**
 * The weighted arithmetic mean of columns, column by column where all children of a unit are there: the same sums in the
 * same order as unit by unit, and so the same result to the last bit.
 */
final class WeightedMean {

    private WeightedMean() {}

    /**
     * Means of columns.
     *
     * @param columns one column a child, of equal length, {@code NaN} for missing
     * @param weights one weight a child, 0 or more, not all 0
     * @param missing when a unit has a value although children are missing
     * @return a new column, {@code NaN} where too few children are there
     * @throws IllegalArgumentException if columns differ in length
     * @throws IndexComputationException if weights do not fit
     */
    static double[] of(double[][] columns, double[] weights, MissingValuePolicy missing) {
        Aggregation.requireFit(columns, weights);
        int[] children = Aggregation.positive(weights);
        double[] mean = new double[columns[0].length];
        double total = 0;
        for (int child : children) {
            double weight = weights[child];
            double[] column = columns[child];
            total += weight;
            for (int unit = 0; unit < mean.length; unit++) {
                mean[unit] += weight * column[unit];
            }
        }
        for (int unit = 0; unit < mean.length; unit++) {
            mean[unit] = Double.isNaN(mean[unit])
                    ? ofPresent(columns, weights, children, missing, unit)
                    : mean[unit] / total;
        }
        return mean;
    }

    private static double ofPresent(
            double[][] columns, double[] weights, int[] children, MissingValuePolicy missing, int unit) {
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
