package org.lebenswelten.index.inequality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.model.ProblemCode;

/**
 * Gini coefficient: how far the Lorenz curve of a value lies from that of an equal spread.
 *
 * <pre>{@code
 * 1 - sum f_k (L_k + L_(k-1)),    L_k = sum of f y over the k units with the smallest y, divided by mu
 * }</pre>
 *
 * with population shares {@code f} and the weighted mean {@code mu}: 0 if all have the same, towards 1 if one has all. Units
 * of equal value may stand in any order. No correction for small numbers of units.
 *
 * <p>Reference: Lerman RI, Yitzhaki S (1989), Improving the accuracy of estimates of Gini coefficients. Journal of
 * Econometrics 42, 43-47. doi:10.1016/0304-4076(89)90074-2. Agrees with: PySAL inequality {@code Gini} for equal
 * populations and R accessibility {@code gini_index}, 1e-10.
 */
public final class GiniCoefficient {

    private GiniCoefficient() {}

    /**
     * The coefficient of units that all weigh the same.
     *
     * @param values values of 0 or more, {@code NaN} for missing
     * @return 0 to 1; {@code NaN} where all values are 0
     * @throws IllegalArgumentException if a value is negative or infinite, or there is none
     */
    public static double of(double[] values) {
        double[] equal = new double[values.length];
        Arrays.fill(equal, 1);
        return of(values, equal);
    }

    /**
     * The coefficient of units weighted by population.
     *
     * @param values values of 0 or more, {@code NaN} for missing
     * @param population population of each unit
     * @return 0 to 1; {@code NaN} where all values are 0
     * @throws IllegalArgumentException if lengths differ, a value is negative or infinite, or no unit has value and
     *     population
     */
    public static double of(double[] values, double[] population) {
        WeightedColumn column = column(values, population);
        double mean = column.mean();
        if (mean == 0) {
            return Double.NaN;
        }
        double below = 0;
        double areas = 0;
        for (int i : ascending(column)) {
            double share = column.shares()[i];
            double upTo = below + share * column.values()[i];
            areas += share * (below + upTo);
            below = upTo;
        }
        return 1 - areas / mean;
    }

    /**
     * The coefficient with its standard error by the {@link Jackknife}, of which each step is got from the sums of all units,
     * so that the time does not grow with the square of their number.
     *
     * <p>Reference: Ogwang T (2000), A convenient method of computing the Gini index and its standard error. Oxford Bulletin of
     * Economics and Statistics 62, 123-129. doi:10.1111/1468-0084.00164
     *
     * @param values values of 0 or more, {@code NaN} for missing
     * @param population population of each unit
     * @return the coefficient; its standard error is {@code NaN} of fewer than two units and where only one has more than 0
     * @throws IllegalArgumentException if lengths differ, a value is negative or infinite, or no unit has value and
     *     population
     */
    public static Estimate estimate(double[] values, double[] population) {
        WeightedColumn column = column(values, population);
        int[] ascending = ascending(column);
        double[] below = new double[ascending.length];
        double[] sharesUpTo = new double[ascending.length];
        double sum = 0;
        double shares = 0;
        double areas = 0;
        for (int k = 0; k < ascending.length; k++) {
            double share = column.shares()[ascending[k]];
            double part = share * column.values()[ascending[k]];
            below[k] = sum;
            areas += share * (2 * sum + part);
            sum += part;
            shares += share;
            sharesUpTo[k] = shares;
        }
        double[] without = new double[ascending.length];
        for (int k = 0; k < ascending.length; k++) {
            double share = column.shares()[ascending[k]];
            double part = share * column.values()[ascending[k]];
            double rest = areas - share * (2 * below[k] + part) - 2 * part * (shares - sharesUpTo[k]);
            boolean nothing = below[k] == 0 && k == ascending.length - 1;
            without[k] = nothing ? Double.NaN : 1 - rest / ((shares - share) * (sum - part));
        }
        return new Estimate(of(values, population), Jackknife.standardError(without));
    }

    private static WeightedColumn column(double[] values, double[] population) {
        WeightedColumn column = WeightedColumn.of(values, population, 1);
        for (int i = 0; i < column.values().length; i++) {
            if (column.values()[i] < 0) {
                throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, column.values()[i], "GINI", ">= 0")
                        .atUnit(column.units()[i]);
            }
        }
        return column;
    }

    private static int[] ascending(WeightedColumn column) {
        return IntStream.range(0, column.values().length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> column.values()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
