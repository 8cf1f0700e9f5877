package org.lebenswelten.spatial.exposure;

import java.util.List;

/**
 * Residents of each areal unit by the class they are exposed to: raw counts, before disclosure control.
 *
 * <p>The rule by which each count moves: a resident enters the {@code denominator} of their unit once, and the
 * {@code numerator} of one class at most. So the classes of a unit never add up to more than its denominator; the rest is
 * exposed to no class. Counts need not be whole.
 *
 * @param classes names of the classes, lowest first
 * @param numerator for each class and unit the residents exposed to the class; {@code NaN} where residents are unknown
 * @param denominator all residents of each unit; {@code NaN} where unknown
 * @param fallback for each unit whether its residents were spread by plain area, because the weighting found nothing in it
 */
public record ExposureCounts(List<String> classes, double[][] numerator, double[] denominator, boolean[] fallback) {

    /**
     * Counts without any fallback.
     *
     * @param classes names of the classes, lowest first
     * @param numerator for each class and unit the residents exposed to the class
     * @param denominator all residents of each unit
     */
    public ExposureCounts(List<String> classes, double[][] numerator, double[] denominator) {
        this(classes, numerator, denominator, new boolean[denominator.length]);
    }

    /**
     * Copies the names.
     *
     * @throws IllegalArgumentException if there are not as many columns as classes, or columns differ in length
     */
    public ExposureCounts {
        classes = List.copyOf(classes);
        if (numerator.length != classes.size()) {
            throw new IllegalArgumentException(
                    numerator.length + " numerators for " + classes.size() + " classes, expected as many");
        }
        if (fallback.length != denominator.length) {
            throw new IllegalArgumentException("fallback flags of " + fallback.length + " units, denominator of "
                    + denominator.length + ", expected as many");
        }
        for (double[] column : numerator) {
            if (column.length != denominator.length) {
                throw new IllegalArgumentException("numerator of " + column.length + " units, denominator of "
                        + denominator.length + ", expected as many");
            }
        }
    }

    /**
     * The residents exposed to a class.
     *
     * @param position position of the class
     * @return one number a unit, to be divided by the denominator
     */
    public double[] in(int position) {
        return numerator[position].clone();
    }

    /**
     * The residents exposed to a class or any higher one, such as all with Lden of 65 dB and more.
     *
     * @param position position of the lowest class that counts
     * @return one number a unit, to be divided by the denominator
     */
    public double[] atLeast(int position) {
        double[] sum = new double[denominator.length];
        for (int c = position; c < numerator.length; c++) {
            for (int unit = 0; unit < sum.length; unit++) {
                sum[unit] += numerator[c][unit];
            }
        }
        return sum;
    }

    /** Says the classes only: a count never stands in a log. */
    @Override
    public String toString() {
        return "ExposureCounts" + classes;
    }
}
