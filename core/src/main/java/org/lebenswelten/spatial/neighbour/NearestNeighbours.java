package org.lebenswelten.spatial.neighbour;

import java.util.Arrays;

/**
 * The k areas whose points are nearest. The list need not be symmetric.
 *
 * <p>Where several areas are equally far and not all of them fit among the k, a {@link TieRule} decides. Areas on the same
 * point are neighbours at distance 0. With k or fewer other areas all of them are neighbours.
 *
 * <p>Agrees with: spdep {@code knn2nb(knearneigh(x, k))} and libpysal {@code KNN}, exactly, where there are no ties.
 */
public final class NearestNeighbours {

    private final int k;
    private final TieRule ties;

    private NearestNeighbours(int k, TieRule ties) {
        this.k = k;
        this.ties = ties;
    }

    /** Who is a neighbour when the k-th and the next are equally far. */
    public enum TieRule {
        /** Those that come first in the order of the areas; exactly k neighbours. */
        FIRST_POSITION,
        /** All that are as far as the k-th; more than k neighbours. */
        ALL
    }

    /**
     * The k nearest, ties to the first position.
     *
     * @param k number of neighbours, at least 1
     * @return the rule
     * @throws IllegalArgumentException if k is less than 1
     */
    public static NearestNeighbours of(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("number of nearest neighbours " + k + ", expected a number >= 1");
        }
        return new NearestNeighbours(k, TieRule.FIRST_POSITION);
    }

    /**
     * The same number with another rule for ties.
     *
     * @param newTies the rule
     * @return the rule
     */
    public NearestNeighbours with(TieRule newTies) {
        return new NearestNeighbours(k, newTies);
    }

    /**
     * Finds the neighbours.
     *
     * @param points a point an area
     * @return the list
     */
    public NeighbourList of(AreaPoints points) {
        PointIndex index = new PointIndex(points);
        int[][] lists = new int[points.size()][];
        for (int i = 0; i < lists.length; i++) {
            int[] found = index.nearest(i, k);
            lists[i] = ties == TieRule.ALL ? found : Arrays.copyOf(found, Math.min(k, found.length));
        }
        return NeighbourList.of(lists);
    }
}
