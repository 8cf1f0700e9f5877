package org.lebenswelten.index;

import org.lebenswelten.model.ProblemCode;

/**
 * The positions of a column's values in ascending order, by a radix sort of their bits: stable, linear in the number of
 * values and without an object for each.
 */
final class Order {

    private static final int DIGITS = 8;
    private static final int BUCKETS = 256;

    private Order() {}

    /**
     * Sorts positions by value.
     *
     * @param values the column, {@code NaN} for missing
     * @return positions of the values that are there, ascending by value, then by position
     * @throws IndexComputationException if a value is infinite
     */
    static int[] ascending(double[] values) {
        int[] positions = present(values);
        int n = positions.length;
        long[] keys = new long[n];
        int[][] counts = new int[DIGITS][BUCKETS];
        for (int i = 0; i < n; i++) {
            long key = sortable(values[positions[i]]);
            keys[i] = key;
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][digit(key, digit)]++;
            }
        }
        long[] otherKeys = new long[n];
        int[] otherPositions = new int[n];
        for (int digit = 0; digit < DIGITS; digit++) {
            int[] count = counts[digit];
            if (n == 0 || count[digit(keys[0], digit)] == n) {
                continue;
            }
            int start = 0;
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                int size = count[bucket];
                count[bucket] = start;
                start += size;
            }
            for (int i = 0; i < n; i++) {
                int target = count[digit(keys[i], digit)]++;
                otherKeys[target] = keys[i];
                otherPositions[target] = positions[i];
            }
            long[] sortedKeys = otherKeys;
            otherKeys = keys;
            keys = sortedKeys;
            int[] sortedPositions = otherPositions;
            otherPositions = positions;
            positions = sortedPositions;
        }
        return positions;
    }

    private static int[] present(double[] values) {
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw IndexComputationException.of(ProblemCode.VALUE_INFINITE, values[i], "rank")
                        .atUnit(i);
            }
            if (!Double.isNaN(values[i])) {
                n++;
            }
        }
        int[] positions = new int[n];
        for (int i = 0, k = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                positions[k++] = i;
            }
        }
        return positions;
    }

    /** Bits whose unsigned order is the order of the numbers; both zeros are one. */
    private static long sortable(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }

    private static int digit(long key, int digit) {
        return (int) (key >>> (8 * digit)) & 0xff;
    }
}
