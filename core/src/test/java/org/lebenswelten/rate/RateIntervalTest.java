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

    /** Newcombe RG (1998), Statistics in Medicine 17, 857-872, Table I, methods 3 (Wilson) and 5 (Clopper-Pearson). */
    @ParameterizedTest
    @CsvSource({
        "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
        "CLOPPER_PEARSON, 15, 148, 0.0578, 0.1617",
        "CLOPPER_PEARSON, 0, 20, 0.0000, 0.1684",
        "CLOPPER_PEARSON, 1, 29, 0.0009, 0.1776",
        "WILSON_SCORE, 81, 263, 0.2553, 0.3662",
        "WILSON_SCORE, 15, 148, 0.0624, 0.1605",
        "WILSON_SCORE, 0, 20, 0.0000, 0.1611",
        "WILSON_SCORE, 1, 29, 0.0061, 0.1718"
    })
    void agreesWithNewcombe(RateInterval interval, double x, double n, double lower, double upper) {
        Limits limits = interval.limits(x, n, 0.95);
        assertThat(limits.lower(), closeTo(lower, 5e-5));
        assertThat(limits.upper(), closeTo(upper, 5e-5));
    }

    /** R 4.2.2: {@code binom.test(x, n, conf.level = confidence)$conf.int}. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.95, 0.2527367455852712, 0.3676219226013514",
        "81, 263, 0.998, 0.2239376078898622, 0.4019823196266236",
        "1, 29, 0.95, 0.0008726468835799228, 0.1776442954887228476",
        "1, 29, 0.998, 3.449941638432752e-05, 2.768819135780251e-01",
        "1, 1000000, 0.95, 2.531780766379421e-08, 5.571630655172237e-06",
        "1, 1000000, 0.998, 1.000500333083035e-09, 9.233375465291704e-06",
        "39, 40, 0.95, 0.8684141415172343, 0.9993672550679505",
        "0, 20, 0.95, 0, 0.1684334709830854",
        "29, 29, 0.95, 0.8805551309304973, 1"
    })
    void clopperPearsonAgreesWithR(double x, double n, double confidence, double lower, double upper) {
        Limits limits = RateInterval.CLOPPER_PEARSON.limits(x, n, confidence);
        assertThat(limits.lower(), closeTo(lower, 1e-9 * lower));
        assertThat(limits.upper(), closeTo(upper, 1e-9 * upper));
    }

    /** R 4.2.2: {@code qbeta(c(0.025, 0.975), x + 0.5, n - x + 0.5)}. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2545219349910234, 0.3656474991740825",
        "15, 148, 0.06044851700929643, 0.15764314347874120",
        "1, 29, 0.003746173649057075, 0.150077686002231703",
        "1, 1000000, 1.078976624654185e-07, 4.674192046729828e-06",
        "3, 40, 0.02157667444297798, 0.18681429723762488"
    })
    void jeffreysAgreesWithR(double x, double n, double lower, double upper) {
        Limits limits = RateInterval.JEFFREYS.limits(x, n, 0.95);
        assertThat(limits.lower(), closeTo(lower, 1e-9 * lower));
        assertThat(limits.upper(), closeTo(upper, 1e-9 * upper));
    }

    /** Brown, Cai and DasGupta (2001), section 3.1: the side that has no tail ends at the edge. */
    @Test
    void jeffreysReachesTheEdges() {
        assertThat(RateInterval.JEFFREYS.limits(0, 20, 0.95).lower(), equalTo(0.0));
        assertThat(RateInterval.JEFFREYS.limits(29, 29, 0.95).upper(), equalTo(1.0));
        // R 4.2.2: qbeta(0.975, 0.5, 20.5) and qbeta(0.025, 29.5, 0.5)
        assertThat(RateInterval.JEFFREYS.limits(0, 20, 0.95).upper(), closeTo(0.1166389829048754, 1e-13));
        assertThat(RateInterval.JEFFREYS.limits(29, 29, 0.95).lower(), closeTo(0.9177135170761761, 1e-13));
    }

    /** Brown, Cai and DasGupta (2001), section 4.1.2, by hand: 1 - 0.025^(1/20) = 0.168433 as Clopper-Pearson. */
    @Test
    void modificationOfJeffreysTouchesTheEdgesOnly() {
        RateInterval modified = RateInterval.JEFFREYS_MODIFIED;
        assertThat(modified.limits(0, 20, 0.95).lower(), equalTo(0.0));
        assertThat(modified.limits(0, 20, 0.95).upper(), closeTo(0.1684334709830854, 1e-14));
        assertThat(modified.limits(20, 20, 0.95).lower(), closeTo(1 - 0.1684334709830854, 1e-14));
        assertThat(modified.limits(20, 20, 0.95).upper(), equalTo(1.0));
        assertThat(modified.limits(1, 20, 0.95).lower(), equalTo(0.0));
        assertThat(modified.limits(19, 20, 0.95).upper(), equalTo(1.0));
        Limits plain = RateInterval.JEFFREYS.limits(1, 20, 0.95);
        assertThat(modified.limits(1, 20, 0.95).upper(), equalTo(plain.upper()));
        assertThat(modified.limits(7, 20, 0.95), equalTo(RateInterval.JEFFREYS.limits(7, 20, 0.95)));
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
