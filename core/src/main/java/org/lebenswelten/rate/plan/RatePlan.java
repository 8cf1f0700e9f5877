package org.lebenswelten.rate.plan;

import java.util.Objects;
import org.lebenswelten.model.IndicatorKind;

/**
 * What is to be made of an indicator's counts.
 *
 * @param method how the figure is made
 * @param comparison how areal units are held against the city
 * @param relative how far they are from the rest of the city, for crude figures
 * @param trend how the trend is tested
 * @param smoothing how figures are smoothed
 */
public record RatePlan(
        FigureMethod method,
        ComparisonRule comparison,
        RelativeFigure relative,
        TrendRule trend,
        SmoothingRule smoothing) {

    /** Checks that all are there. */
    public RatePlan {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(relative, "relative");
        Objects.requireNonNull(trend, "trend");
        Objects.requireNonNull(smoothing, "smoothing");
    }

    /**
     * The plan where the project says nothing: {@link FigureMethod#defaultOf crude}, held against the city by limits, the
     * trend by Mann and Kendall, nothing else. Measured values have no counts and are not held against the city.
     *
     * @param kind kind of the indicator
     * @return the plan
     */
    public static RatePlan defaultOf(IndicatorKind kind) {
        return new RatePlan(
                FigureMethod.defaultOf(kind),
                kind == IndicatorKind.VALUE ? ComparisonRule.NONE : ComparisonRule.LIMITS,
                RelativeFigure.NONE,
                TrendRule.MANN_KENDALL,
                SmoothingRule.NONE);
    }
}
