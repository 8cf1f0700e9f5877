package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.rate.CrudeMean;
import org.lebenswelten.rate.Limits;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;

/**
 * Reads tables of indicators: {@code area,period,indicator,numerator,denominator[,contributors,largest,second]} or
 * {@code area,period,indicator,value[,lower,upper]} or {@code area,period,indicator,value,deviation,n}: means over {@code n} people
 * with their standard deviation, whose limits are those of {@link CrudeMean}. People who are all alike count as one, since their
 * mean is the value of each. Contributors are those who stand behind a numerator, such as practices
 * that report cases, with the largest and second largest of their contributions.
 *
 * <p>Tables with {@code age_from,age_to,sex} are those of {@link StrataTableReader}. A numerator of 0 out of 0 is missing, like
 * two empty cells, and told by a warning. A proportion's numerator and denominator are whole; a rate's denominator may be
 * person-years with decimals.
 */
final class IndicatorTableReader {

    private static final List<String> CONTRIBUTIONS = List.of("contributors", "largest", "second");
    private static final List<String> MEANS = List.of("value", "deviation", "n");
    private static final List<String> KNOWN = List.of(
            "area",
            "period",
            "indicator",
            "numerator",
            "denominator",
            "value",
            "lower",
            "upper",
            "deviation",
            "n",
            "contributors",
            "largest",
            "second",
            "age_from",
            "age_to",
            "sex");

    private final ProjectFolder folder;
    private final StrataTableReader strata;
    private final ProblemLog log;
    private final Map<String, RawCounts> counts = new TreeMap<>();
    private final Map<String, RawValues> values = new TreeMap<>();

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param strata reads tables by age
     * @param log where to report
     */
    IndicatorTableReader(ProjectFolder folder, StrataTableReader strata, ProblemLog log) {
        this.folder = folder;
        this.strata = strata;
        this.log = log;
    }

    /** Counts by indicator, of all tables read so far. */
    Map<String, RawCounts> counts() {
        return counts;
    }

    /** Values by indicator, of all tables read so far. */
    Map<String, RawValues> values() {
        return values;
    }

    /**
     * Reads a table.
     *
     * @param entry its entry in the definition, which is sound
     * @param declared ids of all indicators that name this table
     * @param readings those of them that can be read
     */
    void read(YamlNode entry, List<String> declared, List<IndicatorReading> readings) {
        CsvTable table = CsvTable.open(folder, entry, KNOWN, log);
        if (table == null) {
            return;
        }
        if (table.has("age_from")) {
            List<IndicatorReading> ofCounts = ofKind(readings, false, table, "numerator, denominator");
            strata.read(table, declared, ofCounts);
            for (IndicatorReading reading : ofCounts) {
                String id = reading.indicator().id();
                if (strata.strata().containsKey(id)) {
                    counts.put(id, strata.strata().get(id).total());
                }
            }
            return;
        }
        boolean ofValues = table.has("value") && !table.has("numerator");
        List<IndicatorReading> fit = ofKind(readings, ofValues, table, ofValues ? "value" : "numerator, denominator");
        Map<String, IndicatorColumn> columns = new LinkedHashMap<>();
        for (IndicatorReading reading : fit) {
            strata.requireNoStrata(reading, table.path());
            columns.put(
                    reading.indicator().id(),
                    new IndicatorColumn(reading.indicator(), reading.zoning(), reading.tablePeriods()));
        }
        List<String> names = new ArrayList<>(IndicatorRows.KEYS);
        boolean limits = table.has("lower") || table.has("upper");
        boolean means = ofValues && !limits && (table.has("deviation") || table.has("n"));
        names.addAll(
                ofValues
                        ? limits ? List.of("value", "lower", "upper") : means ? MEANS : List.of("value")
                        : List.of("numerator", "denominator"));
        if (!ofValues && CONTRIBUTIONS.stream().anyMatch(table::has)) {
            names.addAll(CONTRIBUTIONS);
        }
        int[] cells = table.columns(names);
        table.reportUnused();
        if (cells == null) {
            return;
        }
        readRows(table, cells, columns, new IndicatorRows(table, cells, declared, fit, log.rows()));
        for (IndicatorReading reading : fit) {
            String id = reading.indicator().id();
            IndicatorColumn column = columns.get(id);
            column.reportMissing(table.path(), log);
            if (ofValues) {
                values.put(id, column.values());
            } else {
                counts.put(id, reading.pooled(column.counts()));
            }
        }
    }

    /** The readings whose kind fits a table; the others are reported. */
    private List<IndicatorReading> ofKind(
            List<IndicatorReading> readings, boolean ofValues, CsvTable table, String holds) {
        List<IndicatorReading> fit = new ArrayList<>();
        for (IndicatorReading reading : readings) {
            if (ofValues == (reading.indicator().kind() == IndicatorKind.VALUE)) {
                fit.add(reading);
            } else {
                YamlNode kind = reading.entry().at("kind");
                log.add(ProblemCode.KIND_UNLIKE_TABLE, kind.place(), kind.written(), table.path(), holds);
            }
        }
        return fit;
    }

    private void readRows(CsvTable table, int[] cells, Map<String, IndicatorColumn> columns, IndicatorRows rows) {
        while (table.next()) {
            IndicatorRows.Row row = rows.find();
            if (row == null) {
                continue;
            }
            IndicatorColumn column = columns.get(row.reading().indicator().id());
            int earlier = column.claim(row.cell(), table.line());
            if (earlier > 0) {
                log.add(ProblemCode.DUPLICATE_ROW, table.place(cells[0]), rows.written(), earlier);
            } else if (column.indicator().kind() == IndicatorKind.VALUE) {
                if (table.name(cells[cells.length - 1]).equals("n")) {
                    readMean(table, cells, column, row.cell());
                } else {
                    readValue(table, cells, column, row.cell());
                }
            } else {
                readCounts(table, cells, column, row.cell());
            }
        }
        rows.reportUnknown(log);
    }

    private void readCounts(CsvTable table, int[] cells, IndicatorColumn column, int cell) {
        boolean proportion = column.indicator().kind() == IndicatorKind.PROPORTION;
        double numerator = table.count(cells[3], true);
        double denominator = table.count(cells[4], proportion);
        if (table.isFaulty()) {
            return;
        }
        boolean noNumerator = Double.isNaN(numerator);
        boolean noDenominator = Double.isNaN(denominator);
        if (noNumerator != noDenominator) {
            int empty = cells[noNumerator ? 3 : 4];
            table.report(ProblemCode.HALF_A_CELL, empty, table.name(empty), table.name(cells[noNumerator ? 4 : 3]));
        } else if ((proportion && numerator > denominator) || (denominator == 0 && numerator > 0)) {
            table.reportCount(ProblemCode.NUMERATOR_ABOVE_DENOMINATOR, cells[3]);
        } else if (denominator > 0) {
            column.put(cell, numerator, denominator);
            if (cells.length > 5) {
                readContributions(table, cells, column, cell, numerator);
            }
        } else if (!noDenominator) {
            column.reportNobody(cell, table.place(cells[4]), log);
        }
    }

    private static void readContributions(
            CsvTable table, int[] cells, IndicatorColumn column, int cell, double numerator) {
        double contributors = table.count(cells[5], true);
        double largest = table.count(cells[6], false);
        double second = table.count(cells[7], false);
        if (table.isFaulty()) {
            return;
        }
        boolean half = Double.isNaN(contributors) && !Double.isNaN(largest);
        boolean noLargest = Double.isNaN(largest) && !Double.isNaN(second);
        if (half || noLargest || second > largest || largest > numerator) {
            table.reportCount(ProblemCode.CONTRIBUTIONS_DO_NOT_FIT, cells[6]);
        } else {
            column.putContributions(cell, contributors, largest, second);
        }
    }

    private void readMean(CsvTable table, int[] cells, IndicatorColumn column, int cell) {
        double mean = table.number(cells[3]);
        double deviation = table.count(cells[4], false);
        double persons = table.count(cells[5], true);
        if (table.isFaulty()) {
            return;
        }
        if (Double.isNaN(mean) != (Double.isNaN(persons) || persons == 0)) {
            boolean noMean = Double.isNaN(mean);
            table.reportCount(
                    ProblemCode.HALF_A_CELL, cells[noMean ? 3 : 5], noMean ? "value" : "n", noMean ? "n" : "value");
        } else if (Double.isNaN(deviation) && persons > 1) {
            table.report(ProblemCode.HALF_A_CELL, cells[4], "deviation", "value");
        } else if (persons == 0) {
            column.reportNobody(cell, table.place(cells[5]), log);
        } else if (!Double.isNaN(mean)) {
            Limits limits = CrudeMean.withDefaults().limits(mean, deviation, persons);
            column.put(cell, mean, limits, deviation > 0 ? persons : 1);
        }
    }

    private static void readValue(CsvTable table, int[] cells, IndicatorColumn column, int cell) {
        double value = table.number(cells[3]);
        double lower = cells.length > 4 ? table.number(cells[4]) : Double.NaN;
        double upper = cells.length > 4 ? table.number(cells[5]) : Double.NaN;
        if (table.isFaulty()) {
            return;
        }
        if (cells.length > 4 && Double.isNaN(lower) != Double.isNaN(upper)) {
            int empty = cells[Double.isNaN(lower) ? 4 : 5];
            table.report(
                    ProblemCode.HALF_A_CELL, empty, table.name(empty), table.name(cells[Double.isNaN(lower) ? 5 : 4]));
        } else if (Double.isNaN(value) && !Double.isNaN(lower)) {
            table.report(ProblemCode.HALF_A_CELL, cells[3], "value", "lower");
        } else if (!Double.isNaN(lower) && !(lower <= value && value <= upper)) {
            table.report(ProblemCode.LIMITS_OUT_OF_ORDER, cells[3], table.cell(cells[4]), table.cell(cells[5]));
        } else {
            column.put(cell, value, lower, upper);
        }
    }
}
