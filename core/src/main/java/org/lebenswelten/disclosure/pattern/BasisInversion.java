package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;

/**
 * Builds the inverse of a basis from its columns: sums first, then rows with one open column so that little fills in, then
 * the rest with the largest pivot. Columns that depend on others leave the basis, and the sums of the rows left over enter.
 */
final class BasisInversion {

    private static final double PIVOT = 1e-8;
    private static final double SINGLETON_PIVOT = 1e-3;

    private final CoefficientMatrix matrix;
    private final EtaFile inverse;
    private final int[] basic;
    private final int[] place;
    private final int rows;
    private final int columns;
    private final int[] open;
    private final boolean[] isDone;
    private final double[] work;
    private final int[] touched;

    /** Prepares the inversion; the arrays are changed in place. */
    BasisInversion(CoefficientMatrix matrix, EtaFile inverse, int[] basic, int[] place) {
        this.matrix = matrix;
        this.inverse = inverse;
        this.basic = basic;
        this.place = place;
        rows = matrix.rows();
        columns = matrix.columns();
        open = new int[rows];
        isDone = new boolean[rows];
        work = new double[rows];
        touched = new int[rows];
    }

    void run() {
        inverse.clear();
        int[] structural = new int[rows];
        int count = 0;
        int[] old = Arrays.copyOf(basic, rows);
        Arrays.fill(basic, 0, rows, -1);
        for (int j : old) {
            if (j >= columns) {
                basic[j - columns] = j;
                place[j] = j - columns;
                isDone[j - columns] = true;
            } else {
                structural[count++] = j;
            }
        }
        Arrays.sort(structural, 0, count);
        boolean[] isPlaced = new boolean[columns];
        countOpen(structural, count);
        placeSingletons(structural, count, isPlaced);
        for (int k = 0; k < count; k++) {
            int j = structural[k];
            if (!isPlaced[j]) {
                matrix.equations(j, work);
                inverse.solve(work);
                int row = pivotRow();
                if (row < 0) {
                    place[j] = -1;
                } else {
                    put(j, row);
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            if (!isDone[row]) {
                basic[row] = columns + row;
                place[columns + row] = row;
            }
        }
    }

    private void countOpen(int[] structural, int count) {
        for (int k = 0; k < count; k++) {
            int j = structural[k];
            for (int e = 0; e < matrix.columnSize(j); e++) {
                open[matrix.rowsOf(j)[e]]++;
            }
        }
    }

    private void placeSingletons(int[] structural, int count, boolean[] isPlaced) {
        boolean[] inBasis = new boolean[columns];
        for (int k = 0; k < count; k++) {
            inBasis[structural[k]] = true;
        }
        int[] queue = new int[rows];
        int tail = 0;
        for (int row = 0; row < rows; row++) {
            if (!isDone[row] && open[row] == 1) {
                queue[tail++] = row;
            }
        }
        for (int head = 0; head < tail; head++) {
            int row = queue[head];
            int j = only(row, inBasis, isPlaced);
            if (isDone[row] || j < 0 || Math.abs(matrix.entry(j, row)) < SINGLETON_PIVOT) {
                continue;
            }
            inverse.appendNegative(matrix.rowsOf(j), matrix.entriesOf(j), matrix.columnSize(j), row);
            occupy(j, row);
            isPlaced[j] = true;
            for (int e = 0; e < matrix.columnSize(j); e++) {
                int other = matrix.rowsOf(j)[e];
                if (--open[other] == 1 && !isDone[other]) {
                    queue[tail++] = other;
                }
            }
        }
    }

    private int only(int row, boolean[] inBasis, boolean[] isPlaced) {
        for (int j : matrix.columnsIn(row)) {
            if (inBasis[j] && !isPlaced[j]) {
                return j;
            }
        }
        return -1;
    }

    private int pivotRow() {
        int best = -1;
        double most = PIVOT;
        for (int row = 0; row < rows; row++) {
            if (!isDone[row] && Math.abs(work[row]) > most) {
                most = Math.abs(work[row]);
                best = row;
            }
        }
        return best;
    }

    private void put(int j, int row) {
        int count = 0;
        for (int i = 0; i < rows; i++) {
            if (work[i] != 0) {
                touched[count++] = i;
            }
        }
        inverse.append(work, touched, count, row);
        occupy(j, row);
    }

    private void occupy(int j, int row) {
        basic[row] = j;
        place[j] = row;
        isDone[row] = true;
    }
}
