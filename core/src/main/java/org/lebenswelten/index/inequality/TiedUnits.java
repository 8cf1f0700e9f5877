package org.lebenswelten.index.inequality;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.lebenswelten.index.Ranks;
import org.lebenswelten.index.TieRule;

/**
 * Which fractional rank units get that are tied in the order.
 *
 * <p>The fractional rank of a unit is the population share before it plus half its own share,
 *
 * <pre>{@code
 * R_i = sum of f_j over units j before i  +  f_i / 2,      f = population share
 * }</pre>
 *
 * from 0 to 1 with weighted mean 1/2. Order values are tied when they agree in 12 significant digits, see
 * {@link TieRule}.
 */
public enum TiedUnits {
    /**
     * All tied units get the rank of their block's middle, so that the order of rows does not matter. Agrees with:
     * healthequal 1.0.1.
     */
    MEAN_RANK,
    /** Tied units follow one another as they stand in the columns. Agrees with: R accessibility. */
    ROW_ORDER;

    /**
     * The fractional ranks of units.
     *
     * @param order what the units are ordered by, ascending; finite
     * @param shares population shares
     * @return a new column
     */
    public double[] fractionalRanks(double[] order, double[] shares) {
        double[] ranks = Ranks.ascending(order, TieRule.LOWEST);
        int[] positions = IntStream.range(0, order.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> ranks[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] fractional = new double[order.length];
        double before = 0;
        int start = 0;
        while (start < positions.length) {
            int end = start + 1;
            double block = shares[positions[start]];
            while (this == MEAN_RANK && end < positions.length && ranks[positions[end]] == ranks[positions[start]]) {
                block += shares[positions[end]];
                end++;
            }
            for (int i = start; i < end; i++) {
                fractional[positions[i]] = before + block / 2;
            }
            before += block;
            start = end;
        }
        return fractional;
    }
}
