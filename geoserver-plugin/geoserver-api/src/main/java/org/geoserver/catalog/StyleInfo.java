package org.geoserver.catalog;

import org.geotools.util.Version;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.StyleInfo}. */
public interface StyleInfo extends CatalogInfo {
    String getName();

    void setName(String value);

    @Nullable
    WorkspaceInfo getWorkspace();

    void setWorkspace(@Nullable WorkspaceInfo value);

    @Nullable
    String getFormat();

    void setFormat(@Nullable String value);

    void setFormatVersion(@Nullable Version value);

    @Nullable
    String getFilename();

    void setFilename(@Nullable String value);

    @Nullable
    LegendInfo getLegend();

    void setLegend(@Nullable LegendInfo legend);

    MetadataMap getMetadata();
}
