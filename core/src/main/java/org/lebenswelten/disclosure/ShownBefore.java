package org.lebenswelten.disclosure;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.PreviousRelease.Layer;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.rate.RawEstimates;

/**
 * What earlier releases tell of the counts of one table.
 *
 * <p>Where an earlier value is what the present count prints as with the decimals of that release, it is about this count: if
 * the limits are the same too, it says what {@link PrintedCounts} finds, otherwise the count is taken to be known exactly.
 * Another value means that the data have been revised since; it is about another count and tells nothing. Standardised figures and
 * life expectancies tell the count of all ages exactly.
 */
final class ShownBefore {

    private static final int MOST_DECIMALS = 6;
    private static final Interval ANYTHING = Interval.of(0, Double.MAX_VALUE);

    private final Interval[] known;
    private final boolean[] withheld;
    private final boolean[] shown;

    private ShownBefore(int size) {
        this.known = new Interval[size];
        this.withheld = new boolean[size];
        this.shown = new boolean[size];
        java.util.Arrays.fill(known, ANYTHING);
    }

    static ShownBefore of(CountTable table, PrimarySuppression rules, List<PreviousRelease> releases) {
        ShownBefore before = new ShownBefore(table.counts().frame().size());
        for (PreviousRelease release : releases) {
            Layer layer = release.layer("ind_" + table.indicator().id());
            if (layer != null && table.earlier() != null) {
                before.addExact(table, rules, layer, table.earlier().apply(release));
            } else if (layer != null) {
                before.add(table, rules, layer);
            }
        }
        return before;
    }

    /**
     * Figures that are not made of these counts alone: one that the present counts would print as tells the count of all ages
     * exactly. Where that cannot be said, the count is taken to be the one that was shown if it may be shown now.
     */
    private void addExact(CountTable table, PrimarySuppression rules, Layer layer, @Nullable RawEstimates then) {
        for (int cell = 0; cell < known.length; cell++) {
            Printed figure = layer.features().get(table.featureId(cell));
            if (figure == null) {
                continue;
            }
            withheld[cell] |= !figure.shown();
            shown[cell] |= figure.shown();
            double numerator = table.counts().numerator()[cell];
            boolean same = then == null
                    ? rules.flag(
                                    table.indicator().kind(),
                                    numerator,
                                    table.counts().denominator()[cell])
                            == PublicationFlag.PUBLISHED
                    : FigureDigits.isRounded(then.value()[cell], figure.value(), layer.decimals());
            if (figure.shown() && same && !Double.isNaN(numerator)) {
                known[cell] = known[cell].intersect(Interval.exactly(numerator));
            }
        }
    }

    private void add(CountTable table, PrimarySuppression rules, Layer layer) {
        OptionalInt decimals =
                layer.decimals() > MOST_DECIMALS ? OptionalInt.empty() : OptionalInt.of(layer.decimals());
        PrintedCounts then = PrintedCounts.of(table, rules.withDecimals(decimals));
        Interval[] intervals = then.intervals();
        for (int cell = 0; cell < known.length; cell++) {
            Printed figure = layer.features().get(table.featureId(cell));
            if (figure == null) {
                continue;
            }
            withheld[cell] |= !figure.shown();
            shown[cell] |= figure.shown();
            double numerator = table.counts().numerator()[cell];
            if (figure.shown() && figure.value() == then.printed().value(cell)) {
                boolean same = Double.compare(figure.lower(), then.printed().lower(cell)) == 0
                        && Double.compare(figure.upper(), then.printed().upper(cell)) == 0;
                known[cell] = known[cell].intersect(same ? intervals[cell] : Interval.exactly(numerator));
            }
        }
    }

    /** What is known of a count. */
    Interval known(int cell) {
        return known[cell];
    }

    /** Whether an earlier release showed a value for it, be it another one. */
    boolean isShown(int cell) {
        return shown[cell];
    }

    /** Whether an earlier release withheld it. */
    boolean isWithheld(int cell) {
        return withheld[cell];
    }
}
