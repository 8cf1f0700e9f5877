package org.lebenswelten.coverage;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.CoverageOptions.Served;
import org.lebenswelten.disclosure.ProtectedReach;
import org.lebenswelten.disclosure.ProtectedTable;

/**
 * How much of a target group some measures reach, per areal unit and period. All of it follows from protected figures.
 *
 * @param definition which measures and whom
 * @param reach the protected figures
 * @param ofSettings whether the people of setting units are counted, not those who live in reach
 * @param reachedTwice share of the target group that at least two of the measures reach, in per cent
 * @param acceptable share within reach of a site that fits the stated needs, in per cent; null where no needs are stated
 * @param adoption share of the people of setting units who are in one that takes part, in per cent; null where no setting unit
 *     with known people hosts a measure
 * @param attendance who took part
 */
public record MeasureCoverage(
        MeasureCoverageDefinition definition,
        ProtectedReach reach,
        boolean ofSettings,
        ProtectedTable reachedTwice,
        @Nullable ProtectedTable acceptable,
        @Nullable ProtectedTable adoption,
        Attendance attendance) {

    /**
     * The counts of one areal unit and period, as far as they follow from published figures: shares of the rounded target
     * group.
     *
     * @param cell position in the frame
     * @return the counts, {@code NaN} where withheld or unknown
     */
    public CoverageCounts counts(int cell) {
        double target = reach.target().value(cell);
        double participants = attendance.byUnit()[cell];
        int period = cell / reach.target().frame().unitCount();
        return new CoverageCounts(
                target,
                reach.reachedShare().value(cell) / 100 * target,
                reachedTwice.value(cell) / 100 * target,
                acceptable == null ? Double.NaN : acceptable.value(cell) / 100 * target,
                reach.placesPer100().value(cell) / 100 * target,
                participants,
                participants * attendance.success()[period]);
    }

    /**
     * The limits of the reached share.
     *
     * @param cell position in the frame
     * @return of an estimate where people live in reach, of a count where they belong to setting units
     */
    public ShareLimits limits(int cell) {
        double share = reach.reachedShare().value(cell);
        double target = reach.target().value(cell);
        return ofSettings ? ShareLimits.ofCount(share, target) : ShareLimits.ofEstimate(share, target);
    }

    /**
     * The limits of the share that took part, which was counted.
     *
     * @param cell position in the frame
     * @return Wilson's limits
     */
    public ShareLimits contactLimits(int cell) {
        CoverageCounts counts = counts(cell);
        return ShareLimits.ofCount(counts.contactShare(), counts.target());
    }

    /**
     * How many persons of those who are to be served are not.
     *
     * @param cell position in the frame
     * @return persons, or {@code NaN}
     */
    public double unmetNeed(int cell) {
        Served by = definition.options().servedBy();
        return counts(cell).unmetNeed(definition.options().targetRate(), by);
    }
}
