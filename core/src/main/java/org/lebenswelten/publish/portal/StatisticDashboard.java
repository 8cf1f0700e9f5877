package org.lebenswelten.publish.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.publish.PublicationPlan;

/**
 * The block {@code statisticDashboard} of Masterportal 3: charts and tables of areas over the years, from layers that hold a
 * row an area and year and a column a figure. These are the layers of indices, with their scores and those of their
 * dimensions, each a level of its own, and their summaries for coarser zonings.
 *
 * <p>The portal tells areas by one column and years by another: a layer is left out if its periods are not single years, as
 * the portal would name pooled years by the first of them. Areas are told by name, or by key where a name stands for two.
 *
 * <p>Reference: Masterportal 3.19, {@code docs/User/Portal-Config/config.json.md}; that {@code data} is a list of levels,
 * each with a {@code levelName}, is told by {@code src/modules/statisticDashboard/components/StatisticDashboard.vue}.
 */
final class StatisticDashboard {

    /** Red, green, blue and opacity of lines: Okabe and Ito, without yellow, which is too light on white. */
    private static final List<List<Object>> LINES = List.of(
            List.of(0, 114, 178, 1),
            List.of(213, 94, 0, 1),
            List.of(0, 158, 115, 1),
            List.of(204, 121, 167, 1),
            List.of(86, 180, 233, 1),
            List.of(230, 159, 0, 1),
            List.of(0, 0, 0, 1));

    private static final List<Object> REFERENCE = List.of(120, 120, 120, 0.7);

    private StatisticDashboard() {}

    /** The layers it draws on, in the order of the atlas. */
    static List<AtlasLayer> levels(Atlas atlas) {
        return atlas.layers().stream().filter(StatisticDashboard::fits).toList();
    }

    /** The block, which has levels only if {@link #levels} finds any. */
    static Map<String, Object> block(Atlas atlas, PublicationPlan plan) {
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("type", "statisticDashboard");
        block.put("name", "Entwicklung und Vergleich");
        block.put("subtitle", MasterportalText.plain(atlas.title().de()));
        block.put("icon", "bi-bar-chart-line-fill");
        block.put("classificationMode", "quantiles");
        block.put("decimalPlaces", 2);
        Map<String, Object> colours = new LinkedHashMap<>();
        colours.put("referenceRegion", REFERENCE);
        colours.put("lineCharts", LINES);
        block.put("colorScheme", colours);
        List<Object> data = new ArrayList<>();
        levels(atlas).forEach(layer -> data.add(level(layer, plan)));
        block.put("data", data);
        return block;
    }

    private static Map<String, Object> level(AtlasLayer layer, PublicationPlan plan) {
        Map<String, Object> level = new LinkedHashMap<>();
        level.put("levelName", MasterportalText.plain(layer.title().de()));
        level.put("layerId", MasterportalText.id("wfs", plan, layer.name()));
        level.put("geometryAttribute", "geom");
        level.put("timeStepsFilter", Map.of("all", "Alle Jahre"));
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("attrName", layer.timeColumn());
        time.put("name", "Jahr");
        time.put("inputFormat", "YYYY-MM-DD");
        time.put("outputFormat", "YYYY");
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("attrName", areasHaveNames(layer) ? "name" : "area");
        region.put("name", "Gebiet");
        Map<String, Object> figures = new LinkedHashMap<>();
        for (AtlasColumn column : layer.columns()) {
            if (isFigure(column)) {
                Map<String, Object> figure = new LinkedHashMap<>();
                figure.put("name", MasterportalText.plain(column.title().de()));
                figure.put("category", MasterportalText.plain(layer.title().de()));
                figures.put(column.name(), figure);
            }
        }
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("timeAttribute", time);
        filter.put("regionNameAttribute", region);
        filter.put("statisticsAttributes", figures);
        level.put("mappingFilter", filter);
        return level;
    }

    private static boolean isFigure(AtlasColumn column) {
        return column.type() == ColumnType.REAL
                && (column.name().equals("score") || column.name().startsWith("d_"));
    }

    private static boolean fits(AtlasLayer layer) {
        int years = layer.columnIndex("years");
        if (layer.timeColumn() == null
                || years < 0
                || layer.size() == 0
                || layer.columnIndex("area") < 0
                || layer.columnIndex("name") < 0
                || layer.columns().stream().noneMatch(StatisticDashboard::isFigure)) {
            return false;
        }
        for (int row = 0; row < layer.size(); row++) {
            if (!String.valueOf(layer.value(row, years)).matches("\\d{4}")) {
                return false;
            }
        }
        return true;
    }

    /** Whether every area has a name and no two areas share one. */
    private static boolean areasHaveNames(AtlasLayer layer) {
        int area = layer.columnIndex("area");
        int name = layer.columnIndex("name");
        Map<Object, Object> areas = new LinkedHashMap<>();
        Set<Object> keys = new HashSet<>();
        for (int row = 0; row < layer.size(); row++) {
            Object called = layer.value(row, name);
            Object key = String.valueOf(layer.value(row, area));
            if (called == null) {
                return false;
            }
            keys.add(key);
            if (!areas.computeIfAbsent(called, n -> key).equals(key)) {
                return false;
            }
        }
        return areas.size() == keys.size();
    }
}
