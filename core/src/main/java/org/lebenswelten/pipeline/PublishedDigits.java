package org.lebenswelten.pipeline;

import java.util.OptionalInt;

/**
 * Rounds derived figures as the values beside them: half to even, lower limits down and upper limits up, so that an interval
 * never claims more than was computed.
 *
 * @param decimals decimals, or empty for no rounding
 */
record PublishedDigits(OptionalInt decimals) {

    /** Decimals of figures without a unit, such as ratios, around 1. */
    private static final int OF_RATIOS = 2;

    /** For figures without a unit: at least two decimals, as one tells nothing of a ratio around 1. */
    PublishedDigits ofRatios() {
        return decimals.isEmpty()
                ? this
                : new PublishedDigits(OptionalInt.of(Math.max(OF_RATIOS, decimals.getAsInt())));
    }

    /** A value rounded. */
    double rounded(double number) {
        return decimals.isEmpty() ? number : Math.rint(number * scale()) / scale();
    }

    /** A lower limit rounded. */
    double roundedDown(double number) {
        return decimals.isEmpty() ? number : Math.floor(number * scale()) / scale();
    }

    /** An upper limit rounded. */
    double roundedUp(double number) {
        return decimals.isEmpty() ? number : Math.ceil(number * scale()) / scale();
    }

    private double scale() {
        return Math.pow(10, decimals.orElse(0));
    }
}
