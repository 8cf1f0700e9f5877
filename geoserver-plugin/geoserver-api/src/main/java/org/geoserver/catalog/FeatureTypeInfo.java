package org.geoserver.catalog;

import java.util.List;

/** Mirrors {@code org.geoserver.catalog.FeatureTypeInfo}. */
public interface FeatureTypeInfo extends ResourceInfo {
    List<String> getResponseSRS();

    boolean isOverridingServiceSRS();

    void setOverridingServiceSRS(boolean value);
}
