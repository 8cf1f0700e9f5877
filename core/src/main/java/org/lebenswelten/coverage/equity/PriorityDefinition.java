package org.lebenswelten.coverage.equity;

import java.util.List;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.equity.PriorityRanking.Resampling;
import org.lebenswelten.model.BilingualText;

/**
 * Where burden and coverage are held against each other, and by what areas are ranked.
 *
 * @param id name of the priority; its layer is {@code gap_<id>}, its document {@code <id>.equity}
 * @param title what people call it
 * @param description what it shows
 * @param indexId index that tells the burden
 * @param people zoning and target group
 * @param ofId the coverage or access that is looked at
 * @param isAccess whether it is an access
 * @param classes how burden and coverage are cut into classes
 * @param criteria by what areas are ranked
 * @param scale how criteria are made comparable
 * @param resampling how weights are drawn
 * @param neededRate share of the target group that should be served, or places for each of them; {@code NaN} where not stated
 * @param standard value of coverage or access that nobody should be below; {@code NaN} where not stated
 */
public record PriorityDefinition(
        String id,
        BilingualText title,
        BilingualText description,
        String indexId,
        MeasureCoverageDefinition people,
        String ofId,
        boolean isAccess,
        PriorityClasses classes,
        List<WeightedCriterion> criteria,
        PriorityScale scale,
        Resampling resampling,
        double neededRate,
        double standard) {

    /** Copies the list. */
    public PriorityDefinition {
        criteria = List.copyOf(criteria);
    }

    /** The draws where nothing else is stated: 1,000, weights up to 20 % off. */
    public static final Resampling DEFAULT_RESAMPLING = new Resampling(1000, 0.2, 1);
}
