package org.lebenswelten.disclosure.pattern;

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

    private final CellNetwork network;
    private final double[] lower;
    private final double[] upper;
    private final double[] least;
    private final double[] most;
    private final BoundedSimplex simplex;
    private final double[] table;
    private int nodes;

    /** Starts from the true table. */
    Attack(CellNetwork network, double[] lower, double[] upper) {
        this.network = network;
        this.lower = lower;
        this.upper = upper;
        least = network.value().clone();
        most = network.value().clone();
        table = new double[network.size()];
        simplex = simplex(network, lower, upper);
    }

    static BoundedSimplex simplex(CellNetwork network, double[] lower, double[] upper) {
        BoundedSimplex simplex = new BoundedSimplex(lower, upper, network.value());
        for (int row = 0; row < network.rows(); row++) {
            simplex.addRow(network.rowCell()[row], network.rowEntry()[row]);
            simplex.bound(simplex.sumOf(row), network.rowLower()[row], network.rowUpper()[row]);
        }
        return simplex;
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
        double top = upper[cell];
        if (most[cell] < top - tolerance(top)) {
            top = Math.min(top, end(cell, 1));
        }
        double bottom = lower[cell];
        if (least[cell] > bottom + tolerance(bottom)) {
            bottom = Math.max(bottom, -end(cell, -1));
        }
        return new Ends(Math.min(bottom, least[cell]), Math.max(top, most[cell]), least[cell], most[cell]);
    }

    /** Whether tables exist that meet the demand of a cell; no more of them are sought than it takes. */
    boolean meets(Knowledge knowledge, int cell) {
        if (knowledge.isMet(cell, least[cell], most[cell])) {
            return true;
        }
        boolean wide = knowledge.isWideEnough(cell, least[cell], most[cell]);
        if (most[cell] < upper[cell] && (!wide || !knowledge.reachesUp(cell, most[cell]))) {
            double end = end(cell, 1);
            if (!knowledge.reachesUp(cell, end)) {
                return false;
            }
        }
        if (!knowledge.isMet(cell, least[cell], most[cell]) && least[cell] > lower[cell]) {
            end(cell, -1);
        }
        return knowledge.isMet(cell, least[cell], most[cell]);
    }

    /** The largest value of sign times the cell; bounds of the simplex are as before afterwards. */
    private double end(int cell, int sign) {
        boolean whole = network.whole()[cell];
        double relaxed = sign * simplex.drive(cell, sign);
        double bound = whole ? Math.floor(relaxed + WHOLE) : relaxed;
        if (!note()) {
            nodes = 0;
            double beaten = searched(cell, sign, bound);
            if (nodes < NODES) {
                bound = beaten;
            }
        }
        return bound;
    }

    private double best(int cell, int sign) {
        return sign > 0 ? most[cell] : -least[cell];
    }

    /** Branches on cells that should be whole until a whole table attains the end or none can do better. */
    private double searched(int cell, int sign, double bound) {
        branch(cell, sign, bound);
        return best(cell, sign);
    }

    private void branch(int cell, int sign, double bound) {
        if (++nodes >= NODES || best(cell, sign) >= bound - WHOLE) {
            return;
        }
        double reached = sign * simplex.drive(cell, sign);
        double gain = network.whole()[cell] ? 1 - WHOLE : WHOLE * Math.max(1, Math.abs(reached));
        if (reached < best(cell, sign) + gain || note()) {
            return;
        }
        int split = fractional();
        if (split < 0) {
            nodes = NODES;
            return;
        }
        double below = Math.floor(simplex.x(split));
        double oldLower = simplex.lower(split);
        double oldUpper = simplex.upper(split);
        if (simplex.drive(split, -1) <= below + WHOLE) {
            simplex.bound(split, oldLower, below);
            branch(cell, sign, bound);
            simplex.bound(split, oldLower, oldUpper);
        }
        if (simplex.drive(split, 1) >= below + 1 - WHOLE) {
            simplex.bound(split, below + 1, oldUpper);
            branch(cell, sign, bound);
            simplex.bound(split, oldLower, oldUpper);
        }
    }

    private int fractional() {
        int worst = -1;
        double distance = WHOLE;
        for (int i = 0; i < network.size(); i++) {
            double off = Math.abs(simplex.x(i) - Math.rint(simplex.x(i)));
            if (network.whole()[i] && off > distance) {
                distance = off;
                worst = i;
            }
        }
        return worst;
    }

    /** Notes what the present point tells of all cells; false if it is not whole where it should be. */
    private boolean note() {
        for (int i = 0; i < table.length; i++) {
            double x = simplex.x(i);
            double rounded = Math.rint(x);
            if (network.whole()[i] && Math.abs(x - rounded) > WHOLE) {
                return false;
            }
            table[i] = network.whole()[i] ? rounded : x;
        }
        if (!isTable()) {
            return false;
        }
        for (int i = 0; i < table.length; i++) {
            least[i] = Math.min(least[i], table[i]);
            most[i] = Math.max(most[i], table[i]);
        }
        return true;
    }

    /** Puts the rounded point into every bound and row again; sums of whole numbers leave no room for error. */
    private boolean isTable() {
        for (int i = 0; i < table.length; i++) {
            double slack = tolerance(table[i]);
            if (table[i] < lower[i] - slack || table[i] > upper[i] + slack) {
                return false;
            }
            table[i] = Math.min(upper[i], Math.max(lower[i], table[i]));
        }
        for (int row = 0; row < network.rows(); row++) {
            double sum = 0;
            double size = 1;
            for (int k = 0; k < network.rowCell()[row].length; k++) {
                double term = network.rowEntry()[row][k] * table[network.rowCell()[row][k]];
                sum += term;
                size = Math.max(size, Math.abs(term));
            }
            double slack = Knowledge.TOLERANCE * size;
            if (sum < network.rowLower()[row] - slack || sum > network.rowUpper()[row] + slack) {
                return false;
            }
        }
        return true;
    }

    private static double tolerance(double end) {
        return Knowledge.TOLERANCE * Math.max(1, Math.abs(end));
    }
}
