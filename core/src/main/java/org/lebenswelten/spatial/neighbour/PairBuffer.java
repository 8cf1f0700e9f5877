package org.lebenswelten.spatial.neighbour;

import java.util.Arrays;

/** A growing array of unordered pairs of different areas, {@code (long) smaller << 32 | larger}. */
final class PairBuffer {

    private long[] pairs;
    private int size;

    PairBuffer(int capacity) {
        pairs = new long[Math.max(16, capacity)];
    }

    void add(int first, int second) {
        if (first == second) {
            return;
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = (long) Math.min(first, second) << 32 | Math.max(first, second);
    }

    long[] toArray() {
        return Arrays.copyOf(pairs, size);
    }
}
