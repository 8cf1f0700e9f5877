package org.lebenswelten.publish.report.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lebenswelten.publish.report.IndexFigure;
import org.lebenswelten.publish.report.IndicatorFigure;
import org.lebenswelten.publish.report.Movement;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ReportTexts;

/**
 * What has changed most: areas whose rank moved between the first and the latest period beyond the limits of both ranks, and the
 * city's figures of all indicators.
 *
 * <p>Ranks are compared, not scores: most indices are scaled anew in each period.
 */
final class ChangesPart {

    private static final int MOST_MOVES = 8;

    private final ReportAtlas atlas;
    private final ReportIndex index;
    private final ReportTexts texts;

    ChangesPart(ReportAtlas atlas, ReportIndex index, ReportTexts texts) {
        this.atlas = atlas;
        this.index = index;
        this.texts = texts;
    }

    /** An area between two periods. */
    private record Pair(ReportArea area, IndexFigure before, IndexFigure after) {

        boolean isRanked() {
            return before.isPublished() && before.hasRankInterval() && after.isPublished() && after.hasRankInterval();
        }

        double places() {
            return before.rank() - after.rank();
        }

        boolean roseBeyondLimits() {
            return after.rankHigh() < before.rankLow();
        }

        boolean fellBeyondLimits() {
            return after.rankLow() > before.rankHigh();
        }
    }

    Changes view() {
        List<String> periods = index.rows().periods();
        String from = periods.get(0);
        String to = periods.get(periods.size() - 1);
        List<Pair> pairs = atlas.areas().stream()
                .map(area -> new Pair(area, index.figure(area.id(), from), index.figure(area.id(), to)))
                .filter(Pair::isRanked)
                .toList();
        return new Changes(
                from,
                to,
                pairs.stream()
                        .filter(Pair::roseBeyondLimits)
                        .sorted(Comparator.comparingDouble((Pair pair) -> -pair.places())
                                .thenComparing(pair -> pair.area().id()))
                        .limit(MOST_MOVES)
                        .map(this::move)
                        .toList(),
                pairs.stream()
                        .filter(Pair::fellBeyondLimits)
                        .sorted(Comparator.comparingDouble(Pair::places)
                                .thenComparing(pair -> pair.area().id()))
                        .limit(MOST_MOVES)
                        .map(this::move)
                        .toList(),
                drifts());
    }

    private Changes.Move move(Pair pair) {
        return new Changes.Move(
                pair.area().name(),
                pair.area().path(),
                rank(pair.before()),
                rank(pair.after()),
                texts.of("changes.places", texts.number(Math.abs(pair.places()), 0)));
    }

    private String rank(IndexFigure figure) {
        return texts.of(
                "changes.rank",
                texts.number(figure.rank(), 0),
                texts.number(figure.rankLow(), 0),
                texts.number(figure.rankHigh(), 0));
    }

    /** The moves of indicators that have at least two periods with a figure of the city. */
    private List<Changes.Drift> drifts() {
        List<Changes.Drift> drifts = new ArrayList<>();
        for (ReportIndicator indicator : atlas.indicators()) {
            List<String> periods = indicator.rows().periods().stream()
                    .filter(period -> !Double.isNaN(city(indicator, period)))
                    .toList();
            if (periods.size() >= 2) {
                drifts.add(drift(indicator, periods.get(0), periods.get(periods.size() - 1)));
            }
        }
        return drifts;
    }

    private Changes.Drift drift(ReportIndicator indicator, String from, String to) {
        int worsening = 0;
        int improving = 0;
        int tested = 0;
        for (ReportArea area : atlas.areas()) {
            IndicatorFigure figure = indicator.figure(area.id(), to);
            if (figure.isPublished()) {
                Movement movement = Movement.of(indicator.direction(), figure.trend());
                worsening += movement == Movement.WORSENING ? 1 : 0;
                improving += movement == Movement.IMPROVING ? 1 : 0;
                tested += movement == Movement.TOO_FEW ? 0 : 1;
            }
        }
        return new Changes.Drift(
                indicator.title().in(texts.language()),
                indicator.path(),
                from,
                texts.withUnit(city(indicator, from), indicator.decimals(), indicator.unit()),
                to,
                texts.withUnit(city(indicator, to), indicator.decimals(), indicator.unit()),
                tested == 0 ? "–" : texts.number(worsening, 0),
                tested == 0 ? "–" : texts.number(improving, 0),
                tested == 0 ? texts.of("move.few") : texts.number(tested, 0));
    }

    private double city(ReportIndicator indicator, String period) {
        return atlas.areas().stream()
                .mapToDouble(area -> indicator.figure(area.id(), period).city())
                .filter(value -> !Double.isNaN(value))
                .findFirst()
                .orElse(Double.NaN);
    }
}
