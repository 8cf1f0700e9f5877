package org.geoserver.catalog;

/** Mirrors {@code org.geoserver.catalog.NamespaceInfo}. */
public interface NamespaceInfo extends CatalogInfo {
    String getPrefix();

    void setPrefix(String value);

    String getURI();

    void setURI(String value);

    MetadataMap getMetadata();
}
