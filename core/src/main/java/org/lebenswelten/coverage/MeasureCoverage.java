package org.lebenswelten.coverage;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.ProtectedReach;
import org.lebenswelten.disclosure.ProtectedTable;

/**
 * How much of a target group some measures reach, per areal unit and period.
 *
 * @param definition which measures and whom
 * @param reach the protected figures
 * @param reachedTwice share of the target group that at least two of the measures reach, in per cent
 * @param adoption share of the people of setting units who are in one that takes part, in per cent; null where no setting unit
 *     with known people hosts a measure
 */
public record MeasureCoverage(
        MeasureCoverageDefinition definition,
        ProtectedReach reach,
        ProtectedTable reachedTwice,
        @Nullable ProtectedTable adoption) {}
