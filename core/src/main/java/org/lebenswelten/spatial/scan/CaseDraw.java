package org.lebenswelten.spatial.scan;

import org.lebenswelten.spatial.inference.RandomStream;

/**
 * Spreads cases over areas by chance, each case on its own, with the probabilities of the expected cases; the alias method.
 *
 * <p>Reference: Walker, A. J. (1977): An efficient method for generating discrete random variables with general
 * distributions. ACM Transactions on Mathematical Software 3, 253-256, doi:10.1145/355744.355749.
 */
final class CaseDraw {

    private final double[] stay;
    private final int[] alias;

    private CaseDraw(double[] stay, int[] alias) {
        this.stay = stay;
        this.alias = alias;
    }

    /** A draw in proportion to weights, of which at least one is above 0. */
    static CaseDraw of(double[] weights) {
        int n = weights.length;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] stay = new double[n];
        int[] alias = new int[n];
        int[] small = new int[n];
        int[] large = new int[n];
        int smalls = 0;
        int larges = 0;
        int heaviest = 0;
        for (int i = 0; i < n; i++) {
            stay[i] = weights[i] * n / sum;
            alias[i] = i;
            heaviest = weights[i] > weights[heaviest] ? i : heaviest;
            if (stay[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            alias[less] = more;
            stay[more] -= 1 - stay[less];
            if (stay[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
        while (smalls > 0) {
            // what rounding left below 1; an area without weight must not be drawn
            int less = small[--smalls];
            alias[less] = heaviest;
            stay[less] = weights[less] > 0 ? 1 : 0;
        }
        return new CaseDraw(stay, alias);
    }

    /** The cases of each area, that many in all. */
    double[] next(long cases, RandomStream random) {
        double[] drawn = new double[stay.length];
        for (long c = 0; c < cases; c++) {
            int area = random.nextInt(stay.length);
            drawn[random.nextDouble() < stay[area] ? area : alias[area]]++;
        }
        return drawn;
    }
}
