package org.lebenswelten.index.inequality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.index.IndexComputationException;

class ConcentrationIndexTest {

    private static final double TOLERANCE = 1e-9;
    private static final double NA = Double.NaN;

    @Test
    void absoluteAndStandardFormsAgreeWithHealthequal() {
        HealthEqual groups = HealthEqual.inputs("aci");
        ConcentrationIndex index =
                ConcentrationIndex.byPrivilege(groups.estimate(), groups.population(), groups.order());
        requireEqual(index.absolute(), HealthEqual.returned("aci"));
        requireEqual(index.standard(), HealthEqual.returned("rci"));
    }

    /** Five wealth quintiles, births attended by skilled personnel in per cent; run with healthequal 1.0.1. */
    @Test
    void formsForBoundedValuesAgreeWithHealthequal() {
        List<Map<String, String>> rows = ReferenceData.rows("index/healthequal/ordered_sample.csv");
        ConcentrationIndex index = ConcentrationIndex.byPrivilege(
                ReferenceData.column(rows, "estimate"),
                ReferenceData.column(rows, "population"),
                ReferenceData.column(rows, "subgroup_order"));
        Map<String, Estimate> expected = new HashMap<>();
        for (Map<String, String> row : ReferenceData.rows("index/healthequal/ordered_sample_expected.csv")) {
            expected.put(
                    row.get("measure"),
                    new Estimate(Double.parseDouble(row.get("closed_form")), Double.parseDouble(row.get("se"))));
        }
        requireEqual(index.absolute(), expected.get("aci"));
        requireEqual(index.standard(), expected.get("rci"));
        requireEqual(index.wagstaff(0, 100), expected.get("rci_wagstaff_0_100"));
        requireEqual(index.erreygers(0, 100), expected.get("rci_erreygers_0_100"));
    }

    /** Access to jobs and schools in Belo Horizonte by income, R package accessibility: tied cells in row order. */
    @Test
    void accessInBeloHorizonteAgreesWithAccessibility() {
        for (BeloHorizonte.Measure measure : BeloHorizonte.measures()) {
            double[] access = measure.access();
            double low = Arrays.stream(access).min().orElseThrow();
            double high = Arrays.stream(access).max().orElseThrow();
            ConcentrationIndex index = ConcentrationIndex.of(
                    access, BeloHorizonte.population(), BeloHorizonte.income(), TiedUnits.ROW_ORDER);
            assertThat(index.standard().value(), closeTo(measure.expected("ci_standard"), TOLERANCE));
            assertThat(index.erreygers(low, high).value(), closeTo(measure.expected("ci_corrected"), TOLERANCE));
            ConcentrationIndex fair =
                    ConcentrationIndex.byPrivilege(access, BeloHorizonte.population(), BeloHorizonte.income());
            assertThat(fair.standard().value(), closeTo(measure.expected("ci_standard"), 1e-4));
        }
    }

    /**
     * Two units tied in the middle of four: R = 1/8, 1/2, 1/2, 7/8; mean 2.5; 2 (1/4)(-1.5)(-3/8) + 2 (1/4)(1.5)(3/8) =
     * 0.5625, over the mean 0.225. In row order 1/8, 3/8, 5/8, 7/8: the same plus 2 (1/4) 2 (0.5)(1/8) = 0.625.
     */
    @Test
    void tiedUnitsShareTheirRank() {
        double[] values = {1, 2, 3, 4};
        double[] people = {10, 10, 10, 10};
        double[] order = {1, 2, 2, 3};
        assertThat(ConcentrationIndex.byBurden(values, people, order).absolute().value(), closeTo(0.5625, 1e-15));
        assertThat(ConcentrationIndex.byBurden(values, people, order).standard().value(), closeTo(0.225, 1e-15));
        ConcentrationIndex rows = ConcentrationIndex.of(values, people, order, TiedUnits.ROW_ORDER);
        assertThat(rows.absolute().value(), closeTo(0.625, 1e-15));
        double[] swapped = {1, 3, 2, 4};
        assertThat(
                ConcentrationIndex.byBurden(swapped, people, order).absolute().value(), closeTo(0.5625, 1e-15));
    }

    @Test
    void meansAtALimitLeaveTheCorrectedFormsUndefined() {
        double[] zero = {0, 0, 0};
        double[] people = {1, 1, 1};
        ConcentrationIndex index = ConcentrationIndex.byBurden(zero, people, new double[] {1, 2, 3});
        assertThat(index.absolute().value(), equalTo(0.0));
        assertThat(index.standard().value(), equalTo(NA));
        assertThat(index.wagstaff(0, 1).value(), equalTo(NA));
        assertThat(index.erreygers(0, 1).value(), equalTo(0.0));
    }

    @Test
    void refusesWhatHasNoOrder() {
        double[] three = {1, 2, 3};
        refuses(three, three, new double[] {1, NA, 3}, "row 1: LW-434 'NaN': order");
        refuses(three, three, new double[] {1, 2}, "order: 2 values, expected 3");
        refuses(new double[] {1, NA, 3}, three, three, "LW-432: inequality: number 2, needed >= 3");
        refuses(three, new double[] {1, -2, 3}, three, "row 1: LW-430 '-2.0'");
        ConcentrationIndex index = ConcentrationIndex.byBurden(three, three, three);
        IllegalArgumentException outside = assertThrows(IndexComputationException.class, () -> index.erreygers(0, 1));
        // mean (1 * 1 + 2 * 2 + 3 * 3) / 6
        assertThat(outside.getMessage(), containsString("LW-430 '2.33333"));
        assertThat(outside.getMessage(), containsString("CONCENTRATION_INDEX needs values >= 0.0, <= 1.0"));
        IllegalArgumentException turned = assertThrows(IndexComputationException.class, () -> index.wagstaff(5, 1));
        assertThat(turned.getMessage(), containsString("LW-430 '5.0': CONCENTRATION_INDEX needs values < 1.0"));
    }

    private static void refuses(double[] values, double[] population, double[] order, String message) {
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class, () -> ConcentrationIndex.byPrivilege(values, population, order));
        assertThat(problem.getMessage(), containsString(message));
    }

    private static void requireEqual(Estimate actual, Estimate expected) {
        assertThat(actual.value(), closeTo(expected.value(), TOLERANCE));
        assertThat(actual.standardError(), closeTo(expected.standardError(), TOLERANCE));
    }
}
