package org.lebenswelten.coverage.evaluation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.evaluation.InterruptedSeries.Errors;

class InterruptedSeriesTest {

    private static final double[] VALUES = {
        41.2, 40.8, 42.1, 41.7, 42.9, 42.4, 43.3, 43.0, 39.9, 39.1, 39.6, 38.2, 38.5, 37.4, 37.9, 36.6
    };
    private static final double[] TIMES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    private final InterruptedSeries series = InterruptedSeries.withDefaults();

    /**
     * R 4.2.2: {@code lm} of 16 values over {@code cbind(1, t - 8.5, D, D * (t - 8.5))}; Newey-West errors by {@code crossprod}
     * of the scores with Bartlett weights, L = floor(4 (16 / 100)^(2/9)) = 2, times 16 / 12.
     */
    @Test
    void agreesWithR() {
        InterruptedSeries.Result result = series.with(Errors.NEWEY_WEST).fit(TIMES, VALUES, 8.5);
        assertThat(result.lag(), is(2));
        assertThat(result.before(), is(8));
        assertThat(result.after(), is(8));
        assertThat(result.isShort(), is(false));
        assertThat(result.slopeBefore(), closeTo(0.323809523809521, 1e-10));
        assertThat(result.level().value(), closeTo(-3.3845238095238, 1e-10));
        assertThat(result.level().standardError(), closeTo(0.165242198763651, 1e-10));
        assertThat(result.level().lower(), closeTo(-3.74455563219247, 1e-9));
        assertThat(result.level().upper(), closeTo(-3.02449198685514, 1e-9));
        assertThat(result.level().pValue(), closeTo(1.05592081779873e-10, 1e-16));
        assertThat(result.slope().value(), closeTo(-0.745238095238093, 1e-10));
        assertThat(result.slope().standardError(), closeTo(0.0483917875811905, 1e-10));
        assertThat(result.slope().lower(), closeTo(-0.850674742870522, 1e-9));
        assertThat(result.slope().upper(), closeTo(-0.639801447605664, 1e-9));
    }

    /** R 4.2.2: {@code summary(lm(...))$coef}, whose errors are larger than Newey and West's here. */
    @Test
    void largerErrorIsTakenUnlessToldOtherwise() {
        InterruptedSeries.Result result = series.fit(TIMES, VALUES, 8.5);
        assertThat(result.level().standardError(), closeTo(0.454706325033751, 1e-10));
        assertThat(result.slope().standardError(), closeTo(0.0986396512626103, 1e-10));
    }

    @Test
    void statedLagIsTaken() {
        assertThat(series.withLag(0).fit(TIMES, VALUES, 8.5).lag(), is(0));
        assertThat(series.withLag(99).fit(TIMES, VALUES, 8.5).lag(), is(15));
    }

    /** By hand: 1 + 2 t before 4, then 3 higher at t = 4 and a slope of 2 - 1.5; no error. */
    @Test
    void exactLinesAreFoundInSpiteOfGaps() {
        double[] times = {0, 1, 2, 3, 4, 5, 6, 7};
        double[] values = {1, 3, 5, Double.NaN, 12, 12.5, 13, 13.5};
        InterruptedSeries.Result result = series.fit(times, values, 4);
        assertThat(result.before(), is(3));
        assertThat(result.isShort(), is(true));
        assertThat(result.slopeBefore(), closeTo(2, 1e-12));
        assertThat(result.level().value(), closeTo(3, 1e-12));
        assertThat(result.slope().value(), closeTo(-1.5, 1e-12));
    }

    @Test
    void twoValuesOnASideAreTooFew() {
        InterruptedSeries.Result result = series.fit(new double[] {1, 2, 3, 4, 5}, new double[] {1, 2, 3, 4, 5}, 3);
        assertThat(result.before(), is(2));
        assertThat(result.level(), equalTo(Effect.NONE));
        assertThat(result.slope(), equalTo(Effect.NONE));
        double[] none = new double[5];
        Arrays.fill(none, Double.NaN);
        assertThat(series.fit(new double[] {1, 2, 3, 4, 5}, none, 3).level(), equalTo(Effect.NONE));
    }

    @Test
    void refusesTimesOutOfOrder() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> series.fit(new double[] {2, 1}, new double[] {1, 2}, 3));
        assertThat(e.getMessage(), containsString("time 1 is 1.0"));
        assertThrows(IllegalArgumentException.class, () -> series.withLag(-2));
    }
}
