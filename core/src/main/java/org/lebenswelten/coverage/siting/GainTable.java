package org.lebenswelten.coverage.siting;

import java.util.Arrays;

/** What each site would bring to each row of demand, by rows and by sites; absent pairs bring nothing. */
final class GainTable {

    private final int[] rowStart;
    private final int[] rowSite;
    private final double[] rowGain;
    private final int[] siteStart;
    private final int[] siteRow;
    private final double[] siteGain;

    private GainTable(int sites, int[] rowStart, int[] rowSite, double[] rowGain) {
        this.rowStart = rowStart;
        this.rowSite = rowSite;
        this.rowGain = rowGain;
        siteStart = new int[sites + 1];
        siteRow = new int[rowSite.length];
        siteGain = new double[rowSite.length];
        for (int site : rowSite) {
            siteStart[site + 1]++;
        }
        for (int site = 0; site < sites; site++) {
            siteStart[site + 1] += siteStart[site];
        }
        int[] next = siteStart.clone();
        for (int row = 0; row + 1 < rowStart.length; row++) {
            for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                int place = next[rowSite[k]]++;
                siteRow[place] = row;
                siteGain[place] = rowGain[k];
            }
        }
    }

    /** Collects a table row by row. */
    static final class Builder {
        private final int sites;
        private int[] rowStart = new int[16];
        private int[] rowSite = new int[64];
        private double[] rowGain = new double[64];
        private int rows;
        private int size;

        Builder(int sites) {
            this.sites = sites;
        }

        /** A gain of the current row; those of 0 are left out. */
        void add(int site, double gain) {
            if (gain > 0) {
                if (size == rowSite.length) {
                    rowSite = Arrays.copyOf(rowSite, 2 * size);
                    rowGain = Arrays.copyOf(rowGain, 2 * size);
                }
                rowSite[size] = site;
                rowGain[size++] = gain;
            }
        }

        void endRow() {
            if (rows + 1 == rowStart.length) {
                rowStart = Arrays.copyOf(rowStart, 2 * rowStart.length);
            }
            rowStart[++rows] = size;
        }

        GainTable build() {
            return new GainTable(
                    sites,
                    Arrays.copyOf(rowStart, rows + 1),
                    Arrays.copyOf(rowSite, size),
                    Arrays.copyOf(rowGain, size));
        }
    }

    int rows() {
        return rowStart.length - 1;
    }

    int sites() {
        return siteStart.length - 1;
    }

    int rowStart(int row) {
        return rowStart[row];
    }

    int rowSite(int place) {
        return rowSite[place];
    }

    double rowGain(int place) {
        return rowGain[place];
    }

    int siteStart(int site) {
        return siteStart[site];
    }

    int siteRow(int place) {
        return siteRow[place];
    }

    double siteGain(int place) {
        return siteGain[place];
    }

    /** The largest gain of each row among some sites. */
    double[] best(int[] open) {
        double[] best = new double[rows()];
        for (int site : open) {
            for (int k = siteStart[site]; k < siteStart[site + 1]; k++) {
                best[siteRow[k]] = Math.max(best[siteRow[k]], siteGain[k]);
            }
        }
        return best;
    }

    /** Whether all gains are whole numbers, so that bounds may be rounded down. */
    boolean isWhole() {
        return Arrays.stream(rowGain).allMatch(gain -> gain == Math.rint(gain) && gain < 1e12);
    }
}
