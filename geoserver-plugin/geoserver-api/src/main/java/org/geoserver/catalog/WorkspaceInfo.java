package org.geoserver.catalog;

/** Mirrors {@code org.geoserver.catalog.WorkspaceInfo}. */
public interface WorkspaceInfo extends CatalogInfo {
    String getName();

    void setName(String value);

    MetadataMap getMetadata();
}
