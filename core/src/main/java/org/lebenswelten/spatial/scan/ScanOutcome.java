package org.lebenswelten.spatial.scan;

/** Whether there was anything to scan, and if not, why. */
public enum ScanOutcome {
    /** Windows were compared; there may still be no cluster. */
    SCANNED,
    /** There are fewer than 3 areas with counts. */
    TOO_FEW_AREAS,
    /** Nobody is at risk anywhere: no cases are expected. */
    NOBODY_AT_RISK,
    /** There is no case anywhere. */
    NO_CASES,
    /** Every window, even one of a single point, holds more than the largest share of the population. */
    NO_WINDOW
}
