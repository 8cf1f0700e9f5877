package org.lebenswelten.measure;

import java.util.List;
import java.util.Objects;

/**
 * A measure profile as anyone may see it. Only disclosure control makes these.
 *
 * @param profile the profile without what is withheld
 * @param participation who took part, as far as it may be published
 * @param results values of its success criteria, as far as they may be published
 * @param withheld what the profile states and is not shown, as JSON pointers into the profile such as
 *     {@code /delivered/sessionsHeld}
 */
public record ShownMeasure(
        MeasureProfile profile,
        List<Participation> participation,
        List<CriterionResult> results,
        List<String> withheld) {

    /** Copies the lists. */
    public ShownMeasure {
        Objects.requireNonNull(profile, "profile");
        participation = List.copyOf(participation);
        results = List.copyOf(results);
        withheld = List.copyOf(withheld);
    }
}
