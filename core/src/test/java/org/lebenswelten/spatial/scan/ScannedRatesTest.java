package org.lebenswelten.spatial.scan;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class ScannedRatesTest {

    @Test
    void ratioByHand() {
        // 6 of 10 cases where 4 are expected: 6 ln 1.5 + 4 ln (4/6)
        double ratio = 6 * Math.log(1.5) + 4 * Math.log(4 / 6.0);
        assertThat(ScannedRates.HIGH.logLikelihoodRatio(6, 4, 10), closeTo(ratio, 1e-15));
        assertThat(ScannedRates.LOW.logLikelihoodRatio(6, 4, 10), is(0.0));
        assertThat(ScannedRates.HIGH_OR_LOW.logLikelihoodRatio(6, 4, 10), closeTo(ratio, 1e-15));
        // seen from outside: 4 cases where 6 are expected
        assertThat(ScannedRates.LOW.logLikelihoodRatio(4, 6, 10), closeTo(ratio, 1e-15));
    }

    @Test
    void windowsWithoutAContrastHaveNone() {
        for (ScannedRates rates : ScannedRates.values()) {
            // as expected, nobody at risk inside, nobody outside
            assertThat(rates.logLikelihoodRatio(4, 4, 10), is(0.0));
            assertThat(rates.logLikelihoodRatio(0, 0, 10), is(0.0));
            assertThat(rates.logLikelihoodRatio(10, 10, 10), is(0.0));
        }
        // none inside: 10 ln (10/6); all inside: 10 ln (10/4)
        assertThat(ScannedRates.LOW.logLikelihoodRatio(0, 4, 10), closeTo(10 * Math.log(10 / 6.0), 1e-14));
        assertThat(ScannedRates.HIGH.logLikelihoodRatio(10, 4, 10), closeTo(10 * Math.log(2.5), 1e-14));
    }

    @Test
    void boundIsNeverBelowTheRatio() {
        for (ScannedRates rates : ScannedRates.values()) {
            for (int observed = 0; observed <= 40; observed++) {
                for (double expected = 0; expected <= 40; expected += 0.37) {
                    assertThat(
                            rates.bound(observed, expected, 40),
                            greaterThanOrEqualTo(rates.logLikelihoodRatio(observed, expected, 40)));
                }
            }
        }
    }
}
