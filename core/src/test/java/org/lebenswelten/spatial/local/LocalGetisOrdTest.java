package org.lebenswelten.spatial.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lebenswelten.spatial.local.LocalReference.close;
import static org.lebenswelten.spatial.local.LocalReference.closeP;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.local.LocalGetisOrd.VarianceForm;
import org.lebenswelten.spatial.neighbour.NeighbourList;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;

class LocalGetisOrdTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "columbus, CRIME",
        "columbus, HOVAL",
        "columbus, INC",
        "sids2, SIDR74",
        "sids2, SIDR79",
        "stl, HR7984",
    })
    void agreesWithEsda(String dataset, String variable) {
        LocalReference esda = LocalReference.esda(dataset, variable);
        SpatialWeights binary = esda.weights(WeightStyle.BINARY);
        close(LocalGetisOrd.g().test(esda.column("y"), binary).z(), esda.column("Gi_z_binary"));
        PermutationPlan plan = PermutationPlan.withDefaults().withPermutations(99_999);
        LocalResult star = LocalGetisOrd.gStar().permute(esda.column("y"), binary, plan);
        close(star.statistic(), esda.column("GiStar_value_binary"));
        close(star.z(), esda.column("GiStar_z_binary"));
        closeP(star.p(), esda.column("GiStar_p_sim"), 9999);
    }

    @Test
    void agreesWithSpdep() {
        LocalReference spdep = LocalReference.carolina();
        double[] x = spdep.column("rate1000");
        SpatialWeights row = spdep.weights(WeightStyle.ROW_STANDARDISED);
        SpatialWeights binary = spdep.weights(WeightStyle.BINARY);
        close(LocalGetisOrd.g().test(x, row).z(), spdep.column("G_z_W"));
        close(LocalGetisOrd.g().test(x, binary).z(), spdep.column("G_z_B"));
        close(LocalGetisOrd.gStar().test(x, binary).z(), spdep.column("Gstar_z_B"));
        // spdep 1.2-7: localG(rate1000, nb2listw(include.self(queen), style = "W"))[1:3]
        double[] star = LocalGetisOrd.gStar().test(x, row).z();
        close(Arrays.copyOf(star, 3), new double[] {-0.133669971820212, -1.591896268138654, -1.435552088481012});
    }

    @Test
    void agreesWithPygeoda() {
        LocalReference guerry = LocalReference.guerry();
        SpatialWeights row = guerry.weights(WeightStyle.ROW_STANDARDISED);
        double[] x = ReferenceData.column(ReferenceData.rows("coverage/pygeoda_guerry/guerry.csv"), "Crm_prp");
        close(LocalGetisOrd.g().test(x, row).statistic(), guerry.column("Crm_prp_Gi"));
        JsonNode published = SpatialData.json("coverage/pygeoda_guerry/pygeoda_published.json")
                .get("pygeoda_test_lisa_py")
                .get("Crm_prp_local_Gstar_0_1_2");
        double[] star = LocalGetisOrd.gStar().test(x, row).statistic();
        close(Arrays.copyOf(star, 3), numbers(published));
    }

    @Test
    void smallExampleOfEsda() {
        JsonNode esda = SpatialData.json("coverage/esda/small_expected.json");
        NeighbourList list = NeighbourList.of(new int[][] {{1, 3}, {0, 3, 4}, {4}, {0, 1, 4}, {1, 2, 3, 5}, {4}});
        double[] y = numbers(esda.get("y"));
        SpatialWeights binary = SpatialWeights.of(list, WeightStyle.BINARY);
        close(LocalGetisOrd.g().test(y, binary).z(), numbers(esda.get("Gi_binary_z")));
        close(
                LocalGetisOrd.g()
                        .with(VarianceForm.BINARY_WEIGHTS)
                        .test(y, binary.withStyle(WeightStyle.ROW_STANDARDISED))
                        .z(),
                numbers(esda.get("Gi_row_z")));
        close(LocalGetisOrd.gStar().test(y, binary).z(), numbers(esda.get("GiStar_binary_z")));
    }

    @Test
    void sumsHaveTheDeviatesOfShares() {
        LocalReference esda = LocalReference.esda("columbus", "CRIME");
        SpatialWeights binary = esda.weights(WeightStyle.BINARY);
        double[] below = Arrays.stream(esda.column("y")).map(y -> y - 100).toArray();
        close(LocalGetisOrd.g().ofSums().test(below, binary).z(), esda.column("Gi_z_binary"));
        close(LocalGetisOrd.gStar().ofSums().test(below, binary).z(), esda.column("GiStar_z_binary"));
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> LocalGetisOrd.g().test(below, binary));
        assertThat(e.getMessage(), containsString("ofSums()"));
    }

    @Test
    void islandIsNotTested() {
        SpatialWeights weights =
                SpatialWeights.of(NeighbourList.of(new int[][] {{1}, {0, 2}, {1}, {}}), WeightStyle.BINARY);
        LocalResult star =
                LocalGetisOrd.gStar().permute(new double[] {1, 2, 4, 9}, weights, PermutationPlan.withDefaults());
        assertThat(star.outcome()[3], is(Outcome.NO_NEIGHBOURS));
        assertThat(star.statistic()[3], notANumber());
        assertThat(star.p()[3], notANumber());
        // (1 + 2 + 4) / 16
        assertThat(star.statistic()[1], is(7.0 / 16));
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }
}
