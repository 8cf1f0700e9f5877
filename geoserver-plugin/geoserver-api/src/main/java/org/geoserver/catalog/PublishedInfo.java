package org.geoserver.catalog;

import org.geotools.api.util.InternationalString;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.PublishedInfo}. */
public interface PublishedInfo extends CatalogInfo {
    String getName();

    void setName(String value);

    @Nullable
    String getTitle();

    void setTitle(@Nullable String value);

    @Nullable
    InternationalString getInternationalTitle();

    void setInternationalTitle(@Nullable InternationalString value);

    @Nullable
    String getAbstract();

    void setAbstract(@Nullable String value);

    @Nullable
    InternationalString getInternationalAbstract();

    void setInternationalAbstract(@Nullable InternationalString value);

    @Nullable
    AttributionInfo getAttribution();

    void setAttribution(@Nullable AttributionInfo value);

    boolean isEnabled();

    void setEnabled(boolean value);

    MetadataMap getMetadata();
}
