package org.lebenswelten.model;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when data are so wrong that no result can be made of them; carries every problem found until then. */
public final class DataProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DataProblem> problems;

    /**
     * Makes the exception.
     *
     * @param problems all problems, at least one of them an error
     */
    public DataProblemException(List<DataProblem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * All problems found.
     *
     * @return an unmodifiable list
     */
    public List<DataProblem> problems() {
        return problems;
    }

    private static String text(List<DataProblem> problems) {
        ProblemTexts texts = new ProblemTexts(Language.EN);
        return problems.stream().map(texts::line).collect(Collectors.joining("\n"));
    }
}
