package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LinearTrendTest {

    private static final double[] YEARS = {2019, 2020, 2021, 2022, 2023, 2024};

    private static final double[] VALUES = {10.2, 11.1, 10.7, 12.4, 12.9, 13.1};

    private static final double[] ERRORS = {0.5, 0.6, 0.4, 0.7, 0.5, 0.9};

    /** R 4.2.2: {@code m <- lm(VALUES ~ YEARS, weights = 1 / ERRORS^2); summary(m); confint(m)}. */
    @Test
    void agreesWithWeightedRegressionInR() {
        LinearTrend.Result line =
                new LinearTrend(ConfidenceLevel.P95, LinearTrend.Errors.FROM_RESIDUALS).fit(YEARS, VALUES, ERRORS);
        assertThat(line.count(), equalTo(6));
        assertThat(line.slope().value(), closeTo(0.6474469263202062, 1e-12));
        assertThat(line.intercept(), closeTo(-1297.1783800154024, 1e-8));
        assertThat(line.standardError(), closeTo(0.1408780209835107, 1e-12));
        assertThat(line.slope().limits().lower(), closeTo(0.2563068345305859, 1e-11));
        assertThat(line.slope().limits().upper(), closeTo(1.0385870181098265, 1e-11));
        assertThat(line.pValue(), closeTo(0.01006271504881874, 1e-12));
    }

    /**
     * R 4.2.2: {@code 1 / sqrt(sum(w * (t - weighted.mean(t, w))^2))}; limits by hand, 1.959964 times that; probability
     * {@code 2 * pnorm(-0.6474469263202062 / 0.1451010566610131)}.
     */
    @Test
    void givenErrorsDoNotLookAtTheScatter() {
        LinearTrend.Result line = LinearTrend.withDefaults().fit(YEARS, VALUES, ERRORS);
        assertThat(line.standardError(), closeTo(0.1451010566610131, 1e-12));
        assertThat(
                line.slope().limits().lower(),
                closeTo(0.6474469263202062 - 1.959963984540054 * 0.1451010566610131, 1e-12));
        assertThat(line.pValue(), closeTo(8.118252492306815e-06, 1e-12));
    }

    /** By hand: without the missing value the line runs exactly through (0, 1), (1, 3), (3, 7). */
    @Test
    void leavesMissingValuesOut() {
        LinearTrend.Result line = LinearTrend.withDefaults()
                .fit(new double[] {0, 1, 2, 3}, new double[] {1, 3, Double.NaN, 7}, new double[] {1, 1, Double.NaN, 1});
        assertThat(line.count(), equalTo(3));
        assertThat(line.slope().value(), closeTo(2, 1e-14));
        assertThat(line.intercept(), closeTo(1, 1e-14));
    }

    @Test
    void twoValuesAreNoTrend() {
        LinearTrend.Result line = LinearTrend.withDefaults()
                .fit(new double[] {0, 1, 2}, new double[] {1, 3, Double.NaN}, new double[] {1, 1, 1});
        assertThat(line.count(), equalTo(2));
        assertThat(line.slope(), equalTo(Estimate.none(Availability.TOO_FEW_EVENTS)));
    }

    @Test
    void refusesWhatIsNoSeries() {
        LinearTrend trend = LinearTrend.withDefaults();
        double[] three = {1, 2, 3};
        assertThrows(IllegalArgumentException.class, () -> trend.fit(YEARS, VALUES, three));
        IllegalArgumentException equal = assertThrows(
                IllegalArgumentException.class, () -> trend.fit(new double[] {2020, 2020, 2020}, three, three));
        assertThat(equal.getMessage(), containsString("equal times 2020"));
        IllegalArgumentException zero =
                assertThrows(IllegalArgumentException.class, () -> trend.fit(three, three, new double[] {1, 0, 1}));
        assertThat(zero.getMessage(), containsString("standard error 1"));
        assertThrows(IllegalArgumentException.class, () -> trend.fit(new double[] {1, Double.NaN, 3}, three, three));
    }
}
