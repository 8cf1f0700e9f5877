package org.lebenswelten.derive;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.spatial.exposure.FacadeRule;
import org.lebenswelten.spatial.exposure.NoiseIndicator;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.Basis;
import org.lebenswelten.spatial.transfer.WeightedPoints;

/**
 * Two units of 100 m. Buildings: 0 with 40 persons in the west, levels 70, 66, 58 and 50 dB; 1 with 10 persons in the west,
 * without level; 2 with 8 persons in the east, 61 dB; 3 with 100 persons outside of both.
 */
class FacadeComputationTest {

    private static final PolygonLayer UNITS = Layers.lattice(2, 1, 100, 0);
    private static final UnitPeriods FRAME = new UnitPeriods("lattice", UNITS.ids(), List.of(Period.ofYear(2024)));
    private static final WeightedPoints BUILDINGS = new WeightedPoints(
            "buildings", Layers.METRES, new double[] {20, 60, 150, 500}, new double[] {50, 50, 50, 50}, new double[] {
                40, 10, 8, 100
            });
    private static final int[] BUILDING_OF = {0, 0, 0, 0, 2, 3};
    private static final double[] LEVEL = {70, 66, 58, 50, 61, 80};

    private static ComputedFigures from(FacadeRule rule, int fromClass, int belowClass) {
        return new FacadeComputation(
                        NoiseIndicator.LDEN, rule, BUILDINGS, BUILDING_OF, LEVEL, fromClass, belowClass, 0.95)
                .over(UNITS, FRAME);
    }

    private static double[] numerator(ComputedFigures figures) {
        RawCounts counts = figures.counts();
        if (counts == null) {
            throw new AssertionError("no counts");
        }
        return counts.numerator();
    }

    @Test
    void louderHalfHasAllResidents() {
        // the louder half of building 0 is 70 and 66 dB: all 40 persons have 65 dB and more (classes 2 to 4)
        assertThat(numerator(from(FacadeRule.LOUDER_HALF, 2, 5)), equalTo(new double[] {40, 0}));
        assertThat(numerator(from(FacadeRule.LOUDER_HALF, 2, 3)), equalTo(new double[] {20, 0}));
    }

    @Test
    void allFacadesHaveEqualParts() {
        // two of four facades of building 0 have 65 dB and more; three of four, and building 2, 55 dB and more
        assertThat(numerator(from(FacadeRule.ALL_FACADES, 2, 5)), equalTo(new double[] {20, 0}));
        assertThat(numerator(from(FacadeRule.ALL_FACADES, 0, 5)), equalTo(new double[] {30, 8}));
    }

    @Test
    void buildingsWithoutLevelLowerTheCoveredShare() {
        ComputedFigures figures = from(FacadeRule.LOUDER_HALF, 2, 5);

        // 40 of 50 persons in the west have a level; 58 of 158 live in a unit
        assertThat(figures.quality().coveredShare(), equalTo(new double[] {0.8, 1}));
        assertThat(figures.quality().basis(), equalTo(new Basis[] {Basis.PARTIAL, Basis.FULL}));
        assertThat(figures.quality().arrivedShare(), is(58.0 / 158));
        assertThat(figures.counts() == null ? null : figures.counts().denominator(), equalTo(new double[] {50, 8}));
    }
}
