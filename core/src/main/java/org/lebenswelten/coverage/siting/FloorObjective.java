package org.lebenswelten.coverage.siting;

import java.util.Arrays;

/**
 * Coverage in which each district must reach a least amount. The floors have prices of their own: behind the rows of areas
 * comes a row for each district with a floor, priced in shares of its least amount.
 */
final class FloorObjective implements SitingObjective {

    private final GainTable gains;
    private final BestSiteObjective coverage;
    private final int[] district;
    private final double[] least;

    /**
     * Prepares.
     *
     * @param gains demand by the sites that cover it
     * @param district of each row, -1 for none
     * @param least amount of each district that must be covered, 0 for no floor
     */
    FloorObjective(GainTable gains, int[] district, double[] least) {
        this.gains = gains;
        this.coverage = new BestSiteObjective(gains);
        this.district = district;
        this.least = least;
    }

    @Override
    public int rows() {
        return gains.rows() + least.length;
    }

    @Override
    public int sites() {
        return gains.sites();
    }

    @Override
    public double size(int row) {
        return row < gains.rows() ? 1 : least[row - gains.rows()] > 0 ? -1 : 0;
    }

    @Override
    public double highest(int row) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void worth(double[] price, double[] worth) {
        for (int site = 0; site < worth.length; site++) {
            double sum = 0;
            for (int k = gains.siteStart(site); k < gains.siteStart(site + 1); k++) {
                sum += Math.max(0, margin(k, price));
            }
            worth[site] = sum;
        }
    }

    @Override
    public void serve(double[] chosen, double[] price, double[] rest) {
        for (int site = 0; site < chosen.length; site++) {
            for (int k = gains.siteStart(site); chosen[site] > 0 && k < gains.siteStart(site + 1); k++) {
                if (margin(k, price) > 0) {
                    int row = gains.siteRow(k);
                    rest[row] -= chosen[site];
                    if (hasFloor(row)) {
                        rest[gains.rows() + district[row]] += chosen[site] * gains.siteGain(k) / least[district[row]];
                    }
                }
            }
        }
    }

    @Override
    public double value(int[] chosen) {
        return coverage.value(chosen);
    }

    /** The covered amount of each district. */
    double[] covered(int[] chosen) {
        double[] covered = new double[least.length];
        double[] best = gains.best(chosen);
        for (int row = 0; row < best.length; row++) {
            if (district[row] >= 0) {
                covered[district[row]] += best[row];
            }
        }
        return covered;
    }

    /** How much all districts together lack to their floors. */
    double lacking(int[] chosen) {
        double[] covered = covered(chosen);
        double lacking = 0;
        for (int d = 0; d < least.length; d++) {
            lacking += Math.max(0, least[d] - covered[d]);
        }
        return lacking;
    }

    @Override
    public boolean accepts(int[] chosen) {
        double[] covered = covered(chosen);
        for (int d = 0; d < least.length; d++) {
            if (!(covered[d] >= least[d] * (1 - 1e-12))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean canAccept(int[] sites) {
        return accepts(sites);
    }

    @Override
    public double[] startPrices(int[] chosen) {
        return Arrays.copyOf(coverage.startPrices(chosen), rows());
    }

    @Override
    public boolean isWhole() {
        return coverage.isWhole();
    }

    /** What a pair earns beyond the price of its row. */
    private double margin(int place, double[] price) {
        int row = gains.siteRow(place);
        double gain = gains.siteGain(place);
        double forFloor = hasFloor(row) ? price[gains.rows() + district[row]] / least[district[row]] : 0;
        return gain * (1 + forFloor) - price[row];
    }

    private boolean hasFloor(int row) {
        return district[row] >= 0 && least[district[row]] > 0;
    }
}
