package org.geoserver.config;

import org.geoserver.catalog.Catalog;

/** Mirrors {@code org.geoserver.config.GeoServer}. */
public interface GeoServer {
    Catalog getCatalog();
}
