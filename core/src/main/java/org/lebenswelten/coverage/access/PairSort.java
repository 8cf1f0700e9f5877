package org.lebenswelten.coverage.access;

/** Sorts pairs by area and site by counting, first by site, then stably by area. */
final class PairSort {

    private final int[] area;
    private final int[] site;
    private final double[] cost;

    PairSort(int[] area, int[] site, double[] cost) {
        this.area = area;
        this.site = site;
        this.cost = cost;
    }

    /** The sorted rows; {@code start} tells where the pairs of each area begin. */
    CostPairs rows(int[] start, int siteCount) {
        int[] bySite = orderBySite(siteCount);
        int[] next = start.clone();
        int[] sortedSite = new int[site.length];
        double[] sortedCost = new double[site.length];
        for (int pair : bySite) {
            int place = next[area[pair]]++;
            if (place > start[area[pair]] && sortedSite[place - 1] == site[pair]) {
                throw new IllegalArgumentException(
                        "area " + area[pair] + " and site " + site[pair] + " have two costs, expected one pair");
            }
            sortedSite[place] = site[pair];
            sortedCost[place] = cost[pair];
        }
        return new CostPairs(siteCount, start, sortedSite, sortedCost);
    }

    private int[] orderBySite(int siteCount) {
        int[] next = new int[siteCount + 1];
        for (int j : site) {
            next[j + 1]++;
        }
        for (int j = 0; j < siteCount; j++) {
            next[j + 1] += next[j];
        }
        int[] order = new int[site.length];
        for (int pair = 0; pair < site.length; pair++) {
            order[next[site[pair]]++] = pair;
        }
        return order;
    }
}
