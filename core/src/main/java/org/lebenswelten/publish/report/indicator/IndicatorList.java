package org.lebenswelten.publish.report.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ReportTexts;

/**
 * The list of all indicators.
 *
 * @param groups indicators by the dimension of the main index that they are in
 */
public record IndicatorList(List<Group> groups) {

    /**
     * Indicators under one heading.
     *
     * @param title the heading
     * @param rows the indicators
     */
    public record Group(String title, List<Row> rows) {}

    /**
     * An indicator.
     *
     * @param title what people call it
     * @param path its sheet
     * @param definition what it counts
     * @param city the figure of the city in the latest period
     * @param range from the least to the greatest value
     * @param period the latest period
     * @param areas what people call its areas
     */
    public record Row(
            String title, String path, String definition, String city, String range, String period, String areas) {}

    /** The list: dimension by dimension, then those in none. */
    static IndicatorList of(ReportAtlas atlas, ReportTexts texts) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        Map<String, String> headings = new LinkedHashMap<>();
        atlas.index().map(ReportIndex::dimensions).orElse(List.of()).forEach(dimension -> {
            String title = dimension.title().in(texts.language());
            groups.put(title, new ArrayList<>());
            dimension.indicators().forEach(id -> headings.put(id, title));
        });
        String others = texts.of(groups.isEmpty() ? "indicators.all" : "indicators.others");
        for (ReportIndicator indicator : atlas.indicators()) {
            groups.computeIfAbsent(headings.getOrDefault(indicator.id(), others), heading -> new ArrayList<>())
                    .add(row(atlas, indicator, texts));
        }
        return new IndicatorList(groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList());
    }

    private static Row row(ReportAtlas atlas, ReportIndicator indicator, ReportTexts texts) {
        String period = indicator.rows().latest().orElse("");
        PeriodFigures figures = PeriodFigures.of(indicator, SheetArea.of(atlas, indicator), period);
        double city = figures.city();
        return new Row(
                indicator.title().in(texts.language()),
                indicator.path(),
                indicator.definition().in(texts.language()),
                Double.isNaN(city)
                        ? texts.of("cmp.noCity")
                        : texts.withUnit(city, indicator.decimals(), indicator.unit()),
                figures.published().isEmpty()
                        ? texts.of("sheet.noValues")
                        : texts.of(
                                "range",
                                texts.number(figures.quantile(0), indicator.decimals()),
                                texts.number(figures.quantile(1), indicator.decimals())),
                period,
                atlas.zoningTitle(indicator.zoning()).in(texts.language()));
    }
}
