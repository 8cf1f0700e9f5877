package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lebenswelten.index.MethodPropertiesTest.columns;
import static org.lebenswelten.index.MethodPropertiesTest.correlated;
import static org.lebenswelten.index.MethodPropertiesTest.order;
import static org.lebenswelten.index.MethodPropertiesTest.picked;
import static org.lebenswelten.index.MethodPropertiesTest.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.OutlierTreatment.Change;
import org.lebenswelten.index.OutlierTreatment.Treated;
import org.lebenswelten.index.sensitivity.RankStability;
import org.lebenswelten.index.sensitivity.ScoreDecomposition;
import org.lebenswelten.index.sensitivity.UncertainIndex;
import org.lebenswelten.index.sensitivity.UncertainIndex.SamplingError;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Period;

/**
 * What holds for every step of an index, tried on seeded random columns: of each sealed family all that {@link StepCases} finds.
 * Steps a property does not hold for are named with it.
 */
class StepPropertiesTest {

    private static final int ROUNDS = 10;
    private static final MissingValuePolicy HALF = new MissingValuePolicy(0.5);
    private static final BilingualText TITLE = BilingualText.same("x");
    private static final List<Period> YEARS = List.of(Period.ofYear(2019), Period.ofYear(2020), Period.ofYear(2021));

    static Stream<NormalisationStep> normalisations() {
        return StepCases.of(NormalisationStep.class).stream();
    }

    static Stream<AggregationStep> aggregations() {
        return StepCases.of(AggregationStep.class).stream();
    }

    static Stream<TreatmentStep> treatments() {
        return StepCases.of(TreatmentStep.class).stream();
    }

    static Stream<WeightingStep> weightings() {
        return StepCases.of(WeightingStep.class).stream();
    }

    static Stream<ImputationStep> imputations() {
        return StepCases.of(ImputationStep.class).stream();
    }

    @ParameterizedTest
    @MethodSource("normalisations")
    void normalisationsRiseWithTheBurdenAndKeepGaps(NormalisationStep step) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[] values = columns(seed, true)[0];
            for (Direction direction : directions(step)) {
                double[] normalised = step.apply(values, direction, ZeroRange.FAIL);
                for (int i = 0; i < values.length; i++) {
                    assertThat(Double.isFinite(normalised[i]), is(!Double.isNaN(values[i])));
                    for (int j = 0; j < values.length; j++) {
                        if (direction.sign() * values[i] <= direction.sign() * values[j]) {
                            assertThat(normalised[i], lessThanOrEqualTo(normalised[j] + 1e-12));
                        }
                    }
                }
            }
        }
    }

    /** On the base itself the fitted scale gives what the step does. */
    @ParameterizedTest
    @MethodSource("normalisations")
    void normalisationsDoNotDependOnTheOrderOfUnitsNorOnBeingFitted(NormalisationStep step) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[] values = columns(seed, true)[0];
            int[] order = order(seed, values.length);
            for (Direction direction : directions(step)) {
                double[] normalised = step.apply(values, direction, ZeroRange.FAIL);
                requireSame(
                        step.apply(picked(values, order), direction, ZeroRange.FAIL), picked(normalised, order), 1e-11);
                requireSame(step.fit(values, values, direction, ZeroRange.FAIL).apply(values), normalised, 1e-11);
            }
        }
    }

    /** Of amounts only the unit may change, as their 0 means none; what was stated in units of the values is in the way. */
    @ParameterizedTest
    @MethodSource("normalisations")
    void unitsOfMeasurementDoNotMatterUnlessStated(NormalisationStep step) {
        boolean stated = step instanceof Scale
                || step instanceof Goalposts
                || step instanceof DistanceToTarget
                || (step instanceof AdjustedGoalposts posts && posts.reference().isPresent())
                || step == Normalisation.NONE;
        for (int seed = 0; seed < ROUNDS && !stated; seed++) {
            double[] values = columns(seed, true)[0];
            double offset = step instanceof AmountNormalisation ? 0 : 64;
            double[] changed = Arrays.stream(values).map(x -> 32 * x + offset).toArray();
            for (Direction direction : directions(step)) {
                requireSame(
                        step.apply(changed, direction, ZeroRange.FAIL),
                        step.apply(values, direction, ZeroRange.FAIL),
                        1e-11);
            }
        }
    }

    /** What is stated in units of the values does not depend on other units at all. */
    @ParameterizedTest
    @MethodSource("normalisations")
    void scalesGiveAValueTheSameResultWhateverTheOthersAre(NormalisationStep step) {
        if (step instanceof Scale || step instanceof Goalposts) {
            double[] values = columns(1, true)[0];
            double[] normalised = step.apply(values, Direction.HIGHER_IS_WORSE, ZeroRange.FAIL);
            for (int unit = 0; unit < values.length; unit++) {
                assertThat(
                        step.apply(new double[] {values[unit]}, Direction.HIGHER_IS_WORSE, ZeroRange.FAIL)[0],
                        equalTo(normalised[unit]));
            }
        }
    }

    /** A column without range gives finite results or a coded problem, never a quiet NaN. */
    @ParameterizedTest
    @MethodSource("normalisations")
    void columnsWithoutRangeAreNoQuietGap(NormalisationStep step) {
        for (Direction direction : directions(step)) {
            double[] midpoint;
            try {
                midpoint = step.apply(new double[] {3, Double.NaN, 3}, direction, ZeroRange.MIDPOINT);
            } catch (IndexComputationException e) {
                assertThat(e.code().id().startsWith("LW-43"), is(true));
                continue;
            }
            assertThat(Double.isFinite(midpoint[0]), is(true));
            assertThat(midpoint[2], equalTo(midpoint[0]));
            assertThat(midpoint[1], equalTo(Double.NaN));
        }
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void aggregatesDoNotDependOnTheOrderOfUnitsNorOnTheSizeOfWeights(AggregationStep step) {
        boolean bySize = step == Aggregation.SUM || step == Aggregation.PRODUCT;
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[][] columns = children(step, seed);
            int[] order = order(seed, columns[0].length);
            double[] aggregates = step.aggregate(columns, weights(seed), HALF);
            double[][] shuffled =
                    Arrays.stream(columns).map(column -> picked(column, order)).toArray(double[][]::new);
            requireSame(step.aggregate(shuffled, weights(seed), HALF), picked(aggregates, order), 1e-9);
            double[] scaled =
                    Arrays.stream(weights(seed)).map(weight -> 7.3 * weight).toArray();
            if (!bySize) {
                requireSame(step.aggregate(columns, scaled, HALF), aggregates, 1e-11);
            }
        }
    }

    /**
     * A heavier burden in one child of one unit. A penalty for unequal children can make a heavier burden weigh less, and a
     * component can turn on its axis.
     */
    @ParameterizedTest
    @MethodSource("aggregations")
    void aggregatesRiseWithEachChild(AggregationStep step) {
        boolean excepted = step == Aggregation.MAZZIOTTA_PARETO
                || step == Aggregation.MAZZIOTTA_PARETO_OF_MERITS
                || step instanceof PrincipalComponentScore;
        for (int seed = 0; seed < ROUNDS && !excepted; seed++) {
            double[][] columns = children(step, seed);
            int unit = seed % columns[0].length;
            double before = step.aggregate(columns, weights(seed), HALF)[unit];
            for (double[] column : columns) {
                double kept = column[unit];
                column[unit] = kept + 1.5;
                double after = step.aggregate(columns, weights(seed), HALF)[unit];
                if (!Double.isNaN(before)) {
                    assertThat(after, greaterThanOrEqualTo(before - 1e-9));
                }
                column[unit] = kept;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void unitsWithAllChildrenHaveAFiniteAggregate(AggregationStep step) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[][] columns = children(step, seed);
            double[] aggregates = step.aggregate(columns, weights(seed), HALF);
            for (int i = 0; i < aggregates.length; i++) {
                int unit = i;
                assertThat(Double.isInfinite(aggregates[unit]), is(false));
                if (Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[unit]))) {
                    assertThat(Double.isFinite(aggregates[unit]), is(true));
                }
            }
        }
    }

    /**
     * Pairs are compared whatever the units of each child, components standardise them, and the benefit of the doubt has no unit.
     * Means change with the unit of all children together: power means by factors, the arithmetic one by offsets as well.
     */
    @ParameterizedTest
    @MethodSource("aggregations")
    void unitsOfMeasurementOfChildrenDoNotMatterOrCarryOver(AggregationStep step) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[][] columns = children(step, seed);
            double[] aggregates = step.aggregate(columns, weights(seed), HALF);
            if (step instanceof PairwiseAggregation || step instanceof PrincipalComponentScore) {
                requireSame(step.aggregate(changed(columns, 2, 3, 16), weights(seed), HALF), aggregates, 1e-9);
            } else if (step instanceof BenefitOfTheDoubt) {
                requireSame(step.aggregate(changed(columns, 2, 3, 0), weights(seed), HALF), aggregates, 1e-9);
            } else if (step == Aggregation.ARITHMETIC_MEAN || step == Aggregation.MAXIMUM) {
                double[] expected =
                        Arrays.stream(aggregates).map(y -> 32 * y + 16).toArray();
                requireSame(step.aggregate(changed(columns, 32, 1, 16), weights(seed), HALF), expected, 1e-11);
            } else if (step instanceof PowerMean
                    || step == Aggregation.GEOMETRIC_MEAN
                    || step == Aggregation.HARMONIC_MEAN) {
                double[] expected = Arrays.stream(aggregates).map(y -> 32 * y).toArray();
                requireSame(step.aggregate(changed(columns, 32, 1, 0), weights(seed), HALF), expected, 1e-11);
            }
        }
    }

    /** Parts add up to the score; scores that depend on other units as well have none. */
    @ParameterizedTest
    @MethodSource("aggregations")
    void partsAddUpToTheScore(AggregationStep step) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Map<String, double[]> columns = named(children(step, seed));
            DimensionNode root =
                    tree(columns, Normalisation.NONE, Untreated.NONE).with(Combination.of(step, HALF));
            BurdenIndexResult result = BurdenIndex.compute(root, columns);
            if (!(step instanceof Aggregation || step instanceof PowerMean)) {
                assertThrows(IllegalArgumentException.class, () -> ScoreDecomposition.of(root, result));
                continue;
            }
            ScoreDecomposition parts = ScoreDecomposition.of(root, result);
            double[] sums = parts.base();
            for (String child : parts.children()) {
                double[] part = parts.part(child);
                Arrays.setAll(sums, unit -> sums[unit] + part[unit]);
            }
            requireSame(sums, result.scores(), 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("treatments")
    void treatmentsKeepOrderAndGapsAndTellWhatTheyChanged(TreatmentStep step) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[] column = columns(seed, true)[0];
            column[3] = 400; // something to treat
            double[] kept = column.clone();
            Treated treated = step.apply(column);
            assertThat(column, equalTo(kept));
            double[] values = treated.values();
            for (int i = 0; i < values.length; i++) {
                assertThat(Double.isFinite(values[i]), is(!Double.isNaN(column[i])));
                assertThat(treated.changed().get(i), is(Double.isFinite(values[i]) && values[i] != column[i]));
                for (int j = 0; j < values.length; j++) {
                    if (column[i] <= column[j]) {
                        assertThat(values[i], lessThanOrEqualTo(values[j]));
                    }
                }
            }
            List<Change> changes = treated.changes(column);
            assertThat(changes.size(), is(treated.changed().cardinality()));
            for (Change change : changes) {
                assertThat(change.before(), equalTo(column[change.unit()]));
                assertThat(change.after(), equalTo(values[change.unit()]));
            }
            assertThat(changes.isEmpty(), is(treated.step() == OutlierTreatment.Step.NONE));
        }
    }

    @ParameterizedTest
    @MethodSource("treatments")
    void treatmentsDoNotDependOnTheOrderOfUnitsAndFixedOnesOnNoOtherUnit(TreatmentStep step) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[] column = columns(seed, true)[0];
            column[3] = 400;
            int[] order = order(seed, column.length);
            double[] values = step.apply(column).values();
            requireSame(step.apply(picked(column, order)).values(), picked(values, order), 1e-6);
            for (int unit = 0; unit < values.length && step.isFixed(); unit++) {
                assertThat(step.apply(new double[] {column[unit]}).values()[0], equalTo(values[unit]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("weightings")
    void weightsAreFiniteAndDoNotDependOnTheOrderOfUnits(WeightingStep step) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[][] columns = correlated(seed);
            double[] weights = step.weights(columns, weights(seed));
            assertThat(weights.length, is(columns.length));
            for (double weight : weights) {
                assertThat(Double.isFinite(weight) && weight >= 0, is(true));
            }
            int[] order = order(seed, columns[0].length);
            double[][] shuffled =
                    Arrays.stream(columns).map(column -> picked(column, order)).toArray(double[][]::new);
            requireSame(step.weights(shuffled, weights(seed)), weights, 1e-11);
            if (!step.needsColumns()) {
                assertThat(step.weights(changed(columns, 3, 2, 1), weights(seed)), equalTo(weights));
            }
        }
    }

    /** Weights of components are those of standardised children. */
    @ParameterizedTest
    @MethodSource("weightings")
    void componentsDoNotDependOnUnitsOfMeasurement(WeightingStep step) {
        if (step instanceof PrincipalComponentWeights
                || step == Weighting.PRINCIPAL_COMPONENT
                || step == Weighting.EQUAL) {
            double[][] columns = correlated(5);
            requireSame(step.weights(changed(columns, 3, 2, 16), weights(5)), step.weights(columns, weights(5)), 1e-11);
        }
    }

    /** Values that were there stay, filled ones are told, in each unit and period, and nothing depends on the order of units. */
    @ParameterizedTest
    @MethodSource("imputations")
    void imputationsFillGapsOnlyAndFlagThem(ImputationStep step) {
        int filled = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            double[][] periods = Arrays.copyOf(gaps(seed), YEARS.size());
            int[] same = IntStream.range(0, periods[0].length).toArray();
            int[] order = order(seed, periods[0].length);
            BurdenIndexSeries series = imputed(step, periods, same);
            BurdenIndexSeries shuffled = imputed(step, periods, order);
            for (int p = 0; p < periods.length; p++) {
                PreparedColumn column = series.results().get(p).prepared("x");
                requireSame(
                        shuffled.results().get(p).prepared("x").reported(), picked(column.reported(), order), 1e-12);
                for (int unit = 0; unit < same.length; unit++) {
                    boolean guessed = column.imputed().get(unit);
                    filled += guessed ? 1 : 0;
                    if (!Double.isNaN(periods[p][unit])) {
                        assertThat(column.reported()[unit], equalTo(periods[p][unit]));
                    }
                    assertThat(guessed, is(Double.isNaN(periods[p][unit]) && Double.isFinite(column.reported()[unit])));
                    List<String> told = series.results().get(p).imputed(unit);
                    assertThat(told, guessed ? hasItem("x") : not(hasItem("x")));
                }
            }
        }
        assertThat(filled > 0, is(step != ImputationStep.Simple.NONE));
    }

    @ParameterizedTest
    @MethodSource("normalisations")
    void threadsDoNotMatterForNormalisations(NormalisationStep step) {
        Map<String, double[]> columns = eighths();
        requireSameForOneAndTwoThreads(tree(columns, step, Untreated.NONE), columns);
    }

    @ParameterizedTest
    @MethodSource("treatments")
    void threadsDoNotMatterForTreatments(TreatmentStep step) {
        Map<String, double[]> columns = eighths();
        requireSameForOneAndTwoThreads(tree(columns, Normalisation.Z_SCORE, step), columns);
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void threadsDoNotMatterForAggregations(AggregationStep step) {
        Map<String, double[]> columns = eighths();
        DimensionNode root = tree(columns, Normalisation.NONE, Untreated.NONE);
        requireSameForOneAndTwoThreads(root.with(Combination.of(step, HALF)), columns);
    }

    @ParameterizedTest
    @MethodSource("weightings")
    void threadsDoNotMatterForWeightings(WeightingStep step) {
        Map<String, double[]> columns = eighths();
        DimensionNode root = tree(columns, Normalisation.NONE, Untreated.NONE);
        requireSameForOneAndTwoThreads(root.with(root.combination().with(step)), columns);
    }

    /** The series itself, computed by two threads at once, and its draws by one and by two: bit by bit. */
    private static void requireSameForOneAndTwoThreads(DimensionNode root, Map<String, double[]> columns) {
        BurdenIndexDefinition definition = new BurdenIndexDefinition("root", TITLE, TITLE, "quarter", root, 5, 0.2);
        List<double[]> scores = IntStream.range(0, 2)
                .parallel()
                .mapToObj(thread -> BurdenIndex.compute(definition, IndexInput.of(columns))
                        .results()
                        .get(0)
                        .scores())
                .toList();
        assertThat(scores.get(1), equalTo(scores.get(0)));
        Map<String, SamplingError> errors = new LinkedHashMap<>();
        columns.forEach((id, column) -> errors.put(
                id,
                new SamplingError(
                        Arrays.stream(column).map(x -> 0.98 * x).toArray(),
                        Arrays.stream(column).map(x -> 1.03 * x).toArray())));
        UncertainIndex index = UncertainIndex.of(List.of(root), columns, errors, 0.2);
        RankStability one = RankStability.of(index, new RankStability.Plan(20, 0.2, 5, 7, 1));
        RankStability two = RankStability.of(index, new RankStability.Plan(20, 0.2, 5, 7, 2));
        for (int unit = 0; unit < scores.get(0).length; unit++) {
            for (double share = 0; share <= 1; share += 0.25) {
                assertThat(two.rank(unit, share), equalTo(one.rank(unit, share)));
            }
            assertThat(two.probabilityOfWorst(unit), equalTo(one.probabilityOfWorst(unit)));
        }
    }

    /** The directions a step is for; a scale has one of its own. */
    private static List<Direction> directions(NormalisationStep step) {
        return step instanceof Scale || step == AmountNormalisation.SCREENING_PERCENTILE
                ? List.of(Direction.HIGHER_IS_WORSE)
                : List.of(Direction.values());
    }

    /** Four children with gaps and ties; of a component such as agree. */
    private static double[][] children(AggregationStep step, int seed) {
        return step instanceof PrincipalComponentScore ? correlated(seed) : columns(seed, true);
    }

    /** Each child by a factor of its own, and an offset. */
    private static double[][] changed(double[][] columns, double factor, double growth, double offset) {
        double[][] changed = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            double own = factor * Math.pow(growth, j);
            changed[j] = Arrays.stream(columns[j]).map(x -> own * x + offset).toArray();
        }
        return changed;
    }

    /** Children that agree, about 3 to 8. */
    private static Map<String, double[]> eighths() {
        return named(Arrays.stream(correlated(3))
                .map(column -> Arrays.stream(column).map(x -> x / 8).toArray())
                .toArray(double[][]::new));
    }

    private static Map<String, double[]> named(double[][] columns) {
        Map<String, double[]> named = new LinkedHashMap<>();
        for (double[] column : columns) {
            named.put("i" + named.size(), column);
        }
        return named;
    }

    private static DimensionNode tree(
            Map<String, double[]> columns, NormalisationStep normalisation, TreatmentStep treatment) {
        List<BurdenIndexNode> children = new ArrayList<>();
        for (String id : columns.keySet()) {
            children.add(IndicatorNode.of(id, Direction.HIGHER_IS_WORSE, normalisation)
                    .with(Preparation.NONE.with(treatment)));
        }
        return DimensionNode.of("root", children.toArray(BurdenIndexNode[]::new));
    }

    /** Four columns of 20 units; a third of the values is missing. */
    private static double[][] gaps(int seed) {
        Random random = new Random(seed);
        double[][] columns = new double[4][20];
        for (double[] column : columns) {
            Arrays.setAll(column, unit -> random.nextInt(3) == 0 ? Double.NaN : random.nextInt(100));
        }
        return columns;
    }

    /** The series of one indicator over units in an order; units lie in a ring and in three districts. */
    private static BurdenIndexSeries imputed(ImputationStep step, double[][] periods, int[] order) {
        int units = order.length;
        int[] place = new int[units];
        for (int i = 0; i < units; i++) {
            place[order[i]] = i;
        }
        int[][] neighbours = new int[units][];
        List<String> districts = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            neighbours[i] = new int[] {place[(order[i] + 1) % units], place[(order[i] + units - 1) % units]};
            districts.add("d" + order[i] % 3);
        }
        List<Map<String, double[]>> columns = Arrays.stream(periods)
                .map(values -> Map.of("x", picked(values, order)))
                .toList();
        DimensionNode root = DimensionNode.of(
                "root",
                IndicatorNode.of("x", Direction.HIGHER_IS_WORSE, Normalisation.NONE)
                        .with(Preparation.NONE.with(step)));
        return BurdenIndex.compute(
                new BurdenIndexDefinition("root", TITLE, TITLE, "quarter", root, 5, 0.2),
                new IndexInput(YEARS, columns, Map.of("district", districts), neighbours));
    }

    private static void requireSame(double[] actual, double[] expected, double tolerance) {
        assertThat(actual.length, is(expected.length));
        for (int unit = 0; unit < expected.length; unit++) {
            assertThat(Double.isNaN(actual[unit]), is(Double.isNaN(expected[unit])));
            if (!Double.isNaN(expected[unit])) {
                double allowed = tolerance * Math.max(1, Math.abs(expected[unit]));
                assertThat(actual[unit], closeTo(expected[unit], allowed));
            }
        }
    }
}
