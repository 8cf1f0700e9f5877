package org.lebenswelten.publish.report.city;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.IndexFigure;
import org.lebenswelten.publish.report.LayerLegend;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportTexts;

/** The map of the index and the areas in the order of their burden. */
final class IndexMapPart {

    private static final int SCORE_DECIMALS = 3;
    private static final int AT_ONCE = 10;

    private final ReportAtlas atlas;
    private final ReportIndex index;
    private final String period;
    private final ReportTexts texts;
    private final LayerLegend legend;

    IndexMapPart(ReportAtlas atlas, ReportIndex index, String period, ReportTexts texts) {
        this.atlas = atlas;
        this.index = index;
        this.period = period;
        this.texts = texts;
        this.legend = new LayerLegend(index.rows());
    }

    IndexMap view() {
        return new IndexMap(
                index.title().in(texts.language()),
                index.description().in(texts.language()),
                new AreaMap(paints(), null, List.of()),
                legend.entries(texts.language()),
                atlas.areas().stream()
                        .sorted(Comparator.comparingDouble(this::order).thenComparing(ReportArea::id))
                        .map(this::row)
                        .toList(),
                AT_ONCE);
    }

    /** How areas are painted by the index. */
    Map<String, AreaMap.Paint> paints() {
        Map<String, AreaMap.Paint> paints = new LinkedHashMap<>();
        for (ReportArea area : atlas.areas()) {
            Optional<LayerLegend.Entry> entry = legend.entry(area.id(), period, texts.language());
            paints.put(
                    area.id(),
                    new AreaMap.Paint(
                            entry.map(LayerLegend.Entry::fill).orElse("#ffffff"),
                            entry.map(LayerLegend.Entry::hatch).orElse(false),
                            words(area, entry)));
        }
        return paints;
    }

    private String words(ReportArea area, Optional<LayerLegend.Entry> entry) {
        IndexFigure figure = index.figure(area.id(), period);
        return figure.isPublished()
                ? texts.of("map.area", entry.map(e -> withoutBreaks(e.text())).orElse("–"), (int) figure.rank(), (int)
                        figure.ranked())
                : texts.of(figure.flag().key());
    }

    private IndexMap.Row row(ReportArea area) {
        IndexFigure figure = index.figure(area.id(), period);
        return new IndexMap.Row(
                area.name(),
                area.path(),
                area.parent().orElse("–"),
                figure.isPublished()
                        ? texts.number(figure.rank(), 0)
                        : texts.of(figure.flag().key()),
                figure.isPublished() && figure.hasRankInterval()
                        ? texts.of("range", texts.number(figure.rankLow(), 0), texts.number(figure.rankHigh(), 0))
                        : "",
                texts.number(figure.score(), SCORE_DECIMALS),
                legend.entry(area.id(), period, texts.language())
                        .map(e -> withoutBreaks(e.text()))
                        .orElse("–"));
    }

    private double order(ReportArea area) {
        double rank = index.figure(area.id(), period).rank();
        return Double.isNaN(rank) ? Double.MAX_VALUE : rank;
    }

    private static String withoutBreaks(String legendText) {
        return legendText.replaceFirst(" \\(.*", "");
    }
}
