package org.lebenswelten.index.inequality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GapTest {

    /**
     * 30 (error 3) against 20 (error 4): difference 10, error 5, limits 10 -/+ 9.7998199; ratio 1.5, error of its logarithm
     * sqrt(0.01 + 0.04) = 0.2236068, limits 1.5 exp(-/+ 0.4382613) (z = 1.959963985).
     */
    @Test
    void gapsByHand() {
        Gap gap = new Gap(new Estimate(30, 3), new Estimate(20, 4));
        assertThat(gap.absolute().value(), equalTo(10.0));
        assertThat(gap.absolute().standardError(), closeTo(5, 1e-15));
        assertThat(gap.absolute().lower(0.95), closeTo(0.2001801, 1e-7));
        assertThat(gap.absolute().upper(0.95), closeTo(19.7998199, 1e-7));
        assertThat(gap.relative(), equalTo(1.5));
        assertThat(gap.relativeLower(0.95), closeTo(1.5 * Math.exp(-0.4382613), 1e-6));
        assertThat(gap.relativeUpper(0.95), closeTo(1.5 * Math.exp(0.4382613), 1e-6));
    }

    @Test
    void ratiosNeedValuesAboveZero() {
        Gap gap = new Gap(new Estimate(3, 1), new Estimate(0, 1));
        assertThat(gap.relative(), equalTo(Double.NaN));
        assertThat(gap.relativeUpper(0.95), equalTo(Double.NaN));
        assertThat(new Gap(new Estimate(3, Double.NaN), new Estimate(2, 1)).relativeLower(0.95), equalTo(Double.NaN));
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class, () -> gap.absolute().lower(95));
        assertThat(problem.getMessage(), containsString("confidence 95.0"));
    }
}
