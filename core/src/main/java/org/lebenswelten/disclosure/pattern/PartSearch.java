package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lebenswelten.disclosure.pattern.SuppressionPattern.Method;

/**
 * Finds the pattern of least loss for one part of a system by branch and cut.
 *
 * <ol>
 *   <li>Attack with nothing hidden; each demand that fails yields inequalities.
 *   <li>A first pattern from the inequalities alone, completed by attacks and freed of what is not needed.
 *   <li>Linear relaxation, strengthened by attacks on its fractional pattern; it guides a second pattern.
 *   <li>Branch and bound, in which a pattern is accepted only when the attack on it fails.
 * </ol>
 *
 * <p>Not for several threads.
 */
final class PartSearch {

    private static final int ROUNDS = 30;
    private static final int ROUNDS_WITHOUT_BRANCHING = 6;
    private static final double VIOLATION = 1e-4;
    private static final double PROGRESS = 1e-4;

    private final CellNetwork network;
    private final Knowledge knowledge;
    private final int[] targets;
    private final PatternCheck check;
    private final Separation separation;
    private final LoneCells lone;
    private final CoverPool pool;
    private final boolean lossIsWhole;
    private final int nodeLimit;

    private boolean[] best = new boolean[0];
    private double bestLoss = Double.POSITIVE_INFINITY;
    private double openBound = Double.POSITIVE_INFINITY;
    private int nodes;
    private int inProgramme;

    /** What was found. */
    record Found(boolean[] isHidden, double loss, double bound, Method method) {}

    PartSearch(CellNetwork network, Knowledge knowledge, int nodeLimit) {
        this.network = network;
        this.knowledge = knowledge;
        this.nodeLimit = nodeLimit;
        check = new PatternCheck(network, knowledge);
        targets = check.targets();
        separation = new Separation(network, knowledge);
        lone = new LoneCells(network, knowledge);
        pool = new CoverPool(knowledge.loss());
        lossIsWhole = IntStream.range(0, network.size())
                .allMatch(i -> !knowledge.isCandidate()[i]
                        || knowledge.loss()[i] == Math.rint(knowledge.loss()[i]));
    }

    /**
     * Solves the part.
     *
     * @param exact whether to branch; otherwise the relaxation gives the bound
     */
    Found solve(boolean exact) {
        boolean[] nothing = new boolean[network.size()];
        if (check.unmet(nothing, targets, 1).isEmpty()) {
            return new Found(nothing, 0, 0, Method.EXACT);
        }
        separate(new double[network.size()]);
        complete(new boolean[network.size()], new double[network.size()]);
        CoverProgramme programme = new CoverProgramme(knowledge, best);
        double bound = relax(programme, exact ? ROUNDS : ROUNDS_WITHOUT_BRANCHING);
        complete(new boolean[network.size()], programme.point());
        if (isBeaten(bound)) {
            return new Found(best, bestLoss, bestLoss, Method.EXACT);
        }
        if (!exact) {
            return new Found(best, bestLoss, rounded(bound), Method.HEURISTIC);
        }
        programme.showWhere(more -> isBeaten(bound + more));
        branch(programme, bound);
        boolean isDone = openBound == Double.POSITIVE_INFINITY;
        return new Found(
                best,
                bestLoss,
                isDone ? bestLoss : Math.min(bestLoss, rounded(openBound)),
                isDone ? Method.EXACT : Method.LIMITED);
    }

    /** Adds what a pattern, possibly fractional, violates; returns how much was added. */
    private int separate(double[] hidden) {
        separation.take(hidden);
        int count = 0;
        for (int target : targets) {
            List<CoverRow> rows = new ArrayList<>(separation.violated(target));
            rows.removeIf(row -> row.deficit(hidden) <= VIOLATION);
            pool.addAll(rows);
            count += rows.size();
        }
        return count;
    }

    /** Hides more until all demands are met, thins the pattern and keeps it if it is the best so far. */
    private void complete(boolean[] isHidden, double[] guide) {
        pool.fill(isHidden, guide, 0);
        List<Integer> unmet = unmet(isHidden, targets);
        while (!unmet.isEmpty()) {
            int before = pool.rows().size();
            cut(isHidden, unmet);
            pool.fill(isHidden, guide, before);
            unmet = unmet(isHidden, unmet.stream().mapToInt(i -> i).toArray());
        }
        thin(isHidden);
        keep(isHidden);
    }

    private List<Integer> unmet(boolean[] isHidden, int[] cells) {
        return check.unmet(isHidden, cells, Integer.MAX_VALUE);
    }

    /**
     * Shows again what need not be hidden: one candidate after the other, the greatest loss first, the first by name among
     * equals. What remains is minimal, as hiding less never helps a demand.
     */
    private void thin(boolean[] isHidden) {
        int[] order = IntStream.range(0, isHidden.length)
                .filter(i -> isHidden[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -knowledge.loss()[i]))
                .mapToInt(i -> i)
                .toArray();
        for (int i : order) {
            isHidden[i] = false;
            isHidden[i] = !pool.isSatisfied(isHidden)
                    || !check.unmet(isHidden, targets, 1).isEmpty();
        }
    }

    /** Adds inequalities that a pattern violates which leaves the given demands unmet. */
    private void cut(boolean[] isHidden, List<Integer> unmet) {
        double[] hidden = new double[isHidden.length];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = isHidden[i] ? 1 : 0;
        }
        separation.take(hidden);
        boolean any = false;
        for (int target : unmet) {
            List<CoverRow> rows = separation.violated(target).stream()
                    .filter(row -> row.deficit(hidden) > VIOLATION)
                    .toList();
            pool.addAll(rows);
            any |= !rows.isEmpty();
        }
        if (!any) {
            pool.addAll(List.of(oneMore(isHidden, unmet.get(0))));
        }
    }

    /**
     * The inequality that at least one more candidate has to be hidden, for a demand that only whole tables leave unmet.
     * Candidates that would not help even together are taken out first, in halves.
     */
    private CoverRow oneMore(boolean[] isHidden, int target) {
        boolean[] useless = isHidden.clone();
        int[] rest = IntStream.range(0, isHidden.length)
                .filter(i -> knowledge.isCandidate()[i] && !isHidden[i])
                .toArray();
        absorb(useless, rest, 0, rest.length, target);
        int[] helpful = IntStream.of(rest).filter(i -> !useless[i]).toArray();
        double[] ones = new double[helpful.length];
        Arrays.fill(ones, 1);
        return new CoverRow(helpful, ones, 1);
    }

    private void absorb(boolean[] useless, int[] rest, int from, int to, int target) {
        if (from >= to) {
            return;
        }
        boolean[] trial = useless.clone();
        for (int k = from; k < to; k++) {
            trial[rest[k]] = true;
        }
        if (!check.unmet(trial, new int[] {target}, 1).isEmpty()) {
            System.arraycopy(trial, 0, useless, 0, trial.length);
        } else if (to - from > 1) {
            int middle = (from + to) >>> 1;
            absorb(useless, rest, from, middle, target);
            absorb(useless, rest, middle, to, target);
        }
    }

    private void keep(boolean[] isHidden) {
        double loss = 0;
        for (int i = 0; i < isHidden.length; i++) {
            loss += isHidden[i] ? knowledge.loss()[i] : 0;
        }
        if (loss < bestLoss) {
            bestLoss = loss;
            best = isHidden.clone();
        }
    }

    /** Solves the relaxation and strengthens it until attacks on it yield little more; returns its bound. */
    private double relax(CoverProgramme programme, int rounds) {
        double bound = 0;
        for (int round = 0; round < rounds; round++) {
            double last = bound;
            bound = settle(programme);
            if (isBeaten(bound) || (round > 2 && bound < last + PROGRESS * Math.abs(last))) {
                return bound;
            }
            if (separate(programme.point()) == 0) {
                return bound;
            }
        }
        return bound;
    }

    /** Adds new inequalities of the pool, and those for pointless single cells until none is violated. */
    private double settle(CoverProgramme programme) {
        programme.add(pool.rows().subList(inProgramme, pool.rows().size()));
        inProgramme = pool.rows().size();
        while (programme.enforce()) {
            double bound = programme.minimise();
            List<CoverRow> rows = lone.violated(programme.point(), VIOLATION);
            if (rows.isEmpty() || isBeaten(bound)) {
                return bound;
            }
            programme.add(rows);
        }
        return Double.POSITIVE_INFINITY;
    }

    private double rounded(double bound) {
        return lossIsWhole ? Math.ceil(bound - 1e-6) : bound;
    }

    private boolean isBeaten(double bound) {
        return rounded(bound) >= bestLoss - 1e-9 * Math.max(1, bestLoss);
    }

    private void branch(CoverProgramme programme, double parent) {
        if (nodes >= nodeLimit) {
            openBound = Math.min(openBound, parent);
            return;
        }
        nodes++;
        double bound = settle(programme);
        while (!isBeaten(bound) && programme.isWhole()) {
            boolean[] isHidden = programme.pattern();
            List<Integer> unmet = unmet(isHidden, targets);
            if (unmet.isEmpty()) {
                keep(isHidden);
                return;
            }
            cut(isHidden, unmet);
            bound = settle(programme);
        }
        if (isBeaten(bound)) {
            return;
        }
        int cell = programme.mostFractional();
        for (boolean hide : new boolean[] {true, false}) {
            if (programme.fix(cell, hide)) {
                branch(programme, bound);
                programme.free(cell);
            }
        }
    }
}
