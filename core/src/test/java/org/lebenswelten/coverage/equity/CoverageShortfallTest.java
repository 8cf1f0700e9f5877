package org.lebenswelten.coverage.equity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;

class CoverageShortfallTest {

    /** R accessibility dfde37a: fgt_poverty of jobs within 30 minutes below 95,368. */
    @Test
    void shortfallInBeloHorizonteAgreesWithAccessibility() {
        String folder = "coverage/accessibility_bho/";
        double[] jobs = ReferenceData.column(ReferenceData.rows(folder + "access_expected.csv"), "cum30_jobs");
        double[] people = ReferenceData.column(ReferenceData.rows(folder + "cells.csv"), "population");
        Map<String, String> expected =
                ReferenceData.rows(folder + "fgt_expected.csv").get(0);
        CoverageShortfall shortfall =
                CoverageShortfall.below(jobs, people, Double.parseDouble(expected.get("poverty_line")));
        assertThat(shortfall.share(), closeTo(Double.parseDouble(expected.get("FGT0")), 1e-9));
        assertThat(shortfall.gap(), closeTo(Double.parseDouble(expected.get("FGT1")), 1e-9));
        assertThat(shortfall.severity(), closeTo(Double.parseDouble(expected.get("FGT2")), 1e-9));
    }

    /** 10 at 2 of 4 (gap 1/2), 30 at the standard itself, one area without value: 10/40, 5/40, 2.5/40. */
    @Test
    void theStandardItselfIsEnough() {
        double[] people = {10, 30, 99};
        CoverageShortfall shortfall = CoverageShortfall.below(new double[] {2, 4, Double.NaN}, people, 4);
        assertThat(shortfall, equalTo(new CoverageShortfall(0.25, 0.125, 0.0625)));
        double[] none = {Double.NaN, Double.NaN, Double.NaN};
        assertThat(CoverageShortfall.below(none, people, 4).share(), equalTo(Double.NaN));
    }

    @Test
    void refusesNegativeValues() {
        double[] one = {1};
        refuses(new double[] {-1}, one, 4, "value -1.0 of area 0");
        refuses(one, new double[] {Double.NaN}, 4, "people NaN of area 0");
        refuses(one, one, 0, "standard 0.0");
    }

    private static void refuses(double[] values, double[] people, double standard, String message) {
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> CoverageShortfall.below(values, people, standard));
        assertThat(problem.getMessage(), containsString(message));
    }
}
