package org.geoserver.catalog;

/** Mirrors {@code org.geoserver.catalog.ProjectionPolicy}. */
public enum ProjectionPolicy {
    FORCE_DECLARED,
    REPROJECT_TO_DECLARED,
    NONE
}
