package org.lebenswelten.read.osm;

import java.util.Arrays;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** Where some nodes are. */
final class NodePlaces implements OsmElements {

    private static final int NOWHERE = -1;

    private final long[] ids;
    private final Envelope within;
    private final boolean[] placed;
    private final boolean[] blocked;
    private double[] longitude;
    private double[] latitude;
    private int size;

    /** Nodes by ascending id; those outside of a rectangle have no place. */
    NodePlaces(long[] ids, Envelope within) {
        this.ids = ids;
        this.within = within;
        this.placed = new boolean[ids.length];
        this.blocked = new boolean[ids.length];
        this.longitude = new double[ids.length];
        this.latitude = new double[ids.length];
        this.size = ids.length;
    }

    @Override
    public void node(long id, double nodeLongitude, double nodeLatitude, Map<String, String> tags) {
        int node = Arrays.binarySearch(ids, id);
        if (node >= 0 && within.covers(nodeLongitude, nodeLatitude)) {
            placed[node] = true;
            blocked[node] = FootRules.blocks(tags);
            longitude[node] = nodeLongitude;
            latitude[node] = nodeLatitude;
        }
    }

    @Override
    public void way(long[] nodes, Map<String, String> tags) {
        // ways have been read before
    }

    /** The position of a node, or a negative number where it has no place. */
    int find(long id) {
        int node = Arrays.binarySearch(ids, id);
        return node >= 0 && placed[node] ? node : NOWHERE;
    }

    /** The node at the end of an edge: a copy of its own where a barrier keeps edges from being joined. */
    int end(int node) {
        if (!blocked[node]) {
            return node;
        }
        if (size == longitude.length) {
            longitude = Arrays.copyOf(longitude, size + size / 8 + 8);
            latitude = Arrays.copyOf(latitude, longitude.length);
        }
        longitude[size] = longitude[node];
        latitude[size] = latitude[node];
        return size++;
    }

    double[] longitudes() {
        return Arrays.copyOf(longitude, size);
    }

    double[] latitudes() {
        return Arrays.copyOf(latitude, size);
    }
}
