package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.plan.FigureMethod.Crude;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawStrata;

/**
 * Reads tables of indicators by age and sex:
 * {@code area,period,indicator,age_from,age_to,sex,numerator[,denominator][,f1,f2...]}.
 *
 * <p>An empty {@code age_to} is an open end. Without {@code denominator} the project's population stands for it. {@code f1},
 * {@code f2} and so on are the persons with 1, 2 ... events, for events that befall the same persons again; then
 * {@code numerator} may be left out. All units and periods have the same bands; bands of one sex neither overlap nor leave a
 * gap. A unit of which one band is unknown, or that has nobody at all, is missing.
 */
final class StrataTableReader {

    private final StrataDenominators denominators;
    private final StrataMethods methods;
    private final ProblemLog log;
    private final Map<String, RawStrata> strata = new TreeMap<>();

    /**
     * A reader.
     *
     * @param denominators where persons come from that a table does not hold
     * @param methods checks whether bands fit a method
     * @param log where to report
     */
    StrataTableReader(StrataDenominators denominators, StrataMethods methods, ProblemLog log) {
        this.denominators = denominators;
        this.methods = methods;
        this.log = log;
    }

    /** Counts by age and sex by indicator, of all tables read so far. */
    Map<String, RawStrata> strata() {
        return Collections.unmodifiableMap(strata);
    }

    /** Reports an indicator that needs counts by age but stands in a table without. */
    void requireNoStrata(IndicatorReading reading, String file) {
        if (!(reading.plan().method() instanceof Crude)) {
            YamlNode method = reading.entry().at("estimate").at("method");
            log.add(ProblemCode.METHOD_UNFIT, method.place(), method.written(), Words.of("unfit.strata", file));
        }
    }

    /**
     * Reads a table.
     *
     * @param table the table before its first row
     * @param declared ids of all indicators that name this table
     * @param readings those of them that can be read
     */
    void read(CsvTable table, List<String> declared, List<IndicatorReading> readings) {
        int frequencies = 0;
        List<String> names = new ArrayList<>(IndicatorRows.KEYS);
        names.addAll(List.of("age_from", "age_to", "sex"));
        while (table.has("f" + (frequencies + 1))) {
            names.add("f" + ++frequencies);
        }
        boolean ofPersons = table.has("denominator");
        int denominator = ofPersons ? names.size() : -1;
        if (ofPersons) {
            names.add("denominator");
        }
        int numerator = table.has("numerator") || frequencies == 0 ? names.size() : -1;
        if (numerator >= 0) {
            names.add("numerator");
        }
        int[] cells = table.columns(names);
        table.reportUnused();
        if (cells == null) {
            return;
        }
        Map<String, StrataColumn> columns = new LinkedHashMap<>();
        for (IndicatorReading reading : readings) {
            columns.put(
                    reading.indicator().id(),
                    new StrataColumn(
                            reading.indicator().id(), UnitPeriods.of(reading.zoning(), reading.tablePeriods())));
        }
        IndicatorRows rows = new IndicatorRows(table, cells, declared, readings, log.rows());
        while (table.next()) {
            IndicatorRows.Row row = rows.find();
            Band band = BandCells.read(table, cells[3], cells[4], cells[5]);
            if (row == null || band == null) {
                continue;
            }
            StrataColumn column = columns.get(row.reading().indicator().id());
            int earlier = column.claim(band, row.cell(), table.line());
            if (earlier > 0) {
                log.add(
                        ProblemCode.DUPLICATE_ROW,
                        table.place(cells[0]),
                        rows.written() + " " + BandCells.written(band),
                        earlier);
                continue;
            }
            readCounts(
                    table,
                    column,
                    row.cell(),
                    band,
                    frequencies,
                    cells,
                    numerator < 0 ? -1 : cells[numerator],
                    denominator < 0 ? -1 : cells[denominator]);
        }
        rows.reportUnknown(log);
        for (IndicatorReading reading : readings) {
            finish(table.path(), reading, columns.get(reading.indicator().id()), frequencies > 0, ofPersons);
        }
    }

    private void readCounts(
            CsvTable table,
            StrataColumn column,
            int cell,
            Band band,
            int frequencies,
            int[] cells,
            int numerator,
            int denominator) {
        double events = numerator < 0 ? Double.NaN : table.count(numerator, true);
        double persons = denominator < 0 ? Double.NaN : table.count(denominator, false);
        double squares = events;
        double sum = 0;
        double squared = 0;
        for (int k = 1; k <= frequencies; k++) {
            double several = table.count(cells[5 + k], true);
            sum += k * (Double.isNaN(several) ? 0 : several);
            squared += (double) k * k * (Double.isNaN(several) ? 0 : several);
        }
        if (table.isFaulty()) {
            return;
        }
        if (frequencies > 0) {
            if (numerator >= 0 && events != sum && !Double.isNaN(events)) {
                table.reportCount(ProblemCode.FREQUENCIES_DISAGREE, numerator);
                return;
            }
            boolean unknown = numerator >= 0 && Double.isNaN(events);
            events = unknown ? Double.NaN : sum;
            squares = unknown ? Double.NaN : squared;
        }
        if (denominator >= 0 && Double.isNaN(events) != Double.isNaN(persons)) {
            int empty = Double.isNaN(persons) ? denominator : numerator;
            int other = Double.isNaN(persons) ? numerator : denominator;
            table.report(ProblemCode.HALF_A_CELL, empty, table.name(empty), other < 0 ? "f1" : table.name(other));
        } else if (persons == 0 && events > 0) {
            table.reportCount(ProblemCode.NUMERATOR_ABOVE_DENOMINATOR, denominator);
        } else {
            column.put(band, cell, events, squares, persons);
        }
    }

    private void finish(
            String file, IndicatorReading reading, StrataColumn column, boolean dependent, boolean ofPersons) {
        Place place = Place.ofFile(file).at(reading.indicator().id());
        if (column.bands().isEmpty()) {
            log.add(
                    ProblemCode.INDICATOR_WITHOUT_ROWS,
                    place,
                    reading.indicator().id());
            return;
        }
        boolean sound = column.hasSoundBands(file, log);
        if (reading.absentRowsAreZero() && ofPersons) {
            YamlNode node = reading.entry().at("estimate").at("absentRows");
            log.add(ProblemCode.METHOD_UNFIT, node.place(), node.written(), Words.of("unfit.absentRows"));
            return;
        }
        column.completeRows(reading.absentRowsAreZero(), file, log);
        double[][] persons = ofPersons ? null : denominators.of(reading, column.bands(), place);
        if (!sound || (!ofPersons && persons == null)) {
            return;
        }
        column.reportNobody(file, persons, log);
        RawStrata pooled = reading.pooled(column.strata(dependent, persons));
        if (methods.fit(reading, pooled, place)) {
            strata.put(reading.indicator().id(), pooled);
        }
    }
}
