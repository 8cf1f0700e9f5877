package org.lebenswelten.index;

import java.util.stream.IntStream;

/**
 * Round numbers that span a range.
 *
 * <pre>{@code
 * cell = (high - low) / n,   b = 10^floor(log10(cell))
 * step = 10 b if 10 b - cell < 1.5 (cell - 5 b), else 5 b if 5 b - cell < 2.75 (cell - 2 b),
 *        else 2 b if 2 b - cell < 1.5 (cell - b), else b
 * }</pre>
 *
 * The numbers are the multiples of the step from the last at or below {@code low} to the first at or above {@code high}. A
 * range end that misses a multiple by less than 1e-10 steps is taken for it.
 *
 * <p>Reference: Becker RA, Chambers JM, Wilks AR (1988), The New S Language. Agrees with: R 4.2.2 {@code pretty(c(low, high),
 * n)} for ranges that are wide against their ends, its defaults.
 */
final class PrettyScale {

    private static final double SLACK = 1e-10;

    private PrettyScale() {}

    /**
     * The round numbers inside a range, for the largest n up to the number of classes that makes no more than so many.
     *
     * @param low lower end
     * @param high upper end, above the lower
     * @param count largest number of intervals, 1 or more
     * @return at most {@code count - 1} ascending numbers; none where even n = 1 makes too many intervals
     */
    static double[] within(double low, double high, int count) {
        for (int n = count; n >= 1; n--) {
            double step = step((high - low) / n);
            long first = Math.round(Math.floor(low / step + SLACK));
            long last = Math.round(Math.ceil(high / step - SLACK));
            if (last - first <= count) {
                return IntStream.range(1, (int) (last - first))
                        .mapToDouble(i -> (first + i) * step)
                        .toArray();
            }
        }
        return new double[0];
    }

    /** The step for a wished width of intervals. */
    static double step(double cell) {
        double base = StrictMath.pow(10, Math.floor(StrictMath.log10(cell)));
        double step = base;
        if (2 * base - cell < 1.5 * (cell - step)) {
            step = 2 * base;
            if (5 * base - cell < 2.75 * (cell - step)) {
                step = 5 * base;
                if (10 * base - cell < 1.5 * (cell - step)) {
                    step = 10 * base;
                }
            }
        }
        return step;
    }
}
