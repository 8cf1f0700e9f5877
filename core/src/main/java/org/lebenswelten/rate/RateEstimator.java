package org.lebenswelten.rate;

import java.util.Arrays;
import java.util.Objects;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;

/**
 * Estimates an indicator from its table, cell by cell.
 *
 * <pre>{@code
 * value = numerator / denominator * multiplier
 * }</pre>
 *
 * with 95 % limits on the same scale. A cell without numerator or denominator, or with a denominator of 0, has neither
 * value nor limits. Cells do not look at each other: nothing is smoothed.
 *
 * @param proportionInterval limits of indicators of kind {@link IndicatorKind#PROPORTION}
 * @param rateInterval limits of indicators of kind {@link IndicatorKind#RATE}
 */
public record RateEstimator(RateInterval proportionInterval, RateInterval rateInterval) {

    /** Confidence level of the limits. */
    public static final double CONFIDENCE = 0.95;

    /** Checks that both are there. */
    public RateEstimator {
        Objects.requireNonNull(proportionInterval, "proportionInterval");
        Objects.requireNonNull(rateInterval, "rateInterval");
    }

    /**
     * The estimator with {@link RateInterval#WILSON_SCORE} for proportions and {@link RateInterval#BYAR_EXACT_BELOW_10}
     * for rates. Both hold their confidence at the small counts of a quarter; Byar's approximation alone has no lower
     * limit at a few events, and the exact limits alone are slow to compute and no better from 10 events on.
     *
     * @return the estimator
     */
    public static RateEstimator withDefaults() {
        return new RateEstimator(RateInterval.WILSON_SCORE, RateInterval.BYAR_EXACT_BELOW_10);
    }

    /**
     * Estimates a proportion or a rate.
     *
     * @param indicator kind and multiplier
     * @param counts numerators and denominators
     * @return values and limits over the same frame, with the counts
     * @throws IllegalArgumentException if the indicator is neither proportion nor rate, a count is negative or infinite,
     *     or a numerator exceeds its denominator in a proportion
     */
    public RawEstimates estimate(Indicator indicator, RawCounts counts) {
        if (indicator.kind() == IndicatorKind.VALUE) {
            throw new IllegalArgumentException(
                    "indicator '" + indicator.id() + "' has kind VALUE, expected PROPORTION or RATE for counts");
        }
        RateInterval interval = indicator.kind() == IndicatorKind.PROPORTION ? proportionInterval : rateInterval;
        UnitPeriods frame = counts.frame();
        double[] value = new double[frame.size()];
        double[] lower = new double[frame.size()];
        double[] upper = new double[frame.size()];
        for (int cell = 0; cell < value.length; cell++) {
            double numerator = counts.numerator()[cell];
            double denominator = counts.denominator()[cell];
            Limits limits = limits(indicator, interval, frame, cell, numerator, denominator);
            value[cell] = denominator == 0 ? Double.NaN : numerator / denominator * indicator.multiplier();
            lower[cell] = limits.lower();
            upper[cell] = limits.upper();
        }
        return new RawEstimates(frame, value, lower, upper, counts.numerator(), counts.denominator());
    }

    /**
     * Takes measured values and their limits as they are.
     *
     * @param indicator an indicator of kind {@link IndicatorKind#VALUE}
     * @param values values and limits as supplied
     * @return the same over the same frame; the denominators are the persons behind each value, where there are any
     * @throws IllegalArgumentException if the indicator has another kind
     */
    public RawEstimates estimate(Indicator indicator, RawValues values) {
        if (indicator.kind() != IndicatorKind.VALUE) {
            throw new IllegalArgumentException("indicator '" + indicator.id() + "' has kind " + indicator.kind()
                    + ", expected VALUE for a table without counts");
        }
        double[] noCounts = new double[values.frame().size()];
        Arrays.fill(noCounts, Double.NaN);
        return new RawEstimates(
                values.frame(), values.value(), values.lower(), values.upper(), noCounts, values.persons());
    }

    private static Limits limits(
            Indicator indicator,
            RateInterval interval,
            UnitPeriods frame,
            int cell,
            double numerator,
            double denominator) {
        try {
            return interval.limits(numerator, denominator, CONFIDENCE).times(indicator.multiplier());
        } catch (IllegalArgumentException e) {
            String unit = frame.unitIds().get(cell % frame.unitCount());
            String period = frame.periods().get(cell / frame.unitCount()).toString();
            throw new IllegalArgumentException(
                    "indicator '" + indicator.id() + "', unit " + unit + ", period " + period + ": " + e.getMessage(),
                    e);
        }
    }
}
