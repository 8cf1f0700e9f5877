package org.lebenswelten.index.inequality;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A figure with its standard error.
 *
 * @param value the figure; {@code NaN} where it is not defined
 * @param standardError its standard error, in the unit of the figure; {@code NaN} where it is not known
 */
public record Estimate(double value, double standardError) {

    /**
     * The lower limit of the normal interval, {@code value - z standardError}.
     *
     * @param confidence share of such intervals that hold the true figure, above 0 and below 1
     * @return the limit; {@code NaN} where the standard error is not known
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public double lower(double confidence) {
        return value - quantile(confidence) * standardError;
    }

    /**
     * The upper limit of the normal interval, {@code value + z standardError}.
     *
     * @param confidence share of such intervals that hold the true figure, above 0 and below 1
     * @return the limit; {@code NaN} where the standard error is not known
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public double upper(double confidence) {
        return value + quantile(confidence) * standardError;
    }

    /**
     * The same figure on another scale.
     *
     * @param factor what it is multiplied by
     * @return the scaled figure
     */
    Estimate times(double factor) {
        return new Estimate(value * factor, standardError * Math.abs(factor));
    }

    /** The two-sided quantile of the standard normal distribution, 1.96 for 0.95. */
    static double quantile(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + ", expected a number above 0 and below 1");
        }
        return new NormalDistribution(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
    }
}
