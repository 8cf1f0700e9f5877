package org.geoserver.catalog;

/** Mirrors {@code org.geoserver.catalog.PublishedType}. */
public enum PublishedType {
    VECTOR,
    RASTER,
    REMOTE,
    WMS,
    GROUP,
    WMTS
}
