package org.lebenswelten.spatial.neighbour;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.spatial.SpatialData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

class ContiguityTest {

    /** A wide area below, two narrow ones on top of it that meet in the middle of its upper edge. */
    private static final List<Geometry> T_JUNCTION = SpatialData.wkt(
            "POLYGON((0 0, 10 0, 10 5, 0 5, 0 0))",
            "POLYGON((0 5, 4 5, 4 9, 0 9, 0 5))",
            "POLYGON((4 5, 10 5, 10 9, 4 9, 4 5))");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // the shipped GAL files; for stl and sids2 they are rook lists, as libpysal 4.7 Rook.from_dataframe confirms
        "columbus, queen",
        "stl, rook",
        "sids2, rook",
    })
    void agreesWithLibpysal(String name, String rule) {
        List<String> ids = SpatialData.ids("coverage/esda/" + name + ".geojson");
        List<Geometry> polygons = SpatialData.polygons("coverage/esda/" + name + ".geojson");
        Contiguity contiguity = rule.equals("queen") ? Contiguity.queen() : Contiguity.rook();
        assertThat(
                contiguity.of(polygons).neighbours(),
                is(SpatialData.neighbours("coverage/esda/" + name + "_neighbors.csv", ids)));
    }

    @ParameterizedTest(name = "{0}: {1} queen, {2} rook links")
    @CsvSource({
        // libpysal 4.7: sum of the cardinalities of Queen.from_dataframe and Rook.from_dataframe
        "columbus, 236, 200",
        "stl, 406, 398",
        "sids2, 490, 462",
    })
    void countsLinksAsLibpysal(String name, int queen, int rook) {
        List<Geometry> polygons = SpatialData.polygons("coverage/esda/" + name + ".geojson");
        assertThat(Contiguity.queen().of(polygons).neighbours().links(), is(queen));
        assertThat(Contiguity.rook().of(polygons).neighbours().links(), is(rook));
    }

    @Test
    void gridFollowsTheMovesInChess() {
        List<Geometry> grid = SpatialData.grid(7, 5);
        assertThat(Contiguity.queen().of(grid).neighbours(), is(SpatialData.gridNeighbours(7, 5, true)));
        assertThat(Contiguity.rook().of(grid).neighbours(), is(SpatialData.gridNeighbours(7, 5, false)));
    }

    @Test
    void vertexInTheMiddleOfAnEdgeIsFound() {
        NeighbourList all = NeighbourList.of(new int[][] {{1, 2}, {0, 2}, {0, 1}});
        assertThat(Contiguity.queen().of(T_JUNCTION).neighbours(), is(all));
        assertThat(Contiguity.rook().of(T_JUNCTION).neighbours(), is(all));
        assertThat(Contiguity.rook().of(T_JUNCTION).snapped(), empty());
    }

    @Test
    void slantedBordersWithDifferentVerticesAreFound() {
        // a third of the way along an edge from (0 0) to (1 0.7): not on it to the last bit after rotation
        for (double angle = 0.1; angle < 6; angle += 0.37) {
            AffineTransformation turn =
                    AffineTransformation.rotationInstance(angle).translate(500_000, 5_700_000);
            List<Geometry> turned = T_JUNCTION.stream().map(turn::transform).toList();
            assertThat(Contiguity.rook().of(turned).neighbours().links(), is(6));
        }
    }

    @Test
    void cornerInTheMiddleOfAnEdgeIsQueenOnly() {
        List<Geometry> areas = SpatialData.wkt("POLYGON((0 0, 10 0, 10 5, 0 5, 0 0))", "POLYGON((4 5, 6 8, 2 8, 4 5))");
        assertThat(Contiguity.queen().of(areas).neighbours().links(), is(2));
        assertThat(Contiguity.rook().of(areas).neighbours().links(), is(0));
    }

    @Test
    void areaInTheHoleOfAnotherIsItsNeighbour() {
        List<Geometry> areas = SpatialData.wkt(
                "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))",
                "POLYGON((3 3, 6 3, 6 6, 3 6, 3 3))",
                "MULTIPOLYGON(((20 0, 21 0, 21 1, 20 1, 20 0)), ((9 2, 10 2, 10 3, 9 3, 9 2)))");
        assertThat(Contiguity.rook().of(areas).neighbours(), is(NeighbourList.of(new int[][] {{1, 2}, {0}, {0}})));
    }

    @Test
    void gapIsBridgedAndReported() {
        List<Geometry> areas = SpatialData.wkt(
                "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))",
                "POLYGON((10.3 0, 20 0, 20 10, 10.2 10, 10.3 0))",
                "POLYGON((0 40, 10 40, 10 50, 0 50, 0 40))");
        assertThat(Contiguity.rook().of(areas).neighbours().links(), is(0));
        ContiguousAreas snapped = Contiguity.rook().withSnapping(0.5).of(areas);
        assertThat(snapped.neighbours(), is(NeighbourList.of(new int[][] {{1}, {0}, {}})));
        assertThat(snapped.snapped(), hasSize(1));
        SnappedPair pair = snapped.snapped().get(0);
        assertThat(pair.gap(), closeTo(0.2, 1e-12));
        // 10 along x = 10, and of the two edges at each end of it what is within 0.5 of the other's corners: about 0.4
        assertThat(pair.sharedLength() > 10 && pair.sharedLength() < 11.5, is(true));
        assertThat(Contiguity.rook().withSnapping(0.1).of(areas).neighbours().links(), is(0));
    }

    @Test
    void toleranceReachesItselfAndNoFurther() {
        List<Geometry> areas =
                SpatialData.wkt("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON((1.25 0, 2 0, 2 1, 1.25 1, 1.25 0))");
        assertThat(Contiguity.queen().withSnapping(0.25).of(areas).neighbours().links(), is(2));
        assertThat(
                Contiguity.queen()
                        .withSnapping(Math.nextDown(0.25))
                        .of(areas)
                        .neighbours()
                        .links(),
                is(0));
    }

    @Test
    void snappingDoesNotMakeCornersToEdges() {
        List<Geometry> shaken = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(42);
        for (Geometry cell : SpatialData.grid(6, 6)) {
            shaken.add(AffineTransformation.translationInstance(
                            random.nextDouble(-0.01, 0.01), random.nextDouble(-0.01, 0.01))
                    .transform(cell));
        }
        // two cells move apart by at most 0.02 in x and in y, 0.0283 in all
        assertThat(
                Contiguity.rook().withSnapping(0.03).of(shaken).neighbours(),
                is(SpatialData.gridNeighbours(6, 6, false)));
        assertThat(
                Contiguity.queen().withSnapping(0.03).of(shaken).neighbours(),
                is(SpatialData.gridNeighbours(6, 6, true)));
    }

    @Test
    void duplicatesSliversAndEmptyAreasHaveADefinedResult() {
        List<Geometry> areas = SpatialData.wkt(
                "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))",
                "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))",
                "POLYGON((1 0, 1 1, 1 0))",
                "POLYGON EMPTY");
        // the copy and the sliver without area on the eastern edge are neighbours of all, the empty area of none
        assertThat(Contiguity.rook().of(areas).neighbours(), is(NeighbourList.of(new int[][] {{1, 2}, {0, 2}, {0, 1}, {}
        })));
    }

    @Test
    void agreesWithDistancesOfJtsOnVoronoiCells() {
        SplittableRandom random = new SplittableRandom(7);
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            sites.add(new Coordinate(random.nextDouble(1000), random.nextDouble(1000)));
        }
        builder.setSites(sites);
        Geometry diagram = builder.getDiagram(new GeometryFactory());
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            cells.add(diagram.getGeometryN(i));
        }
        NeighbourList queen = Contiguity.queen().of(cells).neighbours();
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < cells.size(); j++) {
                double distance = cells.get(i).distance(cells.get(j));
                assertThat(queen.contains(i, j), is(i != j && distance < 1e-9));
            }
        }
    }

    @Test
    void wrongInputIsRefused() {
        assertThat(
                refused(() -> Contiguity.queen().of(SpatialData.wkt("POINT(0 0)"))),
                containsString("area 0 is a Point"));
        assertThat(refused(() -> Contiguity.queen().withSnapping(-1)), containsString("-1.0"));
        assertThat(refused(() -> Contiguity.queen().withSnapping(Double.NaN)), containsString("NaN"));
    }

    private static String refused(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
