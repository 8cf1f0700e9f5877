package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.model.Language;

class GeoPackageReaderTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.gpkg");
        GeoPackageWriter.write(SampleAtlas.atlas(), file);
    }

    @Test
    void missingFile() {
        AtlasFileException e = refused(folder.resolve("none.gpkg"));

        assertThat(e.problem(), is(AtlasFileProblem.UNREADABLE));
        assertThat(e.getMessage(), containsString("none.gpkg LW-608"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SQLite", "{\"type\": \"FeatureCollection\", \"features\": []}"})
    void notSqlite(String content) throws IOException {
        Files.writeString(file, content);

        assertThat(refused(file).problem(), is(AtlasFileProblem.NOT_A_GEOPACKAGE));
    }

    @Test
    void sqliteThatIsNoGeoPackage() throws SQLException {
        change("PRAGMA application_id = 0");

        assertThat(refused(file).problem(), is(AtlasFileProblem.NOT_A_GEOPACKAGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 4096, 100_000})
    void truncated(int length) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

        AtlasFileException e = refused(file);

        assertThat(e.problem(), is(AtlasFileProblem.BROKEN));
        assertThat(e.text(Language.DE), containsString("LW-602: Datei ist unvollständig oder beschädigt: " + length));
        assertThat(e.text(Language.EN), containsString("LW-602: file is incomplete or damaged: " + length));
    }

    @Test
    void everyPageOverwrittenInTurnIsFoundOrHarmless() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int found = 0;
        for (int page = 1; page < whole.length / 4096; page++) {
            byte[] broken = whole.clone();
            Arrays.fill(broken, page * 4096, (page + 1) * 4096, (byte) 0xA5);
            Files.write(file, broken);
            AtlasFileException e = refused(file);
            assertThat("page " + page, e.problem(), is(AtlasFileProblem.BROKEN));
            found++;
        }
        // 208,896 bytes when this was written, 51 pages; a smaller file would test less
        assertThat(found > 40, is(true));
    }

    @Test
    void geoPackageOfAnother() throws SQLException {
        change("DELETE FROM gpkg_metadata");

        AtlasFileException e = refused(file);

        assertThat(e.problem(), is(AtlasFileProblem.NOT_AN_ATLAS));
        assertThat(e.getMessage(), containsString("'urn:lebenswelten:atlas:1'"));
    }

    @Test
    void newerFormat() throws SQLException {
        change("UPDATE gpkg_metadata SET md_standard_uri = 'urn:lebenswelten:atlas:2' WHERE id = 1");

        AtlasFileException e = refused(file);

        assertThat(e.problem(), is(AtlasFileProblem.NEWER_FORMAT));
        assertThat(
                e.text(Language.EN),
                containsString("LW-604 'urn:lebenswelten:atlas:2': file has a newer format;"
                        + " this program reads up to format 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW v AS SELECT 1",
                "CREATE TRIGGER t AFTER INSERT ON belastung BEGIN DELETE FROM belastung; END",
                "CREATE TRIGGER rtree_belastung_geom_update7 AFTER DELETE ON belastung BEGIN SELECT 1; END",
                "CREATE TABLE raw_counts (area TEXT, persons INTEGER)",
                "CREATE VIEW qgis_projects AS SELECT 1",
                "CREATE INDEX i ON belastung (score)",
                "CREATE VIRTUAL TABLE f USING fts5(x)",
                "ALTER TABLE belastung ADD COLUMN persons INTEGER"
            })
    void whatAnAtlasDoesNotHave(String sql) throws SQLException {
        change(sql);

        AtlasFileException e = refused(file);

        assertThat(e.problem(), is(AtlasFileProblem.UNEXPECTED_OBJECT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DROP TABLE measures                                      | measures
                    ALTER TABLE belastung DROP COLUMN score                  | belastung.score
                    DROP TABLE layer_styles                                  | layer_styles
                    DELETE FROM gpkg_metadata WHERE id = 3                   | urn:lebenswelten:provenance:1
                    """)
    void whatIsMissing(String sql, String place) throws SQLException {
        change(sql);

        AtlasFileException e = refused(file);

        assertThat(e.problem(), is(AtlasFileProblem.MISSING_OBJECT));
        assertThat(e.getMessage(), containsString(place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE belastung SET score = 'abc' WHERE fid = 3         | belastung.score, 03.2023
                    UPDATE belastung SET class = 1.5 WHERE fid = 3           | belastung.class, 03.2023
                    UPDATE belastung SET class = 5000000000 WHERE fid = 3    | belastung.class, 03.2023
                    UPDATE belastung SET period = '2023-13-01' WHERE fid = 3 | belastung.period, 03.2023
                    UPDATE belastung SET score = 9e999 WHERE fid = 3         | belastung.score, 03.2023
                    UPDATE gpkg_geometry_columns SET srs_id = 4326           | gpkg_geometry_columns, belastung
                    UPDATE gpkg_metadata SET metadata = '{"format": 1}' WHERE id = 1      | urn:lebenswelten:atlas:1
                    UPDATE gpkg_metadata SET metadata = '{"format": 1' WHERE id = 1       | urn:lebenswelten:atlas:1
                    UPDATE gpkg_metadata SET metadata = '{"format": "1"}' WHERE id = 1    | urn:lebenswelten:atlas:1/format
                    UPDATE gpkg_metadata SET metadata = replace(metadata, '25832', '99999') WHERE id = 1 | :1/crs
                    UPDATE gpkg_metadata SET metadata = replace(metadata, '2025-03', '2025-33') WHERE id = 1 | :1/issued
                    UPDATE gpkg_metadata SET metadata = replace(metadata, '#ffffb2', 'red') WHERE id = 1 | rules/0/symbol
                    """)
    void whatDoesNotFit(String sql, String place) throws SQLException {
        change(sql);

        AtlasFileException e = refused(file);

        assertThat(e.getMessage(), containsString(place));
        assertThat(e.getMessage(), startsWith(file.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NULLIF(1, 0)", // no blob
                "x''",
                "x'4750'",
                "x'58580003e8640000'", // magic
                "x'47500103e8640000'", // version 1
                "x'4750002100000000'", // extended
                "x'4750000fe8640000'", // envelope code 7
                "x'47500001e6100000'", // 4326
                "x'47500001e8640000'", // nothing after the header
                "x'47500001e8640000' || x'0101'",
                "CAST(x'47500001e8640000' || x'0106000000ffffffff' AS BLOB)", // 4 billion polygons
                "CAST(x'47500001e8640000' || x'0106000000ffffff7f' AS BLOB)", // 2 billion polygons
                "CAST(x'47500001e8640000' || x'010300000001000000ffffff0f' AS BLOB)", // 268 million points
                "CAST(x'47500001e8640000' || x'0101000000000000000000f03f000000000000f03f' AS BLOB)" // a point
            })
    void brokenGeometry(String blob) throws SQLException {
        change("UPDATE belastung SET geom = " + blob + " WHERE fid = 3");

        AtlasFileException e = refused(file);

        assertThat(e.problem(), is(AtlasFileProblem.WRONG_CONTENT));
        assertThat(e.getMessage(), containsString("[belastung.geom, 03.2023] LW-607"));
    }

    @Test
    void stylesChangedByUsersDoNotMatter() throws IOException, SQLException {
        change("UPDATE layer_styles SET styleQML = '<qgis/>', useAsDefault = 0");

        AtlasEquality.assertEqual(GeoPackageReader.read(file), SampleAtlas.atlas());
    }

    /** As QGIS 3.22 makes the table when a user saves a project there. */
    @Test
    void projectsSavedByUsersDoNotMatter() throws IOException, SQLException {
        change("CREATE TABLE qgis_projects(name TEXT PRIMARY KEY, metadata BLOB, content BLOB)");
        change("INSERT INTO qgis_projects VALUES ('mine', '{}', 'no archive')");

        AtlasEquality.assertEqual(GeoPackageReader.read(file), SampleAtlas.atlas());
    }

    @Test
    void fileThatQgisHasOpenedIsRead() throws IOException, SQLException {
        // QGIS 3.22 switches a GeoPackage to a write-ahead log as soon as it opens it
        change("PRAGMA journal_mode = WAL");
        assertThat(Files.readAllBytes(file)[18], is((byte) 2));

        AtlasEquality.assertEqual(GeoPackageReader.read(file), SampleAtlas.atlas());
    }

    @Test
    void changesPendingInALogAreNotOverlooked() throws IOException {
        Files.writeString(folder.resolve("a.gpkg-wal"), "pending", StandardCharsets.UTF_8);

        assertThat(refused(file).getMessage(), containsString("a.gpkg-wal > 0 bytes"));
    }

    @Test
    void readingChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(file);

        GeoPackageReader.read(file);

        assertThat(Arrays.equals(Files.readAllBytes(file), before), is(true));
        try (var files = Files.list(folder)) {
            assertThat(files.count(), is(1L));
        }
    }

    private static AtlasFileException refused(Path file) {
        return assertThrows(AtlasFileException.class, () -> GeoPackageReader.read(file));
    }

    /** Changes the file without its triggers, which need functions that only GDAL and others bring. */
    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            if (sql.startsWith("UPDATE belastung") || sql.startsWith("ALTER TABLE")) {
                for (String trigger :
                        GeoPackageSchema.indexTriggers("belastung").keySet()) {
                    statement.execute("DROP TRIGGER " + trigger);
                }
            }
            statement.execute(sql);
        }
    }
}
