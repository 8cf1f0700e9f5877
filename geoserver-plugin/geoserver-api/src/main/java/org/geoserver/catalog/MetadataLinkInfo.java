package org.geoserver.catalog;

import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.MetadataLinkInfo}. */
public interface MetadataLinkInfo {
    @Nullable
    String getMetadataType();

    void setMetadataType(@Nullable String value);

    @Nullable
    String getType();

    void setType(@Nullable String value);

    @Nullable
    String getContent();

    void setContent(@Nullable String value);
}
