package org.lebenswelten.index.sensitivity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.sensitivity.UncertainIndex.SamplingError;
import org.lebenswelten.model.Direction;

class UncertainIndexTest {

    private static final Map<String, double[]> COLUMNS =
            Map.of("a", new double[] {1, 2, 4}, "b", new double[] {9, 5, 4});
    private static final DimensionNode MEAN = ScoreDecompositionTest.root(Aggregation.ARITHMETIC_MEAN, 1, 1);
    private static final DimensionNode MAXIMUM = ScoreDecompositionTest.root(Aggregation.MAXIMUM, 1, 1);

    /** Noise 0.5: factor 0 makes weight 0.5, factor 1 makes 1.5; scores (0.5 a + 1.5 b) / 2. */
    @Test
    void factorsSetMethodAndWeights() {
        UncertainIndex index = UncertainIndex.of(List.of(MEAN, MAXIMUM), COLUMNS, Map.of(), 0.5);
        assertThat(index.factors(), contains("method", "data", "a", "b"));
        assertThat(index.nominal().scores(), equalTo(new double[] {5, 3.5, 4}));
        assertThat(index.draw(new double[] {0.49, 0, 0, 1}).scores(), equalTo(new double[] {7, 4.25, 4}));
        assertThat(index.draw(new double[] {0.5, 0, 0, 1}).scores(), equalTo(new double[] {9, 5, 4}));
        // ranks 1, 3, 2 become 1, 2, 3
        assertThat(index.meanRankShift(new double[] {0.49, 0, 0, 1}), closeTo(2 / 3.0, 1e-15));
        assertThat(index.meanRankShift(new double[] {0, 0, 0.5, 0.5}), equalTo(0.0));
    }

    /**
     * Limits of -1.96 and +3.92 make halves of standard deviations 1 and 2: mean (2 - 1) / sqrt(2 pi) = 0.3989, over 20,000
     * units within 5 standard errors of 1.54 / sqrt(20000).
     */
    @Test
    void dataVaryWithinTheirLimits() {
        int units = 20_000;
        double[] zero = new double[units];
        double[] lower = new double[units];
        double[] upper = new double[units];
        Arrays.fill(lower, -1.959963984540054);
        Arrays.fill(upper, 2 * 1.959963984540054);
        upper[0] = Double.NaN;
        lower[0] = Double.NaN;
        UncertainIndex index = UncertainIndex.of(
                List.of(ScoreDecompositionTest.root(Aggregation.SUM, 1)),
                Map.of("a", zero),
                Map.of("a", new SamplingError(lower, upper)),
                0);
        double[] scores = index.draw(new double[] {0, 0.3, 0}).scores();
        assertThat(scores[0], equalTo(0.0));
        assertThat(Arrays.stream(scores).average().orElseThrow(), closeTo(1 / Math.sqrt(2 * Math.PI), 0.055));
        assertThat(
                (double) Arrays.stream(scores)
                                .filter(score -> score < -1.959963984540054)
                                .count()
                        / units,
                closeTo(0.025, 0.006));
        assertThat(index.draw(new double[] {0, 0.3, 0}).scores(), equalTo(scores));
        assertThat(index.draw(new double[] {0, 0.4, 0}).score(1) == scores[1], equalTo(false));
    }

    /** Only method and data can move ranks where weights have no noise; the sum over factors is that of all variance. */
    @Test
    void sobolIndicesNameTheFactorThatMatters() {
        UncertainIndex index = UncertainIndex.of(List.of(MEAN, MAXIMUM), COLUMNS, Map.of(), 0);
        SobolIndices indices = SobolIndices.of(
                index::meanRankShift, index.factors().size(), new SobolIndices.Plan(256, 20, 0.9, 3, 1));
        assertThat(indices.factors().get(0).first(), greaterThan(0.9));
        assertThat(indices.factors().get(1).total(), equalTo(0.0));
        assertThat(indices.factors().get(2).total(), equalTo(0.0));
    }

    /** Where nothing varies a draw is the index as {@link BurdenIndex} computes it, for each normalisation and direction. */
    @ParameterizedTest
    @EnumSource
    void drawsWithoutUncertaintyAreTheIndex(Normalisation normalisation) {
        DimensionNode tree = DimensionNode.of(
                "root",
                IndicatorNode.of("a", Direction.LOWER_IS_WORSE, normalisation),
                DimensionNode.of("x", IndicatorNode.of("b", Direction.HIGHER_IS_WORSE, normalisation)));
        double[] expected = BurdenIndex.compute(tree, COLUMNS).scores();
        double[] point = {0, 0.7, 0.5, 0.5, 0.5};
        assertThat(
                UncertainIndex.of(List.of(tree), COLUMNS, Map.of(), 0.5)
                        .draw(point)
                        .scores(),
                equalTo(expected));
        SamplingError none = new SamplingError(COLUMNS.get("a"), COLUMNS.get("a"));
        UncertainIndex drawn = UncertainIndex.of(List.of(tree), COLUMNS, Map.of("a", none), 0);
        assertThat(drawn.draw(point).scores(), equalTo(expected));
    }

    @Test
    void refusesWhatDoesNotFit() {
        refuses(() -> UncertainIndex.of(List.of(), COLUMNS, Map.of(), 0), "0 alternatives");
        refuses(() -> UncertainIndex.of(List.of(MEAN), COLUMNS, Map.of(), 1), "weight noise 1.0");
        SamplingError narrow = new SamplingError(new double[] {1, 3, 4}, new double[] {1, 4, 4});
        refuses(
                () -> UncertainIndex.of(List.of(MEAN), COLUMNS, Map.of("a", narrow), 0),
                "indicator 'a', unit 1: value 2.0, limits 3.0 and 4.0");
        refuses(
                () -> UncertainIndex.of(List.of(MEAN), COLUMNS, Map.of("z", narrow), 0),
                "limits of indicator 'z': 3 and 3");
        UncertainIndex index = UncertainIndex.of(List.of(MEAN), COLUMNS, Map.of(), 0);
        refuses(() -> index.draw(new double[3]), "3 factors, expected 4: method, data, a, b");
    }

    private static void refuses(Runnable call, String message) {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, call::run);
        assertThat(problem.getMessage(), containsString(message));
    }
}
