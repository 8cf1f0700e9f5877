package org.lebenswelten.publish.report.city;

import java.util.List;
import org.lebenswelten.publish.report.LineChart;

/**
 * The gap between the most and the least burdened fifth of areas.
 *
 * @param fifth number of areas in a fifth
 * @param charts lines of some indicators
 * @param rows all indicators
 */
public record Gaps(String fifth, List<Chart> charts, List<Row> rows) {

    /**
     * Lines of an indicator.
     *
     * @param title what people call it
     * @param chart the lines
     */
    public record Chart(String title, LineChart chart) {}

    /**
     * The gap of an indicator.
     *
     * @param title what people call it
     * @param path its sheet
     * @param period the latest period
     * @param heaviest mean of the most burdened fifth
     * @param lightest mean of the least burdened fifth
     * @param gap the gap in words
     * @param before the gap in the first period, empty if there is none
     * @param spark the size of the gap over the periods for a script
     * @param sparkWords the same in words
     */
    public record Row(
            String title,
            String path,
            String period,
            String heaviest,
            String lightest,
            String gap,
            String before,
            String spark,
            String sparkWords) {}
}
