package org.lebenswelten.raw;

import java.util.Objects;
import org.lebenswelten.model.UnitPeriods;

/**
 * Measured values of one indicator, such as a concentration, or means over people, such as the distance to the next park.
 * Missing is {@code NaN}.
 *
 * <p>The arrays are not copied: who makes the table gives them up.
 *
 * @param frame units and periods
 * @param value the values
 * @param lower lower limits, {@code NaN} where none is given
 * @param upper upper limits, {@code NaN} where none is given
 * @param persons number of people that a value is the mean of, so that a mean over few can be withheld; {@code NaN} where
 *     the value is no mean over people
 */
public record RawValues(UnitPeriods frame, double[] value, double[] lower, double[] upper, double[] persons) {

    /**
     * Values that are no means over people.
     *
     * @param frame units and periods
     * @param value the values
     * @param lower lower limits, {@code NaN} where none is given
     * @param upper upper limits, {@code NaN} where none is given
     */
    public RawValues(UnitPeriods frame, double[] value, double[] lower, double[] upper) {
        this(frame, value, lower, upper, Columns.missing(frame));
    }

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if a column has another length than the frame
     */
    public RawValues {
        Objects.requireNonNull(frame, "frame");
        Columns.requireLength("value", value, frame);
        Columns.requireLength("lower", lower, frame);
        Columns.requireLength("upper", upper, frame);
        Columns.requireLength("persons", persons, frame);
    }

    /** Says the size only. */
    @Override
    public String toString() {
        return "RawValues[" + frame.size() + " cells]";
    }
}
