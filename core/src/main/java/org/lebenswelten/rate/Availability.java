package org.lebenswelten.rate;

/** Whether there is an estimate, and if not, why. */
public enum Availability {
    /** There is an estimate. */
    ESTIMATED,
    /** A count that the estimate needs is missing. */
    MISSING,
    /** Nobody, or no person-time, stands behind a part of the estimate that needs it. */
    ZERO_DENOMINATOR,
    /** Fewer events, or values, than the method needs. */
    TOO_FEW_EVENTS,
    /** Fewer persons than the method needs. */
    TOO_FEW_PERSONS,
    /** More events than persons where the method needs the opposite. */
    EVENTS_ABOVE_PERSONS,
    /** The limits are wider than the method lets an estimate have. */
    TOO_UNCERTAIN,
    /** The sampler has not reached its target distribution, or has too few independent draws. */
    NOT_CONVERGED
}
