package org.geoserver.platform.resource;

/** Mirrors {@code org.geoserver.platform.resource.Resources}. */
@SuppressWarnings("DoNotCallSuggester") // the real methods do not throw
public class Resources {

    protected Resources() {}

    public static boolean exists(Resource resource) {
        throw new UnsupportedOperationException("a signature only");
    }
}
