package org.lebenswelten.spatial.neighbour;

/** Numbers pairs of longs in the order in which they first come; open addressing, no boxing. */
final class LongPositions {

    private final int mask;
    private final int[] slot;
    private final long[] high;
    private final long[] low;
    private int size;

    /** For at most so many different pairs. */
    LongPositions(int capacity) {
        int slots = Integer.highestOneBit(Math.max(8, capacity)) * 4;
        mask = slots - 1;
        slot = new int[slots];
        high = new long[capacity];
        low = new long[capacity];
    }

    /** The number of a pair, which is new if it equals the size before. */
    int of(long first, long second) {
        long hash = (first * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(second, 32)) * 0xBF58476D1CE4E5B9L;
        int at = (int) (hash >>> 32 ^ hash >>> 12) & mask;
        while (slot[at] != 0) {
            int position = slot[at] - 1;
            if (high[position] == first && low[position] == second) {
                return position;
            }
            at = (at + 1) & mask;
        }
        high[size] = first;
        low[size] = second;
        slot[at] = size + 1;
        return size++;
    }

    int size() {
        return size;
    }
}
