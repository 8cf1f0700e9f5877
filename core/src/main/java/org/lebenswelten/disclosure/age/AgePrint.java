package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.FigureDigits;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;
import org.lebenswelten.rate.plan.BandCounts;
import org.lebenswelten.rate.plan.PlannedFigures;

/**
 * A figure by age, in one of the ways in which it can be printed. Immutable.
 *
 * <p>What a way costs is a share of what the figure is worth, {@code sqrt(people)}: fewer digits a fiftieth each, no limits
 * three tenths, no figure all of it.
 */
final class AgePrint {

    private static final double FEWER_DIGITS = 0.02;
    private static final double NO_LIMITS = 0.3;

    private final PlannedFigures figures;
    private final BandCounts counts;
    private final Estimate estimate;
    private final List<FigureDigits> ladder;
    private final double[][] gradients;
    private final int step;
    private final List<Condition> conditions;
    private final AgePrint[] ways;

    private AgePrint(
            PlannedFigures figures,
            BandCounts counts,
            Estimate estimate,
            List<FigureDigits> ladder,
            double[][] gradients,
            int step,
            AgePrint[] ways) {
        this.figures = figures;
        this.counts = counts;
        this.estimate = estimate;
        this.ladder = ladder;
        this.gradients = gradients;
        this.step = step;
        this.conditions = madeConditions();
        this.ways = ways;
    }

    /** A figure in all ways of a ladder, and not printed: the first of them. */
    private static AgePrint first(
            PlannedFigures figures, BandCounts counts, Estimate estimate, List<FigureDigits> ladder) {
        double[][] gradients = gradients(figures, counts, estimate);
        AgePrint[] ways = new AgePrint[ladder.size() + 1];
        for (int step = 0; step < ways.length; step++) {
            ways[step] = new AgePrint(figures, counts, estimate, ladder, gradients, step, ways);
        }
        return ways[0];
    }

    /**
     * A figure as the rules allow it.
     *
     * @param figures how it is made
     * @param counts the counts it is made of
     * @param decimals decimals that the rules allow
     * @param withLimits whether its limits are printed
     */
    static AgePrint of(PlannedFigures figures, BandCounts counts, OptionalInt decimals, boolean withLimits) {
        Estimate estimate = figures.figure(counts);
        List<FigureDigits> ladder =
                estimate.isEstimated() ? FigureDigits.ladder(decimals, estimate, withLimits) : List.of();
        return first(figures, counts, estimate, ladder);
    }

    /**
     * A figure as it was printed before.
     *
     * @param figures how it is made
     * @param counts the counts it is made of
     * @param value the value in print
     * @param limits the limits in print
     * @param decimals decimals that it had at most
     * @return the figure in the finest digits in which it prints so; null if it prints as other numbers
     */
    static @Nullable AgePrint earlier(
            PlannedFigures figures, BandCounts counts, double value, Limits limits, int decimals) {
        Estimate estimate = figures.figure(counts);
        FigureDigits digits = FigureDigits.finest(estimate, value, limits, decimals);
        return digits == null ? null : first(figures, counts, estimate, List.of(digits));
    }

    /** The same figure, printed in a less or more telling way; beyond the last it is not printed. */
    AgePrint at(int newStep) {
        return ways[Math.min(newStep, ladder.size())];
    }

    /** The number of its age bands. */
    int bands() {
        return counts.events().length;
    }

    /** The way in which it is printed, 0 for all that the rules allow. */
    int step() {
        return step;
    }

    /** How much is printed, or null for nothing. */
    @Nullable
    FigureDigits digits() {
        return step < ladder.size() ? ladder.get(step) : null;
    }

    /** The value as it is printed, {@code NaN} where it is not. */
    double value() {
        FigureDigits digits = digits();
        return digits == null ? Double.NaN : digits.value(estimate.value());
    }

    /** What it costs to print it like this. */
    double loss() {
        FigureDigits digits = digits();
        double share =
                digits == null ? 1 : ladder.get(0).hasLimits() && !digits.hasLimits() ? NO_LIMITS : FEWER_DIGITS * step;
        return share * Math.sqrt(counts.allPersons());
    }

    /** Whether changed counts are printed alike. */
    boolean isAlike(double[] more) {
        FigureDigits digits = digits();
        if (digits == null) {
            return true;
        }
        Estimate changed = figures.figure(counts.plus(more));
        return changed.isEstimated()
                && isSame(digits.value(changed.value()), digits.value(estimate.value()))
                && isSame(digits.limits(changed.limits()), digits.limits(estimate.limits()));
    }

    private static boolean isSame(double one, double other) {
        return Double.compare(one, other) == 0;
    }

    private static boolean isSame(Limits one, Limits other) {
        return isSame(one.lower(), other.lower()) && isSame(one.upper(), other.upper());
    }

    /** What the printed numbers leave open, in the bands of the figure. */
    List<Condition> conditions() {
        return conditions;
    }

    private List<Condition> madeConditions() {
        FigureDigits digits = digits();
        List<Condition> made = new ArrayList<>();
        if (digits == null) {
            return made;
        }
        double unit = digits.unit();
        double value = digits.value(estimate.value()) - estimate.value();
        made.add(new Condition(gradients[0], Math.min(0, value - unit / 2), Math.max(0, value + unit / 2)));
        Limits limits = digits.limits(estimate.limits());
        double lower = limits.lower() - estimate.limits().lower();
        if (!Double.isNaN(lower)) {
            made.add(new Condition(gradients[1], Math.min(0, lower), Math.max(0, lower + unit)));
        }
        double upper = limits.upper() - estimate.limits().upper();
        if (!Double.isNaN(upper)) {
            made.add(new Condition(gradients[2], Math.min(0, upper - unit), Math.max(0, upper)));
        }
        return List.copyOf(made);
    }

    /** By how much value and limits rise with one more event in each band. */
    private static double[][] gradients(PlannedFigures figures, BandCounts counts, Estimate estimate) {
        int bands = counts.events().length;
        double[][] gradients = new double[3][bands];
        for (int band = 0; band < bands; band++) {
            double[] one = new double[bands];
            one[band] = 1;
            Estimate more = figures.figure(counts.plus(one));
            if (more.isEstimated()) {
                gradients[0][band] = more.value() - estimate.value();
                gradients[1][band] = more.limits().lower() - estimate.limits().lower();
                gradients[2][band] = more.limits().upper() - estimate.limits().upper();
            }
        }
        return gradients;
    }

    /** Says the way only: a count never stands in a log. */
    @Override
    public String toString() {
        return "AgePrint[step " + step + " of " + ladder.size() + "]";
    }
}
