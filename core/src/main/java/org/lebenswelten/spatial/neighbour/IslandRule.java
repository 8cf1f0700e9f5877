package org.lebenswelten.spatial.neighbour;

/**
 * What a statistic does with areas that have no neighbours.
 *
 * <p>Under every rule an island adds nothing to the sum of the weights, has no p-value and takes no part in the control of
 * multiplicity: its permutations all tie, so that a p-value would be an artefact.
 */
public enum IslandRule {
    /**
     * The island counts in n and in the mean; its lag, and with it its local statistic, is 0. As PySAL esda and GeoDa have
     * it, and spdep with {@code zero.policy = TRUE, adjust.n = FALSE}.
     */
    ZERO_LAG,
    /** The island counts in n and in the mean; its local statistic is {@code NaN}. */
    MISSING,
    /** The island is left out of n, the mean and everything else, as if it were not on the map; its local result is {@code NaN}. */
    LEFT_OUT,
    /** An island is an error. As spdep with {@code zero.policy = FALSE}. */
    REFUSED
}
