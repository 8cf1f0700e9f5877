package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

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
    private final Substitution sums;
    private final CellProgramme programme;
    private final double[] table;
    private final double[] least;
    private final double[] most;
    private final double[] gain;
    private final double[] share;
    private Consumer<double[]> listener = t -> {};

    /**
     * A separation whose work is counted.
     *
     * @param mayStop whether to end with an {@link EffortSpentException} when the work allowed is done
     */
    Separation(CellNetwork network, Knowledge knowledge, Effort effort, boolean mayStop) {
        this.network = network;
        this.knowledge = knowledge;
        sums = Substitution.of(network);
        boolean[] needsRow = new boolean[network.size()];
        for (int i = 0; i < needsRow.length; i++) {
            needsRow[i] = sums.isSum(i)
                    && !sums.implies(
                            i,
                            knowledge.hiddenLower(),
                            knowledge.hiddenUpper(),
                            knowledge.shownLower()[i],
                            knowledge.shownUpper()[i]);
        }
        programme = new CellProgramme(
                network, sums, knowledge.shownLower(), knowledge.shownUpper(), needsRow, effort, mayStop);
        least = new double[network.size()];
        most = new double[network.size()];
        gain = new double[network.size()];
        table = new double[network.size()];
        share = new double[network.size()];
    }

    /** Takes up a pattern, which may be fractional; forgets what was found for another. */
    void take(double[] hidden) {
        System.arraycopy(hidden, 0, share, 0, share.length);
        forget();
        for (int i = 0; i < hidden.length; i++) {
            if (knowledge.isCandidate()[i]) {
                programme.bound(
                        i,
                        bound(knowledge.shownLower(), knowledge.hiddenLower(), i),
                        bound(knowledge.shownUpper(), knowledge.hiddenUpper(), i));
            }
        }
    }

    /** Hides one more candidate of the pattern taken up; what was found so far holds on. */
    void hide(int cell) {
        share[cell] = 1;
        programme.bound(
                cell,
                bound(knowledge.shownLower(), knowledge.hiddenLower(), cell),
                bound(knowledge.shownUpper(), knowledge.hiddenUpper(), cell));
    }

    /** Shows a candidate of the pattern taken up again; forgets what was found. */
    void show(int cell) {
        share[cell] = 0;
        forget();
        programme.bound(
                cell,
                bound(knowledge.shownLower(), knowledge.hiddenLower(), cell),
                bound(knowledge.shownUpper(), knowledge.hiddenUpper(), cell));
    }

    private void forget() {
        programme.restart();
        System.arraycopy(network.value(), 0, least, 0, least.length);
        System.arraycopy(network.value(), 0, most, 0, most.length);
    }

    /** Tells somebody of each table that a programme ends at, with fractions where it has some; to be read only. */
    void listen(Consumer<double[]> newListener) {
        listener = newListener;
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
            programme.restart();
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
            programme.restart();
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
        double now = programme.x(cell);
        double lower = bound(knowledge.shownLower(), knowledge.hiddenLower(), cell);
        double upper = bound(knowledge.shownUpper(), knowledge.hiddenUpper(), cell);
        if (sign > 0) {
            programme.bound(cell, lower, Math.max(now, Math.min(upper, goal)));
        } else {
            programme.bound(cell, Math.min(now, Math.max(lower, goal)), upper);
        }
        double reached = programme.drive(cell, sign);
        programme.bound(cell, lower, upper);
        note();
        return reached;
    }

    private double bound(double[] shown, double[] hidden, int cell) {
        return between(shown[cell], hidden[cell], knowledge.isCandidate()[cell] ? share[cell] : 0);
    }

    private void note() {
        programme.read(table);
        listener.accept(table);
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(least[i], table[i]);
            most[i] = Math.max(most[i], table[i]);
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
        double constant = sums.isSum(cell) ? sign * sums.constant(cell) : 0;
        for (int row = 0; row < sums.rows().size(); row++) {
            double y = -programme.multiplier(row);
            if (y != 0) {
                Substitution.Row relation = sums.rows().get(row);
                constant += y * (y > 0 ? relation.upper() : relation.lower());
            }
        }
        for (int i = 0; i < gain.length; i++) {
            double d = programme.gain(i, i == cell ? sign : 0);
            constant -= sums.isSum(i) ? d * sums.constant(i) : 0;
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
