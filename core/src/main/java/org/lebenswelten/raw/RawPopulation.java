package org.lebenswelten.raw;

import java.util.List;
import java.util.Objects;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;

/**
 * Residents by areal unit, period, age band and sex.
 *
 * @param frame units and periods
 * @param bands age bands and sexes, in the order of {@code persons}
 * @param persons one column over the frame for each band; {@code NaN} where unknown; not copied
 */
public record RawPopulation(UnitPeriods frame, List<Band> bands, double[][] persons) {

    /**
     * An age band of one sex.
     *
     * @param ageFrom youngest age in years, inclusive
     * @param ageTo oldest age in years, inclusive; {@link Integer#MAX_VALUE} for an open end
     * @param sex the sex, or {@link Sex#ALL} where the table does not tell them apart
     */
    public record Band(int ageFrom, int ageTo, Sex sex) {}

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if the number of columns or their length does not fit
     */
    public RawPopulation {
        Objects.requireNonNull(frame, "frame");
        bands = List.copyOf(bands);
        if (bands.size() != persons.length) {
            throw new IllegalArgumentException("population has " + persons.length
                    + " columns, expected one for each of " + bands.size() + " bands");
        }
        for (double[] column : persons) {
            Columns.requireLength("persons", column, frame);
        }
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "RawPopulation[" + frame.size() + " cells, " + bands.size() + " bands]";
    }
}
