package org.lebenswelten.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The bounds from which some class methods start, before they are moved to where they tell no unit's value; see the methods
 * of the same names in {@link ClassMethod}.
 */
enum ClassBounds {
    /** Bounds of equal width. */
    EQUAL_INTERVAL {
        @Override
        double[] bounds(double[] sorted, int count) {
            double minimum = sorted[0];
            double width = (sorted[sorted.length - 1] - minimum) / count;
            double[] bounds = new double[count - 1];
            Arrays.setAll(bounds, i -> minimum + (i + 1) * width);
            return bounds;
        }
    },

    /** Bounds at whole numbers of standard deviations from the mean. */
    STANDARD_DEVIATION {
        @Override
        double[] bounds(double[] sorted, int count) {
            ColumnSummary summary = ColumnSummary.of(sorted);
            double[] bounds = new double[count - 1];
            int half = count / 2;
            for (int i = 0; i < bounds.length; i++) {
                int multiple = i - half + (count % 2 == 0 || i >= half ? 1 : 0);
                bounds[i] = summary.mean() + multiple * summary.sampleDeviation();
            }
            return bounds;
        }
    },

    /** The mean, the mean of what lies above it, and so on. */
    HEAD_TAIL {
        @Override
        double[] bounds(double[] sorted, int count) {
            double[] bounds = new double[count - 1];
            int found = 0;
            double[] head = sorted;
            while (found < bounds.length && ColumnSummary.of(head).hasRange()) {
                double mean = ColumnSummary.of(head).mean();
                bounds[found++] = mean;
                head = Arrays.stream(head).filter(value -> value > mean).toArray();
            }
            return Arrays.copyOf(bounds, found);
        }
    },

    /** Round numbers. */
    PRETTY {
        @Override
        double[] bounds(double[] sorted, int count) {
            return PrettyScale.within(sorted[0], sorted[sorted.length - 1], count);
        }
    },

    /** The middles of the widest gaps. */
    MAXIMUM_BREAKS {
        @Override
        double[] bounds(double[] sorted, int count) {
            return IntStream.range(1, sorted.length)
                    .filter(i -> !TieRule.tied(sorted[i - 1], sorted[i]))
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> sorted[i - 1] - sorted[i]))
                    .limit(count - 1)
                    .mapToDouble(i -> sorted[i - 1] + (sorted[i] - sorted[i - 1]) / 2)
                    .sorted()
                    .toArray();
        }
    };

    /**
     * The bounds.
     *
     * @param sorted the values that are there, ascending, two or more
     * @param count number of classes asked for, 1 or more
     * @return at most {@code count - 1} bounds, ascending; a value equal to a bound lies below it
     */
    abstract double[] bounds(double[] sorted, int count);

    /**
     * The places of the bounds; bounds without a value on both sides have none.
     *
     * @param sorted the values that are there, ascending, two or more
     * @param places numbers of values that may lie below a break, ascending
     * @param count number of classes asked for, 1 or more
     * @return at most {@code count - 1} of the places, ascending
     */
    int[] places(double[] sorted, int[] places, int count) {
        return places(bounds(sorted, count), sorted, places);
    }

    /**
     * The places of given bounds; bounds without a value on both sides have none.
     *
     * @param bounds the bounds, ascending
     * @param sorted the values that are there, ascending, two or more
     * @param places numbers of values that may lie below a break, ascending
     * @return at most as many places as bounds, ascending
     */
    static int[] places(double[] bounds, double[] sorted, int[] places) {
        int[] chosen = new int[bounds.length];
        int found = 0;
        int next = 0;
        for (double bound : bounds) {
            while (next < places.length && isAtMost(sorted[places[next]], bound)) {
                next++;
            }
            if (next < places.length && isAtMost(sorted[places[next] - 1], bound)) {
                chosen[found++] = places[next];
            }
        }
        return Arrays.copyOf(chosen, found);
    }

    private static boolean isAtMost(double value, double bound) {
        return value <= bound || TieRule.tied(value, bound);
    }
}
