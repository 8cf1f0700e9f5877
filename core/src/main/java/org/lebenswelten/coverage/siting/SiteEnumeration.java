package org.lebenswelten.coverage.siting;

import java.util.Arrays;

/** Looks at every choice of a given number of sites and counts the best ones. */
final class SiteEnumeration {

    private final GainTable gains;
    private final int count;
    private final double[][] reached;
    private final int[] current;
    private int[] best = {};
    private double bestValue = Double.NEGATIVE_INFINITY;
    private long optima;

    SiteEnumeration(GainTable gains, int count) {
        this.gains = gains;
        this.count = count;
        this.reached = new double[count + 1][gains.rows()];
        this.current = new int[count];
    }

    /** Whether so many steps are done in about a second. */
    static boolean isSmall(int sites, int count, int rows) {
        double choices = 1;
        for (int k = 0; k < count; k++) {
            choices = choices * (sites - k) / (k + 1);
        }
        return choices <= 1e6 && choices * Math.max(rows, 1) <= 5e7;
    }

    void run() {
        choose(0, 0);
    }

    int[] best() {
        return best;
    }

    /** Choices as good as the best, in 12 significant digits. */
    long optima() {
        return optima;
    }

    private void choose(int depth, int first) {
        if (depth == count) {
            double value = 0;
            for (double gain : reached[depth]) {
                value += gain;
            }
            double tolerance = 1e-12 * Math.abs(bestValue);
            if (optima == 0 || value > bestValue + tolerance) {
                best = current.clone();
                bestValue = value;
                optima = 1;
            } else if (value >= bestValue - tolerance) {
                optima++;
            }
            return;
        }
        for (int site = first; site <= gains.sites() - (count - depth); site++) {
            current[depth] = site;
            System.arraycopy(reached[depth], 0, reached[depth + 1], 0, reached[depth].length);
            double[] next = reached[depth + 1];
            for (int k = gains.siteStart(site); k < gains.siteStart(site + 1); k++) {
                next[gains.siteRow(k)] = Math.max(next[gains.siteRow(k)], gains.siteGain(k));
            }
            choose(depth + 1, site + 1);
        }
    }

    @Override
    public String toString() {
        return "SiteEnumeration[" + count + " of " + gains.sites() + " sites, best " + Arrays.toString(best) + "]";
    }
}
