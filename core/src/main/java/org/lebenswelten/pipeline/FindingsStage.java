package org.lebenswelten.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lebenswelten.atlas.IndicatorFindings;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.StandardStrata;
import org.lebenswelten.read.Project;

/** Computes what depends on several cells, now that it is known which cells are published. */
final class FindingsStage {

    private final Project project;

    FindingsStage(Project project) {
        this.project = project;
    }

    /**
     * What comes out: figures that anyone may see.
     *
     * @param tables the values of each indicator by its id
     * @param findings what is told beside them, by indicator
     */
    record Found(Map<String, ProtectedTable> tables, Map<String, IndicatorFindings> findings) {}

    Found run(
            Map<String, ProtectedTable> tables,
            Map<String, double[]> cityByAge,
            Map<String, Map<Period, StandardStrata>> standards) {
        Found found = new Found(new LinkedHashMap<>(tables), new LinkedHashMap<>());
        for (Indicator indicator : project.indicators()) {
            RatePlan plan = project.plan(indicator);
            ProtectedTable table = tables.get(indicator.id());
            if (indicator.kind() == IndicatorKind.VALUE) {
                found.findings.put(indicator.id(), DerivedRates.ofValues(plan, table));
                continue;
            }
            DisclosureProfile profile = project.disclosure().ofIndicator(indicator.id());
            DerivedRates.Result result = new DerivedRates(
                            indicator,
                            plan,
                            project.strata(indicator),
                            project.zoning(indicator.zoningId()),
                            new PublishedDigits(profile.decimals()),
                            cityByAge.get(indicator.id()),
                            standards.get(indicator.id()))
                    .of(table, new PrimarySuppression(profile));
            found.tables.put(indicator.id(), result.table());
            found.findings.put(indicator.id(), result.findings());
        }
        return found;
    }
}
