package org.lebenswelten.rate;

import org.lebenswelten.model.UnitPeriods;

/**
 * Values with their limits and the counts behind them, not yet fit to be published.
 *
 * <p>Like the tables of {@code raw}, this type stands before the wall. The arrays are not copied.
 *
 * @param frame units and periods
 * @param value the estimate; {@code NaN} where missing
 * @param lower lower 95 % limit; {@code NaN} where none
 * @param upper upper 95 % limit; {@code NaN} where none
 * @param numerator counts behind the value; {@code NaN} where there are none
 * @param denominator counts behind the value; {@code NaN} where there are none
 */
public record RawEstimates(
        UnitPeriods frame, double[] value, double[] lower, double[] upper, double[] numerator, double[] denominator) {

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "RawEstimates[" + frame.size() + " cells]";
    }
}
