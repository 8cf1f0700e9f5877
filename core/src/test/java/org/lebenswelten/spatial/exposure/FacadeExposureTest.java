package org.lebenswelten.spatial.exposure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lebenswelten.raw.ResidentPoints;

/**
 * Three buildings in one unit: 12 residents with facades at 52, 58, 61 and 66 dB; 5 residents with one facade at 57 dB; 3
 * residents without any.
 */
class FacadeExposureTest {

    private static final double EXACT = 1e-12;
    private static final ResidentPoints BUILDINGS =
            new ResidentPoints("units", new double[3], new double[3], new int[3], new double[] {12, 5, 3});
    private static final int[] BUILDING_OF = {0, 1, 0, 0, 0};
    private static final double[] LEVEL = {61, 57, 52, 66, 58};

    @Test
    void allFacadesShareTheResidents() {
        FacadeExposure exposure =
                FacadeExposure.of(NoiseIndicator.LDEN, FacadeRule.ALL_FACADES, BUILDINGS, 1, BUILDING_OF, LEVEL);
        // 3 residents a facade: 55-59: 3 + 5; 60-64: 3; 65-69: 3; 52 dB is in no class
        assertThat(exposure.counts().in(0)[0], closeTo(8, EXACT));
        assertThat(exposure.counts().in(1)[0], closeTo(3, EXACT));
        assertThat(exposure.counts().in(2)[0], closeTo(3, EXACT));
        assertThat(exposure.counts().denominator()[0], closeTo(20, EXACT));
        assertThat(exposure.withoutLevel(), equalTo(new int[] {2}));
    }

    @Test
    void louderHalfHasThemAll() {
        FacadeExposure exposure =
                FacadeExposure.of(NoiseIndicator.LDEN, FacadeRule.LOUDER_HALF, BUILDINGS, 1, BUILDING_OF, LEVEL);
        // 61 and 66 dB with 6 residents each
        assertThat(exposure.counts().in(0)[0], closeTo(5, EXACT));
        assertThat(exposure.counts().in(1)[0], closeTo(6, EXACT));
        assertThat(exposure.counts().in(2)[0], closeTo(6, EXACT));
    }

    @Test
    void badInputIsRefusedWithItsValue() {
        assertThat(refused(new int[] {3}, new double[] {60}), containsString("building position 3, expected 0 to 2"));
        assertThat(refused(new int[] {0}, new double[] {Double.NaN}), containsString("level NaN dB"));
        assertThat(refused(new int[] {0}, new double[2]), containsString("1 buildings and 2 levels"));
    }

    private static String refused(int[] buildingOf, double[] level) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> FacadeExposure.of(
                                NoiseIndicator.LDEN, FacadeRule.ALL_FACADES, BUILDINGS, 1, buildingOf, level))
                .getMessage();
    }
}
