package org.lebenswelten.index;

/**
 * Rounding to a fixed number of decimals, as some published indices do between their steps: the CDC/ATSDR Social
 * Vulnerability Index rounds every percent rank to 4 decimals before it sums them.
 *
 * <pre>{@code
 * round(x 10^d) / 10^d     halves to the even neighbour
 * }</pre>
 *
 * The product is rounded as a binary number: 0.00625 to 4 decimals is 0.0062, as in NumPy.
 */
public final class Rounding {

    private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

    private Rounding() {}

    /**
     * Rounds a number.
     *
     * @param value the number; {@code NaN} and infinities stay
     * @param decimals 0 to 12
     * @return the rounded number
     * @throws IllegalArgumentException if the number of decimals is out of range
     */
    public static double halfEven(double value, int decimals) {
        double power = power(decimals);
        return Math.rint(value * power) / power;
    }

    /**
     * Rounds a column.
     *
     * @param values the column, {@code NaN} for missing
     * @param decimals 0 to 12
     * @return a new column of rounded numbers
     * @throws IllegalArgumentException if the number of decimals is out of range
     */
    public static double[] halfEven(double[] values, int decimals) {
        double power = power(decimals);
        double[] rounded = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = Math.rint(values[i] * power) / power;
        }
        return rounded;
    }

    private static double power(int decimals) {
        if (decimals < 0 || decimals >= POWERS_OF_TEN.length) {
            throw new IllegalArgumentException("decimals " + decimals + ", expected 0 to 12");
        }
        return POWERS_OF_TEN[decimals];
    }
}
