package org.lebenswelten.spatial.network;

import java.util.Arrays;
import java.util.List;

/**
 * The costs from points to sites along a {@link WalkingNetwork}, as compressed sparse rows: for each site its points in
 * ascending order, with the way in metres. The ways from the point and from the site to their edges are included.
 *
 * <p>A point that cannot be reached, or only beyond the limit, has no pair with the site. Immutable.
 */
public final class NetworkCosts {

    private final int pointCount;
    private final int[] start;
    private final int[] point;
    private final double[] metres;

    private NetworkCosts(int pointCount, int[] start, int[] point, double[] metres) {
        this.pointCount = pointCount;
        this.start = start;
        this.point = point;
        this.metres = metres;
    }

    static NetworkCosts of(int pointCount, List<CostSearch.Row> rows) {
        int[] start = new int[rows.size() + 1];
        for (int site = 0; site < rows.size(); site++) {
            start[site + 1] = Math.addExact(start[site], rows.get(site).point().length);
        }
        int[] point = new int[start[rows.size()]];
        double[] metres = new double[point.length];
        for (int site = 0; site < rows.size(); site++) {
            CostSearch.Row row = rows.get(site);
            System.arraycopy(row.point(), 0, point, start[site], row.point().length);
            System.arraycopy(row.metres(), 0, metres, start[site], row.point().length);
        }
        return new NetworkCosts(pointCount, start, point, metres);
    }

    /**
     * The number of sites, those that reach nobody included.
     *
     * @return 0 or more
     */
    public int siteCount() {
        return start.length - 1;
    }

    /**
     * The number of points, those that nobody reaches included.
     *
     * @return 0 or more
     */
    public int pointCount() {
        return pointCount;
    }

    /**
     * The number of pairs of a site and a point.
     *
     * @return 0 or more
     */
    public int size() {
        return point.length;
    }

    /**
     * The place of a site's first pair; its last stands before the first of the next site.
     *
     * @param site position of the site, or the number of sites
     * @return 0 to {@link #size()}
     */
    public int start(int site) {
        return start[site];
    }

    /**
     * The point of a pair.
     *
     * @param pair place of the pair
     * @return position of the point; ascending within a site
     */
    public int point(int pair) {
        return point[pair];
    }

    /**
     * The way of a pair.
     *
     * @param pair place of the pair
     * @return metres, finite, 0 or more
     */
    public double metres(int pair) {
        return metres[pair];
    }

    /**
     * The points that a site reaches.
     *
     * @param site position of the site
     * @return a new column of positions, ascending
     */
    public int[] pointsOf(int site) {
        return Arrays.copyOfRange(point, start[site], start[site + 1]);
    }

    /**
     * The ways to the points that a site reaches.
     *
     * @param site position of the site
     * @return a new column of metres, in the order of {@link #pointsOf}
     */
    public double[] metresOf(int site) {
        return Arrays.copyOfRange(metres, start[site], start[site + 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetworkCosts costs
                && pointCount == costs.pointCount
                && Arrays.equals(start, costs.start)
                && Arrays.equals(point, costs.point)
                && Arrays.equals(metres, costs.metres);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(start) + Arrays.hashCode(point)) + Arrays.hashCode(metres);
    }

    @Override
    public String toString() {
        return "NetworkCosts[" + siteCount() + " sites, " + pointCount + " points, " + size() + " pairs]";
    }
}
