package org.lebenswelten.index;

import org.lebenswelten.model.Direction;

/**
 * A normalisation with fixed parameters: from a base period, a stated standard or an earlier atlas. The same value gets the
 * same result in every period, so that results are comparable over time.
 */
public sealed interface Scale extends NormalisationStep permits ConstantScale, LinearScale, RankScale, ThresholdScale {

    /**
     * Puts a column on the scale.
     *
     * @param values the column, {@code NaN} for missing; it is not changed
     * @return a new column, {@code NaN} for missing
     */
    double[] apply(double[] values);

    /** Puts a column on the scale; the parameters hold the direction, and the column's own range does not matter. */
    @Override
    default double[] apply(double[] values, Direction direction, ZeroRange zeroRange) {
        return apply(values);
    }

    /** This scale. */
    @Override
    default Scale fit(double[] base, double[] pooled, Direction direction, ZeroRange zeroRange) {
        return this;
    }
}
