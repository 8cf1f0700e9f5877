package org.lebenswelten.measure;

import java.util.List;
import java.util.Objects;

/**
 * A project profile as anyone may see it. Only disclosure control makes these.
 *
 * @param profile the profile without what is withheld
 * @param results values of its success criteria, as far as they may be published
 * @param withheld what the profile states and is not shown, as JSON pointers into the profile such as {@code /needs/0/finding}
 */
public record ShownProject(ProjectProfile profile, List<CriterionResult> results, List<String> withheld) {

    /** Copies the lists. */
    public ShownProject {
        Objects.requireNonNull(profile, "profile");
        results = List.copyOf(results);
        withheld = List.copyOf(withheld);
    }
}
