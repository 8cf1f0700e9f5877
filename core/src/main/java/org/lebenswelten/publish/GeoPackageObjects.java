package org.lebenswelten.publish;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.publish.AtlasDescriptionReader.EmptyLayer;

/** The tables, indexes, views and triggers of a file, and whether they are those of an atlas. */
final class GeoPackageObjects {

    private static final Pattern INDEX_TABLE =
            Pattern.compile("create virtual table .* using rtree ?\\(.*", Pattern.DOTALL);
    private static final Pattern INDEX_TRIGGER = Pattern.compile("rtree_.+_geom_(insert|update[1-7]|delete)");

    private final Path file;
    private final Connection connection;
    private final List<SchemaObject> objects;

    private GeoPackageObjects(Path file, Connection connection, List<SchemaObject> objects) {
        this.file = file;
        this.connection = connection;
        this.objects = objects;
    }

    /** A row of SQLite's own table of contents. */
    private record SchemaObject(String type, String name, @Nullable String sql) {

        private boolean isVirtual() {
            return sql != null && sql.toLowerCase(Locale.ROOT).startsWith("create virtual");
        }
    }

    /**
     * Reads the objects of a file.
     *
     * @param file the file
     * @param connection opened on it
     * @return the objects
     * @throws SQLException if SQLite cannot read them
     */
    static GeoPackageObjects of(Path file, Connection connection) throws SQLException {
        List<SchemaObject> objects = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT type, name, sql FROM sqlite_schema ORDER BY name")) {
            while (rows.next()) {
                objects.add(new SchemaObject(
                        String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2)), rows.getString(3)));
            }
        }
        return new GeoPackageObjects(file, connection, objects);
    }

    /**
     * Checks that no view, no trigger but those of spatial indexes and no virtual table but spatial indexes is there, so
     * that looking into a table runs no one else's code.
     *
     * @throws AtlasFileException if there is one
     */
    void requireHarmless() throws AtlasFileException {
        for (SchemaObject object : objects) {
            boolean harmless =
                    switch (object.type()) {
                        case "table" ->
                            !object.isVirtual()
                                    || INDEX_TABLE
                                            .matcher(
                                                    String.valueOf(object.sql()).toLowerCase(Locale.ROOT))
                                            .matches();
                        case "index" -> object.name().startsWith("sqlite_autoindex_");
                        case "trigger" -> INDEX_TRIGGER.matcher(object.name()).matches();
                        default -> false;
                    };
            if (!harmless) {
                throw problem(AtlasFileProblem.UNEXPECTED_OBJECT, object.type() + " " + object.name());
            }
        }
    }

    /**
     * Checks that the tables of an atlas with certain layers are there with their columns, and no others.
     *
     * @param layers the layers
     * @throws SQLException if SQLite cannot tell
     * @throws AtlasFileException if one is missing, or another is there
     */
    void requireExactly(List<EmptyLayer> layers) throws SQLException, AtlasFileException {
        Set<String> tables =
                new LinkedHashSet<>(GeoPackageSchema.systemTableColumns().keySet());
        Set<String> triggers = new LinkedHashSet<>();
        for (String table : tables) {
            requireColumns(table);
        }
        for (EmptyLayer layer : layers) {
            tables.add(layer.name());
            tables.addAll(GeoPackageSchema.indexTables(layer.name()));
            triggers.addAll(GeoPackageSchema.indexTriggers(layer.name()).keySet());
            requireLayerColumns(layer);
        }
        Set<String> present = new HashSet<>();
        for (SchemaObject object : objects) {
            Set<String> expected = object.type().equals("trigger") ? triggers : tables;
            boolean known = object.name().startsWith("sqlite_") || isProjects(object);
            if (!known && !expected.contains(object.name())) {
                throw problem(AtlasFileProblem.UNEXPECTED_OBJECT, object.type() + " " + object.name());
            }
            present.add(object.name());
        }
        for (String table : tables) {
            if (!present.contains(table)) {
                throw problem(AtlasFileProblem.MISSING_OBJECT, "table " + table);
            }
        }
    }

    /** Projects that stand in a file, ours or a user's, are never read; older atlases have none. */
    private static boolean isProjects(SchemaObject object) {
        return object.type().equals("table") && object.name().equals(GeoPackageSchema.PROJECTS);
    }

    /**
     * Checks that one of the tables of every atlas is there with the columns that are read.
     *
     * @param table its name
     * @throws SQLException if SQLite cannot tell
     * @throws AtlasFileException if it or a column is missing
     */
    void requireColumns(String table) throws SQLException, AtlasFileException {
        Map<String, String> found = columns(table);
        for (String column : GeoPackageSchema.systemTableColumns().getOrDefault(table, List.of())) {
            if (!found.containsKey(column)) {
                throw problem(AtlasFileProblem.MISSING_OBJECT, table + "." + column);
            }
        }
    }

    private void requireLayerColumns(EmptyLayer layer) throws SQLException, AtlasFileException {
        Map<String, String> expected = GeoPackageSchema.layerColumns(layer.geometry(), layer.columns());
        Map<String, String> found = columns(layer.name());
        for (Map.Entry<String, String> column : expected.entrySet()) {
            String place = layer.name() + "." + column.getKey();
            String type = found.remove(column.getKey());
            if (type == null) {
                throw problem(AtlasFileProblem.MISSING_OBJECT, place);
            }
            if (!type.equals(column.getValue())) {
                throw AtlasFileException.of(AtlasFileProblem.WRONG_CONTENT, file, place, type, column.getValue());
            }
        }
        for (String surplus : found.keySet()) {
            throw problem(AtlasFileProblem.UNEXPECTED_OBJECT, layer.name() + "." + surplus);
        }
    }

    /** The declared types of a table's columns; a computed column has none of the declared types. */
    private Map<String, String> columns(String table) throws SQLException, AtlasFileException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT name, type, hidden FROM pragma_table_xinfo(?)")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean computed = rows.getInt(3) != 0;
                    columns.put(rows.getString(1), computed ? "GENERATED" : String.valueOf(rows.getString(2)));
                }
            }
        }
        if (columns.isEmpty()) {
            throw problem(AtlasFileProblem.MISSING_OBJECT, "table " + table);
        }
        return columns;
    }

    private AtlasFileException problem(AtlasFileProblem problem, String place) {
        return AtlasFileException.of(problem, file, place, null, "");
    }
}
