package org.geoserver.catalog;

/** Mirrors {@code org.geoserver.catalog.DimensionPresentation}. */
public enum DimensionPresentation {
    LIST,
    DISCRETE_INTERVAL,
    CONTINUOUS_INTERVAL
}
