package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lebenswelten.disclosure.pattern.SuppressionPattern.Method;

/**
 * Finds the pattern of least loss for one part of a system by branch and cut.
 *
 * <ol>
 *   <li>Attack with nothing hidden; each demand that fails yields inequalities.
 *   <li>A first pattern from the inequalities alone, completed by attacks and freed of what is not needed.
 *   <li>Linear relaxation, strengthened by attacks on its fractional pattern; it guides a second pattern.
 *   <li>The programme over whole patterns, solved by a library ({@link WholeProgramme}); its answer is a pattern to try.
 *   <li>Branch and bound, which proves by weak duality that nothing better exists, whatever the library said of its answer; a
 *       pattern is accepted only when the attack on it fails.
 * </ol>
 *
 * <p>Not for several threads.
 */
final class PartSearch {

    private static final int ROUNDS = 30;
    private static final int ROUNDS_WITHOUT_BRANCHING = 6;
    private static final double VIOLATION = 1e-4;
    private static final double PROGRESS = 1e-4;
    private static final double WORTH_ASKING = 0.05;
    private static final int QUESTIONS = 3;
    private static final int BRANCHING = 4;
    private static final long LARGEST_QUESTION = 300_000;

    private final CellNetwork network;
    private final Knowledge knowledge;
    private final int[] targets;
    private final PatternCheck check;
    private final Separation separation;
    private final Separation strengthening;
    private final LoneCells lone;
    private final CoverPool pool;
    private final boolean lossIsWhole;
    private final int nodeLimit;
    private final Effort effort;

    private boolean[] best = new boolean[0];
    private double bestLoss = Double.POSITIVE_INFINITY;
    private double openBound = Double.POSITIVE_INFINITY;
    private int nodes;
    private int inProgramme;
    private final List<Integer> pointless = new ArrayList<>();

    /**
     * What was found.
     *
     * @param tables tables that prove demands, for the audit to check and use; may be empty
     */
    record Found(boolean[] isHidden, double loss, double bound, Method method, List<Witness> tables) {

        Found(boolean[] isHidden, double loss, double bound, Method method) {
            this(isHidden, loss, bound, method, List.of());
        }
    }

    PartSearch(CellNetwork network, Knowledge knowledge, int nodeLimit, Effort effort) {
        this.network = network;
        this.knowledge = knowledge;
        this.nodeLimit = nodeLimit;
        this.effort = effort;
        check = new PatternCheck(network, knowledge, effort);
        targets = check.targets();
        separation = new Separation(network, knowledge, effort, false);
        strengthening = new Separation(network, knowledge, effort, true);
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
     * @return what was found; empty if some {@link #pointless} candidates have to be taken out first
     */
    Optional<Found> solve(boolean exact) {
        try {
            return Optional.of(search(exact));
        } catch (PointlessException e) {
            pointless.add(e.cell);
            return Optional.empty();
        }
    }

    /** Candidates found that could be worked out again though everything else were hidden; hiding them is of no use. */
    List<Integer> pointless() {
        return pointless;
    }

    private static final class PointlessException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int cell;

        PointlessException(int cell) {
            this.cell = cell;
        }
    }

    private Found search(boolean exact) {
        boolean[] nothing = new boolean[network.size()];
        if (check.unmet(nothing, targets, 1).isEmpty()) {
            return new Found(nothing, 0, 0, Method.EXACT);
        }
        separate(separation, new double[network.size()]);
        complete(new boolean[network.size()], new double[network.size()]);
        CoverProgramme programme = new CoverProgramme(knowledge, best, effort);
        effort.renew(1);
        double bound = relax(programme, exact ? ROUNDS : ROUNDS_WITHOUT_BRANCHING);
        boolean isRelaxed = !effort.isSpent();
        complete(new boolean[network.size()], programme.point());
        if (isBeaten(bound)) {
            return new Found(best, bestLoss, bestLoss, Method.EXACT);
        }
        if (!exact || !isRelaxed) {
            return new Found(best, bestLoss, rounded(bound), Method.HEURISTIC);
        }
        programme.showWhere(more -> isBeaten(bound + more));
        ask(programme);
        effort.renew(BRANCHING);
        branch(programme, bound);
        boolean isDone = openBound == Double.POSITIVE_INFINITY;
        return new Found(
                best,
                bestLoss,
                isDone ? bestLoss : Math.min(bestLoss, rounded(openBound)),
                isDone ? Method.EXACT : Method.LIMITED);
    }

    /** Adds what a pattern, possibly fractional, violates; returns how much was added. */
    private int separate(Separation by, double[] hidden) {
        by.take(hidden);
        int count = 0;
        for (int target : targets) {
            if (knowledge.isConditional(target) && hidden[target] < WORTH_ASKING) {
                continue;
            }
            List<CoverRow> rows = violated(by, target, hidden);
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
            boolean[] old = isHidden.clone();
            cut(isHidden, unmet);
            pool.fill(isHidden, guide, before);
            boolean[] isOpen = new boolean[old.length];
            unmet.forEach(i -> isOpen[i] = true);
            unmet = unmet(
                    isHidden,
                    IntStream.of(targets)
                            .filter(i -> isOpen[i] || (isHidden[i] && !old[i]))
                            .toArray());
        }
        thin(isHidden);
        keep(isHidden);
    }

    private List<Integer> unmet(boolean[] isHidden, int[] cells) {
        return check.unmet(isHidden, cells, Integer.MAX_VALUE);
    }

    /**
     * Shows again what need not be hidden: one candidate after the other, the greatest loss first, the first by name among
     * equals. What remains is minimal but for demands that end with the cell that has them, and for what the work allowed
     * leaves untried.
     */
    private void thin(boolean[] isHidden) {
        effort.renew(1);
        int[] order = IntStream.range(0, isHidden.length)
                .filter(i -> isHidden[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -knowledge.loss()[i]))
                .mapToInt(i -> i)
                .toArray();
        for (int i : order) {
            if (effort.isSpent()) {
                return;
            }
            isHidden[i] = false;
            isHidden[i] = !pool.isSatisfied(isHidden)
                    || !check.unmet(isHidden, targets, 1).isEmpty();
        }
    }

    /** Inequalities that a pattern violates for one demand; gives up if not even hiding everything meets a conditional one. */
    private List<CoverRow> violated(Separation by, int target, double[] hidden) {
        List<CoverRow> rows = by.violated(target).stream()
                .filter(row -> row.deficit(hidden) > VIOLATION)
                .toList();
        if (knowledge.isConditional(target)
                && !rows.stream().allMatch(row -> row.isSatisfied(knowledge.isCandidate()))) {
            throw new PointlessException(target);
        }
        return rows;
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
            List<CoverRow> rows = violated(separation, target, hidden);
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
        if (!knowledge.isConditional(target)) {
            double[] ones = new double[helpful.length];
            Arrays.fill(ones, 1);
            return new CoverRow(helpful, ones, 1);
        }
        if (helpful.length == 0) {
            throw new PointlessException(target);
        }
        int[] cells = Arrays.copyOf(helpful, helpful.length + 1);
        double[] entries = new double[cells.length];
        Arrays.fill(entries, 1);
        cells[helpful.length] = target;
        entries[helpful.length] = -1;
        return new CoverRow(cells, entries, 0);
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
        double loss = loss(isHidden);
        if (loss < bestLoss) {
            bestLoss = loss;
            best = isHidden.clone();
        }
    }

    private double loss(boolean[] isHidden) {
        double loss = 0;
        for (int i = 0; i < isHidden.length; i++) {
            loss += isHidden[i] ? knowledge.loss()[i] : 0;
        }
        return loss;
    }

    /** Solves the relaxation and strengthens it until attacks on it yield little more; returns the best bound. */
    private double relax(CoverProgramme programme, int rounds) {
        double bound = pool.bound();
        try {
            for (int round = 0; round < rounds; round++) {
                double last = bound;
                bound = Math.max(bound, settle(programme));
                if (isBeaten(bound)
                        || (round > 2 && bound < last + PROGRESS * Math.abs(last))
                        || separate(strengthening, programme.point()) == 0) {
                    break;
                }
            }
        } catch (EffortSpentException e) {
            return Math.max(bound, programme.bound());
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

    /**
     * Asks the library for a whole pattern that meets all inequalities with least loss, and attacks the answer; what it
     * violates is added and the question repeated. Better answers that withstand the attack are kept.
     */
    private void ask(CoverProgramme programme) {
        WholeProgramme library = new WholeProgramme(knowledge.loss(), nodeLimit);
        boolean[] isHideable = programme.hideable();
        for (int question = 0; question < QUESTIONS; question++) {
            programme.add(pool.rows().subList(inProgramme, pool.rows().size()));
            inProgramme = pool.rows().size();
            if (WholeProgramme.size(programme.rows(), isHideable) > LARGEST_QUESTION) {
                return;
            }
            boolean[] answer = library.leastLoss(programme.rows(), isHideable);
            if (answer == null || loss(answer) >= bestLoss) {
                return;
            }
            List<Integer> unmet = unmet(answer, targets);
            if (unmet.isEmpty()) {
                keep(answer);
                return;
            }
            cut(answer, unmet);
        }
    }

    private void branch(CoverProgramme programme, double parent) {
        if (nodes >= nodeLimit || effort.isSpent()) {
            openBound = Math.min(openBound, parent);
            return;
        }
        nodes++;
        try {
            visit(programme);
        } catch (EffortSpentException e) {
            openBound = Math.min(openBound, parent);
        }
    }

    /** Settles a node and, if it has to be, splits it. */
    private void visit(CoverProgramme programme) {
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
