package org.lebenswelten.publish.report.measures;

import java.util.List;

/**
 * What the page of a measure, project or siting says, or their list.
 *
 * @param lead what it is, in a sentence or two
 * @param phases the phases it has been in and is in, in their order; none for a siting
 * @param sections the rest
 */
public record ProfileView(String lead, List<Step> phases, List<PageSection> sections) {

    /** Copies the lists. */
    public ProfileView {
        phases = List.copyOf(phases);
        sections = List.copyOf(sections);
    }

    /**
     * A phase.
     *
     * @param name its name
     * @param when from when to when, empty if that is not stated
     * @param now whether it is the phase of today
     */
    public record Step(String name, String when, boolean now) {}
}
