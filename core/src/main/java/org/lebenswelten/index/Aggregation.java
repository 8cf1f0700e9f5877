package org.lebenswelten.index;

/** Placeholder of the contract; see the formulas. */
public enum Aggregation {
    /** Weighted arithmetic mean. */
    ARITHMETIC_MEAN,
    /** Weighted sum. */
    SUM
}
