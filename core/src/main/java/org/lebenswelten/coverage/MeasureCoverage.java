package org.lebenswelten.coverage;

import org.lebenswelten.disclosure.ProtectedReach;

/**
 * How much of a target group some measures reach, per areal unit and period.
 *
 * @param definition which measures and whom
 * @param reach the protected figures
 */
public record MeasureCoverage(MeasureCoverageDefinition definition, ProtectedReach reach) {}
