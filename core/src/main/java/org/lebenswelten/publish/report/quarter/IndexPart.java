package org.lebenswelten.publish.report.quarter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lebenswelten.publish.report.IndexFigure;
import org.lebenswelten.publish.report.LayerLegend;
import org.lebenswelten.publish.report.LineChart;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportIndex.Dimension;
import org.lebenswelten.publish.report.ReportTexts;

/** What a profile says of the index of its area. */
final class IndexPart {

    private static final int SCORE_DECIMALS = 3;
    private static final int PERCENT = 100;

    private final ReportAtlas atlas;
    private final ReportIndex index;
    private final String period;
    private final ReportTexts texts;
    private final LayerLegend legend;

    IndexPart(ReportAtlas atlas, ReportIndex index, String period, ReportTexts texts) {
        this.atlas = atlas;
        this.index = index;
        this.period = period;
        this.texts = texts;
        this.legend = new LayerLegend(index.rows());
    }

    QuarterView.Headline headline(ReportArea area) {
        IndexFigure figure = index.figure(area.id(), period);
        List<String> which = index.dimensions().stream()
                .filter(dimension -> figure.which().contains(dimension.id()))
                .map(Dimension::title)
                .map(title -> title.in(texts.language()))
                .toList();
        return new QuarterView.Headline(
                index.title().in(texts.language()),
                figure.isPublished(),
                texts.of(figure.flag().key()),
                rank(figure),
                limits(figure),
                texts.number(figure.score(), SCORE_DECIMALS),
                classText(area),
                worst(figure),
                figure.isPublished()
                        ? texts.of("burdens.of", texts.number(figure.burdens(), 0), texts.number(figure.known(), 0))
                        : "",
                texts.list(which),
                imputed(area));
    }

    List<QuarterView.History> history(ReportArea area) {
        List<String> periods = index.rows().periods();
        if (periods.size() < 2) {
            return List.of();
        }
        return periods.stream()
                .map(p -> {
                    IndexFigure figure = index.figure(area.id(), p);
                    return new QuarterView.History(
                            p,
                            figure.isPublished()
                                    ? rank(figure)
                                    : texts.of(figure.flag().key()),
                            limits(figure),
                            texts.number(figure.score(), SCORE_DECIMALS));
                })
                .toList();
    }

    LineChart historyChart(ReportArea area) {
        List<String> periods = index.rows().periods();
        List<IndexFigure> figures =
                periods.stream().map(p -> index.figure(area.id(), p)).toList();
        int most = (int) figures.stream()
                .mapToDouble(IndexFigure::ranked)
                .filter(n -> n > 0)
                .max()
                .orElse(1);
        return new LineChart(
                periods,
                "",
                0,
                Math.max(2, most),
                true,
                List.of(new LineChart.Series(
                        area.name(),
                        "brand",
                        false,
                        figures.stream().map(IndexFigure::rank).toList(),
                        figures.stream().map(IndexFigure::rankLow).toList(),
                        figures.stream().map(IndexFigure::rankHigh).toList())));
    }

    private String rank(IndexFigure figure) {
        return figure.isPublished() && !Double.isNaN(figure.rank())
                ? texts.of("rank.of", (int) figure.rank(), (int) figure.ranked())
                : "–";
    }

    private String limits(IndexFigure figure) {
        return figure.isPublished() && figure.hasRankInterval()
                ? texts.of("range", texts.number(figure.rankLow(), 0), texts.number(figure.rankHigh(), 0))
                : "";
    }

    /** What the legend says of the class, without its breaks. */
    private String classText(ReportArea area) {
        return legend.entry(area.id(), period, texts.language())
                .map(LayerLegend.Entry::text)
                .map(text -> text.replaceFirst(" \\(.*", ""))
                .orElse("–");
    }

    private String worst(IndexFigure figure) {
        if (!figure.isPublished() || Double.isNaN(figure.worstProbability())) {
            return "";
        }
        String share = texts.number(PERCENT * index.worstShare(), 0);
        double probability = figure.worstProbability();
        if (probability >= 0.995) {
            return texts.of("worst.sure", share);
        }
        if (probability < 0.005) {
            return texts.of("worst.never", share);
        }
        return texts.of("worst.probably", share, texts.number(PERCENT * probability, 0));
    }

    private String imputed(ReportArea area) {
        String ids = index.rows().text(area.id(), period, "imputed").strip();
        return texts.list(Arrays.stream(ids.split(" +"))
                .map(atlas::indicator)
                .flatMap(Optional::stream)
                .map(indicator -> indicator.title().in(texts.language()))
                .toList());
    }
}
