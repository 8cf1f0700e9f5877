package org.lebenswelten.read;

import java.util.Map;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.rate.plan.FigureMethod;
import org.lebenswelten.rate.plan.RatePlan;

/**
 * Checks that figures by age are rounded. A directly standardised figure and a life expectancy are made of counts by age whose
 * weights everyone knows: at full precision few sets of whole counts make the same figure, most often one, and no digit fewer
 * would be an honest start for taking more away ({@link org.lebenswelten.disclosure.age}). Crude figures need no such check, as
 * their counts are protected together with what their printed digits tell.
 */
final class RoundingCheck {

    private RoundingCheck() {}

    /**
     * Checks all indicators that the definition names.
     *
     * @param atlas the definition
     * @param plans how figures are made, by indicator
     * @param policy the rules
     * @param log where to report
     */
    static void check(YamlNode atlas, Map<String, RatePlan> plans, DisclosurePolicy policy, ProblemLog log) {
        for (YamlNode indicator : atlas.items("indicators")) {
            String id = indicator.textOrNull("id");
            RatePlan plan = id == null ? null : plans.get(id);
            if (id != null
                    && plan != null
                    && !(plan.method() instanceof FigureMethod.Crude)
                    && policy.ofIndicator(id).decimals().isEmpty()) {
                log.add(ProblemCode.FIGURE_UNROUNDED, indicator.at("estimate").place(), null, id);
            }
        }
    }
}
