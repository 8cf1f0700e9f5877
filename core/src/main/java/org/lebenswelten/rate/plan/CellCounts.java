package org.lebenswelten.rate.plan;

import java.util.Arrays;
import org.lebenswelten.raw.RawStrata;

/**
 * Events and persons of one areal unit, or of several together, band by band.
 *
 * @param events events of each band
 * @param squares sums of squared events per person of each band
 * @param persons persons of each band
 */
record CellCounts(double[] events, double[] squares, double[] persons) {

    /** The counts of one cell. */
    static CellCounts of(RawStrata strata, int cell) {
        return sum(strata, new int[] {cell});
    }

    /** The counts of several cells together; missing where one of them is. */
    static CellCounts sum(RawStrata strata, int... cells) {
        int bands = strata.bands().size();
        CellCounts sum = new CellCounts(new double[bands], new double[bands], new double[bands]);
        double[][] squares = strata.squares() == null ? strata.events() : strata.squares();
        for (int band = 0; band < bands; band++) {
            for (int cell : cells) {
                sum.events[band] += strata.events()[band][cell];
                sum.squares[band] += squares[band][cell];
                sum.persons[band] += strata.persons()[band][cell];
            }
        }
        return sum;
    }

    /** These counts less those of a part. */
    CellCounts less(CellCounts part) {
        CellCounts rest = new CellCounts(events.clone(), squares.clone(), persons.clone());
        for (int band = 0; band < events.length; band++) {
            rest.events[band] -= part.events[band];
            rest.squares[band] -= part.squares[band];
            rest.persons[band] -= part.persons[band];
        }
        return rest;
    }

    /** All events. */
    double allEvents() {
        return Arrays.stream(events).sum();
    }

    /** All persons. */
    double allPersons() {
        return Arrays.stream(persons).sum();
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "CellCounts[" + events.length + " bands]";
    }
}
