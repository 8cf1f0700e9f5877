package org.lebenswelten.spatial.exposure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonTheme;

class NoiseIndicatorTest {

    /** Directive 2002/49/EC, Annex VI 1.5 and 1.6: bands of Lden and Lnight. */
    @Test
    void classesAreThoseOfTheDirective() {
        assertThat(NoiseIndicator.LDEN.classes(), contains("55-59", "60-64", "65-69", "70-74", "75+"));
        assertThat(NoiseIndicator.LNIGHT.classes(), contains("50-54", "55-59", "60-64", "65-69", "70+"));
        assertThat(NoiseIndicator.LNIGHT.lowerBound(4), equalTo(70));
    }

    @ParameterizedTest
    @CsvSource({
        "LDEN, 54.99, -1",
        "LDEN, 55, 0",
        "LDEN, 59.99, 0",
        "LDEN, 60, 1",
        "LDEN, 75, 4",
        "LDEN, 92, 4",
        "LNIGHT, 49.9, -1",
        "LNIGHT, 50, 0",
        "LNIGHT, 70, 4",
        "LDEN, -5, -1"
    })
    void levelIsInTheClassThatHoldsItsLowerBound(NoiseIndicator indicator, double level, int expected) {
        assertThat(indicator.classOf(level), equalTo(expected));
    }

    @Test
    void unknownLevelIsRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> NoiseIndicator.LDEN.classOf(Double.NaN));
        assertThat(e.getMessage(), containsString("LDEN level NaN dB"));
    }

    @Test
    void quietBandsAreLeftOutOfTheTheme() {
        PolygonLayer bands = Layers.lattice(3, 1, 10, 0);
        PolygonTheme theme = NoiseIndicator.LDEN.theme(bands, new double[] {50, 65, 55});
        assertThat(theme.layer().ids(), contains("00001", "00002"));
        assertThat(theme.classOf(), equalTo(new int[] {2, 0}));
        assertThrows(IllegalArgumentException.class, () -> NoiseIndicator.LDEN.theme(bands, new double[2]));
    }
}
