package org.lebenswelten.publish.report.indicator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lebenswelten.model.Comparison;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.AreaRows;
import org.lebenswelten.publish.report.IndicatorFigure;
import org.lebenswelten.publish.report.LayerLegend;
import org.lebenswelten.publish.report.LineChart;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ReportTexts;
import org.lebenswelten.publish.report.ValueAxis;
import org.lebenswelten.publish.report.ValueFlag;
import org.lebenswelten.publish.report.data.LayerDownloads;

/** Makes the sheet of one indicator in one language. */
final class SheetMaker {

    /** Longer units are left out of drawings and stand in their captions. */
    private static final int LONGEST_UNIT = 6;

    private static final int RATIO_DECIMALS = 2;

    private static final Set<Comparison> WORSE = EnumSet.of(Comparison.WORSE, Comparison.MUCH_WORSE);
    private static final Set<Comparison> BETTER = EnumSet.of(Comparison.BETTER, Comparison.MUCH_BETTER);

    private final ReportAtlas atlas;
    private final ReportTexts texts;
    private final DefinitionRecord records;
    private final LayerDownloads downloads;
    private final ReportIndicator indicator;
    private final String unit;
    private final List<SheetArea> areas;
    private final List<PeriodFigures> periods;
    private final PeriodFigures latest;

    SheetMaker(
            ReportAtlas atlas,
            ReportTexts texts,
            DefinitionRecord records,
            LayerDownloads downloads,
            ReportIndicator indicator) {
        this.atlas = atlas;
        this.texts = texts;
        this.records = records;
        this.downloads = downloads;
        this.indicator = indicator;
        this.unit = indicator.unit().in(texts.language());
        this.areas = SheetArea.of(atlas, indicator);
        this.periods = indicator.rows().periods().stream()
                .map(period -> PeriodFigures.of(indicator, areas, period))
                .toList();
        this.latest = periods.isEmpty() ? new PeriodFigures("", List.of()) : periods.get(periods.size() - 1);
    }

    IndicatorView view() {
        LayerLegend legend = new LayerLegend(indicator.rows());
        return new IndicatorView(
                indicator.title().in(texts.language()),
                indicator.definition().in(texts.language()),
                unit,
                latest.period(),
                zoning(),
                facts(),
                records.of(indicator),
                map(indicator.rows(), latest.period(), true),
                legend.entries(texts.language()),
                classes(indicator.rows(), latest.period()),
                ranks(),
                spread(),
                quantiles(),
                trendChart(),
                trend(),
                inequality(),
                clusters(),
                notes(),
                layers());
    }

    private String zoning() {
        return atlas.zoningTitle(indicator.zoning()).in(texts.language());
    }

    private String number(double value) {
        return texts.number(value, indicator.decimals());
    }

    private String withUnit(double value) {
        return texts.withUnit(value, indicator.decimals(), indicator.unit());
    }

    private List<IndicatorView.Fact> facts() {
        List<IndicatorView.Fact> facts = new ArrayList<>();
        List<PeriodFigures.OfArea> published = latest.published();
        if (!Double.isNaN(latest.city())) {
            facts.add(fact(withUnit(latest.city()), texts.of("sheet.fact.city", latest.period()), ""));
        }
        if (published.size() > 1) {
            facts.add(fact(
                    texts.of("range", number(latest.quantile(0)), number(latest.quantile(1))),
                    texts.of("sheet.fact.range", zoning(), unit),
                    ""));
        }
        int compared = count(published, comparison -> comparison != Comparison.NOT_COMPARED);
        if (compared > 0) {
            facts.add(fact(
                    texts.of("rank.of", count(published, WORSE::contains), compared),
                    texts.of("sheet.fact.worse"),
                    "worse"));
            facts.add(fact(
                    texts.of("rank.of", count(published, BETTER::contains), compared),
                    texts.of("sheet.fact.better"),
                    "better"));
        }
        int hidden = latest.figures().size() - published.size();
        if (hidden > 0) {
            facts.add(fact(texts.of("rank.of", hidden, latest.figures().size()), texts.of("sheet.fact.hidden"), ""));
        }
        return facts;
    }

    private static IndicatorView.Fact fact(String figure, String text, String tone) {
        return new IndicatorView.Fact(figure, text, tone);
    }

    private static int count(List<PeriodFigures.OfArea> published, Predicate<Comparison> which) {
        return (int) published.stream()
                .map(each -> each.figure().comparison())
                .filter(which)
                .count();
    }

    private AreaMap map(AreaRows rows, String period, boolean withValue) {
        LayerLegend legend = new LayerLegend(rows);
        Map<String, AreaMap.Paint> paints = new LinkedHashMap<>();
        for (ReportArea area : atlas.areas()) {
            String key = SheetArea.keyFor(atlas, indicator, area);
            legend.entry(key, period, texts.language())
                    .ifPresent(entry -> paints.put(
                            area.id(),
                            new AreaMap.Paint(entry.fill(), entry.hatch(), withValue ? said(key) : entry.text())));
        }
        return new AreaMap(paints, null, List.of());
    }

    private String said(String key) {
        IndicatorFigure figure = indicator.figure(key, latest.period());
        if (!figure.isPublished()) {
            return texts.of(figure.flag().key());
        }
        String limits = limits(figure);
        return withUnit(figure.value()) + (limits.isEmpty() ? "" : " (" + limits + ")");
    }

    private String limits(IndicatorFigure figure) {
        return Double.isNaN(figure.low()) || Double.isNaN(figure.high())
                ? ""
                : texts.of("range", number(figure.low()), number(figure.high()));
    }

    private List<IndicatorView.ClassCount> classes(AreaRows rows, String period) {
        LayerLegend legend = new LayerLegend(rows);
        Map<String, Integer> counts = new LinkedHashMap<>();
        legend.entries(texts.language()).forEach(entry -> counts.put(entry.text(), 0));
        areas.forEach(area -> legend.entry(area.id(), period, texts.language())
                .ifPresent(entry -> counts.merge(entry.text(), 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> new IndicatorView.ClassCount(entry.getKey(), texts.number(entry.getValue(), 0)))
                .toList();
    }

    /** The entries of a legend that any area meets. */
    private List<LayerLegend.Entry> found(AreaRows rows, String period) {
        LayerLegend legend = new LayerLegend(rows);
        Set<LayerLegend.Entry> met = areas.stream()
                .flatMap(area -> legend.entry(area.id(), period, texts.language()).stream())
                .collect(Collectors.toSet());
        return legend.entries(texts.language()).stream().filter(met::contains).toList();
    }

    private List<IndicatorView.RankRow> ranks() {
        List<IndicatorView.RankRow> rows = new ArrayList<>();
        int rank = 0;
        int position = 0;
        double before = Double.NaN;
        for (PeriodFigures.OfArea each : latest.figures()) {
            IndicatorFigure figure = each.figure();
            position++;
            if (figure.isPublished() && figure.value() != before) {
                rank = position;
                before = figure.value();
            }
            rows.add(new IndicatorView.RankRow(
                    figure.isPublished() ? texts.number(rank, 0) : "",
                    each.area().name(),
                    each.area().path(),
                    figure.isPublished()
                            ? number(figure.value())
                            : texts.of(figure.flag().key()),
                    figure.isPublished() ? limits(figure) : "",
                    figure.comparison().code(),
                    figure.isPublished(),
                    figure.isPublished()
                            ? plain(figure.value()) + " " + plain(figure.low()) + " " + plain(figure.high())
                            : ""));
        }
        return rows;
    }

    private String plain(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + indicator.decimals() + "f", value);
    }

    private IndicatorView.Spread spread() {
        List<Double> values = latest.published().stream()
                .map(each -> each.figure().value())
                .sorted()
                .toList();
        return new IndicatorView.Spread(
                unit,
                indicator.decimals(),
                latest.city(),
                texts.of("sheet.city"),
                values.size() > 1 ? values : List.of());
    }

    private List<IndicatorView.Quantile> quantiles() {
        List<IndicatorView.Quantile> quantiles = new ArrayList<>();
        if (latest.published().size() > 1) {
            for (int quarter = 0; quarter <= 4; quarter++) {
                quantiles.add(new IndicatorView.Quantile(
                        texts.of("sheet.quantile." + quarter), withUnit(latest.quantile(quarter / 4.0))));
            }
        }
        return quantiles;
    }

    private LineChart trendChart() {
        List<String> names = periods.stream().map(PeriodFigures::period).toList();
        List<Double> none = periods.stream().map(period -> Double.NaN).toList();
        return new LineChart(
                names,
                unit.length() > LONGEST_UNIT ? "" : unit,
                indicator.decimals(),
                0,
                indicator.axis() == ValueAxis.FROM_ZERO,
                List.of(
                        new LineChart.Series(
                                texts.of("sheet.trend.middle"),
                                "similar",
                                true,
                                periods.stream().map(p -> p.quantile(0.5)).toList(),
                                periods.stream().map(p -> p.quantile(0)).toList(),
                                periods.stream().map(p -> p.quantile(1)).toList()),
                        new LineChart.Series(
                                texts.of("sheet.city"),
                                "brand",
                                false,
                                periods.stream().map(PeriodFigures::city).toList(),
                                none,
                                none)));
    }

    private List<IndicatorView.TrendRow> trend() {
        if (periods.stream().allMatch(period -> period.published().isEmpty())) {
            return List.of();
        }
        return periods.stream()
                .map(period -> new IndicatorView.TrendRow(
                        period.period(),
                        Double.isNaN(period.city()) ? texts.of("cmp.noCity") : number(period.city()),
                        number(period.quantile(0.5)),
                        period.published().isEmpty()
                                ? "–"
                                : texts.of("range", number(period.quantile(0)), number(period.quantile(1))),
                        texts.of(
                                "rank.of",
                                period.published().size(),
                                period.figures().size())))
                .toList();
    }

    private List<IndicatorView.InequalityRow> inequality() {
        List<IndicatorView.InequalityRow> rows = new ArrayList<>();
        atlas.index()
                .flatMap(index -> atlas.atlas().layer("ineq_" + index.id()))
                .ifPresent(layer -> {
                    for (int row = 0; row < layer.size(); row++) {
                        if (indicator.id().equals(layer.value(row, layer.columnIndex("subject")))) {
                            InequalityFigures figures = new InequalityFigures(layer, row, texts);
                            rows.add(new IndicatorView.InequalityRow(
                                    String.valueOf(layer.value(row, layer.columnIndex("years"))),
                                    figures.of("sii", indicator.decimals()),
                                    figures.of("rii", RATIO_DECIMALS),
                                    figures.of("ci", RATIO_DECIMALS),
                                    figures.of("gini", RATIO_DECIMALS)));
                        }
                    }
                });
        return rows;
    }

    private List<IndicatorView.ClusterPart> clusters() {
        List<IndicatorView.ClusterPart> parts = new ArrayList<>();
        atlas.definition().at("clusters").elements().stream()
                .filter(cluster -> cluster.at("of").text().orElse("").equals(indicator.id()))
                .map(cluster -> cluster.at("id").text().orElse(indicator.id()))
                .flatMap(id -> atlas.atlas().layer("hot_" + id).stream())
                .forEach(layer -> AreaRows.of(layer).ifPresent(rows -> rows.latest()
                        .ifPresent(period -> parts.add(new IndicatorView.ClusterPart(
                                layer.title().in(texts.language()),
                                layer.description().in(texts.language()),
                                period,
                                map(rows, period, false),
                                found(rows, period),
                                classes(rows, period).stream()
                                        .filter(entry -> !entry.count().equals("0"))
                                        .toList())))));
        return parts;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(texts.of("sheet.note.chance"));
        if (indicator.rows().periods().stream().anyMatch(period -> period.contains("-"))) {
            notes.add(texts.of("sheet.note.pooled"));
        }
        if (!indicator.zoning().equals(atlas.zoning())) {
            notes.add(texts.of("sheet.note.larger", zoning()));
        }
        notes.add(texts.of("sheet.note.classes"));
        notes.add(texts.of("sheet.note.borders", zoning()));
        for (Map.Entry<ValueFlag, Integer> gap : latest.gaps().entrySet()) {
            notes.add(texts.of(
                    gap.getValue() == 1 ? "sheet.note.gap.one" : "sheet.note.gap.many",
                    texts.number(gap.getValue(), 0),
                    texts.of(gap.getKey().key()),
                    texts.of(gap.getKey().key() + ".why")));
        }
        return notes;
    }

    private List<IndicatorView.LayerRow> layers() {
        String name = "ind_" + indicator.id();
        return atlas.atlas().layers().stream()
                .filter(layer -> layer.name().equals(name) || isLevel(layer.name(), name))
                .map(layer -> new IndicatorView.LayerRow(
                        layer.title().in(texts.language()),
                        layer.name(),
                        downloads.of(layer.name()).stream()
                                .map(file -> new IndicatorView.FileLink(
                                        file.path(), file.format() + ", " + file.size(texts)))
                                .toList()))
                .toList();
    }

    private boolean isLevel(String layer, String name) {
        List<String> levels = atlas.definition()
                .at("indicators")
                .withId(indicator.id())
                .at("levels")
                .texts();
        return levels.stream().anyMatch(level -> layer.equals(name + "_" + level));
    }
}
