package org.geoserver.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;

/** Mirrors {@code org.geoserver.catalog.ResourcePool}. */
public class ResourcePool {

    protected ResourcePool() {}

    public BufferedReader readStyle(StyleInfo style) throws IOException {
        throw new UnsupportedOperationException("a signature only");
    }

    public void writeStyle(StyleInfo style, InputStream body) throws IOException {
        throw new UnsupportedOperationException("a signature only");
    }

    public void deleteStyle(StyleInfo style, boolean purge) throws IOException {
        throw new UnsupportedOperationException("a signature only");
    }
}
