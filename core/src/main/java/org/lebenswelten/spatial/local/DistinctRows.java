package org.lebenswelten.spatial.local;

import org.lebenswelten.spatial.inference.RandomStream;

/**
 * Rows of numbers below a bound, all different within a row, each ordered choice as likely as the other. The first k numbers
 * of a row are such a choice too.
 *
 * <p>Held column by column, so that a loop over rows runs over neighbouring numbers.
 */
final class DistinctRows {

    private final int rows;
    private final int columns;
    private final int bound;
    private final int[] number;

    private DistinctRows(int rows, int columns, int bound, int[] number) {
        this.rows = rows;
        this.columns = columns;
        this.bound = bound;
        this.number = number;
    }

    /** Draws the rows; a number that stands in its row already is drawn again. */
    static DistinctRows of(int rows, int columns, int bound, RandomStream random) {
        int[] number = new int[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int drawn = random.nextInt(bound);
                while (stands(number, row, rows, column, drawn)) {
                    drawn = random.nextInt(bound);
                }
                number[column * rows + row] = drawn;
            }
        }
        return new DistinctRows(rows, columns, bound, number);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /**
     * Adds to each number of some rows the turn of its row, going on from 0 behind the bound, and skips one number.
     *
     * @param columnCount how many columns
     * @param first first row
     * @param turns a number below the bound for each row, from the first on
     * @param count how many rows
     * @param skipped from this number on, numbers are one more
     * @param into takes column k of row first + c at k times count + c
     */
    void turn(int columnCount, int first, int[] turns, int count, int skipped, int[] into) {
        for (int column = 0; column < columnCount; column++) {
            turn(number, column * rows + first, turns, count, skipped, bound, into, column * count);
        }
    }

    /** Kept free of branches, so that it runs on vectors. */
    private static void turn(
            int[] number, int from, int[] turns, int count, int skipped, int bound, int[] into, int at) {
        for (int c = 0; c < count; c++) {
            int turned = number[from + c] + turns[c];
            int below = turned - (bound & (bound - 1 - turned) >> 31);
            into[at + c] = below + ((skipped - 1 - below) >>> 31);
        }
    }

    private static boolean stands(int[] number, int row, int rows, int columns, int drawn) {
        for (int column = 0; column < columns; column++) {
            if (number[column * rows + row] == drawn) {
                return true;
            }
        }
        return false;
    }
}
