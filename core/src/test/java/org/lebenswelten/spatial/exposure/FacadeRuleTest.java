package org.lebenswelten.spatial.exposure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FacadeRuleTest {

    @Test
    void allFacadesCountAlike() {
        assertThat(FacadeRule.ALL_FACADES.counted(new double[] {60, 50, 70}), equalTo(new double[] {50, 60, 70}));
    }

    /** Delegated Directive (EU) 2021/1226, section 2.8: of an odd number the quietest point is excluded first. */
    @Test
    void louderHalfOfAnEvenAndOfAnOddNumber() {
        assertThat(FacadeRule.LOUDER_HALF.counted(new double[] {60, 50, 70, 40}), equalTo(new double[] {60, 70}));
        // 40 is excluded; of 50, 55, 60, 70 the louder half is 60 and 70
        assertThat(FacadeRule.LOUDER_HALF.counted(new double[] {60, 50, 70, 40, 55}), equalTo(new double[] {60, 70}));
        assertThat(FacadeRule.LOUDER_HALF.counted(new double[] {58}), equalTo(new double[] {58}));
    }

    @Test
    void buildingWithoutLevelsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> FacadeRule.ALL_FACADES.counted(new double[0]));
        assertThrows(IllegalArgumentException.class, () -> FacadeRule.LOUDER_HALF.counted(new double[] {Double.NaN}));
    }
}
