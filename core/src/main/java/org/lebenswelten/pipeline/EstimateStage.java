package org.lebenswelten.pipeline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.rate.RateEstimator;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.rate.plan.PlannedFigures;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.read.Project;

/** Turns counts into rates with limits, and counts people in reach of measures. */
final class EstimateStage {

    private final Project project;

    EstimateStage(Project project) {
        this.project = project;
    }

    /**
     * What comes out: raw figures, which only the next stage may see.
     *
     * @param estimates the estimates of each indicator
     * @param reach what the measures of the coverages reach
     */
    record Estimated(Map<Indicator, RawEstimates> estimates, ReachOfCoverages reach) {}

    Estimated run() {
        return new Estimated(estimates(), ReachOfCoverages.of(project));
    }

    private Map<Indicator, RawEstimates> estimates() {
        Map<Indicator, RawEstimates> estimates = new LinkedHashMap<>();
        for (Indicator indicator : project.indicators()) {
            estimates.put(indicator, estimates(indicator));
        }
        return estimates;
    }

    private RawEstimates estimates(Indicator indicator) {
        if (indicator.kind() == IndicatorKind.VALUE) {
            return RateEstimator.withDefaults()
                    .estimate(indicator, project.values().get(indicator.id()));
        }
        RawStrata strata = project.strata(indicator);
        // Figures that take the city for their reference are computed again from published cells, see FindingsStage.
        boolean[] all = new boolean[strata.frame().size()];
        Arrays.fill(all, true);
        return PlannedFigures.of(indicator, project.plan(indicator), strata).estimates(all);
    }
}
