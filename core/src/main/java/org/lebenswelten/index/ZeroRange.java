package org.lebenswelten.index;

/**
 * What a normalisation makes of a column that tells no units apart: fewer than two values, or all of them equal in 12
 * significant digits.
 */
public enum ZeroRange {
    /** The normalisation fails: a column without range is taken for an error. */
    FAIL,
    /**
     * All values become missing, so that the other columns decide under the {@link MissingValuePolicy}. The default: such
     * a column says nothing about differences between units.
     */
    MISSING,
    /** All values become the middle of the scale, such as 0.5 for {@link Normalisation#MIN_MAX}: "like all others". */
    MIDPOINT
}
