package org.lebenswelten.coverage.access;

/** Sorts pairs by area and site by counting: first into the columns of sites, from there into the rows of areas. */
final class PairSort {

    private final int[] columnStart;
    private final int[] columnArea;
    private final double[] columnCost;

    PairSort(int siteCount, int[] area, int[] site, double[] cost) {
        columnStart = starts(site, siteCount);
        columnArea = new int[area.length];
        columnCost = new double[area.length];
        int[] next = columnStart.clone();
        for (int pair = 0; pair < area.length; pair++) {
            int place = next[site[pair]]++;
            columnArea[place] = area[pair];
            columnCost[place] = cost[pair];
        }
    }

    /** The sorted rows; {@code start} tells where the pairs of each area begin. */
    CostPairs rows(int[] start) {
        int sites = columnStart.length - 1;
        int[] rowSite = new int[columnArea.length];
        double[] rowCost = new double[columnArea.length];
        int[] next = start.clone();
        for (int site = 0; site < sites; site++) {
            for (int k = columnStart[site]; k < columnStart[site + 1]; k++) {
                int area = columnArea[k];
                int place = next[area]++;
                if (place > start[area] && rowSite[place - 1] == site) {
                    throw new IllegalArgumentException(
                            "area " + area + " and site " + site + " have two costs, expected one pair");
                }
                rowSite[place] = site;
                rowCost[place] = columnCost[k];
            }
        }
        return new CostPairs(sites, start, rowSite, rowCost);
    }

    /** Where the entries of each key begin, with the number of entries behind the last. */
    static int[] starts(int[] keys, int count) {
        int[] start = new int[count + 1];
        for (int key : keys) {
            start[key + 1]++;
        }
        for (int i = 0; i < count; i++) {
            start[i + 1] += start[i];
        }
        return start;
    }
}
