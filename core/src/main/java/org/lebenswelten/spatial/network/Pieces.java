package org.lebenswelten.spatial.network;

import java.util.Arrays;

/** The pieces of a network that no way joins. */
final class Pieces {

    private final int[] piece;
    private final int count;
    private final int largest;
    private final int cutOff;

    private Pieces(int[] piece, int count) {
        this.piece = piece;
        this.count = count;
        int[] nodes = new int[count];
        for (int p : piece) {
            nodes[p]++;
        }
        int most = 0;
        for (int p = 1; p < count; p++) {
            most = nodes[p] > nodes[most] ? p : most;
        }
        this.largest = most;
        this.cutOff = count == 0 ? 0 : piece.length - nodes[most];
    }

    /** Pieces are numbered by their first node. */
    static Pieces of(Ways ways) {
        int[] piece = new int[ways.nodeCount()];
        Arrays.fill(piece, -1);
        int[] open = new int[ways.nodeCount()];
        int count = 0;
        for (int node = 0; node < piece.length; node++) {
            if (piece[node] >= 0) {
                continue;
            }
            piece[node] = count;
            int size = 0;
            open[size++] = node;
            while (size > 0) {
                int from = open[--size];
                for (int arc = ways.start[from]; arc < ways.start[from + 1]; arc++) {
                    int to = ways.head[arc];
                    if (piece[to] < 0) {
                        piece[to] = count;
                        open[size++] = to;
                    }
                }
            }
            count++;
        }
        return new Pieces(piece, count);
    }

    int count() {
        return count;
    }

    int cutOff() {
        return cutOff;
    }

    boolean isInLargest(int node) {
        return piece[node] == largest;
    }
}
