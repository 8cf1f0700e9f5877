package org.lebenswelten.disclosure.pattern;

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

    private static final double OPTIMALITY = 1e-9;
    private static final int PATIENCE = 1_000;

    private final CoefficientMatrix matrix;
    private final BoundedPoint point;
    private final Basis basis;
    private final ReducedCosts costs;
    private final Edge edge;
    private final Effort effort;
    private final boolean mayStop;

    /**
     * A programme without rows.
     *
     * @param lower lower bounds of the variables, finite
     * @param upper upper bounds of the variables, finite
     * @param start a point inside them
     */
    BoundedSimplex(double[] lower, double[] upper, double[] start) {
        this(lower, upper, start, Effort.unlimited(), false);
    }

    /**
     * The same, whose work is counted.
     *
     * @param effort where it is counted
     * @param mayStop whether to end with an {@link EffortSpentException}, at a feasible point, when the work allowed is done
     */
    BoundedSimplex(double[] lower, double[] upper, double[] start, Effort effort, boolean mayStop) {
        this.effort = effort;
        this.mayStop = mayStop;
        matrix = new CoefficientMatrix(start.length);
        point = new BoundedPoint(matrix, lower, upper, start);
        basis = new Basis(matrix);
        costs = new ReducedCosts(matrix, basis);
        edge = new Edge(matrix, basis, point);
    }

    int rows() {
        return matrix.rows();
    }

    /** Value of a variable, or of the sum of row r at {@code columns + r}. */
    double x(int variable) {
        return point.x(variable);
    }

    /** Multiplier of a row at the last optimum. */
    double multiplier(int row) {
        return costs.multiplier(row);
    }

    /** The variable that stands for the sum of a row. */
    int sumOf(int row) {
        return matrix.columns() + row;
    }

    /**
     * Adds a row without bounds.
     *
     * @return its number
     */
    int addRow(int[] column, double[] entry) {
        int row = matrix.addRow(column, entry);
        point.addSum(row);
        basis.addSum(row);
        costs.addSum(row);
        return row;
    }

    /** Sets the bounds of a variable or of a row's sum; the present point must lie inside, up to rounding. */
    void bound(int variable, double newLower, double newUpper) {
        point.setBounds(variable, newLower, newUpper);
        if (!basis.contains(variable) && point.clamp(variable)) {
            basis.markStale();
        }
    }

    double lower(int variable) {
        return point.lower(variable);
    }

    double upper(int variable) {
        return point.upper(variable);
    }

    /** Goes back to a feasible point with all sums in the basis; the bounds are the caller's. */
    void restart(double[] start) {
        point.go(start);
        basis.restart();
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
        return point.x(variable);
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
            costs.setCost(variable[k], coefficient[k]);
            size = Math.max(size, Math.abs(coefficient[k]));
        }
        try {
            for (int attempt = 0; attempt < 3; attempt++) {
                if (attempt > 0 || basis.isStale()) {
                    refresh();
                }
                iterate(variable, OPTIMALITY * size);
                double bound = costs.dualBound(point);
                double value = 0;
                double scale = size;
                for (int k = 0; k < variable.length; k++) {
                    value += coefficient[k] * point.x(variable[k]);
                    scale = Math.max(scale, Math.abs(coefficient[k] * point.x(variable[k])));
                }
                if (point.isFeasible() && Math.abs(bound - value) <= BoundedPoint.FEASIBILITY * 10 * scale) {
                    return bound;
                }
            }
        } finally {
            for (int j : variable) {
                costs.setCost(j, 0);
            }
        }
        throw new UnreliableSolutionException("a linear programme of " + matrix.columns() + " variables and " + rows()
                + " rows: the point found and the bound from its multipliers do not agree");
    }

    private void iterate(int[] objective, double tolerance) {
        int idle = 0;
        int limit = 2_000 + 50 * (matrix.columns() + rows());
        costs.compute(objective);
        for (int step = 0; step < limit; step++) {
            if (mayStop && effort.isSpent()) {
                throw new EffortSpentException();
            }
            effort.spend(2L * basis.entries() + 3L * rows() + 2L * costs.size());
            if (basis.isWorn()) {
                refresh();
            }
            int entering = costs.isStale() ? -1 : costs.entering(point, tolerance, idle > PATIENCE);
            if (entering >= 0) {
                idle = move(entering, idle > PATIENCE) > 1e-11 ? 0 : idle + 1;
            } else if (costs.isFresh()) {
                return;
            } else {
                costs.compute(objective);
            }
        }
        throw new UnreliableSolutionException("a linear programme of " + matrix.columns() + " variables and " + rows()
                + " rows: no optimum within " + limit + " steps");
    }

    /** Moves along the edge of an entering variable; returns the length of the step. */
    private double move(int entering, boolean first) {
        int direction = costs.reducedCost(entering) > 0 ? 1 : -1;
        edge.run(entering, direction, first);
        double most =
                direction > 0 ? point.upper(entering) - point.x(entering) : point.x(entering) - point.lower(entering);
        double step = edge.step();
        if (Double.isInfinite(Math.min(most, step))) {
            throw new UnreliableSolutionException("a linear programme with bounded variables seems unbounded");
        }
        if (most <= step) {
            edge.shift(entering, direction * most);
            point.set(entering, direction > 0 ? point.upper(entering) : point.lower(entering));
            return most;
        }
        if (!edge.isPivotSafe() && basis.isUpdated()) {
            refresh();
            return 0;
        }
        int out = basis.basic(edge.leaving());
        double slope = -direction * edge.pivot();
        edge.shift(entering, direction * step);
        point.set(out, slope > 0 ? point.upper(out) : point.lower(out));
        costs.follow(edge.leaving(), entering, edge.pivot());
        edge.exchange(entering);
        return step;
    }

    /** Inverts the basis anew and computes the basic variables from the others. */
    private void refresh() {
        basis.invert();
        edge.settle();
        costs.markStale();
    }

    /** The reduced cost of a variable of the last optimum, whose coefficient in the objective was the given one. */
    double reducedCost(int variable, double coefficient) {
        return costs.fresh(variable) + coefficient;
    }
}
