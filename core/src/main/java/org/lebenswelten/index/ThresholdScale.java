package org.lebenswelten.index;

import java.util.Arrays;
import java.util.List;

/**
 * A normalisation by thresholds that mean something, such as limits of noise for health: each step between them has a
 * score of its own.
 *
 * <pre>{@code
 * y = score k,   k = number of thresholds not above x
 * }</pre>
 *
 * so a value equal to a threshold has reached it. The scores say which end is the heavy burden. Missing values stay
 * missing. Thresholds are compared as numbers, without room for rounding.
 *
 * @param thresholds the thresholds, strictly ascending
 * @param scores the scores of the steps from the lowest on, one more than there are thresholds
 */
public record ThresholdScale(List<Double> thresholds, List<Double> scores) implements Scale {

    /**
     * Checks thresholds and scores.
     *
     * @throws IllegalArgumentException if thresholds are not finite and strictly ascending, scores are not finite, or
     *     their number is not one more than that of the thresholds
     */
    public ThresholdScale {
        thresholds = List.copyOf(thresholds);
        scores = List.copyOf(scores);
        double before = Double.NEGATIVE_INFINITY;
        for (double threshold : thresholds) {
            if (!(threshold > before) || Double.isInfinite(threshold)) {
                throw new IllegalArgumentException("thresholds " + thresholds + ", expected finite ascending numbers");
            }
            before = threshold;
        }
        if (scores.size() != thresholds.size() + 1 || !scores.stream().allMatch(score -> Double.isFinite(score))) {
            throw new IllegalArgumentException("scores " + scores + " for thresholds " + thresholds
                    + ", expected finite numbers, one more than there are thresholds");
        }
    }

    /**
     * A flag: 1 from a threshold on, 0 below.
     *
     * @param threshold the threshold
     * @return the scale
     * @throws IllegalArgumentException if the threshold is not finite
     */
    public static ThresholdScale flagFrom(double threshold) {
        return new ThresholdScale(List.of(threshold), List.of(0.0, 1.0));
    }

    /**
     * Scores a column.
     *
     * @param values the column, {@code NaN} for missing
     * @return a new column, {@code NaN} for missing
     */
    @Override
    public double[] apply(double[] values) {
        return Arrays.stream(values).map(this::score).toArray();
    }

    private double score(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        int reached = 0;
        while (reached < thresholds.size() && value >= thresholds.get(reached)) {
            reached++;
        }
        return scores.get(reached);
    }
}
