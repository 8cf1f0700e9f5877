package org.lebenswelten.read.osm;

import java.io.IOException;

/** A file is no extract of OpenStreetMap, or is damaged. */
public final class OsmFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A file that cannot be read.
     *
     * @param message what is wrong with it
     */
    public OsmFileException(String message) {
        super(message);
    }

    /**
     * A file that a parser gave up on.
     *
     * @param message what is wrong with it
     * @param cause what the parser said
     */
    public OsmFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
