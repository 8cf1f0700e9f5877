package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.CellState;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Protection;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.ProblemCode;

/** The counts of tables as cells: what becomes of each by itself, what everyone knows of it and what its figure says. */
final class CountCells {

    /** What withholding a cell costs if an earlier release withheld it too, relative to the usual. */
    private static final double WITHHELD_BEFORE = 0.01;

    private static final double TOLERANCE = 1e-6;

    private final CollectedCells collected;
    private final List<PreviousRelease> previous;
    private final Map<String, PublicationFlag[]> flags = new LinkedHashMap<>();
    private final Map<String, CellOfTable> places = new TreeMap<>();
    private final List<DataProblem> warnings = new ArrayList<>();
    private final Set<String> shownBefore = new TreeSet<>();
    private final KeptPattern kept;

    /** Will add to some cells. */
    CountCells(CollectedCells collected, List<PreviousRelease> previous, KeptPattern kept) {
        this.collected = collected;
        this.previous = previous;
        this.kept = kept;
        this.warnings.addAll(kept.warnings());
    }

    /** What becomes of each cell of a table by itself. */
    PublicationFlag[] flags(String indicatorId) {
        return flags.get(indicatorId);
    }

    /** Where a cell stands that a name means, or null for a cell that nobody shows. */
    @Nullable
    CellOfTable place(String cellName) {
        return places.get(cellName);
    }

    /** Problems that do not stop a build. */
    List<DataProblem> warnings() {
        return warnings;
    }

    /** Whether an earlier release showed a value for a cell, be it another one. */
    boolean isShownBefore(String cellName) {
        return shownBefore.contains(cellName);
    }

    /** Adds the cells of a table. */
    void add(CountTable table) {
        String id = table.indicator().id();
        PrimarySuppression rules = collected.rules(table);
        PublicationFlag[] own = rules.flags(
                table.indicator().kind(),
                table.estimator().apply(table.counts()),
                table.counts().contributors());
        boolean[] givesAway = CarriedSources.giveAway(table, rules);
        for (int cell = 0; cell < own.length; cell++) {
            own[cell] =
                    givesAway[cell] && own[cell] == PublicationFlag.PUBLISHED ? PublicationFlag.SUPPRESSED : own[cell];
        }
        flags.put(id, own);
        warnOfWideDemand(table, rules, own);
        Interval[] printed = PrintedCounts.of(table, rules).intervals();
        ShownBefore before = ShownBefore.of(table, rules, previous);
        boolean whole = table.isWhole();
        double most = table.mostEach();
        boolean[] stays = kept.of(table);
        for (int cell = 0; cell < own.length; cell++) {
            if (own[cell] == PublicationFlag.PUBLISHED && stays[cell]) {
                own[cell] = PublicationFlag.SUPPRESSED;
                collected.cells.add(unshown(table, cell, before.known(cell), most));
            } else if (own[cell] != PublicationFlag.MISSING) {
                places.put(table.cellName(cell), new CellOfTable(id, cell));
                if (before.isShown(cell)) {
                    shownBefore.add(table.cellName(cell));
                }
                collected.cells.add(cell(table, rules, cell, own[cell], printed[cell], before, whole, most));
            }
        }
    }

    /** Says of which cells less uncertainty is demanded than the rules state, though enough people live there to be shown. */
    private void warnOfWideDemand(CountTable table, PrimarySuppression rules, PublicationFlag[] flags) {
        int interval = rules.profile().interval();
        List<String> narrow = new ArrayList<>();
        for (int cell = 0; cell < flags.length; cell++) {
            boolean counted = flags[cell] != PublicationFlag.MISSING && flags[cell] != PublicationFlag.FEW_PEOPLE;
            if (counted && table.mostEach() * table.counts().denominator()[cell] < interval) {
                narrow.add(table.cellName(cell));
            }
        }
        if (!narrow.isEmpty()) {
            warnings.add(PatternSearch.problem(
                    ProblemCode.INTERVAL_ABOVE_DENOMINATOR,
                    narrow.get(0),
                    String.valueOf(interval),
                    String.valueOf(narrow.size()),
                    ProblemNames.listed(narrow)));
        }
    }

    /** A cell that tells nothing by itself and stays withheld. */
    private static Cell unshown(CountTable table, int cell, Interval before, double most) {
        Interval known =
                Interval.of(0, most * table.counts().denominator()[cell]).intersect(before);
        double numerator = table.counts().numerator()[cell];
        return new Cell(
                table.cellName(cell),
                numerator,
                table.isWhole(),
                CellState.SUPPRESSED,
                known,
                known,
                Protection.NONE,
                0);
    }

    private Cell cell(
            CountTable table,
            PrimarySuppression rules,
            int cell,
            PublicationFlag flag,
            Interval printed,
            ShownBefore before,
            boolean whole,
            double most) {
        String name = table.cellName(cell);
        double numerator = table.counts().numerator()[cell];
        double denominator = table.counts().denominator()[cell];
        Interval possible = Interval.of(0, most * denominator);
        if (flag == PublicationFlag.UNRELIABLE) {
            Interval range = unreliable(rules, table.indicator().kind(), numerator, denominator, possible, whole);
            return new Cell(name, numerator, whole, CellState.SUPPRESSED, range, range, Protection.NONE, 0);
        }
        double width = demand(rules, table, cell, possible.width(), whole);
        collected.demands.put(name, width);
        Interval known = possible.intersect(before.known(cell));
        if (flag == PublicationFlag.PUBLISHED) {
            // A value withheld for others must not be known more closely than one that is withheld for itself.
            double loss = Math.max(TOLERANCE, InformationLoss.of(denominator))
                    * (before.isWithheld(cell) ? WITHHELD_BEFORE : 1);
            return new Cell(
                    name,
                    numerator,
                    whole,
                    CellState.PUBLISHED,
                    known,
                    printed.intersect(known),
                    Protection.ofWidth(width),
                    loss);
        }
        if (known.width() < width && known.width() < possible.width()) {
            warnings.add(PatternSearch.problem(ProblemCode.SHOWN_BEFORE, name));
            return new Cell(name, numerator, whole, CellState.SUPPRESSED, known, known, Protection.NONE, 0);
        }
        return width == 0
                ? new Cell(name, numerator, whole, CellState.SUPPRESSED, known, known, Protection.NONE, 0)
                : new Cell(name, numerator, whole, CellState.PRIMARY, known, known, Protection.ofWidth(width), 0);
    }

    /** The demanded width, but never more than everyone knows beforehand. */
    private static double demand(PrimarySuppression rules, CountTable table, int cell, double possible, boolean whole) {
        double width = rules.profile().interval();
        if (table.counts().contributors() != null) {
            double largest = table.counts().contributors().largest()[cell];
            width = Math.max(
                    width,
                    Double.isNaN(largest) ? 0 : rules.profile().dominance().p() / 100 * largest);
        }
        return Math.min(width, whole ? Math.floor(possible) : possible);
    }

    /** The counts of a denominator that are withheld as unreliable, from the smallest to the largest. */
    private static Interval unreliable(
            PrimarySuppression rules,
            IndicatorKind kind,
            double numerator,
            double denominator,
            Interval possible,
            boolean whole) {
        // proportions: (1 - x / n) / x is above the squared relative error; rates: 1 / x is
        double spread = kind == IndicatorKind.PROPORTION ? 1 / denominator : 0;
        double beyond = 1 / (Math.pow(rules.profile().maximumRelativeError(), 2) + spread);
        double largest = whole ? Math.ceil(beyond - TOLERANCE) - 1 : beyond;
        double least = Math.min(rules.profile().minimumNumerator(), numerator);
        return Interval.of(least, Math.min(possible.upper(), Math.max(largest, numerator)));
    }
}
