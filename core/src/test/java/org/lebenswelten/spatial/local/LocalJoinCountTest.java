package org.lebenswelten.spatial.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;

class LocalJoinCountTest {

    private static final PermutationPlan PLAN =
            PermutationPlan.withDefaults().withPermutations(9999).with(PValueConvention.GREATER);

    @Test
    void fourByFourOfEsda() {
        // esda Join_Counts_Local docstring: lat2W(4, 4), the first 8 unmarked
        SpatialWeights weights = SpatialWeights.of(SpatialData.gridNeighbours(4, 4, false), WeightStyle.BINARY);
        boolean[] marked = new boolean[16];
        Arrays.fill(marked, 8, 16, true);
        LocalResult result = LocalJoinCount.permute(marked, weights, IslandRule.REFUSED, PLAN);
        assertThat(result.statistic(), is(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 3, 2, 2, 3, 3, 2}));
        for (int i = 0; i < 16; i++) {
            if (marked[i]) {
                // of 15 others 7 are marked, k are drawn: the exact tail is hypergeometric
                HypergeometricDistribution exact = new HypergeometricDistribution(
                        15, 7, weights.neighbours().count(i));
                double p = exact.upperCumulativeProbability((int) result.statistic()[i]);
                assertThat(result.p()[i], closeTo(p, 4 * Math.sqrt(p * (1 - p) / 9999) + 2e-4));
                assertThat(result.expectation()[i], closeTo(exact.getNumericalMean(), 1e-14));
                assertThat(result.variance()[i], closeTo(exact.getNumericalVariance(), 1e-14));
            } else {
                assertThat(result.p()[i], notANumber());
            }
        }
    }

    @Test
    void guerryOfEsda() {
        // esda Join_Counts_Local docstring: Donatns > 10997, queen; the areas with a count above 0
        LocalReference guerry = LocalReference.guerry();
        double[] donations = ReferenceData.column(ReferenceData.rows("coverage/pygeoda_guerry/guerry.csv"), "Donatns");
        boolean[] marked = new boolean[donations.length];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = donations[i] > 10997;
        }
        LocalResult result =
                LocalJoinCount.permute(marked, guerry.weights(WeightStyle.BINARY), IslandRule.REFUSED, PLAN);
        double[] esda = new double[85];
        int[] ones = {12, 17, 24, 26, 33, 53};
        Arrays.stream(ones).forEach(i -> esda[i] = 1);
        IntStream.of(14, 15, 74, 82).forEach(i -> esda[i] = 3);
        esda[80] = 2;
        assertThat(result.statistic(), is(esda));
    }

    @Test
    void noneMarkedIsConstant() {
        SpatialWeights weights = SpatialWeights.of(SpatialData.gridNeighbours(2, 2, false), WeightStyle.BINARY);
        LocalResult result = LocalJoinCount.permute(new boolean[4], weights, IslandRule.REFUSED, PLAN);
        assertThat(result.outcome()[0], is(Outcome.CONSTANT));
    }
}
