package org.lebenswelten.publish.report.quarter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.report.IndicatorFigure;
import org.lebenswelten.publish.report.IndicatorRanking;
import org.lebenswelten.publish.report.IndicatorRanking.SpinePlaces;
import org.lebenswelten.publish.report.Movement;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ReportTexts;

/** One indicator in its latest period over all areas, from which the row of each area is made. */
final class IndicatorStanding {

    private static final int SCRIPT_DECIMALS = 4;

    private final ReportIndicator indicator;
    private final String period;
    private final String mainPeriod;
    private final boolean ofAreas;
    private final IndicatorRanking ranking;
    private final ReportTexts texts;

    private IndicatorStanding(
            ReportIndicator indicator,
            String period,
            String mainPeriod,
            boolean ofAreas,
            IndicatorRanking ranking,
            ReportTexts texts) {
        this.indicator = indicator;
        this.period = period;
        this.mainPeriod = mainPeriod;
        this.ofAreas = ofAreas;
        this.ranking = ranking;
        this.texts = texts;
    }

    /** The standings of all indicators that have any period. */
    static List<IndicatorStanding> all(ReportAtlas atlas, ReportTexts texts) {
        String main = atlas.latestPeriod().orElse("");
        return atlas.indicators().stream()
                .flatMap(indicator ->
                        indicator.rows().latest().stream().map(period -> of(atlas, indicator, period, main, texts)))
                .toList();
    }

    private static IndicatorStanding of(
            ReportAtlas atlas, ReportIndicator indicator, String period, String main, ReportTexts texts) {
        boolean ofAreas = indicator.zoning().equals(atlas.zoning());
        List<IndicatorFigure> figures = ofAreas
                ? atlas.areas().stream()
                        .map(area -> indicator.figure(area.id(), period))
                        .toList()
                : List.of();
        return new IndicatorStanding(
                indicator, period, main, ofAreas, IndicatorRanking.of(indicator.direction(), figures), texts);
    }

    ReportIndicator indicator() {
        return indicator;
    }

    String period() {
        return period;
    }

    /** Whether its figures are of the areas themselves, not of larger ones. */
    boolean isOfAreas() {
        return ofAreas;
    }

    /** The figure of an area, or of the larger area that the area is part of. */
    Optional<IndicatorFigure> figure(ReportArea area) {
        return key(area).map(key -> indicator.figure(key, period));
    }

    /** The row of an area; empty if it is part of no larger area that the indicator is for. */
    Optional<IndicatorRow> row(ReportArea area) {
        return key(area).map(key -> row(area, key, indicator.figure(key, period)));
    }

    private Optional<String> key(ReportArea area) {
        return ofAreas
                ? Optional.of(area.id())
                : Optional.ofNullable(area.within().get(indicator.zoning())).map(ReportArea.Larger::id);
    }

    private IndicatorRow row(ReportArea area, String key, IndicatorFigure figure) {
        boolean ranked = figure.isPublished() && ofAreas && ranking.count() > 1;
        int decimals = indicator.decimals();
        boolean limited = !Double.isNaN(figure.low()) && !Double.isNaN(figure.high());
        return new IndicatorRow(
                indicator.title().in(texts.language()),
                indicator.path(),
                period.equals(mainPeriod) ? "" : period,
                ofAreas ? "" : area.within().get(indicator.zoning()).name(),
                figure.isPublished()
                        ? withUnit(figure.value())
                        : texts.of(figure.flag().key()),
                figure.isPublished(),
                figure.isPublished() && limited
                        ? texts.of("range", texts.number(figure.low(), decimals), texts.number(figure.high(), decimals))
                        : "",
                city(figure),
                figure.comparison(),
                ranked ? texts.of("rank.of", ranking.rank(figure), ranking.count()) : "",
                ranked && limited
                        ? texts.of("range", number(ranking.lowestRank(figure)), number(ranking.highestRank(figure)))
                        : "",
                Movement.of(indicator.direction(), figure.trend()),
                spark(key),
                sparkSpan(key),
                sparkWords(key),
                ofAreas
                        ? ranking.spine(figure)
                                .map(places -> spine(places, figure))
                                .orElse("")
                        : "");
    }

    private String city(IndicatorFigure figure) {
        double city = ofAreas ? ranking.city() : figure.city();
        return Double.isNaN(city) ? texts.of("cmp.noCity") : withUnit(city);
    }

    private String number(int rank) {
        return texts.number(rank, 0);
    }

    private String withUnit(double value) {
        return texts.withUnit(value, indicator.decimals(), indicator.unit());
    }

    private String spark(String key) {
        List<String> values = indicator.rows().periods().stream()
                .map(p -> indicator.figure(key, p))
                .map(f -> f.isPublished() ? plain(f.value()) : "-")
                .toList();
        return values.stream().filter(v -> !v.equals("-")).count() < 2 ? "" : String.join(" ", values);
    }

    private String sparkSpan(String key) {
        OptionalDouble widest = indicator.rows().periods().stream()
                .map(p -> indicator.figure(key, p))
                .filter(IndicatorFigure::isPublished)
                .mapToDouble(f -> f.high() - f.low())
                .filter(width -> !Double.isNaN(width))
                .max();
        return widest.isPresent() ? plain(widest.getAsDouble()) : "";
    }

    private String sparkWords(String key) {
        Map<Boolean, List<String>> periods = indicator.rows().periods().stream()
                .collect(Collectors.partitioningBy(p -> indicator.figure(key, p).isPublished()));
        List<String> known = periods.get(true);
        if (known.size() < 2) {
            return "";
        }
        String first = known.get(0);
        String last = known.get(known.size() - 1);
        BilingualText unit = indicator.unit();
        return texts.of(
                "spark.words",
                first,
                texts.withUnit(indicator.figure(key, first).value(), indicator.decimals(), unit),
                last,
                texts.withUnit(indicator.figure(key, last).value(), indicator.decimals(), unit));
    }

    private static String spine(SpinePlaces places, IndicatorFigure figure) {
        return String.join(
                " ",
                plain(places.lightest()),
                plain(places.lowerQuartile()),
                plain(places.upperQuartile()),
                plain(places.heaviest()),
                "0.5",
                Double.isNaN(places.area()) ? "-" : plain(places.area()),
                figure.comparison().code());
    }

    /** A number for a script, with at most {@value #SCRIPT_DECIMALS} digits after the point. */
    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(SCRIPT_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
