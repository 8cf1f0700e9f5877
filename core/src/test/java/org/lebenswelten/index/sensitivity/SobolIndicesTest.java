package org.lebenswelten.index.sensitivity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lebenswelten.index.sensitivity.SobolIndices.Factor;
import org.lebenswelten.index.sensitivity.SobolIndices.Plan;

class SobolIndicesTest {

    private static final Plan PLAN = new Plan(4096, 200, 0.95, 1, 2);

    /** Ishigami's function, x from -pi to pi, a = 7, b = 0.1. */
    private static double ishigami(double[] u) {
        double x1 = Math.PI * (2 * u[0] - 1);
        double x2 = Math.PI * (2 * u[1] - 1);
        double x3 = Math.PI * (2 * u[2] - 1);
        return Math.sin(x1) + 7 * Math.pow(Math.sin(x2), 2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
    }

    /**
     * Published analytic indices: V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2 = 13.8446; S = 0.3139, 0.4424, 0; ST = 0.5576,
     * 0.4424, 0.2437. Ishigami T, Homma T (1990), An importance quantification technique in uncertainty analysis for computer
     * models. ISUMA '90, 398-403; Saltelli A et al. (2008), Global sensitivity analysis: the primer.
     */
    @Test
    void ishigamisFunctionHasItsAnalyticIndices() {
        SobolIndices indices = SobolIndices.of(SobolIndicesTest::ishigami, 3, PLAN);
        assertThat(indices.variance(), closeTo(13.8446, 0.15));
        requireIndices(indices.factors().get(0), 0.3139, 0.5576);
        requireIndices(indices.factors().get(1), 0.4424, 0.4424);
        requireIndices(indices.factors().get(2), 0, 0.2437);
    }

    private static void requireIndices(Factor factor, double first, double total) {
        assertThat(factor.first(), closeTo(first, 0.015));
        assertThat(factor.total(), closeTo(total, 0.015));
        assertThat(factor.firstLower(), lessThan(first));
        assertThat(factor.firstUpper(), greaterThan(first));
        assertThat(factor.totalLower(), lessThan(total));
        assertThat(factor.totalUpper(), greaterThan(total));
    }

    /** A sum of independent factors: shares by their variances, 1 : 4, no interaction. */
    @Test
    void sumsHaveNoInteraction() {
        SobolIndices indices = SobolIndices.of(u -> u[0] + 2 * u[1] + 5, 2, PLAN);
        assertThat(indices.factors().get(0).first(), closeTo(0.2, 0.01));
        assertThat(indices.factors().get(0).total(), closeTo(0.2, 0.01));
        assertThat(indices.factors().get(1).first(), closeTo(0.8, 0.01));
    }

    @Test
    void threadsDoNotMatterButTheSeedDoes() {
        SobolIndices two = SobolIndices.of(SobolIndicesTest::ishigami, 3, new Plan(64, 20, 0.9, 5, 2));
        assertThat(SobolIndices.of(SobolIndicesTest::ishigami, 3, new Plan(64, 20, 0.9, 5, 1)), equalTo(two));
        assertThat(SobolIndices.of(SobolIndicesTest::ishigami, 3, new Plan(64, 20, 0.9, 6, 1)), not(equalTo(two)));
    }

    @Test
    void whatDoesNotVaryHasNoIndices() {
        Factor factor =
                SobolIndices.of(u -> 3, 1, new Plan(8, 2, 0.9, 1, 1)).factors().get(0);
        assertThat(factor.first(), equalTo(Double.NaN));
        assertThat(factor.total(), equalTo(Double.NaN));
    }

    @Test
    void refusesResultsThatAreNotFinite() {
        refuses(() -> SobolIndices.of(u -> 1 / 0.0, 1, PLAN), "result Infinity at [");
        refuses(() -> SobolIndices.of(u -> 1, 0, PLAN), "0 factors, expected 1 to 500");
        refuses(() -> new Plan(1, 1, 0.5, 1, 1), "points 1");
    }

    private static void refuses(Runnable call, String message) {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, call::run);
        assertThat(problem.getMessage(), containsString(message));
    }
}
