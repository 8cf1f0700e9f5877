package org.lebenswelten.index.inequality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DisparityTest {

    private static final double TOLERANCE = 1e-9;

    @Test
    void figuresAgreeWithHealthequal() {
        HealthEqual groups = HealthEqual.inputs("bgv");
        Disparity disparity = Disparity.of(groups.estimate(), groups.population());
        Estimate variance = disparity.betweenGroupVariance(groups.standardError());
        assertThat(variance.value(), closeTo(HealthEqual.returned("bgv").value(), TOLERANCE));
        assertThat(variance.standardError(), closeTo(HealthEqual.returned("bgv").standardError(), TOLERANCE));
        requireEqual(disparity.betweenGroupDeviation(), "bgsd");
        requireEqual(disparity.unweightedMeanDifference(), "mdmu");
        requireEqual(disparity.meanDifference(), "mdmw");
        requireEqual(100 * disparity.unweightedIndexOfDisparity(), "idisu");
        requireEqual(100 * disparity.indexOfDisparity(), "idisw");
        double best = Arrays.stream(groups.estimate()).max().orElseThrow();
        requireEqual(disparity.unweightedMeanDifferenceFrom(best), "mdbu");
        requireEqual(disparity.meanDifferenceFrom(best), "mdbw");
        HealthEqual referenced = HealthEqual.inputs("mdru");
        requireEqual(disparity.unweightedMeanDifferenceFrom(referenced.referenceValue()), "mdru");
        requireEqual(disparity.meanDifferenceFrom(referenced.referenceValue()), "mdrw");
    }

    /** healthequal prints limits of 12.6150349921927 and 79.7816170078073, computed from constants of 7 digits. */
    @Test
    void limitsAgreeWithHealthequal() {
        HealthEqual groups = HealthEqual.inputs("bgv");
        Estimate variance =
                Disparity.of(groups.estimate(), groups.population()).betweenGroupVariance(groups.standardError());
        assertThat(variance.lower(0.95), closeTo(12.6150349921927, 1e-5));
        assertThat(variance.upper(0.95), closeTo(79.7816170078073, 1e-5));
    }

    private static void requireEqual(double actual, String test) {
        assertThat(test, actual, closeTo(HealthEqual.returned(test).value(), TOLERANCE));
    }

    @Test
    void gapsSpanFromTheSmallestToTheLargest() {
        double[] people = {1, 1, 1};
        Disparity disparity = Disparity.of(new double[] {4, 2, Double.NaN}, people);
        assertThat(disparity.absoluteGap(), equalTo(2.0));
        assertThat(disparity.relativeGap(), equalTo(2.0));
        Disparity none = Disparity.of(new double[] {-1, 0, 1}, people);
        assertThat(none.mean(), equalTo(0.0));
        assertThat(none.relativeGap(), equalTo(Double.NaN));
        assertThat(none.indexOfDisparity(), equalTo(Double.NaN));
        assertThat(none.unweightedIndexOfDisparity(), equalTo(Double.NaN));
    }

    @Test
    void refusesMissingStandardErrors() {
        double[] two = {1, 2};
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, () -> Disparity.of(two, two)
                .betweenGroupVariance(new double[] {1, Double.NaN}));
        assertThat(problem.getMessage(), containsString("row 1: LW-434 'NaN': standard error"));
    }
}
