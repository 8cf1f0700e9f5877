package org.lebenswelten.coverage.equity;

/** What a criterion of a priority looks at. High always speaks for acting there. */
public enum CriterionKind {
    /** The score of the index. */
    BURDEN,
    /** How low coverage or access is: its value with the sign turned. */
    LOW_COVERAGE,
    /** {@code max(0, D n - served)}: persons who lack what the needed rate asks for. */
    UNMET_NEED,
    /**
     * What equity would gain if the unit came up to the mean: {@code f max(0, mu - x) (2 R - 1)} with the unit's share f of the
     * target group, its value x, their weighted mean mu and its fractional rank R by burden; below 0 for the less burdened.
     */
    EQUITY_GAIN,
    /** Persons of the target group. */
    TARGET_GROUP,
    /** An indicator of the project, such as how feasible it is; the sign is turned where low values are the bad ones. */
    INDICATOR
}
