package org.lebenswelten.raw;

import java.util.Objects;

/**
 * Where people live: building or grid points with their residents, columns of equal length.
 *
 * <p>The arrays are not copied: who makes the table gives them up.
 *
 * @param zoningId the zoning that {@code unit} counts in
 * @param x easting in metres
 * @param y northing in metres
 * @param unit position of the areal unit that the point belongs to
 * @param residents number of residents, 0 or more
 */
public record ResidentPoints(String zoningId, double[] x, double[] y, int[] unit, double[] residents) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if the columns differ in length
     */
    public ResidentPoints {
        Objects.requireNonNull(zoningId, "zoningId");
        if (y.length != x.length || unit.length != x.length || residents.length != x.length) {
            throw new IllegalArgumentException("columns of lengths " + x.length + ", " + y.length + ", " + unit.length
                    + ", " + residents.length + ", expected equal lengths");
        }
    }

    /**
     * The number of points.
     *
     * @return 0 or more
     */
    public int size() {
        return x.length;
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "ResidentPoints[" + x.length + " points]";
    }
}
