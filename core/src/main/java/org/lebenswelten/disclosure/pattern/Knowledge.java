package org.lebenswelten.disclosure.pattern;

import java.util.List;

/**
 * What an attacker knows of each cell if it is shown and if it is hidden, and what each cell demands, as columns. Bounds and
 * demands of whole cells are whole: an interval 0.4 to 5.6 is 1 to 5, a demand to reach 4.2 one to reach 5.
 */
record Knowledge(
        double[] shownLower,
        double[] shownUpper,
        double[] hiddenLower,
        double[] hiddenUpper,
        boolean[] isCandidate,
        double[] loss,
        boolean[] hasDemand,
        double[] atMost,
        double[] atLeast,
        double[] width) {

    /** By how much an interval may fall short of a demand, relative to its end. */
    static final double TOLERANCE = 1e-6;

    /** The most that any comparison may give away, so that one person counts among millions. */
    private static final double HALF = 0.5;

    private static final double ROUNDING = 1e-9;

    private Knowledge(int size) {
        this(
                new double[size],
                new double[size],
                new double[size],
                new double[size],
                new boolean[size],
                new double[size],
                new boolean[size],
                new double[size],
                new double[size],
                new double[size]);
    }

    static Knowledge of(List<Cell> cells) {
        Knowledge all = new Knowledge(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            all.set(i, cells.get(i));
        }
        return all;
    }

    private void set(int i, Cell cell) {
        boolean whole = cell.whole();
        hiddenLower[i] = Math.min(cell.value(), up(cell.known().lower(), whole));
        hiddenUpper[i] = Math.max(cell.value(), down(cell.known().upper(), whole));
        shownLower[i] = hiddenLower[i];
        shownUpper[i] = hiddenUpper[i];
        if (cell.state().isShown()) {
            shownLower[i] = Math.max(
                    hiddenLower[i], Math.min(cell.value(), up(cell.shown().lower(), whole)));
            shownUpper[i] = Math.min(
                    hiddenUpper[i], Math.max(cell.value(), down(cell.shown().upper(), whole)));
        }
        isCandidate[i] = cell.state().mayBeHidden();
        loss[i] = cell.loss();
        hasDemand[i] = cell.demand().demandsSomething();
        atMost[i] = down(cell.demand().atMost(), whole);
        atLeast[i] = up(cell.demand().atLeast(), whole);
        width[i] = up(cell.demand().width(), whole);
    }

    /** The least whole number not below, if whole. */
    static double up(double bound, boolean whole) {
        return whole ? Math.ceil(bound - ROUNDING * Math.max(1, finite(bound))) : bound;
    }

    /** The largest whole number not above, if whole. */
    static double down(double bound, boolean whole) {
        return whole ? Math.floor(bound + ROUNDING * Math.max(1, finite(bound))) : bound;
    }

    private static double finite(double bound) {
        return Double.isInfinite(bound) ? 1 : Math.abs(bound);
    }

    /** The columns of some of the cells. */
    Knowledge at(int[] cell) {
        Knowledge some = new Knowledge(cell.length);
        for (int i = 0; i < cell.length; i++) {
            int j = cell[i];
            some.shownLower[i] = shownLower[j];
            some.shownUpper[i] = shownUpper[j];
            some.hiddenLower[i] = hiddenLower[j];
            some.hiddenUpper[i] = hiddenUpper[j];
            some.isCandidate[i] = isCandidate[j];
            some.loss[i] = loss[j];
            some.hasDemand[i] = hasDemand[j];
            some.atMost[i] = atMost[j];
            some.atLeast[i] = atLeast[j];
            some.width[i] = width[j];
        }
        return some;
    }

    /** Lower bounds if the candidates of a pattern are hidden. */
    double[] lower(boolean[] isHidden) {
        double[] bound = shownLower.clone();
        for (int i = 0; i < bound.length; i++) {
            if (isHidden[i]) {
                bound[i] = hiddenLower[i];
            }
        }
        return bound;
    }

    /** Upper bounds if the candidates of a pattern are hidden. */
    double[] upper(boolean[] isHidden) {
        double[] bound = shownUpper.clone();
        for (int i = 0; i < bound.length; i++) {
            if (isHidden[i]) {
                bound[i] = hiddenUpper[i];
            }
        }
        return bound;
    }

    /** Whether a cell has a demand under a pattern; that of a candidate holds only where it is hidden. */
    boolean binds(int i, boolean[] isHidden) {
        return hasDemand[i] && (!isCandidate[i] || isHidden[i]);
    }

    /** Whether a cell has a demand only where it is hidden. */
    boolean isConditional(int i) {
        return hasDemand[i] && isCandidate[i];
    }

    /** The same with some candidates that cannot be hidden. */
    Knowledge showing(List<Integer> cells) {
        boolean[] newCandidate = isCandidate.clone();
        boolean[] newDemand = hasDemand.clone();
        for (int i : cells) {
            newCandidate[i] = false;
            newDemand[i] = false;
        }
        return new Knowledge(
                shownLower,
                shownUpper,
                hiddenLower,
                hiddenUpper,
                newCandidate,
                loss,
                newDemand,
                atMost,
                atLeast,
                width);
    }

    boolean reachesDown(int i, double lower) {
        return lower <= atMost[i] + tolerance(atMost[i]);
    }

    boolean reachesUp(int i, double upper) {
        return upper >= atLeast[i] - tolerance(atLeast[i]);
    }

    boolean isWideEnough(int i, double lower, double upper) {
        return upper - lower >= width[i] - tolerance(width[i]);
    }

    boolean isMet(int i, double lower, double upper) {
        return reachesDown(i, lower) && reachesUp(i, upper) && isWideEnough(i, lower, upper);
    }

    /** How far values of a size may lie apart and count as equal: a relative 1e-6, and less than a person. */
    static double tolerance(double size) {
        return Math.min(HALF, TOLERANCE * Math.max(1, finite(size)));
    }
}
