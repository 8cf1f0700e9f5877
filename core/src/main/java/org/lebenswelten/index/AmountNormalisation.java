package org.lebenswelten.index;

import java.util.Arrays;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.ProblemCode;

/** Normalisations of amounts, whose 0 means none at all. */
public enum AmountNormalisation implements NormalisationStep {
    /**
     * Fraction of the largest value, which must be above 0.
     *
     * <pre>{@code
     * x / max        high is a heavy burden
     * 1 - x / max    low is a heavy burden
     * }</pre>
     *
     * Agrees with: COINr 1.1.14 {@code n_fracmax} where high is a heavy burden, 1e-12. Where low is one, COINr divides turned
     * values by their largest, {@code -x / max(-x) = x / min}: that turns the order back again, so that light burdens get the
     * high results, and is infinite if the smallest value is 0. That form is not offered.
     */
    FRACTION_OF_MAXIMUM {
        @Override
        Scale create(double[] base, Direction direction) {
            double maximum = ColumnSummary.of(base).maximum();
            if (!(maximum > 0)) {
                throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, maximum, this, "> 0");
            }
            return direction == Direction.HIGHER_IS_WORSE
                    ? LinearScale.between(0, maximum)
                    : LinearScale.between(maximum, 0);
        }
    },
    /** {@link ScreeningPercentile}, 0 to 100; only of amounts whose high values are the heavy burden. */
    SCREENING_PERCENTILE {
        @Override
        Scale create(double[] base, Direction direction) {
            if (direction != Direction.HIGHER_IS_WORSE) {
                throw new IllegalArgumentException(this + " of " + direction + ", expected HIGHER_IS_WORSE");
            }
            double minimum = ColumnSummary.of(base).minimum();
            if (minimum < 0) {
                throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, minimum, this, ">= 0");
            }
            double[] loads = Arrays.stream(base)
                    .map(value -> value == 0 ? Double.NaN : value)
                    .toArray();
            return ColumnSummary.of(loads).count() == 0
                    ? new ConstantScale(0)
                    : RankScale.of(loads, RankFormula.SHARE_AT_OR_BELOW, TieRule.HIGHEST, direction)
                            .to(0, 100);
        }
    };

    @Override
    public double[] apply(double[] values, Direction direction, ZeroRange zeroRange) {
        return fit(values, values, direction, zeroRange).apply(values);
    }

    @Override
    public Scale fit(double[] base, double[] pooled, Direction direction, ZeroRange zeroRange) {
        return ColumnSummary.of(base).count() == 0 ? new ConstantScale(Double.NaN) : create(base, direction);
    }

    /**
     * The scale of a base with at least one value.
     *
     * @param base the base
     * @param direction whether high is worse
     * @return the scale
     */
    abstract Scale create(double[] base, Direction direction);
}
