package org.lebenswelten.index;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.ProblemTexts;

/**
 * Thrown when a step of an index has no result for the data it is given: a geometric mean of a value of 0, a correlation
 * with a column that does not vary, an infinite value.
 *
 * <p>It holds a coded problem, from which {@link ProblemTexts} makes a sentence in either language, and where it lies: the
 * step itself knows only the positions of unit and column; who knows their names adds the node by {@link #atNode}. A
 * plain {@link IllegalArgumentException} of this package is different: it says that a program called a method wrongly.
 */
public final class IndexComputationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int UNKNOWN = -1;

    private final transient Problem problem;

    /**
     * What is wrong and where.
     *
     * @param node id of the node, or null while it is not known
     * @param column position of the column or child, -1 where it does not matter
     * @param unit position of the unit, -1 where it does not matter
     */
    private record Problem(
            ProblemCode code,
            @Nullable String node,
            int column,
            int unit,
            @Nullable String value,
            List<String> arguments) {

        DataProblem at(Place place) {
            return new DataProblem(code, place, value, arguments);
        }

        String message() {
            StringBuilder where = new StringBuilder();
            append(where, node == null ? null : "node '" + node + "'");
            append(where, column == UNKNOWN ? null : "column " + column);
            append(where, unit == UNKNOWN ? null : "row " + unit);
            String found = value == null ? "" : " '" + value + "'";
            return where + (where.isEmpty() ? "" : ": ") + code.id() + found + ": "
                    + new ProblemTexts(Language.EN).rule(at(Place.ofFile("")));
        }

        private static void append(StringBuilder where, @Nullable String part) {
            if (part != null) {
                where.append(where.isEmpty() ? "" : ", ").append(part);
            }
        }
    }

    private IndexComputationException(Problem problem, @Nullable Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    /**
     * A problem whose place is not known yet.
     *
     * @param code what is wrong
     * @param value the value found, or null where no single value is to blame
     * @param arguments further facts in the order the code's texts number them, the name of the step first
     * @return the exception
     */
    public static IndexComputationException of(ProblemCode code, @Nullable Number value, Object... arguments) {
        return new IndexComputationException(
                new Problem(
                        code,
                        null,
                        UNKNOWN,
                        UNKNOWN,
                        value == null ? null : value.toString(),
                        Arrays.stream(arguments).map(String::valueOf).toList()),
                null);
    }

    /**
     * The same problem in a column or child.
     *
     * @param column its position, 0 or more
     * @return the narrower exception
     */
    public IndexComputationException atColumn(int column) {
        return with(new Problem(problem.code, problem.node, column, problem.unit, problem.value, problem.arguments));
    }

    /**
     * The same problem in a unit.
     *
     * @param unit its position, 0 or more
     * @return the narrower exception
     */
    public IndexComputationException atUnit(int unit) {
        return with(new Problem(problem.code, problem.node, problem.column, unit, problem.value, problem.arguments));
    }

    /**
     * The same problem in a node of an index.
     *
     * @param id id of the indicator or dimension
     * @return the narrower exception
     */
    public IndexComputationException atNode(String id) {
        return with(new Problem(problem.code, id, problem.column, problem.unit, problem.value, problem.arguments));
    }

    private IndexComputationException with(Problem narrower) {
        return new IndexComputationException(narrower, this);
    }

    /**
     * What is wrong.
     *
     * @return the code
     */
    public ProblemCode code() {
        return problem.code;
    }

    /**
     * The node it is wrong in.
     *
     * @return its id; null where nobody has added it
     */
    public @Nullable String node() {
        return problem.node;
    }

    /**
     * The column or child it is wrong in.
     *
     * @return its position; empty where no single one is to blame
     */
    public OptionalInt column() {
        return problem.column == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(problem.column);
    }

    /**
     * The unit it is wrong in.
     *
     * @return its position; empty where no single one is to blame
     */
    public OptionalInt unit() {
        return problem.unit == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(problem.unit);
    }

    /**
     * The problem for a list of problems.
     *
     * @param place where the reader finds what has to be changed
     * @return the problem with value and rule
     */
    public DataProblem problem(Place place) {
        return problem.at(place);
    }
}
