package org.geoserver.platform;

import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.platform.GeoServerExtensions}. */
@SuppressWarnings("DoNotCallSuggester") // the real methods do not throw
public class GeoServerExtensions {

    protected GeoServerExtensions() {}

    public static @Nullable Object bean(String name) {
        throw new UnsupportedOperationException("a signature only");
    }

    public static @Nullable String getProperty(String name) {
        throw new UnsupportedOperationException("a signature only");
    }
}
