package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notANumber;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;

class RateEstimatorTest {

    private static final double NA = Double.NaN;

    private final RateEstimator estimator = RateEstimator.withDefaults();

    /** spdep 1.2-7: column raw = SID74 / BIR74 of 100 counties, 15 digits. */
    @Test
    void rawRatesOfNorthCarolinaEqualSpdep() {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
        UnitPeriods frame = frame(rows.stream().map(row -> row.get("fips")).toList());
        RawCounts counts =
                new RawCounts(frame, ReferenceData.column(rows, "SID74"), ReferenceData.column(rows, "BIR74"));
        RawEstimates estimates = estimator.estimate(indicator(IndicatorKind.RATE, 1), counts);
        double[] expected = ReferenceData.column(rows, "raw");
        assertThat(estimates.value().length, equalTo(100));
        for (int i = 0; i < expected.length; i++) {
            assertThat(estimates.value()[i], closeTo(expected[i], 1e-14 * expected[i]));
        }
    }

    /** PHEindicatormethods 2.1.0 testdata_Rate: 5 and 65 events in 100, per 100,000, 95 % limits. */
    @Test
    void ratesAreExactBelowTenEventsAndByarAbove() {
        RawEstimates rates = estimator.estimate(
                indicator(IndicatorKind.RATE, 100_000), counts(new double[] {5, 65}, new double[] {100, 100}));
        assertThat(rates.value()[0], closeTo(5000, 1e-9));
        assertThat(rates.lower()[0], closeTo(1623.4863901184199, 1e-8));
        assertThat(rates.upper()[0], closeTo(11668.332079322669, 1e-7));
        assertThat(rates.value()[1], closeTo(65000, 1e-9));
        assertThat(rates.lower()[1], closeTo(50163.18771045945, 1e-6));
        assertThat(rates.upper()[1], closeTo(82849.13854593984, 1e-6));
    }

    /** PHEindicatormethods 2.1.0: columns {@code value} of all proportions and rates of its tests, 1e-12. */
    @ParameterizedTest
    @CsvSource({
        "index/phe/prop.csv, PROPORTION, 16",
        "index/phe/rate.csv, RATE, 17",
        "coverage/phe_indicators/proportion_wilson.csv, PROPORTION, 16",
        "coverage/phe_indicators/rate_byars_exact.csv, RATE, 17"
    })
    void valuesAgreeWithPhe(String file, IndicatorKind kind, int rows) {
        int compared = 0;
        for (Map<String, String> row : ReferenceData.rows(file)) {
            if (row.get("value").isEmpty()) {
                continue;
            }
            RawEstimates estimates = estimator.estimate(
                    indicator(kind, Double.parseDouble(row.get("multiplier"))),
                    counts(
                            new double[] {Double.parseDouble(row.get("Numerator"))},
                            new double[] {Double.parseDouble(row.get("Denominator"))}));
            double expected = Double.parseDouble(row.get("value"));
            assertThat(row.get("Area"), estimates.value()[0], closeTo(expected, 1e-12 * Math.abs(expected)));
            compared++;
        }
        assertThat(compared, equalTo(rows));
    }

    /** PHEindicatormethods 2.1.0 testdata_Prop: 20 of 100, per cent, 95 % limits by Wilson. */
    @Test
    void proportionsHaveWilsonLimits() {
        RawEstimates shares = estimator.estimate(
                indicator(IndicatorKind.PROPORTION, 100), counts(new double[] {20, 0}, new double[] {100, 100}));
        assertThat(shares.value()[0], closeTo(20, 1e-12));
        assertThat(shares.lower()[0], closeTo(13.33669333310325, 1e-11));
        assertThat(shares.upper()[0], closeTo(28.882916559315884, 1e-11));
        assertThat(shares.value()[1], equalTo(0.0));
        assertThat(shares.lower()[1], equalTo(0.0));
    }

    @Test
    void missingCountsAndEmptyDenominatorsGiveNothing() {
        RawEstimates rates = estimator.estimate(
                indicator(IndicatorKind.RATE, 100), counts(new double[] {NA, 3, 0, 2}, new double[] {NA, NA, 0, 0}));
        for (int cell = 0; cell < 4; cell++) {
            assertThat(rates.value()[cell], notANumber());
            assertThat(rates.lower()[cell], notANumber());
            assertThat(rates.upper()[cell], notANumber());
        }
    }

    @Test
    void countsStayWithTheEstimates() {
        RawCounts counts = counts(new double[] {1, 2}, new double[] {30, 40});
        RawEstimates rates = estimator.estimate(indicator(IndicatorKind.RATE, 100), counts);
        assertThat(rates.numerator(), sameInstance(counts.numerator()));
        assertThat(rates.denominator(), sameInstance(counts.denominator()));
    }

    @Test
    void measuredValuesPassAsTheyAre() {
        RawValues values = new RawValues(
                frame(List.of("01", "02")), new double[] {11.5, NA}, new double[] {10, NA}, new double[] {13, NA});
        RawEstimates estimates = estimator.estimate(indicator(IndicatorKind.VALUE, 1), values);
        assertThat(estimates.value(), equalTo(new double[] {11.5, NA}));
        assertThat(estimates.lower(), equalTo(new double[] {10, NA}));
        assertThat(estimates.upper(), equalTo(new double[] {13, NA}));
        assertThat(estimates.numerator(), equalTo(new double[] {NA, NA}));
        assertThat(estimates.denominator(), equalTo(new double[] {NA, NA}));
    }

    @Test
    void errorNamesIndicatorUnitAndPeriodButNoCount() {
        RawCounts counts = counts(new double[] {1, 777}, new double[] {30, 776});
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> estimator.estimate(indicator(IndicatorKind.PROPORTION, 100), counts));
        assertThat(e.getMessage(), containsString("indicator 'sids', unit 1, period 1974-1978"));
        assertThat(e.getMessage(), not(containsString("777")));
        assertThat(e.getMessage(), not(containsString("776")));
    }

    @Test
    void refusesATableOfTheWrongKind() {
        RawCounts counts = counts(new double[] {1}, new double[] {30});
        assertThrows(
                IllegalArgumentException.class, () -> estimator.estimate(indicator(IndicatorKind.VALUE, 1), counts));
        double[] column = {1};
        RawValues values = new RawValues(frame(List.of("01")), column, column, column);
        assertThrows(
                IllegalArgumentException.class, () -> estimator.estimate(indicator(IndicatorKind.RATE, 1), values));
    }

    private static RawCounts counts(double[] numerator, double[] denominator) {
        List<String> ids = java.util.stream.IntStream.range(0, numerator.length)
                .mapToObj(Integer::toString)
                .toList();
        return new RawCounts(frame(ids), numerator, denominator);
    }

    private static UnitPeriods frame(List<String> unitIds) {
        return new UnitPeriods("counties", unitIds, List.of(new Period(1974, 1978)));
    }

    private static Indicator indicator(IndicatorKind kind, double multiplier) {
        BilingualText text = BilingualText.same("SIDS");
        return new Indicator(
                "sids",
                text,
                text,
                text,
                kind,
                multiplier,
                Direction.HIGHER_IS_WORSE,
                "counties",
                List.of(new Period(1974, 1978)),
                text);
    }
}
