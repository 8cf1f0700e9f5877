package org.lebenswelten.spatial.transfer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;

/** Sources 0..10 and 10..20, targets 0..5 and 5..20, northings 0..10. */
class WeightedPointsTest {

    private static final double EXACT = 1e-12;
    private static final PolygonLayer SOURCES = Layers.lattice(2, 1, 10, 0);
    private static final PolygonLayer TARGETS =
            Layers.of("POLYGON ((0 0, 5 0, 5 10, 0 10, 0 0))", "POLYGON ((5 0, 20 0, 20 10, 5 10, 5 0))");

    @Test
    void countsFollowTheBuildings() {
        // in the west 3 of 4 dwellings lie in the first target; the east lies whole in the second
        WeightedPoints dwellings = points(new double[] {2, 8, 15}, new double[] {3, 1, 9});
        TransferredCounts counts =
                ArealTransfer.withDefaults(dwellings.between(SOURCES, TARGETS)).extensive(new double[] {100, 60});
        assertThat(counts.values()[0], closeTo(75, EXACT));
        assertThat(counts.values()[1], closeTo(25 + 60, EXACT));
    }

    @Test
    void sourceWithoutBuildingsFallsBackToArea() {
        WeightedPoints dwellings = points(new double[] {15}, new double[] {9});
        TransferredCounts counts =
                ArealTransfer.withDefaults(dwellings.between(SOURCES, TARGETS)).extensive(new double[] {100, 60});
        assertThat(counts.values()[0], closeTo(50, EXACT));
        assertThat(counts.values()[1], closeTo(50 + 60, EXACT));
        assertThat(counts.emptySources(), equalTo(new int[] {0}));
        assertThat(counts.fallback(), equalTo(new boolean[] {true, true}));
    }

    @Test
    void coveredShareIsAShareOfTheBuildings() {
        // the targets' second has 2 + 6 dwellings, 2 of them in the only source
        WeightedPoints dwellings = points(new double[] {1, 8, 15}, new double[] {5, 2, 6});
        PolygonLayer west = Layers.lattice(1, 1, 10, 0);
        TransferredCounts counts =
                ArealTransfer.withDefaults(dwellings.between(west, TARGETS)).extensive(new double[] {70});
        assertThat(counts.coveredShare()[1], closeTo(0.25, EXACT));
        assertThat(counts.values()[1], closeTo(20, EXACT));
    }

    @Test
    void pointOnABorderCountsOnce() {
        // x = 5 on the border of the targets, x = 10 on that of the sources: both to the first id
        WeightedPoints dwellings = points(new double[] {5, 10}, new double[] {1, 1});
        assertThat(dwellings.sumWithin(TARGETS), equalTo(new double[] {1, 1}));
        assertThat(dwellings.sumWithin(SOURCES), equalTo(new double[] {2, 0}));
    }

    @Test
    void pointsAreChecked() {
        assertThat(refused(new double[] {1}, new double[] {-2}), containsString("point 0: weight -2.0"));
        assertThat(refused(new double[] {1}, new double[] {Double.NaN}), containsString("weight NaN"));
        assertThat(refused(new double[] {Double.NaN}, new double[] {1}), containsString("coordinates NaN"));
        assertThat(refused(new double[] {1, 2}, new double[] {1}), containsString("expected equal lengths"));
    }

    @Test
    void pointsInDegreesAreRefused() {
        WeightedPoints degrees = new WeightedPoints("d", Layers.DEGREES, new double[1], new double[1], new double[1]);
        assertThrows(DataProblemException.class, () -> degrees.between(SOURCES, TARGETS));
        assertThrows(DataProblemException.class, () -> degrees.sumWithin(TARGETS));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAndPointsAreConserved(long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(5000, 0, 1000).toArray();
        double[] y = random.doubles(5000, 0, 1000).toArray();
        double[] weight = random.doubles(5000, 0, 9).toArray();
        WeightedPoints points = new WeightedPoints("p", Layers.METRES, x, y, weight);
        PolygonLayer sources = TestLattices.crooked(5, seed);
        PolygonLayer targets = TestLattices.crooked(7, seed + 3);
        double[] counts = points.sumWithin(sources);
        double total = Arrays.stream(weight).sum();
        assertThat(Arrays.stream(counts).sum(), closeTo(total, 1e-9 * total));
        TransferredCounts moved =
                ArealTransfer.withDefaults(points.between(sources, targets)).extensive(counts);
        // the counts are the points' own: the transfer must give them back target by target
        double[] direct = points.sumWithin(targets);
        for (int j = 0; j < direct.length; j++) {
            assertThat(moved.values()[j], closeTo(direct[j], 1e-9 * total));
        }
        assertThat(List.of(moved.emptySources().length), equalTo(List.of(0)));
    }

    private static WeightedPoints points(double[] x, double[] weight) {
        double[] y = new double[x.length];
        Arrays.fill(y, 5);
        return new WeightedPoints("points", Layers.METRES, x, y, weight);
    }

    private static String refused(double[] x, double[] weight) {
        return assertThrows(IllegalArgumentException.class, () -> points(x, weight))
                .getMessage();
    }
}
