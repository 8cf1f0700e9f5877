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
    private final CellRows rows;

    ProjectReading(List<DataProblem> problems, @Nullable Project project, CellRows rows) {
        this.rows = rows;
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
     * Problems of later steps, which know cells by indicator, areal unit and period, with the rows that these come from.
     *
     * @param later problems of steps after reading
     * @return the same problems, with file and line where a cell has a row
     */
    public List<DataProblem> located(List<DataProblem> later) {
        return rows.located(later);
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
