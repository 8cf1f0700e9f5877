package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;

/**
 * Reads the table of residents {@code area,period,age_from,age_to,sex,persons}.
 *
 * <p>Each period may have age bands of its own; within a period every areal unit has a row for every band, no two bands
 * of the same sex, or of one sex and {@code all}, overlap, and those of each sex reach from birth to an open end without a gap:
 * residents are all of them together.
 */
final class PopulationReader {

    private static final List<String> COLUMNS = List.of("area", "period", "age_from", "age_to", "sex", "persons");

    private final ProjectFolder folder;
    private final ProblemLog log;
    private final Map<Band, Column> columns = new TreeMap<>(BandCells.ORDER);

    /** The persons of one band, and the line on which each number stands. */
    private record Column(double[] persons, int[] lines) {

        static Column of(int size) {
            Column column = new Column(new double[size], new int[size]);
            Arrays.fill(column.persons, Double.NaN);
            return column;
        }
    }

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param log where to report
     */
    PopulationReader(ProjectFolder folder, ProblemLog log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Reads the table.
     *
     * @param entry its entry in the definition, which is sound
     * @param zoning the zoning of its units
     * @param periods the periods of the atlas
     * @return the population with its bands ascending by age and sex, or null where the table cannot be read
     */
    @Nullable
    RawPopulation read(YamlNode entry, Zoning zoning, List<Period> periods) {
        CsvTable table = CsvTable.open(folder, entry, COLUMNS, log);
        int[] cells = table == null ? null : table.columns(COLUMNS);
        if (table == null || cells == null) {
            return null;
        }
        table.reportUnused();
        UnitPeriods frame = UnitPeriods.of(zoning, periods);
        readRows(table, cells, frame, zoning);
        boolean sound = true;
        for (int period = 0; period < periods.size(); period++) {
            List<Band> bands = bandsIn(frame, period);
            sound &=
                    !hasOverlaps(table.path(), frame, period, bands) && areComplete(table.path(), frame, period, bands);
        }
        if (!sound) {
            return null;
        }
        reportMissing(table.path(), frame);
        double[][] persons = columns.values().stream().map(Column::persons).toArray(double[][]::new);
        return new RawPopulation(frame, List.copyOf(columns.keySet()), persons);
    }

    private void readRows(CsvTable table, int[] cells, UnitPeriods frame, Zoning zoning) {
        FirstSeen unknownUnits = new FirstSeen();
        FirstSeen unknownPeriods = new FirstSeen();
        Map<String, Integer> times = Periods.positions(frame.periods());
        while (table.next()) {
            int unit = zoning.positionOf(table.cell(cells[0]));
            if (unit < 0) {
                unknownUnits.note(table.cell(cells[0]), table.place(cells[0]));
            }
            Integer time = times.get(table.cell(cells[1]));
            if (time == null) {
                unknownPeriods.note(table.cell(cells[1]), table.place(cells[1]));
            }
            Band band = BandCells.read(table, cells[2], cells[3], cells[4]);
            double persons = table.count(cells[5], true);
            if (unit < 0 || time == null || band == null) {
                continue;
            }
            Column column = columns.computeIfAbsent(band, b -> Column.of(frame.size()));
            int cell = frame.cell(unit, time);
            if (column.lines[cell] > 0) {
                log.add(
                        ProblemCode.DUPLICATE_ROW,
                        table.place(cells[0]),
                        table.cell(cells[0]) + " " + table.cell(cells[1]) + " " + BandCells.written(band),
                        column.lines[cell]);
                continue;
            }
            column.lines[cell] = table.line();
            column.persons[cell] = persons;
        }
        unknownUnits.report(log, ProblemCode.UNKNOWN_UNIT, zoning.id());
        unknownPeriods.report(log, ProblemCode.UNKNOWN_PERIOD, ProblemLog.listed(frame.periods()));
    }

    private List<Band> bandsIn(UnitPeriods frame, int period) {
        List<Band> bands = new ArrayList<>();
        columns.forEach((band, column) -> {
            for (int unit = 0; unit < frame.unitCount(); unit++) {
                if (column.lines[frame.cell(unit, period)] > 0) {
                    bands.add(band);
                    break;
                }
            }
        });
        return bands;
    }

    private boolean hasOverlaps(String file, UnitPeriods frame, int period, List<Band> bands) {
        boolean overlap = false;
        for (int i = 0; i < bands.size(); i++) {
            for (int j = 0; j < i; j++) {
                Band band = bands.get(i);
                Band other = bands.get(j);
                if (BandCells.overlap(band, other)) {
                    overlap = true;
                    log.add(
                            ProblemCode.AGE_BAND_OVERLAP,
                            new Place(file, firstLine(frame, period, band), "age_from"),
                            frame.periods().get(period) + " " + BandCells.written(band),
                            BandCells.written(other));
                }
            }
        }
        return overlap;
    }

    /** Reports where the bands of a sex begin late, end early or leave a gap. */
    private boolean areComplete(String file, UnitPeriods frame, int period, List<Band> bands) {
        boolean complete = true;
        for (Sex sex : bands.stream().map(Band::sex).distinct().toList()) {
            List<Band> ofSex = bands.stream().filter(band -> band.sex() == sex).toList();
            Band before = null;
            for (Band band : ofSex) {
                Place place = new Place(file, firstLine(frame, period, band), "age_from");
                String value = frame.periods().get(period) + " " + BandCells.written(band);
                if (before == null && band.ageFrom() > 0) {
                    complete = false;
                    log.add(ProblemCode.AGES_NOT_ALL, place, value, "0-" + (band.ageFrom() - 1));
                }
                if (before != null && before.ageTo() < band.ageFrom() - 1) {
                    complete = false;
                    log.add(ProblemCode.AGE_BAND_GAP, place, value, BandCells.written(before));
                }
                before = band;
            }
            if (before != null && before.ageTo() < Integer.MAX_VALUE) {
                complete = false;
                log.add(
                        ProblemCode.AGES_NOT_ALL,
                        new Place(file, firstLine(frame, period, before), "age_to"),
                        frame.periods().get(period) + " " + BandCells.written(before),
                        (before.ageTo() + 1) + "+");
            }
        }
        return complete;
    }

    private int firstLine(UnitPeriods frame, int period, Band band) {
        Column column = columns.get(band);
        int first = 0;
        for (int unit = 0; column != null && unit < frame.unitCount(); unit++) {
            int line = column.lines[frame.cell(unit, period)];
            if (line > 0 && (first == 0 || line < first)) {
                first = line;
            }
        }
        return first;
    }

    private void reportMissing(String file, UnitPeriods frame) {
        List<List<Band>> expected = new ArrayList<>();
        for (int period = 0; period < frame.periods().size(); period++) {
            expected.add(bandsIn(frame, period));
        }
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            List<String> without = new ArrayList<>();
            for (int period = 0; period < frame.periods().size(); period++) {
                int cell = frame.cell(unit, period);
                List<Band> bands = expected.get(period);
                boolean complete = !bands.isEmpty()
                        && bands.stream().map(columns::get).allMatch(c -> c != null && c.lines[cell] > 0);
                if (!complete) {
                    without.add(frame.periods().get(period).toString());
                }
            }
            if (!without.isEmpty()) {
                String id = frame.unitIds().get(unit);
                log.add(
                        ProblemCode.UNIT_WITHOUT_ROW,
                        Place.ofFile(file).at("persons"),
                        id,
                        "population",
                        id,
                        ProblemLog.listed(without));
            }
        }
    }
}
