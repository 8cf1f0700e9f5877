package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;

/**
 * The variables in the basis of a linear programme, one a row, and the inverse of their columns. Not for several threads.
 */
final class Basis {

    private static final int REFRESH = 200;

    private final CoefficientMatrix matrix;
    private final EtaFile inverse = new EtaFile();
    private int[] basic = new int[0];
    private int[] place;
    private int freshSize;
    private boolean isStale;

    Basis(CoefficientMatrix matrix) {
        this.matrix = matrix;
        place = new int[matrix.columns()];
        Arrays.fill(place, -1);
    }

    /** The variable in the basis at a row. */
    int basic(int row) {
        return basic[row];
    }

    /** The row of a variable in the basis, -1 outside it. */
    int place(int variable) {
        return place[variable];
    }

    boolean contains(int variable) {
        return place[variable] >= 0;
    }

    /** Number of entries of the inverse, which is what a solution costs. */
    int entries() {
        return inverse.entries();
    }

    /** Takes in the sum of a row that was added to the matrix. */
    void addSum(int row) {
        int variable = matrix.columns() + row;
        if (variable >= place.length) {
            place = Arrays.copyOf(place, matrix.columns() + 2 * row + 16);
        }
        if (row >= basic.length) {
            basic = Arrays.copyOf(basic, 2 * row + 16);
        }
        basic[row] = variable;
        place[variable] = row;
        isStale |= inverse.size() > 0;
    }

    /** The sums of all rows form the basis. */
    void restart() {
        Arrays.fill(place, 0, matrix.columns(), -1);
        for (int row = 0; row < matrix.rows(); row++) {
            basic[row] = matrix.columns() + row;
            place[matrix.columns() + row] = row;
        }
        inverse.clear();
        freshSize = 0;
        isStale = false;
    }

    /** Whether the inverse was updated so often that it should be built anew. */
    boolean isWorn() {
        return inverse.size() - freshSize > REFRESH;
    }

    /** Whether the inverse was updated at all since it was built. */
    boolean isUpdated() {
        return inverse.size() > freshSize;
    }

    /** Whether the inverse or the values of the basic variables have to be computed anew before use. */
    boolean isStale() {
        return isStale;
    }

    void markStale() {
        isStale = true;
    }

    /** Puts a variable in the place of another, given the column of the first in terms of the basis. */
    void replace(int row, int entering, double[] column, int[] touched, int touchedCount) {
        place[basic[row]] = -1;
        basic[row] = entering;
        place[entering] = row;
        inverse.append(column, touched, touchedCount, row);
    }

    /** Replaces w by the inverse of the basis times w. */
    void solve(double[] w) {
        inverse.solve(w);
    }

    /** Replaces the row y by y times the inverse of the basis. */
    void solveTransposed(double[] y) {
        inverse.solveTransposed(y);
    }

    /** Replaces the row y, which is 1 in one place and 0 elsewhere, by y times the inverse of the basis. */
    void solveTransposedUnit(double[] y, int row) {
        inverse.solveTransposedUnit(y, row);
    }

    /** Builds the inverse anew; variables whose columns depend on others give way to sums. */
    void invert() {
        new BasisInversion(matrix, inverse, basic, place).run();
        freshSize = inverse.size();
        isStale = false;
    }
}
