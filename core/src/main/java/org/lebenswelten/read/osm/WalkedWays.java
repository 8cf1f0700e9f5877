package org.lebenswelten.read.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Keeps the nodes of the ways that may be walked, and makes edges of them once it is known where they are. */
final class WalkedWays implements OsmElements {

    private final List<long[]> ways = new ArrayList<>();

    @Override
    public void node(long id, double longitude, double latitude, Map<String, String> tags) {
        // places of nodes are read once it is known which of them are needed
    }

    @Override
    public void way(long[] nodes, Map<String, String> tags) {
        if (nodes.length > 1 && FootRules.mayWalk(tags)) {
            ways.add(nodes);
        }
    }

    /** The nodes of all ways, ascending. */
    long[] distinctNodes() {
        return ways.stream().flatMapToLong(LongStream::of).sorted().distinct().toArray();
    }

    /** The edges between nodes that have a place. */
    FootNetwork network(NodePlaces places) {
        int most = ways.stream().mapToInt(nodes -> nodes.length - 1).sum();
        int[] from = new int[most];
        int[] to = new int[most];
        int edges = 0;
        for (long[] nodes : ways) {
            for (int i = 1; i < nodes.length; i++) {
                int before = places.find(nodes[i - 1]);
                int after = places.find(nodes[i]);
                if (before >= 0 && after >= 0 && before != after) {
                    from[edges] = places.end(before);
                    to[edges++] = places.end(after);
                }
            }
        }
        return new FootNetwork(
                places.longitudes(), places.latitudes(), Arrays.copyOf(from, edges), Arrays.copyOf(to, edges));
    }
}
