package org.lebenswelten.index;

import java.util.Arrays;
import java.util.BitSet;
import org.lebenswelten.index.OutlierTreatment.Step;
import org.lebenswelten.index.OutlierTreatment.Treated;

/**
 * Winsorisation at fixed percentiles: values beyond two quantiles of the column are set to them.
 *
 * <pre>{@code
 * y = min(max(x, q(lower)), q(upper))
 * }</pre>
 *
 * A column without values stays as it is. Agrees with: R {@code pmin(pmax(x, quantile(x, lower)), quantile(x, upper))}.
 *
 * @param lower share of the lower quantile, 0 or more
 * @param upper share of the upper quantile, above the other, at most 1
 * @param definition what is meant by a quantile
 */
public record PercentileLimits(double lower, double upper, QuantileDefinition definition) implements TreatmentStep {

    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if they are not ordered numbers from 0 to 1
     */
    public PercentileLimits {
        if (!(lower >= 0 && lower < upper && upper <= 1)) {
            throw new IllegalArgumentException(
                    "percentiles " + lower + " and " + upper + ", expected 0 <= lower < upper <= 1");
        }
    }

    @Override
    public Treated apply(double[] column) {
        double[] limits = definition.quantiles(column, lower, upper);
        double[] values = Arrays.stream(column)
                .map(x -> Math.min(Math.max(x, limits[0]), limits[1]))
                .toArray();
        BitSet changed = OutlierTreatment.changed(column, values);
        return new Treated(values, changed.isEmpty() ? Step.NONE : Step.WINSORISED, changed);
    }

    @Override
    public boolean isFixed() {
        return false;
    }
}
