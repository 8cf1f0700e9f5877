package org.lebenswelten.spatial.neighbour;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Crs;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.neighbour.NearestNeighbours.TieRule;

class NearestNeighboursTest {

    /** The points of libpysal's examples. */
    static final AreaPoints SIX =
            new AreaPoints(new double[] {10, 20, 40, 15, 30, 30}, new double[] {10, 10, 10, 20, 20, 30});

    @Test
    void agreesWithLibpysal() {
        // libpysal 4.7: KNN(points, k=2)
        assertThat(
                NearestNeighbours.of(2).of(SIX),
                is(NeighbourList.of(new int[][] {{1, 3}, {0, 3}, {1, 4}, {0, 1}, {1, 5}, {3, 4}})));
    }

    @Test
    void tiesFollowTheRule() {
        // from (30 20) the second nearest is 14.142 away: both (20 10) and (40 10)
        assertThat(NearestNeighbours.of(2).of(SIX).of(4), is(new int[] {1, 5}));
        assertThat(NearestNeighbours.of(2).with(TieRule.ALL).of(SIX).of(4), is(new int[] {1, 2, 5}));
    }

    @Test
    void agreesWithSortingAllDistances() {
        SplittableRandom random = new SplittableRandom(5);
        AreaPoints points = new AreaPoints(
                random.doubles(400, 0, 1000).map(Math::rint).toArray(),
                random.doubles(400, 0, 90).map(Math::rint).toArray());
        NeighbourList list = NearestNeighbours.of(7).of(points);
        for (int i = 0; i < 400; i++) {
            int area = i;
            int[] nearest = IntStream.range(0, 400)
                    .filter(j -> j != area)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(j -> points.distance(area, j))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(7)
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            assertThat(list.of(i), is(nearest));
        }
    }

    @Test
    void fewAreasAndAreasOnTheSamePoint() {
        AreaPoints same = new AreaPoints(new double[] {3, 3, 3}, new double[3]);
        assertThat(NearestNeighbours.of(5).of(same), is(NeighbourList.of(new int[][] {{1, 2}, {0, 2}, {0, 1}})));
        assertThat(NearestNeighbours.of(1).of(same), is(NeighbourList.of(new int[][] {{1}, {0}, {0}})));
        assertThat(
                NearestNeighbours.of(1)
                        .of(new AreaPoints(new double[1], new double[1]))
                        .links(),
                is(0));
        assertThat(
                NearestNeighbours.of(1)
                        .of(new AreaPoints(new double[0], new double[0]))
                        .size(),
                is(0));
    }

    @Test
    void wrongInputIsRefused() {
        assertThat(refused(() -> NearestNeighbours.of(0)), containsString("0"));
        assertThat(refused(() -> new AreaPoints(new double[] {Double.NaN}, new double[1])), containsString("NaN 0.0"));
        Crs degrees = Crs.of(4326).orElseThrow();
        assertThat(refused(() -> AreaPoints.centroids(SpatialData.grid(1, 1), degrees)), containsString("LW-308"));
        Crs metres = Crs.of(25832).orElseThrow();
        assertThat(
                refused(() -> AreaPoints.centroids(SpatialData.wkt("POLYGON EMPTY"), metres)),
                containsString("area 0 is empty"));
    }

    @Test
    void centroidIsTheMiddleOfASquare() {
        AreaPoints points =
                AreaPoints.centroids(SpatialData.grid(1, 2), Crs.of(25832).orElseThrow());
        assertThat(Arrays.toString(points.x()) + Arrays.toString(points.y()), is("[0.5, 1.5][0.5, 0.5]"));
        assertThat(List.of(points.distance(0, 1)), is(List.of(1.0)));
    }

    private static String refused(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
