package org.lebenswelten.spatial.global;

import org.lebenswelten.spatial.inference.Alternative;
import org.lebenswelten.spatial.inference.Outcome;

/**
 * A global statistic with its moments.
 *
 * @param outcome whether it has a value; if not, all numbers but n are {@code NaN}
 * @param areas number of areas that took part, n
 * @param statistic the statistic
 * @param expectation its expectation without clustering
 * @param variance its variance without clustering; {@code NaN} under randomisation with fewer than 4 areas
 */
public record GlobalResult(Outcome outcome, int areas, double statistic, double expectation, double variance) {

    static GlobalResult undefined(Outcome outcome, int areas) {
        return new GlobalResult(outcome, areas, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * The normal deviate.
     *
     * @return (statistic - expectation) / sqrt(variance)
     */
    public double z() {
        return (statistic - expectation) / Math.sqrt(variance);
    }

    /**
     * The p-value of the normal deviate.
     *
     * @param alternative what is tested against
     * @return the p-value, {@code NaN} where there is no deviate
     */
    public double p(Alternative alternative) {
        return alternative.p(z());
    }
}
