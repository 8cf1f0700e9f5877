package org.lebenswelten.pipeline;

import java.util.List;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.BurdenIndexSeries;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.sensitivity.RankStability;

/**
 * An index as computed.
 *
 * @param definition what it is made of
 * @param series its scores, ranks and burdens in each period
 * @param breaks class breaks of its published scores, which hold for all periods
 * @param stability how firm ranks are in each period; empty where nothing is drawn
 * @param reliability the document that tells how far it hangs together, JSON
 */
record IndexFigures(
        BurdenIndexDefinition definition,
        BurdenIndexSeries series,
        ClassBreaks breaks,
        List<RankStability> stability,
        String reliability) {

    /** One result a period. */
    List<BurdenIndexResult> results() {
        return series.results();
    }
}
