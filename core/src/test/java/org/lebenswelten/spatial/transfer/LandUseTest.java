package org.lebenswelten.spatial.transfer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonTheme;

/** One source of 100 x 10, two targets that halve it at x = 50. */
class LandUseTest {

    private static final double EXACT = 1e-12;
    private static final PolygonLayer SOURCE = Layers.of("POLYGON ((0 0, 100 0, 100 10, 0 10, 0 0))");
    private static final PolygonLayer HALVES = Layers.lattice(2, 1, 50, 0);

    @Test
    void peopleLiveOnInhabitedLandOnly() {
        // inhabited: 40..60 without 55..60, so 10 m in the west and 5 m in the east
        LandUse mask = LandUse.ofInhabited(Layers.of("POLYGON ((40 0, 55 0, 55 10, 40 10, 40 0))"));
        TransferredCounts counts = transfer(mask).extensive(new double[] {30});
        assertThat(counts.values()[0], closeTo(20, EXACT));
        assertThat(counts.values()[1], closeTo(10, EXACT));
    }

    @Test
    void threeClassesByDensity() {
        // west: 50 m sparse (1) ; east: 30 m medium (5) and 20 m dense (20): weights 500, 1500 + 4000 in m²
        PolygonTheme classes = new PolygonTheme(
                Layers.of(
                        "POLYGON ((80 0, 100 0, 100 10, 80 10, 80 0))",
                        "POLYGON ((0 0, 50 0, 50 10, 0 10, 0 0))",
                        "POLYGON ((50 0, 80 0, 80 10, 50 10, 50 0))"),
                List.of("dense", "sparse", "medium"),
                new int[] {0, 1, 2});
        TransferredCounts counts =
                transfer(LandUse.of(classes, new double[] {20, 1, 5})).extensive(new double[] {6000});
        assertThat(counts.values()[0], closeTo(500, 1e-9));
        assertThat(counts.values()[1], closeTo(5500, 1e-9));
    }

    @Test
    void densestClassCountsOnceWhereClassesOverlap() {
        // sparse (1) everywhere, dense (3) on the west: 3 * 500 against 1 * 500 m²
        PolygonTheme classes = new PolygonTheme(
                Layers.of("POLYGON ((0 0, 50 0, 50 10, 0 10, 0 0))", "POLYGON ((0 0, 100 0, 100 10, 0 10, 0 0))"),
                List.of("dense", "sparse"),
                new int[] {0, 1});
        TransferredCounts counts =
                transfer(LandUse.of(classes, new double[] {3, 1})).extensive(new double[] {40});
        assertThat(counts.values()[0], closeTo(30, EXACT));
        assertThat(counts.values()[1], closeTo(10, EXACT));
    }

    @Test
    void emptyMaskFallsBackToAreaFlagged() {
        LandUse elsewhere = LandUse.ofInhabited(Layers.of("POLYGON ((0 50, 9 50, 9 59, 0 59, 0 50))"));
        TransferredCounts counts = transfer(elsewhere).extensive(new double[] {30});
        assertThat(counts.values()[0], closeTo(15, EXACT));
        assertThat(counts.fallback(), equalTo(new boolean[] {true, true}));
        assertThat(counts.emptySources(), equalTo(new int[] {0}));
        TransferredCounts left = transfer(elsewhere).with(EmptySource.LEAVE_OUT).extensive(new double[] {30});
        assertThat(left.values()[0], closeTo(0, EXACT));
        assertThat(left.balance().lost(), closeTo(30, EXACT));
    }

    @Test
    void emptySourceWithoutACountMakesItsTargetsMissing() {
        LandUse elsewhere = LandUse.ofInhabited(Layers.of("POLYGON ((0 50, 9 50, 9 59, 0 59, 0 50))"));
        assertThat(transfer(elsewhere).extensive(new double[] {Double.NaN}).values()[0], notANumber());
    }

    @Test
    void meanOverGroundOnWhichNobodyLivesIsMissingButItsCountIsZero() {
        LandUse west = LandUse.ofInhabited(Layers.of("POLYGON ((0 0, 50 0, 50 10, 0 10, 0 0))"));
        assertThat(transfer(west).intensive(new double[] {7}).values()[1], notANumber());
        assertThat(transfer(west).extensive(new double[] {7}).values()[1], equalTo(0.0));
        assertThat(transfer(west).extensive(new double[] {7}).values()[0], closeTo(7, EXACT));
    }

    @Test
    void densitiesAreChecked() {
        PolygonTheme one = PolygonTheme.ofOneClass(SOURCE, "city");
        assertThat(refused(() -> LandUse.of(one, new double[0])), containsString("1 classes but 0 densities"));
        assertThat(refused(() -> LandUse.of(one, new double[] {-1})), containsString("'city': -1.0"));
        assertThat(refused(() -> LandUse.of(one, new double[] {0})), containsString("all densities are 0"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAreConserved(long seed) {
        Random random = new Random(seed);
        PolygonLayer land = TestLattices.crooked(9, seed + 50);
        int[] classOf = random.ints(land.size(), 0, 3).toArray();
        LandUse use = LandUse.of(
                new PolygonTheme(land, List.of("none", "sparse", "dense"), classOf), new double[] {0, 1, 12});
        double[] counts = random.doubles(16, 10, 900).toArray();
        TransferredCounts moved = ArealTransfer.withDefaults(
                        use.between(TestLattices.crooked(4, seed), TestLattices.crooked(5, seed + 9)))
                .extensive(counts);
        double total = Arrays.stream(counts).sum();
        assertThat(Arrays.stream(moved.values()).sum(), closeTo(total, 1e-9 * total));
    }

    private static ArealTransfer transfer(LandUse use) {
        return ArealTransfer.withDefaults(use.between(SOURCE, HALVES));
    }

    private static String refused(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
