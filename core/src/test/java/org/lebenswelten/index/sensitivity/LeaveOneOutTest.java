package org.lebenswelten.index.sensitivity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.model.Direction;

class LeaveOneOutTest {

    /**
     * Sums 11, 5, 9: ranks 1, 3, 2. Without a the scores are 10, 3, 6, ranks 1, 3, 2; without b 1, 2, 3, ranks 3, 2, 1:
     * shifts 2, 1, 1.
     */
    @Test
    void shiftsByHand() {
        Map<String, double[]> columns = Map.of("a", new double[] {1, 2, 3}, "b", new double[] {10, 3, 6});
        List<LeaveOneOut> results = LeaveOneOut.each(ScoreDecompositionTest.root(Aggregation.SUM, 1, 1), columns);
        assertThat(results.get(0).indicatorId(), equalTo("a"));
        assertThat(results.get(0).meanShift(), equalTo(0.0));
        assertThat(results.get(0).largestShift(), equalTo(0));
        assertThat(results.get(1).meanShift(), closeTo(4 / 3.0, 1e-15));
        assertThat(results.get(1).largestShift(), equalTo(2));
        assertThat(results.get(1).result().score(2), equalTo(3.0));
    }

    @Test
    void emptyDimensionsFallAway() {
        DimensionNode root = DimensionNode.of(
                "root",
                DimensionNode.of("x", IndicatorNode.of("a", Direction.HIGHER_IS_WORSE, Normalisation.NONE)),
                IndicatorNode.of("b", Direction.HIGHER_IS_WORSE, Normalisation.NONE));
        Map<String, double[]> columns = Map.of("a", new double[] {1, 2}, "b", new double[] {8, 4});
        assertThat(LeaveOneOut.each(root, columns).get(0).result().scores(), equalTo(new double[] {8, 4}));
    }

    @Test
    void refusesASingleIndicator() {
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class,
                () -> LeaveOneOut.each(
                        ScoreDecompositionTest.root(Aggregation.SUM, 1), Map.of("a", new double[] {1, 2})));
        assertThat(problem.getMessage(), containsString("indicator 'a' is the only one of weight above 0"));
    }
}
