package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that an attacker may know: cells, and relations between them that hold for the true values. Immutable; cells and
 * relations are kept in order of name, so the order in which they were added changes nothing.
 */
public final class CellSystem {

    /** Relative tolerance when true values are put into a relation. */
    private static final double TOLERANCE = 1e-7;

    private final List<Cell> cells;
    private final List<Relation> relations;

    private CellSystem(List<Cell> cells, List<Relation> relations) {
        this.cells = List.copyOf(cells);
        this.relations = List.copyOf(relations);
    }

    /**
     * Starts an empty system.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The cells.
     *
     * @return all cells, in order of name
     */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * The relations.
     *
     * @return all relations, in order of name
     */
    public List<Relation> relations() {
        return relations;
    }

    /** Collects cells and relations; not for several threads. */
    public static final class Builder {

        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private final Map<String, Relation> relations = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a cell.
         *
         * @param cell the cell
         * @return this builder
         * @throws IllegalArgumentException if a cell of this name is there already
         */
        public Builder add(Cell cell) {
            if (cells.putIfAbsent(cell.name(), cell) != null) {
                throw new IllegalArgumentException("cell " + cell.name() + " is there twice");
            }
            return this;
        }

        /**
         * Adds a relation; its cells may follow later.
         *
         * @param relation the relation
         * @return this builder
         * @throws IllegalArgumentException if a relation of this name is there already
         */
        public Builder add(Relation relation) {
            if (relations.putIfAbsent(relation.name(), relation) != null) {
                throw new IllegalArgumentException("relation " + relation.name() + " is there twice");
            }
            return this;
        }

        /**
         * Adds a latent cell that is a combination of others and has a demand of its own, such as the sum of two hidden
         * siblings that belong to the same few people. Its bounds follow from those of its cells.
         *
         * @param name name of the new cell and of the relation that makes it
         * @param terms cells and coefficients; the cells must be there already
         * @param demand how far the feasible interval of the combination has to reach
         * @return this builder
         * @throws IllegalArgumentException if a cell is unknown or the name is taken
         */
        public Builder addDerived(String name, List<Relation.Term> terms, Protection demand) {
            double value = 0;
            double lower = 0;
            double upper = 0;
            boolean whole = true;
            List<Relation.Term> equation = new ArrayList<>();
            equation.add(new Relation.Term(name, -1));
            for (Relation.Term term : terms) {
                Cell cell = cells.get(term.cell());
                if (cell == null) {
                    throw new IllegalArgumentException("derived cell " + name + ": unknown cell " + term.cell());
                }
                double factor = term.coefficient();
                value += factor * cell.value();
                lower += factor
                        * (factor > 0 ? cell.known().lower() : cell.known().upper());
                upper += factor
                        * (factor > 0 ? cell.known().upper() : cell.known().lower());
                whole &= cell.whole() && factor == Math.rint(factor);
                equation.add(term);
            }
            Interval known = Interval.of(Math.min(lower, value), Math.max(upper, value));
            add(new Cell(name, value, whole, CellState.LATENT, known, known, demand, 0));
            return add(new Relation(name, equation, Interval.exactly(0)));
        }

        /**
         * Puts the system together.
         *
         * @return the system
         * @throws IllegalArgumentException if a relation names an unknown cell
         * @throws InconsistentCellsException if the true values do not satisfy a relation
         */
        public CellSystem build() {
            for (Relation relation : relations.values()) {
                check(relation);
            }
            return new CellSystem(
                    cells.values().stream()
                            .sorted(Comparator.comparing(Cell::name))
                            .toList(),
                    relations.values().stream()
                            .sorted(Comparator.comparing(Relation::name))
                            .toList());
        }

        private void check(Relation relation) {
            double sum = 0;
            double size = 1;
            for (Relation.Term term : relation.terms()) {
                Cell cell = cells.get(term.cell());
                if (cell == null) {
                    throw new IllegalArgumentException(
                            "relation " + relation.name() + " names the unknown cell " + term.cell());
                }
                sum += term.coefficient() * cell.value();
                size = Math.max(size, Math.abs(term.coefficient() * cell.value()));
            }
            if (!relation.range().contains(sum, TOLERANCE * size)) {
                throw new InconsistentCellsException(
                        relation.name(),
                        relation.terms().stream().map(Relation.Term::cell).toList());
            }
        }
    }
}
