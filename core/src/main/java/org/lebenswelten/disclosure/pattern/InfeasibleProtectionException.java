package org.lebenswelten.disclosure.pattern;

import java.util.List;

/** A cell cannot be protected even if everything is hidden that may be. */
public final class InfeasibleProtectionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<String> cells;
    private final List<String> blockers;

    InfeasibleProtectionException(List<String> cells, List<String> blockers) {
        super("cells that cannot be protected: " + String.join(", ", cells) + "; the first is given away by "
                + (blockers.isEmpty() ? "what everyone knows" : "the fixed cells " + String.join(", ", blockers)));
        this.cells = List.copyOf(cells);
        this.blockers = List.copyOf(blockers);
    }

    /**
     * All cells whose demand cannot be met.
     *
     * @return their names, in order
     */
    public List<String> cells() {
        return cells;
    }

    /**
     * Fixed cells that together give the first of the cells away: were all but any one of them shown, that cell would be
     * protected if everything else were hidden. Where hiding them would not help, the cells beside it in a relation of which
     * everyone knows more than it demands, such as what an earlier release told. Empty if there are none.
     *
     * @return their names, in order
     */
    public List<String> blockers() {
        return blockers;
    }
}
