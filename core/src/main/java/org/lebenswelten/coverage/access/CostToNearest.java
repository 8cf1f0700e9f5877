package org.lebenswelten.coverage.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The cost at which an area reaches its n-th nearest place.
 *
 * <pre>{@code
 * A_i = smallest c such that the sum of S_j over sites with c_ij <= c is at least n
 * }</pre>
 *
 * <p>With a capacity of 1 a site it is the cost to the n-th nearest site, with n = 1 to the nearest. Sites of capacity 0 do
 * not count; a site of unknown capacity counts for one place: it is there. More capacity never raises a cost.
 *
 * <p>Special result: infinite where an area does not reach n places. Agrees with: R accessibility {@code cost_to_closest},
 * exactly.
 */
public final class CostToNearest {

    private CostToNearest() {}

    /**
     * Finds the cost of all areas.
     *
     * @param pairs the costs
     * @param capacity S, places of each site, {@code NaN} for unknown
     * @param places n, above 0
     * @return a new column, positive infinity where there are not so many places in reach
     * @throws IllegalArgumentException if the column has another length, a capacity is negative or infinite, or n is not
     *     above 0
     */
    public static double[] of(CostPairs pairs, double[] capacity, double places) {
        Columns.requireCapacity(capacity, pairs.siteCount());
        if (!(places > 0)) {
            throw new IllegalArgumentException("number of places " + places + ", expected a number > 0");
        }
        double[] costs = new double[pairs.areaCount()];
        Arrays.setAll(costs, area -> cost(area, pairs, capacity, places));
        return costs;
    }

    private static double cost(int area, CostPairs pairs, double[] capacity, double places) {
        int[] nearestFirst = IntStream.range(pairs.start(area), pairs.start(area + 1))
                .filter(pair -> capacity[pairs.site(pair)] != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(pairs::cost))
                .mapToInt(Integer::intValue)
                .toArray();
        double found = 0;
        for (int pair : nearestFirst) {
            double offered = capacity[pairs.site(pair)];
            found += Double.isNaN(offered) ? 1 : offered;
            if (found >= places) {
                return pairs.cost(pair);
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
