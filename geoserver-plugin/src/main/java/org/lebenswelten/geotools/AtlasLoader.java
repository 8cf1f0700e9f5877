package org.lebenswelten.geotools;

import java.io.IOException;
import java.nio.file.Path;
import org.lebenswelten.atlas.Atlas;

/** Reads a published atlas. */
@FunctionalInterface
interface AtlasLoader {

    /**
     * Reads a file as a whole.
     *
     * @param file the file, which is there
     * @return the atlas
     * @throws IOException if the file is no atlas; the message names the file, the place and the rule
     */
    Atlas load(Path file) throws IOException;
}
