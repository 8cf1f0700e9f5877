package org.lebenswelten.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.lebenswelten.spatial.network.WalkingNetwork;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/** Puts edges together to a network. Ends with the same coordinates, rounded to the millimetre, are the same node. */
final class WayBuilder {

    private static final double PER_METRE = 1000;

    private final Map<Coordinate, Integer> nodes = new HashMap<>();
    private double[] x = new double[1024];
    private double[] y = new double[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private double[] metres = new double[1024];
    private int edges;

    /** The node at a point of the project's system, a new one where there is none. */
    int node(Coordinate at) {
        // adding 0 turns -0.0 into 0.0
        Coordinate rounded = new CoordinateXY(
                Math.rint(at.x * PER_METRE) / PER_METRE + 0.0, Math.rint(at.y * PER_METRE) / PER_METRE + 0.0);
        Integer known = nodes.putIfAbsent(rounded, nodes.size());
        if (known != null) {
            return known;
        }
        int node = nodes.size() - 1;
        if (node == x.length) {
            x = Arrays.copyOf(x, 2 * node);
            y = Arrays.copyOf(y, 2 * node);
        }
        x[node] = rounded.x;
        y[node] = rounded.y;
        return node;
    }

    /** How far apart two nodes are as the crow flies. */
    double straight(int one, int other) {
        return Math.hypot(x[one] - x[other], y[one] - y[other]);
    }

    /** Adds an edge. */
    void edge(int one, int other, double length) {
        if (edges == metres.length) {
            from = Arrays.copyOf(from, 2 * edges);
            to = Arrays.copyOf(to, 2 * edges);
            metres = Arrays.copyOf(metres, 2 * edges);
        }
        from[edges] = one;
        to[edges] = other;
        metres[edges++] = length;
    }

    /** Adds the edges along a line. */
    void line(Coordinate[] vertices) {
        for (int i = 1; i < vertices.length; i++) {
            int before = node(vertices[i - 1]);
            int after = node(vertices[i]);
            if (before != after) {
                edge(before, after, straight(before, after));
            }
        }
    }

    /** The network of all edges so far. */
    WalkingNetwork network() {
        return WalkingNetwork.of(
                Arrays.copyOf(x, nodes.size()),
                Arrays.copyOf(y, nodes.size()),
                Arrays.copyOf(from, edges),
                Arrays.copyOf(to, edges),
                Arrays.copyOf(metres, edges));
    }
}
