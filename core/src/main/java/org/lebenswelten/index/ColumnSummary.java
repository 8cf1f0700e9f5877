package org.lebenswelten.index;

import org.lebenswelten.model.ProblemCode;

/**
 * What normalisations need to know of a column: number, range, mean and spread of the values that are there.
 *
 * @param count number of values
 * @param minimum smallest value; {@code NaN} without values
 * @param maximum largest value; {@code NaN} without values
 * @param mean arithmetic mean; {@code NaN} without values
 * @param squares sum of squared deviations from the mean; {@code NaN} without values
 */
public record ColumnSummary(int count, double minimum, double maximum, double mean, double squares) {

    /**
     * Summarises a column. The mean is taken in two passes: first of the values, then of their deviations from it. Values
     * so large that the square of their deviations is no finite number are as bad as infinite ones.
     *
     * @param values the column, {@code NaN} for missing
     * @return the summary
     * @throws IndexComputationException if a value is infinite or too large
     */
    public static ColumnSummary of(double[] values) {
        int count = 0;
        double sum = 0;
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                count++;
                sum += value;
                minimum = Math.min(minimum, value);
                maximum = Math.max(maximum, value);
            }
        }
        if (count == 0) {
            return new ColumnSummary(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        if (Double.isInfinite(minimum) || Double.isInfinite(maximum)) {
            throw infinite(values);
        }
        double rough = sum / count;
        double rest = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                rest += value - rough;
            }
        }
        double mean = rough + rest / count;
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        if (!Double.isFinite(squares) || !Double.isFinite(maximum - minimum)) {
            throw IndexComputationException.of(
                    ProblemCode.VALUE_INFINITE, Math.max(-minimum, maximum), "sum (x - mean)^2");
        }
        return new ColumnSummary(count, minimum, maximum, mean, squares);
    }

    /**
     * Checks that a column holds no infinite value.
     *
     * @param values the column, {@code NaN} for missing
     * @throws IndexComputationException if a value is infinite
     */
    static void requireFinite(double[] values) {
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw infinite(values);
            }
        }
    }

    private static IndexComputationException infinite(double[] values) {
        int unit = 0;
        while (!Double.isInfinite(values[unit])) {
            unit++;
        }
        return IndexComputationException.of(ProblemCode.VALUE_INFINITE, values[unit], "index")
                .atUnit(unit);
    }

    /**
     * Whether the values tell units apart.
     *
     * @return false if there are fewer than two values or all agree in 12 significant digits
     */
    public boolean hasRange() {
        return count > 1 && !TieRule.tied(minimum, maximum);
    }

    /**
     * Standard deviation of a sample, {@code sqrt(squares / (n - 1))}.
     *
     * @return 0 or more; {@code NaN} for fewer than two values
     */
    public double sampleDeviation() {
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }

    /**
     * Standard deviation of a whole population, {@code sqrt(squares / n)}.
     *
     * @return 0 or more; {@code NaN} without values
     */
    public double populationDeviation() {
        return Math.sqrt(squares / count);
    }
}
