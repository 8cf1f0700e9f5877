package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.CoverageOptions.TrendTest;
import org.lebenswelten.coverage.CoverageTrend;

/** Shares of 20, 30, 28, 45 and 50 per cent of 60, 55, 65, 50 and 60 persons in the years 2019 to 2023. */
class CoverageTrendsTest {

    private static final double[] YEARS = {2019, 2020, 2021, 2022, 2023};
    private static final double[] SHARES = {20, 30, 28, 45, 50};
    private static final double[] PERSONS = {60, 55, 65, 50, 60};

    /** R 4.2.2: lm(x ~ t, weights = d): slope 7.4729550479, p 0.014288513166, confint 2.84361101045 to 12.1022990853. */
    @Test
    void slopeIsWeightedByTheTargetGroup() {
        CoverageTrend trend = CoverageTrends.of(TrendTest.LEAST_SQUARES, YEARS, SHARES, PERSONS);

        assertThat(trend.slope(), closeTo(7.4729550479, 1e-9));
        assertThat(trend.probability(), closeTo(0.014288513166, 1e-9));
        assertThat(trend.lower(), closeTo(2.84361101045, 1e-8));
        assertThat(trend.upper(), closeTo(12.1022990853, 1e-8));
        assertThat(trend.difference(), closeTo(30, 1e-12));
    }

    /**
     * Of ten pairs nine rise and one (30, 28) falls: S = 8, var = 5 * 4 * 15 / 18 = 16.6667, z = 7 / 4.08248 = 1.71464, two-sided
     * p = 0.0864107. Slopes of the pairs sorted: -2, 4, 5, 7.5, 8.3333, 8.75 ... the two in the middle are 7.5 and 8.3333.
     */
    @Test
    void testOfMannAndKendall() {
        CoverageTrend trend = CoverageTrends.of(TrendTest.MANN_KENDALL, YEARS, SHARES, PERSONS);

        // 10, 4, 8.3333, 7.5, -2, 7.5, 6.6667, 17, 11, 5: sorted -2, 4, 5, 6.6667, 7.5, 7.5, 8.3333, 10, 11, 17
        assertThat(trend.slope(), closeTo(7.5, 1e-12));
        assertThat(trend.probability(), closeTo(0.0864107, 1e-6));
    }

    @Test
    void fewerThanFourYearsHaveADifferenceOnly() {
        CoverageTrend trend = CoverageTrends.of(
                TrendTest.LEAST_SQUARES, YEARS, new double[] {20, Double.NaN, Double.NaN, 45, 50}, PERSONS);

        assertThat(trend.years(), is(3));
        assertThat(trend.slope(), notANumber());
        assertThat(trend.difference(), closeTo(30, 1e-12));
    }

    @Test
    void yearsWithoutTargetGroupAreLeftOut() {
        CoverageTrend trend = CoverageTrends.of(
                TrendTest.LEAST_SQUARES, YEARS, SHARES, new double[] {60, Double.NaN, 0, Double.NaN, Double.NaN});

        assertThat(trend.years(), is(1));
        assertThat(trend.difference(), notANumber());
    }
}
