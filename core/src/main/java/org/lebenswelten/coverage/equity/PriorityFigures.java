package org.lebenswelten.coverage.equity;

import java.util.List;
import org.lebenswelten.model.Period;

/**
 * Burden against coverage in all periods.
 *
 * @param definition what is held against what
 * @param classes breaks of burden and coverage over all periods
 * @param periods the figures of each period
 */
public record PriorityFigures(PriorityDefinition definition, BurdenCoverageClasses classes, List<InPeriod> periods) {

    /** Copies the list. */
    public PriorityFigures {
        periods = List.copyOf(periods);
    }

    /**
     * The columns of a period, one value a unit; the arrays are not copied and must not be changed.
     *
     * @param burden published scores, {@code NaN} for missing
     * @param people published sizes of the target group, {@code NaN} where not told
     * @param coverage published coverage in per cent, or places for 100 persons, {@code NaN} where not told
     * @param served people served or places, {@code NaN} where not told
     * @param flags why there is no coverage, {@code ok} where there is
     */
    public record Columns(double[] burden, double[] people, double[] coverage, double[] served, List<String> flags) {

        /** Copies the flags. */
        public Columns {
            flags = List.copyOf(flags);
        }
    }

    /**
     * One period.
     *
     * @param period the period
     * @param columns what goes in
     * @param unmet persons who lack what the needed rate asks for, {@code NaN} where not told or no rate is stated
     * @param ranking where to act first
     * @param equity whether coverage goes where the burden is
     */
    public record InPeriod(
            Period period, Columns columns, double[] unmet, PriorityRanking ranking, EquityFigures equity) {}
}
