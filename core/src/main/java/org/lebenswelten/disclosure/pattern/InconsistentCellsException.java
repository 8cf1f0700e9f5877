package org.lebenswelten.disclosure.pattern;

import java.util.List;

/** The true values contradict a relation: totals do not add up, a subset is larger than the whole. */
public final class InconsistentCellsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String relation;
    private final List<String> cells;

    InconsistentCellsException(String relation, List<String> cells) {
        super("relation " + relation + " does not hold for its cells " + String.join(", ", cells));
        this.relation = relation;
        this.cells = List.copyOf(cells);
    }

    /**
     * The relation.
     *
     * @return its name
     */
    public String relation() {
        return relation;
    }

    /**
     * The cells of the relation.
     *
     * @return their names
     */
    public List<String> cells() {
        return cells;
    }
}
