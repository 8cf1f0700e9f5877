package org.lebenswelten.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.plan.FigureMethod;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.read.Project;

/**
 * What anyone may know of a table of counts beforehand: how many persons there are, and the published rules.
 *
 * @param indicator what is counted
 * @param frame units and periods
 * @param denominator persons by cell
 * @param isWhole whether persons are counted and not estimated
 * @param plan how its figures are made, as the atlas tells
 * @param profile the rules, as the atlas tells them
 */
record PublicTable(
        Indicator indicator,
        UnitPeriods frame,
        double[] denominator,
        boolean isWhole,
        RatePlan plan,
        DisclosureProfile profile) {

    /** All tables of counts of a project, without their numerators. */
    static List<PublicTable> of(Project project) {
        List<PublicTable> tables = new ArrayList<>();
        for (Indicator indicator : project.indicators()) {
            RawCounts counts = project.counts().get(indicator.id());
            if (counts != null && indicator.kind() != IndicatorKind.VALUE) {
                boolean whole = true;
                for (double count : counts.numerator()) {
                    whole &= Double.isNaN(count) || count == Math.rint(count);
                }
                tables.add(new PublicTable(
                        indicator,
                        counts.frame(),
                        Objects.requireNonNull(counts.denominator()),
                        whole,
                        project.plan(indicator),
                        project.disclosure().ofIndicator(indicator.id())));
            }
        }
        return tables;
    }

    /** Whether a value is the numerator over the denominator and so tells it. */
    boolean tellsNumerators() {
        return plan.method() instanceof FigureMethod.Crude;
    }

    /** Whether the limits are those that {@link PrintedRate} knows. */
    boolean hasKnownLimits() {
        return plan.method().equals(FigureMethod.defaultOf(indicator.kind()));
    }

    String layer() {
        return "ind_" + indicator.id();
    }

    String feature(int cell) {
        return frame.unitIds().get(cell % frame.unitCount()) + "."
                + frame.periods().get(cell / frame.unitCount());
    }

    /** Name of a cell over tables. */
    String name(int cell) {
        return layer() + "/" + feature(cell);
    }
}
