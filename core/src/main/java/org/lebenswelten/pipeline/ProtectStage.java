package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverage;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.ProtectedReach;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Sex;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.reach.TargetPopulation;
import org.lebenswelten.read.Project;

/** Applies disclosure control: from here on only protected figures exist. */
final class ProtectStage {

    private static final TargetGroup EVERYONE = new TargetGroup(0, Integer.MAX_VALUE, Sex.ALL);

    private final Project project;

    ProtectStage(Project project) {
        this.project = project;
    }

    /**
     * What comes out: figures that anyone may see.
     *
     * @param tables the values of each indicator by its id
     * @param coverages measures held against need
     * @param residents how many people live where, or null where the project has no population
     */
    record Protected(
            Map<String, ProtectedTable> tables, List<MeasureCoverage> coverages, @Nullable ProtectedTable residents) {}

    Protected run(EstimateStage.Estimated raw) {
        PrimarySuppression rules = new PrimarySuppression(project.disclosure());
        Map<String, ProtectedTable> tables = new LinkedHashMap<>();
        raw.estimates()
                .forEach((indicator, estimates) ->
                        tables.put(indicator.id(), rules.protect(indicator.kind(), estimates)));
        List<MeasureCoverage> coverages = new ArrayList<>();
        raw.reaches()
                .forEach((definition, reach) ->
                        coverages.add(new MeasureCoverage(definition, ProtectedReach.of(reach, rules))));
        return new Protected(tables, coverages, residents(rules));
    }

    private @Nullable ProtectedTable residents(PrimarySuppression rules) {
        RawPopulation population = project.population();
        return population == null
                ? null
                : rules.protectCounts(population.frame(), TargetPopulation.of(population, EVERYONE));
    }
}
