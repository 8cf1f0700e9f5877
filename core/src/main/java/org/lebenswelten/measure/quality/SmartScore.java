package org.lebenswelten.measure.quality;

import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.CriterionTarget;
import org.lebenswelten.measure.SuccessCriterion;

/**
 * What a success criterion states of the six things that make it SMART; one point each.
 *
 * @param criterionId the criterion
 * @param indicator what is measured
 * @param unit in which unit
 * @param baseline from where
 * @param target where to
 * @param dueDate by when
 * @param source from which source
 */
public record SmartScore(
        String criterionId,
        boolean indicator,
        boolean unit,
        boolean baseline,
        boolean target,
        boolean dueDate,
        boolean source) {

    /** Largest number of points. */
    public static final int MOST = 6;

    static SmartScore of(SuccessCriterion criterion, MeasureRecord measure) {
        CriterionTarget target = criterion.target();
        return new SmartScore(
                criterion.id(),
                true,
                criterion.unit() != null,
                measure.result(criterion.id()).map(CriterionResult::baseline).isPresent(),
                target != null,
                target != null && target.dueDate() != null,
                criterion.source() != null);
    }

    /**
     * The number of things stated.
     *
     * @return 0 to 6
     */
    public int points() {
        int points = 0;
        for (boolean stated : new boolean[] {indicator, unit, baseline, target, dueDate, source}) {
            points += stated ? 1 : 0;
        }
        return points;
    }
}
