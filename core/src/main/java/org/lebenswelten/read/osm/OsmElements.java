package org.lebenswelten.read.osm;

import java.util.Map;

/** What a file of OpenStreetMap holds, told element by element in the order of the file. */
interface OsmElements {

    /** A point with its tags. */
    void node(long id, double longitude, double latitude, Map<String, String> tags);

    /** A line through nodes, with its tags. */
    void way(long[] nodes, Map<String, String> tags);
}
