package org.lebenswelten.publish.report.city;

import java.util.List;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.LayerLegend;

/**
 * Where burdens overlap.
 *
 * @param dimensions names of all dimensions, as part of a sentence
 * @param share per cent of areas that count as burdened, in words
 * @param map the map of the number of burdens
 * @param legend its legend
 * @param counts how many areas have how many burdens
 * @param rows areas with two burdens or more, most burdens first
 */
public record Overlap(
        String dimensions,
        String share,
        AreaMap map,
        List<LayerLegend.Entry> legend,
        List<Count> counts,
        List<Row> rows) {

    /**
     * How many areas have so many burdens.
     *
     * @param burdens number of burdens in words
     * @param areas number of areas
     */
    public record Count(String burdens, String areas) {}

    /**
     * An area with several burdens.
     *
     * @param name what people call it
     * @param path its profile
     * @param burdens number of burdens
     * @param which names of the dimensions
     */
    public record Row(String name, String path, String burdens, List<String> which) {}
}
