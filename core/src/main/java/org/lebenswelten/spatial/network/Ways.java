package org.lebenswelten.spatial.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Nodes and edges in canonical order, and for each node the edges at it.
 *
 * <p>The first node of an edge stands before its second. Columns are shared within the package and not to be changed.
 */
final class Ways {

    final double[] x;
    final double[] y;
    final int[] first;
    final int[] second;
    final double[] metres;

    /** Place of a node's first arc; its last stands before the first of the next node. */
    final int[] start;
    /** The node at the other end of each arc. */
    final int[] head;
    /** The edge of each arc. */
    final int[] edge;

    private Ways(double[] x, double[] y, int[] first, int[] second, double[] metres) {
        this.x = x;
        this.y = y;
        this.first = first;
        this.second = second;
        this.metres = metres;
        this.start = new int[x.length + 1];
        for (int e = 0; e < metres.length; e++) {
            start[first[e] + 1]++;
            start[second[e] + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = start.clone();
        this.head = new int[2 * metres.length];
        this.edge = new int[2 * metres.length];
        for (int e = 0; e < metres.length; e++) {
            arc(next[first[e]]++, second[e], e);
            arc(next[second[e]]++, first[e], e);
        }
    }

    private void arc(int at, int to, int along) {
        head[at] = to;
        edge[at] = along;
    }

    static Ways of(double[] x, double[] y, int[] from, int[] to, double[] metres) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "nodes with " + x.length + " eastings and " + y.length + " northings, expected as many");
        }
        if (from.length != metres.length || to.length != metres.length) {
            throw new IllegalArgumentException("edges with " + from.length + " starts, " + to.length + " ends and "
                    + metres.length + " lengths, expected as many of each");
        }
        boolean[] used = new boolean[x.length];
        for (int e = 0; e < metres.length; e++) {
            requireNode(from[e], x.length, e);
            requireNode(to[e], x.length, e);
            used[from[e]] = true;
            used[to[e]] = true;
            if (!(metres[e] >= 0 && metres[e] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "edge " + e + ": length " + metres[e] + " m, expected a finite number >= 0");
            }
        }
        for (int node = 0; node < x.length; node++) {
            if (!Double.isFinite(x[node]) || !Double.isFinite(y[node])) {
                throw new IllegalArgumentException(
                        "node " + node + " at (" + x[node] + ", " + y[node] + "), expected finite coordinates");
            }
        }
        return ordered(x, y, from, to, metres, used);
    }

    private static Ways ordered(double[] x, double[] y, int[] from, int[] to, double[] metres, boolean[] used) {
        int[] nodes = IntStream.range(0, x.length)
                .filter(node -> used[node])
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(node -> x[node])
                        .thenComparingDouble(node -> y[node])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] position = new int[x.length];
        for (int i = 0; i < nodes.length; i++) {
            position[nodes[i]] = i;
        }
        int[] edges = IntStream.range(0, metres.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(e -> Math.min(position[from[e]], position[to[e]]))
                        .thenComparingInt(e -> Math.max(position[from[e]], position[to[e]]))
                        .thenComparingDouble(e -> metres[e]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Ways(
                Arrays.stream(nodes).mapToDouble(node -> x[node]).toArray(),
                Arrays.stream(nodes).mapToDouble(node -> y[node]).toArray(),
                Arrays.stream(edges)
                        .map(e -> Math.min(position[from[e]], position[to[e]]))
                        .toArray(),
                Arrays.stream(edges)
                        .map(e -> Math.max(position[from[e]], position[to[e]]))
                        .toArray(),
                Arrays.stream(edges).mapToDouble(e -> metres[e]).toArray());
    }

    /** The edges whose first node is kept, with their nodes. */
    Ways keeping(IntPredicate keptNode) {
        int[] kept = IntStream.range(0, metres.length)
                .filter(e -> keptNode.test(first[e]))
                .toArray();
        return of(
                x,
                y,
                Arrays.stream(kept).map(e -> first[e]).toArray(),
                Arrays.stream(kept).map(e -> second[e]).toArray(),
                Arrays.stream(kept).mapToDouble(e -> metres[e]).toArray());
    }

    int nodeCount() {
        return x.length;
    }

    int edgeCount() {
        return metres.length;
    }

    double totalMetres() {
        double total = 0;
        for (double length : metres) {
            total += length;
        }
        return total;
    }

    private static void requireNode(int node, int count, int edge) {
        if (node < 0 || node >= count) {
            throw new IllegalArgumentException(
                    "edge " + edge + ": node " + node + ", expected a position from 0 to " + (count - 1));
        }
    }
}
