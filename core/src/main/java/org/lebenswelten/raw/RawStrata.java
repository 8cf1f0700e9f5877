package org.lebenswelten.raw;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawPopulation.Band;

/**
 * Events and persons of one indicator by areal unit, period, age band and sex. Missing is {@code NaN} in both, in all bands
 * of a cell.
 *
 * <p>The arrays are not copied: who makes the table gives them up.
 *
 * @param frame units and periods
 * @param bands age bands and sexes, in the order of the columns
 * @param events one column over the frame for each band: persons with the property, or events; 0 or more
 * @param squares likewise, the sum of {@code k^2} over persons with {@code k} events each; null where each event is taken
 *     to befall another person, so that it is the events
 * @param persons likewise, persons or person-years; 0 or more
 */
public record RawStrata(
        UnitPeriods frame, List<Band> bands, double[][] events, double @Nullable [][] squares, double[][] persons) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if there is no band, or the number of columns or their length does not fit
     */
    public RawStrata {
        Objects.requireNonNull(frame, "frame");
        bands = List.copyOf(bands);
        requireColumns("events", events, bands, frame);
        requireColumns("persons", persons, bands, frame);
        if (squares != null) {
            requireColumns("squares", squares, bands, frame);
        }
    }

    /**
     * Counts that no age or sex is told of, as a single band of everyone.
     *
     * @param counts the counts
     * @return the same counts
     */
    public static RawStrata of(RawCounts counts) {
        return new RawStrata(
                counts.frame(),
                List.of(new Band(0, Integer.MAX_VALUE, Sex.ALL)),
                new double[][] {counts.numerator()},
                null,
                new double[][] {counts.denominator()});
    }

    /**
     * The sums over all bands.
     *
     * @return counts over the same frame
     */
    public RawCounts total() {
        double[] numerator = new double[frame.size()];
        double[] denominator = new double[frame.size()];
        for (int band = 0; band < bands.size(); band++) {
            for (int cell = 0; cell < numerator.length; cell++) {
                numerator[cell] += events[band][cell];
                denominator[cell] += persons[band][cell];
            }
        }
        return new RawCounts(frame, numerator, denominator);
    }

    /**
     * The same counts over coarser areal units, summed as {@link RawCounts#over} does.
     *
     * @param coarse frame over the coarser units, with the same periods
     * @param unitOf position of the coarser unit of each unit
     * @return the sums
     * @throws IllegalArgumentException if the periods differ
     */
    public RawStrata over(UnitPeriods coarse, int[] unitOf) {
        double[][] sums = new double[bands.size()][];
        double[][] of = new double[bands.size()][];
        double[][] squared = squares == null ? null : new double[bands.size()][];
        for (int band = 0; band < sums.length; band++) {
            RawCounts sum = new RawCounts(frame, events[band], persons[band]).over(coarse, unitOf);
            sums[band] = sum.numerator();
            of[band] = sum.denominator();
            if (squares != null && squared != null) {
                squared[band] = new RawCounts(frame, squares[band], persons[band])
                        .over(coarse, unitOf)
                        .numerator();
            }
        }
        return new RawStrata(coarse, bands, sums, squared, of);
    }

    private static void requireColumns(String name, double[][] columns, List<Band> bands, UnitPeriods frame) {
        if (bands.isEmpty() || columns.length != bands.size()) {
            throw new IllegalArgumentException("strata have " + columns.length + " columns of " + name
                    + ", expected one for each of " + bands.size() + " bands, at least one");
        }
        for (double[] column : columns) {
            Columns.requireLength(name, column, frame);
        }
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "RawStrata[" + frame.size() + " cells, " + bands.size() + " bands]";
    }
}
