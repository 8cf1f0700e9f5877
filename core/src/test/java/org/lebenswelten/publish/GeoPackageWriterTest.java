package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.model.BilingualText;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GeoPackageWriterTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.gpkg", "mit Leer zeichen.gpkg", "100%?q=1#x&y.gpkg", "neu/er/ordner.gpkg"})
    void whatIsWrittenIsReadBack(String name) throws IOException {
        Path file = folder.resolve(name);
        Atlas atlas = SampleAtlas.atlas();

        GeoPackageWriter.write(atlas, file);

        AtlasEquality.assertEqual(GeoPackageReader.read(file), atlas);
        assertThat(namesIn(file.getParent()), contains(file.getFileName().toString()));
    }

    @Test
    void sameAtlasGivesSameBytes() throws IOException {
        Path first = folder.resolve("first.gpkg");
        Path second = folder.resolve("second.gpkg");
        GeoPackageWriter.write(SampleAtlas.atlas(), first);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            GeoPackageWriter.write(SampleAtlas.atlas(), second);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(Files.mismatch(first, second), is(-1L));
    }

    @Test
    void fileSaysWhatItIs() throws IOException, SQLException {
        Path file = folder.resolve("a.gpkg");
        GeoPackageWriter.write(SampleAtlas.atlas(), file);

        // 0x47504B47 "GPKG"; 10300 is version 1.3.0: OGC 12-128r17, requirement 2
        assertThat(query(file, "SELECT * FROM pragma_application_id"), contains("1196444487"));
        assertThat(query(file, "SELECT * FROM pragma_user_version"), contains("10300"));
        assertThat(query(file, "SELECT * FROM pragma_journal_mode"), contains("delete"));
        assertThat(query(file, "SELECT * FROM pragma_freelist_count"), contains("0"));
        assertThat(query(file, "SELECT * FROM pragma_integrity_check"), contains("ok"));
        assertThat(query(file, "SELECT * FROM pragma_foreign_key_check"), is(List.of()));
    }

    @Test
    void contentsHaveGermanTitlesUniqueIdentifiersAndTheDayOfIssue() throws IOException, SQLException {
        Path file = folder.resolve("a.gpkg");
        GeoPackageWriter.write(SampleAtlas.atlas(), file);

        // bounds: four by three squares of 1,000 m from 380,000/5,710,000
        assertThat(
                query(
                        file,
                        "SELECT table_name || '|' || data_type || '|' || identifier || '|' || last_change || '|' ||"
                                + " coalesce(min_x || ' ' || min_y || ' ' || max_x || ' ' || max_y, '-')"
                                + " FROM gpkg_contents"),
                contains(
                        "belastung|features|Gesundheitliche Belastung|2025-03-31T00:00:00.000Z|"
                                + "380000.0 5710000.0 384000.0 5713000.0",
                        "measures|features|Maßnahmen|2025-03-31T00:00:00.000Z|"
                                + "380500.25 5710500.125 382500.0 5711500.0",
                        "areas_none|features|Maßnahmen (areas_none)|2025-03-31T00:00:00.000Z|-",
                        "layer_styles|attributes|layer_styles|2025-03-31T00:00:00.000Z|-"));
    }

    /** The definition is that of QGIS 3.22; it registers the table nowhere. */
    @Test
    void projectsStandWhereQgisLooksForThem() throws IOException, SQLException {
        Path file = folder.resolve("a.gpkg");
        GeoPackageWriter.write(SampleAtlas.atlas(), file, new TreeMap<>(Map.of("p", "<qgis/>")));

        assertThat(
                query(
                        file,
                        "SELECT group_concat(name || ' ' || type || ' ' || pk) FROM"
                                + " pragma_table_info('qgis_projects')"),
                contains("name TEXT 1,metadata BLOB 0,content BLOB 0"));
        assertThat(
                query(file, "SELECT name || metadata || typeof(content) FROM qgis_projects"),
                contains("p{\"last_modified_time\": \"2025-03-31T00:00:00\", \"last_modified_user\": \"\"}text"));
        assertThat(query(file, "SELECT count(*) FROM gpkg_contents WHERE table_name = 'qgis_projects'"), contains("0"));
        assertThat(query(file, "SELECT * FROM pragma_freelist_count"), contains("0"));
        assertThat(StoredProjectTexts.of(file), is(Map.of("p", "<qgis/>")));
        AtlasEquality.assertEqual(GeoPackageReader.read(file), SampleAtlas.atlas());
    }

    @Test
    void columnsHaveGermanTitles() throws IOException, SQLException {
        Path file = folder.resolve("a.gpkg");
        GeoPackageWriter.write(SampleAtlas.atlas(), file);

        assertThat(
                query(
                        file,
                        "SELECT column_name || '|' || name || '|' || title || '|' || description FROM gpkg_data_columns"
                                + " WHERE table_name = 'measures'"),
                contains("id|Kennung|Kennung|Identifier", "name|Name|Name|Name", "phase|Name (phase)|Name|Phase"));
    }

    @Test
    void cellsHaveTheTypesOfGeoPackage() throws IOException, SQLException {
        Path file = folder.resolve("a.gpkg");
        GeoPackageWriter.write(SampleAtlas.atlas(), file);

        assertThat(
                query(file, "SELECT type FROM pragma_table_info('belastung')"),
                contains("INTEGER", "MULTIPOLYGON", "TEXT", "TEXT", "TEXT", "DATE", "DOUBLE", "MEDIUMINT", "TEXT"));
        assertThat(
                query(file, "SELECT id || ' ' || period || ' ' || score || ' ' || class FROM belastung WHERE fid = 1"),
                contains("01.2023 2023-01-01 0.125 1"));
        assertThat(
                query(file, "SELECT count(*) FROM belastung WHERE typeof(score) = 'null' AND typeof(class) = 'null'"),
                contains("3"));
    }

    @Test
    void spatialIndexFindsAreas() throws IOException, SQLException {
        Path file = folder.resolve("a.gpkg");
        GeoPackageWriter.write(SampleAtlas.atlas(), file);

        // the lower left square only, once a year
        assertThat(
                query(
                        file,
                        "SELECT b.id FROM rtree_belastung_geom r JOIN belastung b ON b.fid = r.id"
                                + " WHERE minx < 380900 AND miny < 5710900 ORDER BY r.id"),
                contains("01.2023", "01.2024"));
    }

    @Test
    void nothingButTheProjectsOwnDayIsADate() throws IOException {
        Path file = folder.resolve("a.gpkg");
        GeoPackageWriter.write(SampleAtlas.atlas(), file);

        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<String> dates = java.util.regex.Pattern.compile("\\d{4}-\\d{2}-\\d{2}")
                .matcher(bytes)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .sorted()
                .toList();
        assertThat(dates, contains("2023-01-01", "2024-01-01", "2025-03-31"));
    }

    @Test
    void failureLeavesOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("a.gpkg");
        Files.writeString(file, "old");
        // the definition is the last thing written, and its column does not take null
        Atlas broken = with(SampleAtlas.atlas(), layer("second", List.of(), FACTORY.createPoint()), null);

        IOException e = assertThrows(IOException.class, () -> GeoPackageWriter.write(broken, file));

        assertThat(e.getMessage(), containsString("gpkg_metadata.metadata"));
        assertThat(Files.readString(file), is("old"));
        assertThat(namesIn(folder), contains("a.gpkg"));
    }

    @Test
    void folderThatCannotBeWrittenIsReported() throws IOException {
        Path blocker = Files.writeString(folder.resolve("blocker"), "a file, not a folder");

        assertThrows(IOException.class, () -> GeoPackageWriter.write(SampleAtlas.atlas(), blocker.resolve("a.gpkg")));

        assertThat(Files.readString(blocker), is("a file, not a folder"));
    }

    @Test
    void namesThatTheFileNeedsAreRefused() {
        assertRefused(layer("gpkg_own", List.of(), FACTORY.createPoint()), "layer 'gpkg_own': name begins with");
        assertRefused(
                layer("own", List.of(new AtlasColumn("geom", ColumnType.TEXT, both("G"))), FACTORY.createPoint(), "x"),
                "layer 'own': column 'geom'");
        assertRefused(layer("measures", List.of(), FACTORY.createPoint()), "layer 'measures': name is taken");
    }

    @Test
    void geometryOfAnotherTypeIsRefused() {
        assertRefused(
                layer("own", List.of(), FACTORY.createLineString(new Coordinate[0])),
                "layer 'own': feature 'f' is a LineString, expected a Point");
    }

    @Test
    void infiniteNumberIsRefused() {
        assertRefused(
                layer(
                        "own",
                        List.of(new AtlasColumn("r", ColumnType.REAL, both("R"))),
                        FACTORY.createPoint(),
                        Double.POSITIVE_INFINITY),
                "layer 'own': feature 'f', column 'r' is Infinity");
    }

    private void assertRefused(AtlasLayer layer, String message) {
        Path file = folder.resolve("a.gpkg");
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> GeoPackageWriter.write(with(SampleAtlas.atlas(), layer, "{}"), file));
        assertThat(e.getMessage(), containsString(message));
        assertThat(Files.exists(file), is(false));
    }

    private static AtlasLayer layer(String name, List<AtlasColumn> columns, Geometry geometry, Object... values) {
        LayerStyle style = new LayerStyle("s", both("S"), List.of(), null, 0);
        return AtlasLayer.builder(name, both("T"), both("D"), LayerGeometry.POINT, style, columns)
                .add("f", geometry, values)
                .build();
    }

    private static Atlas with(Atlas atlas, AtlasLayer layer, @Nullable String definition) {
        List<AtlasLayer> layers = new ArrayList<>(atlas.layers());
        layers.add(layer);
        return new Atlas(
                atlas.id(),
                atlas.title(),
                atlas.description(),
                atlas.crs(),
                LocalDate.of(2025, 1, 1),
                layers,
                definition,
                atlas.provenance());
    }

    private static BilingualText both(String text) {
        return BilingualText.same(text);
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    static List<String> query(Path file, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
