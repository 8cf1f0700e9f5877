package org.lebenswelten.measure.quality;

/** How much a finding of the quality check matters; no finding stops a build. */
public enum FindingLevel {
    /** The profile contradicts itself. */
    ERROR,
    /** Someone should look. */
    WARNING
}
