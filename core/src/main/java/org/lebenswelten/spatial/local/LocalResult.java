package org.lebenswelten.spatial.local;

import java.util.Arrays;
import org.lebenswelten.spatial.inference.Alternative;
import org.lebenswelten.spatial.inference.Outcome;

/**
 * A local statistic of every area.
 *
 * @param outcome for each area whether it has a value, and if not, why; {@link Outcome#NO_NEIGHBOURS} for an island, whose
 *     statistic may be 0 by the island rule
 * @param statistic the statistic, {@code NaN} where it has no value
 * @param expectation its expectation without clustering
 * @param variance its variance without clustering
 * @param p the p-values of the permutations; {@code NaN} without permutations and wherever there is no test
 */
public record LocalResult(Outcome[] outcome, double[] statistic, double[] expectation, double[] variance, double[] p) {

    /**
     * The number of areas.
     *
     * @return the number of areas, those without a value included
     */
    public int size() {
        return statistic.length;
    }

    /**
     * The normal deviates.
     *
     * @return (statistic - expectation) / sqrt(variance) an area, {@code NaN} where there is none
     */
    public double[] z() {
        double[] z = new double[size()];
        for (int i = 0; i < z.length; i++) {
            z[i] = (statistic[i] - expectation[i]) / Math.sqrt(variance[i]);
        }
        return z;
    }

    /**
     * The p-values of the normal deviates.
     *
     * @param alternative what is tested against
     * @return a p-value an area, {@code NaN} where there is none
     */
    public double[] normalP(Alternative alternative) {
        return Arrays.stream(z()).map(alternative::p).toArray();
    }
}
