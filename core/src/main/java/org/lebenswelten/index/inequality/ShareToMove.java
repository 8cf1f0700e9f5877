package org.lebenswelten.index.inequality;

import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.model.ProblemCode;

/**
 * Hoover's index: the share of a supply that would have to move for every unit to have its part by need.
 *
 * <pre>{@code
 * 1/2 sum |supply_i / sum supply  -  need_i / sum need|
 * }</pre>
 *
 * <p>Its standard error is told by the {@link Jackknife}. Reference: Hoover EM (1936), The measurement of industrial localization. Review of Economics and Statistics 18,
 * 162-171. doi:10.2307/1927875
 */
public final class ShareToMove {

    private ShareToMove() {}

    /**
     * The share to move.
     *
     * @param supply what each unit has, 0 or more, {@code NaN} for missing
     * @param need what each unit needs, 0 or more, such as its population
     * @return 0 to below 1 over the units that have both; {@code NaN} where either adds up to 0
     * @throws IllegalArgumentException if lengths differ
     * @throws IndexComputationException if a number is negative or infinite
     */
    public static double of(double[] supply, double[] need) {
        WeightedColumn.requireLength("need", need, supply.length);
        double allSupply = 0;
        double allNeed = 0;
        for (int unit = 0; unit < supply.length; unit++) {
            requireAmount("supply", supply[unit], unit);
            requireAmount("need", need[unit], unit);
            if (!Double.isNaN(supply[unit]) && !Double.isNaN(need[unit])) {
                allSupply += supply[unit];
                allNeed += need[unit];
            }
        }
        if (allSupply == 0 || allNeed == 0) {
            return Double.NaN;
        }
        double distance = 0;
        for (int unit = 0; unit < supply.length; unit++) {
            if (!Double.isNaN(supply[unit]) && !Double.isNaN(need[unit])) {
                distance += Math.abs(supply[unit] / allSupply - need[unit] / allNeed);
            }
        }
        return distance / 2;
    }

    private static void requireAmount(String name, double amount, int unit) {
        if (amount < 0 || Double.isInfinite(amount)) {
            throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, amount, name, ">= 0, < Infinity")
                    .atUnit(unit);
        }
    }
}
