package org.lebenswelten.index;

import java.util.List;

/**
 * An index over several periods.
 *
 * @param results one result a period
 * @param parameters what holds for all periods; nodes that are not in it are scaled by each period's own values
 */
public record BurdenIndexSeries(List<BurdenIndexResult> results, IndexParameters parameters) {

    /** Copies the results. */
    public BurdenIndexSeries {
        results = List.copyOf(results);
    }
}
