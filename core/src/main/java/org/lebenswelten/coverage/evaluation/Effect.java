package org.lebenswelten.coverage.evaluation;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * An estimated change with its limits.
 *
 * <pre>{@code
 * lower, upper = value -/+ q standardError
 * }</pre>
 *
 * with the quantile {@code q} of Student's t distribution, or of the normal one for infinite degrees of freedom. A standard error
 * of 0 gives limits equal to the value.
 *
 * @param value the change; {@code NaN} where there is none
 * @param standardError its standard error; {@code NaN} where it cannot be told
 * @param degreesOfFreedom degrees of freedom of the limits; infinite for normal ones, {@code NaN} without
 * @param lower lower limit; {@code NaN} where there is none
 * @param upper upper limit; {@code NaN} where there is none
 * @param pValue two-sided probability of a change at least as far from 0 if there is none; {@code NaN} without limits
 */
public record Effect(
        double value, double standardError, double degreesOfFreedom, double lower, double upper, double pValue) {

    /** Nothing is known. */
    public static final Effect NONE = ofValue(Double.NaN);

    private static final double QUANTILE_ACCURACY = 1e-13;

    /**
     * A change without limits.
     *
     * @param value the change
     * @return the change alone
     */
    public static Effect ofValue(double value) {
        return new Effect(value, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * A change with limits by Student's t distribution.
     *
     * @param value the change
     * @param standardError its standard error, 0 or more; {@code NaN} for a change without limits
     * @param degreesOfFreedom above 0; infinite for the normal distribution
     * @param confidence share of such limits that hold the true change, above 0 and below 1
     * @return the change with limits
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public static Effect of(double value, double standardError, double degreesOfFreedom, double confidence) {
        requireConfidence(confidence);
        if (Double.isNaN(value) || Double.isNaN(standardError)) {
            return ofValue(value);
        }
        if (standardError == 0) {
            return new Effect(value, 0, degreesOfFreedom, value, value, value == 0 ? 1 : 0);
        }
        double beyond = (1 - confidence) / 2;
        double steepness = -Math.abs(value / standardError);
        double quantile;
        double tail;
        if (Double.isInfinite(degreesOfFreedom)) {
            NormalDistribution normal = new NormalDistribution(null, 0, 1);
            quantile = normal.inverseCumulativeProbability(1 - beyond);
            tail = normal.cumulativeProbability(steepness);
        } else {
            TDistribution t = new TDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY);
            quantile = t.inverseCumulativeProbability(1 - beyond);
            tail = t.cumulativeProbability(steepness);
        }
        double half = quantile * standardError;
        return new Effect(value, standardError, degreesOfFreedom, value - half, value + half, 2 * tail);
    }

    /**
     * Whether there is a change at all.
     *
     * @return true if the value is a number
     */
    public boolean isKnown() {
        return !Double.isNaN(value);
    }

    /**
     * Whether the change has limits.
     *
     * @return true if both limits are numbers
     */
    public boolean hasLimits() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }

    /**
     * Whether the limits leave 0 out.
     *
     * @return false without limits
     */
    public boolean isToldFromZero() {
        return lower > 0 || upper < 0;
    }

    /** Checks a confidence level. */
    static double requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + ", expected a number above 0 and below 1");
        }
        return confidence;
    }
}
