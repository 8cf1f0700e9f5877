package org.lebenswelten.index;

import java.util.Arrays;
import org.lebenswelten.model.ProblemCode;

/**
 * Percentiles of environmental screening indices: units without any of a load, such as no site of hazardous waste nearby,
 * get 0 and do not push the others up.
 *
 * <pre>{@code
 * 100 r / n    x > 0
 * 0            x = 0
 * }</pre>
 *
 * with {@code n} the number of values above 0 and {@code r} the rank among them from the smallest, highest rank for ties.
 * High is a heavy burden. Missing values stay missing and count for nothing.
 *
 * <p>Reference: August L et al. (2021), CalEnviroScreen 4.0. Office of Environmental Health Hazard Assessment, California.
 */
public final class ScreeningPercentile {

    private ScreeningPercentile() {}

    /**
     * Normalises a column.
     *
     * @param values the column, 0 or more, {@code NaN} for missing
     * @return a new column, 0 to 100, {@code NaN} for missing
     * @throws IndexComputationException if a value is negative or infinite
     */
    public static double[] apply(double[] values) {
        double[] positive = Arrays.stream(values)
                .map(value -> value == 0 ? Double.NaN : value)
                .toArray();
        ColumnSummary summary = ColumnSummary.of(positive);
        if (summary.minimum() < 0) {
            throw IndexComputationException.of(
                    ProblemCode.VALUE_OUTSIDE_DOMAIN, summary.minimum(), "SCREENING_PERCENTILE", ">= 0");
        }
        double[] percentiles = Ranks.ascending(positive, TieRule.HIGHEST);
        for (int unit = 0; unit < values.length; unit++) {
            percentiles[unit] = values[unit] == 0 ? 0 : 100 * percentiles[unit] / summary.count();
        }
        return percentiles;
    }
}
