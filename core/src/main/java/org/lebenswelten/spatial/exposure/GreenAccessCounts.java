package org.lebenswelten.spatial.exposure;

/**
 * Residents with green in reach, one number a unit: raw sums, before disclosure control. Each of the first three is a
 * numerator over {@code residents}.
 *
 * @param within residents who have green of the minimum area within the radius
 * @param distanceMetres sum over residents of the distance to it in metres; {@code NaN} where there is none
 * @param areaSquareMetres sum over residents of the green area within the radius in m²
 * @param residents all residents
 */
public record GreenAccessCounts(
        double[] within, double[] distanceMetres, double[] areaSquareMetres, double[] residents) {

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "GreenAccessCounts[" + residents.length + " units]";
    }
}
