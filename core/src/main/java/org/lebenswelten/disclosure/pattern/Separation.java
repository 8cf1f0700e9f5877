package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds inequalities that a pattern violates, from the multipliers of attacks.
 *
 * <p>With hidden(j) between 0 and 1, the bounds of a candidate are those of its shown interval, moved towards those of its
 * hidden one by that share. For any multipliers y of the rows and d = c + y A, weak duality bounds what the attacker can
 * reach by
 *
 * <pre>{@code
 * max c x <= sum over rows of max(-y_r z) + sum over cells of max(d_j x_j)
 *          = constant + sum over candidates of gain_j * hidden_j
 * }</pre>
 *
 * <p>where gain_j is what hiding j adds to the largest d_j x_j. A demand to reach U therefore needs
 *
 * <pre>{@code
 * sum of min(gain_j, U - constant) * hidden_j >= U - constant,
 * }</pre>
 *
 * <p>the capacity constraint of Fischetti and Salazar (2001), section 4. It is valid for any multipliers, so errors of the
 * simplex method cost strength, never validity. Not for several threads.
 */
final class Separation {

    private static final double SMALL = 1e-7;

    private final CellNetwork network;
    private final Knowledge knowledge;
    private final BoundedSimplex simplex;
    private final double[] least;
    private final double[] most;
    private final double[] gain;

    /**
     * A separation whose work is counted.
     *
     * @param mayStop whether to end with an {@link EffortSpentException} when the work allowed is done
     */
    Separation(CellNetwork network, Knowledge knowledge, Effort effort, boolean mayStop) {
        this.network = network;
        this.knowledge = knowledge;
        simplex = Attack.simplex(network, knowledge.shownLower(), knowledge.shownUpper(), effort, mayStop);
        least = new double[network.size()];
        most = new double[network.size()];
        gain = new double[network.size()];
    }

    /** Takes up a pattern, which may be fractional; forgets what was found for another. */
    void take(double[] hidden) {
        simplex.restart(network.value());
        for (int i = 0; i < hidden.length; i++) {
            if (knowledge.isCandidate()[i]) {
                simplex.bound(
                        i,
                        between(knowledge.shownLower()[i], knowledge.hiddenLower()[i], hidden[i]),
                        between(knowledge.shownUpper()[i], knowledge.hiddenUpper()[i], hidden[i]));
            }
        }
        System.arraycopy(network.value(), 0, least, 0, least.length);
        System.arraycopy(network.value(), 0, most, 0, most.length);
    }

    private static double between(double shown, double hidden, double share) {
        return share <= 0 ? shown : share >= 1 ? hidden : shown + share * (hidden - shown);
    }

    /**
     * Inequalities that the pattern violates for the demand of one cell; more may follow once they hold. Where the demand
     * holds only if the cell is hidden itself, the right-hand side is multiplied by its own hidden(j).
     */
    List<CoverRow> violated(int cell) {
        List<CoverRow> rows = new ArrayList<>();
        double width = knowledge.width()[cell];
        boolean wide = knowledge.isWideEnough(cell, least[cell], most[cell]);
        Gains top = null;
        if (!wide || !knowledge.reachesUp(cell, most[cell])) {
            simplex.restart(network.value());
            double goal = Math.max(knowledge.atLeast()[cell], wide ? most[cell] : least[cell] + width);
            double reached = drive(cell, 1, goal);
            top = gains(cell, 1);
            if (!knowledge.reachesUp(cell, reached)) {
                add(rows, top, knowledge.atLeast()[cell], cell);
                return rows;
            }
        }
        wide = knowledge.isWideEnough(cell, least[cell], most[cell]);
        if (!wide || !knowledge.reachesDown(cell, least[cell])) {
            simplex.restart(network.value());
            double goal = Math.min(knowledge.atMost()[cell], wide ? least[cell] : most[cell] - width);
            double reached = drive(cell, -1, goal);
            Gains bottom = gains(cell, -1);
            if (!knowledge.reachesDown(cell, reached)) {
                add(rows, bottom, -knowledge.atMost()[cell], cell);
            } else if (top != null && !knowledge.isWideEnough(cell, least[cell], most[cell])) {
                add(rows, top.and(bottom), width, cell);
            }
        }
        return rows;
    }

    /** Drives a cell to its end, but no further than a goal. An end before the goal is one without the goal, too. */
    private double drive(int cell, int sign, double goal) {
        double now = simplex.x(cell);
        double lower = simplex.lower(cell);
        double upper = simplex.upper(cell);
        if (sign > 0) {
            simplex.bound(cell, lower, Math.max(now, Math.min(upper, goal)));
        } else {
            simplex.bound(cell, Math.min(now, Math.max(lower, goal)), upper);
        }
        double reached = simplex.drive(cell, sign);
        simplex.bound(cell, lower, upper);
        note();
        return reached;
    }

    private void note() {
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(least[i], simplex.x(i));
            most[i] = Math.max(most[i], simplex.x(i));
        }
    }

    /** What the attacker reaches at most if nothing is hidden, and what each hidden candidate adds. */
    private record Gains(double constant, double[] gain) {

        Gains and(Gains other) {
            double[] sum = gain.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other.gain[i];
            }
            return new Gains(constant + other.constant, sum);
        }
    }

    private Gains gains(int cell, int sign) {
        double constant = 0;
        for (int row = 0; row < network.rows(); row++) {
            double y = -simplex.multiplier(row);
            if (y != 0) {
                constant += y * (y > 0 ? network.rowUpper()[row] : network.rowLower()[row]);
            }
        }
        for (int i = 0; i < gain.length; i++) {
            double d = simplex.reducedCost(i, i == cell ? sign : 0);
            gain[i] = 0;
            if (d != 0) {
                double shown = largest(d, knowledge.shownLower()[i], knowledge.shownUpper()[i]);
                constant += shown;
                if (knowledge.isCandidate()[i]) {
                    gain[i] = largest(d, knowledge.hiddenLower()[i], knowledge.hiddenUpper()[i]) - shown;
                }
            }
        }
        return new Gains(constant, gain.clone());
    }

    private static double largest(double d, double lower, double upper) {
        return d > 0 ? d * upper : d * lower;
    }

    /** Adds the inequality, scaled to a right-hand side of 1; what is too small to matter is given to the attacker. */
    private void add(List<CoverRow> rows, Gains gains, double target, int cell) {
        double whole = target - gains.constant();
        if (!(whole > 0)) {
            return;
        }
        double least = whole;
        int[] candidate = new int[gains.gain().length];
        int count = 0;
        for (int i = 0; i < candidate.length; i++) {
            double g = gains.gain()[i];
            if (g >= SMALL * whole || (i == cell && knowledge.isConditional(cell))) {
                candidate[count++] = i;
            } else {
                least -= g;
            }
        }
        if (!(least > SMALL * Math.max(1, Math.abs(target)))) {
            return;
        }
        double[] entry = new double[count];
        for (int k = 0; k < count; k++) {
            entry[k] = Math.min(gains.gain()[candidate[k]], least) / least;
            if (candidate[k] == cell) {
                entry[k] -= 1;
            }
        }
        rows.add(new CoverRow(Arrays.copyOf(candidate, count), entry, knowledge.isConditional(cell) ? 0 : 1));
    }
}
