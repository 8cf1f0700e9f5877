package org.lebenswelten.index.inequality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.index.inequality.EntropyMeasure.Decomposition;

class EntropyMeasureTest {

    /** healthequal prints the value times 1000 and the standard error as it is. */
    @ParameterizedTest
    @CsvSource({"THEIL, ti", "MEAN_LOG_DEVIATION, mld"})
    void valuesAndStandardErrorsAgreeWithHealthequal(EntropyMeasure measure, String test) {
        HealthEqual groups = HealthEqual.inputs(test);
        Estimate actual = measure.of(groups.estimate(), groups.population(), groups.standardError());
        assertThat(actual.value(), closeTo(HealthEqual.returned(test).value() / 1000, 1e-12));
        assertThat(actual.standardError(), closeTo(HealthEqual.returned(test).standardError(), 1e-12));
        assertThat(measure.of(groups.estimate(), groups.population()), equalTo(actual.value()));
    }

    /** Income per head of 32 Mexican states by region, 1940 to 2000, PySAL inequality. */
    @Test
    void mexicanRegionsAgreeWithPysal() {
        List<Map<String, String>> states = ReferenceData.rows("coverage/inequality/mexico_states.csv");
        List<String> regions = states.stream().map(row -> row.get("hanson98")).toList();
        double[] equal = new double[regions.size()];
        Arrays.fill(equal, 1);
        for (Map<String, String> row : ReferenceData.rows("coverage/inequality/expected.csv")) {
            double[] income = ReferenceData.column(states, row.get("variable"));
            Decomposition parts = EntropyMeasure.THEIL.decompose(income, equal, regions);
            assertThat(parts.total(), closeTo(Double.parseDouble(row.get("theil_T")), 1e-10));
            assertThat(parts.between(), closeTo(Double.parseDouble(row.get("theil_between")), 1e-10));
            assertThat(parts.within(), closeTo(Double.parseDouble(row.get("theil_within")), 1e-10));
        }
    }

    /**
     * R accessibility, by deciles of income. Where cells have no access it returns no within part, and a total that is not
     * the sum over cells with 0 ln 0 = 0: only its between part is compared there.
     */
    @Test
    void accessInBeloHorizonteAgreesWithAccessibility() {
        int compared = 0;
        for (BeloHorizonte.Measure measure : BeloHorizonte.measures()) {
            Decomposition parts = EntropyMeasure.THEIL.decompose(
                    measure.access(), BeloHorizonte.population(), BeloHorizonte.deciles());
            assertThat(parts.between(), closeTo(measure.expected("theil_between_deciles"), 1e-10));
            if (Arrays.stream(measure.access()).allMatch(access -> access > 0)) {
                assertThat(parts.total(), closeTo(measure.expected("theil_t"), 1e-10));
                assertThat(parts.within(), closeTo(measure.expected("theil_within_deciles"), 1e-10));
                compared++;
            }
        }
        assertThat(compared, equalTo(1));
    }

    /**
     * Groups a = {1, 3}, b = {8}, all of one person: mean 4, group means 2 and 8. THEIL: 2/3 (1/2) ln(1/2) + 1/3 2 ln 2 =
     * (1/3) ln 2; within 2/3 (1/2) (1/2)(1/2 ln 1/2 + 3/2 ln 3/2). MLD: -2/3 ln(1/2) - 1/3 ln 2 = (1/3) ln 2; within
     * -(1/3)(ln 1/2 + ln 3/2).
     */
    @Test
    void partsByHand() {
        double[] values = {1, 8, 3, Double.NaN};
        double[] people = {5, 5, 5, 5};
        List<String> groups = List.of("a", "b", "a", "c");
        Decomposition theil = EntropyMeasure.THEIL.decompose(values, people, groups);
        assertThat(theil.between(), closeTo(Math.log(2) / 3, 1e-15));
        assertThat(theil.within(), closeTo((0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 6, 1e-15));
        Decomposition deviation = EntropyMeasure.MEAN_LOG_DEVIATION.decompose(values, people, groups);
        assertThat(deviation.between(), closeTo(Math.log(2) / 3, 1e-15));
        assertThat(deviation.within(), closeTo(-(Math.log(0.5) + Math.log(1.5)) / 3, 1e-15));
    }

    /** Of two people one has all: s = 0 and 2, T = 1/2 2 ln 2. A group without anything is equal within itself. */
    @Test
    void nothingTimesItsLogarithmIsNothing() {
        double[] values = {0, 0, 4, 4};
        double[] people = {1, 1, 1, 1};
        assertThat(EntropyMeasure.THEIL.of(values, people), closeTo(Math.log(2), 1e-15));
        Decomposition parts = EntropyMeasure.THEIL.decompose(values, people, List.of("a", "a", "b", "b"));
        assertThat(parts.between(), closeTo(Math.log(2), 1e-15));
        assertThat(parts.within(), closeTo(0, 1e-15));
        assertThat(EntropyMeasure.THEIL.of(new double[] {0, 0}, new double[] {1, 1}), equalTo(Double.NaN));
    }

    @ParameterizedTest
    @EnumSource
    void partsAddUpToTheMeasure(EntropyMeasure measure) {
        HealthEqual groups = HealthEqual.inputs("ti");
        List<String> names = Arrays.stream(groups.population())
                .mapToObj(people -> people > 1000 ? "large" : "small")
                .toList();
        Decomposition parts = measure.decompose(groups.estimate(), groups.population(), names);
        assertThat(parts.total(), closeTo(measure.of(groups.estimate(), groups.population()), 1e-15));
        assertThat(parts.between() + parts.within(), equalTo(parts.total()));
    }

    @Test
    void refusesValuesWithoutLogarithm() {
        double[] people = {1, 1};
        refuses(
                () -> EntropyMeasure.MEAN_LOG_DEVIATION.of(new double[] {0, 1}, people),
                "row 0: LW-430 '0.0': MEAN_LOG_DEVIATION needs values > 0");
        refuses(
                () -> EntropyMeasure.THEIL.of(new double[] {1, -1}, people),
                "row 1: LW-430 '-1.0': THEIL needs values >= 0");
        refuses(
                () -> EntropyMeasure.THEIL.of(new double[] {1, 0}, people, people),
                "row 1: LW-430 '0': THEIL needs values > 0");
        refuses(
                () -> EntropyMeasure.THEIL.decompose(new double[] {1, 2}, people, List.of("a")),
                "groups: 1 names, expected 2");
    }

    private static void refuses(Runnable call, String message) {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, call::run);
        assertThat(problem.getMessage(), containsString(message));
    }
}
