package org.lebenswelten.spatial.neighbour;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.SpatialData;

class SpatialWeightsTest {

    /** 0 - 1 - 2 in a row, 3 an island. */
    private static final NeighbourList ROW = NeighbourList.of(new int[][] {{1}, {0, 2}, {1}, {}});

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // spdep 1.2-7: spweights.constants(nb2listw(queen, style)), weights[[1]][1] of the first county
        "BINARY, 490, 980, 10696, 1",
        "ROW_STANDARDISED, 100, 44.6502343159487, 410.474640967498, 0.166666666666667",
        "GLOBALLY_STANDARDISED, 100, 40.816326530613, 445.481049562682, 0.204081632653061",
        "DOUBLY_STANDARDISED, 1, 0.00408163265306116, 0.0445481049562682, 0.00204081632653061",
        "VARIANCE_STABILISED, 100, 41.6145973726806, 423.465603458958, 0.187302754722099",
    })
    void stylesAgreeWithSpdep(WeightStyle style, double s0, double s1, double s2, double first) {
        List<String> ids = ReferenceData.rows("index/nc_sids/nc_sids_results.csv").stream()
                .map(row -> row.get("fips"))
                .toList();
        SpatialWeights weights =
                SpatialWeights.of(SpatialData.jsonNeighbours("index/nc_sids/neighbours_queen.json", ids), style);
        assertThat(weights.sums().s0(), closeTo(s0, 1e-12 * s0));
        assertThat(weights.sums().s1(), closeTo(s1, 1e-12 * s1));
        assertThat(weights.sums().s2(), closeTo(s2, 1e-12 * s2));
        assertThat(weights.weight(0, 0), closeTo(first, 1e-12 * first));
    }

    @Test
    void lagOfAnIslandIsZero() {
        SpatialWeights weights = SpatialWeights.of(ROW, WeightStyle.ROW_STANDARDISED);
        // 1: mean of 10 and 30
        assertThat(weights.lags(new double[] {10, 20, 30, 40}), is(new double[] {20, 20, 20, 0}));
        assertThat(weights.isIsland(3), is(true));
        assertThat(weights.isIsland(0), is(false));
    }

    @Test
    void weightsOfZeroMakeIslandsAndScaleToZero() {
        SpatialWeights weights =
                SpatialWeights.of(ROW, new double[][] {{0}, {0, 0}, {0}, {}}, WeightStyle.VARIANCE_STABILISED);
        assertThat(weights.isIsland(1), is(true));
        assertThat(weights.of(1), is(new double[] {0, 0}));
        assertThat(weights.sums(), is(new WeightSums(0, 0, 0)));
    }

    @Test
    void selfIsScaledWithTheNeighbours() {
        SpatialWeights row =
                SpatialWeights.of(ROW, WeightStyle.ROW_STANDARDISED).withSelf(1);
        // 1/(k+1) with k = 2 neighbours, and alone on an island
        assertThat(row.between(1, 1), closeTo(1.0 / 3, 1e-15));
        assertThat(row.between(3, 3), is(1.0));
        assertThat(SpatialWeights.of(ROW, WeightStyle.BINARY).withSelf(1).of(1), is(new double[] {1, 1, 1}));
        assertThrows(IllegalArgumentException.class, () -> row.withSelf(1));
        assertThrows(IllegalArgumentException.class, () -> SpatialWeights.of(ROW, WeightStyle.BINARY)
                .withSelf(0));
    }

    @Test
    void leavingAnAreaOutScalesTheRestAnew() {
        SpatialWeights left = SpatialWeights.of(
                        ROW, new double[][] {{1}, {1, 3}, {3}, {}}, WeightStyle.ROW_STANDARDISED)
                .restrictedTo(new boolean[] {false, true, true, true});
        // area 1 had 1/4 and 3/4; with area 0 gone, all goes to area 2
        assertThat(left.of(0), is(new double[] {1}));
        assertThat(left.withStyle(WeightStyle.BINARY).of(0), is(new double[] {3}));
    }

    @Test
    void wrongWeightsAreRefused() {
        assertThat(refused(new double[][] {{1}, {1, -1}, {1}, {}}), containsString("weight -1.0 of neighbour 2"));
        assertThat(refused(new double[][] {{1}, {1}, {1}, {}}), containsString("area 1: 1 weights, expected 2"));
        assertThat(refused(new double[][] {{1}}), containsString("weights of 1 areas"));
        assertThat(refused(new double[][] {{Double.NaN}, {1, 1}, {1}, {}}), containsString("NaN"));
    }

    private static String refused(double[][] given) {
        return assertThrows(IllegalArgumentException.class, () -> SpatialWeights.of(ROW, given, WeightStyle.BINARY))
                .getMessage();
    }
}
