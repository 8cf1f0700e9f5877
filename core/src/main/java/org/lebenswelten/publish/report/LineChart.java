package org.lebenswelten.publish.report;

import java.util.List;

/**
 * What the script draws of a figure of kind {@code lines}.
 *
 * @param periods the periods
 * @param unit unit of the values, empty if there is none
 * @param decimals digits of the values after the decimal point
 * @param rank the largest rank if the values are ranks, with 1 on top; 0 if they are not
 * @param fromZero whether the axis begins at 0; otherwise it spans what is shown, and the drawing says so
 * @param series the lines
 */
public record LineChart(
        List<String> periods, String unit, int decimals, int rank, boolean fromZero, List<Series> series) {

    /**
     * A line.
     *
     * @param name what it is of
     * @param tone name of a colour of {@code figures.js}
     * @param dashed whether it is dashed
     * @param values a value for each period, {@code NaN} if there is none
     * @param low lower limits, {@code NaN} where there are none
     * @param high upper limits, {@code NaN} where there are none
     */
    public record Series(
            String name, String tone, boolean dashed, List<Double> values, List<Double> low, List<Double> high) {}
}
