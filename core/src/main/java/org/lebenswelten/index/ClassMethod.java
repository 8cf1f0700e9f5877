package org.lebenswelten.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the classes of a map are made from values. The values may be those of several periods together, so that a class
 * means the same in each.
 *
 * <p>A break stands between two neighbouring distinct values and equals neither: half-way between them, rounded to the
 * fewest decimals that still part them. So it tells no unit's value. Values that are tied (see {@link TieRule}) are never
 * parted.
 */
public enum ClassMethod {

    /**
     * Quantiles: classes of nearly equal numbers of values.
     *
     * <p>Of {@code n} ascending values the break {@code j = 1 .. k - 1} goes to the place nearest to {@code j n / k} where
     * a value is followed by a larger one; of two places equally near, to the upper. Where two breaks go to the same
     * place there is one class less.
     */
    QUANTILE {
        @Override
        List<Double> create(double[] values, int[] order, int count) {
            List<Double> breaks = new ArrayList<>();
            int[] places = places(values, order);
            int next = 0;
            int last = -1;
            for (int j = 1; j < count && places.length > 0; j++) {
                double ideal = (double) j * order.length / count;
                while (next + 1 < places.length
                        && Math.abs(places[next + 1] - ideal) <= Math.abs(places[next] - ideal)) {
                    next++;
                }
                if (next != last) {
                    breaks.add(between(values[order[places[next] - 1]], values[order[places[next]]]));
                    last = next;
                }
            }
            return breaks;
        }
    };

    /**
     * Makes the classes.
     *
     * @param values the values, {@code NaN} for missing
     * @param count number of classes asked for, 1 or more
     * @return the breaks; fewer classes where there are fewer distinct values, one class without any value
     * @throws IllegalArgumentException if the number of classes is below 1 or a value is infinite
     */
    public ClassBreaks breaks(double[] values, int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " classes, expected at least 1");
        }
        return new ClassBreaks(create(values, Order.ascending(values), count), count);
    }

    /**
     * Makes the breaks.
     *
     * @param values the values
     * @param order positions of the values that are there, ascending by value
     * @param count number of classes asked for, 1 or more
     * @return the breaks, ascending
     */
    abstract List<Double> create(double[] values, int[] order, int count);

    /** Numbers of values that lie below a possible break, ascending. */
    private static int[] places(double[] values, int[] order) {
        int[] places = new int[order.length];
        int found = 0;
        for (int end = 0; end < order.length; ) {
            end = Ranks.blockEnd(values, order, end);
            if (end < order.length) {
                places[found++] = end;
            }
        }
        return Arrays.copyOf(places, found);
    }

    /**
     * The break between two numbers.
     *
     * @param low a finite number
     * @param high a larger number, not tied with the lower
     * @return a number between them and equal to neither
     */
    static double between(double low, double high) {
        BigDecimal middle =
                BigDecimal.valueOf(low).add(BigDecimal.valueOf(high)).divide(BigDecimal.valueOf(2));
        int decimals = 0;
        double rounded;
        do {
            rounded = middle.setScale(decimals++, RoundingMode.HALF_EVEN).doubleValue();
        } while (!(low < rounded && rounded < high));
        return rounded;
    }
}
