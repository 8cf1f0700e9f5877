package org.geoserver.catalog;

import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.AttributionInfo}. */
public interface AttributionInfo {
    @Nullable
    String getTitle();

    void setTitle(@Nullable String value);

    @Nullable
    String getHref();

    void setHref(@Nullable String value);
}
