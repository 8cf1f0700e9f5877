package org.lebenswelten.coverage.access;

import java.util.Arrays;

/**
 * The costs of getting from areas to sites, as compressed sparse rows: for each area its sites in ascending order.
 *
 * <p>Where one cannot get from an area to a site there is no pair; that is not the same as a cost of 0. The rows come out
 * the same in whatever order the pairs are given. Immutable.
 */
public final class CostPairs {

    private final int siteCount;
    private final int[] start;
    private final int[] site;
    private final double[] cost;

    CostPairs(int siteCount, int[] start, int[] site, double[] cost) {
        this.siteCount = siteCount;
        this.start = start;
        this.site = site;
        this.cost = cost;
    }

    /**
     * Pairs in any order.
     *
     * @param areaCount number of areas
     * @param siteCount number of sites
     * @param area area of each pair, by position from 0
     * @param site site of each pair, by position from 0
     * @param cost cost of each pair, finite and 0 or more
     * @return the pairs
     * @throws IllegalArgumentException if the columns differ in length, a position is that of no area or site, a cost is
     *     negative or not finite, or two pairs have the same area and site
     */
    public static CostPairs of(int areaCount, int siteCount, int[] area, int[] site, double[] cost) {
        if (site.length != area.length || cost.length != area.length) {
            throw new IllegalArgumentException("pairs: " + area.length + " areas, " + site.length + " sites, "
                    + cost.length + " costs, expected as many of each");
        }
        boolean sorted = true;
        for (int pair = 0; pair < area.length; pair++) {
            requirePosition("area", area[pair], areaCount, pair);
            requirePosition("site", site[pair], siteCount, pair);
            requireCost(cost[pair], area[pair], site[pair]);
            sorted &= pair == 0
                    || area[pair - 1] < area[pair]
                    || (area[pair - 1] == area[pair] && site[pair - 1] < site[pair]);
        }
        int[] start = PairSort.starts(area, areaCount);
        if (sorted) {
            return new CostPairs(siteCount, start, site.clone(), cost.clone());
        }
        return new PairSort(siteCount, start, area, site, cost).rows();
    }

    /**
     * A full table.
     *
     * @param siteCount number of sites
     * @param costs a row an area with a cost for each site; {@code NaN} or infinite where one cannot get there
     * @return the pairs
     * @throws IllegalArgumentException if a row has another length or a cost is negative
     */
    public static CostPairs ofTable(int siteCount, double[][] costs) {
        PairRows rows = new PairRows(costs.length, siteCount);
        for (int area = 0; area < costs.length; area++) {
            if (costs[area].length != siteCount) {
                throw new IllegalArgumentException("area " + area + ": " + costs[area].length + " costs, expected "
                        + siteCount + ", one for each site");
            }
            for (int j = 0; j < siteCount; j++) {
                if (Double.isFinite(costs[area][j])) {
                    requireCost(costs[area][j], area, j);
                    rows.add(j, costs[area][j]);
                } else if (costs[area][j] == Double.NEGATIVE_INFINITY) {
                    requireCost(costs[area][j], area, j);
                }
            }
            rows.endRow();
        }
        return rows.toPairs();
    }

    /**
     * All areas and sites at most so far apart as the crow flies, the distance itself included. Distances are computed, not
     * cut out of a polygon, so that no point at the edge falls between two vertices of a circle.
     *
     * @param areas a point an area
     * @param sites a point a site, in the same reference system
     * @param radius largest distance
     * @return the pairs with their distances
     * @throws IllegalArgumentException if the radius is negative or not finite
     */
    public static CostPairs within(PlanePoints areas, PlanePoints sites, double radius) {
        if (!(radius >= 0 && radius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("radius " + radius + ", expected a finite number >= 0");
        }
        return new RadiusSearch(sites, radius).from(areas);
    }

    /**
     * The number of areas, those without pairs included.
     *
     * @return 0 or more
     */
    public int areaCount() {
        return start.length - 1;
    }

    /**
     * The number of sites, those without pairs included.
     *
     * @return 0 or more
     */
    public int siteCount() {
        return siteCount;
    }

    /**
     * The number of pairs.
     *
     * @return 0 or more
     */
    public int size() {
        return site.length;
    }

    /**
     * The place of an area's first pair; its last stands before the first of the next area.
     *
     * @param area position of the area, or the number of areas
     * @return 0 to {@link #size()}
     */
    public int start(int area) {
        return start[area];
    }

    /**
     * The site of a pair.
     *
     * @param pair place of the pair
     * @return position of the site; ascending within an area
     */
    public int site(int pair) {
        return site[pair];
    }

    /**
     * The cost of a pair.
     *
     * @param pair place of the pair
     * @return finite, 0 or more
     */
    public double cost(int pair) {
        return cost[pair];
    }

    /** Row starts, shared and not to be changed. */
    int[] starts() {
        return start;
    }

    /** Sites of all pairs, shared and not to be changed. */
    int[] sites() {
        return site;
    }

    /** Costs of all pairs, shared and not to be changed. */
    double[] costs() {
        return cost;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CostPairs pairs
                && siteCount == pairs.siteCount
                && Arrays.equals(start, pairs.start)
                && Arrays.equals(site, pairs.site)
                && Arrays.equals(cost, pairs.cost);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(start) + Arrays.hashCode(site)) + Arrays.hashCode(cost);
    }

    @Override
    public String toString() {
        return "CostPairs[" + areaCount() + " areas, " + siteCount + " sites, " + size() + " pairs]";
    }

    private static void requirePosition(String name, int position, int count, int pair) {
        if (position < 0 || position >= count) {
            throw new IllegalArgumentException(
                    name + " " + position + " of pair " + pair + ", expected a position from 0 to " + (count - 1));
        }
    }

    private static void requireCost(double cost, int area, int site) {
        if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost " + cost + " from area " + area + " to site " + site
                    + ", expected a finite number >= 0; leave out what cannot be reached");
        }
    }
}
