package org.lebenswelten.spatial.layer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class PolygonLocatorTest {

    private static final PolygonLayer FOUR = Layers.lattice(2, 2, 10, 0);

    @Test
    void pointBelongsToThePolygonThatContainsIt() {
        PolygonLocator locator = PolygonLocator.of(FOUR);
        assertThat(
                locator.at(new double[] {1, 11, 1, 11}, new double[] {1, 1, 11, 11}), equalTo(new int[] {0, 1, 2, 3}));
    }

    @Test
    void pointOnASharedBorderBelongsToTheFirstIdWhateverTheOrderOfRows() {
        List<String> ids = new ArrayList<>(FOUR.ids());
        List<Geometry> squares = new ArrayList<>(FOUR.geometries());
        Collections.reverse(ids);
        Collections.reverse(squares);
        PolygonLayer reversed = new PolygonLayer("reversed", Layers.METRES, ids, squares);
        // middle of the west-east border, of the south-north border, and the point where all four meet
        double[][] border = {{10, 5, 0}, {5, 10, 0}, {10, 10, 0}, {10, 15, 2}, {15, 10, 1}};
        for (double[] b : border) {
            String first = FOUR.ids().get((int) b[2]);
            assertThat(FOUR.ids().get(PolygonLocator.of(FOUR).at(b[0], b[1])), equalTo(first));
            assertThat(ids.get(PolygonLocator.of(reversed).at(b[0], b[1])), equalTo(first));
        }
    }

    @Test
    void pointOnTheOuterEdgeBelongsAndOneOutsideDoesNot() {
        PolygonLocator locator = PolygonLocator.of(FOUR);
        assertThat(locator.at(20, 20), equalTo(3));
        assertThat(locator.at(Math.nextUp(20.0), 20), equalTo(-1));
        assertThat(locator.at(Double.NaN, 1), equalTo(-1));
    }

    @Test
    void overlappingPolygonsAreAllFound() {
        PolygonLayer layer =
                Layers.of("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5))");
        assertThat(PolygonLocator.of(layer).allAt(7, 7), equalTo(new int[] {0, 1}));
        assertThat(PolygonLocator.of(layer).allAt(12, 12), equalTo(new int[] {1}));
    }

    @Test
    void emptyLayerHoldsNoPoint() {
        PolygonLayer empty = new PolygonLayer("empty", Layers.METRES, List.of(), List.of());
        assertThat(PolygonLocator.of(empty).at(0, 0), equalTo(-1));
    }

    @Test
    void columnsMustBeAsLong() {
        assertThrows(
                IllegalArgumentException.class, () -> PolygonLocator.of(FOUR).at(new double[1], new double[2]));
    }

    /** Oracle: JTS covers(), polygon by polygon, first id wins. Star-shaped polygons that overlap. */
    @Test
    void agreesWithTestingEveryPolygon() {
        Random random = new Random(11);
        GeometryFactory factory = new GeometryFactory();
        List<String> ids = new ArrayList<>();
        List<Geometry> stars = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            double cx = random.nextDouble() * 100;
            double cy = random.nextDouble() * 100;
            Coordinate[] ring = new Coordinate[13];
            for (int k = 0; k < 12; k++) {
                double radius = 2 + random.nextDouble() * 15;
                ring[k] = new Coordinate(
                        cx + radius * Math.cos(k * Math.PI / 6), cy + radius * Math.sin(k * Math.PI / 6));
            }
            ring[12] = ring[0].copy();
            ids.add("s" + (char) ('a' + (i * 7) % 30));
            stars.add(factory.createPolygon(ring));
        }
        PolygonLayer layer = new PolygonLayer("stars", Layers.METRES, ids, stars);
        PolygonLocator locator = PolygonLocator.of(layer);
        int inside = 0;
        for (int p = 0; p < 3000; p++) {
            double x = random.nextDouble() * 110 - 5;
            double y = random.nextDouble() * 110 - 5;
            int expected = -1;
            for (int i = 0; i < 30; i++) {
                boolean covers = stars.get(i).covers(factory.createPoint(new Coordinate(x, y)));
                if (covers && (expected < 0 || ids.get(i).compareTo(ids.get(expected)) < 0)) {
                    expected = i;
                }
            }
            inside += expected >= 0 ? 1 : 0;
            assertThat(locator.at(x, y), equalTo(expected));
        }
        assertThat("some points are inside and some outside", inside > 300 && inside < 2900, equalTo(true));
    }
}
