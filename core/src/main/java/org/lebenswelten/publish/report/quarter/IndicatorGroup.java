package org.lebenswelten.publish.report.quarter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportTexts;

/**
 * Rows of indicators under one heading.
 *
 * @param title a dimension of the index, or those beside the index
 * @param rows the rows
 */
public record IndicatorGroup(String title, List<IndicatorRow> rows) {

    /** Copies the list. */
    public IndicatorGroup {
        rows = List.copyOf(rows);
    }

    /** The groups of an area: dimension by dimension, then what is in none, then what there is of larger areas only. */
    static List<IndicatorGroup> of(
            ReportAtlas atlas, List<IndicatorStanding> standings, ReportArea area, ReportTexts texts) {
        Map<String, List<IndicatorRow>> groups = new LinkedHashMap<>();
        Map<String, String> headings = new LinkedHashMap<>();
        atlas.index().map(ReportIndex::dimensions).orElse(List.of()).forEach(dimension -> {
            String title = dimension.title().in(texts.language());
            groups.put(title, new ArrayList<>());
            dimension.indicators().forEach(indicator -> headings.put(indicator, title));
        });
        String others = texts.of(groups.isEmpty() ? "indicators.all" : "indicators.others");
        String larger = texts.of("indicators.larger");
        for (IndicatorStanding standing : standings) {
            String heading = standing.isOfAreas()
                    ? headings.getOrDefault(standing.indicator().id(), others)
                    : larger;
            standing.row(area).ifPresent(row -> groups.computeIfAbsent(heading, h -> new ArrayList<>())
                    .add(row));
        }
        List<IndicatorGroup> filled = new ArrayList<>();
        groups.forEach((title, rows) -> {
            if (!rows.isEmpty() && !title.equals(larger)) {
                filled.add(new IndicatorGroup(title, rows));
            }
        });
        if (groups.containsKey(larger)) {
            filled.add(new IndicatorGroup(larger, groups.get(larger)));
        }
        return filled;
    }
}
