package org.lebenswelten.rate;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Whether the values of one area rise or fall over time, whatever the shape, by the test of Mann and Kendall, with the
 * median slope of Sen.
 *
 * <pre>{@code
 * S = sum of sign(y_j - y_i) over all pairs i < j
 * var(S) = (n (n - 1) (2 n + 5) - sum t (t - 1) (2 t + 5)) / 18
 * z = (S - sign(S)) / sqrt(var(S))
 * slope = median of (y_j - y_i) / (t_j - t_i) over all pairs
 * }</pre>
 *
 * with {@code n} values {@code y} at ascending times, and the sizes {@code t} of groups of equal values. Limits of the
 * slope are the pairs' slopes of the ranks {@code (N -/+ q sqrt(var(S))) / 2}, the upper one higher by 1, with {@code N}
 * pairs and the normal quantile {@code q}; both ranks are rounded. Values without a number are left out.
 *
 * <p>Special results: {@link Availability#TOO_FEW_EVENTS} for fewer than 4 values; the normal approximation is rough below
 * 10. If all values are equal, {@code z} is 0 and the probability 1.
 *
 * <p>Reference: Mann HB (1945), Nonparametric tests against trend. Econometrica 13, 245-259. doi:10.2307/1907187; Kendall
 * MG (1975), Rank correlation methods, 4th edition. Griffin, London; Sen PK (1968), Estimates of the regression coefficient
 * based on Kendall's tau. JASA 63, 1379-1389. doi:10.1080/01621459.1968.10480934
 *
 * <p>Agrees with: R 4.2.2 {@code cor.test(t, y, method = "kendall", exact = FALSE, continuity = TRUE)}; SciPy 1.17.1
 * {@code theilslopes}; 1e-12 relative.
 *
 * @param confidence level of the limits of the slope
 */
public record MannKendallTrend(ConfidenceLevel confidence) {

    private static final int FEWEST = 4;

    /**
     * Test and slope.
     *
     * @param count number of values used
     * @param score {@code S}, above 0 where later values are higher
     * @param variance variance of the score if there is no trend
     * @param z standardised score; {@code NaN} without slope
     * @param pValue two-sided probability of a score at least as extreme if there is no trend; {@code NaN} without slope
     * @param slope Sen's slope, change of the value in one unit of time
     */
    public record Result(int count, double score, double variance, double z, double pValue, Estimate slope) {}

    /**
     * The test with 95 % limits of the slope.
     *
     * @return the calculator
     */
    public static MannKendallTrend withDefaults() {
        return new MannKendallTrend(ConfidenceLevel.P95);
    }

    /**
     * Tests one area.
     *
     * @param times ascending times
     * @param values a value for each time; {@code NaN} where missing
     * @return test and slope
     * @throws IllegalArgumentException if the lengths differ, or the times do not ascend; the message gives the position
     */
    public Result test(double[] times, double[] values) {
        if (values.length != times.length) {
            throw new IllegalArgumentException(
                    "trend over " + times.length + " times has " + values.length + " values, expected as many");
        }
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(times[i]) || (i > 0 && times[i] <= times[i - 1])) {
                throw new IllegalArgumentException(
                        "time " + i + " of the trend is " + times[i] + ", expected ascending numbers");
            }
        }
        double score = 0;
        double[] slopes = new double[times.length * (times.length - 1) / 2];
        int pairs = 0;
        for (int i = 0; i < times.length; i++) {
            for (int j = i + 1; j < times.length; j++) {
                if (!Double.isNaN(values[i]) && !Double.isNaN(values[j])) {
                    score += Math.signum(values[j] - values[i]);
                    slopes[pairs++] = (values[j] - values[i]) / (times[j] - times[i]);
                }
            }
        }
        double[] known = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double variance = variance(known);
        if (known.length < FEWEST) {
            Estimate none = Estimate.none(Availability.TOO_FEW_EVENTS);
            return new Result(known.length, score, variance, Double.NaN, Double.NaN, none);
        }
        double z = variance == 0 ? 0 : (score - Math.signum(score)) / Math.sqrt(variance);
        double pValue = 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(z));
        double[] sorted = Arrays.copyOf(slopes, pairs);
        Arrays.sort(sorted);
        return new Result(known.length, score, variance, z, pValue, slope(sorted, variance));
    }

    private Estimate slope(double[] sorted, double variance) {
        int pairs = sorted.length;
        double median = (sorted[(pairs - 1) / 2] + sorted[pairs / 2]) / 2;
        double reach = confidence.z() * Math.sqrt(variance);
        int lower = (int) Math.max(Math.rint((pairs - reach) / 2) - 1, 0);
        int upper = (int) Math.min(Math.rint((pairs + reach) / 2), pairs - 1.0);
        return Estimate.of(median, new Limits(sorted[lower], sorted[upper]));
    }

    private static double variance(double[] sorted) {
        double total = term(sorted.length);
        int tied = 0;
        for (int i = 0; i < sorted.length; i++) {
            tied++;
            if (i + 1 == sorted.length || sorted[i + 1] != sorted[i]) {
                total -= term(tied);
                tied = 0;
            }
        }
        return total / 18;
    }

    private static double term(double n) {
        return n * (n - 1) * (2 * n + 5);
    }
}
