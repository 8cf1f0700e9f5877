package org.lebenswelten.publish.report.city;

import java.util.List;

/**
 * What is not published.
 *
 * @param sentences what was withheld and why
 * @param rows indicator by indicator
 */
public record Hidden(List<String> sentences, List<Row> rows) {

    /**
     * Values of an indicator in its latest period.
     *
     * @param title what people call it
     * @param path its sheet
     * @param period the period
     * @param published number of published values
     * @param withheld number of withheld values
     * @param few number of values with too few people
     * @param missing number of values that were not supplied or are not reliable
     */
    public record Row(
            String title, String path, String period, String published, String withheld, String few, String missing) {}
}
