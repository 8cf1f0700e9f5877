package org.geoserver.catalog;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.StoreInfo}. */
public interface StoreInfo extends CatalogInfo {
    String getName();

    void setName(String value);

    @Nullable
    String getDescription();

    void setDescription(@Nullable String value);

    @Nullable
    String getType();

    void setType(@Nullable String value);

    boolean isEnabled();

    void setEnabled(boolean value);

    WorkspaceInfo getWorkspace();

    void setWorkspace(WorkspaceInfo value);

    Map<String, Serializable> getConnectionParameters();

    MetadataMap getMetadata();
}
