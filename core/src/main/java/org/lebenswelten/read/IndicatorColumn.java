package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.Limits;
import org.lebenswelten.raw.RawContributors;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;

/** The cells of one indicator while its table is being read, and the line each of them stands on. */
final class IndicatorColumn {

    private final Indicator indicator;
    private final UnitPeriods frame;
    private final int[] lines;
    private final double[] first;
    private final double[] second;
    private final double[] third;
    private final double[] persons;
    private double @Nullable [][] contributions;

    /**
     * An empty column.
     *
     * @param indicator the indicator
     * @param zoning its zoning
     * @param tablePeriods the periods of the table
     */
    IndicatorColumn(Indicator indicator, Zoning zoning, List<Period> tablePeriods) {
        this.indicator = indicator;
        this.frame = UnitPeriods.of(zoning, tablePeriods);
        this.lines = new int[frame.size()];
        this.first = missing(frame.size());
        this.second = missing(frame.size());
        this.third = missing(indicator.kind() == IndicatorKind.VALUE ? frame.size() : 0);
        this.persons = missing(third.length);
    }

    /** Stores a mean over people with its limits, and how many they are. */
    void put(int cell, double mean, Limits limits, double count) {
        put(cell, mean, limits.lower(), limits.upper());
        persons[cell] = count;
    }

    /** The indicator. */
    Indicator indicator() {
        return indicator;
    }

    /** Notes that a row stands on a line; returns the line of an earlier row for the same cell, or 0. */
    int claim(int cell, int line) {
        int earlier = lines[cell];
        if (earlier == 0) {
            lines[cell] = line;
        }
        return earlier;
    }

    /** Stores counts. */
    void put(int cell, double numerator, double denominator) {
        first[cell] = numerator;
        second[cell] = denominator;
    }

    /** Stores a value with its limits. */
    void put(int cell, double value, double lower, double upper) {
        first[cell] = value;
        second[cell] = lower;
        third[cell] = upper;
    }

    /** Stores who stands behind a numerator. */
    void putContributions(int cell, double contributors, double largest, double second) {
        if (contributions == null) {
            contributions = new double[][] {missing(frame.size()), missing(frame.size()), missing(frame.size())};
        }
        contributions[0][cell] = contributors;
        contributions[1][cell] = largest;
        contributions[2][cell] = second;
    }

    /** Warns of a cell whose denominator is 0, and its numerator too: nobody lives there whom the indicator counts. */
    void reportNobody(int cell, Place place, ProblemLog log) {
        String unit = frame.unitIds().get(cell % frame.unitCount());
        Period period = frame.periods().get(cell / frame.unitCount());
        log.add(ProblemCode.DENOMINATOR_ZERO, place, "0", indicator.id(), unit, period);
    }

    /** Reports units and periods without a row: one problem for each unit, naming its periods. */
    void reportMissing(String file, ProblemLog log) {
        Place place = Place.ofFile(file).at(indicator.id());
        if (Arrays.stream(lines).allMatch(line -> line == 0)) {
            log.add(ProblemCode.INDICATOR_WITHOUT_ROWS, place, indicator.id());
            return;
        }
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            List<Period> without = new ArrayList<>();
            for (int period = 0; period < frame.periods().size(); period++) {
                if (lines[frame.cell(unit, period)] == 0) {
                    without.add(frame.periods().get(period));
                }
            }
            if (!without.isEmpty()) {
                String id = frame.unitIds().get(unit);
                log.add(ProblemCode.UNIT_WITHOUT_ROW, place, id, indicator.id(), id, ProblemLog.listed(without));
            }
        }
    }

    /** The counts; the column must not be used afterwards. */
    RawCounts counts() {
        return new RawCounts(
                frame,
                first,
                second,
                contributions == null
                        ? null
                        : new RawContributors(frame, contributions[0], contributions[1], contributions[2]));
    }

    /** The values; the column must not be used afterwards. */
    RawValues values() {
        return new RawValues(frame, first, second, third, persons);
    }

    private static double[] missing(int size) {
        double[] column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}
