package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;

/** What holds for every index, tried on seeded random trees and columns. */
class BurdenIndexPropertiesTest {

    private static final int ROUNDS = 40;
    private static final double TOLERANCE = 1e-9;

    /** A random index of two levels: four indicators in two dimensions, with gaps and ties. */
    private record Sample(DimensionNode root, Map<String, double[]> columns) {

        static Sample of(Normalisation normalisation, int seed) {
            Random random = new Random(seed);
            int units = 3 + random.nextInt(60);
            Map<String, double[]> columns = new LinkedHashMap<>();
            List<BurdenIndexNode> indicators = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Direction direction = random.nextBoolean() ? Direction.HIGHER_IS_WORSE : Direction.LOWER_IS_WORSE;
                indicators.add(new IndicatorNode("i" + i, direction, 0.1 + random.nextDouble(), normalisation));
                double[] column = new double[units];
                for (int unit = 2; unit < units; unit++) {
                    column[unit] = random.nextInt(8) == 0 ? Double.NaN : Math.rint(random.nextGaussian() * 30) / 10;
                }
                column[0] = -10; // so that no column is constant
                column[1] = 10;
                columns.put("i" + i, column);
            }
            return new Sample(
                    dimension(
                            "root",
                            1,
                            List.of(
                                    dimension("a", 1 + random.nextDouble(), indicators.subList(0, 2)),
                                    dimension("b", 1 + random.nextDouble(), indicators.subList(2, 4)))),
                    columns);
        }

        BurdenIndexResult result() {
            return BurdenIndex.compute(root, columns);
        }

        Sample with(String indicator, double[] column) {
            Map<String, double[]> changed = new LinkedHashMap<>(columns);
            changed.put(indicator, column);
            return new Sample(root, changed);
        }

        Sample mapped(DoubleUnaryOperator change) {
            Map<String, double[]> changed = new LinkedHashMap<>();
            columns.forEach((id, column) -> {
                double[] values = new double[column.length];
                java.util.Arrays.setAll(values, i -> change.applyAsDouble(column[i]));
                changed.put(id, values);
            });
            return new Sample(root, changed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void orderOfUnitsDoesNotMatter(Normalisation normalisation) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.of(normalisation, seed);
            BurdenIndexResult result = sample.result();
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, result.unitCount()).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            Map<String, double[]> shuffled = new LinkedHashMap<>();
            sample.columns()
                    .forEach((id, column) -> shuffled.put(
                            id, order.stream().mapToDouble(unit -> column[unit]).toArray()));
            BurdenIndexResult other = new Sample(sample.root(), shuffled).result();
            for (int i = 0; i < order.size(); i++) {
                requireSame(other.score(i), result.score(order.get(i)));
                assertThat(other.rank(i), equalTo(result.rank(order.get(i))));
                assertThat(other.burdens().burdens(i), equalTo(result.burdens().burdens(order.get(i))));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void unitsOfMeasurementDoNotMatter(Normalisation normalisation) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.of(normalisation, seed);
            requireSame(sample.mapped(x -> 37.5 * x + 212).result(), sample.result());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheRatioOfWeightsMatters(Normalisation normalisation) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.of(normalisation, seed);
            DimensionNode scaled = (DimensionNode) scaled(sample.root(), 7.3);
            requireSame(new Sample(scaled, sample.columns()).result(), sample.result());
        }
    }

    /** A heavier burden in one indicator of one unit never makes the unit's own standing better. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "NONE",
                "MIN_MAX",
                "PERCENT_RANK",
                "PERCENT_RANK_OF_TURNED",
                "PERCENT_RANK_EXCLUSIVE",
                "PERCENT_RANK_MIDPOINT",
                "SHARE_AT_OR_BELOW",
                "RANK",
                "BORDA",
                "EXPONENTIAL_RANK"
            })
    void scoresRiseWithTheBurden(Normalisation normalisation) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.of(normalisation, seed);
            BurdenIndexResult before = sample.result();
            Random random = new Random(seed);
            int unit = 2 + random.nextInt(before.unitCount() - 2);
            IndicatorNode indicator = leaves(sample.root()).get(random.nextInt(4));
            double[] column = sample.columns().get(indicator.id()).clone();
            column[unit] += indicator.direction().sign() * (1 + random.nextInt(3));
            BurdenIndexResult after = sample.with(indicator.id(), column).result();
            if (!Double.isNaN(before.score(unit))) {
                assertThat(after.score(unit), greaterThanOrEqualTo(before.score(unit) - TOLERANCE));
                assertThat(before.rank(unit), greaterThanOrEqualTo(after.rank(unit)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void completeUnitsHaveAFiniteScore(Normalisation normalisation) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.of(normalisation, seed).mapped(x -> Double.isNaN(x) ? 1 : x);
            BurdenIndexResult result = sample.result();
            for (double score : result.scores()) {
                assertThat(Double.isFinite(score), equalTo(true));
            }
            assertThat(result.rankedCount(), equalTo(result.unitCount()));
        }
    }

    private static List<IndicatorNode> leaves(DimensionNode root) {
        return root.children().stream()
                .flatMap(child -> ((DimensionNode) child).children().stream())
                .map(IndicatorNode.class::cast)
                .toList();
    }

    private static BurdenIndexNode scaled(BurdenIndexNode node, double factor) {
        if (node instanceof IndicatorNode indicator) {
            return new IndicatorNode(
                    indicator.id(), indicator.direction(), indicator.weight() * factor, indicator.normalisation());
        }
        DimensionNode dimension = (DimensionNode) node;
        return dimension(
                dimension.id(),
                dimension.weight() * factor,
                dimension.children().stream()
                        .map(child -> scaled(child, factor))
                        .toList());
    }

    private static DimensionNode dimension(String id, double weight, List<BurdenIndexNode> children) {
        return new DimensionNode(
                id,
                BilingualText.same(id),
                weight,
                Normalisation.NONE,
                Aggregation.ARITHMETIC_MEAN,
                new MissingValuePolicy(0.5),
                children);
    }

    private static void requireSame(BurdenIndexResult actual, BurdenIndexResult expected) {
        for (int unit = 0; unit < expected.unitCount(); unit++) {
            requireSame(actual.score(unit), expected.score(unit));
            assertThat(actual.rank(unit), equalTo(expected.rank(unit)));
            assertThat(
                    actual.burdens().burdens(unit), equalTo(expected.burdens().burdens(unit)));
        }
    }

    private static void requireSame(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual, equalTo(Double.NaN));
        } else {
            assertThat(actual, closeTo(expected, TOLERANCE));
        }
    }
}
