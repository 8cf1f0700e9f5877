package org.lebenswelten.index.sensitivity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.AggregationStep;
import org.lebenswelten.index.BenefitOfTheDoubt;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.Combination;
import org.lebenswelten.index.MissingValuePolicy;
import org.lebenswelten.index.PrincipalComponentScore;
import org.lebenswelten.index.Weighting;
import org.lebenswelten.model.ProblemCode;

class IndexReliabilityTest {

    private static final Map<String, double[]> COLUMNS =
            Map.of("a", new double[] {1, 2, 3}, "b", new double[] {1, 3, 2});

    private static IndexReliability of(DimensionNode root, Map<String, double[]> columns) {
        return IndexReliability.of(root, columns, BurdenIndex.compute(root, columns));
    }

    private static DimensionNode root(AggregationStep step) {
        return ScoreDecompositionTest.root(Aggregation.SUM, 1, 1)
                .with(Combination.of(step, MissingValuePolicy.COMPLETE));
    }

    /** As in ReliabilityTest: alpha 2/3, r = 1/2, KMO 1/2. Sums 2, 5, 5: ranks 3, 1, 1; by b alone 3, 1, 2, by a 3, 2, 1. */
    @Test
    void figuresByHand() {
        IndexReliability figures = of(root(Aggregation.SUM), COLUMNS);
        assertThat(figures.indicators(), contains("a", "b"));
        assertThat(figures.alpha(), closeTo(2 / 3.0, 1e-12));
        assertThat(figures.standardisedAlpha(), closeTo(2 / 3.0, 1e-12));
        assertThat(figures.samplingAdequacy(), closeTo(0.5, 1e-12));
        assertThat(figures.correlations().get(0).get(1), closeTo(0.5, 1e-12));
        assertThat(figures.problem(), nullValue());
        assertThat(figures.leftOut().get(0).meanShift(), closeTo(1 / 3.0, 1e-15));
        assertThat(figures.leftOut().get(1).largestShift(), is(1));
    }

    /** Entropy could not weigh a single column anew; its weights are taken as they are. */
    @Test
    void weightsAreThoseOfTheIndex() {
        DimensionNode root = root(Aggregation.SUM);
        IndexReliability figures = of(root.with(root.combination().with(Weighting.ENTROPY)), COLUMNS);
        assertThat(figures.problem(), nullValue());
        assertThat(figures.leftOut().size(), is(2));
    }

    /** r = 1: alpha of (1, 2, 4) and (2, 4, 8), variances v and 4 v, of the sum 9 v: 2 (1 - 5/9); partial correlations 0/0. */
    @Test
    void whatIsNotDefinedSaysWhy() {
        IndexReliability same =
                of(root(Aggregation.SUM), Map.of("a", new double[] {1, 2, 4}, "b", new double[] {2, 4, 8}));
        assertThat(same.alpha(), closeTo(8 / 9.0, 1e-12));
        assertThat(same.samplingAdequacy(), equalTo(Double.NaN));
        assertThat(same.problem(), is(ProblemCode.NO_SOLUTION));
        IndexReliability constant =
                of(root(Aggregation.SUM), Map.of("a", new double[] {1, 2, 4}, "b", new double[] {2, 2, 2}));
        assertThat(constant.alpha(), equalTo(Double.NaN));
        assertThat(constant.problem(), is(ProblemCode.COLUMN_WITHOUT_RANGE));
        assertThat(constant.correlations(), empty());
        IndexReliability single =
                of(ScoreDecompositionTest.root(Aggregation.SUM, 1), Map.of("a", new double[] {1, 2, 4}));
        assertThat(single.problem(), is(ProblemCode.COUNT_DOES_NOT_FIT));
        assertThat(single.leftOut(), empty());
    }

    /** A component without one of its children is another one; a single child would have the whole pie, more than 0.6 of it. */
    @Test
    void someIndicesNeedAllIndicators() {
        assertThat(of(root(new PrincipalComponentScore(0)), COLUMNS).leftOut(), empty());
        IndexReliability bounded = of(root(new BenefitOfTheDoubt(0.4, 0.6)), COLUMNS);
        assertThat(bounded.leftOut(), empty());
        assertThat(bounded.problem(), is(ProblemCode.NO_SOLUTION));
    }
}
