package org.lebenswelten.coverage.access;

/** What the access value of an area is worth. */
public enum AccessStatus {
    /** The capacities of all sites in reach are known, and at least one offers places that someone claims. */
    KNOWN,
    /** The area also reaches sites of unknown capacity: the value covers the known ones only. */
    PARTLY_KNOWN,
    /** The capacities that matter are all unknown; the value is {@code NaN}, not 0. */
    UNKNOWN,
    /** Some site in reach has places, but none of these sites has demand in reach: no ratio can be formed, value 0. */
    UNCLAIMED,
    /** All sites in reach have a capacity of 0; value 0, or an infinite cost. */
    NO_PLACES,
    /** The area reaches no site; value 0, or an infinite cost. */
    NO_SITE
}
