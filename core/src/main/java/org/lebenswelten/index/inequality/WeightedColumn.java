package org.lebenswelten.index.inequality;

import java.util.Arrays;
import java.util.stream.IntStream;

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
     * @throws IllegalArgumentException if lengths differ, a value is infinite, a population is negative or infinite, or
     *     too few units are left
     */
    static WeightedColumn of(double[] values, double[] population, int minimum) {
        requireLength("population", population, values.length);
        for (int unit = 0; unit < values.length; unit++) {
            if (Double.isInfinite(values[unit])) {
                throw new IllegalArgumentException(
                        "value " + values[unit] + " at position " + unit + ", expected a finite number or NaN");
            }
            if (population[unit] < 0 || Double.isInfinite(population[unit])) {
                throw new IllegalArgumentException(
                        "population " + population[unit] + " at position " + unit + ", expected a finite number >= 0");
            }
        }
        int[] units = IntStream.range(0, values.length)
                .filter(unit -> !Double.isNaN(values[unit]) && population[unit] > 0)
                .toArray();
        if (units.length < minimum) {
            throw new IllegalArgumentException(
                    units.length + " units with value and population, expected at least " + minimum);
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
     * @throws IllegalArgumentException if the length differs or a value that is needed is missing or infinite
     */
    double[] complete(String name, double[] column) {
        int length = units.length == 0 ? 0 : units[units.length - 1] + 1;
        if (column.length < length) {
            throw new IllegalArgumentException(
                    name + ": " + column.length + " values, expected one for each of at least " + length + " units");
        }
        for (int unit : units) {
            if (!Double.isFinite(column[unit])) {
                throw new IllegalArgumentException(
                        name + " " + column[unit] + " at position " + unit + ", expected a finite number");
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
