package org.lebenswelten.index.sensitivity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.MissingValuePolicy;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;

class ScoreDecompositionTest {

    private static final double NA = Double.NaN;

    static DimensionNode root(Aggregation aggregation, double... weights) {
        List<BurdenIndexNode> children = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            children.add(new IndicatorNode(
                    String.valueOf((char) ('a' + i)), Direction.HIGHER_IS_WORSE, weights[i], Normalisation.NONE));
        }
        return new DimensionNode(
                "root",
                BilingualText.same("root"),
                1,
                Normalisation.NONE,
                aggregation,
                new MissingValuePolicy(0.5),
                children);
    }

    /** Weights 1, 3: parts 1/4 of 2 and 3/4 of 6; where the second is missing, all of the first; 0 weight has no part. */
    @Test
    void partsOfMeansAreWeightedValues() {
        DimensionNode root = root(Aggregation.ARITHMETIC_MEAN, 1, 3, 0);
        BurdenIndexResult result = BurdenIndex.compute(
                root, Map.of("a", new double[] {2, 5, NA}, "b", new double[] {6, NA, NA}, "c", new double[] {1, 2, 3}));
        ScoreDecomposition parts = ScoreDecomposition.of(root, result);
        assertThat(parts.children(), contains("a", "b"));
        assertThat(parts.part("a"), equalTo(new double[] {0.5, 5, NA}));
        assertThat(parts.part("b"), equalTo(new double[] {4.5, 0, NA}));
        assertThat(parts.base(), equalTo(new double[] {0, 0, NA}));
    }

    /** Geometric mean of (1, 16) with means (4, 9): 6 at the base, sqrt(1 9) = 3, sqrt(4 16) = 8, both 4. */
    @Test
    void partsOfOtherAggregationsAreShapleyValues() {
        DimensionNode root = root(Aggregation.GEOMETRIC_MEAN, 1, 1);
        Map<String, double[]> positive = Map.of("a", new double[] {1, 7}, "b", new double[] {16, 2});
        ScoreDecomposition parts = ScoreDecomposition.of(root, BurdenIndex.compute(root, positive));
        assertThat(parts.base()[0], closeTo(6, 1e-12));
        assertThat(parts.part("a")[0], closeTo(((3 - 6) + (4 - 8)) / 2.0, 1e-12));
        assertThat(parts.part("b")[0], closeTo(((8 - 6) + (4 - 3)) / 2.0, 1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void partsAddUpToTheScore(Aggregation aggregation) {
        DimensionNode root = root(aggregation, 1, 2.5, 0.3, 4);
        Map<String, double[]> columns = Map.of(
                "a", new double[] {1, 2, 3, NA, 5},
                "b", new double[] {9, 1, 4, 7, NA},
                "c", new double[] {2, 2, 8, 3, 6},
                "d", new double[] {7, 5, 1, NA, NA});
        BurdenIndexResult result = BurdenIndex.compute(root, columns);
        ScoreDecomposition parts = ScoreDecomposition.of(root, result);
        for (int unit = 0; unit < 5; unit++) {
            double sum = parts.base()[unit];
            for (String child : parts.children()) {
                sum += parts.part(child)[unit];
            }
            assertThat(sum, closeTo(result.score(unit), 1e-12 * Math.max(1, result.score(unit))));
        }
    }

    @Test
    void refusesStrangers() {
        DimensionNode root = root(Aggregation.SUM, 1, 1);
        Map<String, double[]> columns = Map.of("a", new double[] {1}, "b", new double[] {2});
        ScoreDecomposition parts = ScoreDecomposition.of(root, BurdenIndex.compute(root, columns));
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, () -> parts.part("c"));
        assertThat(problem.getMessage(), containsString("child 'c' has no part, there are: a, b"));
    }
}
