package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawStrata;

/** The cells of one indicator by age and sex while its table is being read, and the line each of them stands on. */
final class StrataColumn {

    private final String indicator;
    private final UnitPeriods frame;
    private final Map<Band, Cells> cells = new TreeMap<>(BandCells.ORDER);

    /** The cells of one band. */
    private record Cells(double[] events, double[] squares, double[] persons, int[] lines) {

        static Cells of(int size) {
            Cells cells = new Cells(new double[size], new double[size], new double[size], new int[size]);
            Arrays.fill(cells.events, Double.NaN);
            Arrays.fill(cells.squares, Double.NaN);
            Arrays.fill(cells.persons, Double.NaN);
            return cells;
        }
    }

    /**
     * An empty column.
     *
     * @param indicator id of the indicator
     * @param frame units and periods of the table
     */
    StrataColumn(String indicator, UnitPeriods frame) {
        this.indicator = indicator;
        this.frame = frame;
    }

    /** Notes that a row stands on a line; returns the line of an earlier row for the same cell and band, or 0. */
    int claim(Band band, int cell, int line) {
        int[] lines = cells.computeIfAbsent(band, b -> Cells.of(frame.size())).lines;
        int earlier = lines[cell];
        if (earlier == 0) {
            lines[cell] = line;
        }
        return earlier;
    }

    /** Stores the counts of a claimed cell. */
    void put(Band band, int cell, double events, double squares, double persons) {
        Cells ofBand = cells.get(band);
        if (ofBand == null) {
            throw new IllegalStateException("band " + BandCells.written(band) + " has no claimed cell");
        }
        ofBand.events[cell] = events;
        ofBand.squares[cell] = squares;
        ofBand.persons[cell] = persons;
    }

    /** The bands that have a row. */
    List<Band> bands() {
        return List.copyOf(cells.keySet());
    }

    /** Reports bands that overlap or leave a gap; true if there are none. */
    boolean hasSoundBands(String file, ProblemLog log) {
        boolean sound = true;
        List<Band> bands = bands();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            Place place = new Place(file, firstLine(band), "age_from");
            String value = indicator + " " + BandCells.written(band);
            Band before = null;
            for (Band other : bands.subList(0, i)) {
                if (BandCells.overlap(band, other)) {
                    sound = false;
                    log.add(ProblemCode.AGE_BAND_OVERLAP, place, value, BandCells.written(other));
                }
                before = other.sex() == band.sex() ? other : before;
            }
            if (before != null && before.ageTo() < band.ageFrom() - 1) {
                sound = false;
                log.add(ProblemCode.AGE_BAND_GAP, place, value, BandCells.written(before));
            }
        }
        return sound;
    }

    /** Reports units and periods without a row for a band, or takes them as rows without an event. */
    void completeRows(boolean absentAreZero, String file, ProblemLog log) {
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            List<String> without = new ArrayList<>();
            for (int period = 0; period < frame.periods().size(); period++) {
                for (Map.Entry<Band, Cells> each : cells.entrySet()) {
                    int cell = frame.cell(unit, period);
                    if (each.getValue().lines[cell] == 0) {
                        without.add(frame.periods().get(period) + " " + BandCells.written(each.getKey()));
                        put(each.getKey(), cell, 0, 0, Double.NaN);
                    }
                }
            }
            if (!without.isEmpty() && !absentAreZero) {
                String id = frame.unitIds().get(unit);
                log.add(
                        ProblemCode.UNIT_WITHOUT_ROW,
                        Place.ofFile(file).at(indicator),
                        id,
                        indicator,
                        id,
                        ProblemLog.listed(without));
            }
        }
    }

    /** Warns of cells without persons in any band, and without events. */
    void reportNobody(String file, double @Nullable [][] persons, ProblemLog log) {
        for (int cell = 0; cell < frame.size(); cell++) {
            double everybody = 0;
            int line = Integer.MAX_VALUE;
            int band = 0;
            for (Cells ofBand : cells.values()) {
                everybody += (persons == null ? ofBand.persons : persons[band])[cell] + ofBand.events[cell];
                line = ofBand.lines[cell] == 0 ? line : Math.min(line, ofBand.lines[cell]);
                band++;
            }
            if (everybody == 0) { // NaN where one band is unknown
                log.add(
                        ProblemCode.DENOMINATOR_ZERO,
                        line == Integer.MAX_VALUE
                                ? Place.ofFile(file).at(indicator)
                                : new Place(file, line, persons == null ? "denominator" : indicator),
                        "0",
                        indicator,
                        frame.unitIds().get(cell % frame.unitCount()),
                        frame.periods().get(cell / frame.unitCount()));
            }
        }
    }

    /**
     * The strata; the column must not be used afterwards.
     *
     * @param dependent whether persons with several events are told
     * @param persons persons by band where the table holds none, else null
     */
    RawStrata strata(boolean dependent, double @Nullable [][] persons) {
        double[][] events = cells.values().stream().map(Cells::events).toArray(double[][]::new);
        double[][] squares = cells.values().stream().map(Cells::squares).toArray(double[][]::new);
        double[][] denominators =
                persons == null ? cells.values().stream().map(Cells::persons).toArray(double[][]::new) : persons;
        for (int cell = 0; cell < frame.size(); cell++) {
            boolean known = false;
            boolean unknown = false;
            for (int band = 0; band < events.length; band++) {
                unknown |= Double.isNaN(events[band][cell]) || Double.isNaN(denominators[band][cell]);
                known |= denominators[band][cell] > 0;
            }
            for (int band = 0; (unknown || !known) && band < events.length; band++) {
                events[band][cell] = Double.NaN;
                squares[band][cell] = Double.NaN;
                denominators[band][cell] = Double.NaN;
            }
        }
        return new RawStrata(frame, bands(), events, dependent ? squares : null, denominators);
    }

    private int firstLine(Band band) {
        Cells ofBand = cells.get(band);
        return ofBand == null
                ? 0
                : Arrays.stream(ofBand.lines).filter(line -> line > 0).min().orElse(0);
    }
}
