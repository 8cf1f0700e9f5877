package org.geoserver.catalog;

import java.util.List;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.util.InternationalString;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.ResourceInfo}. */
public interface ResourceInfo extends CatalogInfo {
    String getName();

    void setName(String value);

    String getNativeName();

    void setNativeName(String value);

    NamespaceInfo getNamespace();

    void setNamespace(NamespaceInfo value);

    StoreInfo getStore();

    void setStore(StoreInfo value);

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

    List<KeywordInfo> getKeywords();

    List<MetadataLinkInfo> getMetadataLinks();

    List<DataLinkInfo> getDataLinks();

    @Nullable
    ReferencedEnvelope getNativeBoundingBox();

    void setNativeBoundingBox(@Nullable ReferencedEnvelope value);

    @Nullable
    ReferencedEnvelope getLatLonBoundingBox();

    void setLatLonBoundingBox(@Nullable ReferencedEnvelope value);

    @Nullable
    String getSRS();

    void setSRS(@Nullable String value);

    void setNativeCRS(@Nullable CoordinateReferenceSystem value);

    void setProjectionPolicy(@Nullable ProjectionPolicy value);

    boolean isEnabled();

    void setEnabled(boolean value);

    MetadataMap getMetadata();
}
