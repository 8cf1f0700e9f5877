package org.geoserver.catalog;

import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.KeywordInfo}. */
public interface KeywordInfo {
    String getValue();

    @Nullable
    String getLanguage();

    void setLanguage(@Nullable String value);
}
