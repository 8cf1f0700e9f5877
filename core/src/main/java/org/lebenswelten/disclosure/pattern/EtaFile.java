package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;

/**
 * The inverse of a basis as a product of elementary matrices, each the identity but for one column.
 *
 * <p>With columns w(1), w(2), ... and their pivot rows, B = E(1) E(2) ... E(k). Not for several threads.
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
    }

    private void close(int row, double head) {
        if (count == pivotRow.length) {
            pivotRow = Arrays.copyOf(pivotRow, 2 * count);
            pivot = Arrays.copyOf(pivot, 2 * count);
            start = Arrays.copyOf(start, 2 * count + 1);
        }
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
        for (int k = count - 1; k >= 0; k--) {
            double head = y[pivotRow[k]];
            for (int e = start[k]; e < start[k + 1]; e++) {
                head -= entry[e] * y[index[e]];
            }
            y[pivotRow[k]] = head / pivot[k];
        }
    }
}
