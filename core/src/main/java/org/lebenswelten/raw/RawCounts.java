package org.lebenswelten.raw;

import java.util.Objects;
import org.lebenswelten.model.UnitPeriods;

/**
 * Numerators and denominators of one indicator, cell by cell. Missing is {@code NaN} in both.
 *
 * <p>The arrays are not copied: who makes the table gives them up.
 *
 * @param frame units and periods
 * @param numerator persons with the property, or events; 0 or more
 * @param denominator persons, or person-years; 0 or more
 */
public record RawCounts(UnitPeriods frame, double[] numerator, double[] denominator) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if a column has another length than the frame
     */
    public RawCounts {
        Objects.requireNonNull(frame, "frame");
        Columns.requireLength("numerator", numerator, frame);
        Columns.requireLength("denominator", denominator, frame);
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "RawCounts[" + frame.size() + " cells]";
    }
}
