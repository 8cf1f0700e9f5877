package org.lebenswelten.coverage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import org.junit.jupiter.api.Test;

/** Limits against R 4.2.2. */
class ShareLimitsTest {

    /** qbinom(c(.025, .975), 60, 0.25) = 9, 22; qbinom(c(.025, .975), 215, 0.333) = 58, 85. */
    @Test
    void limitsOfAnEstimateAreBinomialQuantiles() {
        assertThat(ShareLimits.ofEstimate(25, 60), is(new ShareLimits(100 * 9 / 60.0, 100 * 22 / 60.0)));
        assertThat(ShareLimits.ofEstimate(33.3, 215), is(new ShareLimits(100 * 58 / 215.0, 100 * 85 / 215.0)));
    }

    @Test
    void nobodyAndEverybodyLeaveNothingToChance() {
        assertThat(ShareLimits.ofEstimate(0, 60), is(new ShareLimits(0, 0)));
        assertThat(ShareLimits.ofEstimate(100, 60), is(new ShareLimits(100, 100)));
        assertThat(ShareLimits.ofEstimate(Double.NaN, 60).lower(), notANumber());
        assertThat(ShareLimits.ofEstimate(20, 0).upper(), notANumber());
    }

    /** prop.test(9, 60, correct = FALSE): 8.09744058017, 26.11458906978; of 0 of 60: 0, 6.01718521421. */
    @Test
    void limitsOfACountAreThoseOfWilson() {
        ShareLimits limits = ShareLimits.ofCount(15, 60);

        assertThat(limits.lower(), closeTo(8.09744058017, 1e-10));
        assertThat(limits.upper(), closeTo(26.11458906978, 1e-10));
        assertThat(ShareLimits.ofCount(0, 60).lower(), is(0.0));
        assertThat(ShareLimits.ofCount(0, 60).upper(), closeTo(6.01718521421, 1e-10));
    }

    /** More participants than the target group has are possible, but no share that limits could be of. */
    @Test
    void sharesBeyondEverybodyHaveNoLimits() {
        assertThat(ShareLimits.ofCount(120, 60).upper(), notANumber());
        assertThat(ShareLimits.ofCount(Double.NaN, 60).lower(), notANumber());
    }
}
