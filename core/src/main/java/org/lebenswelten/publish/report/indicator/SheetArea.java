package org.lebenswelten.publish.report.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndicator;

/**
 * An area of an indicator, which may be larger than the areas that have profiles.
 *
 * @param id its key
 * @param name what people call it
 * @param path the page of its profile, empty if it has none
 */
record SheetArea(String id, String name, String path) {

    /** The areas of an indicator in the order of its layer. */
    static List<SheetArea> of(ReportAtlas atlas, ReportIndicator indicator) {
        if (indicator.zoning().equals(atlas.zoning())) {
            return atlas.areas().stream()
                    .map(area -> new SheetArea(area.id(), area.name(), area.path()))
                    .toList();
        }
        AtlasLayer layer = indicator.rows().layer();
        Map<String, SheetArea> areas = new LinkedHashMap<>();
        int id = layer.columnIndex("area");
        int name = layer.columnIndex("name");
        for (int row = 0; row < layer.size(); row++) {
            if (layer.value(row, id) instanceof String key) {
                Object called = name < 0 ? null : layer.value(row, name);
                areas.putIfAbsent(key, new SheetArea(key, called instanceof String text ? text : key, ""));
            }
        }
        return new ArrayList<>(areas.values());
    }

    /** The key of the area of an indicator that a smaller area is part of; the area's own where they are the same. */
    static String keyFor(ReportAtlas atlas, ReportIndicator indicator, ReportArea area) {
        ReportArea.Larger larger = area.within().get(indicator.zoning());
        return indicator.zoning().equals(atlas.zoning()) || larger == null ? area.id() : larger.id();
    }
}
