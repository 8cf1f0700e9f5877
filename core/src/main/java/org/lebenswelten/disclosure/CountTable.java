package org.lebenswelten.disclosure;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.raw.CarriedCounts;
import org.lebenswelten.raw.RawCounts;

/**
 * The counts of one indicator and how they become figures in print.
 *
 * @param indicator the indicator, a proportion or a rate
 * @param counts numerators and denominators
 * @param estimator makes values and limits of counts, cell by cell; neither falls when a numerator rises
 * @param carried what the counts were carried over from, or null for counts of the units themselves
 * @param earlier for figures that cannot be made of these counts alone: what an earlier release would print of them, or null
 *     where that is not known; null for figures that can
 */
public record CountTable(
        Indicator indicator,
        RawCounts counts,
        Function<RawCounts, RawEstimates> estimator,
        @Nullable CarriedCounts carried,
        @Nullable Function<PreviousRelease, @Nullable RawEstimates> earlier) {

    /**
     * Counts of the units themselves.
     *
     * @param indicator the indicator, a proportion or a rate
     * @param counts numerators and denominators
     * @param estimator makes values and limits of counts
     */
    public CountTable(Indicator indicator, RawCounts counts, Function<RawCounts, RawEstimates> estimator) {
        this(indicator, counts, estimator, null, null);
    }

    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException if the indicator has no counts
     */
    public CountTable {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(estimator, "estimator");
        if (indicator.kind() == IndicatorKind.VALUE) {
            throw new IllegalArgumentException("indicator '" + indicator.id() + "' has no counts");
        }
    }

    /** The name of a cell in messages: indicator, areal unit, period. */
    String cellName(int cell) {
        UnitPeriods frame = counts.frame();
        return cellName(cell % frame.unitCount(), cell / frame.unitCount());
    }

    /** The name of a cell in messages: indicator, areal unit, period. */
    String cellName(int unit, int period) {
        UnitPeriods frame = counts.frame();
        return indicator.id() + " " + frame.unitIds().get(unit) + " "
                + frame.periods().get(period);
    }

    /** The id of the feature that shows a cell. */
    String featureId(int cell) {
        UnitPeriods frame = counts.frame();
        return frame.unitIds().get(cell % frame.unitCount()) + "."
                + frame.periods().get(cell / frame.unitCount());
    }

    /** Whether all numerators are whole numbers, which everyone then takes for granted. */
    boolean isWhole() {
        for (double numerator : counts.numerator()) {
            if (numerator != Math.rint(numerator) && !Double.isNaN(numerator)) {
                return false;
            }
        }
        return true;
    }

    /**
     * How large a numerator can be for each person of the denominator: 1 for proportions; for rates the smallest whole number
     * that no cell exceeds.
     */
    double mostEach() {
        double most = 1;
        if (indicator.kind() == IndicatorKind.RATE) {
            for (int cell = 0; cell < counts.frame().size(); cell++) {
                double ratio = counts.numerator()[cell] / counts.denominator()[cell];
                most = Math.max(most, Double.isNaN(ratio) ? 1 : Math.ceil(ratio));
            }
        }
        return most;
    }
}
