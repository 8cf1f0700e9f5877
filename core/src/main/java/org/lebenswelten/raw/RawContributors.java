package org.lebenswelten.raw;

import org.lebenswelten.model.UnitPeriods;

/**
 * Who stands behind the numerators of one indicator where they are contributions of few, such as the cases of single
 * practices. Missing is {@code NaN}. The arrays are not copied.
 *
 * @param frame units and periods
 * @param number number of contributors
 * @param largest the largest contribution to the numerator
 * @param second the second largest contribution
 */
public record RawContributors(UnitPeriods frame, double[] number, double[] largest, double[] second) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if a column has another length than the frame
     */
    public RawContributors {
        Columns.requireLength("contributors", number, frame);
        Columns.requireLength("largest", largest, frame);
        Columns.requireLength("second", second, frame);
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "RawContributors[" + frame.size() + " cells]";
    }
}
