package org.geoserver.catalog;

import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.LayerInfo}. */
public interface LayerInfo extends PublishedInfo {
    void setType(PublishedType value);

    @Nullable
    StyleInfo getDefaultStyle();

    void setDefaultStyle(@Nullable StyleInfo value);

    ResourceInfo getResource();

    void setResource(ResourceInfo value);
}
