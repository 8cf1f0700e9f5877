package org.lebenswelten.coverage.equity;

import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.ZeroRange;
import org.lebenswelten.model.Direction;

/** How criteria of different units are made comparable in a {@link PriorityRanking}. */
public enum PriorityScale {
    /** Ranks as shares, above 0 and below 1, mean rank for ties: the size of a lead does not count. */
    RANK(Normalisation.PERCENT_RANK_MIDPOINT),
    /** Distance from the mean in sample standard deviations: the size of a lead counts. */
    Z_SCORE(Normalisation.Z_SCORE);

    private final Normalisation normalisation;

    PriorityScale(Normalisation normalisation) {
        this.normalisation = normalisation;
    }

    /** The scaled values; a criterion that does not vary parts no areas. */
    double[] apply(double[] values) {
        return normalisation.apply(values, Direction.HIGHER_IS_WORSE, ZeroRange.MIDPOINT);
    }
}
