package org.lebenswelten.rate.smooth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;

/**
 * Rates pulled towards the rate of the area and its neighbours by Marshall's moment estimator.
 *
 * <pre>{@code
 * m = sum o / sum n
 * A = max(0, C / sum n - m / mean(n))
 * smoothed = m + A / (A + m / n) (o / n - m)
 * }</pre>
 *
 * with {@code o} events and {@code n} persons of an area, sums and means over it and its neighbours, and the spread
 * {@code C}, of which two forms have been published. They differ by up to half of the effect.
 *
 * <p>Special results: areas without a rate of their own are left out, of their neighbours' sums too, and have none; an area
 * without neighbours keeps its own rate; there are no limits.
 *
 * <p>Reference: Marshall RJ (1991), Mapping disease and mortality rates using empirical Bayes estimators. Applied
 * Statistics 40, 283-294. doi:10.2307/2347593
 *
 * <p>Agrees with: spdep 1.2-7 {@code EBlocal(o, n, nb, geoda = FALSE or TRUE)}, 1e-12 relative.
 */
public enum LocalEmpiricalBayes {

    /**
     * The spread of the neighbours' rates around each one's own local mean {@code m_j}, as in spdep.
     *
     * <pre>{@code
     * C = sum n_j (o_j / n_j - m_j)^2
     * }</pre>
     */
    AROUND_NEIGHBOURS_MEANS,

    /**
     * The spread of the neighbours' rates around the local mean {@code m} of the area itself, as in GeoDa.
     *
     * <pre>{@code
     * C = sum n_j (o_j / n_j - m)^2
     * }</pre>
     *
     * Reference: Anselin L, Lozano N, Koschinsky J (2006), Rate transformations and smoothing. Spatial Analysis Laboratory,
     * University of Illinois, section 4.3.
     */
    AROUND_OWN_MEAN;

    /**
     * Smooths the rates of all areas.
     *
     * @param counts events and persons
     * @param neighbours positions of the neighbours of each area, without itself
     * @return one estimate for each area, without limits
     * @throws IllegalArgumentException if the neighbours do not fit the areas; the message names the area
     */
    public List<Estimate> smooth(AreaCounts counts, int[][] neighbours) {
        NeighbourLists.requireValid(neighbours, counts.areas());
        double[] means = new double[counts.size()];
        for (int i = 0; i < means.length; i++) {
            double events = 0;
            double persons = 0;
            for (int j : withSelf(neighbours, i)) {
                events += counts.hasRate(j) ? counts.events()[j] : 0;
                persons += counts.hasRate(j) ? counts.denominators()[j] : 0;
            }
            means[i] = events / persons;
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            estimates.add(
                    counts.hasRate(i)
                            ? Estimate.of(smoothed(counts, neighbours, means, i), Limits.NONE)
                            : Estimate.none(counts.availability(i)));
        }
        return List.copyOf(estimates);
    }

    private double smoothed(AreaCounts counts, int[][] neighbours, double[] means, int i) {
        double spread = 0;
        double persons = 0;
        int areas = 0;
        for (int j : withSelf(neighbours, i)) {
            if (counts.hasRate(j)) {
                double deviation = counts.rate(j) - means[this == AROUND_OWN_MEAN ? i : j];
                spread += counts.denominators()[j] * deviation * deviation;
                persons += counts.denominators()[j];
                areas++;
            }
        }
        double variance = Math.max(0, spread / persons - means[i] * areas / persons);
        return GlobalEmpiricalBayes.pull(counts, i, means[i], variance);
    }

    private static int[] withSelf(int[][] neighbours, int i) {
        int[] all = Arrays.copyOf(neighbours[i], neighbours[i].length + 1);
        all[all.length - 1] = i;
        return all;
    }
}
