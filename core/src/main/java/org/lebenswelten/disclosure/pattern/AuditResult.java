package org.lebenswelten.disclosure.pattern;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an attacker can say of every hidden cell.
 *
 * @param cells all cells that are hidden (other than latent ones) or have a demand, in order of name
 */
public record AuditResult(List<AttackedCell> cells) {

    /** Copies the list. */
    public AuditResult {
        cells = List.copyOf(cells);
    }

    /**
     * Whether every demand is met.
     *
     * @return true if there are no violations
     */
    public boolean passes() {
        return cells.stream().allMatch(AttackedCell::met);
    }

    /**
     * The cells whose demand is not met.
     *
     * @return the cells, in order of name
     */
    public List<AttackedCell> violations() {
        return cells.stream().filter(cell -> !cell.met()).toList();
    }

    /**
     * The cell with a demand of which an attacker can say most.
     *
     * @return the cell with the narrowest interval, the first by name among equals; empty if no cell has a demand
     */
    public Optional<AttackedCell> narrowest() {
        return cells.stream()
                .filter(attacked -> attacked.cell().demand().demandsSomething())
                .min(Comparator.comparingDouble(attacked -> attacked.feasible().width()));
    }

    /**
     * One of the cells.
     *
     * @param name name of the cell
     * @return what an attacker can say of it; empty if it is shown or unknown
     */
    public Optional<AttackedCell> cell(String name) {
        return cells.stream()
                .filter(attacked -> attacked.cell().name().equals(name))
                .findFirst();
    }
}
