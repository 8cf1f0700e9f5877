package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;

/** The coefficients of a linear programme, by rows and by columns. Rows may be added. Not for several threads. */
final class CoefficientMatrix {

    private final int columns;
    private int rows;
    private int entries;
    private final int[] columnSize;
    private final int[][] columnRow;
    private final double[][] columnEntry;
    private int[][] rowColumn = new int[16][];
    private double[][] rowEntry = new double[16][];

    CoefficientMatrix(int columns) {
        this.columns = columns;
        columnSize = new int[columns];
        columnRow = new int[columns][4];
        columnEntry = new double[columns][4];
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Number of coefficients other than 0. */
    int entries() {
        return entries;
    }

    /** Number of rows that a column has a coefficient in. */
    int columnSize(int column) {
        return columnSize[column];
    }

    /** Rows that a column has a coefficient in; only the first {@link #columnSize} count. */
    int[] rowsOf(int column) {
        return columnRow[column];
    }

    /** The coefficients in {@link #rowsOf}. */
    double[] entriesOf(int column) {
        return columnEntry[column];
    }

    /** Columns that a row has a coefficient in. */
    int[] columnsIn(int row) {
        return rowColumn[row];
    }

    /** The coefficients in {@link #columnsIn}. */
    double[] entriesIn(int row) {
        return rowEntry[row];
    }

    /** Adds a row and returns its number. */
    int addRow(int[] column, double[] entry) {
        int row = rows++;
        if (row == rowColumn.length) {
            rowColumn = Arrays.copyOf(rowColumn, 2 * row);
            rowEntry = Arrays.copyOf(rowEntry, 2 * row);
        }
        rowColumn[row] = column;
        rowEntry[row] = entry;
        entries += column.length;
        for (int k = 0; k < column.length; k++) {
            int j = column[k];
            if (columnSize[j] == columnRow[j].length) {
                columnRow[j] = Arrays.copyOf(columnRow[j], 2 * columnSize[j]);
                columnEntry[j] = Arrays.copyOf(columnEntry[j], 2 * columnSize[j]);
            }
            columnRow[j][columnSize[j]] = row;
            columnEntry[j][columnSize[j]++] = entry[k];
        }
        return row;
    }

    /** The sum of a row at a point. */
    double sum(int row, double[] x) {
        double sum = 0;
        int[] column = rowColumn[row];
        double[] entry = rowEntry[row];
        for (int k = 0; k < column.length; k++) {
            sum += entry[k] * x[column[k]];
        }
        return sum;
    }

    /** The coefficient of a column in a row. */
    double entry(int column, int row) {
        for (int e = 0; e < columnSize[column]; e++) {
            if (columnRow[column][e] == row) {
                return columnEntry[column][e];
            }
        }
        return 0;
    }

    /** A column of the equations {@code sum - A x = 0}; from {@link #columns} on those of the rows' sums. */
    void equations(int variable, double[] into) {
        Arrays.fill(into, 0, rows, 0);
        if (variable >= columns) {
            into[variable - columns] = 1;
            return;
        }
        for (int k = 0; k < columnSize[variable]; k++) {
            into[columnRow[variable][k]] = -columnEntry[variable][k];
        }
    }
}
