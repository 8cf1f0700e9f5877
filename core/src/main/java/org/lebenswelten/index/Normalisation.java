package org.lebenswelten.index;

/** Placeholder of the contract; see the formulas. */
public enum Normalisation {
    /** As it is. */
    NONE,
    /** Min-max. */
    MIN_MAX,
    /** z-score. */
    Z_SCORE,
    /** Percent rank. */
    PERCENT_RANK
}
