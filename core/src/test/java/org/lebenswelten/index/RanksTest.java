package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Expected ranks are counted by hand. */
class RanksTest {

    private static final double NA = Double.NaN;

    @Test
    void tiesFollowTheRule() {
        double[] values = {7, 3, 7, 9};
        assertThat(Ranks.ascending(values, TieRule.LOWEST), equalTo(new double[] {2, 1, 2, 4}));
        assertThat(Ranks.ascending(values, TieRule.HIGHEST), equalTo(new double[] {3, 1, 3, 4}));
        assertThat(Ranks.ascending(values, TieRule.AVERAGE), equalTo(new double[] {2.5, 1, 2.5, 4}));
    }

    @Test
    void descendingRanksStartAtTheLargest() {
        double[] values = {7, 3, 7, 9};
        assertThat(Ranks.descending(values, TieRule.LOWEST), equalTo(new double[] {2, 4, 2, 1}));
        assertThat(Ranks.descending(values, TieRule.HIGHEST), equalTo(new double[] {3, 4, 3, 1}));
        assertThat(Ranks.descending(values, TieRule.AVERAGE), equalTo(new double[] {2.5, 4, 2.5, 1}));
    }

    @Test
    void missingValuesHaveNoRankAndCountForNone() {
        assertThat(
                Ranks.ascending(new double[] {NA, 5, NA, 4, 6}, TieRule.LOWEST),
                equalTo(new double[] {NA, 2, NA, 1, 3}));
        assertThat(Ranks.ascending(new double[] {NA, NA}, TieRule.LOWEST), equalTo(new double[] {NA, NA}));
        assertThat(Ranks.ascending(new double[0], TieRule.LOWEST), equalTo(new double[0]));
    }

    /** 0.1 + 0.2 is 0.30000000000000004: the same at 12 digits, as 5.1 was in two cells of the ASEM data. */
    @Test
    void sumsThatDifferInTheLastBitAreTied() {
        double[] values = {0.1 + 0.2, 0.3, 0.2};
        assertThat(Ranks.ascending(values, TieRule.LOWEST), equalTo(new double[] {2, 2, 1}));
        assertThat(Ranks.descending(values, TieRule.LOWEST), equalTo(new double[] {1, 1, 3}));
    }

    @Test
    void valuesThatDifferInTheEleventhDigitAreNot() {
        double[] values = {1.0000000002, 1.0000000001, 1};
        assertThat(Ranks.ascending(values, TieRule.LOWEST), equalTo(new double[] {3, 2, 1}));
    }

    @Test
    void bothZerosAreOneAndNegativeNumbersComeFirst() {
        double[] values = {0.0, -0.0, -1e-300, -5, 1e-300, 1e300};
        assertThat(Ranks.ascending(values, TieRule.LOWEST), equalTo(new double[] {3, 3, 2, 1, 5, 6}));
    }

    @Test
    void refusesInfiniteValues() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> Ranks.ascending(new double[] {1, Double.NEGATIVE_INFINITY}, TieRule.LOWEST));
        assertThat(e.getMessage(), containsString("row 1: LW-434 '-Infinity'"));
    }
}
