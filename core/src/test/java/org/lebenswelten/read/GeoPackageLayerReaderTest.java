package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * Zonings in GeoPackages. Each test takes the quarters of the skeleton from GeoJSON to {@code zonings/quarter.gpkg}, by the
 * tables that OGC 12-128r19 requires and not by this library's own writer.
 */
class GeoPackageLayerReaderTest {

    private static final String FILE = "zonings/quarter.gpkg";

    @TempDir
    private Path folder;

    private ProjectFixture project;
    private Zoning quarters;

    @BeforeEach
    void write() throws SQLException {
        project = ProjectFixture.in(folder);
        quarters = ProjectReader.read(folder).requireProject().zoning("quarter");
        project.replace("atlas.yaml", "zonings/quarter.geojson", "zonings/quarter.gpkg\n    layer: quarters");
        writeUnits(25832, 0);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + project.path(FILE));
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private void writeUnits(int srs, int envelope) throws SQLException {
        run(
                "DROP TABLE IF EXISTS quarters",
                "DROP TABLE IF EXISTS gpkg_spatial_ref_sys",
                "DROP TABLE IF EXISTS gpkg_contents",
                "DROP TABLE IF EXISTS gpkg_geometry_columns",
                "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,"
                        + " organization_coordsys_id INTEGER, definition TEXT, description TEXT)",
                "INSERT INTO gpkg_spatial_ref_sys VALUES ('x', -1, 'NONE', -1, 'undefined', ''),"
                        + " ('x', 0, 'NONE', 0, 'undefined', ''), ('x', 4326, 'EPSG', 4326, '', ''),"
                        + " ('x', 77, 'EPSG', 25832, '', ''), ('x', 25832, 'epsg', 25832, '', '')",
                "CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER)",
                "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT,"
                        + " srs_id INTEGER, z INTEGER, m INTEGER)",
                "INSERT INTO gpkg_contents VALUES ('quarters', 'features', " + srs + "), ('notes', 'attributes', NULL)",
                "INSERT INTO gpkg_geometry_columns VALUES ('quarters', 'shape', 'POLYGON', " + srs + ", 0, 0)",
                "CREATE TABLE quarters (fid INTEGER PRIMARY KEY, shape BLOB, id TEXT, name TEXT, city INTEGER)");
        for (ArealUnit unit : quarters.units()) {
            insert(unit.id(), unit.name(), blob(unit.geometry(), envelope, 2));
        }
    }

    private void insert(String id, String name, byte @Nullable [] shape) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO quarters (shape, id, name, city) VALUES (?, ?, ?, 1)")) {
            statement.setBytes(1, shape);
            statement.setString(2, id);
            statement.setString(3, name);
            statement.executeUpdate();
        }
    }

    /** A geometry as OGC 12-128r19, 2.1.3.1 lays it out: magic, version, flags, srs_id, envelope, WKB. */
    private static byte[] blob(Geometry geometry, int envelope, int dimensions) {
        byte[] wkb = new WKBWriter(dimensions).write(geometry);
        int doubles = envelope == 0 ? 0 : envelope == 1 ? 4 : envelope == 4 ? 8 : 6;
        ByteBuffer buffer = ByteBuffer.allocate(8 + 8 * doubles + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) (1 | envelope << 1))
                .putInt(25832);
        for (int i = 0; i < doubles; i++) {
            buffer.putDouble(i);
        }
        return buffer.put(wkb).array();
    }

    private String rule(Language language) {
        return new ProblemTexts(language).rule(project.problems().get(0));
    }

    @Test
    void unitsAreTheSameAsFromGeoJson() {
        assertThat(project.lines(), is(empty()));
        Zoning read = ProjectReader.read(folder).requireProject().zoning("quarter");

        for (int i = 0; i < 6; i++) {
            ArealUnit unit = read.units().get(i);
            assertThat(unit.id(), is(quarters.units().get(i).id()));
            assertThat(unit.name(), is(quarters.units().get(i).name()));
            assertThat(unit.parentId(), is("1"));
            assertThat(unit.geometry().equalsExact(quarters.units().get(i).geometry()), is(true));
        }
    }

    @Test
    void everyKindOfEnvelopeIsSkipped() throws SQLException {
        // 0 none, 1 xy, 2 xyz, 3 xym, 4 xyzm
        for (int envelope = 0; envelope <= 4; envelope++) {
            writeUnits(25832, envelope);
            assertThat("envelope " + envelope, project.lines(), is(empty()));
        }
    }

    @Test
    void heightsAreDropped() throws SQLException {
        Geometry high = quarters.units().get(0).geometry().copy();
        for (Coordinate coordinate : high.getCoordinates()) {
            assertThat(Double.isNaN(coordinate.getZ()), is(true));
        }
        Geometry raised = new GeometryFactory()
                .createPolygon(Arrays.stream(high.getCoordinates())
                        .map(c -> new Coordinate(c.x, c.y, 60))
                        .toArray(Coordinate[]::new));
        run("DELETE FROM quarters WHERE id = '01'");
        insert("01", "Altstadt", blob(raised, 0, 3));

        assertThat(project.lines(), is(empty()));
        Geometry read = ProjectReader.read(folder)
                .requireProject()
                .zoning("quarter")
                .units()
                .get(0)
                .geometry();
        assertThat(read.equalsExact(high), is(true));
        assertThat(Double.isNaN(read.getCoordinate().getZ()), is(true));
    }

    @Test
    void systemIsFoundByItsOrganisation() throws SQLException {
        // srs_id 77 is a number of this file's own; organisation and number say EPSG:25832
        writeUnits(77, 0);

        assertThat(project.lines(), is(empty()));
    }

    @Test
    void undefinedSystem() throws SQLException {
        writeUnits(-1, 0);

        assertThat(project.lines(), contains(FILE + " [quarters] LW-306"));
    }

    @Test
    void otherSystem() throws SQLException {
        writeUnits(4326, 0);

        assertThat(project.lines(), contains(FILE + " [quarters] LW-309 'EPSG:4326'"));
    }

    @Test
    void systemWithoutEntry() throws SQLException {
        writeUnits(3857, 0);

        assertThat(project.lines(), contains(FILE + " [quarters] LW-306"));
    }

    @Test
    void missingLayer() {
        project.replace("atlas.yaml", "layer: quarters", "layer: notes");
        int line = project.line("atlas.yaml", "layer: notes");

        // notes is there, but holds no features
        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/zonings/1/layer] LW-315 'notes'"));
        assertThat(project.problems().get(0).arguments(), contains("quarters"));
    }

    @Test
    void truncatedFile() throws IOException {
        byte[] bytes = Files.readAllBytes(project.path(FILE));
        project.write(FILE, Arrays.copyOf(bytes, bytes.length - 4096));

        assertThat(project.lines(), contains(FILE + " LW-312"));
        assertThat(rule(Language.EN), is("not a readable GeoPackage: database is damaged or cut off (SQLITE_CORRUPT)"));
        assertThat(
                rule(Language.DE),
                is("kein lesbares GeoPackage: Datenbank ist beschädigt oder abgeschnitten (SQLITE_CORRUPT)"));
    }

    @Test
    void truncatedWithinTheHeader() throws IOException {
        project.write(FILE, Arrays.copyOf(Files.readAllBytes(project.path(FILE)), 60));

        assertThat(project.lines(), contains(FILE + " LW-312"));
    }

    @Test
    void overwrittenPage() throws IOException {
        byte[] bytes = Files.readAllBytes(project.path(FILE));
        Arrays.fill(bytes, bytes.length - 4096, bytes.length, (byte) 0x55);
        project.write(FILE, bytes);

        assertThat(project.lines(), contains(FILE + " LW-312"));
    }

    @Test
    void noDatabase() {
        project.write(FILE, "{\"type\": \"FeatureCollection\"}");

        assertThat(project.lines(), contains(FILE + " LW-312"));
        assertThat(rule(Language.EN), is("not a readable GeoPackage: file is no SQLite database"));
    }

    @Test
    void databaseThatIsNoGeoPackage() throws SQLException {
        run("DROP TABLE gpkg_spatial_ref_sys");

        assertThat(project.lines(), contains(FILE + " LW-312"));
        assertThat(
                rule(Language.EN),
                is("not a readable GeoPackage: tables of a GeoPackage are missing; there are: gpkg_contents,"
                        + " gpkg_geometry_columns"));
    }

    @Test
    void layerWithoutGeometryColumn() throws SQLException {
        run("DELETE FROM gpkg_geometry_columns");

        assertThat(project.lines(), contains(FILE + " [quarters] LW-312"));
    }

    @Test
    void geometriesThatCannotBeRead() throws SQLException {
        byte[] sound = blob(quarters.units().get(0).geometry(), 0, 2);
        byte[] empty = sound.clone();
        empty[3] |= 0b1_0000;
        byte[] envelope = sound.clone();
        envelope[3] |= 0b1110;
        run("DELETE FROM quarters WHERE id = '01'");
        insert("a", "text", "POLYGON((0 0,1 0,1 1,0 0))".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        insert("b", "cut off", Arrays.copyOf(sound, 40));
        insert("c", "envelope 7", envelope);
        insert("d", "header only", Arrays.copyOf(sound, 8));
        insert("e", "flagged empty", empty);
        insert("f", "none", null);

        // fids go on from 7 in the order in which the rows were inserted
        List<String> lines =
                project.lines().stream().filter(line -> line.startsWith(FILE)).toList();
        assertThat(
                lines,
                contains(
                        FILE + " [quarters 10] LW-312",
                        FILE + " [quarters 11] LW-303 'e'",
                        FILE + " [quarters 12] LW-303 'f'",
                        FILE + " [quarters 7] LW-312",
                        FILE + " [quarters 8] LW-312",
                        FILE + " [quarters 9] LW-312"));
    }

    @Test
    void selfCrossingPolygon() throws SQLException {
        run("DELETE FROM quarters WHERE id = '01'");
        Coordinate[] bowTie = {
            new Coordinate(401000, 5703000),
            new Coordinate(401010, 5703010),
            new Coordinate(401010, 5703000),
            new Coordinate(401000, 5703010),
            new Coordinate(401000, 5703000)
        };
        insert("01", "Altstadt", blob(new GeometryFactory().createPolygon(bowTie), 0, 2));

        assertThat(project.lines(), contains(FILE + " [quarters 7] LW-302 '01'"));
        assertThat(rule(Language.EN), is("invalid polygon: the boundary crosses itself at (401005 5703005)"));
    }

    @Test
    void changesThatAreNotInTheFileYet() {
        project.write(FILE + "-wal", "pages");

        assertThat(project.lines(), contains(FILE + " LW-312"));
        assertThat(
                rule(Language.EN),
                is(
                        "not a readable GeoPackage: changes are still in 'quarter.gpkg-wal'; close the program that has it open"));
    }

    @Test
    void nothingIsWrittenBesideTheFile() throws IOException, SQLException {
        run("PRAGMA journal_mode = WAL");
        byte[] before = Files.readAllBytes(project.path(FILE));

        assertThat(project.lines(), is(empty()));

        assertThat(Files.readAllBytes(project.path(FILE)), is(before));
        try (Stream<Path> files = Files.list(project.path("zonings"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names.toString(), names.stream().anyMatch(name -> name.contains("-")), is(not(true)));
        }
    }
}
