package org.lebenswelten.index;

/**
 * Weighted power mean, or generalised mean, of values above 0: the exponent says how far a light burden makes good a heavy
 * one. At 1 it is the arithmetic mean, towards 0 the geometric, at -1 the harmonic; the larger the exponent, the more the
 * heaviest burden decides.
 *
 * <pre>{@code
 * (sum w x^p / sum w)^(1/p)
 * exp(sum w ln x / sum w)        p = 0
 * }</pre>
 *
 * with {@code x} the values of the children that are there and {@code w} their weights, as in {@link Aggregation}. Computed
 * relative to the value that decides most, so that powers do not overflow, and by their distance from 1, so that small
 * exponents do not cancel.
 *
 * <p>Reference: Hardy GH, Littlewood JE, Polya G (1934), Inequalities. Cambridge University Press, chapter 2. Agrees with:
 * COINr 1.1.14 {@code a_genmean}, 1e-12.
 *
 * @param exponent the exponent {@code p}, finite
 */
public record PowerMean(double exponent) implements AggregationStep {

    /**
     * Checks the exponent.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public PowerMean {
        if (!Double.isFinite(exponent)) {
            throw new IllegalArgumentException("exponent " + exponent + ", expected a finite number");
        }
    }

    /**
     * Aggregates columns unit by unit.
     *
     * @param columns one column a child, of equal length, {@code NaN} for missing, values above 0
     * @param weights one weight a child, 0 or more, not all 0
     * @param missing when a unit has a value although children are missing
     * @return a new column, {@code NaN} where too few children are there
     * @throws IllegalArgumentException if columns differ in length
     * @throws IndexComputationException if the numbers of columns and weights differ, a weight is negative or not finite, all
     *     weights are 0, or a value is not above 0
     */
    @Override
    public double[] aggregate(double[][] columns, double[] weights, MissingValuePolicy missing) {
        return Aggregation.aggregate(columns, weights, missing, true, toString(), this::mean);
    }

    private double mean(double[] x, double[] w, int count, double totalWeight) {
        if (exponent == 0) {
            return Aggregation.GEOMETRIC_MEAN.create(x, w, count, totalWeight);
        }
        double dominant = x[0];
        for (int i = 1; i < count; i++) {
            dominant = exponent > 0 ? Math.max(dominant, x[i]) : Math.min(dominant, x[i]);
        }
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < count; i++) {
            sum += w[i] * Math.expm1(exponent * Math.log(x[i] / dominant));
            weight += w[i];
        }
        return dominant * Math.exp(Math.log1p(sum / weight) / exponent);
    }
}
