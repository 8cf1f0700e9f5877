package org.geoserver.catalog;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.Keyword}; it keeps what it is given. */
public class Keyword implements Serializable, KeywordInfo {

    private static final long serialVersionUID = 1L;

    private final String value;
    private @Nullable String language;

    public Keyword(String value) {
        this.value = value;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public @Nullable String getLanguage() {
        return language;
    }

    @Override
    public void setLanguage(@Nullable String value) {
        language = value;
    }
}
