package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lebenswelten.model.Direction.HIGHER_IS_WORSE;
import static org.lebenswelten.model.Direction.LOWER_IS_WORSE;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenThreshold.FixedThreshold;
import org.lebenswelten.index.BurdenThreshold.FromClass;
import org.lebenswelten.index.ParameterBase.BasePeriod;
import org.lebenswelten.index.ParameterBase.Span;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;

class BurdenIndexSeriesTest {

    private static final double NA = Double.NaN;
    private static final List<Period> YEARS = List.of(Period.ofYear(2019), Period.ofYear(2020), Period.ofYear(2022));
    private static final BilingualText TITLE = BilingualText.same("B");

    private static final double[][] DUST = {{10, 20, 30}, {20, 25, 40}, {NA, 35, 60}};

    /** 2019: (x - 10) / 20. On that scale 2020 is .5, .75, 1.5. By each period's own values: 0, .25, 1. */
    @Test
    void aBasePeriodMakesScoresComparable() {
        IndicatorNode dust = IndicatorNode.of("dust", HIGHER_IS_WORSE, Normalisation.MIN_MAX);
        BurdenIndexSeries own = compute(DimensionNode.of("burden", dust));
        assertThat(own.results().get(1).scores(), equalTo(new double[] {0, 0.25, 1}));
        assertThat(own.parameters().scales().keySet(), empty());

        BurdenIndexSeries fixed = compute(
                DimensionNode.of("burden", dust.with(dust.scaling().with(new BasePeriod(Period.ofYear(2019))))));
        assertThat(fixed.results().get(0).scores(), equalTo(new double[] {0, 0.5, 1}));
        assertThat(fixed.results().get(1).scores(), equalTo(new double[] {0.5, 0.75, 1.5}));
        assertThat(fixed.parameters().scales(), equalTo(Map.of("dust", new LinearScale(10, 20, 0, 1, false))));
    }

    /** Over all periods 10 to 60: (x - 10) / 50. */
    @Test
    void allPeriodsTogetherMakeAScaleToo() {
        IndicatorNode dust = IndicatorNode.of("dust", HIGHER_IS_WORSE, Normalisation.MIN_MAX);
        BurdenIndexSeries pooled =
                compute(DimensionNode.of("burden", dust.with(dust.scaling().with(Span.ALL_PERIODS))));
        assertThat(pooled.results().get(2).scores(), equalTo(new double[] {NA, 0.5, 1}));
    }

    /** A tree on its own parameters gives the same scores, also where only one of the periods is left. */
    @Test
    void parametersPutALaterIndexOnTheSameScale() {
        ParameterBase base = new BasePeriod(Period.ofYear(2019));
        DimensionNode root = new DimensionNode(
                "burden",
                TITLE,
                1,
                Scaling.of(Normalisation.PERCENT_RANK).with(base),
                new Combination(
                        new PrincipalComponentWeights(PrincipalComponentWeights.Use.SQUARED_ROTATION, 0),
                        Aggregation.ARITHMETIC_MEAN,
                        MissingValuePolicy.COMPLETE,
                        base),
                List.of(
                        IndicatorNode.of("dust", HIGHER_IS_WORSE, Normalisation.Z_SCORE)
                                .with(Scaling.of(Normalisation.Z_SCORE).with(base)),
                        IndicatorNode.of("green", LOWER_IS_WORSE, Normalisation.MIN_MAX)
                                .with(Scaling.of(Normalisation.MIN_MAX).with(base))));
        BurdenIndexSeries series = compute(root);
        DimensionNode frozen = series.parameters().freeze(root);
        BurdenIndexResult later = BurdenIndex.compute(frozen, columns(1));
        assertThat(later.scores(), equalTo(series.results().get(1).scores()));
        assertThat(series.parameters().weights().get("burden").size(), is(2));
        assertThat(frozen.normalisation() instanceof RankScale, is(true));
    }

    /** Denominated, then imputed, then treated; numbers by hand. */
    @Test
    void indicatorsArePreparedInOrder() {
        IndicatorNode rate = IndicatorNode.of("dust", HIGHER_IS_WORSE, Normalisation.NONE)
                .with(new Preparation(
                        new Denominator("green", new Denomination(100)),
                        ImputationStep.Simple.MEAN,
                        new PercentileLimits(0, 0.5, QuantileDefinition.HF1)));
        // 2022: 100 dust / green = -, 700, 1000; the gap gets the mean 850; the median by HF1 is 850, so 1000 becomes
        // 850
        BurdenIndexSeries series = compute(DimensionNode.of("burden", rate));
        BurdenIndexResult result = series.results().get(2);
        assertThat(result.prepared("dust").reported(), equalTo(new double[] {850, 700, 1000}));
        assertThat(result.scores(), equalTo(new double[] {850, 700, 850}));
        assertThat(result.imputed(0), contains("dust"));
        assertThat(result.imputed(1), empty());
        assertThat(result.prepared("dust").changed().get(2), is(true));
    }

    /** green of the first area is 4 in 2019, missing in 2020, 1 in 2022: a third of the way, 3. */
    @Test
    void gapsInTimeAreFilledOnALine() {
        IndicatorNode green = IndicatorNode.of("green", HIGHER_IS_WORSE, Normalisation.NONE)
                .with(Preparation.NONE.with(ImputationStep.Simple.LINEAR_IN_TIME));
        IndexInput input = new IndexInput(
                YEARS,
                List.of(
                        Map.of("green", new double[] {4}),
                        Map.of("green", new double[] {NA}),
                        Map.of("green", new double[] {1})),
                Map.of(),
                null);
        BurdenIndexSeries series = BurdenIndex.compute(definition(DimensionNode.of("burden", green)), input);
        assertThat(series.results().get(1).score(0), closeTo(3, 1e-15));
    }

    /** Areas a and b lie in zone x, c in y, where nobody has a value; the neighbours of c are a and b. */
    @Test
    void groupsAndNeighboursFillGaps() {
        IndexInput input = new IndexInput(
                List.of(YEARS.get(0)),
                List.of(Map.of("green", new double[] {6, NA, NA})),
                Map.of("zone", List.of("x", "x", "y")),
                new int[][] {{1}, {0, 2}, {0, 1}});
        assertThat(
                filled(input, new ImputationStep.OfGroup(ImputationStep.Typical.MEDIAN, "zone")),
                equalTo(new double[] {6, 6, NA}));
        assertThat(filled(input, ImputationStep.Simple.MEAN_OF_NEIGHBOURS), equalTo(new double[] {6, 6, 6}));
    }

    /** SVI's way: percent ranks to one decimal, their sum, and its percent rank as the score. 1/3 is .3, 2/3 is .7. */
    @Test
    void roundingBetweenStepsAndAResultOfTheRoot() {
        DimensionNode root = new DimensionNode(
                "burden",
                TITLE,
                1,
                Normalisation.PERCENT_RANK,
                Aggregation.SUM,
                MissingValuePolicy.COMPLETE,
                List.of(IndicatorNode.of("dust", HIGHER_IS_WORSE, Normalisation.NONE)
                        .with(Scaling.of(Normalisation.PERCENT_RANK).rounded(1))));
        BurdenIndexResult result = BurdenIndex.compute(root, Map.of("dust", new double[] {1, 2, 3, 9}));
        assertThat(result.dimensionScores("burden"), equalTo(new double[] {0, 0.3, 0.7, 1}));
        assertThat(result.scores(), equalTo(new double[] {0, 1 / 3.0, 2 / 3.0, 1}));
    }

    /**
     * Two columns, correlation r: rotation 1/sqrt(2) and, for the opposite second, -1/sqrt(2); weights cannot be negative.
     * The score of the component is the sum of the z-scores times the rotation: z of 1, 2, 3 is -1, 0, 1.
     */
    @Test
    void principalComponentsAsWeightsAndAsScore() {
        Map<String, double[]> columns = Map.of("a", new double[] {1, 2, 3}, "b", new double[] {30, 20, 10});
        DimensionNode tree = DimensionNode.of(
                "burden",
                IndicatorNode.of("a", HIGHER_IS_WORSE, Normalisation.NONE),
                IndicatorNode.of("b", HIGHER_IS_WORSE, Normalisation.NONE));
        Combination mean = tree.combination();
        BurdenIndexResult score = BurdenIndex.compute(tree.with(mean.with(new PrincipalComponentScore(0))), columns);
        assertThat(score.score(2), closeTo(2 / Math.sqrt(2), 1e-12));
        assertThat(score.score(1), closeTo(0, 1e-12));
        IndexComputationException e = assertThrows(
                IndexComputationException.class,
                () -> BurdenIndex.compute(
                        tree.with(mean.with(new PrincipalComponentWeights(PrincipalComponentWeights.Use.ROTATION, 0))),
                        columns));
        assertThat(e.code(), is(ProblemCode.VALUE_OUTSIDE_DOMAIN));
        assertThat(e.node(), is("burden"));
        BurdenIndexResult shares = BurdenIndex.compute(
                tree.with(mean.with(new PrincipalComponentWeights(PrincipalComponentWeights.Use.SQUARED_ROTATION, 0))),
                columns);
        assertThat(shares.weights("burden")[1], closeTo(0.5, 1e-12));
    }

    /** Copeland by hand: first beats both others on both columns (+2), second beats the third on one of two (tie: 0). */
    @Test
    void copelandComparesPairs() {
        DimensionNode tree = DimensionNode.of(
                "burden",
                IndicatorNode.of("a", HIGHER_IS_WORSE, Normalisation.NONE),
                IndicatorNode.of("b", HIGHER_IS_WORSE, Normalisation.NONE));
        BurdenIndexResult result = BurdenIndex.compute(
                tree.with(tree.combination().with(PairwiseAggregation.COPELAND)),
                Map.of("a", new double[] {9, 5, 4, 7}, "b", new double[] {9, 4, 5, NA}));
        assertThat(result.scores(), equalTo(new double[] {2, -1, -1, NA}));
    }

    /** Product of groups with weights 1 and 2: 3 * 2^2 = 12; where the second is missing, 3^(3/1) = 27. */
    @Test
    void productOfGroups() {
        DimensionNode tree = new DimensionNode(
                "burden",
                TITLE,
                1,
                Normalisation.NONE,
                Aggregation.PRODUCT,
                new MissingValuePolicy(0.5),
                List.of(
                        new IndicatorNode("a", HIGHER_IS_WORSE, 1, Normalisation.NONE),
                        new IndicatorNode("b", HIGHER_IS_WORSE, 2, Normalisation.NONE)));
        BurdenIndexResult result =
                BurdenIndex.compute(tree, Map.of("a", new double[] {3, 3, 0}, "b", new double[] {2, NA, 5}));
        assertThat(result.scores(), equalTo(new double[] {12, 27, 0}));
    }

    /** dust from 25 on, green up to 4 as low is worse there; then dust in the upper of two classes with a break at 25. */
    @Test
    void burdensByStatedThresholdsAndClasses() {
        DimensionNode root = DimensionNode.of(
                "burden",
                IndicatorNode.of("dust", HIGHER_IS_WORSE, Normalisation.MIN_MAX),
                IndicatorNode.of("green", LOWER_IS_WORSE, Normalisation.MIN_MAX));
        BurdenIndexDefinition definition = new BurdenIndexDefinition(
                "burden",
                TITLE,
                TITLE,
                "quarter",
                root,
                ClassScheme.quantiles(2),
                List.of(
                        new BurdenCriterion("dust", new FixedThreshold(25)),
                        new BurdenCriterion("green", new FixedThreshold(4))),
                null,
                List.of());
        List<MultipleBurden> burdens = BurdenIndex.compute(definition, input()).results().stream()
                .map(BurdenIndexResult::burdens)
                .toList();
        assertThat(burdens.get(0).burdens(0), contains("green"));
        assertThat(burdens.get(0).burdens(1), empty());
        assertThat(burdens.get(0).burdens(2), contains("dust"));
        assertThat(burdens.get(2).known(0), is(1));
        assertThat(burdens.get(2).burdens(1), contains("dust"));
        BurdenIndexDefinition classes = new BurdenIndexDefinition(
                "burden",
                TITLE,
                TITLE,
                "quarter",
                root,
                new ClassScheme(new ClassScheme.Fixed(List.of(25.0)), 2, Span.ALL_PERIODS),
                List.of(new BurdenCriterion("dust", new FromClass(2))),
                null,
                List.of());
        MultipleBurden second =
                BurdenIndex.compute(classes, input()).results().get(1).burdens();
        // a value equal to a break belongs to the class below: 20 and 25 no, 40 yes
        assertThat(IntStream.range(0, 3).map(second::count).boxed().toList(), contains(0, 0, 1));
    }

    @Test
    void burdensMustStandInTheTree() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new BurdenIndexDefinition(
                        "burden",
                        TITLE,
                        TITLE,
                        "quarter",
                        DimensionNode.of("burden", IndicatorNode.of("dust", HIGHER_IS_WORSE, Normalisation.NONE)),
                        ClassScheme.quantiles(2),
                        List.of(new BurdenCriterion("noise", new FixedThreshold(1))),
                        null,
                        List.of()));
    }

    private static double[] filled(IndexInput input, ImputationStep step) {
        IndicatorNode green =
                IndicatorNode.of("green", HIGHER_IS_WORSE, Normalisation.NONE).with(Preparation.NONE.with(step));
        return BurdenIndex.compute(definition(DimensionNode.of("burden", green)), input)
                .results()
                .get(0)
                .scores();
    }

    private static BurdenIndexSeries compute(DimensionNode root) {
        return BurdenIndex.compute(definition(root), input());
    }

    private static BurdenIndexDefinition definition(DimensionNode root) {
        return new BurdenIndexDefinition("burden", TITLE, TITLE, "quarter", root, 5, 0.2);
    }

    private static IndexInput input() {
        return new IndexInput(YEARS, List.of(columns(0), columns(1), columns(2)), Map.of(), null);
    }

    private static Map<String, double[]> columns(int year) {
        double[][] green = {{4, 6, 5}, {1, 2, 9}, {3, 5, 6}};
        return Map.of("dust", DUST[year], "green", green[year]);
    }
}
