package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;

/**
 * Ratio test: how far a variable can move from a basis until it or a basic variable meets a bound, and which basic variable that is. Of
 * those that meet their bound at nearly the same step the one with the largest pivot leaves (Harris), or, by Bland's rule,
 * the first. Not for several threads.
 */
final class Edge {

    private static final double PIVOT = 1e-9;
    private static final double SAFE_PIVOT = 1e-6;
    private static final double SLACK = 1e-10;

    private final CoefficientMatrix matrix;
    private final Basis basis;
    private final BoundedPoint point;
    private double[] column = new double[0];
    private int[] touched = new int[0];
    private int touchedCount;
    private int leaving;
    private double step;

    Edge(CoefficientMatrix matrix, Basis basis, BoundedPoint point) {
        this.matrix = matrix;
        this.basis = basis;
        this.point = point;
    }

    /** Looks along the edge of an entering variable; direction is 1 upwards, -1 downwards. */
    void run(int entering, int direction, boolean first) {
        int rows = matrix.rows();
        if (column.length < rows) {
            column = new double[2 * rows];
            touched = new int[2 * rows];
        }
        matrix.equations(entering, column);
        basis.solve(column);
        touchedCount = 0;
        for (int row = 0; row < rows; row++) {
            if (column[row] != 0) {
                touched[touchedCount++] = row;
            }
        }
        double relaxed = relaxed(direction);
        leaving = -1;
        step = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int k = 0; k < touchedCount; k++) {
            int row = touched[k];
            double w = column[row];
            if (Math.abs(w) > PIVOT) {
                double room = Math.max(0, point.room(basis.basic(row), -direction * w));
                if (room <= relaxed
                        && (leaving < 0 || (first ? basis.basic(row) < basis.basic(leaving) : Math.abs(w) > largest))) {
                    leaving = row;
                    largest = Math.abs(w);
                    step = room;
                }
            }
        }
    }

    /** The longest step when every bound is moved outwards a little. */
    private double relaxed(int direction) {
        double relaxed = Double.POSITIVE_INFINITY;
        for (int k = 0; k < touchedCount; k++) {
            double w = column[touched[k]];
            if (Math.abs(w) > PIVOT) {
                double room = Math.max(0, point.room(basis.basic(touched[k]), -direction * w));
                relaxed = Math.min(relaxed, room + SLACK / Math.abs(w));
            }
        }
        return relaxed;
    }

    /** How far the entering variable can move until a basic one meets a bound. */
    double step() {
        return step;
    }

    /** Row of the basic variable that meets its bound first. */
    int leaving() {
        return leaving;
    }

    /** The entry of the entering variable in the row of the leaving one. */
    double pivot() {
        return column[leaving];
    }

    boolean isPivotSafe() {
        return Math.abs(column[leaving]) >= SAFE_PIVOT;
    }

    /** Moves the entering variable, and the basic ones along with it. */
    void shift(int entering, double by) {
        point.set(entering, point.x(entering) + by);
        if (by != 0) {
            for (int k = 0; k < touchedCount; k++) {
                int j = basis.basic(touched[k]);
                point.set(j, point.x(j) - by * column[touched[k]]);
            }
        }
    }

    /** Puts the entering variable into the basis for the leaving one. */
    void exchange(int entering) {
        basis.replace(leaving, entering, column, touched, touchedCount);
    }

    /** Computes the basic variables from the others. */
    void settle() {
        int rows = matrix.rows();
        int columns = matrix.columns();
        if (column.length < rows) {
            column = new double[2 * rows];
            touched = new int[2 * rows];
        }
        Arrays.fill(column, 0, rows, 0);
        for (int row = 0; row < rows; row++) {
            if (!basis.contains(columns + row)) {
                column[row] -= point.x(columns + row);
            }
            int[] in = matrix.columnsIn(row);
            double[] entry = matrix.entriesIn(row);
            for (int k = 0; k < in.length; k++) {
                if (!basis.contains(in[k])) {
                    column[row] += entry[k] * point.x(in[k]);
                }
            }
        }
        basis.solve(column);
        for (int row = 0; row < rows; row++) {
            point.set(basis.basic(row), column[row]);
        }
    }
}
