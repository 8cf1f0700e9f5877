package org.lebenswelten.spatial.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Points on the edges of a {@link WalkingNetwork}, as {@link WalkingNetwork#snap} finds them. Immutable; may be used by several
 * threads.
 */
public final class NetworkPoints {

    private static final int NONE = -1;

    private final Ways ways;
    private final int[] edge;
    private final double[] along;
    private final double[] off;
    /** Made when first asked for; any thread makes the same. */
    private volatile @Nullable PointsByEdge byEdge;

    NetworkPoints(Ways ways, int[] edge, double[] along, double[] off) {
        this.ways = ways;
        this.edge = edge;
        this.along = along;
        this.off = off;
    }

    /**
     * The number of points, those that lie too far from every edge included.
     *
     * @return 0 or more
     */
    public int size() {
        return edge.length;
    }

    /**
     * Whether a point belongs to an edge.
     *
     * @param point its position
     * @return false if it lies too far from every edge
     */
    public boolean isOnNetwork(int point) {
        return edge[point] != NONE;
    }

    /**
     * The straight way of a point to its edge.
     *
     * @param point its position
     * @return metres, positive infinity if it lies too far from every edge
     */
    public double metresToEdge(int point) {
        return off[point];
    }

    /**
     * The points that lie too far from every edge.
     *
     * @return their positions, ascending
     */
    public int[] missed() {
        return IntStream.range(0, size()).filter(point -> !isOnNetwork(point)).toArray();
    }

    /** Puts a point on an edge at a fraction of it; only while the points are made. */
    void put(int point, int onEdge, double fraction, double metresOff) {
        edge[point] = onEdge;
        along[point] = fraction * ways.metres[onEdge];
        off[point] = metresOff;
    }

    /** Puts a point on no edge; only while the points are made. */
    void miss(int point) {
        edge[point] = NONE;
        along[point] = Double.NaN;
        off[point] = Double.POSITIVE_INFINITY;
    }

    Ways ways() {
        return ways;
    }

    int edge(int point) {
        return edge[point];
    }

    /** The way along the edge from its first node. */
    double fromFirst(int point) {
        return along[point];
    }

    /** The way along the edge from its second node. */
    double fromSecond(int point) {
        return ways.metres[edge[point]] - along[point];
    }

    /** Points by edge, ascending within an edge. */
    PointsByEdge byEdge() {
        PointsByEdge known = byEdge;
        if (known == null) {
            known = sorted();
            byEdge = known;
        }
        return known;
    }

    private PointsByEdge sorted() {
        int[] start = new int[ways.edgeCount() + 1];
        for (int e : edge) {
            if (e != NONE) {
                start[e + 1]++;
            }
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = start.clone();
        int[] points = new int[start[ways.edgeCount()]];
        for (int point = 0; point < edge.length; point++) {
            if (edge[point] != NONE) {
                points[next[edge[point]]++] = point;
            }
        }
        return new PointsByEdge(start, points);
    }

    /**
     * Compressed sparse rows.
     *
     * @param start place of an edge's first point
     * @param point the points of all edges
     */
    record PointsByEdge(int[] start, int[] point) {}
}
