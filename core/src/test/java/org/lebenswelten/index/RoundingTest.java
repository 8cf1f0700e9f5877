package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Expected numbers by hand; 0.00625 also by numpy.round(0.00625, 4) = 0.0062 (NumPy 1.26). */
class RoundingTest {

    @Test
    void halvesGoToTheEvenNeighbour() {
        assertThat(Rounding.halfEven(0.125, 2), equalTo(0.12));
        assertThat(Rounding.halfEven(0.375, 2), equalTo(0.38));
        assertThat(Rounding.halfEven(-0.125, 2), equalTo(-0.12));
        assertThat(Rounding.halfEven(0.00625, 4), equalTo(0.0062));
        assertThat(Rounding.halfEven(2.5, 0), equalTo(2.0));
    }

    @Test
    void columnsKeepTheirGaps() {
        assertThat(
                Rounding.halfEven(new double[] {0.54009, Double.NaN, 1}, 4),
                equalTo(new double[] {0.5401, Double.NaN, 1}));
    }

    @Test
    void refusesDecimalsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> Rounding.halfEven(1.0, -1));
        assertThrows(IllegalArgumentException.class, () -> Rounding.halfEven(1.0, 13));
    }
}
