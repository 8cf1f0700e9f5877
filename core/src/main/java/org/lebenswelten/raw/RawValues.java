package org.lebenswelten.raw;

import java.util.Objects;
import org.lebenswelten.model.UnitPeriods;

/**
 * Measured values of one indicator without counts behind them, such as a concentration. Missing is {@code NaN}.
 *
 * <p>The arrays are not copied: who makes the table gives them up.
 *
 * @param frame units and periods
 * @param value the values
 * @param lower lower limits, {@code NaN} where none is given
 * @param upper upper limits, {@code NaN} where none is given
 */
public record RawValues(UnitPeriods frame, double[] value, double[] lower, double[] upper) {

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
    }

    /** Says the size only. */
    @Override
    public String toString() {
        return "RawValues[" + frame.size() + " cells]";
    }
}
