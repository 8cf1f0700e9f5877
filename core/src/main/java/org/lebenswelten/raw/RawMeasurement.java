package org.lebenswelten.raw;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.NumberBasis;

/**
 * A value of a success criterion as a profile states it.
 *
 * @param date day it is for, or null where it is not stated
 * @param value the value, in the unit of the criterion
 * @param persons how many were asked, tested or counted, {@code NaN} where it is not stated
 * @param basis how the value came about, or null where it is not stated
 */
public record RawMeasurement(@Nullable LocalDate date, double value, double persons, @Nullable NumberBasis basis) {

    /** Says when only: a value never stands in a log. */
    @Override
    public String toString() {
        return "RawMeasurement[" + date + "]";
    }
}
