package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScreeningPercentileTest {

    private static final double NA = Double.NaN;

    /** By hand: four values above 0 with highest ranks 1, 3, 3, 4, so 25, 75, 75 and 100; zeros 0. */
    @Test
    void zerosStayZeroAndDoNotCount() {
        assertThat(
                ScreeningPercentile.apply(new double[] {0, 5, NA, 2, 5, 0, 9}),
                equalTo(new double[] {0, 75, NA, 25, 75, 0, 100}));
        assertThat(ScreeningPercentile.apply(new double[] {0, NA}), equalTo(new double[] {0, NA}));
        assertThat(ScreeningPercentile.apply(new double[0]), equalTo(new double[0]));
    }

    @Test
    void refusesWhatIsNoLoad() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> ScreeningPercentile.apply(new double[] {1, -2}));
        assertThat(e.getMessage(), containsString("LW-430 '-2.0'"));
        assertThrows(
                IllegalArgumentException.class,
                () -> ScreeningPercentile.apply(new double[] {Double.POSITIVE_INFINITY}));
    }
}
