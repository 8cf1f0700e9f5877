package org.lebenswelten.index;

import java.util.List;
import java.util.Map;

/**
 * An index over several periods.
 *
 * @param results one result a period
 * @param scales the fixed scales by node: of nodes that state them or take them from a base; the others are scaled by each
 *     period's own values
 * @param components the fixed principal components by dimension
 */
public record BurdenIndexSeries(
        List<BurdenIndexResult> results, Map<String, Scale> scales, Map<String, AggregationStep> components) {

    /** Copies the results. */
    public BurdenIndexSeries {
        results = List.copyOf(results);
    }
}
