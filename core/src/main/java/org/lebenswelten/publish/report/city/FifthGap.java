package org.lebenswelten.publish.report.city;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.lebenswelten.publish.report.IndexFigure;
import org.lebenswelten.publish.report.IndicatorFigure;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportIndicator;

/**
 * The gap of an indicator between the fifth of areas with the heaviest and the fifth with the lightest burden by the index, in one
 * period.
 *
 * <pre>{@code
 * k = floor(n / 5), n = areas with a rank in the index
 * heaviest = mean of published values of areas of rank 1 to k
 * lightest = mean of published values of areas of rank n - k + 1 to n
 * }</pre>
 *
 * <p>Each area counts once, however many people live there, as the number of those behind a value is not published. Where fewer than
 * {@value #FEWEST} values of a fifth are published, its mean is {@code NaN}. Areas are those of the index in the same period, or for
 * an indicator over several years in the last of them.
 *
 * @param period the period of the indicator
 * @param heaviest mean of the most burdened fifth
 * @param lightest mean of the least burdened fifth
 */
record FifthGap(String period, double heaviest, double lightest) {

    /** The fewest published values of which a mean is shown. */
    static final int FEWEST = 3;

    private static final int FIFTHS = 5;
    private static final int YEAR = 4;

    /** The gaps of all periods of an indicator. */
    static List<FifthGap> of(ReportAtlas atlas, ReportIndex index, ReportIndicator indicator) {
        return indicator.rows().periods().stream()
                .map(period -> of(
                        atlas.areas(),
                        period,
                        area -> rank(index, area, period),
                        area -> value(indicator.figure(area.id(), period))))
                .toList();
    }

    /** The gap of one period. */
    static FifthGap of(
            List<ReportArea> areas,
            String period,
            ToDoubleFunction<ReportArea> rank,
            ToDoubleFunction<ReportArea> value) {
        int ranked = (int) areas.stream()
                .filter(area -> !Double.isNaN(rank.applyAsDouble(area)))
                .count();
        int fifth = ranked / FIFTHS;
        DoubleStream heavy =
                areas.stream().filter(area -> rank.applyAsDouble(area) <= fifth).mapToDouble(value);
        DoubleStream light = areas.stream()
                .filter(area -> rank.applyAsDouble(area) > ranked - fifth)
                .mapToDouble(value);
        return new FifthGap(period, mean(heavy), mean(light));
    }

    /** Whether both fifths have a mean. */
    boolean isKnown() {
        return !Double.isNaN(heaviest) && !Double.isNaN(lightest);
    }

    /** By how much the heaviest burdened fifth exceeds the other; negative where low values are the burden. */
    double difference() {
        return heaviest - lightest;
    }

    private static double mean(DoubleStream values) {
        double[] published = values.filter(v -> !Double.isNaN(v)).toArray();
        return published.length < FEWEST
                ? Double.NaN
                : DoubleStream.of(published).sum() / published.length;
    }

    private static double rank(ReportIndex index, ReportArea area, String period) {
        List<String> periods = index.rows().periods();
        String last = period.substring(Math.max(0, period.length() - YEAR));
        String same = periods.contains(period) ? period : periods.contains(last) ? last : "";
        IndexFigure figure = index.figure(area.id(), same);
        return figure.isPublished() ? figure.rank() : Double.NaN;
    }

    private static double value(IndicatorFigure figure) {
        return figure.isPublished() ? figure.value() : Double.NaN;
    }
}
