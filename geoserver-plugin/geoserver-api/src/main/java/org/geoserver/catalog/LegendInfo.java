package org.geoserver.catalog;

import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.LegendInfo}. */
public interface LegendInfo {
    int getWidth();

    void setWidth(int width);

    int getHeight();

    void setHeight(int height);

    @Nullable
    String getFormat();

    void setFormat(@Nullable String format);

    @Nullable
    String getOnlineResource();

    void setOnlineResource(@Nullable String onlineResource);
}
