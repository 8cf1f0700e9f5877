package org.lebenswelten.spatial.neighbour;

import java.util.Arrays;

/**
 * The areas whose points lie at most so far apart, the distance itself included.
 *
 * <pre>{@code
 * j is a neighbour of i if distance(i, j) <= reach
 * }</pre>
 *
 * <p>A reach of 0 m makes neighbours only of areas on the same point.
 *
 * <p>Agrees with: libpysal {@code DistanceBand(threshold = reach)} and spdep {@code dnearneigh(x, 0, reach)}, exactly, areas
 * on the same point aside, which spdep's default bounds leave out.
 */
public final class DistanceBand {

    private final double reach;

    private DistanceBand(double reach) {
        this.reach = reach;
    }

    /**
     * A reach.
     *
     * @param metres the largest distance of neighbours
     * @return the rule
     * @throws IllegalArgumentException if the reach is negative or not finite
     */
    public static DistanceBand upTo(double metres) {
        if (!(metres >= 0 && metres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("reach " + metres + " m, expected a finite number >= 0");
        }
        return new DistanceBand(metres);
    }

    /**
     * The smallest reach that leaves no area without neighbours.
     *
     * @param points a point an area, at least two
     * @return the largest distance from an area to its nearest; agrees with libpysal {@code min_threshold_distance}
     * @throws IllegalArgumentException if there are fewer than two points
     */
    public static DistanceBand withoutIslands(AreaPoints points) {
        if (points.size() < 2) {
            throw new IllegalArgumentException(points.size() + " areas, expected at least 2");
        }
        PointIndex index = new PointIndex(points);
        double reach = 0;
        for (int i = 0; i < points.size(); i++) {
            reach = Math.max(reach, points.distance(i, index.nearest(i, 1)[0]));
        }
        return new DistanceBand(reach);
    }

    /**
     * The reach.
     *
     * @return metres
     */
    public double reachMetres() {
        return reach;
    }

    /**
     * Finds the neighbours.
     *
     * @param points a point an area
     * @return the symmetric list
     */
    public NeighbourList of(AreaPoints points) {
        PointIndex index = new PointIndex(points);
        int[][] lists = new int[points.size()][];
        Arrays.setAll(lists, i -> index.within(i, reach));
        return NeighbourList.of(lists);
    }
}
