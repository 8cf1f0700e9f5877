package org.lebenswelten.publish.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lebenswelten.model.Direction;

/**
 * Where areas stand among all areas with a published value of an indicator in one period.
 *
 * <p>Rank 1 is the heaviest burden, as in the index: the rank of an area is one more than the number of areas with a heavier
 * burden, and areas with the same value share the smaller number. The rank has limits from the published limits of
 * the values:
 *
 * <pre>{@code
 * lowest rank  = 1 + number of areas whose whole interval is a heavier burden than the whole interval of this area
 * highest rank = n - number of areas whose whole interval is a lighter burden than the whole interval of this area
 * }</pre>
 *
 * <p>If the intervals of values hold at 95 % each, those of ranks do not hold all together at 95 %, but for the single area they
 * are wide rather than narrow. An area or value without limits counts with its value as both.
 *
 * <p>Reference: Klein, M., Wright, T. and Wieczorek, J. (2020): A joint confidence region for an overall ranking of populations.
 * Journal of the Royal Statistical Society C 69(3), 589-606, doi:10.1111/rssc.12402.
 */
public final class IndicatorRanking {

    private final int sign;
    private final double[] burdens;
    private final double[] lows;
    private final double[] highs;
    private final double city;

    private IndicatorRanking(int sign, double[] burdens, double[] lows, double[] highs, double city) {
        this.sign = sign;
        this.burdens = burdens;
        this.lows = lows;
        this.highs = highs;
        this.city = city;
    }

    /**
     * The ranking of figures.
     *
     * @param direction which end is the heavy burden
     * @param figures figures of all areas in one period; those without a value do not count
     * @return the ranking
     */
    public static IndicatorRanking of(Direction direction, List<IndicatorFigure> figures) {
        int sign = direction.sign();
        List<IndicatorFigure> published =
                figures.stream().filter(IndicatorFigure::isPublished).toList();
        double[] burdens =
                published.stream().mapToDouble(f -> sign * f.value()).sorted().toArray();
        double[] lows =
                published.stream().mapToDouble(f -> low(sign, f)).sorted().toArray();
        double[] highs =
                published.stream().mapToDouble(f -> high(sign, f)).sorted().toArray();
        double city = published.stream()
                .mapToDouble(IndicatorFigure::city)
                .filter(value -> !Double.isNaN(value))
                .findFirst()
                .orElse(Double.NaN);
        return new IndicatorRanking(sign, burdens, lows, highs, sign * city);
    }

    /**
     * The number of areas with a value.
     *
     * @return 0 or more
     */
    public int count() {
        return burdens.length;
    }

    /**
     * The figure of the city, which stands with each published value.
     *
     * @return the figure, {@code NaN} if there is none
     */
    public double city() {
        return sign * city;
    }

    /**
     * The rank of an area.
     *
     * @param figure its figure, which must be one of those ranked and published
     * @return 1 for the heaviest burden
     */
    public int rank(IndicatorFigure figure) {
        return 1 + count() - notAbove(burdens, sign * figure.value());
    }

    /**
     * The lower limit of its rank.
     *
     * @param figure its figure, which must be one of those ranked and published
     * @return 1 or more, not above the rank
     */
    public int lowestRank(IndicatorFigure figure) {
        return 1 + count() - notAbove(lows, high(sign, figure));
    }

    /**
     * The upper limit of its rank.
     *
     * @param figure its figure, which must be one of those ranked and published
     * @return not below the rank, at most the number of areas
     */
    public int highestRank(IndicatorFigure figure) {
        return count() - below(highs, low(sign, figure));
    }

    /**
     * The places of a spine chart: light burdens towards 0, the city at 0.5, heavy burdens towards 1, on a scale that reaches as far to
     * one side as to the other and holds all published values.
     *
     * @param figure the figure of the area, published or not
     * @return the places, rounded to 4 digits; none if there are no values or no figure of the city
     */
    public Optional<SpinePlaces> spine(IndicatorFigure figure) {
        if (count() == 0 || Double.isNaN(city)) {
            return Optional.empty();
        }
        double reach = Math.max(Math.abs(burdens[0] - city), Math.abs(burdens[count() - 1] - city));
        return Optional.of(new SpinePlaces(
                place(burdens[0], reach),
                place(quantile(0.25), reach),
                place(quantile(0.75), reach),
                place(burdens[count() - 1], reach),
                figure.isPublished() ? place(sign * figure.value(), reach) : Double.NaN));
    }

    private double place(double burden, double reach) {
        return reach > 0 ? Math.rint((0.5 + (burden - city) / (2 * reach)) * 1e4) / 1e4 : 0.5;
    }

    /** Between neighbouring values in proportion, type 7 of Hyndman and Fan. */
    private double quantile(double share) {
        double position = share * (count() - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, count() - 1);
        return burdens[below] + (position - below) * (burdens[above] - burdens[below]);
    }

    private static double low(int sign, IndicatorFigure figure) {
        double limit = sign > 0 ? figure.low() : figure.high();
        return sign * (Double.isNaN(limit) ? figure.value() : limit);
    }

    private static double high(int sign, IndicatorFigure figure) {
        double limit = sign > 0 ? figure.high() : figure.low();
        return sign * (Double.isNaN(limit) ? figure.value() : limit);
    }

    private static int notAbove(double[] sorted, double value) {
        return below(sorted, Math.nextUp(value));
    }

    /** Number of values below a value. */
    private static int below(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && sorted[found - 1] == value) {
            found--;
        }
        return found;
    }

    /**
     * Places on a spine chart, from 0 to 1; the city is at 0.5.
     *
     * @param lightest the lightest burden of all areas
     * @param lowerQuartile a quarter of all areas are below
     * @param upperQuartile a quarter of all areas are above
     * @param heaviest the heaviest burden of all areas
     * @param area the area, or {@code NaN} if its value is not published
     */
    public record SpinePlaces(
            double lightest, double lowerQuartile, double upperQuartile, double heaviest, double area) {}
}
