package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;

/**
 * Reads tables of indicators: {@code area,period,indicator,numerator,denominator[,contributors,largest,second]} or
 * {@code area,period,indicator,value[,lower,upper]}. Contributors are those who stand behind a numerator, such as practices
 * that report cases, with the largest and second largest of their contributions.
 *
 * <p>A numerator of 0 out of 0 is missing, like two empty cells. A proportion's numerator and denominator are whole; a
 * rate's denominator may be person-years with decimals.
 */
final class IndicatorTableReader {

    private static final List<String> KEYS = List.of("area", "period", "indicator");
    private static final List<String> CONTRIBUTIONS = List.of("contributors", "largest", "second");
    private static final List<String> KNOWN =
            List.of("area", "period", "indicator", "numerator", "denominator", "value", "lower", "upper",
                    "contributors", "largest", "second");

    private final ProjectFolder folder;
    private final ProblemLog log;
    private final Map<String, RawCounts> counts = new TreeMap<>();
    private final Map<String, RawValues> values = new TreeMap<>();

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param log where to report
     */
    IndicatorTableReader(ProjectFolder folder, ProblemLog log) {
        this.folder = folder;
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
     * @param indicators those of them that can be read, with the entry and zoning of each
     */
    void read(
            YamlNode entry,
            List<String> declared,
            Map<Indicator, Zoning> indicators,
            Map<Indicator, YamlNode> entries) {
        CsvTable table = CsvTable.open(folder, entry, KNOWN, log);
        if (table == null) {
            return;
        }
        boolean ofValues = table.has("value") && !table.has("numerator");
        Map<String, IndicatorColumn> columns = new LinkedHashMap<>();
        indicators.forEach((indicator, zoning) -> {
            if (ofValues == (indicator.kind() == IndicatorKind.VALUE)) {
                columns.put(indicator.id(), new IndicatorColumn(indicator, zoning));
            } else {
                YamlNode kind = entries.getOrDefault(indicator, entry);
                log.add(
                        ProblemCode.KIND_UNLIKE_TABLE,
                        kind.at("kind").place(),
                        kind.at("kind").written(),
                        table.path(),
                        ofValues ? "value" : "numerator, denominator");
            }
        });
        List<String> names = new ArrayList<>(KEYS);
        boolean limits = table.has("lower") || table.has("upper");
        names.addAll(
                ofValues
                        ? limits ? List.of("value", "lower", "upper") : List.of("value")
                        : List.of("numerator", "denominator"));
        if (!ofValues && CONTRIBUTIONS.stream().anyMatch(table::has)) {
            names.addAll(CONTRIBUTIONS);
        }
        int[] cells = table.columns(names);
        table.reportUnused();
        if (cells == null) {
            return;
        }
        readRows(table, cells, columns, declared);
        for (IndicatorColumn column : columns.values()) {
            column.reportMissing(table.path(), log);
            if (ofValues) {
                values.put(column.indicator().id(), column.values());
            } else {
                counts.put(column.indicator().id(), column.counts());
            }
        }
    }

    private void readRows(CsvTable table, int[] cells, Map<String, IndicatorColumn> columns, List<String> declared) {
        FirstSeen unknownIndicators = new FirstSeen();
        Map<String, FirstSeen> unknownUnits = new TreeMap<>();
        Map<String, FirstSeen> unknownPeriods = new TreeMap<>();
        while (table.next()) {
            String area = table.cell(cells[0]);
            String period = table.cell(cells[1]);
            String id = table.cell(cells[2]);
            IndicatorColumn column = columns.get(id);
            if (column == null) {
                if (!declared.contains(id)) {
                    unknownIndicators.note(id, table.place(cells[2]));
                }
                continue;
            }
            int unit = column.zoning().positionOf(area);
            Integer time = column.periodOf(period);
            if (unit < 0) {
                unknownUnits
                        .computeIfAbsent(column.zoning().id(), z -> new FirstSeen())
                        .note(area, table.place(cells[0]));
            }
            if (time == null) {
                unknownPeriods
                        .computeIfAbsent(ProblemLog.listed(column.indicator().periods()), p -> new FirstSeen())
                        .note(period, table.place(cells[1]));
            }
            if (unit >= 0 && time != null) {
                int cell = column.cell(unit, time);
                int earlier = column.claim(cell, table.line());
                if (earlier > 0) {
                    log.add(ProblemCode.DUPLICATE_ROW, table.place(cells[0]), area + " " + period + " " + id, earlier);
                } else if (column.indicator().kind() == IndicatorKind.VALUE) {
                    readValue(table, cells, column, cell);
                } else {
                    readCounts(table, cells, column, cell);
                }
            }
        }
        unknownIndicators.report(log, ProblemCode.UNKNOWN_INDICATOR, ProblemLog.listed(declared));
        unknownUnits.forEach((zoning, seen) -> seen.report(log, ProblemCode.UNKNOWN_UNIT, zoning));
        unknownPeriods.forEach((periods, seen) -> seen.report(log, ProblemCode.UNKNOWN_PERIOD, periods));
    }

    private static void readCounts(CsvTable table, int[] cells, IndicatorColumn column, int cell) {
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
            table.report(ProblemCode.NUMERATOR_ABOVE_DENOMINATOR, cells[3], table.cell(cells[4]));
        } else if (denominator > 0) {
            column.put(cell, numerator, denominator);
            if (cells.length > 5) {
                readContributions(table, cells, column, cell, numerator);
            }
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
            table.report(ProblemCode.CONTRIBUTIONS_DO_NOT_FIT, cells[6]);
        } else {
            column.putContributions(cell, contributors, largest, second);
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
