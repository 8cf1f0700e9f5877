package org.lebenswelten.publish.report.quarter;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.lebenswelten.publish.report.IndexFigure;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportTexts;

/**
 * The list of all areas.
 *
 * @param zoning what people call such areas, in plural
 * @param index title of the index, empty if there is none
 * @param period its period
 * @param rows the areas in the order of their names
 */
public record QuarterList(String zoning, String index, String period, List<Row> rows) {

    /**
     * An area.
     *
     * @param name what people call it
     * @param path its profile
     * @param larger name of the next larger area, empty if there is none
     * @param rank its rank, or in words why there is none
     * @param burdens number of overlapping burdens, in words
     */
    public record Row(String name, String path, String larger, String rank, String burdens) {}

    static QuarterList of(ReportAtlas atlas, ReportTexts texts) {
        String period = atlas.latestPeriod().orElse("");
        Collator collator = Collator.getInstance(texts.language().locale());
        return new QuarterList(
                atlas.zoningTitle(atlas.zoning()).in(texts.language()),
                atlas.index().map(index -> index.title().in(texts.language())).orElse(""),
                period,
                atlas.areas().stream()
                        .sorted(Comparator.comparing(ReportArea::name, collator).thenComparing(ReportArea::id))
                        .map(area -> row(atlas, area, period, texts))
                        .toList());
    }

    private static Row row(ReportAtlas atlas, ReportArea area, String period, ReportTexts texts) {
        IndexFigure figure = atlas.index()
                .map(index -> index.figure(area.id(), period))
                .filter(IndexFigure::isPublished)
                .orElse(null);
        return new Row(
                area.name(),
                area.path(),
                area.parent().orElse(""),
                figure == null
                        ? atlas.index()
                                .map(index -> texts.of(
                                        index.rows().flag(area.id(), period).key()))
                                .orElse("")
                        : texts.of("rank.of", (int) figure.rank(), (int) figure.ranked()),
                figure == null
                        ? ""
                        : texts.of("burdens.of", texts.number(figure.burdens(), 0), texts.number(figure.known(), 0)));
    }
}
