package org.lebenswelten.publish.report.city;

import java.util.List;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.LayerLegend;

/**
 * The map of the index.
 *
 * @param title what people call the index
 * @param description what it is
 * @param map the map
 * @param legend its legend
 * @param rows all areas, heaviest burden first
 * @param most number of rows to show at once
 */
public record IndexMap(
        String title, String description, AreaMap map, List<LayerLegend.Entry> legend, List<Row> rows, int most) {

    /**
     * An area.
     *
     * @param name what people call it
     * @param path its profile
     * @param larger name of the next larger area
     * @param rank its rank, or in words why there is none
     * @param rankLimits limits of the rank
     * @param score its score
     * @param classText its class in words
     */
    public record Row(
            String name, String path, String larger, String rank, String rankLimits, String score, String classText) {}
}
