package org.lebenswelten.publish.report.city;

import java.util.List;

/**
 * Inequality over the city.
 *
 * @param sentences the clearest differences in words
 * @param rows all subjects
 */
public record Inequality(List<String> sentences, List<Row> rows) {

    /**
     * The inequality of a subject.
     *
     * @param title what people call it
     * @param period the period
     * @param slope slope index with limits
     * @param ratio relative index with limits
     * @param gini Gini coefficient
     * @param change against the first period, in words
     */
    public record Row(String title, String period, String slope, String ratio, String gini, String change) {}
}
