package org.lebenswelten.index;

import java.util.Arrays;

/**
 * The partition of ascending values into runs with the least sum of squared deviations from the means of the runs, found
 * exactly by dynamic programming.
 *
 * <p>The best last cut moves upwards with the end of the values, so each of {@code k} rounds halves its range again and
 * again: {@code O(k m log m)} for {@code m} distinct values.
 */
final class FisherJenks {

    private final int[] ends;
    private final double[] sums;
    private final double[] squares;
    private double[] best;
    private double[] next;

    private FisherJenks(double[] sorted, int[] places) {
        int blocks = places.length + 1;
        ends = new int[blocks + 1];
        sums = new double[blocks + 1];
        squares = new double[blocks + 1];
        double mean = ColumnSummary.of(sorted).mean();
        for (int block = 0; block < blocks; block++) {
            ends[block + 1] = block < places.length ? places[block] : sorted.length;
            sums[block + 1] = sums[block];
            squares[block + 1] = squares[block];
            for (int i = ends[block]; i < ends[block + 1]; i++) {
                sums[block + 1] += sorted[i] - mean;
                squares[block + 1] += (sorted[i] - mean) * (sorted[i] - mean);
            }
        }
        best = new double[blocks + 1];
        next = new double[blocks + 1];
    }

    /**
     * Finds the partition.
     *
     * @param sorted values, ascending, at least one
     * @param places numbers of values that may lie below a cut, ascending
     * @param count number of runs, 1 or more
     * @return the chosen places; of equally good partitions the one with the lowest cuts, from the highest cut on
     */
    static int[] places(double[] sorted, int[] places, int count) {
        return new FisherJenks(sorted, places).cuts(Math.min(count, places.length + 1));
    }

    private int[] cuts(int runs) {
        int blocks = ends.length - 1;
        int[][] lastCut = new int[runs + 1][];
        Arrays.setAll(best, end -> deviation(0, end));
        for (int run = 2; run <= runs; run++) {
            lastCut[run] = new int[blocks + 1];
            solve(lastCut[run], run, blocks, run - 1, blocks - 1);
            double[] solved = next;
            next = best;
            best = solved;
        }
        int[] cuts = new int[runs - 1];
        int end = blocks;
        for (int run = runs; run >= 2; run--) {
            end = lastCut[run][end];
            cuts[run - 2] = ends[end];
        }
        return cuts;
    }

    /** Best last cuts for the ends from {@code low} to {@code high}, known to lie from {@code first} to {@code last}. */
    private void solve(int[] lastCut, int low, int high, int first, int last) {
        if (low > high) {
            return;
        }
        int end = (low + high) >>> 1;
        int cut = first;
        double least = Double.POSITIVE_INFINITY;
        for (int candidate = first; candidate <= Math.min(last, end - 1); candidate++) {
            double sum = best[candidate] + deviation(candidate, end);
            if (sum < least) {
                least = sum;
                cut = candidate;
            }
        }
        next[end] = least;
        lastCut[end] = cut;
        solve(lastCut, low, end - 1, first, cut);
        solve(lastCut, end + 1, high, cut, last);
    }

    private double deviation(int from, int to) {
        if (from == to) {
            return 0;
        }
        double sum = sums[to] - sums[from];
        return squares[to] - squares[from] - sum * sum / (ends[to] - ends[from]);
    }
}
