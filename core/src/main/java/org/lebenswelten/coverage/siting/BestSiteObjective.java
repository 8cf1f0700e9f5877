package org.lebenswelten.coverage.siting;

/** Every row counts with the best site that is open: the sum of row maxima. Covers maximal and partial coverage and p-median. */
final class BestSiteObjective implements SitingObjective {

    private final GainTable gains;
    private final boolean whole;

    BestSiteObjective(GainTable gains) {
        this.gains = gains;
        this.whole = gains.isWhole();
    }

    @Override
    public int rows() {
        return gains.rows();
    }

    @Override
    public int sites() {
        return gains.sites();
    }

    @Override
    public double size(int row) {
        return 1;
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
                sum += Math.max(0, gains.siteGain(k) - price[gains.siteRow(k)]);
            }
            worth[site] = sum;
        }
    }

    @Override
    public void serve(double[] chosen, double[] price, double[] rest) {
        for (int site = 0; site < chosen.length; site++) {
            if (chosen[site] > 0) {
                for (int k = gains.siteStart(site); k < gains.siteStart(site + 1); k++) {
                    int row = gains.siteRow(k);
                    rest[row] -= gains.siteGain(k) > price[row] ? chosen[site] : 0;
                }
            }
        }
    }

    @Override
    public double value(int[] chosen) {
        double sum = 0;
        for (double gain : gains.best(chosen)) {
            sum += gain;
        }
        return sum;
    }

    /** Half-way between the best and the second-best site of each row, where the prices of an optimum lie. */
    @Override
    public double[] startPrices(int[] chosen) {
        double[] best = new double[rows()];
        double[] second = new double[rows()];
        for (int site : chosen) {
            for (int k = gains.siteStart(site); k < gains.siteStart(site + 1); k++) {
                int row = gains.siteRow(k);
                double gain = gains.siteGain(k);
                second[row] = Math.max(second[row], Math.min(best[row], gain));
                best[row] = Math.max(best[row], gain);
            }
        }
        for (int row = 0; row < best.length; row++) {
            best[row] = (best[row] + second[row]) / 2;
        }
        return best;
    }

    @Override
    public boolean isWhole() {
        return whole;
    }
}
