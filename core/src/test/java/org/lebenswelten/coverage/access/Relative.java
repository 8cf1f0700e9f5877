package org.lebenswelten.coverage.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;

/** Compares columns with a relative tolerance. */
final class Relative {

    private Relative() {}

    static void requireEqual(double[] actual, double[] expected, double tolerance) {
        assertThat("number of values", actual.length, equalTo(expected.length));
        for (int i = 0; i < actual.length; i++) {
            if (Double.isFinite(expected[i])) {
                assertThat("value " + i, actual[i], closeTo(expected[i], tolerance * Math.abs(expected[i])));
            } else {
                assertThat("value " + i, actual[i], equalTo(expected[i]));
            }
        }
    }
}
