package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The inverse of a basis as a product of elementary matrices, each the identity but for one column.
 *
 * <p>With columns w(1), w(2), ... and their pivot rows, B = E(1) E(2) ... E(k). A row with few entries is multiplied by the
 * matrices only that have an entry in one of its places, as most rows of an attack have few. Not for several threads.
 */
final class EtaFile {

    private static final double DROP = 1e-14;

    private int count;
    private int filled;
    private int[] pivotRow = new int[64];
    private double[] pivot = new double[64];
    private int[] start = new int[65];
    private int[] index = new int[256];
    private double[] entry = new double[256];
    private int @Nullable [][] with = new int[64][];
    private int[] withSize = new int[64];
    private long[] open = new long[1];

    int size() {
        return count;
    }

    /** Number of entries, which is what a solution costs. */
    int entries() {
        return filled + count;
    }

    void clear() {
        count = 0;
        filled = 0;
        Arrays.fill(withSize, 0);
    }

    /** Appends the elementary matrix whose column {@code row} is {@code w}, which is 0 outside the given places. */
    void append(double[] w, int[] at, int size, int row) {
        for (int k = 0; k < size; k++) {
            int i = at[k];
            if (i != row && Math.abs(w[i]) > DROP) {
                push(i, w[i]);
            }
        }
        close(row, w[row]);
    }

    /** Appends the elementary matrix whose column {@code row} holds the negatives of some entries. */
    void appendNegative(int[] at, double[] entries, int size, int row) {
        double head = 0;
        for (int k = 0; k < size; k++) {
            if (at[k] == row) {
                head = -entries[k];
            } else {
                push(at[k], -entries[k]);
            }
        }
        close(row, head);
    }

    private void push(int row, double value) {
        if (filled == index.length) {
            index = Arrays.copyOf(index, 2 * filled);
            entry = Arrays.copyOf(entry, 2 * filled);
        }
        index[filled] = row;
        entry[filled++] = value;
        link(row);
    }

    /** Notes that the matrix about to be closed has an entry in a row. */
    private void link(int row) {
        if (row >= with.length) {
            with = Arrays.copyOf(with, 2 * row);
            withSize = Arrays.copyOf(withSize, 2 * row);
        }
        int[] list = with[row];
        if (list == null || withSize[row] == list.length) {
            list = list == null ? new int[4] : Arrays.copyOf(list, 2 * list.length);
            with[row] = list;
        }
        list[withSize[row]++] = count;
    }

    private void close(int row, double head) {
        if (count == pivotRow.length) {
            pivotRow = Arrays.copyOf(pivotRow, 2 * count);
            pivot = Arrays.copyOf(pivot, 2 * count);
            start = Arrays.copyOf(start, 2 * count + 1);
        }
        link(row);
        pivotRow[count] = row;
        pivot[count] = head;
        start[++count] = filled;
    }

    /** Replaces w by the inverse of the basis times w. */
    void solve(double[] w) {
        for (int k = 0; k < count; k++) {
            double head = w[pivotRow[k]];
            if (head != 0) {
                head /= pivot[k];
                w[pivotRow[k]] = head;
                for (int e = start[k]; e < start[k + 1]; e++) {
                    w[index[e]] -= entry[e] * head;
                }
            }
        }
    }

    /** Replaces the row y by y times the inverse of the basis. */
    void solveTransposed(double[] y) {
        solveTransposed(y, count - 1);
    }

    /** The same, beginning with a matrix. */
    private void solveTransposed(double[] y, int from) {
        for (int k = from; k >= 0; k--) {
            multiply(y, k);
        }
    }

    private void multiply(double[] y, int k) {
        double head = y[pivotRow[k]];
        for (int e = start[k]; e < start[k + 1]; e++) {
            head -= entry[e] * y[index[e]];
        }
        y[pivotRow[k]] = head / pivot[k];
    }

    /** Replaces the row y, which is 1 in one place and 0 elsewhere, by y times the inverse of the basis. */
    void solveTransposedUnit(double[] y, int place) {
        if (open.length <= count >> 6) {
            open = new long[2 * (count >> 6) + 2];
        }
        int left = (filled + count) / 4;
        left -= open(place, count);
        for (int word = count >> 6; word >= 0; word--) {
            while (open[word] != 0) {
                int k = (word << 6) + 63 - Long.numberOfLeadingZeros(open[word]);
                open[word] &= ~(1L << k);
                if (left < 0) {
                    Arrays.fill(open, 0, word + 1, 0);
                    solveTransposed(y, k);
                    return;
                }
                boolean isNew = y[pivotRow[k]] == 0;
                multiply(y, k);
                left -= start[k + 1] - start[k];
                if (isNew && y[pivotRow[k]] != 0) {
                    left -= open(pivotRow[k], k);
                }
            }
        }
    }

    /** Marks the matrices before one that have an entry in a row; returns how many there are. */
    private int open(int row, int before) {
        if (row >= withSize.length) {
            return 0;
        }
        int[] list = with[row];
        int size = withSize[row];
        for (int n = 0; n < size && list[n] < before; n++) {
            open[list[n] >> 6] |= 1L << list[n];
        }
        return size;
    }
}
