package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** By hand; {@link SocialVulnerabilityIndexTest} compares flags with published ones. */
class ThresholdScaleTest {

    /** Night noise in dB: nothing below 40, 1 from 40, 3 from 55. */
    @Test
    void aValueEqualToAThresholdHasReachedIt() {
        ThresholdScale noise = new ThresholdScale(List.of(40.0, 55.0), List.of(0.0, 1.0, 3.0));
        assertThat(
                noise.apply(new double[] {39.9, 40, Double.NaN, 54.9, 55, 80}),
                equalTo(new double[] {0, 1, Double.NaN, 1, 3, 3}));
    }

    /** Green space per head: little is the heavy burden. */
    @Test
    void scoresMayFall() {
        ThresholdScale green = new ThresholdScale(List.of(6.0), List.of(10.0, -2.0));
        assertThat(green.apply(new double[] {5, 6}), equalTo(new double[] {10, -2}));
    }

    @Test
    void aFlagIsOneFromTheThresholdOn() {
        assertThat(ThresholdScale.flagFrom(0.9).apply(new double[] {0.8999, 0.9}), equalTo(new double[] {0, 1}));
    }

    @Test
    void refusesWhatDoesNotFit() {
        refuses(List.of(2.0, 1.0), List.of(0.0, 1.0, 2.0), "thresholds [2.0, 1.0]");
        refuses(List.of(Double.NaN), List.of(0.0, 1.0), "thresholds [NaN]");
        refuses(List.of(Double.POSITIVE_INFINITY), List.of(0.0, 1.0), "thresholds [Infinity]");
        refuses(List.of(1.0), List.of(0.0), "scores [0.0]");
        refuses(List.of(1.0), List.of(0.0, Double.NaN), "scores [0.0, NaN]");
    }

    private static void refuses(List<Double> thresholds, List<Double> scores, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new ThresholdScale(thresholds, scores));
        assertThat(e.getMessage(), containsString(message));
    }
}
