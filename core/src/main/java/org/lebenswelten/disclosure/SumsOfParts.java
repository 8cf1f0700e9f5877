package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.CellState;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Protection;
import org.lebenswelten.disclosure.pattern.Relation;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;

/**
 * Totals and their parts: sums over finer areal units, over shorter periods and over groups of persons are equations. Where
 * some parts are missing or not counted, the rest is a cell of its own that nobody shows; if it is telling by itself - the
 * boys, where all children and the girls are shown - it is protected like a withheld cell.
 */
final class SumsOfParts {

    private static final double TOLERANCE = 1e-6;
    private static final double LESS_THAN_A_PERSON = 0.5;

    private final CollectedCells collected;
    private final Nesting nesting;

    /** Will add to some cells. */
    SumsOfParts(CollectedCells collected, Nesting nesting) {
        this.collected = collected;
        this.nesting = nesting;
    }

    /** The equations of a table over coarser areal units or longer periods. */
    void add(SumOf sum) {
        CountTable total = collected.table(sum.totalId());
        CountTable part = collected.table(sum.partId());
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
            new CommonYears(total, part, unit, unitOf).addTo(collected.cells, collected.relations, collected.problems);
        }
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

    /** The equations of groups of persons. */
    void addGroups(List<CountRelation> relations) {
        Map<String, List<PartOf>> partitions = new TreeMap<>();
        for (CountRelation relation : relations) {
            if (relation instanceof PartOf part
                    && collected.tables().containsKey(part.totalId())
                    && collected.tables().containsKey(part.partId())) {
                partitions
                        .computeIfAbsent(part.totalId() + " / " + part.partition(), k -> new ArrayList<>())
                        .add(part);
            }
        }
        partitions.values().forEach(this::addPartition);
    }

    private void addPartition(List<PartOf> groups) {
        PartOf first = groups.get(0);
        CountTable total = collected.table(first.totalId());
        UnitPeriods frame = total.counts().frame();
        boolean complete = groups.stream().anyMatch(PartOf::complete);
        for (int period = 0; period < frame.periods().size(); period++) {
            for (int unit = 0; unit < frame.unitCount(); unit++) {
                List<CellOfTable> parts = new ArrayList<>();
                boolean all = complete;
                for (PartOf group : groups) {
                    UnitPeriods own = collected.table(group.partId()).counts().frame();
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
    void add(CountTable total, int cell, List<CellOfTable> parts, String beside, boolean exhaustive) {
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
            CountTable table = collected.table(part.indicatorId());
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
        double tolerance = Math.min(LESS_THAN_A_PERSON, TOLERANCE * Math.max(1, denominator));
        boolean nobodyLeft = Math.abs(people) <= tolerance;
        if (rest < -tolerance
                || people < -tolerance
                || rest > total.mostEach() * Math.max(0, people) + tolerance
                || (all && !(nobodyLeft && Math.abs(rest) <= tolerance))) {
            collected.problems.add(
                    PatternSearch.problem(ProblemCode.TOTALS_DO_NOT_ADD_UP, name, ProblemNames.listed(names)));
            return;
        }
        if (!nobodyLeft) {
            names.add(rest(total, name + " beside " + beside, Math.max(0, rest), people));
        }
        collected.relations.add(Relation.sum(name + " = " + String.join(" + ", names), name, names));
    }

    /** A count that nobody shows but everyone can work out from two that are shown. */
    private String rest(CountTable total, String name, double numerator, double denominator) {
        PrimarySuppression rules = collected.rules(total);
        PublicationFlag flag = rules.flag(total.indicator().kind(), numerator, denominator);
        boolean telling = flag == PublicationFlag.SUPPRESSED || flag == PublicationFlag.FEW_PEOPLE;
        boolean whole = total.isWhole() && numerator == Math.rint(numerator);
        Interval known = Interval.of(0, Math.max(numerator, total.mostEach() * denominator));
        double width = Math.min(rules.profile().interval(), whole ? Math.floor(known.width()) : known.width());
        collected.demands.put(name, width);
        collected.cells.add(new Cell(
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
}
