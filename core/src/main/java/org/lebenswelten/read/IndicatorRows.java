package org.lebenswelten.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;

/** Finds the cell that a row of a table of indicators is for, and collects what no cell is for. */
final class IndicatorRows {

    /** The columns that every such table begins with. */
    static final List<String> KEYS = List.of("area", "period", "indicator");

    private final CsvTable table;
    private final int[] keys;
    private final List<String> declared;
    private final CellRows rows;
    private final Map<String, Target> targets = new TreeMap<>();
    private final FirstSeen unknownIndicators = new FirstSeen();
    private final Map<String, FirstSeen> unknownUnits = new TreeMap<>();
    private final Map<String, FirstSeen> unknownPeriods = new TreeMap<>();

    private record Target(IndicatorReading reading, UnitPeriods frame, Map<String, Integer> periods) {}

    /**
     * A row that has a cell.
     *
     * @param reading its indicator
     * @param cell position in the frame of the table
     */
    record Row(IndicatorReading reading, int cell) {}

    /**
     * The rows of a table.
     *
     * @param table the table
     * @param keys positions of {@link #KEYS} in it, and of others
     * @param declared ids of all indicators that name this table
     * @param readings those of them that can be read
     * @param rows where to note the rows of cells
     */
    IndicatorRows(CsvTable table, int[] keys, List<String> declared, List<IndicatorReading> readings, CellRows rows) {
        this.table = table;
        this.rows = rows;
        this.keys = keys.clone();
        this.declared = declared;
        for (IndicatorReading reading : readings) {
            targets.put(
                    reading.indicator().id(),
                    new Target(
                            reading,
                            UnitPeriods.of(reading.zoning(), reading.tablePeriods()),
                            Periods.positions(reading.tablePeriods())));
        }
    }

    /** The cell of the current row, or null where it has none. */
    @Nullable
    Row find() {
        String area = table.cell(keys[0]);
        String period = table.cell(keys[1]);
        String id = table.cell(keys[2]);
        Target target = targets.get(id);
        if (target == null) {
            if (!declared.contains(id)) {
                unknownIndicators.note(id, table.place(keys[2]));
            }
            return null;
        }
        int unit = target.reading().zoning().positionOf(area);
        Integer time = target.periods().get(period);
        if (unit < 0) {
            unknownUnits
                    .computeIfAbsent(target.reading().zoning().id(), z -> new FirstSeen())
                    .note(area, table.place(keys[0]));
        }
        if (time == null) {
            unknownPeriods
                    .computeIfAbsent(ProblemLog.listed(target.reading().tablePeriods()), p -> new FirstSeen())
                    .note(period, table.place(keys[1]));
        }
        if (unit < 0 || time == null) {
            return null;
        }
        Indicator indicator = target.reading().indicator();
        if (target.reading().zoning().id().equals(indicator.zoningId())) {
            rows.note(indicator, area, period, table.place(keys[0]));
        }
        return new Row(target.reading(), target.frame().cell(unit, time));
    }

    /** The keys of the current row in one text. */
    String written() {
        return table.cell(keys[0]) + " " + table.cell(keys[1]) + " " + table.cell(keys[2]);
    }

    /** Reports what no cell was for: each unknown word once, with the number of its rows. */
    void reportUnknown(ProblemLog log) {
        unknownIndicators.report(log, ProblemCode.UNKNOWN_INDICATOR, ProblemLog.listed(declared));
        unknownUnits.forEach((zoning, seen) -> seen.report(log, ProblemCode.UNKNOWN_UNIT, zoning));
        unknownPeriods.forEach((periods, seen) -> seen.report(log, ProblemCode.UNKNOWN_PERIOD, periods));
    }
}
