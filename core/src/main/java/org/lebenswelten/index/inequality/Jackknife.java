package org.lebenswelten.index.inequality;

import java.util.Arrays;

/**
 * Standard errors of measures that have no formula of their own, by leaving out one unit after the other.
 *
 * <pre>{@code
 * standard error = sqrt((n - 1) / n sum (theta_(i) - mean theta_(i))^2)
 * }</pre>
 *
 * with {@code theta_(i)} the measure without unit {@code i}, over the {@code n} units that have value and population. Units are
 * taken for a sample of such units: the error says how far the measure hangs on single ones, not how uncertain their values
 * are. The value itself is not corrected for bias. The standard error is {@code NaN} of fewer than two units and where the
 * measure without some unit is not defined.
 *
 * <p>Reference: Efron B, Stein C (1981), The jackknife estimate of variance. Annals of Statistics 9, 586-596.
 * doi:10.1214/aos/1176345462
 */
public final class Jackknife {

    private Jackknife() {}

    /** A measure over units. */
    @FunctionalInterface
    public interface Measure {

        /**
         * The measure.
         *
         * @param values values of units
         * @param population population of each unit, above 0
         * @return the figure
         */
        double of(double[] values, double[] population);
    }

    /**
     * A measure with its standard error. The measure is computed once for each unit.
     *
     * @param measure the measure, such as {@code EntropyMeasure.THEIL::of} or {@code ShareToMove::of}
     * @param values values, {@code NaN} for missing
     * @param population population of each unit
     * @return the measure over all units
     * @throws IllegalArgumentException if lengths differ, no unit has value and population, or as for the measure
     */
    public static Estimate of(Measure measure, double[] values, double[] population) {
        int[] units = WeightedColumn.of(values, population, 1).units();
        double[] x = Arrays.stream(units).mapToDouble(unit -> values[unit]).toArray();
        double[] people =
                Arrays.stream(units).mapToDouble(unit -> population[unit]).toArray();
        double[] without = new double[x.length];
        if (x.length > 1) {
            Arrays.setAll(without, unit -> measure.of(without(x, unit), without(people, unit)));
        }
        return new Estimate(measure.of(x, people), standardError(without));
    }

    /** The standard error of a measure from its values without each unit. */
    static double standardError(double[] without) {
        double mean = Arrays.stream(without).average().orElse(Double.NaN);
        double squares = Arrays.stream(without)
                .map(theta -> (theta - mean) * (theta - mean))
                .sum();
        return without.length < 2 ? Double.NaN : Math.sqrt((without.length - 1.0) / without.length * squares);
    }

    private static double[] without(double[] column, int unit) {
        double[] rest = new double[column.length - 1];
        System.arraycopy(column, 0, rest, 0, unit);
        System.arraycopy(column, unit + 1, rest, unit, rest.length - unit);
        return rest;
    }
}
