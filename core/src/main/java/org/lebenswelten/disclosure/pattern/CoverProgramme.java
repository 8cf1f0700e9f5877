package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * The programme that chooses what to hide: least loss subject to the inequalities known so far, relaxed to values between 0
 * and 1. Bounds of its value come from multipliers and hold whatever the rounding errors.
 *
 * <p>Starts at a pattern that meets all demands, and stays at a point that satisfies every inequality in force.
 */
final class CoverProgramme {

    private static final double TOLERANCE = 1e-7;

    private final double[] loss;
    private final int[] column;
    private final int[] candidate;
    private final int[] all;
    private final double[] negativeLoss;
    private final BoundedSimplex simplex;
    private final List<CoverRow> rows = new ArrayList<>();
    private final List<Boolean> inForce = new ArrayList<>();
    private double bound;

    CoverProgramme(Knowledge knowledge, boolean[] start, Effort effort) {
        loss = knowledge.loss();
        column = new int[start.length];
        candidate = new int[start.length];
        int count = 0;
        for (int i = 0; i < start.length; i++) {
            column[i] = -1;
            if (knowledge.isCandidate()[i]) {
                candidate[count] = i;
                column[i] = count++;
            }
        }
        double[] zero = new double[count];
        double[] one = new double[count];
        double[] point = new double[count];
        all = new int[count];
        negativeLoss = new double[count];
        for (int c = 0; c < count; c++) {
            one[c] = 1;
            point[c] = start[candidate[c]] ? 1 : 0;
            all[c] = c;
            negativeLoss[c] = -loss[candidate[c]];
        }
        simplex = new BoundedSimplex(zero, one, point, effort, true);
    }

    /** All inequalities added so far. */
    List<CoverRow> rows() {
        return rows;
    }

    /** Which cells may be hidden within the present bounds. */
    boolean[] hideable() {
        boolean[] isHideable = new boolean[column.length];
        for (int c = 0; c < all.length; c++) {
            isHideable[candidate[c]] = simplex.upper(c) > 0;
        }
        return isHideable;
    }

    /** Adds inequalities; {@link #enforce} puts them in force. */
    void add(List<CoverRow> more) {
        for (CoverRow row : more) {
            int[] columns = new int[row.candidate().length];
            for (int k = 0; k < columns.length; k++) {
                columns[k] = column[row.candidate()[k]];
            }
            simplex.addRow(columns, row.entry());
            rows.add(row);
            inForce.add(false);
        }
    }

    /**
     * Moves to a point that satisfies all inequalities added so far.
     *
     * @return false if there is none within the present bounds
     */
    boolean enforce() {
        for (int row = 0; row < rows.size(); row++) {
            if (!inForce.get(row)) {
                int sum = simplex.sumOf(row);
                double least = rows.get(row).least();
                if (simplex.x(sum) < least) {
                    if (simplex.drive(sum, 1) < least - TOLERANCE) {
                        return false;
                    }
                }
                simplex.bound(sum, least, Double.POSITIVE_INFINITY);
                inForce.set(row, true);
            }
        }
        return true;
    }

    /**
     * Moves to the point of least loss.
     *
     * @return a loss that no pattern within the present bounds falls below
     */
    double minimise() {
        double least = -simplex.maximise(all, negativeLoss);
        bound = Math.max(bound, least);
        return least;
    }

    /** The largest result of {@link #minimise} so far; a bound for all patterns as long as nothing was fixed. */
    double bound() {
        return bound;
    }

    /** The present point, by cell. */
    double[] point() {
        double[] hidden = new double[column.length];
        for (int c = 0; c < all.length; c++) {
            hidden[candidate[c]] = Math.min(1, Math.max(0, simplex.x(c)));
        }
        return hidden;
    }

    /** The pattern at the present point if it is one. */
    boolean isWhole() {
        return Arrays.stream(all).allMatch(c -> Math.abs(simplex.x(c) - Math.rint(simplex.x(c))) <= 1e-6);
    }

    boolean[] pattern() {
        boolean[] isHidden = new boolean[column.length];
        for (int c = 0; c < all.length; c++) {
            isHidden[candidate[c]] = simplex.x(c) > 0.5;
        }
        return isHidden;
    }

    /** The cell whose share is closest to one half, weighted by its loss; the first by name among equals. */
    int mostFractional() {
        int best = -1;
        double most = 0;
        for (int c = 0; c < all.length; c++) {
            double x = simplex.x(c);
            double w = Math.min(x, 1 - x) * loss[candidate[c]];
            if (Math.min(x, 1 - x) > 1e-6 && w > most) {
                most = w;
                best = candidate[c];
            }
        }
        return best;
    }

    /**
     * Shows for good the candidates at 0 that no better pattern hides.
     *
     * @param isTooMuch whether no pattern of interest costs as much more than the last bound
     */
    void showWhere(DoublePredicate isTooMuch) {
        for (int c = 0; c < all.length; c++) {
            if (simplex.x(c) == 0 && isTooMuch.test(-simplex.reducedCost(c, negativeLoss[c]))) {
                simplex.bound(c, 0, 0);
            }
        }
    }

    /**
     * Fixes a cell to hidden or shown.
     *
     * @return false if the inequalities in force do not allow it; nothing is fixed then
     */
    boolean fix(int cell, boolean hide) {
        int c = column[cell];
        double reached = simplex.drive(c, hide ? 1 : -1);
        if (hide ? reached < 1 - TOLERANCE : reached > TOLERANCE) {
            return false;
        }
        double value = hide ? 1 : 0;
        simplex.bound(c, value, value);
        return true;
    }

    /** Undoes {@link #fix(int, boolean)}. */
    void free(int cell) {
        simplex.bound(column[cell], 0, 1);
    }
}
