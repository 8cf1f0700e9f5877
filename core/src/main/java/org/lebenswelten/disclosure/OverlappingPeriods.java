package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Relation;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;

/**
 * Periods of one table that overlap, such as 2019-2021 and 2020-2022: the runs of years that make them up are cells that nobody
 * shows, and so is what one period has over another that it contains.
 *
 * <p>Totals over coarser areal units are compared over periods in which the same units are counted: where a unit is missing in
 * one period, the total of that period is about others, and only the units themselves have years in common.
 */
final class OverlappingPeriods {

    private static final double TOLERANCE = 1e-6;

    private final CollectedCells collected;
    private final Collection<CountRelation> relations;
    private final Nesting nesting;
    private final SumsOfParts sums;

    /** Will add to some cells. */
    OverlappingPeriods(
            CollectedCells collected, Collection<CountRelation> relations, Nesting nesting, SumsOfParts sums) {
        this.collected = collected;
        this.relations = relations;
        this.nesting = nesting;
        this.sums = sums;
    }

    /** The overlaps of a table. */
    void add(CountTable table) {
        UnitPeriods frame = table.counts().frame();
        List<Period> periods = frame.periods();
        boolean overlap = false;
        for (int p = 1; p < periods.size(); p++) {
            overlap |= periods.get(p - 1).overlaps(periods.get(p));
        }
        for (int unit = 0; overlap && unit < frame.unitCount(); unit++) {
            add(table, unit);
        }
    }

    private void add(CountTable table, int unit) {
        UnitPeriods frame = table.counts().frame();
        Map<BitSet, List<Integer>> alike = new LinkedHashMap<>();
        for (int p = 0; p < frame.periods().size(); p++) {
            if (table.counts().denominator()[frame.cell(unit, p)] > 0) {
                alike.computeIfAbsent(counted(table, unit, p), k -> new ArrayList<>())
                        .add(frame.cell(unit, p));
            }
        }
        for (List<Integer> cells : alike.values()) {
            if (cells.size() > 1) {
                int period = cells.get(0) / frame.unitCount();
                String among = alike.size() > 1 ? " with " + frame.periods().get(period) : "";
                add(table, unit, cells, title(table, unit) + among);
            }
        }
    }

    /**
     * Which of the units of the finest parts stand behind a total. A total over more persons than its parts is one of
     * everybody; so is one without parts of the same period.
     */
    private BitSet counted(CountTable table, int unit, int period) {
        UnitPeriods frame = table.counts().frame();
        BitSet finest = new BitSet();
        for (CountRelation relation : relations) {
            if (!(relation instanceof SumOf sum)
                    || !sum.totalId().equals(table.indicator().id())
                    || !collected.tables().containsKey(sum.partId())) {
                continue;
            }
            CountTable part = collected.table(sum.partId());
            UnitPeriods fine = part.counts().frame();
            int at = fine.periods().indexOf(frame.periods().get(period));
            int[] unitOf = nesting.positions(fine.zoningId(), frame.zoningId()).orElseThrow();
            double people = table.counts().denominator()[frame.cell(unit, period)];
            BitSet known = new BitSet();
            for (int u = 0; at >= 0 && u < unitOf.length; u++) {
                double ofPart = part.counts().denominator()[fine.cell(u, at)];
                if (unitOf[u] == unit && !Double.isNaN(ofPart)) {
                    known.set(u);
                    people -= ofPart;
                }
            }
            boolean everybody = at < 0 || people > TOLERANCE;
            for (int u = 0; everybody && u < unitOf.length; u++) {
                known.set(u, unitOf[u] == unit);
            }
            finest = known.cardinality() > finest.cardinality() ? known : finest;
        }
        return finest;
    }

    private void add(CountTable table, int unit, List<Integer> at, String title) {
        UnitPeriods frame = table.counts().frame();
        List<Period> periods = at.stream()
                .map(cell -> frame.periods().get(cell / frame.unitCount()))
                .toList();
        double[] counts =
                at.stream().mapToDouble(c -> table.counts().numerator()[c]).toArray();
        YearsBehindSums years = YearsBehindSums.of(periods, counts);
        if (years == null) {
            collected.problems.add(PatternSearch.problem(
                    ProblemCode.TOTALS_DO_NOT_ADD_UP,
                    title(table, unit),
                    ProblemNames.listed(at.stream().map(table::cellName).toList())));
            return;
        }
        List<List<String>> runsOf = new ArrayList<>();
        periods.forEach(p -> runsOf.add(new ArrayList<>()));
        for (int run = 0; run < years.size(); run++) {
            String name = title + " years from " + years.firstYear(run);
            double most = Double.POSITIVE_INFINITY;
            for (int p = 0; p < periods.size(); p++) {
                if (years.isIn(run, p)) {
                    runsOf.get(p).add(name);
                    most = Math.min(most, table.mostEach() * table.counts().denominator()[at.get(p)]);
                }
            }
            collected.cells.add(Cell.latent(name, years.contribution(run), Interval.of(0, most))
                    .withWhole(table.isWhole()));
        }
        for (int p = 0; p < periods.size(); p++) {
            String name = table.cellName(at.get(p));
            collected.relations.add(Relation.sum(name + " by years", name, runsOf.get(p)));
            for (int q = 0; q < periods.size(); q++) {
                if (q != p && periods.get(p).contains(periods.get(q))) {
                    sums.add(
                            table,
                            at.get(p),
                            List.of(new CellOfTable(table.indicator().id(), at.get(q))),
                            periods.get(q).toString(),
                            false);
                }
            }
        }
    }

    private static String title(CountTable table, int unit) {
        return table.indicator().id() + " " + table.counts().frame().unitIds().get(unit);
    }
}
