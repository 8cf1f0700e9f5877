package org.lebenswelten.coverage.equity;

/**
 * One reason to act in an area first: its burden, its unmet need, what equity would gain, how feasible it is.
 *
 * @param id what it is called
 * @param values a value an area, high for what speaks for acting there, {@code NaN} for missing
 * @param weight 0 or more
 */
public record PriorityCriterion(String id, double[] values, double weight) {

    /**
     * Checks weight and values; the array is not copied and must not be changed.
     *
     * @throws IllegalArgumentException if the weight is negative or not finite, or a value is infinite
     */
    public PriorityCriterion {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "weight " + weight + " of criterion '" + id + "', expected a finite number >= 0");
        }
        for (int area = 0; area < values.length; area++) {
            EquityColumns.requireValue("criterion '" + id + "'", values[area], area);
        }
    }
}
