package org.lebenswelten.publish.report.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lebenswelten.publish.report.LineChart;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ReportTexts;
import org.lebenswelten.publish.report.ValueAxis;

/** The gap between the most and the least burdened fifth of areas, for each indicator of the areas. */
final class GapsPart {

    private final ReportAtlas atlas;
    private final ReportIndex index;
    private final String period;
    private final ReportTexts texts;

    GapsPart(ReportAtlas atlas, ReportIndex index, String period, ReportTexts texts) {
        this.atlas = atlas;
        this.index = index;
        this.period = period;
        this.texts = texts;
    }

    Gaps view() {
        List<Gaps.Chart> charts = new ArrayList<>();
        List<Gaps.Row> rows = new ArrayList<>();
        List<String> leading = index.dimensions().stream()
                .flatMap(dimension -> dimension.indicators().stream().limit(1))
                .toList();
        for (ReportIndicator indicator : atlas.indicators()) {
            if (!indicator.zoning().equals(atlas.zoning())) {
                continue;
            }
            List<FifthGap> gaps = FifthGap.of(atlas, index, indicator);
            List<FifthGap> known = gaps.stream().filter(FifthGap::isKnown).toList();
            if (known.isEmpty()) {
                continue;
            }
            rows.add(row(indicator, gaps, known));
            if (leading.contains(indicator.id()) && known.size() > 1) {
                charts.add(new Gaps.Chart(indicator.title().in(texts.language()), chart(indicator, gaps)));
            }
        }
        int ranked = (int) atlas.areas().stream()
                .map(area -> index.figure(area.id(), period))
                .filter(figure -> figure.isPublished() && !Double.isNaN(figure.rank()))
                .count();
        return new Gaps(texts.of("whole", ranked / 5), charts, rows);
    }

    private Gaps.Row row(ReportIndicator indicator, List<FifthGap> gaps, List<FifthGap> known) {
        FifthGap first = known.get(0);
        FifthGap last = known.get(known.size() - 1);
        boolean moved = known.size() > 1;
        return new Gaps.Row(
                indicator.title().in(texts.language()),
                indicator.path(),
                last.period(),
                number(indicator, last.heaviest()),
                number(indicator, last.lightest()),
                difference(indicator, last),
                moved ? texts.of("gaps.before", difference(indicator, first), first.period()) : "",
                moved ? spark(gaps) : "",
                moved
                        ? texts.of(
                                "spark.words",
                                first.period(),
                                difference(indicator, first),
                                last.period(),
                                difference(indicator, last))
                        : "");
    }

    private static String spark(List<FifthGap> gaps) {
        return String.join(
                " ",
                gaps.stream()
                        .map(gap ->
                                gap.isKnown() ? String.format(Locale.ROOT, "%.3f", Math.abs(gap.difference())) : "-")
                        .toList());
    }

    private LineChart chart(ReportIndicator indicator, List<FifthGap> gaps) {
        List<String> periods = gaps.stream().map(FifthGap::period).toList();
        return new LineChart(
                periods,
                indicator.unit().in(texts.language()),
                indicator.decimals(),
                0,
                indicator.axis() == ValueAxis.FROM_ZERO,
                List.of(
                        new LineChart.Series(
                                texts.of("gaps.heaviest.short"),
                                "worse",
                                false,
                                gaps.stream()
                                        .map(gap -> rounded(indicator, gap.heaviest()))
                                        .toList(),
                                List.of(),
                                List.of()),
                        new LineChart.Series(
                                texts.of("gaps.lightest.short"),
                                "better",
                                false,
                                gaps.stream()
                                        .map(gap -> rounded(indicator, gap.lightest()))
                                        .toList(),
                                List.of(),
                                List.of())));
    }

    private static Double rounded(ReportIndicator indicator, double value) {
        double scale = Math.pow(10, indicator.decimals());
        return Double.isNaN(value) ? value : Math.rint(value * scale) / scale;
    }

    private String number(ReportIndicator indicator, double value) {
        return texts.withUnit(value, indicator.decimals(), indicator.unit());
    }

    private String difference(ReportIndicator indicator, FifthGap gap) {
        return texts.difference(gap.difference(), indicator.decimals(), indicator.unit());
    }
}
