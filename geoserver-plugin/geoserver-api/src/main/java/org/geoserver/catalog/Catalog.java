package org.geoserver.catalog;

import java.util.List;
import org.geoserver.platform.GeoServerResourceLoader;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.Catalog}. */
public interface Catalog extends CatalogInfo {
    CatalogFactory getFactory();

    ResourcePool getResourcePool();

    GeoServerResourceLoader getResourceLoader();

    void add(WorkspaceInfo info);

    void save(WorkspaceInfo info);

    void remove(WorkspaceInfo info);

    void add(NamespaceInfo info);

    void save(NamespaceInfo info);

    void remove(NamespaceInfo info);

    void add(StoreInfo info);

    void save(StoreInfo info);

    void remove(StoreInfo info);

    void add(ResourceInfo info);

    void save(ResourceInfo info);

    void remove(ResourceInfo info);

    void add(LayerInfo info);

    void save(LayerInfo info);

    void remove(LayerInfo info);

    void add(StyleInfo info);

    void save(StyleInfo info);

    void remove(StyleInfo info);

    void add(LayerGroupInfo info);

    void save(LayerGroupInfo info);

    void remove(LayerGroupInfo info);

    @Nullable
    WorkspaceInfo getWorkspaceByName(String name);

    List<WorkspaceInfo> getWorkspaces();

    @Nullable
    NamespaceInfo getNamespaceByPrefix(String prefix);

    @Nullable
    NamespaceInfo getNamespaceByURI(String uri);

    @Nullable
    DataStoreInfo getDataStoreByName(WorkspaceInfo workspace, String name);

    <T extends StoreInfo> List<T> getStoresByWorkspace(WorkspaceInfo workspace, Class<T> type);

    <T extends ResourceInfo> List<T> getResourcesByNamespace(NamespaceInfo namespace, Class<T> type);

    List<LayerInfo> getLayers(ResourceInfo resource);

    List<LayerInfo> getLayers(StyleInfo style);

    @Nullable
    StyleInfo getStyleByName(WorkspaceInfo workspace, String name);

    List<StyleInfo> getStylesByWorkspace(WorkspaceInfo workspace);

    @Nullable
    LayerGroupInfo getLayerGroupByName(WorkspaceInfo workspace, String name);

    List<LayerGroupInfo> getLayerGroups();

    List<LayerGroupInfo> getLayerGroupsByWorkspace(WorkspaceInfo workspace);
}
