package org.lebenswelten.rate;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The share of repeated samples whose limits hold the true value, such as 0.95.
 *
 * @param level above 0 and below 1
 */
public record ConfidenceLevel(double level) {

    /** 95 %: the limits of published figures. */
    public static final ConfidenceLevel P95 = new ConfidenceLevel(0.95);

    /** 99.8 %: the control limits of comparisons of many areas at once. */
    public static final ConfidenceLevel P998 = new ConfidenceLevel(0.998);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the level is not above 0 and below 1
     */
    public ConfidenceLevel {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence " + level + ", expected a number above 0 and below 1");
        }
    }

    /**
     * The probability beyond each of two limits.
     *
     * @return {@code (1 - level) / 2}
     */
    public double beyond() {
        return (1 - level) / 2;
    }

    /**
     * The quantile of the standard normal distribution for an upper limit.
     *
     * @return the quantile of {@code 1 - beyond}, 1.96 for 95 %
     */
    public double z() {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - beyond());
    }

    /**
     * The quantile of Student's t distribution for an upper limit.
     *
     * @param degreesOfFreedom above 0
     * @return the quantile of {@code 1 - beyond}
     */
    public double t(double degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom, 1e-13).inverseCumulativeProbability(1 - beyond());
    }
}
