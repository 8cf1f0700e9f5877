package org.lebenswelten.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;

/**
 * Writes an atlas as one GeoPackage that QGIS, GDAL and map servers read without this program.
 *
 * <p>Each layer is a table with the columns {@code fid} (1, 2, ... in the order of the features), {@code geom},
 * {@code id} (the feature id, unique) and the layer's own: text as {@code TEXT}, whole numbers as {@code MEDIUMINT},
 * reals as {@code DOUBLE}, days as {@code DATE}; what is unknown or withheld is null. Layers have a spatial index
 * (extension {@code gpkg_rtree_index}) and titles of their columns ({@code gpkg_schema}). The default styles stand in
 * {@code layer_styles}, where QGIS finds them. Four JSON documents stand in {@code gpkg_metadata}, each under a URN that
 * ends with its version:
 *
 * <ul>
 *   <li>{@code urn:lebenswelten:atlas:1}: titles, columns and styles in both languages,
 *   <li>{@code urn:lebenswelten:definition:1}: the project's definition,
 *   <li>{@code urn:lebenswelten:provenance:1}: what the atlas was made of,
 *   <li>{@code urn:lebenswelten:plan:1}: what a map server should make of it, see {@link PublicationPlan}.
 * </ul>
 *
 * <p>Projects of QGIS, if there are any, stand in {@code qgis_projects}, the table that QGIS itself makes for them and looks
 * into. As QGIS does, it is not registered in {@code gpkg_contents}, so that programs list no data where there are none.
 *
 * <p>The same atlas gives the same bytes; the only date in the file is the atlas's day of issue. Negative zero is
 * written as zero.
 */
public final class GeoPackageWriter {

    private static final int BATCH = 1000;

    private final Atlas atlas;
    private final SortedMap<String, String> projects;
    private final Connection connection;
    private final String issued;

    private GeoPackageWriter(Atlas atlas, SortedMap<String, String> projects, Connection connection) {
        this.atlas = atlas;
        this.projects = projects;
        this.connection = connection;
        this.issued = atlas.issued() + "T00:00:00.000Z";
    }

    /**
     * Writes an atlas. The file appears under its name only when it is complete; on failure nothing is left and an
     * existing file stays as it was.
     *
     * @param atlas the atlas
     * @param file the file to make or to replace
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the atlas cannot be written: a layer or column has a name that the file needs
     *     itself, a style names a column that is not there, a geometry has another type than its layer, or a number is
     *     infinite
     */
    public static void write(Atlas atlas, Path file) throws IOException {
        write(atlas, file, new TreeMap<>());
    }

    /**
     * Writes an atlas together with projects of QGIS.
     *
     * @param atlas the atlas
     * @param file the file to make or to replace
     * @param projects XML of QGIS by name of the project
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the atlas cannot be written
     */
    public static void write(Atlas atlas, Path file, SortedMap<String, String> projects) throws IOException {
        AtlasCheck.requireWritable(atlas);
        SafeFile.write(file, draft -> {
            try (Connection connection = new SQLiteConfig()
                    .createConnection("jdbc:sqlite:" + draft.toUri().toASCIIString())) {
                new GeoPackageWriter(atlas, projects, connection).write();
            } catch (SQLException e) {
                throw new IOException(file + ": GeoPackage cannot be written: " + e.getMessage(), e);
            }
        });
    }

    private void write() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The draft is thrown away on failure, so it needs no journal; nothing deleted may stay in free pages, nor
            // anything
            // in a folder of temporary files.
            for (String pragma : List.of(
                    "page_size = 4096",
                    "encoding = 'UTF-8'",
                    "journal_mode = OFF",
                    "synchronous = OFF",
                    "locking_mode = EXCLUSIVE",
                    "secure_delete = ON",
                    "temp_store = MEMORY",
                    "application_id = " + GeoPackageSchema.APPLICATION_ID,
                    "user_version = " + GeoPackageSchema.USER_VERSION)) {
                statement.execute("PRAGMA " + pragma);
            }
        }
        connection.setAutoCommit(false);
        for (String sql : GeoPackageSchema.systemTables()) {
            execute(sql);
        }
        referenceSystems();
        Set<String> identifiers = new HashSet<>(Set.of("layer_styles"));
        for (AtlasLayer layer : atlas.layers()) {
            contents(layer, identifiers);
            features(layer);
            index(layer);
            columnTitles(layer);
        }
        styles();
        extensions();
        documents();
        projects();
        connection.commit();
        connection.setAutoCommit(true);
        execute("VACUUM");
    }

    private void referenceSystems() throws SQLException {
        String sql = "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)";
        execute(sql, "Undefined cartesian SRS", -1, "NONE", -1, "undefined", "undefined cartesian coordinates");
        execute(sql, "Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinates");
        Set<Integer> systems = new HashSet<>();
        for (Crs crs : List.of(Crs.of(4326).orElseThrow(), atlas.crs())) {
            if (systems.add(crs.epsg())) {
                execute(sql, crs.name(), crs.epsg(), "EPSG", crs.epsg(), crs.wkt(), null);
            }
        }
    }

    private void contents(AtlasLayer layer, Set<String> identifiers) throws SQLException {
        String title = layer.title().de();
        String identifier = free(title, layer.name(), identifiers);
        Envelope bounds = new Envelope();
        for (int row = 0; row < layer.size(); row++) {
            bounds.expandToInclude(layer.geometry(row).getEnvelopeInternal());
        }
        boolean empty = bounds.isNull();
        execute(
                "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                layer.name(),
                "features",
                identifier,
                layer.description().de(),
                issued,
                empty ? null : bounds.getMinX(),
                empty ? null : bounds.getMinY(),
                empty ? null : bounds.getMaxX(),
                empty ? null : bounds.getMaxY(),
                atlas.crs().epsg());
        execute(
                "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, ?, ?)",
                layer.name(),
                GeoPackageSchema.GEOMETRY,
                layer.geometryType().name(),
                atlas.crs().epsg(),
                0,
                0);
    }

    private void features(AtlasLayer layer) throws SQLException {
        execute(GeoPackageSchema.layerTable(layer));
        GeometryBlob blob = new GeometryBlob(atlas.crs().epsg());
        int columns = layer.columns().size();
        String marks = IntStream.range(0, columns + 3).mapToObj(i -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + GeoPackageSchema.quoted(layer.name()) + " VALUES (" + marks + ")")) {
            for (int row = 0; row < layer.size(); row++) {
                insert.setInt(1, row + 1);
                insert.setBytes(2, blob.encode(layer.geometry(row)));
                insert.setString(3, layer.featureId(row));
                for (int c = 0; c < columns; c++) {
                    cell(insert, c + 4, layer, row, c);
                }
                insert.addBatch();
                if (row % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void cell(PreparedStatement insert, int parameter, AtlasLayer layer, int row, int column)
            throws SQLException {
        ColumnType type = layer.columns().get(column).type();
        if (type == ColumnType.REAL || type == ColumnType.INTEGER) {
            double number = layer.number(row, column);
            if (Double.isNaN(number)) {
                insert.setNull(parameter, Types.NULL);
            } else if (type == ColumnType.INTEGER) {
                insert.setInt(parameter, (int) number);
            } else {
                insert.setDouble(parameter, number + 0.0);
            }
        } else {
            Object value = layer.value(row, column);
            insert.setString(parameter, value == null ? null : value.toString());
        }
    }

    private void index(AtlasLayer layer) throws SQLException {
        execute(GeoPackageSchema.index(layer.name()));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO "
                + GeoPackageSchema.quoted(GeoPackageSchema.indexName(layer.name())) + " VALUES (?, ?, ?, ?, ?)")) {
            for (int row = 0; row < layer.size(); row++) {
                Geometry geometry = layer.geometry(row);
                if (geometry.isEmpty()) {
                    continue;
                }
                Envelope envelope = geometry.getEnvelopeInternal();
                insert.setInt(1, row + 1);
                insert.setDouble(2, envelope.getMinX());
                insert.setDouble(3, envelope.getMaxX());
                insert.setDouble(4, envelope.getMinY());
                insert.setDouble(5, envelope.getMaxY());
                insert.addBatch();
                if (row % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        for (String trigger : GeoPackageSchema.indexTriggers(layer.name()).values()) {
            execute(trigger);
        }
    }

    /** GDAL and with it QGIS show {@code name}, which must be unique in a table, instead of the column's name. */
    private void columnTitles(AtlasLayer layer) throws SQLException {
        String sql = "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, NULL)";
        Set<String> names = new HashSet<>();
        String idTitle = GeoPackageSchema.ID_TITLE.de();
        names.add(idTitle);
        execute(sql, layer.name(), GeoPackageSchema.ID, idTitle, idTitle, GeoPackageSchema.ID_TITLE.en());
        for (AtlasColumn column : layer.columns()) {
            String title = column.title().de();
            String name = free(title, column.name(), names);
            execute(
                    sql,
                    layer.name(),
                    column.name(),
                    name,
                    title,
                    column.title().en());
        }
    }

    /** A title, with a name behind it for as long as it is taken. */
    private static String free(String title, String name, Set<String> taken) {
        String free = title;
        while (!taken.add(free)) {
            free += " (" + name + ")";
        }
        return free;
    }

    private void styles() throws SQLException {
        execute(
                "INSERT INTO gpkg_contents VALUES ('layer_styles', 'attributes', 'layer_styles', '', ?, NULL, NULL,"
                        + " NULL, NULL, NULL)",
                issued);
        for (AtlasLayer layer : atlas.layers()) {
            execute(
                    "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column,"
                            + " styleName, styleQML, styleSLD, useAsDefault, description, owner, ui, update_time)"
                            + " VALUES ('', '', ?, 'geom', ?, ?, ?, 1, ?, '', NULL, ?)",
                    layer.name(),
                    layer.style().name(),
                    QmlWriter.write(layer),
                    SldWriter.write(layer),
                    layer.style().title().de(),
                    issued);
        }
    }

    private void extensions() throws SQLException {
        String sql = "INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)";
        for (AtlasLayer layer : atlas.layers()) {
            execute(
                    sql,
                    layer.name(),
                    GeoPackageSchema.GEOMETRY,
                    "gpkg_rtree_index",
                    "http://www.geopackage.org/spec120/#extension_rtree",
                    "write-only");
        }
        for (String table : List.of("gpkg_data_columns", "gpkg_data_column_constraints")) {
            execute(
                    sql,
                    table,
                    null,
                    "gpkg_schema",
                    "http://www.geopackage.org/spec121/#extension_schema",
                    "read-write");
        }
        for (String table : List.of("gpkg_metadata", "gpkg_metadata_reference")) {
            execute(
                    sql,
                    table,
                    null,
                    "gpkg_metadata",
                    "http://www.geopackage.org/spec120/#extension_metadata",
                    "read-write");
        }
    }

    private void documents() throws SQLException {
        int version = Atlas.FORMAT_VERSION;
        document(1, GeoPackageSchema.DESCRIPTION_URN + version, AtlasDescription.write(atlas));
        document(2, GeoPackageSchema.DEFINITION_URN + version, atlas.definition());
        document(3, GeoPackageSchema.PROVENANCE_URN + version, AtlasDescription.write(atlas.provenance()));
        document(4, GeoPackageSchema.PLAN_URN + version, PublicationPlanWriter.write(PublicationPlan.of(atlas)));
        int id = 5;
        for (Map.Entry<String, String> document : atlas.documents().entrySet()) {
            document(id++, GeoPackageSchema.DOCUMENT_URN + version + ":" + document.getKey(), document.getValue());
        }
    }

    private void projects() throws SQLException {
        if (projects.isEmpty()) {
            return;
        }
        execute(GeoPackageSchema.PROJECTS_TABLE);
        String metadata = "{\"last_modified_time\": \"" + atlas.issued() + "T00:00:00\", \"last_modified_user\": \"\"}";
        for (Map.Entry<String, String> project : projects.entrySet()) {
            execute(
                    "INSERT INTO " + GeoPackageSchema.PROJECTS + " VALUES (?, ?, ?)",
                    project.getKey(),
                    metadata,
                    ProjectArchive.hex(atlas.id(), project.getValue()));
        }
    }

    private void document(int id, String urn, String json) throws SQLException {
        execute("INSERT INTO gpkg_metadata VALUES (?, 'dataset', ?, 'application/json', ?)", id, urn, json);
        execute("INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, ?, NULL)", issued, id);
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
