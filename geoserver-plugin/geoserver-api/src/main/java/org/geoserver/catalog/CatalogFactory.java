package org.geoserver.catalog;

/** Mirrors {@code org.geoserver.catalog.CatalogFactory}. */
public interface CatalogFactory {
    WorkspaceInfo createWorkspace();

    NamespaceInfo createNamespace();

    DataStoreInfo createDataStore();

    FeatureTypeInfo createFeatureType();

    LayerInfo createLayer();

    LayerGroupInfo createLayerGroup();

    StyleInfo createStyle();

    MetadataLinkInfo createMetadataLink();

    DataLinkInfo createDataLink();

    AttributionInfo createAttribution();

    LegendInfo createLegend();
}
