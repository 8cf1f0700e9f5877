package org.lebenswelten.spatial.neighbour;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DistanceBandTest {

    private static final AreaPoints SIX = NearestNeighboursTest.SIX;

    @Test
    void agreesWithLibpysal() {
        // libpysal 4.7: DistanceBand(points, 15)
        assertThat(
                DistanceBand.upTo(15).of(SIX),
                is(NeighbourList.of(new int[][] {{1, 3}, {0, 3, 4}, {4}, {0, 1, 4}, {1, 2, 3, 5}, {4}})));
    }

    @Test
    void reachIsIncluded() {
        // (10 10) and (20 10) are exactly 10 apart, as are (30 20) and (30 30)
        assertThat(DistanceBand.upTo(10).of(SIX), is(NeighbourList.of(new int[][] {{1}, {0}, {}, {}, {5}, {4}})));
        assertThat(DistanceBand.upTo(Math.nextDown(10.0)).of(SIX).links(), is(0));
    }

    @Test
    void smallestReachWithoutIslandsAgreesWithLibpysal() {
        // libpysal 4.7: min_threshold_distance(points) = 14.142135623730951
        DistanceBand band = DistanceBand.withoutIslands(SIX);
        assertThat(band.reachMetres(), is(14.142135623730951));
        assertThat(band.of(SIX).islands().length, is(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> DistanceBand.withoutIslands(new AreaPoints(new double[1], new double[1])));
    }

    @Test
    void bandOfZeroJoinsOnlyTheSamePoint() {
        AreaPoints points = new AreaPoints(new double[] {500_000, 500_000, 500_001}, new double[3]);
        assertThat(DistanceBand.upTo(0).of(points), is(NeighbourList.of(new int[][] {{1}, {0}, {}})));
    }

    @Test
    void wrongReachIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DistanceBand.upTo(-1));
        assertThrows(IllegalArgumentException.class, () -> DistanceBand.upTo(Double.NaN));
    }
}
