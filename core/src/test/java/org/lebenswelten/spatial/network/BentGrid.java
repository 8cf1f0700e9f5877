package org.lebenswelten.spatial.network;

import java.util.Arrays;

/**
 * A grid of streets bent at random and with gaps, by a generator that other languages can follow: s = (1103515245 s + 12345)
 * mod 2^31 from s = 1, a draw below n being (s / 256) mod n.
 *
 * <p>Node i of a grid of {@code side} columns and rows stands at 100 (i mod side) + draw(60), 100 (i div side) + draw(60). For
 * each node the edges to the east and to the north are drawn: a gap if draw(10) is below 3, then the length, the straight
 * line times 1 + draw(50) / 100.
 */
public final class BentGrid {

    private final int side;
    private final double[] x;
    private final double[] y;
    private final int[] from;
    private final int[] to;
    private final double[] metres;
    private long state = 1;

    /**
     * A grid.
     *
     * @param side number of columns, and of rows
     */
    public BentGrid(int side) {
        this.side = side;
        int nodes = side * side;
        this.x = new double[nodes];
        this.y = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            x[i] = 100 * (i % side) + draw(60);
            y[i] = 100 * (i / side) + draw(60);
        }
        int[] ends = new int[4 * nodes];
        double[] lengths = new double[2 * nodes];
        int edges = 0;
        for (int i = 0; i < nodes; i++) {
            int[] neighbours = {(i + 1) % side == 0 ? -1 : i + 1, i + side < nodes ? i + side : -1};
            for (int j : neighbours) {
                boolean gap = draw(10) < 3;
                double winding = 1 + draw(50) / 100.0;
                if (j >= 0 && !gap) {
                    ends[2 * edges] = i;
                    ends[2 * edges + 1] = j;
                    lengths[edges++] = winding * Math.hypot(x[i] - x[j], y[i] - y[j]);
                }
            }
        }
        this.from = new int[edges];
        this.to = new int[edges];
        Arrays.setAll(from, e -> ends[2 * e]);
        Arrays.setAll(to, e -> ends[2 * e + 1]);
        this.metres = Arrays.copyOf(lengths, edges);
    }

    private int draw(int bound) {
        state = (state * 1103515245L + 12345L) % 2147483648L;
        return (int) ((state >> 8) % bound);
    }

    /** The width of the grid in metres. */
    public double width() {
        return 100.0 * side;
    }

    /** Eastings of the nodes. */
    public double[] x() {
        return x.clone();
    }

    /** Northings of the nodes. */
    public double[] y() {
        return y.clone();
    }

    /** First ends of the edges. */
    public int[] from() {
        return from.clone();
    }

    /** Second ends of the edges. */
    public int[] to() {
        return to.clone();
    }

    /** Lengths of the edges. */
    public double[] metres() {
        return metres.clone();
    }

    /** The network. */
    public WalkingNetwork network() {
        return WalkingNetwork.of(x, y, from, to, metres);
    }
}
