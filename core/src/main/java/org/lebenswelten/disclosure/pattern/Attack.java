package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;

/**
 * The attack on the cells of one part of a network: largest and smallest value of each in any table inside the bounds.
 *
 * <p>Every point that a linear programme ends at is a table; what it tells of all other cells is kept, so that most ends are
 * known before their own programme is run. For cells that are whole a branch-and-bound search looks for whole tables; the
 * point it starts from stays feasible throughout (see {@link BoundedSimplex}).
 */
final class Attack {

    private static final double WHOLE = 1e-6;
    private static final int NODES = 400;
    private static final int NODES_FOR_ENDS = 40;

    /** Number of cells beyond which the search for whole tables ends with the work allowed; what is open then counts as unmet. */
    private static final int LARGE = 2_500;

    private final Effort effort;
    private final CellNetwork network;
    private final double[] lower;
    private final double[] upper;
    private final double[] least;
    private final double[] most;
    private final Witness[] lowWitness;
    private final Witness[] highWitness;
    private final boolean[] hasRow;
    private final Substitution sums;
    private final CellProgramme programme;
    private final double[] table;
    private int nodes;
    private int limit = NODES;
    private double relaxed;

    /** Starts from the true table; the work is counted. */
    Attack(PatternCheck.Part part, Effort effort) {
        this.effort = effort;
        network = part.network();
        lower = part.lower();
        upper = part.upper();
        least = network.value().clone();
        most = network.value().clone();
        lowWitness = new Witness[network.size()];
        highWitness = new Witness[network.size()];
        Arrays.fill(lowWitness, Witness.TRUTH);
        Arrays.fill(highWitness, Witness.TRUTH);
        table = new double[network.size()];
        sums = Substitution.of(network);
        hasRow = new boolean[network.size()];
        for (int i = 0; i < hasRow.length; i++) {
            hasRow[i] = sums.isSum(i) && !sums.implies(i, lower, upper, part.wideLower()[i], part.wideUpper()[i]);
        }
        programme = new CellProgramme(network, sums, lower, upper, hasRow, effort, false);
    }

    /**
     * What can be said of one cell.
     *
     * @param lower end that nobody can go below
     * @param upper end that nobody can go above
     * @param least smallest value of a table that was found
     * @param most largest value of a table that was found
     */
    record Ends(double lower, double upper, double least, double most) {}

    /** Attacks one cell. */
    Ends on(int cell) {
        limit = NODES_FOR_ENDS;
        double top = upper[cell];
        if (most[cell] < top - Knowledge.tolerance(top)) {
            top = Math.min(top, end(cell, 1));
        }
        double bottom = lower[cell];
        if (least[cell] > bottom + Knowledge.tolerance(bottom)) {
            bottom = Math.max(bottom, -end(cell, -1));
        }
        return new Ends(Math.min(bottom, least[cell]), Math.max(top, most[cell]), least[cell], most[cell]);
    }

    /** What can be said of a cell without attacking it. */
    Ends soFar(int cell) {
        return new Ends(Math.min(lower[cell], least[cell]), Math.max(upper[cell], most[cell]), least[cell], most[cell]);
    }

    /**
     * Whether tables exist that meet the demand of a cell. They are first sought no further from the true one than the
     * demand asks, which keeps most cells as they are; whole tables may exist only beyond.
     */
    boolean meets(Knowledge knowledge, int cell) {
        if (knowledge.isMet(cell, least[cell], most[cell])) {
            return true;
        }
        limit = NODES;
        programme.restart();
        double width = knowledge.width()[cell];
        boolean wide = knowledge.isWideEnough(cell, least[cell], most[cell]);
        if (!wide || !knowledge.reachesUp(cell, most[cell])) {
            double needed = Math.max(knowledge.atLeast()[cell], wide ? most[cell] : least[cell] + width);
            boolean isClose = endUpTo(cell, 1, Math.max(most[cell], Math.min(upper[cell], needed)));
            if (!knowledge.reachesUp(cell, most[cell]) && (!isClose || !knowledge.reachesUp(cell, end(cell, 1)))) {
                return false;
            }
        }
        wide = knowledge.isWideEnough(cell, least[cell], most[cell]);
        if (!wide || !knowledge.reachesDown(cell, least[cell])) {
            double needed = Math.min(knowledge.atMost()[cell], wide ? least[cell] : most[cell] - width);
            boolean isClose = endUpTo(cell, -1, Math.min(least[cell], Math.max(lower[cell], needed)));
            if (!knowledge.isMet(cell, least[cell], most[cell]) && isClose) {
                end(cell, -1);
            }
        }
        if (knowledge.reachesDown(cell, least[cell]) && !knowledge.isWideEnough(cell, least[cell], most[cell])) {
            end(cell, 1);
        }
        return knowledge.isMet(cell, least[cell], most[cell]);
    }

    /**
     * The same as {@link #end}, but no further than a goal; every whole table found so far lies before it.
     *
     * @return whether the goal was reached, be it by a table that is not whole; if not, there is nothing beyond
     */
    private boolean endUpTo(int cell, int sign, double goal) {
        double past = programme.x(cell);
        if (sign > 0) {
            programme.bound(cell, lower[cell], Math.max(goal, past));
        } else {
            programme.bound(cell, Math.min(goal, past), upper[cell]);
        }
        end(cell, sign);
        programme.release(cell, lower[cell], upper[cell], hasRow[cell]);
        return sign * relaxed >= sign * goal - Knowledge.tolerance(goal);
    }

    /**
     * The largest value of sign times the cell; bounds of the simplex are as before afterwards. After a point that is not
     * whole the simplex goes back to the true table, as edges from whole points mostly lead to whole points.
     */
    private double end(int cell, int sign) {
        boolean whole = network.whole()[cell];
        relaxed = programme.drive(cell, sign);
        double bound = whole ? Math.floor(sign * relaxed + WHOLE) : sign * relaxed;
        if (!note()) {
            nodes = 0;
            branch(cell, sign, bound);
            if (nodes < limit) {
                bound = best(cell, sign);
            }
            programme.restart();
        }
        return bound;
    }

    private double best(int cell, int sign) {
        return sign > 0 ? most[cell] : -least[cell];
    }

    /** Branches on cells that should be whole until a whole table attains the bound or none can do better. */
    private void branch(int cell, int sign, double bound) {
        if (network.size() > LARGE && effort.isSpent()) {
            nodes = limit;
        }
        if (++nodes >= limit || best(cell, sign) >= bound - WHOLE) {
            return;
        }
        double reached = sign * programme.drive(cell, sign);
        double gain = network.whole()[cell] ? 1 - WHOLE : WHOLE * Math.max(1, Math.abs(reached));
        if (reached < best(cell, sign) + gain || note()) {
            return;
        }
        int split = fractional();
        if (split < 0) {
            nodes = limit;
            return;
        }
        double below = Math.floor(programme.x(split));
        double oldLower = programme.lower(split);
        double oldUpper = programme.upper(split);
        if (programme.drive(split, -1) <= below + WHOLE) {
            programme.bound(split, oldLower, below);
            branch(cell, sign, bound);
            programme.bound(split, oldLower, oldUpper);
        }
        if (programme.drive(split, 1) >= below + 1 - WHOLE) {
            programme.bound(split, below + 1, oldUpper);
            branch(cell, sign, bound);
            programme.bound(split, oldLower, oldUpper);
        }
    }

    private int fractional() {
        int worst = -1;
        double distance = WHOLE;
        for (int i : programme.base()) {
            double x = programme.x(i);
            double off = Math.abs(x - Math.rint(x));
            if (network.whole()[i] && off > distance) {
                distance = off;
                worst = i;
            }
        }
        return worst;
    }

    /** Notes what the present point tells of all cells; false if it is not whole where it should be. */
    private boolean note() {
        for (int i : programme.base()) {
            double x = programme.x(i);
            double rounded = Math.rint(x);
            if (network.whole()[i] && Math.abs(x - rounded) > WHOLE) {
                return false;
            }
            table[i] = network.whole()[i] ? rounded : x;
        }
        sums.complete(table);
        return take();
    }

    /** Takes in a table that somebody else found, if it is one. */
    void offer(double[] other) {
        System.arraycopy(other, 0, table, 0, table.length);
        take();
    }

    private boolean take() {
        if (!network.admits(table, lower, upper)) {
            return false;
        }
        Witness witness = Witness.of(table, network.value());
        for (int i : witness.cell()) {
            if (table[i] < least[i]) {
                least[i] = table[i];
                lowWitness[i] = witness;
            }
            if (table[i] > most[i]) {
                most[i] = table[i];
                highWitness[i] = witness;
            }
        }
        return true;
    }

    /** Whether tables found so far meet the demand of a cell. */
    boolean isMet(Knowledge knowledge, int cell) {
        return knowledge.isMet(cell, least[cell], most[cell]);
    }

    /** The tables found that show the smallest and the largest value of a cell. */
    Witness[] witnesses(int cell) {
        return new Witness[] {lowWitness[cell], highWitness[cell]};
    }
}
