package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrettyScaleTest {

    /** R 4.2.2: {@code diff(pretty(c(low, high), n))[1]}. */
    @ParameterizedTest
    @CsvSource({
        "0.178269, 68.892044, 5, 10",
        "0.05, 4111.45, 1, 5000",
        "0.05, 4111.45, 2, 2000",
        "0.05, 4111.45, 5, 1000",
        "0.05, 4111.45, 6, 500",
        "0.00123, 0.0098, 4, 0.002",
        "-3.2, 17.9, 7, 5",
        "12, 12.7, 3, 0.2",
        "100000, 930000, 6, 100000",
    })
    void stepIsThatOfR(double low, double high, int n, double step) {
        assertThat(PrettyScale.step((high - low) / n), closeTo(step, 1e-12 * step));
    }

    /**
     * R 4.2.2: {@code pretty(c(-7, 13), n)} is -10, -5, 0, 5, 10, 15 for n = 3 to 5; -10, 0, 10, 20 for 2 and -20, 0, 20 for 1.
     */
    @Test
    void largestNumberThatMakesNoMoreClasses() {
        assertThat(PrettyScale.within(-7, 13, 5), is(new double[] {-5, 0, 5, 10}));
        assertThat(PrettyScale.within(-7, 13, 4), is(new double[] {0, 10}));
        assertThat(PrettyScale.within(-7, 13, 2), is(new double[] {0}));
        assertThat(PrettyScale.within(-7, 13, 1), is(new double[0]));
    }
}
