package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Relation;
import org.lebenswelten.disclosure.pattern.Relation.Term;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;

/**
 * The years that sums over longer periods share with each other and with their parts, in one areal unit.
 *
 * <p>2019-2021 less the year 2019 and 2020-2022 less the year 2022 are the same years. So two sums and one of the two single
 * years tell the other, although no published period holds the years in between. The runs of years that no period divides are
 * cells that nobody shows; every sum and every sum of parts is made of them.
 */
final class CommonYears {

    private final CountTable total;
    private final CountTable part;
    private final String title;
    private final List<Period> periods = new ArrayList<>();
    private final List<List<String>> names = new ArrayList<>();
    private final List<Double> sums = new ArrayList<>();
    private final boolean complete;
    private double most;

    /**
     * Collects the sums of a unit and those of its parts.
     *
     * @param total counts over longer periods
     * @param part counts of the same over shorter ones
     * @param unit position of a unit of the total
     * @param unitOf position of the unit of the total for each unit of the part
     */
    CommonYears(CountTable total, CountTable part, int unit, int[] unitOf) {
        this.total = total;
        this.part = part;
        UnitPeriods frame = total.counts().frame();
        this.title = total.indicator().id() + " and " + part.indicator().id() + " "
                + frame.unitIds().get(unit);
        boolean all = true;
        for (int p = 0; p < frame.periods().size(); p++) {
            add(total, List.of(frame.cell(unit, p)), frame.periods().get(p));
            most = Math.max(most, total.mostEach() * known(total, frame.cell(unit, p)));
        }
        UnitPeriods fine = part.counts().frame();
        for (int p = 0; p < fine.periods().size(); p++) {
            List<Integer> cells = new ArrayList<>();
            for (int fineUnit = 0; fineUnit < unitOf.length; fineUnit++) {
                if (unitOf[fineUnit] == unit) {
                    cells.add(fine.cell(fineUnit, p));
                    all &= !Double.isNaN(part.counts().denominator()[fine.cell(fineUnit, p)]);
                }
            }
            add(part, cells, fine.periods().get(p));
        }
        this.complete = all;
    }

    private static double known(CountTable table, int cell) {
        double people = table.counts().denominator()[cell];
        return people > 0 ? people : 0;
    }

    private void add(CountTable table, List<Integer> cells, Period period) {
        List<String> counted = new ArrayList<>();
        double sum = 0;
        for (int cell : cells) {
            if (known(table, cell) > 0) {
                counted.add(table.cellName(cell));
                sum += table.counts().numerator()[cell];
            }
        }
        if (!counted.isEmpty()) {
            periods.add(period);
            names.add(counted);
            sums.add(sum);
        }
    }

    /**
     * Adds the runs of years and what they make up; nothing where a part is missing in some period, as then the sums are not
     * about the same units.
     */
    void addTo(List<Cell> cells, List<Relation> relations, List<DataProblem> problems) {
        if (!complete) {
            return;
        }
        YearsBehindSums years =
                YearsBehindSums.of(periods, sums.stream().mapToDouble(s -> s).toArray());
        if (years == null) {
            List<String> all = names.stream().flatMap(List::stream).toList();
            problems.add(PatternSearch.problem(ProblemCode.TOTALS_DO_NOT_ADD_UP, title, ProblemNames.listed(all)));
            return;
        }
        for (int run = 0; run < years.size(); run++) {
            Interval possible = Interval.of(0, Math.max(most, years.contribution(run)));
            cells.add(Cell.latent(name(years, run), years.contribution(run), possible)
                    .withWhole(total.isWhole() && part.isWhole()));
        }
        for (int p = 0; p < periods.size(); p++) {
            List<Term> terms = new ArrayList<>();
            names.get(p).forEach(name -> terms.add(new Term(name, 1)));
            for (int run = 0; run < years.size(); run++) {
                if (years.isIn(run, p)) {
                    terms.add(new Term(name(years, run), -1));
                }
            }
            relations.add(new Relation(title + " by years: " + names.get(p).get(0), terms, Interval.exactly(0)));
        }
    }

    private String name(YearsBehindSums years, int run) {
        return title + " years from " + years.firstYear(run);
    }
}
