package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lebenswelten.index.AdjustedGoalposts;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.AggregationStep;
import org.lebenswelten.index.AmountNormalisation;
import org.lebenswelten.index.BenefitOfTheDoubt;
import org.lebenswelten.index.BoxCox;
import org.lebenswelten.index.BoxPlotClasses;
import org.lebenswelten.index.BurdenCriterion;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenThreshold;
import org.lebenswelten.index.ClassMethod;
import org.lebenswelten.index.ClassScheme;
import org.lebenswelten.index.Denomination;
import org.lebenswelten.index.Denominator;
import org.lebenswelten.index.DistanceToTarget;
import org.lebenswelten.index.Goalposts;
import org.lebenswelten.index.ImputationStep;
import org.lebenswelten.index.LinearScale;
import org.lebenswelten.index.Logarithm;
import org.lebenswelten.index.MethodAlternative;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.NormalisationStep;
import org.lebenswelten.index.OutlierTreatment;
import org.lebenswelten.index.PairwiseAggregation;
import org.lebenswelten.index.ParameterBase.BasePeriod;
import org.lebenswelten.index.ParameterBase.Span;
import org.lebenswelten.index.PercentileClasses;
import org.lebenswelten.index.PercentileLimits;
import org.lebenswelten.index.PowerMean;
import org.lebenswelten.index.PrincipalComponentScore;
import org.lebenswelten.index.PrincipalComponentWeights;
import org.lebenswelten.index.PrincipalComponentWeights.Use;
import org.lebenswelten.index.QuantileDefinition;
import org.lebenswelten.index.RankFormula;
import org.lebenswelten.index.RankNormalisation;
import org.lebenswelten.index.Rescaled;
import org.lebenswelten.index.ThresholdScale;
import org.lebenswelten.index.TieRule;
import org.lebenswelten.index.TreatmentStep;
import org.lebenswelten.index.UncertaintyPlan;
import org.lebenswelten.index.Untreated;
import org.lebenswelten.index.Weighting;
import org.lebenswelten.index.WeightingStep;
import org.lebenswelten.index.ZeroRange;
import org.lebenswelten.model.Period;

class IndexMethodsTest {

    private static final String NORMALISATION = "    normalisation: minMax\n";
    private static final String CLASSES = "    classes: 5\n";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private BurdenIndexDefinition with(String old, String replacement) {
        project.replace("atlas.yaml", old, replacement);
        return ProjectReader.read(folder).requireProject().indices().get(0);
    }

    private static DimensionNode social(BurdenIndexDefinition index) {
        return index.dimensions().get(0);
    }

    private static IndicatorNode poverty(BurdenIndexDefinition index) {
        return index.indicators().get(0);
    }

    static Stream<Arguments> normalisations() {
        return Stream.of(
                Arguments.of("none", Normalisation.NONE),
                Arguments.of("{method: minMax}", Normalisation.MIN_MAX),
                Arguments.of("{method: minMax, low: 1, high: 100}", new Rescaled(Normalisation.MIN_MAX, 1, 100)),
                Arguments.of("zScorePopulation", Normalisation.Z_SCORE_POPULATION),
                Arguments.of(
                        "{method: zScore, mean: 100, deviation: 10}", new Rescaled(Normalisation.Z_SCORE, 100, 110)),
                Arguments.of("standardScore", Normalisation.STANDARD_SCORE_100_10),
                Arguments.of("percentRank", Normalisation.PERCENT_RANK),
                Arguments.of("percentRankOfTurned", Normalisation.PERCENT_RANK_OF_TURNED),
                Arguments.of("percentRankExclusive", Normalisation.PERCENT_RANK_EXCLUSIVE),
                Arguments.of("percentRankMidpoint", Normalisation.PERCENT_RANK_MIDPOINT),
                Arguments.of("shareAtOrBelow", Normalisation.SHARE_AT_OR_BELOW),
                Arguments.of("exponentialRank", Normalisation.EXPONENTIAL_RANK),
                Arguments.of("borda", Normalisation.BORDA),
                Arguments.of("{method: rank, ties: average}", new RankNormalisation(RankFormula.RANK, TieRule.AVERAGE)),
                Arguments.of("fractionOfMaximum", AmountNormalisation.FRACTION_OF_MAXIMUM),
                Arguments.of("screeningPercentile", AmountNormalisation.SCREENING_PERCENTILE),
                Arguments.of("{method: goalposts, lower: 0, upper: 40}", new Goalposts(0, 40, 0, 1, true)),
                Arguments.of("{method: distanceToTarget, value: 12.5}", new DistanceToTarget(12.5, false)),
                Arguments.of("adjustedGoalposts", new AdjustedGoalposts(OptionalDouble.empty())),
                Arguments.of(
                        "{method: thresholds, thresholds: [10, 20], scores: [1, 2, 3]}",
                        new ThresholdScale(List.of(10.0, 20.0), List.of(1.0, 2.0, 3.0))),
                Arguments.of("{method: linear, origin: 5, unit: -2}", new LinearScale(5, -2, 0, 1, false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("normalisations")
    void everyNormalisationCanBeChosen(String written, NormalisationStep expected) {
        BurdenIndexDefinition index = with(NORMALISATION, "    normalisation: " + written + "\n");
        assertThat(poverty(index).normalisation(), equalTo(expected));
        assertThat(social(index).normalisation(), equalTo(Normalisation.NONE));
    }

    static Stream<Arguments> aggregations() {
        return Stream.of(
                Arguments.of("geometricMean", Aggregation.GEOMETRIC_MEAN),
                Arguments.of("harmonicMean", Aggregation.HARMONIC_MEAN),
                Arguments.of("{method: powerMean, exponent: 3}", new PowerMean(3)),
                Arguments.of("product", Aggregation.PRODUCT),
                Arguments.of("maximum", Aggregation.MAXIMUM),
                Arguments.of("mazziottaPareto", Aggregation.MAZZIOTTA_PARETO),
                Arguments.of("mazziottaParetoOfMerits", Aggregation.MAZZIOTTA_PARETO_OF_MERITS),
                Arguments.of("copeland", PairwiseAggregation.COPELAND),
                Arguments.of("benefitOfTheDoubt", BenefitOfTheDoubt.UNBOUNDED),
                Arguments.of(
                        "{method: benefitOfTheDoubt, lowestShare: 0.1, highestShare: 0.6}",
                        new BenefitOfTheDoubt(0.1, 0.6)),
                Arguments.of("{method: principalComponent, sign: unemployment}", new PrincipalComponentScore(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("aggregations")
    void everyAggregationCanBeChosen(String written, AggregationStep expected) {
        BurdenIndexDefinition index =
                with("      - id: social\n", "      - id: social\n        aggregation: " + written + "\n");
        assertThat(social(index).aggregation(), equalTo(expected));
        assertThat(index.root().aggregation(), equalTo(Aggregation.ARITHMETIC_MEAN));
    }

    static Stream<Arguments> weights() {
        return Stream.of(
                Arguments.of("equal", Weighting.EQUAL),
                Arguments.of("entropy", Weighting.ENTROPY),
                Arguments.of("critic", Weighting.CRITIC),
                Arguments.of("equalImportance", Weighting.EQUAL_IMPORTANCE),
                Arguments.of(
                        "{method: principalComponent, use: rotation, sign: child_poverty}",
                        new PrincipalComponentWeights(Use.ROTATION, 0)),
                Arguments.of(
                        "{method: principalComponent, sign: unemployment}",
                        new PrincipalComponentWeights(Use.SQUARED_ROTATION, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weights")
    void allWeightsCanBeChosen(String written, WeightingStep expected) {
        BurdenIndexDefinition index =
                with("      - id: social\n", "      - id: social\n        weights: " + written + "\n");
        assertThat(social(index).combination().weighting(), equalTo(expected));
    }

    static Stream<Arguments> treatments() {
        return Stream.of(
                Arguments.of("none", Untreated.NONE),
                Arguments.of("winsorise", OutlierTreatment.withDefaults()),
                Arguments.of("{method: winsorise, skewness: 1, kurtosis: 2, count: 3}", new OutlierTreatment(1, 2, 3)),
                Arguments.of(
                        "{method: percentiles, lower: 0.05, upper: 0.95}",
                        new PercentileLimits(0.05, 0.95, QuantileDefinition.HF7)),
                Arguments.of("log", Logarithm.NATURAL),
                Arguments.of("shiftedLog", Logarithm.SHIFTED),
                Arguments.of("{method: boxCox, lambda: 0.5}", new BoxCox(OptionalDouble.of(0.5))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("treatments")
    void everyTreatmentCanBeChosen(String written, TreatmentStep expected) {
        BurdenIndexDefinition index = with(NORMALISATION, NORMALISATION + "    treatment: " + written + "\n");
        assertThat(poverty(index).preparation().treatment(), equalTo(expected));
    }

    @Test
    void denominatorAndImputationOfOneIndicator() {
        BurdenIndexDefinition index = with(
                "{indicator: child_poverty, weight: 1}",
                "{indicator: child_poverty, denominator: {indicator: fine_dust, per: 1000},"
                        + " imputation: {method: median, zoning: city}}");
        assertThat(
                poverty(index).preparation().denominator(),
                equalTo(new Denominator("fine_dust", new Denomination(1000))));
        assertThat(
                poverty(index).preparation().imputation(),
                equalTo(new ImputationStep.OfGroup(ImputationStep.Typical.MEDIAN, "city")));
        assertThat(index.columns(), contains("child_poverty", "unemployment", "fine_dust"));
        assertThat(poverty(index).title().en(), is("Child poverty"));
    }

    @Test
    void rulesOfTheIndexHoldWhereANodeStatesNone() {
        BurdenIndexDefinition index = with(
                NORMALISATION,
                """
                    normalisation: {method: minMax, zeroRange: fail, decimals: 4}
                    zeroRange: midpoint
                    reference: {period: 2022}
                    imputation: linearInTime
                    result: {method: percentRank, reference: eachPeriod}
                """);
        assertThat(poverty(index).scaling().zeroRange(), is(ZeroRange.FAIL));
        assertThat(poverty(index).scaling().decimals().getAsInt(), is(4));
        assertThat(poverty(index).scaling().base(), equalTo(new BasePeriod(Period.ofYear(2022))));
        assertThat(poverty(index).preparation().imputation(), is(ImputationStep.Simple.LINEAR_IN_TIME));
        assertThat(social(index).scaling().zeroRange(), is(ZeroRange.MIDPOINT));
        assertThat(social(index).combination().base(), equalTo(new BasePeriod(Period.ofYear(2022))));
        assertThat(index.root().normalisation(), is(Normalisation.PERCENT_RANK));
        assertThat(index.root().scaling().base(), is(Span.EACH_PERIOD));
    }

    @Test
    void classesBurdensUncertaintyAndRollUp() {
        BurdenIndexDefinition index = with(
                CLASSES,
                """
                    classes: {method: fisherJenks, count: 4, reference: {period: 2023}}
                    burdens: [{node: social}, {node: fine_dust, from: 10}, {node: environ, fromClass: 4}]
                    uncertainty:
                      draws: 50
                      seed: 7
                      weightNoise: 0.25
                      samplingError: false
                      alternatives: [{normalisation: percentRank, aggregation: geometricMean, weights: equal}]
                    rollUp: [city]
                """);
        assertThat(
                index.classes(),
                equalTo(new ClassScheme(
                        new ClassScheme.ByMethod(ClassMethod.FISHER_JENKS), 4, new BasePeriod(Period.ofYear(2023)))));
        assertThat(
                index.burdens(),
                contains(
                        new BurdenCriterion("social", new BurdenThreshold.WorstShare(0.2)),
                        new BurdenCriterion("fine_dust", new BurdenThreshold.FixedThreshold(10)),
                        new BurdenCriterion("environ", new BurdenThreshold.FromClass(4))));
        assertThat(
                index.uncertainty(),
                equalTo(new UncertaintyPlan(
                        50,
                        7,
                        0.25,
                        false,
                        List.of(new MethodAlternative(
                                Normalisation.PERCENT_RANK, Weighting.EQUAL, Aggregation.GEOMETRIC_MEAN)))));
        assertThat(index.rollUp(), contains("city"));
    }

    @Test
    void uncertaintyIsDrawnUnlessItIsSwitchedOff() {
        assertThat(
                ProjectReader.read(folder).requireProject().indices().get(0).uncertainty(),
                equalTo(UncertaintyPlan.withDefaults()));
        assertThat(with(CLASSES, CLASSES + "    uncertainty: none\n").uncertainty(), nullValue());
    }

    @Test
    void statedBreaksAndQuantileDefinition() {
        assertThat(
                with(CLASSES, "    classes: {breaks: [0.2, 0.4]}\n").classes(),
                equalTo(new ClassScheme(new ClassScheme.Fixed(List.of(0.2, 0.4)), 3, Span.ALL_PERIODS)));
        assertThat(
                with("    classes: {breaks: [0.2, 0.4]}\n", "    classes: {count: 5, quantile: hf9}\n")
                        .classes(),
                equalTo(new ClassScheme(new ClassScheme.ByQuantiles(QuantileDefinition.HF9), 5, Span.ALL_PERIODS)));
    }

    @Test
    void boxPlotAndPercentileClasses() {
        assertThat(
                with(CLASSES, "    classes: {method: boxPlot, hinge: 3}\n").classes(),
                equalTo(new ClassScheme(new BoxPlotClasses(3), 6, Span.ALL_PERIODS)));
        String percentiles = "    classes: {method: percentiles, shares: [0.1, 0.9], quantile: hf6}\n";
        assertThat(
                with("    classes: {method: boxPlot, hinge: 3}\n", percentiles).classes(),
                equalTo(new ClassScheme(
                        new PercentileClasses(List.of(0.1, 0.9), QuantileDefinition.HF6), 3, Span.ALL_PERIODS)));
        assertThat(
                with(percentiles, "    classes: {method: maximumBreaks, count: 4}\n")
                        .classes(),
                equalTo(new ClassScheme(new ClassScheme.ByMethod(ClassMethod.MAXIMUM_BREAKS), 4, Span.ALL_PERIODS)));
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            normalisation: minMax       | normalisation: {method: minMax, ties: lowest}        | /normalisation/ties LW-435 'lowest'
            normalisation: minMax       | normalisation: {method: goalposts, lower: 1}         | /normalisation LW-436 '{"method":"goalposts","lower":1}'
            normalisation: minMax       | normalisation: {method: goalposts, lower: 9, upper: 3} | /normalisation/upper LW-437 '3'
            normalisation: minMax       | normalisation: {method: minMax, low: 2}              | /normalisation LW-437 '{"method":"minMax","low":2}'
            normalisation: minMax       | normalisation: {method: thresholds, thresholds: [2, 2], scores: [1, 2, 3]} | /normalisation/thresholds LW-438 '[2,2]'
            normalisation: minMax       | normalisation: {method: thresholds, thresholds: [2, 3], scores: [1, 2]}    | /normalisation/scores LW-438 '[1,2]'
            normalisation: minMax       | normalisation: {method: minMax, reference: {period: 1999}} | /normalisation/reference/period LW-439 '1999'
            aggregation: arithmeticMean | aggregation: powerMean                               | /aggregation LW-436 'powerMean'
            aggregation: arithmeticMean | aggregation: {method: benefitOfTheDoubt, lowestShare: 0.6, highestShare: 0.5} | /aggregation/highestShare LW-437 '0.5'
            classes: 5                  | classes: {method: headTail}                          | /classes LW-436 '{"method":"headTail"}'
            classes: 5                  | classes: {method: boxPlot, count: 5}                 | /classes/count LW-435 '5'
            classes: 5                  | classes: {method: percentiles}                       | /classes LW-436 '{"method":"percentiles"}'
            classes: 5                  | classes: {method: percentiles, shares: [0.5, 0.4]}   | /classes/shares LW-438 '[0.5,0.4]'
            classes: 5                  | classes: {count: 5, hinge: 3}                        | /classes/hinge LW-435 '3'
            classes: 5                  | classes: {breaks: [2, 1]}                            | /classes/breaks LW-438 '[2,1]'
            worstShare: 0.2             | burdens: [{node: noise}]                             | /burdens/0/node LW-441 'noise'
            worstShare: 0.2             | burdens: [{node: social, from: 1, fromClass: 2}]     | /burdens/0/node LW-449 'social'
            worstShare: 0.2             | burdens: [{node: social, fromNormalised: 1, worstShare: 0.1}] | /burdens/0/node LW-449 'social'
            worstShare: 0.2             | rollUp: [quarter]                                    | /rollUp/0 LW-443 'quarter'
            worstShare: 0.2             | imputation: {method: mean, zoning: quarter}          | /imputation/zoning LW-443 'quarter'
            {indicator: fine_dust}      | {indicator: fine_dust, denominator: {indicator: dust}} | /dimensions/1/children/0/denominator/indicator LW-115 'dust'
            {dimension: social, weight: 2} | {dimension: social, treatment: log}               | /children/0/treatment LW-435 'log'
            """)
    void faultyMethodsAreCodedOnce(String old, String replacement, String problem) {
        project.replace("atlas.yaml", old, replacement);
        int line = project.line("atlas.yaml", replacement);
        String[] parts = problem.split(" ", 2);
        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/indices/0" + parts[0] + "] " + parts[1]));
    }

    @Test
    void allFaultsOfAnIndexComeAtOnce() {
        project.replace(
                        "atlas.yaml",
                        "      - id: social\n",
                        "      - id: social\n        aggregation: {method: principalComponent, sign: x}\n")
                .replace(
                        "atlas.yaml",
                        CLASSES,
                        """
                            classes: {breaks: [2, 1]}
                            treatment: boxCox
                            reference: allPeriods
                        """);
        assertThat(
                project.problems().stream()
                        .map(p -> p.code().id() + " " + p.place().at())
                        .toList(),
                containsInAnyOrder(
                        "LW-442 /indices/0/dimensions/0/aggregation/sign",
                        "LW-438 /indices/0/classes/breaks",
                        "LW-440 /indices/0/dimensions/0/children/0/indicator",
                        "LW-440 /indices/0/dimensions/0/children/1/indicator",
                        "LW-440 /indices/0/dimensions/1/children/0/indicator"));
    }

    @Test
    void screeningNeedsHighValuesThatAreBad() {
        project.replace("atlas.yaml", "direction: higherIsWorse", "direction: lowerIsWorse")
                .replace("atlas.yaml", NORMALISATION, "    normalisation: screeningPercentile\n");
        assertThat(project.problems().stream().map(p -> p.code().id()).toList(), contains("LW-446"));
    }
}
