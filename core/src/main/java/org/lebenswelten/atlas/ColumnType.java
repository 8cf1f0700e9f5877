package org.lebenswelten.atlas;

/** The types a published column can have: those that survive shapefile, CSV, GeoJSON, GeoPackage and WFS alike. */
public enum ColumnType {
    /** Text. */
    TEXT,
    /** Whole number of 32 bits. */
    INTEGER,
    /** Number of 64 bits. */
    REAL,
    /** Day without time of day. */
    DATE
}
