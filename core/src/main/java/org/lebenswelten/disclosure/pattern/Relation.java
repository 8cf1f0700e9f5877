package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A linear relation between cells that everyone knows to hold:
 *
 * <pre>{@code
 * range.lower <= sum of coefficient * cell <= range.upper
 * }</pre>
 *
 * @param name what holds, for messages; unique in a system
 * @param terms cells and coefficients; a cell is named once, no coefficient is 0
 * @param range what the sum may be; one value for an equation, more where figures are rounded
 */
public record Relation(String name, List<Term> terms, Interval range) {

    /**
     * One cell of a relation.
     *
     * @param cell name of the cell
     * @param coefficient what it is multiplied by, finite and not 0
     */
    public record Term(String cell, double coefficient) {

        /**
         * Checks the coefficient.
         *
         * @throws IllegalArgumentException if it is 0 or not finite
         */
        public Term {
            Objects.requireNonNull(cell);
            if (coefficient == 0 || !Double.isFinite(coefficient)) {
                throw new IllegalArgumentException(
                        "coefficient of cell " + cell + ": " + coefficient + ", expected a finite number other than 0");
            }
        }
    }

    /**
     * Checks and copies the terms.
     *
     * @throws IllegalArgumentException if there is no term or a cell is named twice
     */
    public Relation {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("relation " + name + " has no cells");
        }
        if (terms.stream().map(Term::cell).distinct().count() < terms.size()) {
            throw new IllegalArgumentException("relation " + name + " names a cell twice");
        }
    }

    /**
     * The parts add up to the total: {@code total - sum of parts = 0}.
     *
     * @param name name of the relation
     * @param total name of the total
     * @param parts names of the parts
     * @return the relation
     */
    public static Relation sum(String name, String total, List<String> parts) {
        return sum(name, total, parts, 0);
    }

    /**
     * The parts add up to the total but for a slack, as rounded figures do.
     *
     * @param name name of the relation
     * @param total name of the total
     * @param parts names of the parts
     * @param slack by how much total and sum of parts may differ, at least 0
     * @return the relation
     */
    public static Relation sum(String name, String total, List<String> parts, double slack) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(total, 1));
        for (String part : parts) {
            terms.add(new Term(part, -1));
        }
        return new Relation(name, terms, Interval.of(-slack, slack));
    }

    /**
     * One cell is never larger than another: {@code 0 <= larger - smaller <= most}.
     *
     * @param name name of the relation
     * @param smaller the subset
     * @param larger the whole
     * @param most by how much they can differ at most, such as the denominator of the whole
     * @return the relation
     */
    public static Relation atMost(String name, String smaller, String larger, double most) {
        return new Relation(name, List.of(new Term(larger, 1), new Term(smaller, -1)), Interval.of(0, most));
    }
}
