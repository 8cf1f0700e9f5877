package org.lebenswelten.spatial.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.lebenswelten.spatial.local.LocalReference.close;
import static org.lebenswelten.spatial.local.LocalReference.closeP;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.NeighbourList;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;

class LocalGearyTest {

    @Test
    void agreesWithSpdep() {
        LocalReference spdep = LocalReference.carolina();
        SpatialWeights row = spdep.weights(WeightStyle.ROW_STANDARDISED);
        LocalResult result = LocalGeary.withDefaults()
                .permute(
                        spdep.column("rate1000"),
                        row,
                        PermutationPlan.withDefaults().withPermutations(99_999).with(PValueConvention.DIRECTED));
        close(result.statistic(), spdep.column("localC"));
        // spdep 1.2-7, set.seed(1): localC_perm(rate1000, lw, nsim = 9999), columns E.Ci, Var.Ci and Pr(folded) Sim,
        // which
        // is the smaller tail; mean within four standard errors, variance within 10 %
        double[] mean = {1.22783519348597, 2.70280780437954, 2.70759359573289, 23.99147290219968};
        double[] variance = {0.721710788685483, 4.885989960582123, 6.848251208323450, 16.020085283836288};
        for (int i = 0; i < mean.length; i++) {
            assertThat(result.expectation()[i], closeTo(mean[i], 4 * Math.sqrt(variance[i] / 9999)));
            assertThat(result.variance()[i], closeTo(variance[i], 0.1 * variance[i]));
        }
        closeP(Arrays.copyOf(result.p(), 4), new double[] {0.1700, 0.0531, 0.1051, 0.4310}, 9999);
    }

    @Test
    void agreesWithPygeodaAndEsda() {
        LocalReference guerry = LocalReference.guerry();
        SpatialWeights row = guerry.weights(WeightStyle.ROW_STANDARDISED);
        var rows = ReferenceData.rows("coverage/pygeoda_guerry/guerry.csv");
        double[] prp = LocalGeary.withDefaults()
                .test(ReferenceData.column(rows, "Crm_prp"), row)
                .statistic();
        // pygeoda tests/test_lisa.py
        close(Arrays.copyOf(prp, 3), new double[] {7.39808330117836, 0.28361195650519017, 3.6988922226329906});
        // esda Geary_Local docstring, Guerry Donatns, divisor n, printed with 8 digits
        double[] donations = LocalGeary.withDefaults()
                .with(Denominator.N)
                .test(ReferenceData.column(rows, "Donatns"), row)
                .statistic();
        double[] esda = {0.18208704, 0.56001403, 0.97529461, 0.21590694, 0.61737256};
        for (int i = 0; i < esda.length; i++) {
            assertThat(donations[i], closeTo(esda[i], 5e-9));
        }
    }

    @Test
    void islandFollowsTheRule() {
        SpatialWeights weights =
                SpatialWeights.of(NeighbourList.of(new int[][] {{1}, {0, 2}, {1}, {}}), WeightStyle.BINARY);
        double[] x = {1, 2, 4, 9};
        // sum of squares 38: area 1 differs by 1 and 2
        LocalResult result = LocalGeary.withDefaults().test(x, weights);
        assertThat(result.statistic()[1], closeTo(3.0 / 38 * 5, 1e-15));
        assertThat(result.statistic()[3], is(0.0));
        assertThat(
                Double.isNaN(LocalGeary.withDefaults()
                        .with(IslandRule.MISSING)
                        .test(x, weights)
                        .statistic()[3]),
                is(true));
    }
}
