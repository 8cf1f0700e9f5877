package org.lebenswelten.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one success criterion, as far as they may be published.
 *
 * @param criterionId id within its profile
 * @param baseline the value at the start, or null where there is none
 * @param measured later values, in the order of the profile
 */
public record CriterionResult(String criterionId, @Nullable Measurement baseline, List<Measurement> measured) {

    /** Copies the list. */
    public CriterionResult {
        measured = List.copyOf(measured);
    }
}
