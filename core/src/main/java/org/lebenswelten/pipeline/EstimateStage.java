package org.lebenswelten.pipeline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.rate.RateEstimator;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.rate.plan.PlannedFigures;
import org.lebenswelten.raw.RawCatchments;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.reach.CatchmentReach;
import org.lebenswelten.reach.SharesInReach;
import org.lebenswelten.reach.TargetPopulation;
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
     * @param reaches what the measures of each coverage reach
     * @param catchments whom the sites of all coverages reach, or null where there are no coverages
     */
    record Estimated(
            Map<Indicator, RawEstimates> estimates,
            Map<MeasureCoverageDefinition, RawReach> reaches,
            @Nullable RawCatchments catchments) {}

    Estimated run() {
        return new Estimated(estimates(), reaches(), catchments());
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

    private Map<MeasureCoverageDefinition, RawReach> reaches() {
        Map<MeasureCoverageDefinition, RawReach> reaches = new LinkedHashMap<>();
        RawPopulation population = project.population();
        ResidentPoints points = project.residents();
        if (population == null || points == null) {
            return reaches;
        }
        for (MeasureCoverageDefinition definition : project.coverages()) {
            double[] target = TargetPopulation.of(population, definition.targetGroup());
            reaches.put(definition, new CatchmentReach(population.frame(), target, points).of(measures(definition)));
        }
        return reaches;
    }

    private @Nullable RawCatchments catchments() {
        RawPopulation population = project.population();
        ResidentPoints points = project.residents();
        if (population == null || points == null) {
            return null;
        }
        Map<String, List<MeasureProfile>> coverages = new LinkedHashMap<>();
        project.coverages().forEach(definition -> coverages.put(definition.id(), measures(definition)));
        return SharesInReach.of(population.frame(), points, coverages);
    }

    private List<MeasureProfile> measures(MeasureCoverageDefinition definition) {
        return project.measures().stream()
                .filter(measure -> definition.measureIds().contains(measure.id()))
                .toList();
    }
}
