package org.geoserver.catalog;

import java.util.List;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.LayerGroupInfo}. */
public interface LayerGroupInfo extends PublishedInfo {
    Mode getMode();

    void setMode(Mode value);

    @Nullable
    WorkspaceInfo getWorkspace();

    void setWorkspace(@Nullable WorkspaceInfo value);

    List<PublishedInfo> getLayers();

    List<StyleInfo> getStyles();

    List<KeywordInfo> getKeywords();

    @Nullable
    ReferencedEnvelope getBounds();

    void setBounds(@Nullable ReferencedEnvelope value);

    /** Mirrors {@code org.geoserver.catalog.LayerGroupInfo$Mode}. */
    enum Mode {
        SINGLE,
        OPAQUE_CONTAINER,
        NAMED,
        CONTAINER,
        EO
    }
}
