package org.lebenswelten.index;

import org.lebenswelten.model.Direction;
import org.lebenswelten.model.ProblemCode;

/**
 * A linear normalisation with fixed parameters: from a base period, a standard, or the column itself. The same scale on
 * the values of other periods makes scores comparable over time.
 *
 * <pre>{@code
 * y = low + span (x - origin) / unit
 * }</pre>
 *
 * and, where clipped, no less than {@code low} and no more than {@code low + span}. Missing values stay missing.
 *
 * <p>Agrees with: COINr 1.1.14 {@code n_minmax} to any range, {@code n_dist2targ} and {@code n_dist2ref} (from the minimum,
 * or the maximum where low is worse, to the target or reference), {@code n_goalposts} (clipped); Compind 3.4
 * {@code normalise_ci}.
 *
 * @param origin the value that becomes {@code low}
 * @param unit distance from the origin to the value that becomes {@code low + span}; negative where low values are the
 *     heavy burden; not 0
 * @param low start of the scale
 * @param span length of the scale, above 0
 * @param clipped whether values beyond the scale are set to its ends
 */
public record LinearScale(double origin, double unit, double low, double span, boolean clipped) implements Scale {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if a parameter is not finite, the unit is 0 or the span is not above 0
     */
    public LinearScale {
        if (!Double.isFinite(origin) || !Double.isFinite(unit) || unit == 0) {
            throw new IllegalArgumentException(
                    "scale from " + origin + " by " + unit + ", expected finite numbers, the second not 0");
        }
        if (!Double.isFinite(low) || !(span > 0) || Double.isInfinite(span)) {
            throw new IllegalArgumentException(
                    "scale to " + low + " and " + span + " above, expected finite numbers, the second > 0");
        }
    }

    /**
     * The scale on which one value becomes 0 and another 1, unclipped.
     *
     * @param zero the value of the lightest burden, such as a column's minimum or a lower goalpost
     * @param one the value of the heaviest burden; below the other where low values are the heavy burden
     * @return the scale
     * @throws IllegalArgumentException if the values are equal or not finite
     */
    public static LinearScale between(double zero, double one) {
        return new LinearScale(zero, one - zero, 0, 1, false);
    }

    /**
     * The scale of {@link Normalisation#MIN_MAX}, taken from a column.
     *
     * @param base the column of a base period
     * @param direction whether high is worse
     * @return the scale from 0 to 1, unclipped
     * @throws IndexComputationException if the column has no range or an infinite value
     */
    public static LinearScale minMax(double[] base, Direction direction) {
        ColumnSummary summary = ranged(base);
        return direction == Direction.HIGHER_IS_WORSE
                ? between(summary.minimum(), summary.maximum())
                : between(summary.maximum(), summary.minimum());
    }

    /**
     * The scale of {@link Normalisation#Z_SCORE}, taken from a column: mean 0, sample standard deviation 1.
     *
     * @param base the column of a base period
     * @param direction whether high is worse
     * @return the scale, unclipped
     * @throws IndexComputationException if the column has no range or an infinite value
     */
    public static LinearScale zScore(double[] base, Direction direction) {
        ColumnSummary summary = ranged(base);
        return new LinearScale(summary.mean(), direction.sign() * summary.sampleDeviation(), 0, 1, false);
    }

    /**
     * The scale of {@link Normalisation#Z_SCORE_POPULATION}, taken from a column: mean 0, population standard deviation 1.
     *
     * @param base the column of a base period
     * @param direction whether high is worse
     * @return the scale, unclipped
     * @throws IndexComputationException if the column has no range or an infinite value
     */
    public static LinearScale zScorePopulation(double[] base, Direction direction) {
        ColumnSummary summary = ranged(base);
        return new LinearScale(summary.mean(), direction.sign() * summary.populationDeviation(), 0, 1, false);
    }

    /**
     * The same scale with other ends, such as 1 to 100.
     *
     * @param newLow what the origin becomes
     * @param newHigh what lies one unit from it
     * @return the scale
     * @throws IllegalArgumentException if the second is not above the first
     */
    public LinearScale to(double newLow, double newHigh) {
        return new LinearScale(origin, unit, newLow, newHigh - newLow, clipped);
    }

    /**
     * The same scale, clipped to its ends.
     *
     * @return the scale
     */
    public LinearScale clip() {
        return new LinearScale(origin, unit, low, span, true);
    }

    /**
     * Puts a column on the scale.
     *
     * @param values the column, {@code NaN} for missing
     * @return a new column, {@code NaN} for missing
     */
    @Override
    public double[] apply(double[] values) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double share = (values[i] - origin) / unit;
            if (clipped) {
                share = Math.min(1, Math.max(0, share));
            }
            scaled[i] = low + span * share; // 0 + -0.0 is 0.0
        }
        return scaled;
    }

    private static ColumnSummary ranged(double[] base) {
        ColumnSummary summary = ColumnSummary.of(base);
        if (!summary.hasRange()) {
            throw IndexComputationException.of(ProblemCode.COLUMN_WITHOUT_RANGE, null, "LINEAR_SCALE", summary.count());
        }
        return summary;
    }
}
