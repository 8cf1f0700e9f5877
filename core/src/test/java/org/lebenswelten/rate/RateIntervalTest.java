package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;

/** Expected numbers: test cases of PHEindicatormethods 2.1.0, and limits that follow from the definitions. */
class RateIntervalTest {

    private static final double TOLERANCE = 1e-11;

    @ParameterizedTest
    @ValueSource(strings = {"index/phe/b_w.csv", "coverage/phe_indicators/byars_wilson.csv"})
    void agreesWithPheLimitsOfCountsAndProportions(String table) {
        List<Map<String, String>> rows = ReferenceData.rows(table);
        assertThat(rows.size(), equalTo(13));
        for (Map<String, String> row : rows) {
            boolean byar = row.get("method").equals("Byars");
            RateInterval interval = byar ? RateInterval.BYAR : RateInterval.WILSON_SCORE;
            double n = byar ? 1 : number(row.get("n"));
            Limits limits = interval.limits(number(row.get("x")), n, confidence(row.get("confidence")));
            requireEqual(limits.lower(), number(row.get("lowercl")));
            requireEqual(limits.upper(), number(row.get("uppercl")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "index/phe/rate.csv, BYAR_EXACT_BELOW_10, 20",
        "index/phe/prop.csv, WILSON_SCORE, 19",
        "coverage/phe_indicators/rate_byars_exact.csv, BYAR_EXACT_BELOW_10, 20",
        "coverage/phe_indicators/proportion_wilson.csv, WILSON_SCORE, 19"
    })
    void agreesWithPheAtBothLevels(String table, RateInterval interval, int count) {
        List<Map<String, String>> rows = ReferenceData.rows(table);
        assertThat(rows.size(), equalTo(count));
        for (Map<String, String> row : rows) {
            Limits at95 = limits(row, interval, 0.95);
            requireEqual(at95.lower(), number(row.get("lower95_0cl")));
            requireEqual(at95.upper(), number(row.get("upper95_0cl")));
            Limits at998 = limits(row, interval, 0.998);
            requireEqual(at998.lower(), number(row.get("lower99_8cl")));
            requireEqual(at998.upper(), number(row.get("upper99_8cl")));
        }
    }

    @ParameterizedTest
    @CsvSource({"index/phe/rate_g.csv, BYAR_EXACT_BELOW_10, 12", "index/phe/prop_g.csv, WILSON_SCORE, 11"})
    void agreesWithPheOfGroups(String table, RateInterval interval, int count) {
        List<Map<String, String>> rows = ReferenceData.rows(table);
        assertThat(rows.size(), equalTo(count));
        for (Map<String, String> row : rows) {
            Limits limits = limits(row, interval, confidence(row.get("confidence")));
            requireEqual(limits.lower(), number(row.get("lowercl")));
            requireEqual(limits.upper(), number(row.get("uppercl")));
        }
    }

    /** Nobody of n: the score interval starts at 0 and ends at z^2 / (n + z^2); by hand from the formula. */
    @Test
    void wilsonReachesZeroAndOneExactly() {
        double z = 1.959963984540054; // 97.5 % quantile, R 4.2.2 qnorm(0.975)
        Limits nobody = RateInterval.WILSON_SCORE.limits(0, 40, 0.95);
        assertThat(nobody.lower(), equalTo(0.0));
        assertThat(nobody.upper(), closeTo(z * z / (40 + z * z), 1e-15));
        Limits everybody = RateInterval.WILSON_SCORE.limits(40, 40, 0.95);
        assertThat(everybody.lower(), closeTo(40 / (40 + z * z), 1e-15));
        assertThat(everybody.upper(), equalTo(1.0));
    }

    /** No event: the exact upper limit is -ln(a), since the Poisson probability of 0 is exp(-mean). */
    @Test
    void exactPoissonOfNoEventIsTheExponentialQuantile() {
        Limits limits = RateInterval.EXACT_POISSON.limits(0, 2, 0.95);
        assertThat(limits.lower(), equalTo(0.0));
        assertThat(limits.upper(), closeTo(-Math.log(0.025) / 2, 1e-12));
    }

    /** One event: 1 - exp(-m) = a at the lower, exp(-m) (1 + m) = a at the upper limit, by the Poisson distribution. */
    @Test
    void exactPoissonOfOneEventSolvesTheTailEquations() {
        Limits limits = RateInterval.EXACT_POISSON.limits(1, 1, 0.95);
        assertThat(1 - Math.exp(-limits.lower()), closeTo(0.025, 1e-14));
        assertThat(Math.exp(-limits.upper()) * (1 + limits.upper()), closeTo(0.025, 1e-14));
    }

    /** At 99.8 % one event has no lower limit by Byar (PHEindicatormethods: NA), but no event has the natural one. */
    @Test
    void byarHasNoNegativeLimit() {
        assertThat(RateInterval.BYAR.limits(1, 1, 0.998).lower(), notANumber());
        assertThat(RateInterval.BYAR.limits(0, 1, 0.998).lower(), equalTo(0.0));
    }

    /** Exact below 10 events, Byar from 10 on; the two differ by some 1e-3 there. */
    @Test
    void ruleChangesAtTenEvents() {
        Limits nine = RateInterval.BYAR_EXACT_BELOW_10.limits(9, 1, 0.95);
        assertThat(nine, equalTo(RateInterval.EXACT_POISSON.limits(9, 1, 0.95)));
        assertThat(nine, not(RateInterval.BYAR.limits(9, 1, 0.95)));
        Limits ten = RateInterval.BYAR_EXACT_BELOW_10.limits(10, 1, 0.95);
        assertThat(ten, equalTo(RateInterval.BYAR.limits(10, 1, 0.95)));
    }

    @ParameterizedTest
    @EnumSource
    void missingOrZeroDenominatorHasNoLimits(RateInterval interval) {
        assertThat(interval.limits(0, 0, 0.95), equalTo(Limits.NONE));
        assertThat(interval.limits(Double.NaN, 10, 0.95), equalTo(Limits.NONE));
        assertThat(interval.limits(3, Double.NaN, 0.95), equalTo(Limits.NONE));
    }

    @ParameterizedTest
    @EnumSource
    void limitsHoldTheEstimateAndWidenWithConfidence(RateInterval interval) {
        for (double x : new double[] {4, 9, 10, 37, 500}) {
            Limits narrow = interval.limits(x, 1000, 0.9);
            Limits wide = interval.limits(x, 1000, 0.99);
            assertThat(x / 1000, greaterThan(narrow.lower()));
            assertThat(narrow.upper(), greaterThan(x / 1000));
            assertThat(narrow.lower(), greaterThan(wide.lower()));
            assertThat(wide.upper(), greaterThan(narrow.upper()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesImpossibleInput(RateInterval interval) {
        assertThrows(IllegalArgumentException.class, () -> interval.limits(-1, 10, 0.95));
        assertThrows(IllegalArgumentException.class, () -> interval.limits(1, -10, 0.95));
        assertThrows(IllegalArgumentException.class, () -> interval.limits(1, Double.POSITIVE_INFINITY, 0.95));
        assertThrows(IllegalArgumentException.class, () -> interval.limits(1, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> interval.limits(1, 10, Double.NaN));
    }

    @Test
    void refusesNumeratorAboveDenominatorWithoutNamingTheCount() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> RateInterval.WILSON_SCORE.limits(8437, 8431, 0.95));
        assertThat(e.getMessage(), containsString("numerator above the denominator"));
        assertThat(e.getMessage(), not(containsString("843")));
    }

    private static Limits limits(Map<String, String> row, RateInterval interval, double confidence) {
        return interval.limits(number(row.get("Numerator")), number(row.get("Denominator")), confidence)
                .times(number(row.get("multiplier")));
    }

    private static double confidence(String text) {
        return Double.parseDouble(text.replace("%", "")) / 100;
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static void requireEqual(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual, notANumber());
        } else {
            assertThat(actual, closeTo(expected, TOLERANCE * Math.abs(expected)));
        }
    }
}
