package org.lebenswelten.coverage.evaluation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.evaluation.PreTrend.Testability;

class PreTrendTest {

    private static final double[] TIMES = {2018, 2019, 2020, 2021};
    private static final double[][] TREATED = {
        {20.1, 21.3, 21.9, 23.0}, {25.0, 25.4, 26.6, 27.1}, {18.2, 18.9, 20.4, 20.7}
    };
    private static final double[][] CONTROLS = {
        {19.5, 19.9, 20.2, 20.1}, {24.1, 24.6, 24.2, 25.3}, {22.0, 22.9, 22.7, 23.1}, {17.7, 17.5, 18.2, 18.4}
    };
    private static final double[] EQUAL = {1, 1, 1, 1};

    private final PreTrend preTrend = PreTrend.withDefaults();

    /** R 4.2.2: {@code t.test} of the slopes {@code coef(lm(y ~ t))[2]} of each area. */
    @Test
    void agreesWithR() {
        PreTrend.Result result = preTrend.compare(TIMES, TREATED, CONTROLS, EQUAL);
        assertThat(result.testability(), equalTo(Testability.TESTED));
        Effect difference = result.difference();
        assertThat(difference.value(), closeTo(0.58, 1e-12));
        assertThat(difference.standardError(), closeTo(0.0609644705272392, 1e-10));
        assertThat(difference.degreesOfFreedom(), closeTo(2.80095000281621, 1e-8));
        assertThat(difference.lower(), closeTo(0.377945700355645, 1e-9));
        assertThat(difference.upper(), closeTo(0.782054299644356, 1e-9));
        assertThat(difference.pValue(), closeTo(0.00324855634559352, 1e-9));
    }

    @Test
    void twoPeriodsAreNotTestable() {
        PreTrend.Result result = preTrend.compare(
                new double[] {2018, 2019},
                new double[][] {{1, 2}, {2, 3}},
                new double[][] {{1, 1}, {2, 2}},
                new double[] {1, 1});
        assertThat(result, equalTo(new PreTrend.Result(Testability.TOO_FEW_PERIODS, Effect.NONE)));
    }

    @Test
    void oneAreaWithAllValuesIsNotTestable() {
        double[][] gaps = {TREATED[0], {1, 2, Double.NaN, 4}};
        PreTrend.Result result = preTrend.compare(TIMES, gaps, CONTROLS, EQUAL);
        assertThat(result, equalTo(new PreTrend.Result(Testability.TOO_FEW_AREAS, Effect.NONE)));
        assertThat(
                preTrend.compare(TIMES, TREATED, CONTROLS, new double[] {1, 0, 0, 0})
                        .testability(),
                equalTo(Testability.TOO_FEW_AREAS));
    }

    @Test
    void refusesTimesOutOfOrder() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> preTrend.compare(new double[] {1, 3, 2, 4}, TREATED, CONTROLS, EQUAL));
        assertThat(e.getMessage(), containsString("time 2 is 2.0"));
    }
}
