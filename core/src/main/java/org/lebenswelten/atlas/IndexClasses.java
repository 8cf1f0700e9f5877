package org.lebenswelten.atlas;

import java.util.Arrays;
import java.util.List;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ParameterBase.BasePeriod;
import org.lebenswelten.model.Period;

/** The class breaks of an index: of its scores as published, over all periods or of the one that freezes them. */
public final class IndexClasses {

    private IndexClasses() {}

    /**
     * Finds the breaks.
     *
     * @param definition the index
     * @param periods its periods
     * @param results one result a period
     * @return the breaks, which hold for all periods
     */
    public static ClassBreaks of(
            BurdenIndexDefinition definition, List<Period> periods, List<BurdenIndexResult> results) {
        int only = definition.classes().base() instanceof BasePeriod base ? periods.indexOf(base.period()) : -1;
        double[] scores = (only < 0 ? results : List.of(results.get(only)))
                .stream()
                        .flatMapToDouble(result -> Arrays.stream(result.scores()))
                        .map(BurdenIndexLayer::rounded)
                        .toArray();
        return definition.classes().breaks(scores);
    }
}
