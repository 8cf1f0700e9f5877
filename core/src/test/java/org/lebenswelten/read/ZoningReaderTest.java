package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.ProblemTexts;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Coordinate;

/** Zonings in GeoJSON; feature 0 of {@code zonings/quarter.geojson} stands on line 2 and is unit 01. */
class ZoningReaderTest {

    private static final String FILE = "zonings/quarter.geojson";
    private static final String FIRST =
            "[[[401015, 5702927], [402452, 5702874], [402509, 5704259], [401148, 5704179]," + " [401015, 5702927]]]";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private String rule(Language language) {
        return new ProblemTexts(language).rule(project.problems().get(0));
    }

    @Test
    void zoningsCoarsestFirst() {
        String city = project.text("atlas.yaml");
        int from = city.indexOf("  - id: city");
        int to = city.indexOf("  - id: quarter");
        int end = city.indexOf("\n\n", to);
        project.write(
                "atlas.yaml",
                city.substring(0, from) + city.substring(to, end) + "\n" + city.substring(from, to)
                        + city.substring(end));

        List<Zoning> zonings = ProjectReader.read(folder).requireProject().zonings();

        assertThat(zonings.stream().map(Zoning::id).toList(), contains("city", "quarter"));
        assertThat(zonings.get(0).parentZoningId(), is(nullValue()));
        assertThat(zonings.get(1).parentZoningId(), is("city"));
        assertThat(zonings.get(1).units().get(0).id(), is("01"));
        assertThat(zonings.get(1).units().get(0).name(), is("Altstadt"));
        assertThat(zonings.get(1).units().get(0).parentId(), is("1"));
    }

    @Test
    void keysMayBeNumbers() {
        project.write(FILE, project.text(FILE).replaceAll("\"city\": \"1\"", "\"city\": 1"));

        assertThat(project.lines(), is(empty()));
    }

    @Test
    void duplicateKey() {
        project.replace(FILE, "\"id\": \"02\"", "\"id\": \"01\"");

        assertThat(project.lines(), hasItem(FILE + ":3 [/features/1] LW-301 '01'"));
        // and whatever names unit 02
        assertThat(project.lines(), hasItem("data/social.csv:8 [area] LW-209 '02'"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Polygon|[[[0, 0], [10, 10], [10, 0], [0, 10], [0, 0]]]|the boundary crosses itself at (5 5)",
                "Polygon|[[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], [[20, 20], [21, 20], [21, 21], [20, 20]]]"
                        + "|a hole lies outside the shell at (20 20)",
                "MultiPolygon|[[[[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]]], [[[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]]]]"
                        + "|parts lie inside each other at (1 1)"
            })
    void invalidPolygons(String type, String coordinates, String reason) {
        project.replace(FILE, "\"Polygon\"", "\"" + type + "\"").replace(FILE, FIRST, coordinates);

        assertThat(project.lines().get(0), is(FILE + ":2 [/features/0] LW-302 '01'"));
        assertThat(rule(Language.EN), is("invalid polygon: " + reason));
    }

    @Test
    void invalidPolygonInGerman() {
        project.replace(FILE, FIRST, "[[[0, 0], [10, 10], [10, 0], [0, 10], [0, 0]]]");

        assertThat(rule(Language.DE), is("ungültiges Polygon: der Rand kreuzt sich selbst bei (5 5)"));
    }

    @Test
    void openRing() {
        project.replace(FILE, FIRST, "[[[0, 0], [10, 0], [10, 10], [0, 10]]]");

        assertThat(project.lines(), hasItem(FILE + ":2 [/features/0/geometry] LW-313"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"Polygon\", \"coordinates\": []}|LW-303",
                "null|LW-303",
                "{\"type\": \"LineString\", \"coordinates\": [[0, 0], [1, 1]]}|LW-305",
                "{\"type\": \"Point\", \"coordinates\": [0, 0]}|LW-305",
                "{\"type\": \"GeometryCollection\", \"geometries\": []}|LW-305",
                "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], [2, 2], [0, 0]]]}|LW-302"
            })
    void geometriesWithoutArea(String geometry, String code) {
        project.replace(FILE, "{\"type\": \"Polygon\", \"coordinates\": " + FIRST + "}", geometry);

        assertThat(project.lines(), contains(FILE + ":2 [/features/0] " + code + " '01'"));
    }

    @Test
    void overlapIsMeasured() {
        // The corner that unit 01 shares with 02, 04 and 05 is moved 100 m east.
        project.replace(FILE, FIRST, FIRST.replace("[402509, 5704259]", "[402609, 5704259]"));

        List<DataProblem> problems = project.problems();

        // Unit 02 begins at the edge (402452, 5702874)-(402509, 5704259). The triangle of these two points and
        // (402609, 5704259) has the area 100 * (5704259 - 5702874) / 2 = 69250 m². A sliver at its top, less than 1 %
        // of it,
        // may lie in unit 05, as the border between 02 and 05 does not run due east.
        assertThat(problems.get(0).place().toString(), is(FILE + ":3 [/features/1]"));
        assertThat(problems.get(0).code().id(), is("LW-304"));
        assertThat(problems.get(0).value(), is("02"));
        assertThat(problems.get(0).arguments().get(0), is("01"));
        assertThat(Double.parseDouble(problems.get(0).arguments().get(1)), closeTo(69250, 700));
        assertThat(problems.get(0).arguments().get(2), is("1"));
    }

    @Test
    void overlapUpToTheTolerancePasses() {
        project.replace(FILE, FIRST, FIRST.replace("[402509, 5704259]", "[402609, 5704259]"))
                .replace(
                        "atlas.yaml",
                        "    parent: {zoning: city",
                        "    overlapTolerance: 80000\n    parent: {zoning: city");

        // 02, 04 and 05 keep the old corner, so that borders no longer match and a gap opens beside the overlap
        assertThat(
                project.lines().stream()
                        .filter(line -> !line.matches(".* LW-52[35].*"))
                        .toList(),
                is(empty()));
    }

    @Test
    void unitInsideAnotherOverlapsIt() {
        // a square of 100 m x 100 m that touches no border
        project.replace(
                FILE,
                FIRST,
                "[[[403000, 5703500], [403100, 5703500], [403100, 5703600], [403000, 5703600], [403000, 5703500]]]");

        assertThat(project.lines(), contains(FILE + ":3 [/features/1] LW-304 '02'"));
        assertThat(project.problems().get(0).arguments(), contains("01", "10000.0", "1"));
    }

    @Test
    void unitTwiceUnderTwoKeys() {
        String second = project.text(FILE).lines().toList().get(2);
        String coordinates = second.substring(second.indexOf("[[["), second.indexOf("]]]") + 3);
        project.replace(FILE, FIRST, coordinates);

        assertThat(project.lines(), contains(FILE + ":3 [/features/1] LW-304 '02'"));
    }

    @Test
    void unitOutsideItsParent() {
        project.replace(
                FILE,
                FIRST,
                "[[[401200, 5702000], [402200, 5702000], [402200, 5704000], [401200, 5704000], [401200, 5702000]]]");

        List<DataProblem> problems = project.problems();

        assertThat(project.lines(), contains(FILE + ":2 [/features/0] LW-316 '01'"));
        // The rectangle is 2000 m high; the city's border runs at y = 5702927 - 53 (x - 401015) / 1437 there, on
        // average
        // over x = 401200..402200 at 5702901.74: 901.74 of 2000 m, 45.1 %.
        assertThat(problems.get(0).arguments(), contains("45.1", "1", "1"));
    }

    @Test
    void unknownParent() {
        project.replace(FILE, "\"city\": \"1\"", "\"city\": \"2\"");

        assertThat(project.lines(), contains(FILE + ":2 [/features/0] LW-311 '2'"));
    }

    @Test
    void attributeThatNoFeatureHas() {
        project.replace("atlas.yaml", "key: id\n    name: name\n    parent", "key: code\n    name: name\n    parent");

        assertThat(project.lines(), contains(FILE + ":2 [/features/0] LW-314 'code'"));
        assertThat(project.problems().get(0).arguments(), contains("/features/0", "city, id, name"));
    }

    @Test
    void attributeThatOneFeatureLacks() {
        project.replace(FILE, "\"name\": \"Bahnhof\"", "\"name\": \"\"");

        assertThat(project.lines(), contains(FILE + ":3 [/features/1] LW-314 'name'"));
    }

    @Test
    void crsMemberMissingMeansLongitudeAndLatitude() {
        project.replace(
                FILE,
                "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::25832\"}}, ",
                "");

        assertThat(project.lines(), contains(FILE + " LW-309 'EPSG:4326'"));
        assertThat(project.problems().get(0).arguments(), contains("EPSG:25832"));
    }

    @Test
    void crsMemberNullMeansNone() {
        project.replace(
                FILE,
                "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::25832\"}}",
                "\"crs\": null");

        assertThat(project.lines(), contains(FILE + " LW-306"));
    }

    @Test
    void unknownCrs() {
        project.replace(FILE, "EPSG::25832", "EPSG::99999");

        assertThat(project.lines(), contains(FILE + " LW-307 'urn:ogc:def:crs:EPSG::99999'"));
    }

    @Test
    void unknownCrsOfTheProject() {
        project.replace("atlas.yaml", "crs: EPSG:25832", "crs: EPSG:99999");
        int line = project.line("atlas.yaml", "crs: EPSG:99999");

        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/crs] LW-307 'EPSG:99999'"));
    }

    @Test
    void degreesWhereMetresAreNeeded() {
        project.replace("atlas.yaml", "crs: EPSG:25832", "crs: EPSG:4326");
        int line = project.line("atlas.yaml", "crs: EPSG:4326");

        List<String> lines = project.lines();

        assertThat(lines, hasItem("atlas.yaml:" + line + " [/crs] LW-308 'EPSG:4326'"));
        assertThat(lines, hasItem(FILE + " LW-495 'EPSG:25832'"));
        assertThat(project.problems().get(0).arguments(), contains("residents"));
        assertThat(project.problems().get(1).arguments(), contains("coverages"));
    }

    @Test
    void coordinatesInTheWrongOrder() {
        project.replace(FILE, FIRST, "[[[5702927, 401015], [5702874, 402452], [5704259, 402509], [5702927, 401015]]]");

        assertThat(project.lines(), contains(FILE + ":2 [/features/0] LW-317 '01: 5702874 401015'"));
    }

    @Test
    void zoningsInACircle() {
        project.replace(
                "atlas.yaml",
                "    file: zonings/city",
                "    parent: {zoning: quarter, key: id}\n    file: zonings/city");
        int line = project.line("atlas.yaml", "parent: {zoning: quarter");

        assertThat(project.lines(), hasItem("atlas.yaml:" + line + " [/zonings/0/parent/zoning] LW-310 'city'"));
        assertThat(project.problems().get(0).arguments(), contains("city > quarter > city"));
        assertThat(project.lines().stream().filter(l -> l.contains("LW-310")).count(), is(1L));
    }

    @Test
    void zoningThatIsItsOwnParent() {
        project.replace("atlas.yaml", "parent: {zoning: city", "parent: {zoning: quarter");

        assertThat(project.problems().get(0).arguments(), contains("quarter > quarter"));
    }

    @Test
    void unknownZoning() {
        project.replace("atlas.yaml", "parent: {zoning: city", "parent: {zoning: district");
        int line = project.line("atlas.yaml", "parent: {zoning: district");

        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/zonings/1/parent/zoning] LW-115 'district'"));
        assertThat(project.problems().get(0).arguments(), contains("zoning", "city, quarter"));
    }

    @Test
    void zoningTwice() {
        project.replace("atlas.yaml", "  - id: quarter", "  - id: city");
        int line = project.line("atlas.yaml", "- id: city\n    title: {de: Quartiere");

        assertThat(project.lines(), hasItem("atlas.yaml:" + line + " [/zonings/1/id] LW-116 'city'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"Feature\"}|''",
                "[]|''",
                "{\"type\": \"FeatureCollection\"}|''",
                "{\"type\": \"FeatureCollection\", \"features\": [|:1",
                "{\"type\": \"FeatureCollection\", \"features\": [1]}|:1",
                "not json|:1"
            })
    void brokenGeoJson(String text, String line) {
        project.write("zonings/city.geojson", text);

        assertThat(project.lines(), hasItem(startsWith("zonings/city.geojson" + line)));
        assertThat(project.lines(), hasItem(matchesPattern("zonings/city.geojson.* LW-313")));
    }

    @Test
    void collectionWithoutFeatures() {
        project.write(
                "zonings/city.geojson",
                "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\":"
                        + " \"urn:ogc:def:crs:EPSG::25832\"}}, \"features\": []}");

        assertThat(project.lines(), contains("zonings/city.geojson LW-303"));
    }

    @Test
    void coordinatesThatAreNoNumbers() {
        project.replace(FILE, "[401015, 5702927]", "[\"401015\", 5702927]");

        assertThat(project.lines(), hasItem(FILE + ":2 [/features/0/geometry] LW-313"));
    }

    @Test
    void otherSystemIsReprojected() {
        // the same quarters in EPSG:31467, by PROJ 9.1.1 (pyproj 3.4.1) under the definitions of crs.properties
        String gaussKrueger = project.text(FILE).replace("EPSG::25832", "EPSG::31467");
        List<ArealUnit> before =
                ProjectReader.read(folder).requireProject().zonings().get(1).units();
        String[][] corners = {
            {"401015, 5702927", "3401048.4657, 5704768.4311"},
            {"402452, 5702874", "3402486.0417, 5704715.4218"},
            {"402509, 5704259", "3402543.0530, 5706100.9770"},
            {"401148, 5704179", "3401181.5086, 5706020.9336"},
            {"403687, 5703124", "3403721.5342, 5704965.5323"},
            {"403669, 5704194", "3403703.5181, 5706035.9607"},
            {"405098, 5703037", "3405133.1001, 5704878.5092"},
            {"405272, 5704364", "3405307.1587, 5706206.0421"},
            {"402296, 5705732", "3402329.9554, 5707574.5652"},
            {"400885, 5705573", "3400918.3916, 5707415.4897"},
            {"403867, 5705480", "3403901.5867, 5707322.4774"},
            {"405339, 5705513", "3405374.1759, 5707355.5029"}
        };
        for (String[] corner : corners) {
            gaussKrueger = gaussKrueger.replace(corner[0], corner[1]);
        }
        project.write(FILE, gaussKrueger);

        assertThat(project.lines(), contains(FILE + " LW-495 'EPSG:31467'"));
        assertThat(rule(Language.EN), startsWith("coordinates were reprojected to EPSG:25832; the shift between"));
        Project read = ProjectReader.read(folder).requireProject();
        assertThat(read.spatial().reprojected().get(FILE), is("EPSG:31467 > EPSG:25832"));
        for (int u = 0; u < before.size(); u++) {
            Coordinate[] expected = before.get(u).geometry().getCoordinates();
            Coordinate[] found = read.zonings().get(1).units().get(u).geometry().getCoordinates();
            for (int i = 0; i < expected.length; i++) {
                assertThat(found[i].distance(expected[i]), is(closeTo(0, 0.001)));
            }
        }
    }

    @Test
    void gapBetweenUnits() {
        // 02 and 05 draw back from 01 and 04 by 0.4 m along their common border, which a third corner closes in
        project.replace(
                FILE,
                "[[[402452, 5702874], [403687, 5703124], [403669, 5704194], [402509, 5704259], [402452, 5702874]]]",
                "[[[402452, 5702874], [403687, 5703124], [403669, 5704194], [402509, 5704259], [402480.9, 5703566.5],"
                        + " [402452, 5702874]]]");

        List<DataProblem> problems = project.problems();

        // triangle between (402452, 5702874), (402509, 5704259), (402480.9, 5703566.5): half of |57 * 692.5 - 1385 *
        // 28.9|
        assertThat(project.lines(), contains(FILE + " LW-523"));
        assertThat(problems.get(0).arguments().subList(0, 1), contains("277.00"));
        // 04 and 05 touch its northern corner
        assertThat(problems.get(0).arguments().get(2), is("01, 02, 04, 05"));
    }

    @Test
    void sliverOfAUnit() {
        // a second part of 01, 500 m long and 0.5 m wide, far from the others: 250 m²
        project.replace(
                FILE,
                "\"Polygon\", \"coordinates\": " + FIRST,
                "\"MultiPolygon\", \"coordinates\": [" + FIRST
                        + ", [[[406000, 5703000], [406500, 5703000], [406500, 5703000.5], [406000, 5703000.5],"
                        + " [406000, 5703000]]]]");

        List<DataProblem> slivers = project.problems().stream()
                .filter(p -> p.code() == ProblemCode.SLIVER)
                .toList();

        assertThat(slivers.size(), is(1));
        assertThat(slivers.get(0).value(), is("01"));
        assertThat(slivers.get(0).arguments().subList(0, 2), contains("250.00", "0.50"));
    }

    @Test
    void simplifiedBordersAreForMapsOnly() {
        // the corner half-way between two others stands 5 m aside: a triangle of 1386 m * 5 m / 2 = 3465 m², which a
        // tolerance of 70 m (4900 m²) takes away
        String straight = "[402452, 5702874], [402509, 5704259]";
        String bent = "[402452, 5702874], [402485.5, 5703566.5], [402509, 5704259]";
        project.replace(FILE, straight, bent)
                .replace(
                        FILE,
                        "[402509, 5704259], [402452, 5702874]",
                        "[402509, 5704259], [402485.5, 5703566.5], [402452, 5702874]")
                .replace("atlas.yaml", "    parent: {zoning: city", "    simplify: 70\n    parent: {zoning: city");

        Project read = ProjectReader.read(folder).requireProject();

        assertThat(read.zonings().get(1).units().get(0).geometry().getNumPoints(), is(6));
        assertThat(
                read.spatial()
                        .simplified()
                        .get("quarter")
                        .units()
                        .get(0)
                        .geometry()
                        .getNumPoints(),
                is(5));
    }

    @Test
    void bordersThatDoNotMatchCannotBeSimplified() {
        project.replace(
                        FILE,
                        "[402452, 5702874], [402509, 5704259]",
                        "[402452, 5702874], [402480.5, 5703566.5], [402509, 5704259]")
                .replace("atlas.yaml", "    parent: {zoning: city", "    simplify: 50\n    parent: {zoning: city");

        assertThat(project.lines(), hasItem(FILE + " [01] LW-319"));
    }
}
