package org.lebenswelten.index;

import java.util.Arrays;
import java.util.List;
import org.lebenswelten.model.Direction;

/**
 * Ranks among the values of a base: where a value would stand in the base period or the standard.
 *
 * <pre>{@code
 * first = 1 + number of lighter values of the base,   last = number of values of the base that are not heavier
 * y     = low + span formula(r, n),                   r = rank of the block from first to last by the tie rule
 * }</pre>
 *
 * with {@code n} the number of values of the base. A value that the base does not hold stands between its neighbours:
 * {@code last = first - 1}. Values are compared at 12 significant digits, as in {@link TieRule}, each with the base alone.
 *
 * @param formula what a rank becomes
 * @param ties which rank tied values get
 * @param direction whether high is worse
 * @param turnedAfter whether for low values that are worse ranks are taken upwards and the result is turned,
 *     {@code 1 - y}, as in {@link Normalisation#PERCENT_RANK}
 * @param base the values of the base, ascending, at least one
 * @param low result of the formula's 0
 * @param span by how much more the formula's 1 gets
 */
public record RankScale(
        RankFormula formula,
        TieRule ties,
        Direction direction,
        boolean turnedAfter,
        List<Double> base,
        double low,
        double span)
        implements Scale {

    /**
     * Checks the base.
     *
     * @throws IllegalArgumentException if it is empty or not ascending, or the ends of the scale are not finite
     */
    public RankScale {
        base = List.copyOf(base);
        double before = Double.NEGATIVE_INFINITY;
        for (double value : base) {
            if (!(value >= before) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("base " + base + ", expected finite ascending numbers");
            }
            before = value;
        }
        if (base.isEmpty() || !Double.isFinite(low) || !Double.isFinite(span)) {
            throw new IllegalArgumentException(base.size() + " values of a base, scale from " + low + " by " + span
                    + ", expected at least one value and finite numbers");
        }
    }

    /**
     * Ranks of the turned column, results as the formula gives them.
     *
     * @param base the base in any order, {@code NaN} for missing, at least one value
     * @param formula what a rank becomes
     * @param ties which rank tied values get
     * @param direction whether high is worse
     * @return the scale
     */
    public static RankScale of(double[] base, RankFormula formula, TieRule ties, Direction direction) {
        List<Double> sorted =
                Arrays.stream(RankNormalisation.sorted(base)).boxed().toList();
        return new RankScale(formula, ties, direction, false, sorted, 0, 1);
    }

    /** The same ranks with the result turned after ranking. */
    RankScale turningAfter() {
        return new RankScale(formula, ties, direction, true, base, low, span);
    }

    /**
     * The same ranks on another scale, such as 1 to 100 for percent ranks.
     *
     * @param newLow result of the formula's 0
     * @param newHigh result of the formula's 1
     * @return the scale
     */
    public RankScale to(double newLow, double newHigh) {
        return new RankScale(formula, ties, direction, turnedAfter, base, newLow, newHigh - newLow);
    }

    @Override
    public double[] apply(double[] values) {
        double[] sorted = base.stream().mapToDouble(Double::doubleValue).toArray();
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = Double.isNaN(values[i]) ? Double.NaN : low + span * share(values[i], sorted);
        }
        return scaled;
    }

    private double share(double value, double[] sorted) {
        int n = sorted.length;
        int lower = count(sorted, value, false);
        int notHigher = count(sorted, value, true);
        boolean turn = direction == Direction.LOWER_IS_WORSE;
        if (turn && !turnedAfter) {
            return formula.of(ties.rank(n - notHigher + 1, n - lower), n);
        }
        double share = formula.of(ties.rank(lower + 1, notHigher), n);
        return turn ? 1 - share : share;
    }

    /** Number of values below a value, with or without those tied with it. */
    private static int count(double[] sorted, double value, boolean withTied) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean inside = TieRule.tied(sorted[middle], value) ? withTied : sorted[middle] < value;
            if (inside) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
