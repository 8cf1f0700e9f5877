package org.lebenswelten.index;

import org.lebenswelten.model.Direction;

/**
 * How a node's values are brought to a common scale on which high means a heavy burden, with all its parameters.
 *
 * <p>{@link Normalisation} holds the forms without parameters; the records beside it take some. A {@link Scale} has
 * nothing left to find out: it gives a value the same result whatever the others are.
 */
public sealed interface NormalisationStep
        permits AdjustedGoalposts,
                AmountNormalisation,
                DistanceToTarget,
                Goalposts,
                Normalisation,
                RankNormalisation,
                Rescaled,
                Scale {

    /**
     * Normalises a column by itself.
     *
     * @param values the column, {@code NaN} for missing; it is not changed
     * @param direction whether high is worse
     * @param zeroRange what becomes of a column without range
     * @return a new column, {@code NaN} for missing
     * @throws IndexComputationException if the step has no result for the column
     */
    double[] apply(double[] values, Direction direction, ZeroRange zeroRange);

    /**
     * Takes the parameters of this step from a base, so that other columns can be put on the same scale. On the base itself
     * the scale gives what {@link #apply} does.
     *
     * @param base values of the base, {@code NaN} for missing
     * @param pooled values of all periods, from which only {@link AdjustedGoalposts} take their range
     * @param direction whether high is worse
     * @param zeroRange what becomes of all values where the base has no range
     * @return the scale
     * @throws IndexComputationException if the step has no result for the base
     */
    Scale fit(double[] base, double[] pooled, Direction direction, ZeroRange zeroRange);
}
