package org.lebenswelten.publish.report.change;

import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.report.PagePath;

/**
 * A measure or project.
 *
 * @param id its id
 * @param name what people call it
 * @param isProject whether it is a project
 */
public record Subject(String id, BilingualText name, boolean isProject) {

    /**
     * A measure.
     *
     * @param measure its profile
     * @return the subject
     */
    public static Subject of(MeasureProfile measure) {
        return new Subject(measure.id(), measure.name(), false);
    }

    /**
     * A project.
     *
     * @param project its profile
     * @return the subject
     */
    public static Subject of(ProjectProfile project) {
        return new Subject(project.id(), project.name(), true);
    }

    /**
     * Where its page stands in the report.
     *
     * @return such as {@code measures/walk.html}
     */
    public String path() {
        return PagePath.of(isProject ? "projects" : "measures", id);
    }
}
