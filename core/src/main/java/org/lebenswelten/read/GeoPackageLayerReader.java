package org.lebenswelten.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.locationtech.jts.io.ParseException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/**
 * Reads a feature table of a GeoPackage (OGC 12-128r19).
 *
 * <p>The file is opened read-only and as immutable, so that no journal appears beside it. It is checked as a whole first:
 * a damaged file may well give its features, some of them wrong.
 */
final class GeoPackageLayerReader {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final ProjectFolder folder;
    private final ProblemLog log;

    /**
     * A reader in a folder.
     *
     * @param folder the project's folder
     * @param log where to report
     */
    GeoPackageLayerReader(ProjectFolder folder, ProblemLog log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Reads a layer.
     *
     * @param file the entry that names the file
     * @param layer the entry that names the layer
     * @return the layer, or null where it cannot be read
     */
    @Nullable
    FeatureLayer read(YamlNode file, YamlNode layer) {
        String path = file.text();
        Place place = Place.ofFile(path);
        SourceFile source = folder.bytes(path, false, file.place());
        Path located = source == null ? null : folder.locate(path, file.place());
        if (source == null || located == null) {
            return null;
        }
        if (!source.startsWith(MAGIC)) {
            return broken(place, Words.of("gpkg.noSqlite"));
        }
        Path pending = located.resolveSibling(located.getFileName() + "-wal");
        try {
            if (Files.exists(pending) && Files.size(pending) > 0) {
                return broken(place, Words.of("gpkg.pending", pending.getFileName()));
            }
        } catch (IOException e) {
            return broken(place, Words.of("gpkg.sqlite", e.getClass().getSimpleName()));
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        String url = "jdbc:sqlite:file:" + located.toUri().getRawPath() + "?immutable=1";
        try (Connection connection = config.createConnection(url)) {
            return readLayer(connection, place, layer);
        } catch (SQLiteException e) {
            return broken(place, Words.of("gpkg.sqlite", e.getResultCode().name()));
        } catch (SQLException e) {
            return broken(place, Words.of("gpkg.sqlite", String.valueOf(e.getMessage())));
        }
    }

    private @Nullable FeatureLayer readLayer(Connection connection, Place place, YamlNode layer) throws SQLException {
        String check = first(connection, "PRAGMA quick_check(1)");
        if (!"ok".equals(check)) {
            return broken(place, Words.of("gpkg.sqlite", String.valueOf(check)));
        }
        List<String> tables = column(
                connection,
                "SELECT name FROM sqlite_master WHERE name IN"
                        + " ('gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys') ORDER BY name");
        if (tables.size() < 3) {
            return broken(place, Words.of("gpkg.tables", ProblemLog.listed(tables)));
        }
        String name = layer.text();
        List<String> layers = column(
                connection, "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY table_name");
        if (!layers.contains(name)) {
            log.add(ProblemCode.LAYER_MISSING, layer.place(), name, ProblemLog.listed(layers));
            return null;
        }
        String geometryColumn;
        String crs;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT g.column_name, s.organization, s.organization_coordsys_id, s.srs_id"
                        + " FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON g.srs_id = s.srs_id"
                        + " WHERE g.table_name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return broken(place.at(name), Words.of("gpkg.noGeometryColumn"));
                }
                geometryColumn = row.getString(1);
                String organisation = row.getString(2);
                boolean undefined = organisation == null || organisation.equalsIgnoreCase("NONE");
                crs = undefined ? null : organisation.toUpperCase(java.util.Locale.ROOT) + ":" + row.getInt(3);
            }
        }
        return new FeatureLayer(place.at(name), crs, features(connection, place, name, geometryColumn));
    }

    private List<LayerFeature> features(Connection connection, Place place, String layer, String geometryColumn)
            throws SQLException {
        List<LayerFeature> features = new ArrayList<>();
        String quoted = "\"" + layer.replace("\"", "\"\"") + "\"";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT rowid, * FROM " + quoted + " ORDER BY rowid")) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                Place row = place.at(layer + " " + rows.getLong(1));
                Map<String, @Nullable Object> attributes = new HashMap<>();
                byte[] geometry = null;
                for (int i = 2; i <= columns.getColumnCount(); i++) {
                    String column = columns.getColumnName(i);
                    if (column.equalsIgnoreCase(geometryColumn)) {
                        geometry = rows.getBytes(i);
                    } else {
                        attributes.put(column, simple(rows.getObject(i)));
                    }
                }
                try {
                    features.add(new LayerFeature(
                            row, attributes, geometry == null ? null : GeoPackageGeometry.decode(geometry)));
                } catch (ParseException e) {
                    broken(row, Words.of("gpkg.geometry", String.valueOf(e.getMessage())));
                }
            }
        }
        return features;
    }

    private static @Nullable Object simple(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof byte[] ? null : value;
    }

    private static @Nullable String first(Connection connection, String sql) throws SQLException {
        List<String> values = column(connection, sql);
        return values.isEmpty() ? null : values.get(0);
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private @Nullable FeatureLayer broken(Place place, BilingualText why) {
        log.add(ProblemCode.GEOPACKAGE_BROKEN, place, null, why);
        return null;
    }
}
