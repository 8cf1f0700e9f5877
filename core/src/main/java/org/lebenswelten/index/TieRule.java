package org.lebenswelten.index;

/**
 * Which rank tied values get.
 *
 * <p>Values are tied when they agree in 12 significant digits: neighbours {@code a <= b} in ascending order with
 *
 * <pre>{@code
 * b - a <= 1e-12 max(|a|, |b|)
 * }</pre>
 *
 * and all values linked by such neighbours. So values that are equal but for the last bits of the sums that made them do
 * not fall apart, and the rule is the same read upwards or downwards.
 */
public enum TieRule {
    /** All get the lowest rank of the block: 1, 2, 2, 4. */
    LOWEST {
        @Override
        double rank(int first, int last) {
            return first;
        }
    },
    /** All get the highest rank of the block: 1, 3, 3, 4. */
    HIGHEST {
        @Override
        double rank(int first, int last) {
            return last;
        }
    },
    /** All get the mean rank of the block: 1, 2.5, 2.5, 4. */
    AVERAGE {
        @Override
        double rank(int first, int last) {
            return (first + last) / 2.0;
        }
    };

    private static final double PRECISION = 1e-12;

    /**
     * The rank of each value of a tied block.
     *
     * @param first rank of the block's first value
     * @param last rank of the block's last value
     * @return the rank
     */
    abstract double rank(int first, int last);

    /**
     * Whether two neighbours in order are tied.
     *
     * @param a a finite number, or {@code NaN}
     * @param b a finite number, or {@code NaN}
     * @return true if they agree in 12 significant digits; false for {@code NaN}
     */
    static boolean tied(double a, double b) {
        return Math.abs(b - a) <= PRECISION * Math.max(Math.abs(a), Math.abs(b));
    }
}
