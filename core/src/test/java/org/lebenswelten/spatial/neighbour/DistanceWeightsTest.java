package org.lebenswelten.spatial.neighbour;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceWeightsTest {

    private static final AreaPoints SIX = NearestNeighboursTest.SIX;
    private static final NeighbourList WITHIN_15 = DistanceBand.upTo(15).of(SIX);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // libpysal 4.7: Kernel(points, bandwidth=15.0, function=..), area 3 to areas 0 (11.18 m) and 4 (15 m)
        "TRIANGULAR, 0.2546440075000701, 0",
        "UNIFORM, 0.5, 0.5",
        "QUADRATIC, 0.3333333333333333, 0",
        "QUARTIC, 0.18518518518518517, 0",
        "GAUSSIAN, 0.30218486564724983, 0.24197072451914337",
    })
    void kernelsAgreeWithLibpysal(Kernel kernel, double toZero, double toFour) {
        SpatialWeights weights = DistanceWeights.kernel(WITHIN_15, SIX, kernel, 15, WeightStyle.BINARY);
        assertThat(weights.between(3, 0), closeTo(toZero, 1e-15));
        assertThat(weights.between(3, 4), closeTo(toFour, 1e-15));
    }

    @Test
    void adaptiveBandwidthReachesTheFarthestNeighbour() {
        // libpysal 4.7: Kernel(points, fixed=False, k=2): area 2 has bandwidth 20, weight 0.29289 for area 4, 0 for
        // area 1
        SpatialWeights weights = DistanceWeights.adaptiveKernel(
                NearestNeighbours.of(2).of(SIX), SIX, Kernel.TRIANGULAR, WeightStyle.BINARY);
        assertThat(weights.between(2, 4), closeTo(0.2928932895241235, 1e-7));
        assertThat(weights.between(2, 1), is(0.0));
    }

    @Test
    void inverseDistanceByHand() {
        // from (20 10) to (10 10): 10 m, to (15 20): sqrt(125) m, to (30 20): sqrt(200) m
        SpatialWeights squared = DistanceWeights.inverse(WITHIN_15, SIX, 2, WeightStyle.BINARY);
        assertThat(squared.between(1, 0), closeTo(1 / 100.0, 1e-16));
        assertThat(squared.between(1, 3), closeTo(1 / 125.0, 1e-16));
        assertThat(squared.between(1, 4), closeTo(1 / 200.0, 1e-16));
        SpatialWeights row = DistanceWeights.inverse(WITHIN_15, SIX, 1, WeightStyle.ROW_STANDARDISED);
        double sum = 1 / 10.0 + 1 / Math.sqrt(125) + 1 / Math.sqrt(200);
        assertThat(row.between(1, 0), closeTo(0.1 / sum, 1e-15));
    }

    @Test
    void inverseDistanceToTheSamePointIsRefused() {
        AreaPoints same = new AreaPoints(new double[] {1, 1, 2}, new double[3]);
        NeighbourList all = DistanceBand.upTo(5).of(same);
        assertThat(
                refused(() -> DistanceWeights.inverse(all, same, 1, WeightStyle.BINARY)),
                containsString("areas 0 and 1 lie on the same point"));
        // a kernel has a value there
        assertThat(
                DistanceWeights.kernel(all, same, Kernel.TRIANGULAR, 5, WeightStyle.BINARY)
                        .between(0, 1),
                is(1.0));
    }

    @Test
    void wrongInputIsRefused() {
        assertThat(
                refused(() -> DistanceWeights.inverse(WITHIN_15, SIX, 0, WeightStyle.BINARY)),
                containsString("power 0.0"));
        assertThat(
                refused(() -> DistanceWeights.kernel(WITHIN_15, SIX, Kernel.UNIFORM, 0, WeightStyle.BINARY)),
                containsString("bandwidth 0.0 m"));
        AreaPoints one = new AreaPoints(new double[1], new double[1]);
        assertThat(
                refused(() -> DistanceWeights.inverse(WITHIN_15, one, 1, WeightStyle.BINARY)),
                containsString("1 points, expected 6"));
        assertThat(refused(() -> Kernel.UNIFORM.weight(-0.1)), containsString("-0.1"));
        assertThat(Kernel.UNIFORM.weight(1.1), is(0.0));
    }

    private static String refused(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
