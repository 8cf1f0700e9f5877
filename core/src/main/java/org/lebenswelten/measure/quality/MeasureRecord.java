package org.lebenswelten.measure.quality;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.ProjectProfile;

/**
 * All that is known of a measure.
 *
 * @param profile its profile
 * @param participation who took part, as far as it may be published
 * @param results values of its success criteria, as far as they may be published
 * @param project the project it belongs to, or null
 */
public record MeasureRecord(
        MeasureProfile profile,
        List<Participation> participation,
        List<CriterionResult> results,
        @Nullable ProjectProfile project) {

    /** Copies the lists. */
    public MeasureRecord {
        participation = List.copyOf(participation);
        results = List.copyOf(results);
    }

    /**
     * The values of a success criterion.
     *
     * @param criterionId the criterion
     * @return its values, or empty where the profile states none
     */
    public Optional<CriterionResult> result(String criterionId) {
        return results.stream().filter(r -> r.criterionId().equals(criterionId)).findFirst();
    }

    /** Whether any value of any criterion was measured, be it withheld or not. */
    boolean isMeasured() {
        return results.stream().anyMatch(result -> !result.measured().isEmpty());
    }
}
