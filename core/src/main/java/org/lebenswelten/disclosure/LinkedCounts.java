package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.CellState;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Protection;
import org.lebenswelten.disclosure.pattern.Relation;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;

/**
 * The cells of a connected set of tables and all that ties them together, as an attacker may know it.
 *
 * <ul>
 *   <li>Each count that is not missing is a cell between 0 and its denominator, which is taken to be known. What is printed
 *       of it says what {@link PrintedCounts} finds.
 *   <li>Sums over finer areal units, over shorter periods and over groups of persons are equations. Where some parts are
 *       missing or not counted, the rest is a cell of its own that nobody shows; if it is telling by itself - the boys, where
 *       all children and the girls are shown - it is protected like a withheld cell.
 *   <li>Where periods overlap, the runs of years that make them up are cells that nobody shows, and so is what one period
 *       has over another that it contains.
 *   <li>Cells of a table carried over from other polygons are withheld where they would give away a source, see
 *       {@link CarriedSources}.
 *   <li>What an earlier release showed of a count is known, see {@link ShownBefore}, and so are totals that only it showed, see
 *       {@link EarlierTotals}.
 *   <li>A value withheld as unreliable tells by its flag that its count is neither telling by itself nor large.
 * </ul>
 */
final class LinkedCounts {

    /** What withholding a cell costs if an earlier release withheld it too, relative to the usual. */
    private static final double WITHHELD_BEFORE = 0.01;

    private static final double TOLERANCE = 1e-6;

    private final Nesting nesting;
    private final DisclosurePolicy policy;
    private final Map<String, CountTable> tables = new LinkedHashMap<>();
    private final Map<String, PublicationFlag[]> flags = new LinkedHashMap<>();
    private final Map<String, CellOfTable> places = new TreeMap<>();
    private final Map<String, Double> demands = new TreeMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<DataProblem> problems = new ArrayList<>();
    private final List<DataProblem> warnings = new ArrayList<>();

    /**
     * Where a cell stands.
     *
     * @param indicatorId the indicator
     * @param cell position in its frame
     */
    record CellOfTable(String indicatorId, int cell) {}

    /**
     * Collects cells and relations.
     *
     * @param tables tables that are connected by relations
     * @param nesting how zonings nest
     * @param policy the rules and relations
     * @throws DataProblemException if totals do not add up
     */
    LinkedCounts(Collection<CountTable> tables, Nesting nesting, DisclosurePolicy policy) {
        this.nesting = nesting;
        this.policy = policy;
        for (CountTable table : tables) {
            this.tables.put(table.indicator().id(), table);
        }
        this.tables.values().forEach(this::addCells);
        for (CountRelation relation : policy.relations()) {
            if (this.tables.containsKey(relation.totalId()) && this.tables.containsKey(relation.partId())) {
                if (relation instanceof SumOf sum) {
                    addSums(sum);
                }
            }
        }
        addGroups();
        this.tables.values().forEach(this::addOverlaps);
        this.tables.values().forEach(this::addEarlierTotals);
        if (!problems.isEmpty()) {
            throw new DataProblemException(problems);
        }
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

    /** Whether anything ties cells together; if not, each stands for itself. */
    boolean isLinked() {
        return !relations.isEmpty();
    }

    /** How wide the interval of a cell must be if it is withheld. */
    double demand(String cellName) {
        return demands.getOrDefault(cellName, 0.0);
    }

    /**
     * The system in which some more cells are treated as if they told something by themselves.
     *
     * @param more names of published cells
     * @return the system
     */
    CellSystem system(Set<String> more) {
        CellSystem.Builder builder = CellSystem.builder();
        for (Cell cell : cells) {
            builder.add(
                    more.contains(cell.name())
                            ? new Cell(
                                    cell.name(),
                                    cell.value(),
                                    cell.whole(),
                                    CellState.PRIMARY,
                                    cell.known(),
                                    cell.known(),
                                    Protection.ofWidth(demand(cell.name())),
                                    0)
                            : cell);
        }
        relations.forEach(builder::add);
        return builder.build();
    }

    private void addCells(CountTable table) {
        String id = table.indicator().id();
        PrimarySuppression rules = new PrimarySuppression(policy.ofIndicator(id));
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
        Interval[] printed = PrintedCounts.of(table, rules).intervals();
        ShownBefore before = ShownBefore.of(table, rules, policy.previous());
        boolean whole = table.isWhole();
        double most = table.mostEach();
        for (int cell = 0; cell < own.length; cell++) {
            if (own[cell] != PublicationFlag.MISSING) {
                places.put(table.cellName(cell), new CellOfTable(id, cell));
                cells.add(cell(table, rules, cell, own[cell], printed[cell], before, whole, most));
            }
        }
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
        demands.put(name, width);
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

    private void addSums(SumOf sum) {
        CountTable total = tables.get(sum.totalId());
        CountTable part = tables.get(sum.partId());
        UnitPeriods coarse = total.counts().frame();
        UnitPeriods fine = part.counts().frame();
        int[] unitOf = nesting.positions(fine.zoningId(), coarse.zoningId())
                .orElseThrow(() -> new IllegalArgumentException("zoning '" + fine.zoningId() + "' of indicator '"
                        + sum.partId() + "' does not nest in '" + coarse.zoningId() + "'"));
        for (int period = 0; period < coarse.periods().size(); period++) {
            List<Integer> inside = tiles(fine.periods(), coarse.periods().get(period));
            for (int unit = 0; unit < coarse.unitCount(); unit++) {
                List<CellOfTable> parts = new ArrayList<>();
                for (int finePeriod : inside) {
                    for (int fineUnit = 0; fineUnit < unitOf.length; fineUnit++) {
                        if (unitOf[fineUnit] == unit) {
                            parts.add(new CellOfTable(sum.partId(), fine.cell(fineUnit, finePeriod)));
                        }
                    }
                }
                int years = inside.stream()
                        .mapToInt(p -> fine.periods().get(p).years())
                        .sum();
                add(
                        total,
                        coarse.cell(unit, period),
                        parts,
                        sum.partId(),
                        years == coarse.periods().get(period).years());
            }
        }
        for (int unit = 0; !coarse.periods().equals(fine.periods()) && unit < coarse.unitCount(); unit++) {
            new CommonYears(total, part, unit, unitOf).addTo(cells, relations, problems);
        }
    }

    private void addEarlierTotals(CountTable table) {
        List<String> present = tables.keySet().stream().map(id -> "ind_" + id).toList();
        EarlierTotals.of(table, present, policy.previous(), nesting).forEach((name, total) -> {
            Interval known = Interval.exactly(total.numerator());
            cells.add(new Cell(
                    name, total.numerator(), table.isWhole(), CellState.FIXED, known, known, Protection.NONE, 0));
            relations.add(Relation.sum(
                    name, name, total.parts().stream().map(table::cellName).toList()));
        });
    }

    /** Periods that lie in another one and share no year, as many as fit from the first on. */
    static List<Integer> tiles(List<Period> periods, Period whole) {
        List<Integer> tiles = new ArrayList<>();
        int next = whole.firstYear();
        for (int p = 0; p < periods.size(); p++) {
            if (whole.contains(periods.get(p)) && periods.get(p).firstYear() >= next) {
                tiles.add(p);
                next = periods.get(p).lastYear() + 1;
            }
        }
        return tiles;
    }

    private void addGroups() {
        Map<String, List<PartOf>> partitions = new TreeMap<>();
        for (CountRelation relation : policy.relations()) {
            if (relation instanceof PartOf part
                    && tables.containsKey(part.totalId())
                    && tables.containsKey(part.partId())) {
                partitions
                        .computeIfAbsent(part.totalId() + " / " + part.partition(), k -> new ArrayList<>())
                        .add(part);
            }
        }
        partitions.values().forEach(this::addPartition);
    }

    private void addPartition(List<PartOf> groups) {
        PartOf first = groups.get(0);
        CountTable total = tables.get(first.totalId());
        UnitPeriods frame = total.counts().frame();
        boolean complete = groups.stream().anyMatch(PartOf::complete);
        for (int period = 0; period < frame.periods().size(); period++) {
            for (int unit = 0; unit < frame.unitCount(); unit++) {
                List<CellOfTable> parts = new ArrayList<>();
                boolean all = complete;
                for (PartOf group : groups) {
                    UnitPeriods own = tables.get(group.partId()).counts().frame();
                    int at = own.periods().indexOf(frame.periods().get(period));
                    if (at >= 0) {
                        parts.add(new CellOfTable(group.partId(), own.cell(unit, at)));
                    }
                    all &= at >= 0;
                }
                add(total, frame.cell(unit, period), parts, first.partition(), all);
            }
        }
    }

    /** The equation of a total, its parts and, where these are not everybody, the rest. */
    private void add(CountTable total, int cell, List<CellOfTable> parts, String beside, boolean exhaustive) {
        String name = total.cellName(cell);
        double denominator = total.counts().denominator()[cell];
        if (!(denominator > 0)) {
            return;
        }
        double numerator = total.counts().numerator()[cell];
        double ofParts = 0;
        double peopleOfParts = 0;
        boolean all = exhaustive;
        List<String> names = new ArrayList<>();
        for (CellOfTable part : parts) {
            CountTable table = tables.get(part.indicatorId());
            double people = table.counts().denominator()[part.cell()];
            if (Double.isNaN(people)) {
                all = false;
                continue;
            }
            if (people == 0) {
                continue;
            }
            names.add(table.cellName(part.cell()));
            ofParts += table.counts().numerator()[part.cell()];
            peopleOfParts += people;
        }
        if (names.isEmpty()) {
            return;
        }
        double rest = numerator - ofParts;
        double people = denominator - peopleOfParts;
        double tolerance = TOLERANCE * Math.max(1, denominator);
        boolean nobodyLeft = Math.abs(people) <= tolerance;
        if (rest < -tolerance
                || people < -tolerance
                || rest > total.mostEach() * Math.max(0, people) + tolerance
                || (all && !(nobodyLeft && Math.abs(rest) <= tolerance))) {
            problems.add(PatternSearch.problem(ProblemCode.TOTALS_DO_NOT_ADD_UP, name, ProblemNames.listed(names)));
            return;
        }
        if (!nobodyLeft) {
            names.add(rest(total, name + " beside " + beside, Math.max(0, rest), people));
        }
        relations.add(Relation.sum(name + " = " + String.join(" + ", names), name, names));
    }

    /** A count that nobody shows but everyone can work out from two that are shown. */
    private String rest(CountTable total, String name, double numerator, double denominator) {
        PrimarySuppression rules =
                new PrimarySuppression(policy.ofIndicator(total.indicator().id()));
        PublicationFlag flag = rules.flag(total.indicator().kind(), numerator, denominator);
        boolean telling = flag == PublicationFlag.SUPPRESSED || flag == PublicationFlag.FEW_PEOPLE;
        boolean whole = total.isWhole() && numerator == Math.rint(numerator);
        Interval known = Interval.of(0, Math.max(numerator, total.mostEach() * denominator));
        double width = Math.min(rules.profile().interval(), whole ? Math.floor(known.width()) : known.width());
        demands.put(name, width);
        cells.add(new Cell(
                name,
                numerator,
                whole,
                CellState.LATENT,
                known,
                known,
                telling && width > 0 ? Protection.ofWidth(width) : Protection.NONE,
                0));
        return name;
    }

    private void addOverlaps(CountTable table) {
        UnitPeriods frame = table.counts().frame();
        List<Period> periods = frame.periods();
        boolean overlap = false;
        for (int p = 1; p < periods.size(); p++) {
            overlap |= periods.get(p - 1).overlaps(periods.get(p));
        }
        for (int unit = 0; overlap && unit < frame.unitCount(); unit++) {
            addOverlaps(table, unit);
        }
    }

    private void addOverlaps(CountTable table, int unit) {
        UnitPeriods frame = table.counts().frame();
        List<Period> periods = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (int p = 0; p < frame.periods().size(); p++) {
            int cell = frame.cell(unit, p);
            if (table.counts().denominator()[cell] > 0) {
                periods.add(frame.periods().get(p));
                at.add(cell);
            }
        }
        double[] sums =
                at.stream().mapToDouble(c -> table.counts().numerator()[c]).toArray();
        YearsBehindSums years = YearsBehindSums.of(periods, sums);
        if (years == null) {
            problems.add(PatternSearch.problem(
                    ProblemCode.TOTALS_DO_NOT_ADD_UP,
                    table.indicator().id() + " " + frame.unitIds().get(unit),
                    ProblemNames.listed(at.stream().map(table::cellName).toList())));
            return;
        }
        List<List<String>> runsOf = new ArrayList<>();
        periods.forEach(p -> runsOf.add(new ArrayList<>()));
        for (int run = 0; run < years.size(); run++) {
            String name =
                    table.indicator().id() + " " + frame.unitIds().get(unit) + " years from " + years.firstYear(run);
            double most = Double.POSITIVE_INFINITY;
            for (int p = 0; p < periods.size(); p++) {
                if (years.isIn(run, p)) {
                    runsOf.get(p).add(name);
                    most = Math.min(most, table.mostEach() * table.counts().denominator()[at.get(p)]);
                }
            }
            cells.add(Cell.latent(name, years.contribution(run), Interval.of(0, most))
                    .withWhole(table.isWhole()));
        }
        for (int p = 0; p < periods.size(); p++) {
            String name = table.cellName(at.get(p));
            relations.add(Relation.sum(name + " by years", name, runsOf.get(p)));
            for (int q = 0; q < periods.size(); q++) {
                if (q != p && periods.get(p).contains(periods.get(q))) {
                    add(
                            table,
                            at.get(p),
                            List.of(new CellOfTable(table.indicator().id(), at.get(q))),
                            periods.get(q).toString(),
                            false);
                }
            }
        }
    }
}
