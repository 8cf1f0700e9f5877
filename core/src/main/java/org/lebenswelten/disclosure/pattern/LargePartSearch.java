package org.lebenswelten.disclosure.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lebenswelten.disclosure.pattern.SuppressionPattern.Method;

/**
 * Finds a good pattern for a part that is too large for {@link PartSearch}, and a bound.
 *
 * <ol>
 *   <li>Demand after demand: while the attacker's linear programme does not meet it, the inequality that it yields is met by
 *       the candidate that fills most of it for its loss. Cells hidden so are demands of their own.
 *   <li>What whole tables leave unmet, or what cannot be decided, hides everything that shares a relation with its cell, and in
 *       the end everything.
 *   <li>One cell after the other is shown again, the greatest loss first, where the demands it bears on are still met by
 *       tables that were found.
 *   <li>The bound is that of the linear relaxation of all inequalities on the way.
 * </ol>
 *
 * <p>A demand counts as met by whole tables only, so that a step that is left out for want of work, or one that fails to find a
 * table, costs loss and never protection. Not for several threads.
 */
final class LargePartSearch {

    /** How much of the work allowed the first step gets, the others once. */
    private static final int GROWING = 4;

    /** One in so many cells has a demand of its own where inequalities do better than moves. */
    private static final int DENSE = 5;

    private static final long STEPS_PER_CELL = 50;
    private static final int ROUNDS = 3;
    private static final int BOUND_ROUNDS = 30;
    private static final double WHOLE = 1e-6;
    private static final double VIOLATION = 1e-4;
    private static final double WORTH_ASKING = 0.05;

    private final CellNetwork network;
    private final Knowledge knowledge;
    private final Effort effort;
    private final PatternCheck check;
    private final int[] targets;
    private final boolean isSparse;
    private final Moves moves;
    private final Separation separation;
    private final CoverPool pool;
    private final List<Integer> pointless = new ArrayList<>();
    private boolean[] isHidden;

    LargePartSearch(CellNetwork network, Knowledge knowledge, Effort effort) {
        this.network = network;
        this.knowledge = knowledge;
        this.effort = effort;
        check = new PatternCheck(network, knowledge, effort);
        targets = check.targets();
        isHidden = new boolean[network.size()];
        long primary =
                IntStream.of(targets).filter(i -> !knowledge.isConditional(i)).count();
        isSparse = DENSE * primary < network.size();
        moves = new Moves(network, knowledge, effort);
        separation = new Separation(network, knowledge, effort, false);
        separation.listen(table -> {
            effort.spend(STEPS_PER_CELL * network.size());
            check.offer(rounded(table), isHidden);
        });
        pool = new CoverPool(knowledge.loss());
    }

    /**
     * Solves the part.
     *
     * @return what was found; empty if some {@link #pointless} candidates have to be taken out first
     */
    Optional<PartSearch.Found> solve() {
        if (check.unmet(isHidden, targets, 1).isEmpty()) {
            return Optional.of(new PartSearch.Found(isHidden, 0, 0, Method.EXACT, List.of()));
        }
        effort.renew(GROWING);
        grow();
        settle();
        if (!pointless.isEmpty()) {
            return Optional.empty();
        }
        effort.renew(1);
        thin();
        effort.renew(1);
        double loss = 0;
        for (int i = 0; i < isHidden.length; i++) {
            loss += isHidden[i] ? knowledge.loss()[i] : 0;
        }
        return Optional.of(new PartSearch.Found(
                isHidden, loss, Math.min(loss, bound()), Method.HEURISTIC, check.tables(isHidden)));
    }

    /** Candidates found that could be worked out again though everything else were hidden; hiding them is of no use. */
    List<Integer> pointless() {
        return pointless;
    }

    /** Hides more until linear programmes meet all demands, or everything if that takes too much work. */
    private void grow() {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int i : targets) {
            if (knowledge.binds(i, isHidden)) {
                open.add(i);
            }
        }
        take();
        while (!open.isEmpty()) {
            int target = open.remove();
            if (isSparse && !effort.isSpent() && !check.isProven(target, isHidden)) {
                move(target, open);
            }
            while (!check.isProven(target, isHidden)) {
                if (effort.isSpent()) {
                    isHidden = knowledge.isCandidate().clone();
                    return;
                }
                List<CoverRow> rows = separation.violated(target);
                int best = best(rows);
                if (best < 0) {
                    if (!rows.isEmpty() && knowledge.isConditional(target)) {
                        pointless.add(target);
                    }
                    break;
                }
                pool.addAll(rows);
                hide(best, open);
            }
        }
    }

    /** Hides what the cheapest tables change that meet a demand, first downwards, then upwards for what is missing. */
    private void move(int target, ArrayDeque<Integer> open) {
        double value = network.value()[target];
        double width = knowledge.width()[target];
        double down = Math.min(knowledge.atMost()[target], Math.max(knowledge.hiddenLower()[target], value - width));
        double low = down < value ? hide(target, down, open) : value;
        double up = Math.max(knowledge.atLeast()[target], Math.min(knowledge.hiddenUpper()[target], low + width));
        if (up > value && !check.isProven(target, isHidden)) {
            hide(target, up, open);
        }
    }

    private double hide(int target, double goal, ArrayDeque<Integer> open) {
        double[] table = moves.towards(target, goal, price());
        if (table == null) {
            return network.value()[target];
        }
        for (int j = 0; j < table.length; j++) {
            if (knowledge.isCandidate()[j]
                    && !isHidden[j]
                    && (table[j] < knowledge.shownLower()[j] - WHOLE
                            || table[j] > knowledge.shownUpper()[j] + WHOLE)) {
                hide(j, open);
            }
        }
        check.offer(table, isHidden);
        return table[target];
    }

    private void hide(int j, ArrayDeque<Integer> open) {
        isHidden[j] = true;
        separation.hide(j);
        if (knowledge.hasDemand()[j]) {
            open.add(j);
        }
    }

    private double[] price() {
        double[] price = new double[isHidden.length];
        for (int i = 0; i < price.length; i++) {
            price[i] = knowledge.isCandidate()[i] && !isHidden[i] ? knowledge.loss()[i] : 0;
        }
        return price;
    }

    private void take() {
        double[] hidden = new double[isHidden.length];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = isHidden[i] ? 1 : 0;
        }
        separation.take(hidden);
    }

    /** The candidate that fills most of an inequality for its loss, the first by name among equals; -1 if none does. */
    private int best(List<CoverRow> rows) {
        int best = -1;
        double most = 0;
        for (CoverRow row : rows) {
            for (int k = 0; k < row.candidate().length; k++) {
                int j = row.candidate()[k];
                double worth = row.entry()[k] / knowledge.loss()[j];
                if (!isHidden[j] && worth > most) {
                    most = worth;
                    best = j;
                }
            }
        }
        return best;
    }

    /** Hides more until whole tables meet all demands. */
    private void settle() {
        for (int round = 0; pointless.isEmpty(); round++) {
            List<Integer> unmet = check.unmet(isHidden, targets, Integer.MAX_VALUE);
            if (unmet.isEmpty()) {
                return;
            }
            if (Arrays.equals(isHidden, knowledge.isCandidate())) {
                for (int i : unmet) {
                    if (!knowledge.isConditional(i)) {
                        throw new UnreliableSolutionException(
                                "no whole table was found that meets a demand though everything is hidden");
                    }
                }
                pointless.addAll(unmet);
            } else if (round < ROUNDS && !effort.isSpent()) {
                hideBeside(unmet);
                grow();
            } else {
                isHidden = knowledge.isCandidate().clone();
            }
        }
    }

    private void hideBeside(List<Integer> unmet) {
        boolean[] isUnmet = new boolean[isHidden.length];
        unmet.forEach(i -> isUnmet[i] = true);
        for (int[] cells : network.rowCell()) {
            if (IntStream.of(cells).anyMatch(i -> isUnmet[i])) {
                for (int j : cells) {
                    isHidden[j] |= knowledge.isCandidate()[j];
                }
            }
        }
    }

    /** Shows again what need not be hidden. */
    private void thin() {
        int[] order = IntStream.range(0, isHidden.length)
                .filter(i -> isHidden[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -knowledge.loss()[i]))
                .mapToInt(i -> i)
                .toArray();
        take();
        for (int i : order) {
            if (effort.isSpent()) {
                return;
            }
            effort.spend(STEPS_PER_CELL * (targets.length + pool.rows().size()));
            isHidden[i] = false;
            separation.show(i);
            if (!pool.isSatisfied(isHidden) || !isProven()) {
                isHidden[i] = true;
                separation.hide(i);
            }
        }
    }

    private boolean isProven() {
        for (int target : targets) {
            if (knowledge.binds(target, isHidden) && !check.isProven(target, isHidden)) {
                List<CoverRow> rows = separation.violated(target);
                pool.addAll(rows);
                if (!check.isProven(target, isHidden)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The least loss of the linear relaxation, strengthened by attacks on its fractional pattern as far as the work goes. */
    private double bound() {
        double bound = pool.bound();
        CoverProgramme programme = new CoverProgramme(knowledge, isHidden, effort);
        Separation strengthening = new Separation(network, knowledge, effort, true);
        int known = 0;
        try {
            for (int round = 0; round < BOUND_ROUNDS; round++) {
                programme.add(pool.rows().subList(known, pool.rows().size()));
                known = pool.rows().size();
                if (!programme.enforce()) {
                    return bound;
                }
                bound = Math.max(bound, programme.minimise());
                double[] hidden = programme.point();
                strengthening.take(hidden);
                for (int target : targets) {
                    if (!knowledge.isConditional(target) || hidden[target] > WORTH_ASKING) {
                        pool.addAll(strengthening.violated(target).stream()
                                .filter(row -> row.deficit(hidden) > VIOLATION)
                                .toList());
                    }
                }
                if (pool.rows().size() == known) {
                    return bound;
                }
            }
        } catch (EffortSpentException e) {
            return Math.max(Math.max(bound, programme.bound()), pool.bound());
        }
        return bound;
    }

    private double[] rounded(double[] table) {
        double[] rounded = table.clone();
        for (int i = 0; i < table.length; i++) {
            double r = Math.rint(table[i]);
            if (network.whole()[i] && Math.abs(r - table[i]) <= WHOLE) {
                rounded[i] = r;
            }
        }
        return rounded;
    }
}
