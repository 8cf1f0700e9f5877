package org.geoserver.platform;

import java.io.File;
import org.geoserver.platform.resource.Resource;

/** Mirrors {@code org.geoserver.platform.GeoServerResourceLoader}. */
public class GeoServerResourceLoader {

    protected GeoServerResourceLoader() {}

    public File getBaseDirectory() {
        throw new UnsupportedOperationException("a signature only");
    }

    public Resource get(String path) {
        throw new UnsupportedOperationException("a signature only");
    }
}
