package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;

/**
 * What a linear programme gains by one unit of each variable outside the basis, and which of them to move.
 *
 * <pre>{@code
 * d_j = c_j + y a_j   for variables,     d = c - y_r   for the sum of row r,     y = c_B B^-1
 * }</pre>
 *
 * <p>The variable with the largest |d| is moved, that with the lowest number among equals, of those that can move in the
 * direction that gains; by Bland's rule the first of them. After a change of basis only what the row of the leaving variable
 * touches is computed anew; the optimum is stated for fresh multipliers only, by the caller. Not for several threads.
 */
final class ReducedCosts {

    private final CoefficientMatrix matrix;
    private final Basis basis;
    private double[] cost;
    private double[] d;
    private double[] multiplier = new double[0];
    private double[] row = new double[0];
    private int[] listed;
    private boolean[] isListed;
    private int count;
    private int updates;
    private boolean isStale;

    ReducedCosts(CoefficientMatrix matrix, Basis basis) {
        this.matrix = matrix;
        this.basis = basis;
        cost = new double[matrix.columns()];
        d = new double[matrix.columns()];
        listed = new int[matrix.columns()];
        isListed = new boolean[matrix.columns()];
    }

    /** Makes room for the sum of a row that was added to the matrix. */
    void addSum(int newRow) {
        int variable = matrix.columns() + newRow;
        if (variable >= d.length) {
            int room = matrix.columns() + 2 * newRow + 16;
            cost = Arrays.copyOf(cost, room);
            d = Arrays.copyOf(d, room);
            listed = Arrays.copyOf(listed, room);
            isListed = Arrays.copyOf(isListed, room);
        }
        if (newRow >= multiplier.length) {
            multiplier = Arrays.copyOf(multiplier, 2 * newRow + 16);
            row = Arrays.copyOf(row, 2 * newRow + 16);
        }
    }

    /** Whether the basis was built anew since multipliers were computed. */
    boolean isStale() {
        return isStale;
    }

    void markStale() {
        isStale = true;
    }

    /** Whether the basis is that of the last multipliers, so that no gain means an optimum. */
    boolean isFresh() {
        return !isStale && updates == 0;
    }

    void setCost(int variable, double coefficient) {
        cost[variable] = coefficient;
    }

    /** Multiplier of a row when {@link #compute} was last called. */
    double multiplier(int ofRow) {
        return multiplier[ofRow];
    }

    /** Number of variables to look at, which is what a choice costs. */
    int size() {
        return count;
    }

    double reducedCost(int variable) {
        return d[variable];
    }

    /** The reduced cost of a variable for the last multipliers, computed from its column. */
    double fresh(int variable) {
        if (variable >= matrix.columns()) {
            return cost[variable] - multiplier[variable - matrix.columns()];
        }
        double reduced = cost[variable];
        int[] rows = matrix.rowsOf(variable);
        double[] entries = matrix.entriesOf(variable);
        for (int k = 0; k < matrix.columnSize(variable); k++) {
            reduced += multiplier[rows[k]] * entries[k];
        }
        return reduced;
    }

    /** Computes multipliers and reduced costs anew. */
    void compute(int[] objective) {
        updates = 0;
        isStale = false;
        Arrays.fill(multiplier, 0, matrix.rows(), 0);
        for (int j : objective) {
            if (basis.contains(j)) {
                multiplier[basis.place(j)] = cost[j];
            }
        }
        basis.solveTransposed(multiplier);
        for (int k = 0; k < count; k++) {
            d[listed[k]] = 0;
            isListed[listed[k]] = false;
        }
        count = 0;
        for (int j : objective) {
            list(j);
            d[j] = cost[j];
        }
        price(multiplier, -1);
    }

    /** Subtracts a multiple of {@code y} times the equations {@code sum - A x = 0} from the reduced costs. */
    private void price(double[] y, double factor) {
        int columns = matrix.columns();
        for (int r = 0; r < matrix.rows(); r++) {
            if (y[r] != 0) {
                double by = factor * y[r];
                list(columns + r);
                d[columns + r] += by;
                int[] column = matrix.columnsIn(r);
                double[] entry = matrix.entriesIn(r);
                for (int k = 0; k < column.length; k++) {
                    int j = column[k];
                    list(j);
                    d[j] -= by * entry[k];
                }
            }
        }
    }

    private void list(int j) {
        if (!isListed[j]) {
            isListed[j] = true;
            listed[count++] = j;
        }
    }

    /**
     * Follows a change of the basis that is about to be made.
     *
     * @param leaving row of the variable that leaves
     * @param entering the variable that enters
     * @param pivot its entry in that row, in terms of the basis
     */
    void follow(int leaving, int entering, double pivot) {
        updates++;
        double step = d[entering] / pivot;
        Arrays.fill(row, 0, matrix.rows(), 0);
        row[leaving] = 1;
        basis.solveTransposedUnit(row, leaving);
        price(row, -step);
        d[entering] = 0;
        int out = basis.basic(leaving);
        list(out);
        d[out] = -step;
    }

    /**
     * The variable to move.
     *
     * @param point where the programme stands
     * @param tolerance gains up to it count as none
     * @param first whether to take the first one
     * @return its number, -1 if none gains
     */
    int entering(BoundedPoint point, double tolerance, boolean first) {
        int best = -1;
        double most = tolerance;
        for (int k = 0; k < count; k++) {
            int j = listed[k];
            double size = Math.abs(d[j]);
            if (size > tolerance
                    && (first ? best < 0 || j < best : size > most || (size == most && j < best))
                    && !basis.contains(j)
                    && point.canMove(j, d[j])) {
                best = j;
                most = size;
            }
        }
        return best;
    }

    /** The value that no point inside all bounds exceeds; multipliers that no bound supports are set to what they cost. */
    double dualBound(BoundedPoint point) {
        double bound = 0;
        int columns = matrix.columns();
        for (int r = 0; r < matrix.rows(); r++) {
            int sum = columns + r;
            double gain = cost[sum] - multiplier[r];
            if (gain != 0 && Double.isInfinite(gain > 0 ? point.upper(sum) : point.lower(sum))) {
                multiplier[r] = cost[sum];
                gain = 0;
            }
            if (gain != 0) {
                bound += gain * (gain > 0 ? point.upper(sum) : point.lower(sum));
            }
        }
        for (int j = 0; j < columns; j++) {
            double gain = fresh(j);
            bound += gain > 0 ? gain * point.upper(j) : gain * point.lower(j);
        }
        return bound;
    }
}
