package org.lebenswelten.rate;

import java.util.Objects;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Straight line through the values of one area over time, by weighted least squares.
 *
 * <pre>{@code
 * slope = sum w (t - T) (y - Y) / sum w (t - T)^2
 * w = 1 / s^2
 * }</pre>
 *
 * with values {@code y} at times {@code t}, their standard errors {@code s}, and the weighted means {@code T} and
 * {@code Y}. Values without a number are left out; {@link Result#count} tells how many were used. Neighbouring periods that
 * share events, such as running means, are not independent and make the limits too narrow.
 *
 * <p>Special results: {@link Availability#TOO_FEW_EVENTS} for fewer than 3 values.
 *
 * <p>Reference: Draper NR, Smith H (1998), Applied regression analysis, 3rd edition. Wiley, New York, chapter 9.
 * doi:10.1002/9781118625590
 *
 * <p>Agrees with: R 4.2.2 {@code lm(y ~ t, weights = 1 / s^2)} for {@link Errors#FROM_RESIDUALS}, 1e-11 relative.
 *
 * @param confidence level of the limits
 * @param errors where the uncertainty of the slope comes from
 */
public record LinearTrend(ConfidenceLevel confidence, Errors errors) {

    private static final int FEWEST = 3;

    /** Where the uncertainty of the slope comes from. */
    public enum Errors {
        /** From the standard errors of the values: {@code se^2 = 1 / sum w (t - T)^2}, normal quantiles. */
        AS_GIVEN,
        /**
         * From the scatter around the line: {@code se^2} as given times {@code sum w e^2 / (n - 2)} with residuals
         * {@code e}, quantiles of Student's t with {@code n - 2} degrees of freedom. Only the proportions between the
         * standard errors count.
         */
        FROM_RESIDUALS
    }

    /** Checks that both are there. */
    public LinearTrend {
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(errors, "errors");
    }

    /**
     * A line.
     *
     * @param count number of values used
     * @param slope change of the value in one unit of time
     * @param intercept value at time 0; {@code NaN} without slope
     * @param standardError standard error of the slope; {@code NaN} without slope
     * @param pValue two-sided probability of a slope at least as steep if there is no trend; {@code NaN} without slope
     */
    public record Result(int count, Estimate slope, double intercept, double standardError, double pValue) {}

    /**
     * The calculator with limits at 95 %, from the standard errors of the values.
     *
     * @return the calculator
     */
    public static LinearTrend withDefaults() {
        return new LinearTrend(ConfidenceLevel.P95, Errors.AS_GIVEN);
    }

    /**
     * Fits the line.
     *
     * @param times times, such as the middle years of periods
     * @param values a value for each time; {@code NaN} where missing
     * @param standardErrors standard errors of the values, above 0 where there is a value
     * @return the line
     * @throws IllegalArgumentException if the lengths differ, a time is no number, all times are equal, or a standard error
     *     is not above 0; the message gives the position
     */
    public Result fit(double[] times, double[] values, double[] standardErrors) {
        if (values.length != times.length || standardErrors.length != times.length) {
            throw new IllegalArgumentException("trend over " + times.length + " times has " + values.length
                    + " values and " + standardErrors.length + " standard errors, expected as many");
        }
        double[] weights = weights(times, values, standardErrors);
        int count = 0;
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double meanTime = 0;
        double meanValue = 0;
        for (int i = 0; i < times.length; i++) {
            if (weights[i] > 0) {
                count++;
                first = Math.min(first, times[i]);
                last = Math.max(last, times[i]);
                sum += weights[i];
                meanTime += weights[i] * times[i];
                meanValue += weights[i] * values[i];
            }
        }
        if (count < FEWEST) {
            Estimate none = Estimate.none(Availability.TOO_FEW_EVENTS);
            return new Result(count, none, Double.NaN, Double.NaN, Double.NaN);
        }
        if (first == last) {
            throw new IllegalArgumentException("trend over equal times " + first + ", expected different times");
        }
        meanTime /= sum;
        meanValue /= sum;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < times.length; i++) {
            if (weights[i] > 0) {
                squares += weights[i] * (times[i] - meanTime) * (times[i] - meanTime);
                products += weights[i] * (times[i] - meanTime) * (values[i] - meanValue);
            }
        }
        double slope = products / squares;
        double scatter = 0;
        for (int i = 0; i < times.length; i++) {
            if (weights[i] > 0) {
                double residual = values[i] - meanValue - slope * (times[i] - meanTime);
                scatter += weights[i] * residual * residual;
            }
        }
        return result(count, slope, meanValue - slope * meanTime, squares, scatter);
    }

    private Result result(int count, double slope, double intercept, double squares, double scatter) {
        boolean given = errors == Errors.AS_GIVEN;
        double freedom = count - 2.0;
        double error = Math.sqrt((given ? 1 : scatter / freedom) / squares);
        double half = error * (given ? confidence.z() : confidence.t(freedom));
        double steepness = Math.abs(slope) / error;
        double beyond = given
                ? new NormalDistribution(null, 0, 1).cumulativeProbability(-steepness)
                : new TDistribution(null, freedom).cumulativeProbability(-steepness);
        Estimate estimate = Estimate.of(slope, new Limits(slope - half, slope + half));
        return new Result(count, estimate, intercept, error, error == 0 ? (slope == 0 ? 1 : 0) : 2 * beyond);
    }

    /** Weights above 0 where there is a value, else 0. */
    private static double[] weights(double[] times, double[] values, double[] standardErrors) {
        double[] weights = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(times[i])) {
                throw new IllegalArgumentException("time " + i + " of the trend is missing, expected a number");
            }
            if (Double.isNaN(values[i])) {
                continue;
            }
            if (!(standardErrors[i] > 0 && Double.isFinite(standardErrors[i]))) {
                throw new IllegalArgumentException("standard error " + i + " of the trend is " + standardErrors[i]
                        + ", expected a number above 0");
            }
            weights[i] = 1 / (standardErrors[i] * standardErrors[i]);
        }
        return weights;
    }
}
