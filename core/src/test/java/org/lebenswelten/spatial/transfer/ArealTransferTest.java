package org.lebenswelten.spatial.transfer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.locationtech.jts.geom.Geometry;

/**
 * Two sources of 10 x 10 side by side, west with 100 and east with 60 persons, onto targets that straddle them: left
 * 0..5, middle 5..15, right 15..30 (a third of which lies in the east).
 */
class ArealTransferTest {

    private static final double EXACT = 1e-12;
    private static final PolygonLayer SOURCES = Layers.lattice(2, 1, 10, 0);
    private static final PolygonLayer TARGETS = Layers.of(
            "POLYGON ((0 0, 5 0, 5 10, 0 10, 0 0))",
            "POLYGON ((5 0, 15 0, 15 10, 5 10, 5 0))",
            "POLYGON ((15 0, 30 0, 30 10, 15 10, 15 0))");
    private static final double[] PERSONS = {100, 60};
    private static final double UNKNOWN = Double.NaN;

    private final OverlapMatrix overlaps = OverlapWeighting.byArea().between(SOURCES, TARGETS);
    private final ArealTransfer transfer = ArealTransfer.withDefaults(overlaps);

    @Test
    void countsAreSplitByArea() {
        TransferredCounts counts = transfer.extensive(PERSONS);
        // left half of 100; middle 50 + 30; right half of 60
        assertThat(counts.values()[0], closeTo(50, EXACT));
        assertThat(counts.values()[1], closeTo(80, EXACT));
        assertThat(counts.values()[2], closeTo(30, EXACT));
        assertThat(counts.coveredShare()[2], closeTo(1.0 / 3, EXACT));
        assertThat(counts.balance(), equalTo(new MassBalance(160, 160, 0, 0, 0)));
    }

    @Test
    void meansAreWeightedByTheCoveredArea() {
        // middle: half 10 and half 20; right: the covered third has 20
        assertThat(transfer.intensive(new double[] {10, 20}).values(), equalTo(new double[] {10, 15, 20}));
    }

    @Test
    void categoriesAreSharesOfTheWholeTarget() {
        TransferredCategories categories = transfer.categorical(List.of("wet", "dry"));
        assertThat(categories.categories(), contains("dry", "wet"));
        assertThat(categories.shares()[1][1], closeTo(0.5, EXACT));
        assertThat(categories.shares()[0][2], closeTo(1.0 / 3, EXACT));
        assertThat(categories.amounts()[0][2], closeTo(50, EXACT));
    }

    @Test
    void missingCountMakesItsTargetsMissingAndSaysHowMuchWasWithheld() {
        TransferredCounts counts = transfer.extensive(new double[] {100, UNKNOWN});
        assertThat(counts.values()[0], closeTo(50, EXACT));
        assertThat(counts.values()[1], notANumber());
        assertThat(counts.values()[2], notANumber());
        assertThat(counts.coveredShare()[0], closeTo(1, EXACT));
        assertThat(counts.coveredShare()[1], closeTo(0.5, EXACT));
        assertThat(counts.coveredShare()[2], closeTo(0, EXACT));
        assertThat(counts.balance(), equalTo(new MassBalance(100, 50, 50, 0, 1)));
    }

    @Test
    void missingMeanAndMissingCategoryAreNoZeros() {
        assertThat(transfer.intensive(new double[] {UNKNOWN, 20}).values()[1], notANumber());
        assertThat(transfer.categorical(Arrays.asList(null, "dry")).shares()[0][1], notANumber());
        assertThat(transfer.categorical(Arrays.asList(null, "dry")).shares()[0][2], closeTo(1.0 / 3, EXACT));
    }

    @Test
    void missingPartMayBeToleratedOnRequest() {
        ArealTransfer tolerant = transfer.withMaximumMissingShare(0.5);
        assertThat(tolerant.extensive(new double[] {100, UNKNOWN}).values()[1], closeTo(50, EXACT));
        assertThat(tolerant.intensive(new double[] {10, UNKNOWN}).values()[1], closeTo(10, EXACT));
        assertThat(tolerant.extensive(new double[] {100, UNKNOWN}).values()[2], notANumber());
    }

    @Test
    void targetOutsideAllSourcesIsMissingAndTheRestOfTheCountIsSaid() {
        PolygonLayer barely =
                Layers.of("POLYGON ((9 0, 10 0, 10 10, 9 10, 9 0))", "POLYGON ((50 50, 60 50, 60 60, 50 60, 50 50))");
        OverlapMatrix few = OverlapWeighting.byArea().between(SOURCES, barely);
        TransferredCounts shares =
                ArealTransfer.withDefaults(few).with(Allocation.OVERLAP_SHARE).extensive(PERSONS);
        // a tenth of the west
        assertThat(shares.values()[0], closeTo(10, EXACT));
        assertThat(shares.values()[1], notANumber());
        assertThat(shares.coveredShare(), equalTo(new double[] {1, 0}));
        assertThat(shares.balance().lost(), closeTo(90 + 60, EXACT));
        assertThat(shares.balance().transferredShare(), closeTo(10.0 / 160, EXACT));
        TransferredCounts totals = ArealTransfer.withDefaults(few).extensive(PERSONS);
        assertThat(totals.values()[0], closeTo(100, EXACT));
        assertThat(totals.balance().lost(), closeTo(60, EXACT));
    }

    @Test
    void duplicateSourcesEachCarryTheirCountAndCoverTwice() {
        PolygonLayer twice = new PolygonLayer(
                "twice",
                Layers.METRES,
                List.of("a", "b"),
                List.of(SOURCES.geometries().get(0), SOURCES.geometries().get(0)));
        OverlapMatrix doubled = OverlapWeighting.byArea().between(twice, TARGETS);
        TransferredCounts counts = ArealTransfer.withDefaults(doubled).extensive(PERSONS);
        assertThat(counts.values()[0], closeTo(80, EXACT));
        assertThat(counts.coveredShare()[0], closeTo(2, EXACT));
    }

    @Test
    void sliverKeepsItsShare() {
        // a millimetre of the east: 0.001 * 10 of 100 m²
        PolygonLayer sliver = Layers.of("POLYGON ((10 0, 10.001 0, 10.001 10, 10 10, 10 0))");
        OverlapMatrix thin = OverlapWeighting.byArea().between(SOURCES, sliver);
        TransferredCounts counts =
                ArealTransfer.withDefaults(thin).with(Allocation.OVERLAP_SHARE).extensive(PERSONS);
        assertThat(counts.values()[0], closeTo(60 * 0.0001, 1e-9));
    }

    @Test
    void badInputIsRefusedWithItsValue() {
        assertThat(refused(() -> transfer.extensive(new double[] {1})), containsString("1 values for 2 sources"));
        assertThat(
                refused(() -> transfer.extensive(new double[] {1, Double.POSITIVE_INFINITY})),
                containsString("source 1: value Infinity"));
        assertThat(refused(() -> transfer.withMaximumMissingShare(1)), containsString("maximum missing share 1.0"));
        assertThat(refused(() -> transfer.categorical(List.of("a"))), containsString("1 values for 2 sources"));
    }

    @Test
    void setsInDifferentCoordinateReferenceSystemsAreRefused() {
        Crs other = Crs.of(25833).orElseThrow();
        PolygonLayer elsewhere = new PolygonLayer("elsewhere", other, TARGETS.ids(), TARGETS.geometries());
        assertThrows(DataProblemException.class, () -> OverlapWeighting.byArea().between(SOURCES, elsewhere));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsAreConservedWhenTargetsCoverSources(long seed) {
        double[] counts = counts(49, seed);
        OverlapMatrix matrix =
                OverlapWeighting.byArea().between(TestLattices.crooked(7, seed), TestLattices.crooked(5, seed + 100));
        double total = Arrays.stream(counts).sum();
        for (Allocation allocation : Allocation.values()) {
            TransferredCounts moved =
                    ArealTransfer.withDefaults(matrix).with(allocation).extensive(counts);
            assertThat(Arrays.stream(moved.values()).sum(), closeTo(total, 1e-9 * total));
            assertThat(moved.balance().relativeError(), closeTo(0, 1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void transferOntoItselfChangesNothing(long seed) {
        PolygonLayer layer = TestLattices.crooked(8, seed);
        double[] counts = counts(64, seed);
        counts[10] = UNKNOWN;
        OverlapMatrix identity = OverlapWeighting.byArea().between(layer, layer);
        assertThat(identity.size(), equalTo(64));
        TransferredCounts moved = ArealTransfer.withDefaults(identity).extensive(counts);
        for (int i = 0; i < 64; i++) {
            assertThat(moved.values()[i], i == 10 ? notANumber() : closeTo(counts[i], 1e-12 * counts[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void partsOfASplitTargetAddUpToIt(long seed) {
        PolygonLayer sources = TestLattices.crooked(6, seed);
        double[] counts = counts(36, seed);
        double x = 100 + new Random(seed).nextDouble() * 700;
        PolygonLayer whole = layerOf(Layers.box(50, 50, 950, 950));
        PolygonLayer parts = layerOf(Layers.box(50, 50, x, 950), Layers.box(x, 50, 950, 950));
        double[] one = share(sources, whole, counts);
        double[] two = share(sources, parts, counts);
        assertThat(two[0] + two[1], closeTo(one[0], 1e-9 * one[0]));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orderOfRowsDoesNotMatter(long seed) {
        PolygonLayer sources = TestLattices.crooked(6, seed);
        PolygonLayer targets = TestLattices.crooked(4, seed + 7);
        double[] counts = counts(36, seed);
        double[] expected = share(sources, targets, counts);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        PolygonLayer shuffled = new PolygonLayer(
                "shuffled",
                Layers.METRES,
                order.stream().map(sources.ids()::get).toList(),
                order.stream().map(sources.geometries()::get).toList());
        double[] same = share(
                shuffled, targets, order.stream().mapToDouble(i -> counts[i]).toArray());
        for (int j = 0; j < expected.length; j++) {
            assertThat(same[j], closeTo(expected[j], 1e-12 * expected[j]));
        }
    }

    private static double[] share(PolygonLayer sources, PolygonLayer targets, double[] counts) {
        return ArealTransfer.withDefaults(OverlapWeighting.byArea().between(sources, targets))
                .with(Allocation.OVERLAP_SHARE)
                .extensive(counts)
                .values();
    }

    private static PolygonLayer layerOf(Geometry... geometries) {
        List<String> ids = new ArrayList<>();
        for (Geometry geometry : geometries) {
            ids.add("x" + geometry.getEnvelopeInternal().getMinX());
        }
        return new PolygonLayer("boxes", Layers.METRES, ids, List.of(geometries));
    }

    private static double[] counts(int n, long seed) {
        return new Random(seed).doubles(n, 1, 5000).toArray();
    }

    private static String refused(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
