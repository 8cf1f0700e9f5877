package org.lebenswelten.publish.report.city;

import java.util.List;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.LayerLegend;

/**
 * The measures.
 *
 * @param map the map of their sites over the index
 * @param legend the legend of the sites
 * @param rows the measures that are not over
 */
public record MeasureMap(AreaMap map, List<LayerLegend.Entry> legend, List<Row> rows) {

    /**
     * A measure.
     *
     * @param title what people call it
     * @param path its profile
     * @param settings where it takes place
     * @param phase how far it is
     * @param sites number of sites
     */
    public record Row(String title, String path, String settings, String phase, String sites) {}
}
