package org.lebenswelten.spatial.layer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.ProblemCode;
import org.locationtech.jts.geom.Geometry;

class PolygonLayerTest {

    private static final String SQUARE = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";

    @Test
    void holesAreNoArea() {
        // 10 x 10 without 2 x 2
        PolygonLayer layer = Layers.of("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))");
        assertThat(layer.areas()[0], equalTo(96.0));
    }

    @Test
    void degreesAreRefused() {
        assertThat(codes(Layers.DEGREES, List.of("a"), SQUARE), contains(ProblemCode.CRS_GEOGRAPHIC));
    }

    @Test
    void allProblemsAreFoundInOneRun() {
        assertThat(
                codes(
                        Layers.METRES,
                        List.of("a", "b", "c", "d", "a"),
                        "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))",
                        "POINT (1 1)",
                        "POLYGON EMPTY",
                        "POLYGON ((0 0, 5 0, 10 0, 0 0))",
                        SQUARE),
                contains(
                        ProblemCode.INVALID_POLYGON,
                        ProblemCode.NOT_A_POLYGON,
                        ProblemCode.EMPTY_POLYGON,
                        ProblemCode.INVALID_POLYGON,
                        ProblemCode.DUPLICATE_UNIT));
    }

    @Test
    void messageNamesFilePolygonPlaceAndRule() {
        DataProblemException e =
                assertThrows(DataProblemException.class, () -> Layers.of("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"));
        assertThat(e.getMessage(), equalTo("test [a] LW-302: invalid polygon: Self-intersection at (5.000 5.000)"));
    }

    @Test
    void sliverThatStillHasAnAreaIsAccepted() {
        // a hundredth of a millimetre wide: 100 * 0.00001
        PolygonLayer layer = Layers.of("POLYGON ((0 0, 100 0, 100 0.00001, 0 0.00001, 0 0))");
        assertThat(layer.areas()[0] > 0.0009 && layer.areas()[0] < 0.0011, equalTo(true));
    }

    @Test
    void idsMustBeAsManyAsPolygons() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> new PolygonLayer("x", Layers.METRES, List.of("a", "b"), List.of(Layers.geometry(SQUARE))));
        assertThat(e.getMessage(), containsString("2 ids for 1 polygons"));
    }

    @Test
    void otherCoordinateReferenceSystemIsRefused() {
        Crs other = Crs.of(25833).orElseThrow();
        DataProblemException e =
                assertThrows(DataProblemException.class, () -> Layers.of(SQUARE).requireSameCrs("noise.gpkg", other));
        assertThat(e.problems().get(0).code(), equalTo(ProblemCode.CRS_DIFFERENT));
        assertThat(e.getMessage(), containsString("EPSG:25833"));
    }

    private static List<ProblemCode> codes(Crs crs, List<String> ids, String... wkt) {
        List<Geometry> geometries = List.of(wkt).stream().map(Layers::geometry).toList();
        return assertThrows(DataProblemException.class, () -> new PolygonLayer("x", crs, ids, geometries))
                .problems()
                .stream()
                .map(DataProblem::code)
                .toList();
    }
}
