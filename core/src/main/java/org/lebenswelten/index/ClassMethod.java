package org.lebenswelten.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

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
        int[] create(double[] sorted, int[] places, int count) {
            int[] chosen = new int[count - 1];
            int next = 0;
            for (int j = 1; j < count; j++) {
                double ideal = (double) j * sorted.length / count;
                while (next + 1 < places.length
                        && Math.abs(places[next + 1] - ideal) <= Math.abs(places[next] - ideal)) {
                    next++;
                }
                chosen[j - 1] = places[next];
            }
            return chosen;
        }
    },

    /**
     * Equal intervals: classes of equal width.
     *
     * <p>The break {@code j = 1 .. k - 1} goes to the place above the last value that does not exceed
     * {@code min + j (max - min) / k}. A class without values falls away.
     */
    EQUAL_INTERVAL {
        @Override
        int[] create(double[] sorted, int[] places, int count) {
            return ClassBounds.EQUAL_INTERVAL.places(sorted, places, count);
        }
    },

    /**
     * Distance from the mean in sample standard deviations.
     *
     * <p>The bounds are {@code mean + m sd} with {@code m = -2, -1, 1, 2} for five classes: for an odd number of classes
     * {@code m} runs over the whole numbers but 0, so that the middle class holds what lies about the mean; for an even
     * number with 0, so that the mean parts the classes, for four {@code m = -1, 0, 1}. Each break goes to the place above
     * the last value that does not exceed its bound. A class without values falls away.
     *
     * <p>Agrees with: mapclassify 2 {@code StdMean} for five classes, bounds 1e-9, all counts.
     */
    STANDARD_DEVIATION {
        @Override
        int[] create(double[] sorted, int[] places, int count) {
            return ClassBounds.STANDARD_DEVIATION.places(sorted, places, count);
        }
    },

    /**
     * Head/tail breaks, for values of which many are small and few large: the mean is the first bound, the mean of the
     * values above it the next, and so on until those above are all alike or there are as many classes as asked for. Each
     * break goes to the place above the last value that does not exceed its bound.
     *
     * <p>Reference: Jiang B (2013), Head/tail breaks: a new classification scheme for data with a heavy-tailed distribution.
     * Professional Geographer 65, 482-494. doi:10.1080/00330124.2012.700499. Agrees with: mapclassify 2
     * {@code HeadTailBreaks}, bounds 1e-9, all counts.
     */
    HEAD_TAIL {
        @Override
        int[] create(double[] sorted, int[] places, int count) {
            return ClassBounds.HEAD_TAIL.places(sorted, places, count);
        }
    },

    /**
     * Natural breaks after Fisher and Jenks: of all partitions into {@code k} classes the one with the least sum of squared
     * deviations from the class means, found exactly.
     *
     * <p>Reference: Fisher WD (1958), On grouping for maximum homogeneity. JASA 53, 789-798.
     * doi:10.1080/01621459.1958.10501479. Agrees with: mapclassify 2 {@code FisherJenks}, all counts.
     */
    FISHER_JENKS {
        @Override
        int[] create(double[] sorted, int[] places, int count) {
            return FisherJenks.places(sorted, places, count);
        }
    },

    /**
     * Round numbers: the bounds are multiples of 1, 2 or 5 times a power of ten, those that {@link PrettyScale} gives for the
     * largest number of intervals asked of it that makes no more classes than {@code k}. Each break goes to the place above
     * the last value that does not exceed its bound. A class without values falls away.
     *
     * <p>Agrees with: R 4.2.2 {@code pretty(range(x), n)}, mapclassify 2 {@code PrettyBreaks} of the reference data, 1e-9.
     */
    PRETTY {
        @Override
        int[] create(double[] sorted, int[] places, int count) {
            return ClassBounds.PRETTY.places(sorted, places, count);
        }
    },

    /**
     * Maximum breaks: the bounds are the middles of the {@code k - 1} widest gaps between neighbouring values. Of gaps
     * equally wide the lower is taken first.
     *
     * <p>Agrees with: mapclassify 2 {@code MaximumBreaks}, bounds 1e-9, all counts.
     */
    MAXIMUM_BREAKS {
        @Override
        int[] create(double[] sorted, int[] places, int count) {
            return ClassBounds.MAXIMUM_BREAKS.places(sorted, places, count);
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
        return breaks(values, count, (sorted, places) -> create(sorted, places, count));
    }

    /**
     * Makes the classes of given bounds.
     *
     * @param values the values, {@code NaN} for missing
     * @param count number of classes asked for, one more than there are bounds
     * @param bounds gives the ascending bounds for ascending values; a value equal to a bound lies below it
     * @return the breaks, each moved to between the values that its bound parts
     */
    static ClassBreaks breaksAt(double[] values, int count, UnaryOperator<double[]> bounds) {
        return breaks(values, count, (sorted, places) -> ClassBounds.places(bounds.apply(sorted), sorted, places));
    }

    private static ClassBreaks breaks(double[] values, int count, PlaceChoice choice) {
        int[] order = Order.ascending(values);
        double[] sorted = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
        int[] places = places(values, order);
        List<Double> breaks = new ArrayList<>();
        if (places.length > 0) {
            Arrays.stream(choice.of(sorted, places))
                    .distinct()
                    .forEach(place -> breaks.add(between(sorted[place - 1], sorted[place])));
        }
        return new ClassBreaks(breaks, count);
    }

    /**
     * Chooses the places of the breaks.
     *
     * @param sorted the values that are there, ascending, two or more
     * @param places numbers of values that may lie below a break, ascending, at least one
     * @param count number of classes asked for, 1 or more
     * @return at most {@code count - 1} of the places, ascending; one may stand there more than once
     */
    abstract int[] create(double[] sorted, int[] places, int count);

    /** Chooses among the places where breaks may go. */
    private interface PlaceChoice {
        int[] of(double[] sorted, int[] places);
    }

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
