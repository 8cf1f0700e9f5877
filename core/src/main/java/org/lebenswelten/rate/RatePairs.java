package org.lebenswelten.rate;

/** Checks of two counts with their denominators. */
final class RatePairs {

    private RatePairs() {}

    static boolean isMissing(double x1, double n1, double x2, double n2) {
        return Double.isNaN(x1) || Double.isNaN(n1) || Double.isNaN(x2) || Double.isNaN(n2);
    }

    static void requireValid(Enum<?> method, boolean proportions, double... counts) {
        for (double count : counts) {
            if (count < 0 || Double.isInfinite(count)) {
                throw new IllegalArgumentException(
                        method + ": count negative or infinite, expected finite counts >= 0");
            }
        }
        if (proportions && (counts[0] > counts[1] || counts[2] > counts[3])) {
            throw new IllegalArgumentException(method + ": numerator above the denominator, expected at most as large");
        }
    }
}
