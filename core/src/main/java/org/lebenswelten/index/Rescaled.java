package org.lebenswelten.index;

import java.util.EnumSet;
import java.util.Set;
import org.lebenswelten.model.Direction;

/**
 * A normalisation to another scale: min-max and percent ranks to any range, such as 1 to 100 before a geometric mean,
 * z-scores to any mean and standard deviation.
 *
 * <pre>{@code
 * y = low + (high - low) form(x)
 * }</pre>
 *
 * Agrees with: COINr 1.1.14 {@code n_minmax(x, l_u)} and {@code n_zscore(x, m_sd)}, 1e-12, with {@code high} the mean plus
 * the standard deviation.
 *
 * @param form a form on the scale from 0 to 1 or in standard deviations
 * @param low what 0 becomes
 * @param high what 1 becomes, above the other
 */
public record Rescaled(Normalisation form, double low, double high) implements NormalisationStep {

    /** The forms that have a 0 and a 1. */
    public static final Set<Normalisation> FORMS = Set.copyOf(EnumSet.of(
            Normalisation.MIN_MAX,
            Normalisation.Z_SCORE,
            Normalisation.Z_SCORE_POPULATION,
            Normalisation.PERCENT_RANK,
            Normalisation.PERCENT_RANK_OF_TURNED,
            Normalisation.PERCENT_RANK_EXCLUSIVE,
            Normalisation.PERCENT_RANK_MIDPOINT,
            Normalisation.SHARE_AT_OR_BELOW));

    /**
     * Checks form and ends.
     *
     * @throws IllegalArgumentException if the form has no 0 and 1, an end is not finite or they are out of order
     */
    public Rescaled {
        if (!FORMS.contains(form)) {
            throw new IllegalArgumentException(form + " to another scale, expected one of " + FORMS);
        }
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "scale from " + low + " to " + high + ", expected finite numbers, the second above the first");
        }
    }

    @Override
    public double[] apply(double[] values, Direction direction, ZeroRange zeroRange) {
        return new LinearScale(0, 1, low, high - low, false).apply(form.apply(values, direction, zeroRange));
    }

    @Override
    public Scale fit(double[] base, double[] pooled, Direction direction, ZeroRange zeroRange) {
        Scale scale = form.fit(base, pooled, direction, zeroRange);
        if (scale instanceof LinearScale linear) {
            return linear.to(low, high);
        }
        if (scale instanceof RankScale ranks) {
            return ranks.to(low, high);
        }
        return new ConstantScale(low + (high - low) * ((ConstantScale) scale).value());
    }
}
