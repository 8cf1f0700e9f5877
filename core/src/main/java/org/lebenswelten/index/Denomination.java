package org.lebenswelten.index;

import org.lebenswelten.model.ProblemCode;

/**
 * Relates a column of amounts to the size of its units, so that large units are not heavy for their size alone.
 *
 * <pre>{@code
 * y = multiplier x / d
 * }</pre>
 *
 * with {@code d} the denominator, such as people or hectares. Missing where {@code x} or {@code d} is, and where {@code d}
 * is 0: a unit without people has no value per head, not a light burden.
 *
 * <p>Agrees with: COINr 1.1.14 {@code Denominate}, 1e-12.
 *
 * @param multiplier per how many of the denominator, such as 1000; above 0
 */
public record Denomination(double multiplier) {

    /** Per one of the denominator. */
    public static final Denomination PER_ONE = new Denomination(1);

    /**
     * Checks the multiplier.
     *
     * @throws IllegalArgumentException if it is not a finite number above 0
     */
    public Denomination {
        if (!(multiplier > 0) || Double.isInfinite(multiplier)) {
            throw new IllegalArgumentException("multiplier " + multiplier + ", expected a finite number > 0");
        }
    }

    /**
     * Denominates a column.
     *
     * @param values the amounts, {@code NaN} for missing
     * @param denominators the sizes, 0 or more, {@code NaN} for missing
     * @return a new column, {@code NaN} for missing
     * @throws IllegalArgumentException if the columns differ in length
     * @throws IndexComputationException if a size is negative, or a number is infinite or becomes so
     */
    public double[] apply(double[] values, double[] denominators) {
        if (values.length != denominators.length) {
            throw new IllegalArgumentException(
                    values.length + " values and " + denominators.length + " denominators, expected equal numbers");
        }
        double[] denominated = new double[values.length];
        for (int unit = 0; unit < values.length; unit++) {
            double size = denominators[unit];
            if (size < 0 || Double.isInfinite(size)) {
                throw IndexComputationException.of(
                                ProblemCode.VALUE_OUTSIDE_DOMAIN, size, "DENOMINATION", ">= 0, < Infinity")
                        .atUnit(unit);
            }
            denominated[unit] = size == 0 ? Double.NaN : multiplier * values[unit] / size;
            if (Double.isInfinite(denominated[unit])) {
                throw IndexComputationException.of(ProblemCode.VALUE_INFINITE, values[unit], "DENOMINATION")
                        .atUnit(unit);
            }
        }
        return denominated;
    }
}
