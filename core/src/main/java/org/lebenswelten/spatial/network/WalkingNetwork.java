package org.lebenswelten.spatial.network;

import java.util.stream.IntStream;

/**
 * A network of ways on foot, undirected, as compressed sparse rows: for each node its edges.
 *
 * <p>Nodes and edges are put into an order of their own, nodes by easting and northing, edges by their nodes and length, so
 * that results are the same in whatever order they are given. (Nodes of equal coordinates are different nodes, such as those
 * of a bridge and of the way below, and keep the order in which they are given.)
 *
 * <p>A point belongs to the nearest edge; of edges equally near, to the first in that order. A point farther than
 * {@link #snapLimit()} from every edge cannot be reached. Pieces that no way joins stay, and points that belong to different
 * ones do not reach each other; {@link #largestPiece()} drops all but one.
 *
 * <p>Immutable; may be used by several threads.
 */
public final class WalkingNetwork {

    /** How far a point may lie from its edge where nothing else is said: {@value} m. */
    public static final double DEFAULT_SNAP_LIMIT = 250;

    private final Ways ways;
    private final Pieces pieces;
    private final EdgeIndex index;
    private final double snapLimit;

    private WalkingNetwork(Ways ways, Pieces pieces, EdgeIndex index, double snapLimit) {
        this.ways = ways;
        this.pieces = pieces;
        this.index = index;
        this.snapLimit = snapLimit;
    }

    /**
     * A network of nodes and edges. Nodes without an edge are left out.
     *
     * @param nodeX easting of each node in metres
     * @param nodeY northing of each node
     * @param from one end of each edge, a node by position from 0
     * @param to its other end
     * @param metres length of each edge along the way, finite and 0 or more
     * @return the network, in which points may lie {@value #DEFAULT_SNAP_LIMIT} m from their edge
     * @throws IllegalArgumentException if columns differ in length, a coordinate is not finite, an end is no node, or a
     *     length is negative or not finite
     */
    public static WalkingNetwork of(double[] nodeX, double[] nodeY, int[] from, int[] to, double[] metres) {
        return of(Ways.of(nodeX, nodeY, from, to, metres), DEFAULT_SNAP_LIMIT);
    }

    private static WalkingNetwork of(Ways ways, double snapLimit) {
        return new WalkingNetwork(ways, Pieces.of(ways), EdgeIndex.of(ways), snapLimit);
    }

    /**
     * The same network with another limit of snapping.
     *
     * @param metres how far a point may lie from its edge, the distance itself included; 0 or more
     * @return a network
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public WalkingNetwork withSnapLimit(double metres) {
        if (!(metres >= 0 && metres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("snapping limit " + metres + " m, expected a finite number >= 0");
        }
        return new WalkingNetwork(ways, pieces, index, metres);
    }

    /**
     * The piece with the most nodes; of pieces equally large, the one whose first node lies farthest west.
     *
     * @return this network, if it is one piece
     */
    public WalkingNetwork largestPiece() {
        return pieces.count() <= 1 ? this : of(ways.keeping(pieces::isInLargest), snapLimit);
    }

    /**
     * Finds the edges that points belong to. Points that are asked for several times need to be snapped only once.
     *
     * @param x eastings in metres
     * @param y northings
     * @return the points on the network
     * @throws IllegalArgumentException if there are not as many northings as eastings, or a coordinate is not finite
     */
    public NetworkPoints snap(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " eastings and " + y.length + " northings, expected as many");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(
                        "point " + i + " at (" + x[i] + ", " + y[i] + "), expected finite coordinates");
            }
        }
        NetworkPoints points = new NetworkPoints(ways, new int[x.length], new double[x.length], new double[x.length]);
        IntStream.range(0, x.length).parallel().forEach(i -> index.snap(x[i], y[i], snapLimit, points, i));
        return points;
    }

    /**
     * The costs from points to sites.
     *
     * @param siteX eastings of sites
     * @param siteY northings of sites
     * @param pointX eastings of points
     * @param pointY northings of points
     * @param limitMetres largest cost, which is included; may be infinite
     * @return for each site the points within the limit
     * @throws IllegalArgumentException if columns differ in length, a coordinate is not finite, or the limit is negative or
     *     {@code NaN}
     */
    public NetworkCosts costsTo(double[] siteX, double[] siteY, double[] pointX, double[] pointY, double limitMetres) {
        return costsTo(snap(siteX, siteY), snap(pointX, pointY), limitMetres);
    }

    /**
     * The costs from points to sites that have been {@linkplain #snap snapped}.
     *
     * @param sites sites on this network
     * @param points points on this network
     * @param limitMetres largest cost, which is included; may be infinite
     * @return for each site the points within the limit
     * @throws IllegalArgumentException if points or sites belong to another network, or the limit is negative or {@code NaN}
     */
    public NetworkCosts costsTo(NetworkPoints sites, NetworkPoints points, double limitMetres) {
        if (!(limitMetres >= 0)) {
            throw new IllegalArgumentException("limit " + limitMetres + " m, expected a number >= 0");
        }
        if (sites.ways() != ways || points.ways() != ways) {
            throw new IllegalArgumentException("points of another network, expected points that this one has snapped");
        }
        return new CostSearch(ways, points, limitMetres).from(sites);
    }

    /**
     * How far a point may lie from its edge.
     *
     * @return metres, 0 or more
     */
    public double snapLimit() {
        return snapLimit;
    }

    /**
     * The number of nodes that have an edge.
     *
     * @return 0 or more
     */
    public int nodeCount() {
        return ways.nodeCount();
    }

    /**
     * The number of edges.
     *
     * @return 0 or more
     */
    public int edgeCount() {
        return ways.edgeCount();
    }

    /**
     * The length of all edges.
     *
     * @return metres
     */
    public double totalMetres() {
        return ways.totalMetres();
    }

    /**
     * The number of pieces that no way joins.
     *
     * @return 1 where everybody reaches everything, 0 for a network without edges
     */
    public int pieceCount() {
        return pieces.count();
    }

    /**
     * The number of nodes that no way joins to the {@linkplain #largestPiece() largest piece}.
     *
     * @return 0 or more
     */
    public int nodesCutOff() {
        return pieces.cutOff();
    }

    @Override
    public String toString() {
        return "WalkingNetwork[" + nodeCount() + " nodes, " + edgeCount() + " edges, " + pieceCount() + " pieces]";
    }
}
