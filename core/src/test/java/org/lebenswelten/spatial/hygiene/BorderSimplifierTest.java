package org.lebenswelten.spatial.hygiene;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class BorderSimplifierTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neitherGapsNorOverlapsAriseAndEveryAreaSurvives(long seed) {
        PolygonLayer layer = wiggly(6, seed);
        assertThat(
                "the layer fits together before",
                BorderCheck.withDefaults().check(layer).isClean(),
                equalTo(true));
        for (double tolerance : new double[] {5, 20, 80, 1000}) {
            PolygonLayer simple = BorderSimplifier.withTolerance(tolerance)
                    .withOuterBorderKept()
                    .simplify(layer);
            fits(simple);
            // the outer border is kept, so the ground as a whole stays: 600 x 600 m
            assertThat(Arrays.stream(simple.areas()).sum(), closeTo(360_000, 1e-6));
            assertThat(OverlayNGRobust.union(simple.geometries()).getArea(), closeTo(360_000, 1e-6));
            assertThat(simple.ids(), equalTo(layer.ids()));
            assertThat(Arrays.stream(simple.areas()).min().orElseThrow(), greaterThan(0.0));
        }
    }

    @Test
    void bordersGetLighter() {
        PolygonLayer layer = wiggly(6, 9);
        PolygonLayer simple = BorderSimplifier.withTolerance(20).simplify(layer);
        assertThat(vertices(simple), lessThan(vertices(layer) / 3));
        PolygonLayer same = BorderSimplifier.withTolerance(0).simplify(layer);
        for (int i = 0; i < layer.size(); i++) {
            Geometry before = layer.geometries().get(i);
            assertThat(before.norm().equalsExact(same.geometries().get(i).norm()), equalTo(true));
        }
    }

    @Test
    void smallQuarterIslandAndEnclaveSurvive() {
        // a quarter of 2 x 2 m inside a large one, an island of 1 x 1 m, a hole of 3 x 3 m: far below the tolerance
        PolygonLayer layer = Layers.of(
                "MULTIPOLYGON (((0 0, 500 0, 500 500, 0 500, 0 0), (100 100, 102 100, 102 102, 100 102, 100 100), "
                        + "(300 300, 303 300, 303 303, 300 303, 300 300)), ((600 0, 601 0, 601 1, 600 1, 600 0)))",
                "POLYGON ((100 100, 102 100, 102 102, 100 102, 100 100))");
        PolygonLayer simple = BorderSimplifier.withTolerance(200).simplify(layer);
        fits(simple);
        assertThat(simple.geometries().get(0).getNumGeometries(), equalTo(2));
        assertThat(simple.geometries().get(1).getArea(), greaterThan(0.0));
        // the quarter fills its hole exactly; the enclave of 9 m² stays open
        double together = OverlayNGRobust.union(simple.geometries()).getArea();
        assertThat(together, closeTo(Arrays.stream(simple.areas()).sum(), 1e-9));
        assertThat(
                BorderCheck.withDefaults()
                        .withGapWidth(3.1)
                        .check(simple)
                        .gaps()
                        .size(),
                equalTo(1));
    }

    /** 77 community areas of reference/coverage/tobler, 52,641 vertices in a valid coverage. */
    @Test
    void realQuartersStayTogether() {
        PolygonLayer quarters = Layers.polygons(ReferenceData.path("coverage/tobler/chicago77_source.geojson"), "id");
        PolygonLayer simple = BorderSimplifier.withTolerance(100).simplify(quarters);
        assertThat(CoverageValidator.isValid(simple.geometries().toArray(new Geometry[0])), equalTo(true));
        double together = OverlayNGRobust.union(simple.geometries()).getArea();
        assertThat(Arrays.stream(simple.areas()).sum(), closeTo(together, 1e-9 * together));
        assertThat(vertices(simple), lessThan(vertices(quarters) / 10));
        for (int i = 0; i < quarters.size(); i++) {
            double before = quarters.geometries().get(i).getArea();
            // a border moves by about 100 m at most
            double moved = 100 * quarters.geometries().get(i).getLength();
            assertThat(simple.geometries().get(i).getArea(), closeTo(before, moved));
        }
    }

    @Test
    void overlapsAreRefusedWithIdsAndArea() {
        PolygonLayer layer =
                Layers.of("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((8 0, 18 0, 18 10, 8 10, 8 0))");
        DataProblemException e = assertThrows(DataProblemException.class, () -> BorderSimplifier.withTolerance(1)
                .simplify(layer));
        assertThat(e.getMessage(), equalTo("test [a] LW-304: overlaps areal unit b by 20.000000 m² (allowed: 0 m²)"));
    }

    @Test
    void bordersThatDoNotMatchAreRefusedWithIdsAndPlace() {
        PolygonLayer layer = Layers.of(
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 5, 10 0))");
        DataProblemException e = assertThrows(DataProblemException.class, () -> BorderSimplifier.withTolerance(1)
                .simplify(layer));
        assertThat(
                e.problems().stream().map(DataProblem::code).toList(),
                contains(ProblemCode.BORDER_MISMATCH, ProblemCode.BORDER_MISMATCH));
        assertThat(e.getMessage(), containsString("test [a] LW-319: 10.000 m of the border do not match"));
    }

    @Test
    void toleranceIsChecked() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> BorderSimplifier.withTolerance(-1));
        assertThat(e.getMessage(), containsString("tolerance -1.0 m"));
    }

    private static void fits(PolygonLayer layer) {
        BorderReport report = BorderCheck.withDefaults()
                .withLeastOverlap(0)
                .withSliverWidth(0)
                .check(layer);
        assertThat(report.toString(), report.isClean(), equalTo(true));
    }

    private static int vertices(PolygonLayer layer) {
        return layer.geometries().stream().mapToInt(Geometry::getNumPoints).sum();
    }

    /** n x n quarters of 600 m in all whose shared borders wander at random; the outer border is straight. */
    private static PolygonLayer wiggly(int n, long seed) {
        double side = 600.0 / n;
        int steps = 20;
        Random random = new Random(seed);
        double[][][] across = new double[n + 1][n][steps + 1];
        double[][][] up = new double[n][n + 1][steps + 1];
        for (int line = 0; line <= n; line++) {
            for (int k = 0; k < n; k++) {
                for (int s = 1; s < steps; s++) {
                    boolean outer = line == 0 || line == n;
                    // away from the corners borders of different quarters cannot meet: less than half the way to them
                    double room = Math.min(s, steps - s) * side / steps * 0.45;
                    across[line][k][s] = outer ? 0 : (random.nextDouble() * 2 - 1) * room;
                    up[k][line][s] = outer ? 0 : (random.nextDouble() * 2 - 1) * room;
                }
            }
        }
        GeometryFactory factory = new GeometryFactory();
        List<String> ids = new ArrayList<>();
        List<Geometry> polygons = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                List<Coordinate> ring = new ArrayList<>();
                for (int s = 0; s < steps; s++) {
                    ring.add(new Coordinate((c + s / (double) steps) * side, r * side + across[r][c][s]));
                }
                for (int s = 0; s < steps; s++) {
                    ring.add(new Coordinate((c + 1) * side + up[r][c + 1][s], (r + s / (double) steps) * side));
                }
                for (int s = steps; s > 0; s--) {
                    ring.add(new Coordinate((c + s / (double) steps) * side, (r + 1) * side + across[r + 1][c][s]));
                }
                for (int s = steps; s > 0; s--) {
                    ring.add(new Coordinate(c * side + up[r][c][s], (r + s / (double) steps) * side));
                }
                ring.add(ring.get(0).copy());
                ids.add("r" + r + "c" + c);
                polygons.add(factory.createPolygon(ring.toArray(new Coordinate[0])));
            }
        }
        return new PolygonLayer("wiggly", Layers.METRES, ids, polygons);
    }
}
