package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.model.Direction;

/**
 * What holds for every method of each family, tried on seeded random columns. New constants are tried too; those a property
 * does not hold for are named with it.
 */
class MethodPropertiesTest {

    private static final int ROUNDS = 25;
    private static final MissingValuePolicy HALF = new MissingValuePolicy(0.5);

    /** For sums and products the size of weights matters. */
    private static final Set<Aggregation> BY_SIZE_OF_WEIGHTS = EnumSet.of(Aggregation.SUM, Aggregation.PRODUCT);

    /** A heavier burden in a child can make its children more equal, and so the penalty smaller. */
    private static final Set<Aggregation> WITH_PENALTY =
            EnumSet.of(Aggregation.MAZZIOTTA_PARETO, Aggregation.MAZZIOTTA_PARETO_OF_MERITS);

    @ParameterizedTest
    @EnumSource
    void aggregatesDoNotDependOnTheOrderOfUnits(Aggregation aggregation) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[][] columns = columns(seed, true);
            double[] weights = weights(seed);
            int[] order = order(seed, columns[0].length);
            double[][] shuffled =
                    Arrays.stream(columns).map(column -> picked(column, order)).toArray(double[][]::new);
            assertThat(
                    aggregation.aggregate(shuffled, weights, HALF),
                    equalTo(picked(aggregation.aggregate(columns, weights, HALF), order)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void scaledWeightsChangeNothing(Aggregation aggregation) {
        if (BY_SIZE_OF_WEIGHTS.contains(aggregation)) {
            return;
        }
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[][] columns = columns(seed, true);
            double[] weights = weights(seed);
            double[] scaled = Arrays.stream(weights).map(weight -> 7.3 * weight).toArray();
            requireSame(aggregation.aggregate(columns, scaled, HALF), aggregation.aggregate(columns, weights, HALF));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aggregatesRiseWithEachChild(Aggregation aggregation) {
        if (WITH_PENALTY.contains(aggregation)) {
            return;
        }
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[][] columns = columns(seed, true);
            double[] before = aggregation.aggregate(columns, weights(seed), HALF);
            for (double[] column : columns) {
                double[] kept = column.clone();
                Arrays.setAll(column, unit -> column[unit] + 1.5);
                double[] after = aggregation.aggregate(columns, weights(seed), HALF);
                for (int unit = 0; unit < before.length; unit++) {
                    if (!Double.isNaN(before[unit])) {
                        assertThat(after[unit], greaterThanOrEqualTo(before[unit] - 1e-12));
                    }
                }
                System.arraycopy(kept, 0, column, 0, kept.length);
            }
        }
    }

    /** A unit has an aggregate exactly where half of its children of weight are there, and then a finite one. */
    @ParameterizedTest
    @EnumSource
    void aggregatesAreFiniteWhereEnoughChildrenAreThere(Aggregation aggregation) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[][] columns = columns(seed, true);
            double[] aggregates = aggregation.aggregate(columns, weights(seed), HALF);
            for (int i = 0; i < aggregates.length; i++) {
                int unit = i;
                long present = Arrays.stream(columns)
                        .filter(column -> !Double.isNaN(column[unit]))
                        .count();
                assertThat(Double.isFinite(aggregates[unit]), equalTo(2 * present >= columns.length));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void normalisationsRiseWithTheBurdenAndKeepGaps(Normalisation normalisation) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[] values = columns(seed, true)[0];
            for (Direction direction : Direction.values()) {
                double[] normalised = normalisation.apply(values, direction, ZeroRange.FAIL);
                for (int i = 0; i < values.length; i++) {
                    assertThat(Double.isFinite(normalised[i]), equalTo(!Double.isNaN(values[i])));
                    for (int j = 0; j < values.length; j++) {
                        if (direction.sign() * values[i] <= direction.sign() * values[j]) {
                            assertThat(normalised[i], lessThanOrEqualTo(normalised[j] + 1e-12));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void weightsAddUpToOneAndDoNotDependOnTheOrderOfUnits(Weighting weighting) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[][] columns = correlated(seed);
            double[] weights = weighting.weights(columns);
            assertThat(Arrays.stream(weights).sum(), closeTo(1, 1e-12));
            assertThat(Arrays.stream(weights).min().orElseThrow(), greaterThanOrEqualTo(0.0));
            int[] order = order(seed, columns[0].length);
            requireSame(
                    weighting.weights(Arrays.stream(columns)
                            .map(column -> picked(column, order))
                            .toArray(double[][]::new)),
                    weights);
        }
    }

    /**
     * A break is rounded to as few decimals as will do, so it moves under a change of units; the classes do not. Only
     * pretty breaks, round numbers of the unit by definition, are tenfold under a tenfold unit and other breaks otherwise.
     */
    @ParameterizedTest
    @EnumSource
    void classesDoNotDependOnOrderOrUnitsOfMeasurement(ClassMethod method) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[] values = columns(seed, false)[0];
            int[] classes = classes(method, values);
            boolean round = method == ClassMethod.PRETTY;
            double[] scaled =
                    Arrays.stream(values).map(x -> round ? 10 * x : 32 * x + 64).toArray();
            assertThat(classes(method, scaled), equalTo(classes));
            int[] order = order(seed, values.length);
            assertThat(
                    classes(method, picked(values, order)),
                    equalTo(Arrays.stream(order).map(unit -> classes[unit]).toArray()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void groupsOfRanksDoNotDependOnOrderOrUnitsOfMeasurement(RankQuantiles rule) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[] values = columns(seed, false)[0];
            for (Direction first : Direction.values()) {
                int[] groups = rule.groups(values, 4, first);
                double[] scaled = Arrays.stream(values).map(x -> 32 * x + 64).toArray();
                assertThat(rule.groups(scaled, 4, first), equalTo(groups));
                int[] order = order(seed, values.length);
                assertThat(
                        rule.groups(picked(values, order), 4, first),
                        equalTo(Arrays.stream(order).map(unit -> groups[unit]).toArray()));
            }
        }
    }

    private static int[] classes(ClassMethod method, double[] values) {
        ClassBreaks breaks = method.breaks(values, 4);
        return Arrays.stream(values).mapToInt(breaks::classOf).toArray();
    }

    /** Four columns with ties and gaps. */
    static double[][] columns(int seed, boolean positive) {
        Random random = new Random(seed);
        int units = 8 + random.nextInt(40);
        double[][] columns = new double[4][units];
        for (double[] column : columns) {
            for (int unit = 2; unit < units; unit++) {
                double value = Math.rint(random.nextGaussian() * 24) / 8;
                column[unit] = random.nextInt(6) == 0 ? Double.NaN : positive ? Math.abs(value) + 0.125 : value;
            }
            column[0] = 0.125; // so that no column is constant
            column[1] = 12;
        }
        return columns;
    }

    /** Positive columns that agree with one another, as indicators of one thing do. */
    static double[][] correlated(int seed) {
        Random random = new Random(seed);
        double[] common = random.doubles(60, 0, 10).toArray();
        return IntStream.range(0, 4)
                .mapToObj(j -> Arrays.stream(common)
                        .map(x -> 40 + x + 5 * random.nextGaussian())
                        .toArray())
                .toArray(double[][]::new);
    }

    static double[] weights(int seed) {
        return new Random(-1 - seed).doubles(4, 0.1, 2).toArray();
    }

    static int[] order(int seed, int units) {
        List<Integer> order = IntStream.range(0, units).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    static double[] picked(double[] column, int[] order) {
        return Arrays.stream(order).mapToDouble(unit -> column[unit]).toArray();
    }

    private static void requireSame(double[] actual, double[] expected) {
        AsemExample.requireEqual("column", actual, expected, 1e-11);
    }
}
