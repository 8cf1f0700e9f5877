package org.lebenswelten.coverage.access;

import java.util.Arrays;

/**
 * Sorts pairs by area and site by counting. Pairs go into the rows of their areas, which is the one pass that jumps about in
 * memory; each row is then ordered by itself: a long one by marking its sites in a set of bits, a short one by comparison.
 */
final class PairSort {

    private final int siteCount;
    private final int[] start;
    /** Site and bits of the cost of each pair, one after the other, so that a pair takes one place in memory. */
    private final long[] rows;

    PairSort(int siteCount, int[] start, int[] area, int[] site, double[] cost) {
        this.siteCount = siteCount;
        this.start = start;
        this.rows = new long[2 * area.length];
        int[] next = start.clone();
        for (int pair = 0; pair < area.length; pair++) {
            int place = 2 * next[area[pair]]++;
            rows[place] = site[pair];
            rows[place + 1] = Double.doubleToRawLongBits(cost[pair]);
        }
    }

    /** The sorted rows. */
    CostPairs rows() {
        int[] rowSite = new int[rows.length / 2];
        double[] rowCost = new double[rows.length / 2];
        long[] marks = new long[(siteCount + Long.SIZE - 1) / Long.SIZE];
        double[] costOf = new double[siteCount];
        for (int area = 0; area + 1 < start.length; area++) {
            int length = start[area + 1] - start[area];
            if (length < marks.length) {
                compared(area, rowSite, rowCost);
            } else if (length > 0) {
                marked(area, marks, costOf, rowSite, rowCost);
            }
        }
        return new CostPairs(siteCount, start, rowSite, rowCost);
    }

    private void marked(int area, long[] marks, double[] costOf, int[] rowSite, double[] rowCost) {
        for (int k = start[area]; k < start[area + 1]; k++) {
            int site = (int) rows[2 * k];
            long mark = 1L << site;
            if ((marks[site >>> 6] & mark) != 0) {
                throw twice(area, site);
            }
            marks[site >>> 6] |= mark;
            costOf[site] = Double.longBitsToDouble(rows[2 * k + 1]);
        }
        int place = start[area];
        for (int word = 0; word < marks.length; word++) {
            long left = marks[word];
            marks[word] = 0;
            while (left != 0) {
                int site = (word << 6) + Long.numberOfTrailingZeros(left);
                left &= left - 1;
                rowSite[place] = site;
                rowCost[place++] = costOf[site];
            }
        }
    }

    private void compared(int area, int[] rowSite, double[] rowCost) {
        int first = start[area];
        long[] keys = new long[start[area + 1] - first];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = rows[2 * (first + k)] << Integer.SIZE | k;
        }
        Arrays.sort(keys);
        for (int k = 0; k < keys.length; k++) {
            int site = (int) (keys[k] >>> Integer.SIZE);
            if (k > 0 && rowSite[first + k - 1] == site) {
                throw twice(area, site);
            }
            rowSite[first + k] = site;
            rowCost[first + k] = Double.longBitsToDouble(rows[2 * (first + (int) keys[k]) + 1]);
        }
    }

    private static IllegalArgumentException twice(int area, int site) {
        return new IllegalArgumentException(
                "area " + area + " and site " + site + " have two costs, expected one pair");
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
