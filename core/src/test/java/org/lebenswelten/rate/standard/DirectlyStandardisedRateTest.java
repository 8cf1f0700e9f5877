package org.lebenswelten.rate.standard;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;

/** Expected numbers: test cases of PHEindicatormethods 2.1.0, {@code testdata_DSR_ISR}. */
class DirectlyStandardisedRateTest {

    /** The 19 bands of the tables; one label there is misprinted as 55-69. */
    private static final AgeBands BANDS =
            AgeBands.ofStarts(0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90);

    private static final double[] EUROPEAN = StandardPopulation.EUROPEAN_2013.weights(BANDS);

    private final DirectlyStandardisedRate at95 =
            DirectlyStandardisedRate.withDefaults().withMissingEventsAsZero();

    private final DirectlyStandardisedRate at998 = at95.withConfidence(ConfidenceLevel.P998);

    @ParameterizedTest
    @ValueSource(strings = {"testdata_big", "testdata_small", "testdata_tiny"})
    void agreesWithPheOnThreeAreas(String area) {
        List<Map<String, String>> rows = rows("index/phe/multiarea.csv", area);
        StratifiedCounts counts =
                StratifiedCounts.of(BANDS, ReferenceData.column(rows, "count"), ReferenceData.column(rows, "pop"));
        requireEqual(area, at95.estimate(counts, EUROPEAN), at998.estimate(counts, EUROPEAN), 1e-11);
    }

    /** The 99.8 % limits of this case are ten times too high in the peer's table, so 95 % only. */
    @Test
    void agreesWithPheOnAStandardOfOnesOwn() {
        List<Map<String, String>> rows = ReferenceData.rows("index/phe/1976.csv");
        AgeBands bands = AgeBands.ofStarts(0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85);
        StratifiedCounts counts =
                StratifiedCounts.of(bands, ReferenceData.column(rows, "count"), ReferenceData.column(rows, "pop"));
        StandardPopulation european1976 =
                StandardPopulation.of("European 1976", bands, ReferenceData.column(rows, "esp1976"));
        Estimate rate = at95.estimate(counts, european1976.weights(bands));
        for (Map<String, String> expected : rows("index/phe/testresults_dsr.csv", "testdata_1976")) {
            double per = multiplier(expected);
            requireEqual(rate.value() * per, expected.get("value"), 1e-11);
            requireEqual(rate.limits().lower() * per, expected.get("lower95_0cl"), 1e-11);
            requireEqual(rate.limits().upper() * per, expected.get("upper95_0cl"), 1e-11);
        }
    }

    /** The peer's figures have 8 decimals here. */
    @ParameterizedTest
    @ValueSource(strings = {"big", "dummy", "small", "tiny"})
    void agreesWithPheOnEventsThatAreNotIndependent(String name) {
        String area = "testdata_nonind_" + name;
        List<Map<String, String>> rows = rows("index/phe/nonindepe.csv", area);
        double[][] frequencies = rows.stream()
                .map(row -> ReferenceData.column(List.of(row), "f1")[0])
                .map(f1 -> new double[] {f1, 0, 0, 0})
                .toArray(double[][]::new);
        for (int i = 0; i < frequencies.length; i++) {
            for (int k = 2; k <= 4; k++) {
                frequencies[i][k - 1] = ReferenceData.column(rows, "f" + k)[i];
            }
        }
        double[] population = ReferenceData.column(rows, "pop");
        requireEqual(
                area,
                at95.estimateDependent(BANDS.names(), frequencies, population, EUROPEAN),
                at998.estimateDependent(BANDS.names(), frequencies, population, EUROPEAN),
                1e-11);
    }

    @Test
    void aMissingCountGivesNoEstimateUnlessItMeansNone() {
        AgeBands bands = AgeBands.ofStarts(0, 65);
        StratifiedCounts counts = StratifiedCounts.of(bands, new double[] {Double.NaN, 20}, new double[] {100, 100});
        DirectlyStandardisedRate strict = DirectlyStandardisedRate.withDefaults();
        assertThat(strict.estimate(counts, 80, 20), equalTo(Estimate.none(Availability.MISSING)));
        // by hand: (80 * 0 + 20 * 20 / 100) / 100
        assertThat(at95.estimate(counts, 80, 20).value(), closeTo(0.04, 1e-15));
        StratifiedCounts noPersons = StratifiedCounts.of(bands, new double[] {5, 20}, new double[] {100, Double.NaN});
        assertThat(at95.estimate(noPersons, 80, 20), equalTo(Estimate.none(Availability.MISSING)));
    }

    @Test
    void anEmptyBandGivesNoEstimate() {
        StratifiedCounts counts =
                StratifiedCounts.of(AgeBands.ofStarts(0, 65), new double[] {12, 0}, new double[] {100, 0});
        assertThat(at95.estimate(counts, 80, 20), equalTo(Estimate.none(Availability.ZERO_DENOMINATOR)));
    }

    @Test
    void refusesWeightsThatDoNotFit() {
        StratifiedCounts counts =
                StratifiedCounts.of(AgeBands.ofStarts(0, 65), new double[] {12, 3}, new double[] {100, 40});
        assertThrows(IllegalArgumentException.class, () -> at95.estimate(counts, 80));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> at95.estimate(counts, 80, 0));
        assertThat(e.getMessage(), containsString("weight of stratum '65+'"));
    }

    @Test
    void refusesNegativeCountsByStratumWithoutTheCount() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> StratifiedCounts.of(AgeBands.ofStarts(0, 65), new double[] {12, -4711}, new double[] {1, 1}));
        assertThat(e.getMessage(), containsString("events of stratum '65+'"));
        assertThat(e.getMessage(), not(containsString("4711")));
    }

    @Test
    void refusesAMinimumThatLetsNothingStand() {
        assertThrows(IllegalArgumentException.class, () -> new DirectlyStandardisedRate(ConfidenceLevel.P95, 0, false));
    }

    private static void requireEqual(String area, Estimate rate95, Estimate rate998, double tolerance) {
        List<Map<String, String>> results = rows("index/phe/testresults_dsr.csv", area);
        assertThat(results.isEmpty(), equalTo(false));
        for (Map<String, String> expected : results) {
            if (expected.get("value").isEmpty()) {
                assertThat(rate95, equalTo(Estimate.none(Availability.TOO_FEW_EVENTS)));
                continue;
            }
            double per = multiplier(expected);
            requireEqual(rate95.value() * per, expected.get("value"), tolerance);
            requireEqual(rate95.limits().lower() * per, expected.get("lower95_0cl"), tolerance);
            requireEqual(rate95.limits().upper() * per, expected.get("upper95_0cl"), tolerance);
            requireEqual(rate998.limits().lower() * per, expected.get("lower99_8cl"), tolerance);
            requireEqual(rate998.limits().upper() * per, expected.get("upper99_8cl"), tolerance);
        }
    }

    private static List<Map<String, String>> rows(String table, String area) {
        return ReferenceData.rows(table).stream()
                .filter(row -> row.get("area").equals(area))
                .toList();
    }

    private static double multiplier(Map<String, String> row) {
        return Double.parseDouble(row.get("statistic").replace("dsr per ", ""));
    }

    private static void requireEqual(double actual, String expected, double tolerance) {
        double number = Double.parseDouble(expected);
        assertThat(actual, closeTo(number, tolerance * number));
    }
}
