package org.lebenswelten.coverage.access;

import java.util.Arrays;

/** Collects pairs area by area, the sites of each in ascending order. */
final class PairRows {

    private final int siteCount;
    private final int[] start;
    private int[] site;
    private double[] cost;
    private int size;
    private int area;

    PairRows(int areaCount, int siteCount) {
        this.siteCount = siteCount;
        start = new int[areaCount + 1];
        int guess = Math.max(16, (int) Math.min(1 << 20, 8L * areaCount));
        site = new int[guess];
        cost = new double[guess];
    }

    void add(int nextSite, double nextCost) {
        if (size == site.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size);
            if (larger == size) {
                throw new IllegalArgumentException(
                        "more than " + size + " pairs, expected fewer; take a smaller radius");
            }
            site = Arrays.copyOf(site, larger);
            cost = Arrays.copyOf(cost, larger);
        }
        site[size] = nextSite;
        cost[size++] = nextCost;
    }

    void endRow() {
        start[++area] = size;
    }

    CostPairs toPairs() {
        return new CostPairs(siteCount, start, Arrays.copyOf(site, size), Arrays.copyOf(cost, size));
    }
}
