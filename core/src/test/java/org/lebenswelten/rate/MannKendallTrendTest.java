package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MannKendallTrendTest {

    private static final double[] TIMES = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    private static final double[] TIED = {23, 24, 29, 6, 29, 24, 5, 30, 24};

    private final MannKendallTrend trend = MannKendallTrend.withDefaults();

    /**
     * R 4.2.2: {@code cor.test(TIMES, TIED, method = "kendall", exact = FALSE, continuity = TRUE)}. Variance by hand: 9 8
     * 23 = 1656, less 66 for three times 24 and 18 for two times 29, through 18.
     */
    @Test
    void testAgreesWithRInSpiteOfTies() {
        MannKendallTrend.Result result = trend.test(TIMES, TIED);
        assertThat(result.count(), equalTo(9));
        assertThat(result.score(), equalTo(4.0));
        assertThat(result.variance(), closeTo(1572 / 18.0, 1e-12));
        assertThat(result.z(), closeTo(0.3210193687528898, 1e-12));
        assertThat(result.pValue(), closeTo(0.7481957129576826, 1e-12));
    }

    /** SciPy 1.17.1: {@code theilslopes(TIED, TIMES, 0.95)}. */
    @Test
    void slopeAgreesWithSciPy() {
        Estimate slope = trend.test(TIMES, TIED).slope();
        assertThat(slope, equalTo(Estimate.of(0.0625, new Limits(-3.8, 3))));
    }

    /** SciPy 1.17.1: {@code theilslopes(y, range(2019, 2025), 0.95)}; score by hand: 14 pairs rise, 1 falls. */
    @Test
    void slopeAgreesWithSciPyOnSixYears() {
        MannKendallTrend.Result result = trend.test(
                new double[] {2019, 2020, 2021, 2022, 2023, 2024}, new double[] {10.2, 11.1, 10.7, 12.4, 12.9, 13.1});
        assertThat(result.score(), equalTo(13.0));
        assertThat(result.slope().value(), closeTo(0.6, 1e-12));
        assertThat(result.slope().limits().lower(), closeTo(0.2, 1e-12));
        assertThat(result.slope().limits().upper(), closeTo(1.1, 1e-12));
    }

    @Test
    void equalValuesHaveNoTrend() {
        MannKendallTrend.Result result = trend.test(new double[] {1, 2, 3, 4}, new double[] {7, 7, 7, 7});
        assertThat(result.z(), equalTo(0.0));
        assertThat(result.pValue(), closeTo(1, 1e-15));
        assertThat(result.slope(), equalTo(Estimate.of(0, new Limits(0, 0))));
    }

    @Test
    void missingValuesAreLeftOutUntilTooFewRemain() {
        double[] times = {1, 2, 3, 4, 5};
        MannKendallTrend.Result four = trend.test(times, new double[] {1, Double.NaN, 3, 4, 5});
        assertThat(four.count(), equalTo(4));
        assertThat(four.score(), equalTo(6.0));
        MannKendallTrend.Result three = trend.test(times, new double[] {1, Double.NaN, 3, Double.NaN, 5});
        assertThat(three.slope(), equalTo(Estimate.none(Availability.TOO_FEW_EVENTS)));
    }

    @Test
    void refusesTimesOutOfOrder() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> trend.test(new double[] {1, 1}, new double[] {1, 2}));
        assertThat(e.getMessage(), containsString("time 1"));
        assertThrows(IllegalArgumentException.class, () -> trend.test(TIMES, new double[] {1, 2}));
    }
}
