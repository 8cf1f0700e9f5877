package org.lebenswelten.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.SmoothingRule;
import org.lebenswelten.raw.RawStrata;

/**
 * Plans and strata of all indicators and their levels. A level has the plan of its indicator, but is not smoothed: its units
 * are few and large.
 *
 * @param plans by indicator
 * @param strata by indicator, for those whose table holds them
 */
record LevelPlans(Map<String, RatePlan> plans, Map<String, RawStrata> strata) {

    /**
     * Adds the levels.
     *
     * @param indicators the indicators with their plans
     * @param relations their levels
     * @param zonings all zonings
     */
    static LevelPlans of(IndicatorsReader indicators, RelationsReader relations, List<Zoning> zonings) {
        LevelPlans all = new LevelPlans(new TreeMap<>(indicators.plans()), new TreeMap<>(indicators.strata()));
        Map<String, Indicator> byId = new TreeMap<>();
        relations.indicators().forEach(indicator -> byId.put(indicator.id(), indicator));
        relations.levels().forEach((id, levels) -> {
            for (String level : levels) {
                all.add(byId.get(id), byId.get(level), zonings);
            }
        });
        return all;
    }

    private void add(Indicator fine, Indicator level, List<Zoning> zonings) {
        RatePlan plan = plans.get(fine.id());
        if (plan != null) {
            plans.put(
                    level.id(),
                    new RatePlan(plan.method(), plan.comparison(), plan.relative(), plan.trend(), SmoothingRule.NONE));
        }
        RawStrata own = strata.get(fine.id());
        int[] unitOf = new Nesting(zonings)
                .positions(fine.zoningId(), level.zoningId())
                .orElse(null);
        Zoning coarse = zonings.stream()
                .filter(zoning -> zoning.id().equals(level.zoningId()))
                .findFirst()
                .orElse(null);
        if (own != null && unitOf != null && coarse != null) {
            strata.put(level.id(), own.over(UnitPeriods.of(coarse, level.periods()), unitOf));
        }
    }
}
