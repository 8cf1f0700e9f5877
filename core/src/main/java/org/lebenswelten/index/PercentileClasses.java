package org.lebenswelten.index;

import java.util.List;

/**
 * Classes between stated quantiles, such as those that single out the first and last hundredth.
 *
 * <p>The bounds are the quantiles of the shares; a value equal to a bound lies below it. Each break goes to between the
 * values that its bound parts, so that it tells none. A class without values falls away.
 *
 * <p>Agrees with: mapclassify 2 {@code Percentiles} (0.01, 0.1, 0.5, 0.9, 0.99 by {@link QuantileDefinition#HF7}), bounds
 * 1e-9, all counts.
 *
 * @param shares the shares, ascending, each above 0 and below 1
 * @param definition what is meant by a quantile
 */
public record PercentileClasses(List<Double> shares, QuantileDefinition definition) implements ClassScheme.Rule {

    /**
     * Checks and copies the shares.
     *
     * @throws IllegalArgumentException if they are not ascending between 0 and 1
     */
    public PercentileClasses {
        shares = List.copyOf(shares);
        double before = 0;
        for (double share : shares) {
            if (!(share > before && share < 1)) {
                throw new IllegalArgumentException("shares " + shares + ", expected ascending numbers between 0 and 1");
            }
            before = share;
        }
    }

    @Override
    public ClassBreaks breaks(double[] scores, int count) {
        return ClassMethod.breaksAt(scores, count, this::bounds);
    }

    /** One bound a share. */
    double[] bounds(double[] sorted) {
        return definition.quantiles(
                sorted, shares.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
