package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * How a measure or project tells whether it succeeds. Baseline and measured values are about people and stand elsewhere: see
 * {@link CriterionResult}.
 *
 * @param id id within the profile
 * @param goalId goal it belongs to, or null
 * @param indicator what is measured
 * @param unit unit of its values, or null where it is not stated
 * @param direction which way it is to move
 * @param target what is to be reached, or null where it is not stated
 * @param source where values come from, or null where it is not stated
 */
public record SuccessCriterion(
        String id,
        @Nullable String goalId,
        BilingualText indicator,
        @Nullable BilingualText unit,
        Improvement direction,
        @Nullable CriterionTarget target,
        @Nullable BilingualText source) {

    /**
     * Whether a value reaches the target or goes beyond.
     *
     * @param value the value
     * @return true if it does; false without a target or for {@code NaN}
     */
    public boolean isReachedBy(double value) {
        return target != null && (direction == Improvement.UP ? value >= target.value() : value <= target.value());
    }

    /**
     * Whether the target lies behind the baseline: below it where the value is to rise, above it where it is to fall.
     *
     * @param baseline the value at the start
     * @return true if it does; false without a target, where both are equal, or for {@code NaN}
     */
    public boolean isTargetBehind(double baseline) {
        return target != null && (direction == Improvement.UP ? target.value() < baseline : target.value() > baseline);
    }
}
