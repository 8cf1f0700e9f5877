package org.lebenswelten.publish.report;

import java.util.List;

/**
 * What the script draws of a figure of kind {@code bars}.
 *
 * @param most the end of the scale; {@code NaN} for the greatest value
 * @param mark what the marks stand for, empty if there are none
 * @param rows the bars
 */
public record BarChart(double most, String mark, List<Row> rows) {

    /**
     * A bar.
     *
     * @param name what it is of
     * @param value its length, {@code NaN} if there is none
     * @param low lower limit, or {@code NaN}
     * @param high upper limit, or {@code NaN}
     * @param mark place of a mark across the bar, or {@code NaN}
     * @param tone name of a colour of {@code figures.js}
     * @param text the value in words, or why there is none
     */
    public record Row(String name, double value, double low, double high, double mark, String tone, String text) {}
}
