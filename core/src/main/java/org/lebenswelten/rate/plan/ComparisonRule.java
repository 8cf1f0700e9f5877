package org.lebenswelten.rate.plan;

/** How areal units are held against the city. */
public enum ComparisonRule {
    /** By whether the unit's limits at 95 and 99.8 % hold the city's figure ({@code ReferenceComparison}). */
    LIMITS,
    /** By whether the unit's figure lies within control limits around the city's ({@code FunnelLimits}). */
    FUNNEL,
    /** Not at all. */
    NONE
}
