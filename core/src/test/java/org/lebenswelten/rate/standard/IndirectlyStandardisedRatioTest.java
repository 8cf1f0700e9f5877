package org.lebenswelten.rate.standard;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;

/** Expected numbers: test cases of PHEindicatormethods 2.1.0 and counties of Pennsylvania. */
class IndirectlyStandardisedRatioTest {

    private final IndirectlyStandardisedRatio at95 = IndirectlyStandardisedRatio.withDefaults();

    private final IndirectlyStandardisedRatio at998 = at95.withConfidence(ConfidenceLevel.P998);

    @ParameterizedTest
    @CsvSource({"testdata_big, 895", "testdata_small, 91", "testdata_tiny, 9"})
    void agreesWithPheOnThreeAreas(String area, double observed) {
        double[] population = ReferenceData.column(rows("index/phe/multiarea.csv", area), "pop");
        requireEqual(area, observed, population);
    }

    /** Areas 1 and 2 of the peer's test of a population of 0: Area 1 is the big one without persons aged 5 to 9. */
    @Test
    void agreesWithPheWhereABandIsEmpty() {
        double[] population = ReferenceData.column(rows("index/phe/multiarea.csv", "testdata_big"), "pop");
        requireEqual("Area2", 91, population.clone());
        population[1] = 0;
        requireEqual("Area1", 895, population);
    }

    /** {@code multiarea_isr.csv} carries the reference beside each area. */
    @ParameterizedTest
    @ValueSource(strings = {"testdata_big", "testdata_small"})
    void agreesWithPheOnAreasThatCarryTheirReference(String area) {
        List<Map<String, String>> rows = rows("index/phe/multiarea_isr.csv", area);
        double[] population = ReferenceData.column(rows, "pop");
        double observed = Arrays.stream(ReferenceData.column(rows, "count")).sum();
        ReferenceRates reference = new ReferenceRates(new StratifiedCounts(
                rows.stream().map(row -> row.get("ageband")).toList(),
                ReferenceData.column(rows, "refcount"),
                ReferenceData.column(rows, "refpop")));
        IndirectlyStandardisedRatio.Result result = at95.estimate(observed, population, reference);
        for (Map<String, String> expected : rows("index/phe/testresults_isr.csv", area)) {
            requireEqual(result.observed(), expected.get("observed"));
            requireEqual(result.expected(), expected.get("expected"));
        }
    }

    /**
     * The tiny area has neither persons nor events nor a rate of the reference at ages 10 to 14. The reference has no event there
     * in other areas, so leaving the band out gives the peer's result; as it stands nothing can be told.
     */
    @Test
    void agreesWithPheWhereABandIsBlank() {
        List<Map<String, String>> all = rows("index/phe/multiarea_isr.csv", "testdata_tiny");
        List<Map<String, String>> known =
                all.stream().filter(row -> !row.get("pop").isEmpty()).toList();
        assertThat(all.size() - known.size(), equalTo(1));
        double observed = Arrays.stream(ReferenceData.column(known, "count")).sum();
        ReferenceRates reference = new ReferenceRates(new StratifiedCounts(
                known.stream().map(row -> row.get("ageband")).toList(),
                ReferenceData.column(known, "refcount"),
                ReferenceData.column(known, "refpop")));
        double[] population = ReferenceData.column(known, "pop");
        IndirectlyStandardisedRatio.Result result = at95.estimate(observed, population, reference);

        for (Map<String, String> expected : rows("index/phe/testresults_isr.csv", "testdata_tiny")) {
            requireEqual(result.observed(), expected.get("observed"));
            requireEqual(result.expected(), expected.get("expected"));
        }
        population[2] = Double.NaN;
        assertThat(
                at95.estimate(observed, population, reference).ratio(), equalTo(Estimate.none(Availability.MISSING)));
    }

    /** SpatialEpi {@code pennLC}: strata of race, sex and age; expected counts by two routes in numpy and R. */
    @Test
    void agreesWithPennsylvania() {
        Map<String, double[]> events = new LinkedHashMap<>();
        Map<String, double[]> persons = new LinkedHashMap<>();
        double[] allEvents = new double[16];
        double[] allPersons = new double[16];
        List<Map<String, String>> strata = ReferenceData.rows("index/penn_lung/strata.csv");
        for (int i = 0; i < strata.size(); i++) {
            String county = strata.get(i).get("county");
            double cases = Double.parseDouble(strata.get(i).get("cases"));
            double population = Double.parseDouble(strata.get(i).get("population"));
            events.computeIfAbsent(county, key -> new double[16])[i % 16] = cases;
            persons.computeIfAbsent(county, key -> new double[16])[i % 16] = population;
            allEvents[i % 16] += cases;
            allPersons[i % 16] += population;
        }
        List<String> names = strata.subList(0, 16).stream()
                .map(row -> row.get("race") + row.get("gender") + row.get("age"))
                .toList();
        ReferenceRates state = new ReferenceRates(new StratifiedCounts(names, allEvents, allPersons));
        List<Map<String, String>> counties = ReferenceData.rows("index/penn_lung/county_expected.csv");
        assertThat(counties.size(), equalTo(67));
        for (Map<String, String> county : counties) {
            double observed = Arrays.stream(events.get(county.get("county"))).sum();
            IndirectlyStandardisedRatio.Result result =
                    at95.estimate(observed, persons.get(county.get("county")), state);
            double expected = Double.parseDouble(county.get("expected"));
            assertThat(result.expected(), closeTo(expected, 1e-12 * expected));
            double ratio = Double.parseDouble(county.get("smr"));
            assertThat(result.ratio().value(), closeTo(ratio, 1e-12 * ratio));
        }
    }

    /** spdep {@code probmap(SID74, BIR74)}: expected deaths and relative risk in per cent, one stratum. */
    @Test
    void agreesWithNorthCarolina() {
        List<Map<String, String>> counties = ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
        double[] deaths = ReferenceData.column(counties, "SID74");
        double[] births = ReferenceData.column(counties, "BIR74");
        ReferenceRates state = new ReferenceRates(new StratifiedCounts(
                List.of("all"),
                new double[] {Arrays.stream(deaths).sum()},
                new double[] {Arrays.stream(births).sum()}));
        for (int i = 0; i < deaths.length; i++) {
            IndirectlyStandardisedRatio.Result result = at95.estimate(deaths[i], new double[] {births[i]}, state);
            requireEqual(result.expected(), counties.get(i).get("expected"));
            requireEqual(result.ratio().value() * 100, counties.get(i).get("smr_x100"));
        }
    }

    /** SpatialEpi {@code scotland}: the expected events are those of the table. */
    @Test
    void agreesWithScotland() {
        List<Map<String, String>> districts = ReferenceData.rows("index/scotland_lip/scotland_lip.csv");
        ReferenceRates one =
                new ReferenceRates(new StratifiedCounts(List.of("all"), new double[] {1}, new double[] {1}));
        assertThat(districts.size(), equalTo(56));
        for (Map<String, String> district : districts) {
            double expected = Double.parseDouble(district.get("expected"));
            IndirectlyStandardisedRatio.Result result =
                    at95.estimate(Double.parseDouble(district.get("cases")), new double[] {expected}, one);
            requireEqual(result.ratio().value(), district.get("smr"));
        }
    }

    @Test
    void missingCountsAndNothingExpectedGiveNoEstimate() {
        ReferenceRates reference = reference(new double[] {0, 40}, new double[] {1000, 2000});
        double[] onlyYoung = {50, 0};
        assertThat(
                at95.estimate(3, onlyYoung, reference).ratio(), equalTo(Estimate.none(Availability.ZERO_DENOMINATOR)));
        double[] unknown = {50, Double.NaN};
        assertThat(at95.estimate(3, unknown, reference).rate(), equalTo(Estimate.none(Availability.MISSING)));
        double[] known = {50, 100};
        assertThat(at95.estimate(Double.NaN, known, reference).ratio(), equalTo(Estimate.none(Availability.MISSING)));
    }

    @Test
    void aReferenceNeedsARateInEveryStratum() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> reference(new double[] {1, 40}, new double[] {1000, 0}));
        assertThat(e.getMessage(), containsString("reference stratum '65+'"));
        assertThrows(
                IllegalArgumentException.class, () -> reference(new double[] {1, Double.NaN}, new double[] {1000, 10}));
    }

    @Test
    void resultSaysNoCount() {
        ReferenceRates reference = reference(new double[] {10, 40}, new double[] {1000, 2000});
        String text = at95.estimate(4711, new double[] {50, 60}, reference).toString();
        assertThat(text, not(containsString("4711")));
    }

    private void requireEqual(String area, double observed, double[] population) {
        List<Map<String, String>> reference = ReferenceData.rows("index/phe/refdata.csv");
        List<String> bands = reference.stream().map(row -> row.get("Age Band")).toList();
        ReferenceRates rates = new ReferenceRates(new StratifiedCounts(
                bands, ReferenceData.column(reference, "refcount"), ReferenceData.column(reference, "refpop")));
        IndirectlyStandardisedRatio.Result result95 = at95.estimate(observed, population, rates);
        IndirectlyStandardisedRatio.Result result998 = at998.estimate(observed, population, rates);
        List<Map<String, String>> results = rows("index/phe/testresults_isr.csv", area);
        assertThat(results.isEmpty(), equalTo(false));
        for (Map<String, String> expected : results) {
            requireEqual(result95.observed(), expected.get("observed"));
            requireEqual(result95.expected(), expected.get("expected"));
            boolean isRate = !expected.get("ref_rate").isEmpty();
            double per = Double.parseDouble(expected.get("statistic").replaceAll(".*(per|x) ", ""));
            if (isRate) {
                requireEqual(rates.crude() * per, expected.get("ref_rate"));
            }
            Estimate estimate95 = (isRate ? result95.rate() : result95.ratio()).times(per);
            Estimate estimate998 = (isRate ? result998.rate() : result998.ratio()).times(per);
            requireEqual(estimate95.value(), expected.get("value"));
            requireEqual(estimate95.limits().lower(), expected.get("lower95_0cl"));
            requireEqual(estimate95.limits().upper(), expected.get("upper95_0cl"));
            if (!expected.get("lower99_8cl").isEmpty()) {
                requireEqual(estimate998.limits().lower(), expected.get("lower99_8cl"));
                requireEqual(estimate998.limits().upper(), expected.get("upper99_8cl"));
            }
        }
    }

    private static ReferenceRates reference(double[] events, double[] population) {
        return new ReferenceRates(StratifiedCounts.of(AgeBands.ofStarts(0, 65), events, population));
    }

    private static List<Map<String, String>> rows(String table, String area) {
        return ReferenceData.rows(table).stream()
                .filter(row -> row.get("area").equals(area))
                .toList();
    }

    private static void requireEqual(double actual, String expected) {
        double number = Double.parseDouble(expected);
        assertThat(actual, closeTo(number, 1e-11 * number));
    }
}
