package org.lebenswelten.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Severity;

/**
 * What came of reading a project folder: all problems of all its files, and the project where none of them is an error.
 */
public final class ProjectReading {

    private final List<DataProblem> problems;
    private final @Nullable Project project;

    ProjectReading(List<DataProblem> problems, @Nullable Project project) {
        this.problems = List.copyOf(problems);
        this.project = project;
    }

    /**
     * All problems, errors and warnings, by file, line and column.
     *
     * @return an unmodifiable list
     */
    public List<DataProblem> problems() {
        return problems;
    }

    /**
     * Whether an atlas cannot be built.
     *
     * @return true if at least one problem is an error
     */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /**
     * The project.
     *
     * @return the project, or empty where there are errors
     */
    public Optional<Project> project() {
        return Optional.ofNullable(project);
    }

    /**
     * The project, for callers that cannot do without.
     *
     * @return the project
     * @throws DataProblemException with all problems, if one of them is an error
     */
    public Project requireProject() {
        if (project == null) {
            throw new DataProblemException(problems);
        }
        return project;
    }
}
