package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;
import org.lebenswelten.read.osm.SampleExtract;
import org.lebenswelten.spatial.network.NetworkCosts;
import org.lebenswelten.spatial.network.WalkingNetwork;

class NetworkReaderTest {

    private static final String ATLAS = "atlas.yaml";
    private static final String TABLE = "layers/ways.csv";
    private static final String LINES = "layers/ways.geojson";
    private static final double MILLIMETRE = 1e-3;

    /** Enough for every point where people live, so that findings are about other things. */
    private static final String FAR = ", snapLimit: 5000";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    @Test
    void projectWithoutNetwork() {
        assertThat(ProjectReader.read(folder).requireProject().network().isEmpty(), is(true));
    }

    @Test
    void tableOfEdgesJoinedAtEqualEnds() {
        network("edges: " + TABLE + FAR);
        // 400 m straight, then 300 m straight that wind over 350 m, then a third without its length
        project.write(
                TABLE,
                """
                from_x,from_y,to_x,to_y,metres
                402000,5704000,402400,5704000,400
                402400,5704300,402400,5704000,350
                402400,5704300,402000,5704300,
                """);

        assertThat(project.lines(), empty());
        WalkingNetwork network = read();
        assertThat(network.nodeCount(), is(4));
        assertThat(network.edgeCount(), is(3));
        // 10 m to the street, 400 + 350 + 400 m along it
        assertThat(way(network, 402000, 5703990, 402000, 5704300), closeTo(1160, 1e-9));
        // the table holds no counts, so that its digest is published without a key
        InputFile input = ProjectReader.read(folder).requireProject().inputs().stream()
                .filter(file -> file.path().equals(TABLE))
                .findFirst()
                .orElseThrow();
        assertThat(input.holdsCounts(), is(false));
    }

    @Test
    void tableInDegreesWithSemicolons() {
        network("edges: " + TABLE + ", delimiter: ';', decimal: ',', crs: 'EPSG:4326'" + FAR);
        project.write(TABLE, "from_x;from_y;to_x;to_y\n7,601;51,5001;7,608;51,5008\n");

        assertThat(project.lines(), contains(TABLE + " LW-495 'EPSG:4326'"));
        // PROJ 9.1.0 (gdaltransform to EPSG:25832): 402893.95044776 5706368.17436117, 403381.286658581 5706436.75567584
        assertThat(
                way(read(), 402893.95044776, 5706368.17436117, 403381.286658581, 5706436.75567584),
                closeTo(Math.hypot(487.336210821, 68.58131467), 2 * MILLIMETRE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "402000,5704000,402400,5704000,-1    | [metres] LW-609 '-1'",
                "402000,5704000,402400,5704000,390   | [metres] LW-608 '390'",
                "402000,5704000,402000,5704000,5     | [to_x] LW-611 '402000'",
                "402000,5704000,,5704000,            | [to_x] LW-204 ''",
                "402000,north,402400,5704000,        | [from_y] LW-204 'north'",
                "402000,5704000,402400,5704000,long  | [metres] LW-204 'long'",
                "402000,5704000,7.6,51.5,            | [to_x] LW-317 '7.6 51.5'"
            })
    void faultyRows(String row, String expected) {
        network("edges: " + TABLE + FAR);
        project.write(TABLE, "from_x,from_y,to_x,to_y,metres\n402400,5704000,402400,5704300,300\n" + row + "\n");

        assertThat(project.lines(), contains(TABLE + ":3 " + expected));
    }

    @Test
    void lengthsMayBeRoundedDown() {
        network("edges: " + TABLE + FAR);
        // 400 m straight: 1 % and 1 m less are taken as rounding
        project.write(TABLE, "from_x,from_y,to_x,to_y,metres\n402000,5704000,402400,5704000,395\n");

        assertThat(project.lines(), empty());
    }

    @Test
    void missingColumnAndEmptyTable() {
        network("edges: " + TABLE);
        project.write(TABLE, "from_x,from_y,to_x\n402000,5704000,402400\n");
        assertThat(project.lines(), contains(TABLE + ":1 [to_y] LW-202 'to_y'"));

        project.write(TABLE, "from_x,from_y,to_x,to_y\n");
        assertThat(project.lines(), contains(at("/network") + " LW-610"));
    }

    @Test
    void linesAreJoinedAtCommonVertices() {
        network("file: " + LINES + FAR);
        // the second line leaves the first at its middle vertex; the third only crosses it
        project.write(
                LINES,
                lines(
                        geometry("LineString", "[[402000, 5704000], [402200, 5704000], [402400, 5704000]]"),
                        geometry(
                                "MultiLineString",
                                "[[[402200, 5704000], [402200, 5704300]],"
                                        + " [[402200, 5704300], [402200, 5704400]]]"),
                        geometry("LineString", "[[402100, 5703900], [402100, 5704100]]")));

        assertThat(project.lines(), contains(at("/network") + " LW-605"));
        // the crossing line has 2 of 7 nodes
        assertThat(project.problems().get(0).arguments(), contains("2", "7", "2"));
        // 200 m along the street, 300 m and 100 m up
        assertThat(way(read(), 402000, 5704000, 402200, 5704400), closeTo(600, 1e-9));
    }

    @Test
    void keepsTheLargestPieceWhereAsked() {
        network("file: " + LINES + ", pieces: largest" + FAR);
        project.write(
                LINES,
                lines(
                        geometry("LineString", "[[402000, 5704000], [402200, 5704000], [402400, 5704000]]"),
                        geometry("LineString", "[[402100, 5703900], [402100, 5704100]]")));

        assertThat(project.lines(), empty());
        assertThat(read().nodeCount(), is(3));
    }

    @Test
    void refusesPolygons() {
        network("file: " + LINES);
        project.write(LINES, lines(geometry("Point", "[402000, 5704000]")));

        List<String> lines = project.lines();
        assertThat(lines, contains(at("/network") + " LW-610", LINES + ":2 [/features/0] LW-305"));
    }

    @Test
    void tellsPointsThatLieTooFar() {
        // one street in the north; of 36 points where people live none is within 10 m of it
        network("edges: " + TABLE + ", snapLimit: 10");
        project.write(TABLE, "from_x,from_y,to_x,to_y\n402000,5709000,402400,5709000\n");

        assertThat(project.lines(), contains(at("/network") + " LW-606"));
        assertThat(project.problems().get(0).arguments(), contains("36", "36", "10"));
    }

    @Test
    void tellsSitesThatLieTooFar() {
        network("edges: " + TABLE + ", snapLimit: 1000");
        // past the first site at (402834, 5703416) and more than 1000 m away from the second at (403345, 5705189)
        project.write(TABLE, "from_x,from_y,to_x,to_y\n402000,5703500,404000,5703500\n");
        String file = "measures/walk.yaml";
        project.write(
                file,
                project.text("measures/bewegungskita.yaml")
                        .replace("id: bewegungskita", "id: walk")
                        .replace("{type: radius, radiusM: 800}", "{type: walk, minutes: 10, speedKmh: 4.5}"));

        List<DataProblem> sites = project.problems().stream()
                .filter(problem -> problem.code().id().equals("LW-607"))
                .toList();
        assertThat(sites.stream().map(DataProblem::value).toList(), contains("hafen"));
        assertThat(sites.get(0).place().file(), is(file));
        assertThat(sites.get(0).place().line(), is(project.line(file, "id: hafen")));
    }

    @ParameterizedTest
    @CsvSource({"osm", "osm.pbf"})
    void extractOfOpenStreetMap(String ending) {
        String file = "layers/ways." + ending;
        network("osm: " + file + FAR);
        project.replace(ATLAS, "{de: Beispielstadt, en: Beispielstadt}", "{de: © OpenStreetMap, en: © OpenStreetMap}");
        if (ending.equals("osm")) {
            project.write(file, SampleExtract.xml());
        } else {
            project.write(file, SampleExtract.pbf(true));
        }

        // a wall cuts two of ten nodes off: the node of the wall counts twice
        assertThat(project.lines(), contains(at("/network") + " LW-605", file + " LW-495 'EPSG:4326'"));
        assertThat(project.problems().get(0).arguments(), contains("2", "10", "2"));
        // node 1 to node 8 by 2, 3 and 7; places and lengths by Krüger's series in Python: 70.3059 + 70.3058 + 281.2215
        // +
        // 70.3050 m. gdaltransform agrees in the places.
        assertThat(
                way(read(), 402893.95044776, 5706368.17436117, 403381.286658581, 5706436.75567584),
                closeTo(492.138170897, MILLIMETRE));
    }

    @Test
    void openStreetMapMustBeNamed() {
        network("osm: layers/ways.osm" + FAR);
        project.write("layers/ways.osm", SampleExtract.xml());

        assertThat(
                project.lines().stream().filter(line -> line.contains("LW-614")).toList(),
                contains(ATLAS + ":" + project.line(ATLAS, "attribution:") + " [/publication/attribution] LW-614"
                        + " 'Beispielstadt'"));
    }

    @Test
    void extractElsewhereHasNoWays() {
        network("osm: layers/ways.osm, margin: 100");
        project.write("layers/ways.osm", SampleExtract.xml());

        assertThat(project.lines().get(0), is(at("/network") + " LW-610"));
    }

    @Test
    void brokenExtract() {
        network("osm: layers/ways.osm.pbf");
        project.write("layers/ways.osm.pbf", SampleExtract.xml());

        assertThat(
                project.lines().stream().filter(line -> line.contains("LW-613")).toList(),
                contains("layers/ways.osm.pbf LW-613"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "edges: a.csv, osm: a.osm      | expected one of 'edges', 'file', 'osm'",
                "snapLimit: 10                 | expected one of 'edges', 'file', 'osm'",
                "osm: a.pbf                    | expected a file ending in .osm.pbf or .osm",
                "edges: a.csv, margin: 10      | missing beside it: osm",
                "osm: a.osm, crs: 'EPSG:4326'  | missing beside it: edges",
                "file: a.gpkg                  | 'layer' is missing",
                "edges: a.csv, snapLimit: -1   | expected a number >= 0",
                "edges: a.csv, pieces: some    | expected one of: all, largest"
            })
    void sectionThatBreaksTheSchema(String section, String rule) {
        network(section);

        List<String> texts = project.problems().stream()
                .map(problem -> new ProblemTexts(Language.EN).line(problem))
                .toList();
        assertThat(texts.toString(), texts.size(), is(1));
        assertThat(texts.get(0), containsString("/network"));
        assertThat(texts.get(0), containsString(rule));
    }

    @Test
    void needsMetres() {
        network("edges: " + TABLE);
        project.write(TABLE, "from_x,from_y,to_x,to_y\n7.6,51.5,7.61,51.5\n");
        project.replace(ATLAS, "crs: EPSG:25832", "crs: EPSG:4326");

        assertThat(
                project.problems().stream()
                        .filter(problem -> problem.code().id().equals("LW-308"))
                        .map(problem -> problem.arguments().get(0))
                        .toList(),
                contains("residents", "network", "coverages"));
    }

    /** As in a program that uses the library without what is optional. */
    @Test
    void saysWhatToAddWhereTheLibraryIsMissing() throws IOException, ReflectiveOperationException {
        network("osm: layers/ways.osm.pbf");
        project.write("layers/ways.osm.pbf", SampleExtract.pbf(true));
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("osmpbf") && !entry.contains("protobuf")) {
                classPath.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader without =
                new URLClassLoader(classPath.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Class<?> reader = without.loadClass(ProjectReader.class.getName());
            Object reading = reader.getMethod("read", Path.class).invoke(null, folder);
            Object problems = reading.getClass().getMethod("problems").invoke(reading);
            assertThat(
                    problems.toString(),
                    containsString("DataProblem[code=OSM_LIBRARY_MISSING, place=atlas.yaml:"
                            + project.line(ATLAS, "network: {")
                            + " [/network/osm], value=layers/ways.osm.pbf, arguments="
                            + "[org.openstreetmap.pbf:osmpbf:1.6.1]]"));
        }
    }

    private void network(String section) {
        project.replace(ATLAS, "\ntables:\n", "\nnetwork: {" + section + "}\ntables:\n");
    }

    private String at(String pointer) {
        return ATLAS + ":" + project.line(ATLAS, "network: {") + " [" + pointer + "]";
    }

    private WalkingNetwork read() {
        return ProjectReader.read(folder).requireProject().network().orElseThrow();
    }

    private static double way(WalkingNetwork network, double fromX, double fromY, double toX, double toY) {
        NetworkCosts costs = network.costsTo(
                new double[] {fromX}, new double[] {fromY}, new double[] {toX}, new double[] {toY}, 1e6);
        return costs.metres(0);
    }

    private static String lines(String... geometries) {
        return """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:25832"}}, "features": [
                """
                + String.join(
                        ",\n",
                        Arrays.stream(geometries)
                                .map(geometry ->
                                        "{\"type\": \"Feature\", \"properties\": {}, \"geometry\": " + geometry + "}")
                                .toList())
                + "]}";
    }

    private static String geometry(String type, String coordinates) {
        return "{\"type\": \"" + type + "\", \"coordinates\": " + coordinates + "}";
    }
}
