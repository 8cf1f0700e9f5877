package org.lebenswelten.spatial.inference;

/** Whether a statistic has a value, and if not, why. */
public enum Outcome {
    /** It has a value. */
    DEFINED,
    /** There are fewer than 3 areas with a value. */
    TOO_FEW_AREAS,
    /** All areas have the same value, to 12 significant digits; nothing can cluster. */
    CONSTANT,
    /** No area has a neighbour with a weight above 0. */
    NO_NEIGHBOURS,
    /** The area has no value. */
    MISSING_VALUE
}
