package org.lebenswelten.index.inequality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ShareToMoveTest {

    /** Supply 50, 30, 20 % for needs of 20, 30, 50 %: 30 % of the supply must move from the first to the third. */
    @Test
    void theSurplusMovesToTheDeficit() {
        double[] need = {20, 30, 50, 7};
        assertThat(ShareToMove.of(new double[] {5, 3, 2, Double.NaN}, need), closeTo(0.3, 1e-15));
        assertThat(ShareToMove.of(new double[] {40, 60, 100, 14}, need), closeTo(0, 1e-15));
        assertThat(ShareToMove.of(new double[] {0, 0, 0, 0}, need), equalTo(Double.NaN));
    }

    @Test
    void refusesNegativeAmounts() {
        double[] one = {1, 2};
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> ShareToMove.of(one, new double[] {1, -2}));
        assertThat(problem.getMessage(), containsString("row 1: LW-430 '-2.0': need needs values >= 0"));
    }
}
