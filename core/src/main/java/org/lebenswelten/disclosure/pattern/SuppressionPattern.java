package org.lebenswelten.disclosure.pattern;

import java.util.List;

/**
 * The cells hidden to protect others, and how good that choice is.
 *
 * @param complementary names of the {@link CellState#PUBLISHED} cells to hide, in order
 * @param loss sum of their losses
 * @param bound proven lower bound of the loss of any pattern that meets all demands, at most {@code loss}
 * @param parts how each part of the system was solved that shares no cell with another and needed a decision, in order of
 *     its first cell
 * @param audit the attack on the pattern; it passes
 */
public record SuppressionPattern(
        List<String> complementary, double loss, double bound, List<SolvedPart> parts, AuditResult audit) {

    /**
     * One part of a system that shares no cell with another part.
     *
     * @param firstCell name of its first cell
     * @param cells number of its cells
     * @param candidates number of its cells that could be hidden
     * @param method how it was solved
     * @param loss loss in this part
     * @param bound proven lower bound of the loss in this part
     */
    public record SolvedPart(String firstCell, int cells, int candidates, Method method, double loss, double bound) {}

    /** How a part was solved. */
    public enum Method {
        /** By branch and cut to the end; loss and bound are equal. */
        EXACT,
        /** By branch and cut up to its limit of nodes or of work. */
        LIMITED,
        /** By the heuristic; the bound is that of the linear relaxation, as far as the work allowed for it. */
        HEURISTIC
    }

    /** Copies the lists. */
    public SuppressionPattern {
        complementary = List.copyOf(complementary);
        parts = List.copyOf(parts);
    }

    /**
     * How far the loss may lie above the least possible: {@code (loss - bound) / loss}.
     *
     * @return the share, 0 for no loss
     */
    public double gap() {
        return loss == 0 ? 0 : (loss - bound) / loss;
    }

    /**
     * Whether no pattern with less loss exists.
     *
     * @return true if every part was solved exactly
     */
    public boolean isProvenMinimal() {
        return parts.stream().allMatch(part -> part.method() == Method.EXACT);
    }
}
