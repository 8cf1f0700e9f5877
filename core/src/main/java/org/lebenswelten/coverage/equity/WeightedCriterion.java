package org.lebenswelten.coverage.equity;

import org.jspecify.annotations.Nullable;

/**
 * A criterion of a priority with its weight.
 *
 * @param kind what it looks at
 * @param indicatorId for {@link CriterionKind#INDICATOR}: the indicator; otherwise null
 * @param weight 0 or more
 */
public record WeightedCriterion(CriterionKind kind, @Nullable String indicatorId, double weight) {

    /**
     * Checks that an indicator is named where one is meant.
     *
     * @throws IllegalArgumentException if it is not, or one is named for another kind
     */
    public WeightedCriterion {
        if ((kind == CriterionKind.INDICATOR) != (indicatorId != null)) {
            throw new IllegalArgumentException(
                    "criterion " + kind + " with indicator " + indicatorId + ", expected one for INDICATOR only");
        }
    }

    /**
     * A criterion that is no indicator.
     *
     * @param kind what it looks at
     * @param weight 0 or more
     * @return the criterion
     */
    public static WeightedCriterion of(CriterionKind kind, double weight) {
        return new WeightedCriterion(kind, null, weight);
    }

    /**
     * What it is called.
     *
     * @return id of the indicator, or the kind in camel case such as {@code lowCoverage}
     */
    public String id() {
        if (indicatorId != null) {
            return indicatorId;
        }
        return switch (kind) {
            case BURDEN -> "burden";
            case LOW_COVERAGE -> "lowCoverage";
            case UNMET_NEED -> "unmetNeed";
            case EQUITY_GAIN -> "equityGain";
            case TARGET_GROUP -> "targetGroup";
            case INDICATOR -> throw new IllegalStateException("an indicator has an id");
        };
    }
}
