package org.lebenswelten.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.publish.AtlasDescriptionReader.EmptyLayer;
import org.lebenswelten.publish.AtlasDescriptionReader.Head;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.sqlite.SQLiteConfig;

/**
 * Reads an atlas from the GeoPackage that {@link GeoPackageWriter} wrote, and refuses any other.
 *
 * <p>The file is opened read-only and is expected not to change meanwhile. Before anything of it is used, its header, its
 * length and SQLite's own check of all pages must be in order, and it may hold no table, view or trigger but those of an
 * atlas. Every value is checked against its column's type. What is drawn comes from the atlas's own description, not
 * from {@code layer_styles}, which users may change in QGIS. Projects of QGIS are left alone.
 */
public final class GeoPackageReader {

    private final Path file;
    private final Connection connection;

    private GeoPackageReader(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Reads an atlas.
     *
     * @param file the file
     * @return the atlas, equal to the one that was written
     * @throws AtlasFileException if the file cannot be read or is not what {@link GeoPackageWriter} writes
     */
    public static Atlas read(Path file) throws AtlasFileException {
        SqliteHeader.require(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString() + "?mode=ro&immutable=1";
        try (Connection connection = config.createConnection(url)) {
            return new GeoPackageReader(file, connection).read();
        } catch (SQLException e) {
            throw AtlasFileException.of(AtlasFileProblem.BROKEN, file, e);
        }
    }

    private Atlas read() throws SQLException, AtlasFileException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
        }
        GeoPackageObjects objects = GeoPackageObjects.of(file, connection);
        objects.requireHarmless();
        requireSound();
        objects.requireColumns("gpkg_metadata");
        SortedMap<String, String> documents = documents();
        Head head = head(documents);
        objects.requireExactly(head.layers());
        List<AtlasLayer> layers = new ArrayList<>();
        for (EmptyLayer layer : head.layers()) {
            layers.add(features(layer, head.crs().epsg()));
        }
        int version = Atlas.FORMAT_VERSION;
        Provenance provenance =
                AtlasDescriptionReader.provenance(json(GeoPackageSchema.PROVENANCE_URN + version, documents));
        return new Atlas(
                head.id(),
                head.title(),
                head.description(),
                head.crs(),
                head.issued(),
                layers,
                document(GeoPackageSchema.DEFINITION_URN + version, documents),
                provenance,
                further(documents));
    }

    private static SortedMap<String, String> further(SortedMap<String, String> documents) {
        String prefix = GeoPackageSchema.DOCUMENT_URN + Atlas.FORMAT_VERSION + ":";
        SortedMap<String, String> further = new TreeMap<>();
        documents.forEach((urn, json) -> {
            if (urn.startsWith(prefix)) {
                further.put(urn.substring(prefix.length()), json);
            }
        });
        return further;
    }

    private void requireSound() throws SQLException, AtlasFileException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            String answer = rows.next() ? rows.getString(1) : "";
            if (!"ok".equals(answer)) {
                throw problem(AtlasFileProblem.BROKEN, null, null, String.valueOf(answer));
            }
        }
    }

    private SortedMap<String, String> documents() throws SQLException, AtlasFileException {
        SortedMap<String, String> documents = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT md_standard_uri, metadata FROM gpkg_metadata WHERE md_standard_uri LIKE"
                                + " 'urn:lebenswelten:%' ORDER BY id")) {
            while (rows.next()) {
                String urn = rows.getString(1);
                String text = rows.getString(2);
                if (text == null || documents.put(urn, text) != null) {
                    throw problem(AtlasFileProblem.WRONG_CONTENT, "gpkg_metadata", urn, "1 JSON");
                }
            }
        }
        return documents;
    }

    private Head head(SortedMap<String, String> documents) throws AtlasFileException {
        String prefix = GeoPackageSchema.DESCRIPTION_URN;
        String ours = prefix + Atlas.FORMAT_VERSION;
        if (!documents.containsKey(ours)) {
            for (String urn : documents.keySet()) {
                if (urn.startsWith(prefix)) {
                    throw newer(urn);
                }
            }
            throw problem(AtlasFileProblem.NOT_AN_ATLAS, null, null, ours);
        }
        JsonPlace root = json(ours, documents);
        int format = root.at("format").integer();
        if (format > Atlas.FORMAT_VERSION) {
            throw newer(String.valueOf(format));
        }
        if (format < 1) {
            throw root.at("format").wrong(">= 1");
        }
        return AtlasDescriptionReader.head(root);
    }

    private AtlasFileException newer(String found) {
        return problem(AtlasFileProblem.NEWER_FORMAT, null, found, String.valueOf(Atlas.FORMAT_VERSION));
    }

    private JsonPlace json(String urn, SortedMap<String, String> documents) throws AtlasFileException {
        String text = document(urn, documents);
        try {
            return JsonPlace.root(file, urn, Json.read(text));
        } catch (JsonProcessingException e) {
            throw problem(AtlasFileProblem.WRONG_CONTENT, urn, null, "JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private String document(String urn, SortedMap<String, String> documents) throws AtlasFileException {
        String text = documents.get(urn);
        if (text == null) {
            throw problem(AtlasFileProblem.MISSING_OBJECT, urn, null, "");
        }
        return text;
    }

    private AtlasLayer features(EmptyLayer layer, int srsId) throws SQLException, AtlasFileException {
        requireGeometryColumn(layer, srsId);
        GeometryBlob blob = new GeometryBlob(srsId);
        int columns = layer.columns().size();
        StringBuilder sql = new StringBuilder("SELECT geom, id");
        for (AtlasColumn column : layer.columns()) {
            sql.append(", ").append(GeoPackageSchema.quoted(column.name()));
        }
        sql.append(" FROM ").append(GeoPackageSchema.quoted(layer.name())).append(" ORDER BY fid");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.toString())) {
            while (rows.next()) {
                if (!(rows.getObject(2) instanceof String id)) {
                    throw wrong(layer, "id", rows.getRow(), rows.getObject(2), "TEXT");
                }
                Geometry geometry = geometry(layer, blob, id, rows.getObject(1));
                @Nullable Object[] values = new Object[columns];
                for (int c = 0; c < columns; c++) {
                    values[c] = value(layer, id, layer.columns().get(c), rows.getObject(c + 3));
                }
                try {
                    layer.builder().add(id, geometry, values);
                } catch (IllegalArgumentException e) {
                    throw wrong(layer, "id", rows.getRow(), id, String.valueOf(e.getMessage()));
                }
            }
        }
        return layer.builder().build();
    }

    private void requireGeometryColumn(EmptyLayer layer, int srsId) throws SQLException, AtlasFileException {
        String found = null;
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT column_name || ' ' || geometry_type_name || ' ' || srs_id FROM gpkg_geometry_columns"
                        + " WHERE table_name = ?")) {
            statement.setString(1, layer.name());
            try (ResultSet rows = statement.executeQuery()) {
                if (rows.next()) {
                    found = rows.getString(1);
                }
            }
        }
        String expected = GeoPackageSchema.GEOMETRY + " " + layer.geometry() + " " + srsId;
        if (!expected.equals(found)) {
            throw problem(AtlasFileProblem.WRONG_CONTENT, "gpkg_geometry_columns, " + layer.name(), found, expected);
        }
    }

    private Geometry geometry(EmptyLayer layer, GeometryBlob blob, String id, @Nullable Object value)
            throws AtlasFileException {
        if (!(value instanceof byte[] bytes)) {
            throw wrong(layer, "geom", id, value, "BLOB");
        }
        try {
            Geometry geometry = blob.decode(bytes);
            String type = geometry.getGeometryType().toUpperCase(Locale.ROOT);
            if (!type.equals(layer.geometry().name())) {
                throw wrong(layer, "geom", id, type, layer.geometry().name());
            }
            return geometry;
        } catch (ParseException | IllegalArgumentException e) {
            throw wrong(layer, "geom", id, null, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Object value(EmptyLayer layer, String id, AtlasColumn column, @Nullable Object value)
            throws AtlasFileException {
        if (value == null) {
            return null;
        }
        switch (column.type()) {
            case TEXT -> {
                if (value instanceof String) {
                    return value;
                }
            }
            case INTEGER -> {
                if (value instanceof Integer) {
                    return value;
                }
            }
            case REAL -> {
                if (value instanceof Double number && !number.isInfinite()) {
                    return number;
                }
            }
            case DATE -> {
                if (value instanceof String text) {
                    try {
                        return LocalDate.parse(text);
                    } catch (DateTimeException e) {
                        throw wrong(layer, column.name(), id, value, "yyyy-mm-dd");
                    }
                }
            }
        }
        throw wrong(layer, column.name(), id, value, column.type().name());
    }

    private AtlasFileException wrong(
            EmptyLayer layer, String column, Object feature, @Nullable Object value, String rule) {
        String place = layer.name() + "." + column + ", " + feature;
        return problem(AtlasFileProblem.WRONG_CONTENT, place, value, rule);
    }

    private AtlasFileException problem(
            AtlasFileProblem problem, @Nullable String place, @Nullable Object value, String rule) {
        return AtlasFileException.of(problem, file, place, value, rule);
    }
}
