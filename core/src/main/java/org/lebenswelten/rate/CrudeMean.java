package org.lebenswelten.rate;

/**
 * Mean of measured values with limits by Student's t distribution.
 *
 * <pre>{@code
 * mean = sum x / n
 * s^2 = sum (x - mean)^2 / (n - 1)
 * limits = mean -/+ t s / sqrt(n)
 * }</pre>
 *
 * with {@code n} values {@code x} and the quantile {@code t} of Student's distribution with {@code n - 1} degrees of
 * freedom. The values are taken as a sample from a normal distribution; with few and very skew values the limits are too
 * narrow on the long side.
 *
 * <p>Special results: no value gives {@link Availability#TOO_FEW_EVENTS}; one value is a mean without limits.
 *
 * <p>Reference: Student (1908), The probable error of a mean. Biometrika 6, 1-25. doi:10.1093/biomet/6.1.1
 *
 * <p>Agrees with: PHEindicatormethods 2.1.0 {@code phe_mean}, 1e-9 relative.
 *
 * @param confidence level of the limits
 */
public record CrudeMean(ConfidenceLevel confidence) {

    /**
     * A mean and its spread.
     *
     * @param count number of values
     * @param standardDeviation sample standard deviation; {@code NaN} for fewer than two values
     * @param estimate the mean with its limits
     */
    public record Result(int count, double standardDeviation, Estimate estimate) {}

    /**
     * The calculator with limits at 95 %.
     *
     * @return the calculator
     */
    public static CrudeMean withDefaults() {
        return new CrudeMean(ConfidenceLevel.P95);
    }

    /**
     * Estimates the mean.
     *
     * @param values finite numbers; not changed
     * @return the mean
     * @throws IllegalArgumentException if a value is missing or infinite; the message gives its position
     */
    public Result estimate(double... values) {
        int n = values.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "value " + i + " of the mean is missing or infinite, expected a number");
            }
            sum += values[i];
        }
        if (n == 0) {
            return new Result(0, Double.NaN, Estimate.none(Availability.TOO_FEW_EVENTS));
        }
        double mean = sum / n;
        if (n == 1) {
            return new Result(1, Double.NaN, Estimate.of(mean, Limits.NONE));
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (n - 1));
        return new Result(n, deviation, Estimate.of(mean, limits(mean, deviation, n)));
    }

    /**
     * The limits of a mean of which only the summary is known.
     *
     * @param mean the mean
     * @param deviation sample standard deviation, 0 or more
     * @param count number of values
     * @return the limits; {@link Limits#NONE} for fewer than two values
     */
    public Limits limits(double mean, double deviation, double count) {
        if (!(count >= 2)) {
            return Limits.NONE;
        }
        double half = confidence.t(count - 1) * deviation / Math.sqrt(count);
        return new Limits(mean - half, mean + half);
    }
}
