package org.lebenswelten.index;

import java.util.OptionalDouble;
import org.lebenswelten.model.Direction;

/**
 * The goalposts of the adjusted Mazziotta-Pareto index (AMPI): as wide as the values of all periods, and centred on a
 * reference, which gets 100.
 *
 * <pre>{@code
 * d = (max - min) / 2                                over all units and periods
 * y = 70 + 60 (x - (ref - d)) / (2 d)                high is a heavy burden
 * y = 70 + 60 ((ref + d) - x) / (2 d)                low is a heavy burden
 * }</pre>
 *
 * with {@code ref} the stated reference or else the mean of the base. Values beyond the goalposts are not clipped. Fitted to
 * the column itself where no base is stated; then results are not comparable over time. Together with
 * {@link Aggregation#MAZZIOTTA_PARETO} it is the AMPI.
 *
 * <p>Reference: Mazziotta M, Pareto A (2016), On a generalized non-compensatory composite index for measuring
 * socio-economic phenomena. Social Indicators Research 127, 983-1003. doi:10.1007/s11205-015-0998-2. Agrees with: Compind
 * 3.4 {@code ci_ampi}, within its rounding.
 *
 * @param reference the value that gets 100; empty for the mean of the base
 */
public record AdjustedGoalposts(OptionalDouble reference) implements NormalisationStep {

    private static final double LOW = 70;
    private static final double HIGH = 130;

    /**
     * Checks the reference.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public AdjustedGoalposts {
        if (reference.isPresent() && !Double.isFinite(reference.getAsDouble())) {
            throw new IllegalArgumentException("reference " + reference.getAsDouble() + ", expected a finite number");
        }
    }

    @Override
    public double[] apply(double[] values, Direction direction, ZeroRange zeroRange) {
        return fit(values, values, direction, zeroRange).apply(values);
    }

    @Override
    public Scale fit(double[] base, double[] pooled, Direction direction, ZeroRange zeroRange) {
        ColumnSummary all = ColumnSummary.of(pooled);
        ColumnSummary own = ColumnSummary.of(base);
        if (!all.hasRange() || (own.count() == 0 && reference.isEmpty())) {
            return new Rescaled(Normalisation.MIN_MAX, LOW, HIGH)
                    .fit(new double[] {0, 0}, pooled, direction, zeroRange);
        }
        double half = (all.maximum() - all.minimum()) / 2;
        double centre = reference.orElse(own.mean());
        return new Goalposts(centre - half, centre + half, LOW, HIGH, false).fit(base, pooled, direction, zeroRange);
    }
}
