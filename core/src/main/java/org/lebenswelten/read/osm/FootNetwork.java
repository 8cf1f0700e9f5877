package org.lebenswelten.read.osm;

import java.io.InputStream;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;

/**
 * The ways of an extract that may be walked, as nodes and straight edges between them, in degrees of EPSG:4326.
 *
 * <p>Ways are joined where they share a node. A barrier that nobody gets past ends the ways at it.
 *
 * @param longitude longitude of each node
 * @param latitude latitude of each node
 * @param from one end of each edge, a node by position
 * @param to its other end
 */
public record FootNetwork(double[] longitude, double[] latitude, int[] from, int[] to) {

    /**
     * Reads an extract. The file is read twice, first for the ways and then for their nodes, and only ways that may be walked
     * are held in memory.
     *
     * @param file opens the file
     * @param format its format
     * @param within degrees; edges with an end outside are left out
     * @return the ways, in the order of the file
     * @throws OsmFileException if the file is no extract of that format, or is damaged
     * @throws IllegalStateException if the library that the format needs is not on the class path
     */
    public static FootNetwork read(Supplier<InputStream> file, OsmFormat format, Envelope within)
            throws OsmFileException {
        if (!format.isReadable()) {
            throw new IllegalStateException("format " + format + " needs " + OsmFormat.LIBRARY + " on the class path");
        }
        WalkedWays ways = new WalkedWays();
        format.read(file.get(), ways);
        NodePlaces places = new NodePlaces(ways.distinctNodes(), within);
        format.read(file.get(), places);
        return ways.network(places);
    }
}
