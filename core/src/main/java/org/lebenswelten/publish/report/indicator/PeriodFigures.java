package org.lebenswelten.publish.report.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lebenswelten.publish.report.IndicatorFigure;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ValueFlag;

/**
 * The figures of an indicator in one period, the heaviest burden first; areas without a value come last, in the order of the atlas.
 *
 * @param period the period
 * @param figures figures with their areas
 */
record PeriodFigures(String period, List<OfArea> figures) {

    /**
     * The figure of an area.
     *
     * @param area the area
     * @param figure its figure
     */
    record OfArea(SheetArea area, IndicatorFigure figure) {}

    /** Copies the list. */
    PeriodFigures {
        figures = List.copyOf(figures);
    }

    static PeriodFigures of(ReportIndicator indicator, List<SheetArea> areas, String period) {
        int sign = indicator.direction().sign();
        List<OfArea> sorted = new ArrayList<>(areas.stream()
                .map(area -> new OfArea(area, indicator.figure(area.id(), period)))
                .toList());
        sorted.sort(Comparator.comparingDouble(
                each -> each.figure().isPublished() ? -sign * each.figure().value() : Double.POSITIVE_INFINITY));
        return new PeriodFigures(period, sorted);
    }

    /** Those with a value. */
    List<OfArea> published() {
        return figures.stream().filter(each -> each.figure().isPublished()).toList();
    }

    /** How many areas lack a value, by reason. */
    Map<ValueFlag, Integer> gaps() {
        Map<ValueFlag, Integer> gaps = new EnumMap<>(ValueFlag.class);
        figures.stream()
                .map(each -> each.figure().isPublished()
                        ? ValueFlag.PUBLISHED
                        : each.figure().flag())
                .filter(flag -> flag != ValueFlag.PUBLISHED)
                .forEach(flag -> gaps.merge(flag, 1, Integer::sum));
        return gaps;
    }

    /** The figure of the city, {@code NaN} if no area tells it. */
    double city() {
        OptionalDouble city = published().stream()
                .mapToDouble(each -> each.figure().city())
                .filter(value -> !Double.isNaN(value))
                .findFirst();
        return city.orElse(Double.NaN);
    }

    /**
     * A quantile of the published values, neighbours in proportion (type 7 of Hyndman and Fan); {@code NaN} if there are none.
     *
     * @param share 0 for the least value, 1 for the greatest
     */
    double quantile(double share) {
        double[] values =
                published().stream().mapToDouble(each -> each.figure().value()).toArray();
        if (values.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(values);
        double position = share * (values.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (position - below) * (values[above] - values[below]);
    }
}
