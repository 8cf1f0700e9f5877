package org.lebenswelten.index.inequality;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.model.ProblemCode;

/**
 * The values of those units that have a value and a population, with their population shares.
 *
 * @param values finite values
 * @param shares population shares, which add up to 1
 * @param units positions of the units in the columns they were taken from
 */
record WeightedColumn(double[] values, double[] shares, int[] units) {

    /**
     * Leaves out units without value, without population or with population 0.
     *
     * @param values one value a unit, {@code NaN} for missing
     * @param population weight of each unit, 0 or more, {@code NaN} for missing
     * @param minimum smallest number of units that must be left
     * @return the column
     * @throws IllegalArgumentException if lengths differ
     * @throws IndexComputationException if a value is infinite, a population is negative or infinite, or too few units are
     *     left
     */
    static WeightedColumn of(double[] values, double[] population, int minimum) {
        requireLength("population", population, values.length);
        for (int unit = 0; unit < values.length; unit++) {
            if (Double.isInfinite(values[unit])) {
                throw IndexComputationException.of(ProblemCode.VALUE_INFINITE, values[unit], "inequality")
                        .atUnit(unit);
            }
            if (population[unit] < 0 || Double.isInfinite(population[unit])) {
                throw IndexComputationException.of(
                                ProblemCode.VALUE_OUTSIDE_DOMAIN, population[unit], "population", ">= 0, < Infinity")
                        .atUnit(unit);
            }
        }
        int[] units = IntStream.range(0, values.length)
                .filter(unit -> !Double.isNaN(values[unit]) && population[unit] > 0)
                .toArray();
        if (units.length < minimum) {
            throw IndexComputationException.of(
                    ProblemCode.COUNT_DOES_NOT_FIT, null, "inequality", units.length, ">= " + minimum);
        }
        double total =
                Arrays.stream(units).mapToDouble(unit -> population[unit]).sum();
        double[] shares = Arrays.stream(units)
                .mapToDouble(unit -> population[unit] / total)
                .toArray();
        return new WeightedColumn(pick(values, units), shares, units);
    }

    /**
     * The values of another column for the units of this one.
     *
     * @param name what the column holds, for messages
     * @param column one value a unit of the original columns
     * @return a new column without gaps
     * @throws IllegalArgumentException if the length differs
     * @throws IndexComputationException if a value that is needed is missing or infinite
     */
    double[] complete(String name, double[] column) {
        int length = units.length == 0 ? 0 : units[units.length - 1] + 1;
        if (column.length < length) {
            throw new IllegalArgumentException(
                    name + ": " + column.length + " values, expected one for each of at least " + length + " units");
        }
        for (int unit : units) {
            if (!Double.isFinite(column[unit])) {
                throw IndexComputationException.of(ProblemCode.VALUE_INFINITE, column[unit], name)
                        .atUnit(unit);
            }
        }
        return pick(column, units);
    }

    /** Mean of the values, weighted by population. */
    double mean() {
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += shares[i] * values[i];
        }
        return mean;
    }

    static void requireLength(String name, double[] column, int length) {
        if (column.length != length) {
            throw new IllegalArgumentException(
                    name + ": " + column.length + " values, expected " + length + ", one for each unit");
        }
    }

    private static double[] pick(double[] column, int[] units) {
        return Arrays.stream(units).mapToDouble(unit -> column[unit]).toArray();
    }
}
