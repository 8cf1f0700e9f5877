package org.lebenswelten.measure;

import java.util.List;
import java.util.Optional;

/**
 * The profiles of a project folder as anyone may see them.
 *
 * @param measures the measures, in the order of the project
 * @param projects the projects, in the order of the project
 */
public record ShownProfiles(List<ShownMeasure> measures, List<ShownProject> projects) {

    /** There are none. */
    public static final ShownProfiles NONE = new ShownProfiles(List.of(), List.of());

    /** Copies the lists. */
    public ShownProfiles {
        measures = List.copyOf(measures);
        projects = List.copyOf(projects);
    }

    /**
     * A measure by its id.
     *
     * @param id the id
     * @return the measure, or empty
     */
    public Optional<ShownMeasure> measure(String id) {
        return measures.stream().filter(m -> m.profile().id().equals(id)).findFirst();
    }

    /**
     * A project by its id.
     *
     * @param id the id
     * @return the project, or empty
     */
    public Optional<ShownProject> project(String id) {
        return projects.stream().filter(p -> p.profile().id().equals(id)).findFirst();
    }
}
