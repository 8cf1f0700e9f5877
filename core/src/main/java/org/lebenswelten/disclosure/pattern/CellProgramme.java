package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;

/**
 * The linear programme of an attack over those cells that are no sums of others, see {@link Substitution}; a sum has a row
 * where its bounds are not those of its parts anyway, or where it is attacked. Starts at the true table. Not for several
 * threads.
 */
final class CellProgramme {

    private final Substitution sums;
    private final BoundedSimplex simplex;
    private final int[] base;
    private final int[] column;
    private final int[] rowOf;
    private final double[] start;

    /**
     * Sets up the programme.
     *
     * @param network cells and relations
     * @param sums which cells are sums
     * @param lower lower bounds, no tighter for sums than what follows from the rest
     * @param upper upper bounds, likewise
     * @param needsRow which sums have a row; others must not have bounds of their own
     * @param effort where the work is counted
     * @param mayStop whether to end with an {@link EffortSpentException} when the work allowed is done
     */
    CellProgramme(
            CellNetwork network,
            Substitution sums,
            double[] lower,
            double[] upper,
            boolean[] needsRow,
            Effort effort,
            boolean mayStop) {
        this.sums = sums;
        column = new int[network.size()];
        rowOf = new int[network.size()];
        Arrays.fill(rowOf, -1);
        base = base(sums, column);
        start = PatternCheck.at(network.value(), base);
        simplex =
                new BoundedSimplex(PatternCheck.at(lower, base), PatternCheck.at(upper, base), start, effort, mayStop);
        for (Substitution.Row row : sums.rows()) {
            int number = simplex.addRow(columns(row.cell()), row.entry());
            int sum = simplex.sumOf(number);
            simplex.bound(sum, Math.min(row.lower(), simplex.x(sum)), Math.max(row.upper(), simplex.x(sum)));
        }
        for (int i = 0; i < column.length; i++) {
            if (needsRow[i] && sums.isSum(i)) {
                bound(i, lower[i], upper[i]);
            }
        }
    }

    private static int[] base(Substitution sums, int[] column) {
        int[] base = new int[column.length];
        int count = 0;
        for (int i = 0; i < column.length; i++) {
            column[i] = -1;
            if (!sums.isSum(i)) {
                column[i] = count;
                base[count++] = i;
            }
        }
        return Arrays.copyOf(base, count);
    }

    private int[] columns(int[] cells) {
        int[] columns = new int[cells.length];
        for (int k = 0; k < cells.length; k++) {
            columns[k] = column[cells[k]];
        }
        return columns;
    }

    /** The variable that stands for a cell. */
    private int variable(int cell) {
        if (column[cell] >= 0) {
            return column[cell];
        }
        if (rowOf[cell] < 0) {
            rowOf[cell] = simplex.addRow(columns(sums.unknown(cell)), sums.coefficient(cell));
        }
        return simplex.sumOf(rowOf[cell]);
    }

    /** The cells that are unknowns. */
    int[] base() {
        return base;
    }

    /** Writes the present point into a table of all cells. */
    void read(double[] table) {
        for (int k = 0; k < base.length; k++) {
            table[base[k]] = simplex.x(k);
        }
        sums.complete(table);
    }

    double x(int cell) {
        return simplex.x(variable(cell)) + (column[cell] >= 0 ? 0 : sums.constant(cell));
    }

    double lower(int unknown) {
        return simplex.lower(column[unknown]);
    }

    double upper(int unknown) {
        return simplex.upper(column[unknown]);
    }

    /** Sets bounds; the present point must lie inside, up to rounding. */
    void bound(int cell, double lower, double upper) {
        double constant = column[cell] >= 0 ? 0 : sums.constant(cell);
        simplex.bound(variable(cell), lower - constant, upper - constant);
    }

    /** Lifts the bounds of a cell that has none of its own, or sets those it has. */
    void release(int cell, double lower, double upper, boolean hasOwn) {
        if (column[cell] >= 0 || hasOwn) {
            bound(cell, lower, upper);
        } else {
            bound(cell, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
    }

    /** Goes back to the true table; bounds are the caller's. */
    void restart() {
        simplex.restart(start);
    }

    /** Moves to the largest value of a cell, or of its negative; returns the value of the cell. */
    double drive(int cell, int sign) {
        return simplex.drive(variable(cell), sign) + (column[cell] >= 0 ? 0 : sums.constant(cell));
    }

    /** Number of rows that relations take. */
    int relations() {
        return sums.rows().size();
    }

    /** Multiplier of a row of {@link Substitution#rows} at the last optimum. */
    double multiplier(int row) {
        return simplex.multiplier(row);
    }

    /** What the last optimum gains by one unit of a cell, if its bound gave way; 0 for a sum without a row. */
    double gain(int cell, double coefficient) {
        return column[cell] < 0 && rowOf[cell] < 0 ? 0 : simplex.reducedCost(variable(cell), coefficient);
    }
}
