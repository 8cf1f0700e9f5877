package org.lebenswelten.index.sensitivity;

/** Ranks of one unit in ascending order, by a radix sort of how far they lie above the smallest. */
final class RankOrder {

    private static final int DIGIT = 8;
    private static final int BUCKETS = 1 << DIGIT;

    private RankOrder() {}

    /**
     * Sorts ranks.
     *
     * @param ranks ranks of 1 or more, 0 where there is none
     * @return a new array of the ranks that are there, ascending
     */
    static int[] ascending(int[] ranks) {
        int count = 0;
        int smallest = Integer.MAX_VALUE;
        int largest = 0;
        for (int rank : ranks) {
            if (rank > 0) {
                count++;
                smallest = Math.min(smallest, rank);
                largest = Math.max(largest, rank);
            }
        }
        int[] current = new int[count];
        for (int i = 0, k = 0; i < ranks.length; i++) {
            if (ranks[i] > 0) {
                current[k++] = ranks[i] - smallest;
            }
        }
        int[] next = new int[count];
        for (int shift = 0; count > 0 && ((largest - smallest) >>> shift) > 0; shift += DIGIT) {
            int[] starts = new int[BUCKETS + 1];
            for (int distance : current) {
                starts[((distance >>> shift) & (BUCKETS - 1)) + 1]++;
            }
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                starts[bucket + 1] += starts[bucket];
            }
            for (int distance : current) {
                next[starts[(distance >>> shift) & (BUCKETS - 1)]++] = distance;
            }
            int[] swapped = current;
            current = next;
            next = swapped;
        }
        for (int i = 0; i < count; i++) {
            current[i] += smallest;
        }
        return current;
    }
}
