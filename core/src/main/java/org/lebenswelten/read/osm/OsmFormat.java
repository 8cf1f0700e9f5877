package org.lebenswelten.read.osm;

import java.io.InputStream;
import java.util.Optional;

/** The formats of OpenStreetMap files. */
public enum OsmFormat {
    /** XML, {@code .osm}. */
    XML {
        @Override
        public boolean isReadable() {
            return true;
        }

        @Override
        void read(InputStream file, OsmElements elements) throws OsmFileException {
            OsmXml.read(file, elements);
        }
    },

    /** Protocol buffers, {@code .osm.pbf}; needs {@value OsmFormat#LIBRARY}. */
    PBF {
        @Override
        public boolean isReadable() {
            return isPresent("crosby.binary.BinaryParser") && isPresent("com.google.protobuf.Message");
        }

        @Override
        void read(InputStream file, OsmElements elements) throws OsmFileException {
            OsmPbf.read(file, elements);
        }
    };

    /** The library that the binary format needs, as Maven names it. */
    public static final String LIBRARY = "org.openstreetmap.pbf:osmpbf:1.6.1";

    /**
     * The format of a file by its name.
     *
     * @param path the name
     * @return the format, or empty for another ending
     */
    public static Optional<OsmFormat> of(String path) {
        if (path.endsWith(".osm.pbf")) {
            return Optional.of(PBF);
        }
        return path.endsWith(".osm") ? Optional.of(XML) : Optional.empty();
    }

    /**
     * Whether the library that the format needs is on the class path.
     *
     * @return true if files of the format can be read
     */
    public abstract boolean isReadable();

    abstract void read(InputStream file, OsmElements elements) throws OsmFileException;

    private static boolean isPresent(String type) {
        return OsmFormat.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }
}
