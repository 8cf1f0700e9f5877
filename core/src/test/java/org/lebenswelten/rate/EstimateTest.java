package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void scalesValueAndLimits() {
        Estimate perCent = Estimate.of(0.25, new Limits(0.125, 0.5)).times(100);
        assertThat(perCent, equalTo(Estimate.of(25, new Limits(12.5, 50))));
    }

    @Test
    void keepsItsReasonWhenScaled() {
        Estimate none = Estimate.none(Availability.ZERO_DENOMINATOR).times(100);
        assertThat(none.value(), notANumber());
        assertThat(none.isEstimated(), equalTo(false));
        assertThat(none.availability(), equalTo(Availability.ZERO_DENOMINATOR));
    }

    @Test
    void refusesASilentNaN() {
        assertThrows(IllegalArgumentException.class, () -> Estimate.of(Double.NaN, Limits.NONE));
        assertThrows(IllegalArgumentException.class, () -> new Estimate(1, Limits.NONE, Availability.MISSING));
    }
}
