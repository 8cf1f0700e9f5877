package org.lebenswelten.coverage.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether treated areas and controls ran parallel before the start.
 *
 * <pre>{@code
 * b = least squares slope of the values of an area over the times before the start
 * difference = mean b of the treated - mean b of controls        limits by Welch
 * }</pre>
 *
 * <p>Estimand: difference of the mean slopes before the start, in the unit of the values by unit of time. A slope that differs
 * makes {@link DifferenceInDifferences} doubtful. One that is not told apart proves nothing: few periods find few differences,
 * and the limits say how large a difference remains possible.
 *
 * <p>Not testable with fewer than 3 periods, as then any difference of two values is a slope, nor with fewer than 2 areas on a
 * side. Areas without a value in each period before count nowhere.
 *
 * <p>Reference: Roth J (2022), Pretest with caution: event-study estimates after testing for parallel trends. American Economic
 * Review: Insights 4, 305-322. doi:10.1257/aeri.20210236
 *
 * <p>Agrees with: R 4.2.2 {@code t.test} of slopes by {@code lm}, 1e-10 relative.
 *
 * @param confidence share of limits that hold the true difference, above 0 and below 1
 */
public record PreTrend(double confidence) {

    /** Fewest periods before the start. */
    public static final int FEWEST_PERIODS = 3;

    private static final int FEWEST_AREAS = 2;

    /**
     * Checks the confidence.
     *
     * @throws IllegalArgumentException if it is not above 0 and below 1
     */
    public PreTrend {
        Effect.requireConfidence(confidence);
    }

    /** Whether there is a test. */
    public enum Testability {
        /** Slopes were compared. */
        TESTED,
        /** Fewer than 3 periods before the start. */
        TOO_FEW_PERIODS,
        /** Fewer than 2 areas with all values on a side. */
        TOO_FEW_AREAS
    }

    /**
     * Slopes before the start.
     *
     * @param testability whether there is a test
     * @param difference slope of the treated areas less that of controls; {@link Effect#NONE} unless tested
     */
    public record Result(Testability testability, Effect difference) {}

    /**
     * 95 % limits.
     *
     * @return the calculator
     */
    public static PreTrend withDefaults() {
        return new PreTrend(0.95);
    }

    /**
     * Compares slopes.
     *
     * @param times times before the start, ascending
     * @param treated values of each treated area at these times
     * @param controls values of each control at these times
     * @param controlWeights weight of each control; those of weight 0 count nowhere
     * @return the difference, or why there is none
     * @throws IllegalArgumentException if times do not ascend, or lengths differ
     */
    public Result compare(double[] times, double[][] treated, double[][] controls, double[] controlWeights) {
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(times[i]) || (i > 0 && times[i] <= times[i - 1])) {
                throw new IllegalArgumentException("time " + i + " is " + times[i] + ", expected ascending numbers");
            }
        }
        if (controlWeights.length != controls.length) {
            throw new IllegalArgumentException(
                    "weights of controls: " + controlWeights.length + ", expected " + controls.length);
        }
        if (times.length < FEWEST_PERIODS) {
            return new Result(Testability.TOO_FEW_PERIODS, Effect.NONE);
        }
        double[] equal = new double[treated.length];
        Arrays.fill(equal, 1);
        Sample own = slopes(times, treated, equal);
        Sample others = slopes(times, controls, controlWeights);
        return own.size() < FEWEST_AREAS || others.size() < FEWEST_AREAS
                ? new Result(Testability.TOO_FEW_AREAS, Effect.NONE)
                : new Result(Testability.TESTED, own.less(others, confidence));
    }

    private static Sample slopes(double[] times, double[][] areas, double[] weights) {
        double[] slopes =
                Arrays.stream(areas).mapToDouble(values -> slope(times, values)).toArray();
        int[] known = IntStream.range(0, slopes.length)
                .filter(i -> !Double.isNaN(slopes[i]) && weights[i] > 0)
                .toArray();
        return new Sample(
                Arrays.stream(known).mapToDouble(i -> slopes[i]).toArray(),
                Arrays.stream(known).mapToDouble(i -> weights[i]).toArray());
    }

    private static double slope(double[] times, double[] values) {
        Sample.requireSameLength("area", values, "times", times);
        double middle = Sample.of(times).mean();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < times.length; i++) {
            products += (times[i] - middle) * values[i];
            squares += (times[i] - middle) * (times[i] - middle);
        }
        return products / squares;
    }
}
