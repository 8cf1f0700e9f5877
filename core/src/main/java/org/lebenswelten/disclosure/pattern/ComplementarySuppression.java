package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lebenswelten.disclosure.pattern.SuppressionPattern.SolvedPart;

/**
 * Finds the published cells of least loss to hide so that all demands are met.
 *
 * <pre>{@code
 * minimise   sum of loss_j * hidden_j,   hidden_j 0 or 1 for PUBLISHED cells
 * such that  for each cell i with a demand, of PUBLISHED ones those that are hidden,
 *            and the bounds that the pattern leaves to the attacker
 *            min x_i <= atMost_i,   max x_i >= atLeast_i,   max x_i - min x_i >= width_i
 * }</pre>
 *
 * <p>Parts that share no cell are solved apart. In each, the attacker's linear programmes yield inequalities for the pattern
 * (capacity constraints), to which come those for cells that are pointless to hide alone; branch and bound over the
 * programme of all inequalities ends with a pattern of least loss. Whole patterns are sought by a library
 * ({@link WholeProgramme}), whose answers are attacked like all others and whose word is not taken for a proof. Bounds rest on weak duality, so that {@link
 * SuppressionPattern#bound} holds in spite of rounding errors; every pattern is accepted by an attack only, the returned one
 * by the {@link DisclosureAudit}. Parts with more candidates than {@link #withExactUpTo}, 1,000 by default, get a pattern
 * guided by the linear relaxation and the relaxation's bound; so do, with the bound of the open nodes, parts that need more
 * than {@link #withNodeLimit}, 2,000 by default, or in any phase more work than {@link #withWorkLimit}, 3 thousand million
 * steps by default. Parts of more than 2,500 cells get a pattern built from cheapest tables and single inequalities, all
 * within the work allowed; where that is spent before every demand is proven to be met, everything is hidden and shown again
 * as far as the rest of the work goes.
 *
 * <p>Deterministic: work is limited by counts, not by time; among equal choices the first name wins; neither the order in
 * which cells were added nor the number of threads changes the result. Which of several patterns of equal least loss is
 * found is fixed but not otherwise meaningful. Immutable.
 *
 * <p>Reference: Fischetti, M. and Salazar, J. J. (2001), Management Science 47, 1008-1027,
 * doi:10.1287/mnsc.47.7.1008.9813.
 */
public final class ComplementarySuppression {

    private static final long WORK = 3_000_000_000L;
    private static final int LARGE = 2_500;

    private final int threads;
    private final int exactUpTo;
    private final int nodeLimit;
    private final long workLimit;
    private final int largeBeyond;

    private ComplementarySuppression(int threads, int exactUpTo, int nodeLimit, long workLimit, int largeBeyond) {
        if (threads < 1 || exactUpTo < 0 || nodeLimit < 1 || workLimit < 1) {
            throw new IllegalArgumentException("threads " + threads + ", exact up to " + exactUpTo + ", node limit "
                    + nodeLimit + ", work limit " + workLimit + ": expected numbers >= 1, >= 0, >= 1 and >= 1");
        }
        this.workLimit = workLimit;
        this.largeBeyond = largeBeyond;
        this.threads = threads;
        this.exactUpTo = exactUpTo;
        this.nodeLimit = nodeLimit;
    }

    /**
     * One thread, exact search in parts of up to 1,000 candidates and 2,000 nodes.
     *
     * @return the search
     */
    public static ComplementarySuppression withDefaults() {
        return new ComplementarySuppression(1, 1_000, 2_000, WORK, LARGE);
    }

    /**
     * The same with more threads; the result is the same for any number.
     *
     * @param newThreads number of threads, at least 1
     * @return the search
     * @throws IllegalArgumentException if it is below 1
     */
    public ComplementarySuppression withThreads(int newThreads) {
        return new ComplementarySuppression(newThreads, exactUpTo, nodeLimit, workLimit, largeBeyond);
    }

    /**
     * The same with another size up to which a part is solved exactly.
     *
     * @param candidates number of cells of a part that could be hidden; beyond it the heuristic decides
     * @return the search
     * @throws IllegalArgumentException if it is negative
     */
    public ComplementarySuppression withExactUpTo(int candidates) {
        return new ComplementarySuppression(threads, candidates, nodeLimit, workLimit, largeBeyond);
    }

    /**
     * The same with another limit of branch-and-cut nodes in a part.
     *
     * @param nodes number of nodes, at least 1
     * @return the search
     * @throws IllegalArgumentException if it is below 1
     */
    public ComplementarySuppression withNodeLimit(int nodes) {
        return new ComplementarySuppression(threads, exactUpTo, nodes, workLimit, largeBeyond);
    }

    /**
     * The same with another limit of the work in each phase of the search in a part: thinning a pattern, the relaxation, the
     * search tree, which gets four times as much. Patterns that meet all demands are found whatever it takes, but no longer improved.
     *
     * @param steps elementary steps of the simplex method, about one a nanosecond, at least 1
     * @return the search
     * @throws IllegalArgumentException if it is below 1
     */
    public ComplementarySuppression withWorkLimit(long steps) {
        return new ComplementarySuppression(threads, exactUpTo, nodeLimit, steps, largeBeyond);
    }

    /** The same with another number of cells beyond which a part is left to {@link LargePartSearch}. */
    ComplementarySuppression withLargeBeyond(int cells) {
        return new ComplementarySuppression(threads, exactUpTo, nodeLimit, workLimit, cells);
    }

    /**
     * Finds a pattern of least loss.
     *
     * @param system the system
     * @return the pattern, its audit passes
     * @throws InfeasibleProtectionException if a demand cannot be met by hiding all published cells
     * @throws UnreliableSolutionException if a linear programme could not be solved reliably
     */
    public SuppressionPattern protect(CellSystem system) {
        CellNetwork network = CellNetwork.lean(system);
        List<Cell> cells = Arrays.stream(network.cell())
                .mapToObj(i -> system.cells().get(i))
                .toList();
        Knowledge knowledge = Knowledge.of(cells);
        refuseHopeless(system, network, knowledge);
        boolean[] nothing = new boolean[cells.size()];
        List<CellNetwork> networks =
                network
                        .split(knowledge.lower(knowledge.isCandidate()), knowledge.upper(knowledge.isCandidate()))
                        .stream()
                        .filter(part -> Arrays.stream(part.cell()).anyMatch(i -> knowledge.binds(i, nothing)))
                        .toList();
        List<PartSearch.Found> found =
                new Workers(threads).map(networks, part -> search(cells, part, knowledge.at(part.cell())));
        List<String> hidden = new ArrayList<>();
        List<SolvedPart> parts = new ArrayList<>();
        List<Witness> tables = new ArrayList<>();
        double loss = 0;
        double bound = 0;
        for (int p = 0; p < found.size(); p++) {
            int[] cell = networks.get(p).cell();
            PartSearch.Found result = found.get(p);
            for (int i = 0; i < cell.length; i++) {
                if (result.isHidden()[i]) {
                    hidden.add(cells.get(cell[i]).name());
                }
            }
            if (result.loss() > 0) {
                int candidates = (int) IntStream.of(cell)
                        .filter(i -> knowledge.isCandidate()[i])
                        .count();
                parts.add(new SolvedPart(
                        cells.get(cell[0]).name(),
                        cell.length,
                        candidates,
                        result.method(),
                        result.loss(),
                        result.bound()));
            }
            result.tables().forEach(table -> tables.add(table.renumbered(cell)));
            loss += result.loss();
            bound += result.bound();
        }
        hidden.sort(null);
        AuditResult audit = DisclosureAudit.withDefaults().withThreads(threads).attack(system, hidden, tables);
        if (!audit.passes()) {
            throw new UnreliableSolutionException("the pattern found does not withstand the audit of cells "
                    + audit.violations().stream()
                            .map(attacked -> attacked.cell().name())
                            .toList());
        }
        return new SuppressionPattern(hidden, loss, bound, parts, audit);
    }

    /** Solves a part; candidates that could be worked out again though everything else were hidden stay shown. */
    private PartSearch.Found search(List<Cell> cells, CellNetwork network, Knowledge all) {
        int candidates = (int) IntStream.range(0, network.size())
                .filter(i -> all.isCandidate()[i])
                .count();
        Knowledge knowledge = all;
        while (true) {
            Optional<PartSearch.Found> found;
            List<Integer> pointless;
            if (network.size() > largeBeyond) {
                LargePartSearch search = new LargePartSearch(network, knowledge, new Effort(workLimit));
                found = search.solve();
                pointless = search.pointless();
            } else {
                PartSearch search = new PartSearch(network, knowledge, nodeLimit, new Effort(workLimit));
                found = search.solve(candidates <= exactUpTo);
                pointless = search.pointless();
            }
            if (found.isPresent()) {
                return found.get();
            }
            knowledge = knowledge.showing(pointless);
            List<Integer> hopeless = hopeless(new PatternCheck(network, knowledge), knowledge);
            if (!hopeless.isEmpty()) {
                throw new InfeasibleProtectionException(
                        names(
                                cells,
                                hopeless.stream().map(i -> network.cell()[i]).toList()),
                        List.of());
            }
        }
    }

    private static void refuseHopeless(CellSystem system, CellNetwork network, Knowledge knowledge) {
        List<Integer> hopeless = hopeless(new PatternCheck(network, knowledge, Effort.ample()), knowledge).stream()
                .map(i -> network.cell()[i])
                .toList();
        if (!hopeless.isEmpty()) {
            throw new InfeasibleProtectionException(
                    names(system.cells(), hopeless), names(system.cells(), Blockers.of(system, hopeless.get(0))));
        }
    }

    /** The cells whose demand is not met though everything is hidden, in order; candidates aside, which may stay shown. */
    private static List<Integer> hopeless(PatternCheck check, Knowledge knowledge) {
        int[] targets = IntStream.of(check.targets())
                .filter(i -> !knowledge.isConditional(i))
                .toArray();
        return check.unmet(knowledge.isCandidate(), targets, Integer.MAX_VALUE).stream()
                .sorted()
                .toList();
    }

    private static List<String> names(List<Cell> cells, List<Integer> some) {
        return some.stream().map(i -> cells.get(i).name()).toList();
    }
}
