package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;

/**
 * Primal simplex method for variables and rows with bounds, from a point that satisfies them all.
 *
 * <pre>{@code
 * maximise c x   subject to   lower <= x <= upper,   rowLower <= A x <= rowUpper
 * }</pre>
 *
 * <p>Every row has a variable of its own, equal to its sum, so that all rows are equations. A variable outside the basis
 * may stand between its bounds; the method therefore starts at any feasible point - the true table of an attack - and never
 * needs one to be searched. Bounds may be changed at will as long as the point stays inside: relaxing them is always allowed,
 * tightening them after the point was driven there with {@link #maximise}. Rows may be added in the same way.
 *
 * <p>Pricing takes the largest reduced cost, the lowest index among equals, and turns to Bland's rule while steps have no
 * length, so the method is deterministic and ends. No result is trusted: after every run the point is put into all rows
 * anew, and the bound of weak duality, which holds for any multipliers, has to agree with the value reached.
 *
 * <p>Own code, as one network is attacked with thousands of objectives from the same true table, and as multipliers are needed
 * for inequalities: on two tables of Musterstadt (695 and 513 cells, 40 objectives each, all values equal) it takes a fifth to a
 * seventh of the processor time of ojAlgo 56.2.1, which solves each from the start.
 *
 * <p>Reference: Chvatal, V. (1983), <em>Linear Programming</em>, chapters 7 and 8. Not for several threads.
 */
final class BoundedSimplex {

    /** How far a row or a variable may lie outside its bounds, relative to the size of its terms. */
    static final double FEASIBILITY = 1e-7;

    private static final double OPTIMALITY = 1e-9;
    private static final double PIVOT = 1e-9;
    private static final double SAFE_PIVOT = 1e-6;
    private static final int REFRESH = 200;
    private static final int PATIENCE = 1_000;

    private final int columns;
    private int rows;
    private final int[] columnSize;
    private final int[][] columnRow;
    private final double[][] columnEntry;
    private int[][] rowColumn;
    private double[][] rowEntry;

    private double[] lower;
    private double[] upper;
    private double[] x;
    private double[] cost;
    private int[] basic;
    private int[] place;
    private double[] multiplier;
    private double[] work;
    private int[] touched;
    private int touchedCount;

    private final EtaFile inverse = new EtaFile();
    private final double[] price;
    private final boolean[] isPriced;
    private final int[] priced;
    private int freshSize;

    /**
     * A programme without rows.
     *
     * @param lower lower bounds of the variables, finite
     * @param upper upper bounds of the variables, finite
     * @param start a point inside them
     */
    BoundedSimplex(double[] lower, double[] upper, double[] start) {
        columns = start.length;
        columnSize = new int[columns];
        columnRow = new int[columns][4];
        columnEntry = new double[columns][4];
        rowColumn = new int[16][];
        rowEntry = new double[16][];
        this.lower = lower.clone();
        this.upper = upper.clone();
        x = start.clone();
        cost = new double[columns];
        basic = new int[0];
        place = new int[columns];
        Arrays.fill(place, -1);
        multiplier = new double[0];
        work = new double[0];
        touched = new int[0];
        price = new double[columns];
        isPriced = new boolean[columns];
        priced = new int[columns];
    }

    int rows() {
        return rows;
    }

    /** Value of a variable, or of the sum of row r at {@code columns + r}. */
    double x(int variable) {
        return x[variable];
    }

    /** Multiplier of a row at the last optimum. */
    double multiplier(int row) {
        return multiplier[row];
    }

    /** The variable that stands for the sum of a row. */
    int sumOf(int row) {
        return columns + row;
    }

    /**
     * Adds a row without bounds.
     *
     * @return its number
     */
    int addRow(int[] column, double[] entry) {
        int row = rows++;
        if (row == rowColumn.length) {
            rowColumn = Arrays.copyOf(rowColumn, 2 * row);
            rowEntry = Arrays.copyOf(rowEntry, 2 * row);
        }
        rowColumn[row] = column;
        rowEntry[row] = entry;
        double sum = 0;
        for (int k = 0; k < column.length; k++) {
            int j = column[k];
            if (columnSize[j] == columnRow[j].length) {
                columnRow[j] = Arrays.copyOf(columnRow[j], 2 * columnSize[j]);
                columnEntry[j] = Arrays.copyOf(columnEntry[j], 2 * columnSize[j]);
            }
            columnRow[j][columnSize[j]] = row;
            columnEntry[j][columnSize[j]++] = entry[k];
            sum += entry[k] * x[j];
        }
        grow();
        int variable = columns + row;
        lower[variable] = Double.NEGATIVE_INFINITY;
        upper[variable] = Double.POSITIVE_INFINITY;
        x[variable] = sum;
        basic[row] = variable;
        place[variable] = row;
        if (inverse.size() > 0) {
            freshSize = -1;
        }
        return row;
    }

    private void grow() {
        int size = columns + rows;
        if (size > x.length) {
            int room = Math.max(size, columns + 2 * (rows - 1) + 16);
            lower = Arrays.copyOf(lower, room);
            upper = Arrays.copyOf(upper, room);
            x = Arrays.copyOf(x, room);
            cost = Arrays.copyOf(cost, room);
            place = Arrays.copyOf(place, room);
        }
        if (rows > basic.length) {
            int room = 2 * rows + 16;
            basic = Arrays.copyOf(basic, room);
            multiplier = Arrays.copyOf(multiplier, room);
            work = Arrays.copyOf(work, room);
            touched = new int[room];
        }
    }

    /** Sets the bounds of a variable or of a row's sum; the present point must lie inside, up to rounding. */
    void bound(int variable, double newLower, double newUpper) {
        lower[variable] = newLower;
        upper[variable] = newUpper;
        if (place[variable] < 0 && (x[variable] < newLower || x[variable] > newUpper)) {
            x[variable] = Math.min(newUpper, Math.max(newLower, x[variable]));
            freshSize = -1;
        }
    }

    double lower(int variable) {
        return lower[variable];
    }

    double upper(int variable) {
        return upper[variable];
    }

    /** Goes back to a feasible point with all sums in the basis; the bounds are the caller's. */
    void restart(double[] start) {
        System.arraycopy(start, 0, x, 0, columns);
        Arrays.fill(place, 0, columns, -1);
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int k = 0; k < rowColumn[row].length; k++) {
                sum += rowEntry[row][k] * x[rowColumn[row][k]];
            }
            x[columns + row] = sum;
            basic[row] = columns + row;
            place[columns + row] = row;
        }
        inverse.clear();
        freshSize = 0;
    }

    /**
     * Moves to a point with the largest value of one variable or sum, or of its negative.
     *
     * @param variable the variable
     * @param sign 1 to maximise it, -1 to minimise it
     * @return its value there
     * @throws UnreliableSolutionException if the point found does not withstand the check
     */
    double drive(int variable, int sign) {
        maximise(new int[] {variable}, new double[] {sign});
        return x[variable];
    }

    /**
     * Moves to a point with the largest value of an objective.
     *
     * @param variable variables of the objective
     * @param coefficient their coefficients
     * @return a bound that no feasible point exceeds, by weak duality
     * @throws UnreliableSolutionException if the point found does not withstand the check
     */
    double maximise(int[] variable, double[] coefficient) {
        double size = 0;
        for (int k = 0; k < variable.length; k++) {
            cost[variable[k]] = coefficient[k];
            size = Math.max(size, Math.abs(coefficient[k]));
        }
        try {
            for (int attempt = 0; attempt < 3; attempt++) {
                if (attempt > 0 || freshSize < 0) {
                    refresh();
                }
                iterate(variable, OPTIMALITY * size);
                double bound = dualBound();
                double value = 0;
                double scale = size;
                for (int k = 0; k < variable.length; k++) {
                    value += coefficient[k] * x[variable[k]];
                    scale = Math.max(scale, Math.abs(coefficient[k] * x[variable[k]]));
                }
                if (isFeasible() && Math.abs(bound - value) <= FEASIBILITY * 10 * scale) {
                    return bound;
                }
            }
        } finally {
            for (int j : variable) {
                cost[j] = 0;
            }
        }
        throw new UnreliableSolutionException("a linear programme of " + columns + " variables and " + rows
                + " rows: the point found and the bound from its multipliers do not agree");
    }

    private void iterate(int[] objective, double tolerance) {
        int idle = 0;
        int limit = 2_000 + 50 * (columns + rows);
        for (int step = 0; step < limit; step++) {
            if (inverse.size() - freshSize > REFRESH) {
                refresh();
            }
            int entering = price(objective, tolerance, idle > PATIENCE);
            if (entering < 0) {
                return;
            }
            double reduced = reducedCost(entering);
            double moved = move(entering, reduced > 0 ? 1 : -1, idle > PATIENCE);
            idle = moved > 1e-11 ? 0 : idle + 1;
        }
        throw new UnreliableSolutionException("a linear programme of " + columns + " variables and " + rows
                + " rows: no optimum within " + limit + " steps");
    }

    /** Computes the multipliers and picks the variable to enter the basis; -1 at the optimum. */
    private int price(int[] objective, double tolerance, boolean first) {
        Arrays.fill(multiplier, 0, rows, 0);
        for (int j : objective) {
            if (place[j] >= 0) {
                multiplier[place[j]] = cost[j];
            }
        }
        inverse.solveTransposed(multiplier);
        int count = 0;
        int best = -1;
        double most = tolerance;
        for (int row = 0; row < rows; row++) {
            double y = multiplier[row];
            int sum = columns + row;
            if (place[sum] < 0 && (y != 0 || cost[sum] != 0)) {
                double d = cost[sum] - y;
                if (Math.abs(d) > tolerance && canMove(sum, d) && (first ? best < 0 : Math.abs(d) > most)) {
                    best = sum;
                    most = Math.abs(d);
                }
            }
            if (y != 0) {
                int[] column = rowColumn[row];
                double[] entry = rowEntry[row];
                for (int k = 0; k < column.length; k++) {
                    int j = column[k];
                    if (!isPriced[j]) {
                        isPriced[j] = true;
                        price[j] = cost[j];
                        priced[count++] = j;
                    }
                    price[j] += y * entry[k];
                }
            }
        }
        for (int j : objective) {
            if (j < columns && !isPriced[j]) {
                isPriced[j] = true;
                price[j] = cost[j];
                priced[count++] = j;
            }
        }
        for (int k = 0; k < count; k++) {
            int j = priced[k];
            isPriced[j] = false;
            double d = Math.abs(price[j]);
            if (place[j] < 0 && d > tolerance && canMove(j, price[j])) {
                if (first ? best < 0 || j < best : d > most || (d == most && j < best)) {
                    best = j;
                    most = d;
                }
            }
        }
        return best;
    }

    private boolean canMove(int j, double reduced) {
        return reduced > 0 ? x[j] < upper[j] : x[j] > lower[j];
    }

    private double reducedCost(int j) {
        if (j >= columns) {
            return cost[j] - multiplier[j - columns];
        }
        double reduced = cost[j];
        for (int k = 0; k < columnSize[j]; k++) {
            reduced += multiplier[columnRow[j][k]] * columnEntry[j][k];
        }
        return reduced;
    }

    /** The reduced cost of a variable of the last optimum, whose coefficient in the objective was the given one. */
    double reducedCost(int j, double coefficient) {
        return reducedCost(j) + coefficient;
    }

    /** Moves along the edge of an entering variable; returns the length of the step. */
    private double move(int entering, int direction, boolean first) {
        column(entering, work);
        inverse.solve(work);
        touchedCount = 0;
        for (int row = 0; row < rows; row++) {
            if (work[row] != 0) {
                touched[touchedCount++] = row;
            }
        }
        double most = direction > 0 ? upper[entering] - x[entering] : x[entering] - lower[entering];
        double relaxed = Double.POSITIVE_INFINITY;
        for (int k = 0; k < touchedCount; k++) {
            double w = work[touched[k]];
            if (Math.abs(w) > PIVOT) {
                double room = Math.max(0, room(basic[touched[k]], -direction * w));
                relaxed = Math.min(relaxed, room + 1e-10 / Math.abs(w));
            }
        }
        int leaving = -1;
        double step = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int k = 0; k < touchedCount; k++) {
            int row = touched[k];
            double w = work[row];
            if (Math.abs(w) > PIVOT) {
                double room = Math.max(0, room(basic[row], -direction * w));
                if (room <= relaxed && (leaving < 0 || (first ? basic[row] < basic[leaving] : Math.abs(w) > largest))) {
                    leaving = row;
                    largest = Math.abs(w);
                    step = room;
                }
            }
        }
        if (Double.isInfinite(Math.min(most, step))) {
            throw new UnreliableSolutionException("a linear programme with bounded variables seems unbounded");
        }
        if (most <= step) {
            shift(entering, direction * most);
            x[entering] = direction > 0 ? upper[entering] : lower[entering];
            return most;
        }
        if (largest < SAFE_PIVOT && inverse.size() > freshSize) {
            refresh();
            return 0;
        }
        double slope = -direction * work[leaving];
        shift(entering, direction * step);
        int out = basic[leaving];
        x[out] = slope > 0 ? upper[out] : lower[out];
        place[out] = -1;
        basic[leaving] = entering;
        place[entering] = leaving;
        inverse.append(work, touched, touchedCount, leaving);
        return step;
    }

    private double room(int j, double slope) {
        return slope > 0 ? (upper[j] - x[j]) / slope : (lower[j] - x[j]) / slope;
    }

    private void shift(int entering, double by) {
        x[entering] += by;
        if (by != 0) {
            for (int k = 0; k < touchedCount; k++) {
                x[basic[touched[k]]] -= by * work[touched[k]];
            }
        }
    }

    /** Column of a variable in the equations {@code sum - A x = 0}. */
    private void column(int j, double[] into) {
        Arrays.fill(into, 0, rows, 0);
        if (j >= columns) {
            into[j - columns] = 1;
            return;
        }
        for (int k = 0; k < columnSize[j]; k++) {
            into[columnRow[j][k]] = -columnEntry[j][k];
        }
    }

    /** Inverts the basis anew and computes the basic variables from the others. */
    private void refresh() {
        new Inversion().run();
        freshSize = inverse.size();
        Arrays.fill(work, 0, rows, 0);
        for (int row = 0; row < rows; row++) {
            int sum = columns + row;
            if (place[sum] < 0) {
                work[row] -= x[sum];
            }
            int[] column = rowColumn[row];
            for (int k = 0; k < column.length; k++) {
                if (place[column[k]] < 0) {
                    work[row] += rowEntry[row][k] * x[column[k]];
                }
            }
        }
        inverse.solve(work);
        for (int row = 0; row < rows; row++) {
            x[basic[row]] = work[row];
        }
    }

    /** Whether the point satisfies all bounds and rows when computed anew. */
    private boolean isFeasible() {
        for (int j = 0; j < columns; j++) {
            double slack = FEASIBILITY * Math.max(1, Math.abs(x[j]));
            if (!(x[j] >= lower[j] - slack && x[j] <= upper[j] + slack)) {
                return false;
            }
        }
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            double size = 1;
            for (int k = 0; k < rowColumn[row].length; k++) {
                double term = rowEntry[row][k] * x[rowColumn[row][k]];
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

    /** The value that no point inside all bounds exceeds, for the present multipliers. */
    private double dualBound() {
        double bound = 0;
        for (int row = 0; row < rows; row++) {
            int sum = columns + row;
            double d = cost[sum] - multiplier[row];
            if (d != 0 && Double.isInfinite(d > 0 ? upper[sum] : lower[sum])) {
                multiplier[row] = cost[sum];
                d = 0;
            }
            if (d != 0) {
                bound += d * (d > 0 ? upper[sum] : lower[sum]);
            }
        }
        for (int j = 0; j < columns; j++) {
            double d = reducedCost(j);
            bound += d > 0 ? d * upper[j] : d * lower[j];
        }
        return bound;
    }

    /** Builds the inverse from the columns of the basis, rows with one open column first so that little fills in. */
    private final class Inversion {

        private final int[] open = new int[rows];
        private final boolean[] isDone = new boolean[rows];

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
                    column(j, work);
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
                for (int e = 0; e < columnSize[j]; e++) {
                    open[columnRow[j][e]]++;
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
                if (isDone[row] || j < 0) {
                    continue;
                }
                if (Math.abs(entryOf(j, row)) < 1e-3) {
                    continue;
                }
                inverse.appendNegative(columnRow[j], columnEntry[j], columnSize[j], row);
                occupy(j, row);
                isPlaced[j] = true;
                for (int e = 0; e < columnSize[j]; e++) {
                    int other = columnRow[j][e];
                    if (--open[other] == 1 && !isDone[other]) {
                        queue[tail++] = other;
                    }
                }
            }
        }

        private int only(int row, boolean[] inBasis, boolean[] isPlaced) {
            for (int j : rowColumn[row]) {
                if (inBasis[j] && !isPlaced[j]) {
                    return j;
                }
            }
            return -1;
        }

        private int pivotRow() {
            int best = -1;
            double most = PIVOT * 10;
            for (int row = 0; row < rows; row++) {
                if (!isDone[row] && Math.abs(work[row]) > most) {
                    most = Math.abs(work[row]);
                    best = row;
                }
            }
            return best;
        }

        private void put(int j, int row) {
            touchedCount = 0;
            for (int i = 0; i < rows; i++) {
                if (work[i] != 0) {
                    touched[touchedCount++] = i;
                }
            }
            inverse.append(work, touched, touchedCount, row);
            occupy(j, row);
        }

        private void occupy(int j, int row) {
            basic[row] = j;
            place[j] = row;
            isDone[row] = true;
        }

        private double entryOf(int j, int row) {
            for (int e = 0; e < columnSize[j]; e++) {
                if (columnRow[j][e] == row) {
                    return columnEntry[j][e];
                }
            }
            return 0;
        }
    }
}
