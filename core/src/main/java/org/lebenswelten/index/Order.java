package org.lebenswelten.index;

import org.lebenswelten.model.ProblemCode;

/**
 * The positions of a column's values in ascending order, stable and without an object for each.
 *
 * <p>A radix sort of the leading bits of the numbers, each packed with its position into one {@code long}, leaves hardly
 * anything in disorder; an insertion sort by the numbers themselves does the rest. Where the leading bits do not tell values
 * apart, as for many values close together beside one far away, insertion would take too long: then all bits are sorted.
 * Both ways lead to the same order.
 */
final class Order {

    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;
    private static final int LAST_BUCKET = BUCKETS - 1;

    /** Leading bits that are sorted first. */
    private static final int LEADING = 3 * DIGIT;

    /** Moves for each value that the insertion may take. */
    private static final int PATIENCE = 8;

    private Order() {}

    /**
     * Sorts positions by value.
     *
     * @param values the column, {@code NaN} for missing
     * @return positions of the values that are there, ascending by value, then by position
     * @throws IndexComputationException if a value is infinite
     */
    static int[] ascending(double[] values) {
        int n = 0;
        long least = -1; // unsigned
        long greatest = 0;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (Double.isFinite(value)) {
                long key = sortable(value);
                least = Long.compareUnsigned(key, least) < 0 ? key : least;
                greatest = Long.compareUnsigned(key, greatest) > 0 ? key : greatest;
                n++;
            } else if (!Double.isNaN(value)) {
                throw IndexComputationException.of(ProblemCode.VALUE_INFINITE, value, "rank")
                        .atUnit(i);
            }
        }
        int range = n == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(greatest - least);
        int positionBits = Integer.SIZE - Integer.numberOfLeadingZeros(values.length);
        int bits = Math.min(range, Math.min(LEADING, Long.SIZE - positionBits));
        long[] packed = new long[n];
        for (int i = 0, k = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                packed[k++] = (sortable(values[i]) - least) >>> (range - bits) << positionBits | i;
            }
        }
        int[] positions = positions(sorted(packed, positionBits, bits), positionBits);
        return bits == range || isInserted(positions, values) ? positions : byAllBits(values, least, range, n);
    }

    /** Sorts by a number of bits from one on; equal ones keep their order. */
    private static long[] sorted(long[] packed, int from, int bits) {
        long[] current = packed;
        long[] next = new long[packed.length];
        for (int shift = from; shift < from + bits; shift += DIGIT) {
            int[] starts = starts(current, shift);
            if (starts.length == 0) {
                continue;
            }
            for (long element : current) {
                next[starts[(int) (element >>> shift) & LAST_BUCKET]++] = element;
            }
            long[] swapped = current;
            current = next;
            next = swapped;
        }
        return current;
    }

    /** Where each bucket begins; empty where one holds all. */
    private static int[] starts(long[] packed, int shift) {
        int[] counts = new int[BUCKETS];
        for (long element : packed) {
            counts[(int) (element >>> shift) & LAST_BUCKET]++;
        }
        int start = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int size = counts[bucket];
            if (size == packed.length) {
                return new int[0];
            }
            counts[bucket] = start;
            start += size;
        }
        return counts;
    }

    private static int[] positions(long[] packed, int positionBits) {
        int[] positions = new int[packed.length];
        int mask = (int) ((1L << positionBits) - 1);
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (int) packed[i] & mask;
        }
        return positions;
    }

    /** Puts what is still in disorder in its place, unless that takes too many moves. */
    private static boolean isInserted(int[] positions, double[] values) {
        long moves = (long) PATIENCE * positions.length;
        for (int i = 1; i < positions.length; i++) {
            int position = positions[i];
            double value = values[position];
            int place = i;
            while (place > 0 && values[positions[place - 1]] > value) {
                positions[place] = positions[place - 1];
                place--;
            }
            positions[place] = position;
            moves -= i - place;
            if (moves < 0) {
                return false;
            }
        }
        return true;
    }

    /** Sorts by low bits, then by high ones, each packed with the place reached so far. */
    private static int[] byAllBits(double[] values, long least, int range, int n) {
        int[] positions = new int[n];
        for (int i = 0, k = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                positions[k++] = i;
            }
        }
        int width = Math.min(range, Long.SIZE - Integer.SIZE);
        for (int from = 0; from < range; from += width) {
            int bits = Math.min(width, range - from);
            long mask = (1L << bits) - 1;
            long[] packed = new long[n];
            for (int i = 0; i < n; i++) {
                packed[i] = ((sortable(values[positions[i]]) - least) >>> from & mask) << Integer.SIZE | positions[i];
            }
            positions = positions(sorted(packed, Integer.SIZE, bits), Integer.SIZE);
        }
        return positions;
    }

    /** Bits whose unsigned order is the order of the numbers; both zeros are one. */
    private static long sortable(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }
}
