package org.lebenswelten.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a project's data: what, where, which value, against which rule.
 *
 * <p>The text is made for a reader by {@link ProblemTexts}; the problem itself holds only the code and its arguments,
 * so that tests and programs need not parse sentences.
 *
 * @param code the stable code
 * @param place where it stands
 * @param value the value found there, as written, or null where nothing stands there
 * @param arguments further facts that the code's texts name, in the order the texts number them from {@code {0}}
 */
public record DataProblem(ProblemCode code, Place place, @Nullable String value, List<String> arguments) {

    /** Copies the arguments. */
    public DataProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
        arguments = List.copyOf(arguments);
    }

    /**
     * A problem.
     *
     * @param code the code
     * @param place where
     * @param value the value found, or null
     * @param arguments further facts
     * @return the problem
     */
    public static DataProblem of(ProblemCode code, Place place, @Nullable String value, Object... arguments) {
        return new DataProblem(
                code,
                place,
                value,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /**
     * How much it matters.
     *
     * @return the severity of the code
     */
    public Severity severity() {
        return code.severity();
    }
}
