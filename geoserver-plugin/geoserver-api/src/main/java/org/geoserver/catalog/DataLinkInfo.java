package org.geoserver.catalog;

import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.DataLinkInfo}. */
public interface DataLinkInfo {
    @Nullable
    String getType();

    void setType(@Nullable String value);

    @Nullable
    String getContent();

    void setContent(@Nullable String value);
}
