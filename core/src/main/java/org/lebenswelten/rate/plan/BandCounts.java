package org.lebenswelten.rate.plan;

import java.util.Arrays;

/**
 * Events and persons of one areal unit, or of several together, by age band, both sexes together.
 *
 * <p>The arrays are not copied: who makes the counts gives them up.
 *
 * @param events events of each band
 * @param squares sums of squared events per person of each band
 * @param persons persons of each band
 */
public record BandCounts(double[] events, double[] squares, double[] persons) {

    /**
     * The same persons with other events, each of which befalls a person without any.
     *
     * @param more how many more events there are in each band, below 0 for fewer
     * @return the changed counts
     */
    public BandCounts plus(double[] more) {
        double[] changed = events.clone();
        double[] changedSquares = squares.clone();
        for (int band = 0; band < changed.length; band++) {
            changed[band] += more[band];
            changedSquares[band] += more[band];
        }
        return new BandCounts(changed, changedSquares, persons);
    }

    /**
     * These counts less those of a part.
     *
     * @param part counts in the same bands
     * @return the rest
     */
    public BandCounts less(BandCounts part) {
        BandCounts rest = new BandCounts(events.clone(), squares.clone(), persons.clone());
        for (int band = 0; band < events.length; band++) {
            rest.events[band] -= part.events[band];
            rest.squares[band] -= part.squares[band];
            rest.persons[band] -= part.persons[band];
        }
        return rest;
    }

    /**
     * Events that befell persons with no other one, as far as that is certain: of {@code x} events with the sum of squares
     * {@code q}, persons with several have {@code q - x} at most.
     *
     * @param band the band
     * @return {@code max(0, 2 x - q)}
     */
    public double single(int band) {
        return Math.max(0, 2 * events[band] - squares[band]);
    }

    /**
     * All events.
     *
     * @return the sum over the bands
     */
    public double allEvents() {
        return Arrays.stream(events).sum();
    }

    /**
     * All persons.
     *
     * @return the sum over the bands
     */
    public double allPersons() {
        return Arrays.stream(persons).sum();
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "BandCounts[" + events.length + " bands]";
    }
}
