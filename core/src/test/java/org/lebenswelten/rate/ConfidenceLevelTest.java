package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceLevelTest {

    /** R 4.2.2: {@code qnorm(0.975)}, {@code qnorm(0.999)}. */
    @Test
    void normalQuantilesAgreeWithR() {
        assertThat(ConfidenceLevel.P95.z(), closeTo(1.959963984540054, 1e-13));
        assertThat(ConfidenceLevel.P998.z(), closeTo(3.090232306167813, 1e-13));
    }

    /** R 4.2.2: {@code qt(0.975, 7)}, {@code qt(0.999, 17)}. */
    @Test
    void studentQuantilesAgreeWithR() {
        assertThat(ConfidenceLevel.P95.t(7), closeTo(2.364624251592784, 1e-12));
        assertThat(ConfidenceLevel.P998.t(17), closeTo(3.645767380078409, 1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 95, Double.NaN})
    void refusesWhatIsNoShare(double level) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new ConfidenceLevel(level));
        assertThat(e.getMessage(), containsString("confidence " + level));
    }
}
