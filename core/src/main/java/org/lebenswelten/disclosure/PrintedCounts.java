package org.lebenswelten.disclosure;

import java.util.Arrays;
import java.util.function.Function;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.raw.RawCounts;

/**
 * What a printed figure says of the numerator behind it: all numerators that, over the same denominator, print as the same
 * value and the same limits.
 *
 * <p>Denominators are taken to be known. As value and limits never fall when the numerator rises, the numerators that print
 * alike lie side by side; their ends are found by bisection, in whole numbers where the counts are whole. For counts that are
 * not whole the ends found lie inside the true interval by at most a millionth of its width, so that an attacker is taken to
 * know rather more.
 */
final class PrintedCounts {

    private static final int HALVINGS = 24;

    private final CountTable table;
    private final PrimarySuppression rules;
    private final double[] numerator;
    private final double[] denominator;
    private final ProtectedTable printed;
    private final boolean whole;

    private PrintedCounts(CountTable table, PrimarySuppression rules) {
        this.table = table;
        this.rules = rules;
        this.numerator = table.counts().numerator();
        this.denominator = table.counts().denominator();
        this.printed = print(numerator);
        this.whole = table.isWhole();
    }

    /** What rules print of a table, as if nothing were withheld. */
    static PrintedCounts of(CountTable table, PrimarySuppression rules) {
        return new PrintedCounts(table, rules);
    }

    /** What is printed. */
    ProtectedTable printed() {
        return printed;
    }

    /** The interval of each cell that has a value; of others 0 alone. */
    Interval[] intervals() {
        double[] lower = ends(-1);
        double[] upper = ends(1);
        Interval[] intervals = new Interval[lower.length];
        for (int cell = 0; cell < intervals.length; cell++) {
            intervals[cell] =
                    Double.isNaN(numerator[cell]) ? Interval.exactly(0) : Interval.of(lower[cell], upper[cell]);
        }
        return intervals;
    }

    /** The farthest numerators that print alike, downwards or upwards. */
    private double[] ends(int direction) {
        double[] alike = numerator.clone();
        if (rules.profile().decimals().isEmpty()) {
            return alike;
        }
        double unit = Math.pow(10, -rules.profile().decimals().getAsInt())
                / table.indicator().multiplier();
        double most = table.mostEach();
        double[] other = new double[alike.length];
        for (int cell = 0; cell < other.length; cell++) {
            // A numerator farther off than one unit in the last place prints another value; one unit more is beyond
            // doubt.
            double reach = denominator[cell] * unit + (whole ? 1 : 0);
            double beyond = alike[cell] + direction * (whole ? Math.ceil(reach) : reach);
            other[cell] =
                    Math.max(whole ? -1 : -reach, Math.min(most * denominator[cell] + (whole ? 1 : reach), beyond));
        }
        for (int i = 0; i < HALVINGS && !isDone(alike, other); i++) {
            double[] middle = new double[alike.length];
            for (int cell = 0; cell < middle.length; cell++) {
                double half = (alike[cell] + other[cell]) / 2;
                middle[cell] = !whole ? half : direction > 0 ? Math.floor(half) : Math.ceil(half);
                middle[cell] = Math.max(0, Math.min(most * denominator[cell], middle[cell]));
            }
            ProtectedTable trial = print(middle);
            for (int cell = 0; cell < middle.length; cell++) {
                if (isAlike(trial, cell)) {
                    alike[cell] = middle[cell];
                } else {
                    other[cell] = middle[cell];
                }
            }
        }
        return alike;
    }

    private boolean isDone(double[] alike, double[] other) {
        if (!whole) {
            return false;
        }
        for (int cell = 0; cell < alike.length; cell++) {
            if (Math.abs(alike[cell] - other[cell]) > 1) {
                return false;
            }
        }
        return true;
    }

    private boolean isAlike(ProtectedTable trial, int cell) {
        return Double.compare(trial.value(cell), printed.value(cell)) == 0
                && Double.compare(trial.lower(cell), printed.lower(cell)) == 0
                && Double.compare(trial.upper(cell), printed.upper(cell)) == 0;
    }

    private ProtectedTable print(double[] numerators) {
        UnitPeriods frame = table.counts().frame();
        Function<RawCounts, RawEstimates> estimator = table.estimator();
        PublicationFlag[] flags = new PublicationFlag[frame.size()];
        Arrays.fill(flags, PublicationFlag.PUBLISHED);
        return rules.table(estimator.apply(new RawCounts(frame, numerators, denominator)), flags);
    }
}
