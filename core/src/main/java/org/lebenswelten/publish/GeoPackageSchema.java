package org.lebenswelten.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.model.BilingualText;

/**
 * The tables of an atlas file.
 *
 * <p>Version 1.3 of the GeoPackage standard is written, as GDAL before 3.7 (the one in many Linux distributions) warns
 * of newer ones. The statements are those of the standard's annex C and of its extensions for spatial indexes (F.3),
 * metadata (F.8) and column titles (F.9); {@code layer_styles} and {@code qgis_projects} are the tables that QGIS makes,
 * except that {@code styleName} is not limited to 30 characters.
 *
 * <p>Reference: OGC 12-128r18, GeoPackage Encoding Standard 1.3.1.
 */
final class GeoPackageSchema {

    /** "GPKG" in ASCII. */
    static final int APPLICATION_ID = 0x47504B47;

    /** Version 1.3.0 of the standard. */
    static final int USER_VERSION = 10300;

    /** The key of a feature in the file. */
    static final String FID = "fid";

    /** The geometry of a feature. */
    static final String GEOMETRY = "geom";

    /** The feature id of the atlas. */
    static final String ID = "id";

    /** What people see instead of {@code id}. */
    static final BilingualText ID_TITLE = new BilingualText("Kennung", "Identifier");

    /** The URN of a document without the format version at its end. */
    static final String DESCRIPTION_URN = "urn:lebenswelten:atlas:";

    /** The URN of the project's definition without the version. */
    static final String DEFINITION_URN = "urn:lebenswelten:definition:";

    /** The URN of the provenance without the version. */
    static final String PROVENANCE_URN = "urn:lebenswelten:provenance:";

    /** The URN of the publication plan without the version. */
    static final String PLAN_URN = "urn:lebenswelten:plan:";

    /** A further document; the version and its name follow. */
    static final String DOCUMENT_URN = "urn:lebenswelten:document:";

    /** The table of projects of QGIS, which an atlas need not have. */
    static final String PROJECTS = "qgis_projects";

    /** The statement that makes {@link #PROJECTS}, as QGIS does. */
    static final String PROJECTS_TABLE =
            "CREATE TABLE " + PROJECTS + " (name TEXT PRIMARY KEY, metadata BLOB, content BLOB)";

    private static final String NOW = "(strftime('%Y-%m-%dT%H:%M:%fZ','now'))";

    private static final Map<String, List<String>> SYSTEM_COLUMNS = systemColumns();

    private GeoPackageSchema() {}

    /**
     * The statements that make the tables every atlas file has.
     *
     * @return SQL, a statement each
     */
    static List<String> systemTables() {
        return List.of(
                "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,"
                        + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,"
                        + " definition TEXT NOT NULL, description TEXT)",
                "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
                        + " identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT "
                        + NOW + ", min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,"
                        + " CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
                "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
                        + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT"
                        + " NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT"
                        + " uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES"
                        + " gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES"
                        + " gpkg_spatial_ref_sys (srs_id))",
                "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,"
                        + " definition TEXT NOT NULL, scope TEXT NOT NULL,"
                        + " CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))",
                "CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT,"
                        + " title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT,"
                        + " CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),"
                        + " CONSTRAINT gdc_tn UNIQUE (table_name, name))",
                "CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL,"
                        + " constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,"
                        + " max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,"
                        + " CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))",
                "CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,"
                        + " md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,"
                        + " mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')",
                "CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT,"
                        + " column_name TEXT, row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT " + NOW
                        + ", md_file_id INTEGER NOT NULL, md_parent_id INTEGER,"
                        + " CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),"
                        + " CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))",
                "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),"
                        + " f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256),"
                        + " styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT,"
                        + " owner TEXT(30), ui TEXT(30), update_time DATETIME DEFAULT CURRENT_TIMESTAMP)");
    }

    /**
     * The tables every atlas file has, with the columns that reading needs.
     *
     * @return columns by table
     */
    static Map<String, List<String>> systemTableColumns() {
        return SYSTEM_COLUMNS;
    }

    /**
     * The statement that makes a layer's table.
     *
     * @param layer the layer
     * @return SQL
     */
    static String layerTable(AtlasLayer layer) {
        StringBuilder sql = new StringBuilder("CREATE TABLE ")
                .append(quoted(layer.name()))
                .append(" (fid INTEGER PRIMARY KEY NOT NULL, geom ")
                .append(layer.geometryType().name())
                .append(" NOT NULL, id TEXT NOT NULL UNIQUE");
        for (AtlasColumn column : layer.columns()) {
            sql.append(", ").append(quoted(column.name())).append(' ').append(sqlType(column.type()));
        }
        return sql.append(')').toString();
    }

    /**
     * The declared types of a layer's columns.
     *
     * @param geometry the geometry type
     * @param columns the columns of the atlas
     * @return SQL types by column, in the order of the table
     */
    static Map<String, String> layerColumns(LayerGeometry geometry, List<AtlasColumn> columns) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put(FID, "INTEGER");
        types.put(GEOMETRY, geometry.name());
        types.put(ID, "TEXT");
        for (AtlasColumn column : columns) {
            types.put(column.name(), sqlType(column.type()));
        }
        return types;
    }

    /**
     * The name of a layer's spatial index.
     *
     * @param layer the layer's name
     * @return the name of a virtual table
     */
    static String indexName(String layer) {
        return "rtree_" + layer + "_" + GEOMETRY;
    }

    /**
     * The statement that makes a layer's spatial index.
     *
     * @param layer the layer's name
     * @return SQL
     */
    static String index(String layer) {
        return "CREATE VIRTUAL TABLE " + quoted(indexName(layer)) + " USING rtree(id, minx, maxx, miny, maxy)";
    }

    /**
     * The triggers that keep a layer's spatial index right when someone edits the layer.
     *
     * @param layer the layer's name
     * @return SQL by name of the trigger
     */
    static Map<String, String> indexTriggers(String layer) {
        String name = indexName(layer);
        String index = quoted(name);
        String table = quoted(layer);
        String present = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))";
        String absent = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
        String put = "INSERT OR REPLACE INTO " + index + " VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),"
                + " ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); ";
        String drop = "DELETE FROM " + index + " WHERE id = OLD.fid; ";
        Map<String, String> triggers = new LinkedHashMap<>();
        triggers.put(name + "_insert", "AFTER INSERT ON " + table + " WHEN " + present + " BEGIN " + put + "END");
        triggers.put(
                name + "_update1",
                "AFTER UPDATE OF geom ON " + table + " WHEN OLD.fid = NEW.fid AND " + present + " BEGIN " + put
                        + "END");
        triggers.put(
                name + "_update2",
                "AFTER UPDATE OF geom ON " + table + " WHEN OLD.fid = NEW.fid AND " + absent + " BEGIN " + drop
                        + "END");
        triggers.put(
                name + "_update3",
                "AFTER UPDATE ON " + table + " WHEN OLD.fid != NEW.fid AND " + present + " BEGIN " + drop + put
                        + "END");
        triggers.put(
                name + "_update4",
                "AFTER UPDATE ON " + table + " WHEN OLD.fid != NEW.fid AND " + absent + " BEGIN DELETE FROM " + index
                        + " WHERE id IN (OLD.fid, NEW.fid); END");
        triggers.put(name + "_delete", "AFTER DELETE ON " + table + " WHEN OLD.geom NOTNULL BEGIN " + drop + "END");
        triggers.replaceAll((trigger, body) -> "CREATE TRIGGER " + quoted(trigger) + " " + body);
        return triggers;
    }

    /**
     * The tables that SQLite keeps a spatial index in.
     *
     * @param layer the layer's name
     * @return names of the virtual table and of its three real ones
     */
    static List<String> indexTables(String layer) {
        String name = indexName(layer);
        List<String> tables = new ArrayList<>(List.of(name));
        for (String part : List.of("_node", "_parent", "_rowid")) {
            tables.add(name + part);
        }
        return tables;
    }

    /**
     * An identifier in quotes.
     *
     * @param identifier the identifier
     * @return SQL
     */
    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String sqlType(ColumnType type) {
        return switch (type) {
            case TEXT -> "TEXT";
            case INTEGER -> "MEDIUMINT";
            case REAL -> "DOUBLE";
            case DATE -> "DATE";
        };
    }

    private static Map<String, List<String>> systemColumns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("gpkg_spatial_ref_sys", List.of("srs_id"));
        columns.put("gpkg_contents", List.of("table_name"));
        columns.put("gpkg_geometry_columns", List.of("table_name", "column_name", "geometry_type_name", "srs_id"));
        columns.put("gpkg_extensions", List.of());
        columns.put("gpkg_data_columns", List.of());
        columns.put("gpkg_data_column_constraints", List.of());
        columns.put("gpkg_metadata", List.of("id", "md_standard_uri", "metadata"));
        columns.put("gpkg_metadata_reference", List.of());
        columns.put("layer_styles", List.of());
        return columns;
    }
}
