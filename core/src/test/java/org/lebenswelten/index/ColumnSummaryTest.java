package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ColumnSummaryTest {

    /** By hand: mean 5, deviations -3, -1, -1, -1, 0, 0, 2, 4, squares 9+1+1+1+0+0+4+16 = 32. */
    @Test
    void summarisesWhatIsThere() {
        ColumnSummary summary = ColumnSummary.of(new double[] {2, 4, Double.NaN, 4, 4, 5, 5, 7, 9});
        assertThat(summary, equalTo(new ColumnSummary(8, 2, 9, 5, 32)));
        assertThat(summary.populationDeviation(), equalTo(2.0));
        assertThat(summary.sampleDeviation(), closeTo(Math.sqrt(32 / 7.0), 1e-15));
    }

    /** A large offset must not eat the spread: 1, 2, 3 have mean 2 and squares 2. */
    @Test
    void keepsSpreadBesideALargeOffset() {
        ColumnSummary summary = ColumnSummary.of(new double[] {1e9 + 1, 1e9 + 2, 1e9 + 3});
        assertThat(summary.mean(), equalTo(1e9 + 2));
        assertThat(summary.squares(), equalTo(2.0));
    }

    @Test
    void rangeIsComparedAtTwelveDigits() {
        assertThat(ColumnSummary.of(new double[] {0.3, 0.1 + 0.2}).hasRange(), is(false));
        assertThat(ColumnSummary.of(new double[] {0.3, 0.3000000001}).hasRange(), is(true));
        assertThat(ColumnSummary.of(new double[] {0.3}).hasRange(), is(false));
    }

    @Test
    void emptyColumnHasNothing() {
        ColumnSummary summary = ColumnSummary.of(new double[] {Double.NaN});
        assertThat(summary.count(), equalTo(0));
        assertThat(summary.mean(), notANumber());
        assertThat(summary.sampleDeviation(), notANumber());
        assertThat(summary.populationDeviation(), notANumber());
        assertThat(summary.hasRange(), is(false));
    }

    @Test
    void refusesInfiniteValues() {
        assertThrows(
                IllegalArgumentException.class, () -> ColumnSummary.of(new double[] {1, Double.POSITIVE_INFINITY}));
    }
}
