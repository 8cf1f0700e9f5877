package org.geoserver.catalog;

/** Mirrors {@code org.geoserver.catalog.CatalogInfo}. */
public interface CatalogInfo {}
