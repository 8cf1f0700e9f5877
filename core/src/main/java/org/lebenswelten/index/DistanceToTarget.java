package org.lebenswelten.index;

import org.lebenswelten.model.Direction;
import org.lebenswelten.model.ProblemCode;

/**
 * A normalisation by how far a value has come from the lightest burden of the column to a stated value, such as a target or
 * a reference.
 *
 * <pre>{@code
 * y = (x - min) / (target - min)    high is a heavy burden
 * y = (max - x) / (max - target)    low is a heavy burden
 * }</pre>
 *
 * and, where capped, no less than 0 and no more than 1. A target that is no heavier than the whole column is an error:
 * there is no way to go.
 *
 * <p>Agrees with: COINr 1.1.14 {@code n_dist2targ} and {@code n_dist2ref}, 1e-12.
 *
 * @param target the value that gets 1
 * @param capped whether heavier values get no more than 1
 */
public record DistanceToTarget(double target, boolean capped) implements NormalisationStep {

    /**
     * Checks the target.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public DistanceToTarget {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("target " + target + ", expected a finite number");
        }
    }

    @Override
    public double[] apply(double[] values, Direction direction, ZeroRange zeroRange) {
        return fit(values, values, direction, zeroRange).apply(values);
    }

    @Override
    public Scale fit(double[] base, double[] pooled, Direction direction, ZeroRange zeroRange) {
        ColumnSummary summary = ColumnSummary.of(base);
        if (summary.count() == 0) {
            return new ConstantScale(Double.NaN);
        }
        boolean upwards = direction == Direction.HIGHER_IS_WORSE;
        double lightest = upwards ? summary.minimum() : summary.maximum();
        if (!(upwards ? target > lightest : target < lightest)) {
            throw IndexComputationException.of(
                    ProblemCode.VALUE_OUTSIDE_DOMAIN, lightest, "DISTANCE_TO_TARGET", (upwards ? "< " : "> ") + target);
        }
        LinearScale scale = LinearScale.between(lightest, target);
        return capped ? scale.clip() : scale;
    }
}
