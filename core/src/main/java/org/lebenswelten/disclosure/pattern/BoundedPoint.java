package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;

/** Values of the variables and of the rows' sums of a linear programme with their bounds. Not for several threads. */
final class BoundedPoint {

    /** How far a row or a variable may lie outside its bounds, relative to the size of its terms. */
    static final double FEASIBILITY = 1e-7;

    private final CoefficientMatrix matrix;
    private double[] lower;
    private double[] upper;
    private double[] x;

    BoundedPoint(CoefficientMatrix matrix, double[] lower, double[] upper, double[] start) {
        this.matrix = matrix;
        this.lower = lower.clone();
        this.upper = upper.clone();
        x = start.clone();
    }

    double x(int j) {
        return x[j];
    }

    double lower(int j) {
        return lower[j];
    }

    double upper(int j) {
        return upper[j];
    }

    /** The values, first of the variables, then of the sums; to be read only. */
    double[] values() {
        return x;
    }

    /** Makes room for the sum of a row that was added to the matrix; it has no bounds yet. */
    void addSum(int row) {
        int variable = matrix.columns() + row;
        if (variable >= x.length) {
            int room = matrix.columns() + 2 * row + 16;
            lower = Arrays.copyOf(lower, room);
            upper = Arrays.copyOf(upper, room);
            x = Arrays.copyOf(x, room);
        }
        lower[variable] = Double.NEGATIVE_INFINITY;
        upper[variable] = Double.POSITIVE_INFINITY;
        x[variable] = matrix.sum(row, x);
    }

    /** Goes to a point; the sums follow. */
    void go(double[] start) {
        System.arraycopy(start, 0, x, 0, matrix.columns());
        for (int row = 0; row < matrix.rows(); row++) {
            x[matrix.columns() + row] = matrix.sum(row, x);
        }
    }

    void set(int j, double value) {
        x[j] = value;
    }

    void setBounds(int j, double newLower, double newUpper) {
        lower[j] = newLower;
        upper[j] = newUpper;
    }

    /** Moves a variable into its bounds; false if it was there. */
    boolean clamp(int j) {
        if (x[j] >= lower[j] && x[j] <= upper[j]) {
            return false;
        }
        x[j] = Math.min(upper[j], Math.max(lower[j], x[j]));
        return true;
    }

    /** Whether a variable may move upwards, or downwards for a negative direction. */
    boolean canMove(int j, double direction) {
        return direction > 0 ? x[j] < upper[j] : x[j] > lower[j];
    }

    /** How long a step takes a variable to its bound that moves by a slope for each unit. */
    double room(int j, double slope) {
        return slope > 0 ? (upper[j] - x[j]) / slope : (lower[j] - x[j]) / slope;
    }

    /** Whether the point satisfies all bounds and rows when computed anew. */
    boolean isFeasible() {
        int columns = matrix.columns();
        for (int j = 0; j < columns; j++) {
            double slack = FEASIBILITY * Math.max(1, Math.abs(x[j]));
            if (!(x[j] >= lower[j] - slack && x[j] <= upper[j] + slack)) {
                return false;
            }
        }
        for (int row = 0; row < matrix.rows(); row++) {
            int[] column = matrix.columnsIn(row);
            double[] entry = matrix.entriesIn(row);
            double sum = 0;
            double size = 1;
            for (int k = 0; k < column.length; k++) {
                double term = entry[k] * x[column[k]];
                sum += term;
                size = Math.max(size, Math.abs(term));
            }
            if (!(sum >= lower[columns + row] - FEASIBILITY * size
                    && sum <= upper[columns + row] + FEASIBILITY * size)) {
                return false;
            }
        }
        return true;
    }
}
