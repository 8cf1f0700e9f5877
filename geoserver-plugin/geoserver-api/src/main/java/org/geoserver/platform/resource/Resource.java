package org.geoserver.platform.resource;

import java.io.IOException;

/** Mirrors {@code org.geoserver.platform.resource.Resource}. */
public interface Resource {
    byte[] getContents() throws IOException;

    void setContents(byte[] contents) throws IOException;

    boolean delete();

    Type getType();

    /** Mirrors {@code org.geoserver.platform.resource.Resource$Type}. */
    enum Type {
        DIRECTORY,
        RESOURCE,
        UNDEFINED
    }
}
