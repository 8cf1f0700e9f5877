package org.lebenswelten.spatial.transfer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;

/** Two sources of two cells each in a row: counts 2 and 6 start as 1 1 | 3 3. */
class PycnophylacticSurfaceTest {

    private static final double EXACT = 1e-12;
    private static final PolygonLayer ROW =
            Layers.of("POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0))", "POLYGON ((20 0, 40 0, 40 10, 20 10, 20 0))");

    @Test
    void oneRoundByHand() {
        DensitySurface surface =
                PycnophylacticSurface.withDefaults(10).withEnd(0, 1).fit(ROW, new double[] {2, 6});
        // means of neighbours 1, 2, 2, 3; with r = 0.2: 1, 1.8, 2.2, 3; sums 2.8 and 5.2;
        // add -0.4 and +0.4 each: 0.6, 1.4, 2.6, 3.4
        double[] byHand = {0.6, 1.4, 2.6, 3.4};
        for (int cell = 0; cell < 4; cell++) {
            assertThat(surface.counts()[cell], closeTo(byHand[cell], EXACT));
        }
        assertThat(surface.settled(), equalTo(false));
    }

    @Test
    void negativeCellsAreCutAndTheCountRestored() {
        // start 0.5 0.5 | 50 50; smooth 0.5, 0.1+0.8*25.25 = 20.3, 0.1*100+0.8*25.25 = 30.2, 50; sum 20.8, add -9.9:
        // -9.4, 10.4 -> 0, 10.4 -> times 1/10.4: 0, 1
        DensitySurface surface =
                PycnophylacticSurface.withDefaults(10).withEnd(0, 1).fit(ROW, new double[] {1, 100});
        assertThat(surface.counts()[0], closeTo(0, EXACT));
        assertThat(surface.counts()[1], closeTo(1, EXACT));
    }

    @Test
    void evenDensityStaysEven() {
        DensitySurface surface = PycnophylacticSurface.withDefaults(5).fit(ROW, new double[] {8, 8});
        for (double count : surface.counts()) {
            assertThat(count, closeTo(1, EXACT));
        }
        assertThat(surface.settled(), equalTo(true));
        assertThat(surface.rounds(), equalTo(1));
    }

    @Test
    void unknownCountStaysUnknownAndOutOfSmoothing() {
        DensitySurface surface = PycnophylacticSurface.withDefaults(10).fit(ROW, new double[] {2, Double.NaN});
        assertThat(surface.counts()[1], closeTo(1, EXACT));
        assertThat(surface.counts()[2], notANumber());
        assertThat(surface.sumWithin(Layers.of("POLYGON ((0 0, 30 0, 30 10, 0 10, 0 0))"))[0], notANumber());
    }

    @Test
    void targetWithoutCellsIsUnknown() {
        DensitySurface surface = PycnophylacticSurface.withDefaults(10).fit(ROW, new double[] {2, 6});
        assertThat(surface.sumWithin(Layers.of("POLYGON ((90 0, 99 0, 99 9, 90 9, 90 0))"))[0], notANumber());
    }

    @Test
    void badInputIsRefusedWithItsValue() {
        PycnophylacticSurface coarse = PycnophylacticSurface.withDefaults(100);
        assertThat(refused(() -> coarse.fit(ROW, new double[] {1, 1})), containsString("sources [a, b]"));
        assertThat(refused(() -> coarse.fit(ROW, new double[] {1, -1})), containsString("'b': count -1.0"));
        assertThat(refused(() -> coarse.fit(ROW, new double[] {1})), containsString("1 counts for 2 sources"));
        assertThat(refused(() -> PycnophylacticSurface.withDefaults(0)), containsString("0.0 m"));
        assertThat(refused(() -> coarse.withRelaxation(1)), containsString("relaxation 1.0"));
        assertThat(
                refused(() -> PycnophylacticSurface.withDefaults(1e-4).fit(ROW, new double[] {1, 1})),
                containsString("expected at most 50000000"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyCountIsHeldAndNothingIsNegative(long seed) {
        PolygonLayer sources = TestLattices.crooked(5, seed);
        double[] counts = new Random(seed).doubles(25, 0, 1000).toArray();
        counts[3] = 0;
        DensitySurface surface = PycnophylacticSurface.withDefaults(10).fit(sources, counts);
        double[] back = surface.sumWithin(sources);
        for (int i = 0; i < counts.length; i++) {
            assertThat(back[i], closeTo(counts[i], 1e-9 * 1000));
        }
        assertThat(Arrays.stream(surface.counts()).min().orElseThrow() >= 0, equalTo(true));
        assertThat(surface.settled(), equalTo(true));
        assertThat(surface.rounds(), greaterThan(1));
    }

    private static String refused(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
