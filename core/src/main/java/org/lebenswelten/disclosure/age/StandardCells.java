package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.plan.StandardStrata;
import org.lebenswelten.raw.RawPopulation.Band;

/**
 * The published cells of which a standard is made.
 *
 * @param table their table
 * @param cells positions in its frame, over periods that share no year
 */
record StandardCells(StandardTable table, List<Integer> cells) {

    /** Copies the list. */
    StandardCells {
        cells = List.copyOf(cells);
    }

    /**
     * Those of the first table of a family that has any in some periods.
     *
     * @param family tables of the same events, the finest first
     * @param block the periods
     * @return the cells; null if no table has any
     */
    static @Nullable StandardCells of(List<StandardTable> family, Set<Period> block) {
        return family.stream()
                .map(table -> of(table, block))
                .filter(cells -> !cells.cells.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static StandardCells of(StandardTable table, Set<Period> block) {
        UnitPeriods frame = table.frame();
        List<Integer> cells = new ArrayList<>();
        int next = Integer.MIN_VALUE;
        for (int period = 0; period < frame.periods().size(); period++) {
            Period own = frame.periods().get(period);
            if (!block.contains(own) || own.firstYear() < next) {
                continue;
            }
            next = own.lastYear() + 1;
            for (int unit = 0; unit < frame.unitCount(); unit++) {
                if (table.isPublished(frame.cell(unit, period))) {
                    cells.add(frame.cell(unit, period));
                }
            }
        }
        return new StandardCells(table, cells);
    }

    /**
     * The published cells of the table of a family whose cells hold most persons, the finest of these.
     *
     * @param family tables of the same events, the finest first
     * @param block the periods
     * @return the cells
     */
    static StandardCells largest(List<StandardTable> family, Set<Period> block) {
        StandardCells largest = of(family.get(0), block);
        for (StandardTable table : family) {
            StandardCells cells = of(table, block);
            if (cells.sum(table.strata().persons())
                    > largest.sum(largest.table.strata().persons())) {
                largest = cells;
            }
        }
        return largest;
    }

    private double sum(double[][] counts) {
        double sum = 0;
        for (double[] band : counts) {
            for (int cell : cells) {
                sum += band[cell];
            }
        }
        return sum;
    }

    /** All events. */
    double events() {
        return sum(table.strata().events());
    }

    /** The persons in each stratum. */
    double[] persons(AgeCut cut) {
        double[] persons = new double[cut.size()];
        for (double[] row : inStrata(cut, table.strata().persons())) {
            for (int stratum = 0; stratum < row.length; stratum++) {
                persons[stratum] += row[stratum];
            }
        }
        return persons;
    }

    /**
     * The cells of several tables that all of them have.
     *
     * @param all the cells of each table
     * @return as many of each, in the same order; none if their units differ or no cell is in all
     */
    static List<StandardCells> inCommon(List<StandardCells> all) {
        Set<String> common = new LinkedHashSet<>(all.get(0).names());
        all.forEach(cells -> common.retainAll(cells.names()));
        String zoning = all.get(0).table.frame().zoningId();
        if (common.isEmpty()
                || all.stream()
                        .anyMatch(cells -> !cells.table.frame().zoningId().equals(zoning))) {
            return List.of();
        }
        return all.stream()
                .map(cells -> {
                    List<String> names = cells.names();
                    Map<String, Integer> cellOf = new TreeMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        cellOf.put(names.get(i), cells.cells.get(i));
                    }
                    return new StandardCells(
                            cells.table, common.stream().map(cellOf::get).toList());
                })
                .toList();
    }

    private List<String> names() {
        UnitPeriods frame = table.frame();
        return cells.stream()
                .map(cell -> frame.unitIds().get(cell % frame.unitCount()) + " "
                        + frame.periods().get(cell / frame.unitCount()))
                .toList();
    }

    /** The standard of some strata. */
    StandardStrata in(AgeCut cut) {
        double[] events = new double[cut.size()];
        double[] persons = new double[cut.size()];
        int[] stratumOf = stratumOf(cut);
        for (int band = 0; band < stratumOf.length; band++) {
            for (int cell : cells) {
                events[stratumOf[band]] += table.strata().events()[band][cell];
                persons[stratumOf[band]] += table.strata().persons()[band][cell];
            }
        }
        return new StandardStrata(cut.strata(), events, persons);
    }

    /** The counts in the strata of a cut. */
    double[][] inStrata(AgeCut cut, double[][] counts) {
        int[] stratumOf = stratumOf(cut);
        double[][] sums = new double[cells.size()][cut.size()];
        for (int band = 0; band < stratumOf.length; band++) {
            for (int row = 0; row < sums.length; row++) {
                sums[row][stratumOf[band]] += counts[band][cells.get(row)];
            }
        }
        return sums;
    }

    private int[] stratumOf(AgeCut cut) {
        return table.strata().bands().stream()
                .mapToInt(band -> position(cut, band))
                .toArray();
    }

    /** The stratum of a cut that holds a band. */
    static int position(AgeCut cut, Band band) {
        StandardStrata strata = new StandardStrata(cut.strata(), new double[cut.size()], ones(cut.size()));
        int at = strata.stratumOf(band);
        if (at < 0) {
            throw new IllegalStateException("band " + written(band) + " lies in no stratum of " + cut.strata());
        }
        return at;
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A band in messages. */
    static String written(Band band) {
        String ages = band.ageTo() == Integer.MAX_VALUE ? band.ageFrom() + "+" : band.ageFrom() + "-" + band.ageTo();
        return ages + " " + band.sex().name().toLowerCase(Locale.ROOT);
    }
}
