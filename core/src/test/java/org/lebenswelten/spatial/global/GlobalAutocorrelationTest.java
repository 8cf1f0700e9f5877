package org.lebenswelten.spatial.global;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lebenswelten.spatial.global.GlobalStatistic.GEARY_C;
import static org.lebenswelten.spatial.global.GlobalStatistic.GETIS_ORD_G;
import static org.lebenswelten.spatial.global.GlobalStatistic.MORAN_I;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.inference.Alternative;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.NeighbourList;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;

class GlobalAutocorrelationTest {

    private static final double RELATIVE = 1e-8;

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
        String map = "coverage/esda/" + dataset;
        double[] x = SpatialData.property(map + ".geojson", variable);
        NeighbourList list = SpatialData.neighbours(map + "_neighbors.csv", SpatialData.ids(map + ".geojson"));
        SpatialWeights row = SpatialWeights.of(list, WeightStyle.ROW_STANDARDISED);
        SpatialWeights binary = SpatialWeights.of(list, WeightStyle.BINARY);
        Map<String, String> esda = ReferenceData.rows("coverage/esda/global_expected.csv").stream()
                .filter(r ->
                        r.get("dataset").equals(dataset) && r.get("variable").equals(variable))
                .findFirst()
                .orElseThrow();

        GlobalResult random = GlobalAutocorrelation.of(MORAN_I).test(x, row);
        GlobalResult normal =
                GlobalAutocorrelation.of(MORAN_I).with(Assumption.NORMAL).test(x, row);
        near(random.statistic(), esda, "I");
        near(random.expectation(), esda, "EI");
        near(random.variance(), esda, "VI_rand");
        near(random.z(), esda, "z_rand");
        near(random.p(Alternative.TWO_SIDED), esda, "p_rand_two");
        near(normal.variance(), esda, "VI_norm");
        near(normal.z(), esda, "z_norm");
        near(normal.p(Alternative.TWO_SIDED), esda, "p_norm_two");

        GlobalResult geary =
                GlobalAutocorrelation.of(GEARY_C).with(Assumption.NORMAL).test(x, row);
        near(geary.statistic(), esda, "geary_C");
        near(geary.z(), esda, "geary_z_norm");

        GlobalResult getis = GlobalAutocorrelation.of(GETIS_ORD_G).test(x, binary);
        near(getis.statistic(), esda, "getis_G_binary");
        near(getis.z(), esda, "getis_z");

        PermutationResult permuted = GlobalAutocorrelation.of(MORAN_I)
                .permute(x, row, PermutationPlan.withDefaults().withPermutations(9999));
        double p = Double.parseDouble(esda.get("p_sim"));
        // both are shares of 9999 draws: four standard errors of one and two counts of rounding
        assertThat(permuted.p(), closeTo(p, 4 * Math.sqrt(p * (1 - p) / 9999) + 2e-4));
        assertThat(permuted.statistic(), is(random.statistic()));
        // the permutations are the randomisation: mean within four standard errors
        assertThat(permuted.mean(), closeTo(random.expectation(), 4 * Math.sqrt(random.variance() / 9999)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "moran_rate_queenW_random, MORAN_I, RANDOMISATION, queen, ROW_STANDARDISED, I, 1",
        "moran_rate_queenW_normal, MORAN_I, NORMAL, queen, ROW_STANDARDISED, I, 1",
        "moran_rate_queenB_random, MORAN_I, RANDOMISATION, queen, BINARY, I, 1",
        "moran_rate_rookW_random, MORAN_I, RANDOMISATION, rook, ROW_STANDARDISED, I, 1",
        // spdep prints the deviate of C with the sign turned
        "geary_rate_queenW_random, GEARY_C, RANDOMISATION, queen, ROW_STANDARDISED, C, -1",
        "globalG_rate_queenB, GETIS_ORD_G, RANDOMISATION, queen, BINARY, G, 1",
    })
    void agreesWithSpdep(
            String name,
            GlobalStatistic statistic,
            Assumption assumption,
            String contiguity,
            WeightStyle style,
            String field,
            int sign) {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
        List<String> ids = rows.stream().map(row -> row.get("fips")).toList();
        SpatialWeights weights = SpatialWeights.of(
                SpatialData.jsonNeighbours("index/nc_sids/neighbours_" + contiguity + ".json", ids), style);
        JsonNode spdep = SpatialData.json("index/nc_sids/nc_sids_global.json").get(name);
        GlobalResult result = GlobalAutocorrelation.of(statistic)
                .with(assumption)
                .test(ReferenceData.column(rows, "rate1000"), weights);
        close(result.statistic(), spdep.get(field).asDouble());
        close(result.expectation(), spdep.get("E").asDouble());
        close(result.variance(), spdep.get("V").asDouble());
        JsonNode z = spdep.get("z");
        close(sign * result.z(), z.isArray() ? z.get(0).get(0).asDouble() : z.asDouble());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "moran_rate_queenW_random, MORAN_I, ROW_STANDARDISED",
        "geary_rate_queenW_random, GEARY_C, ROW_STANDARDISED",
        "globalG_rate_queenB, GETIS_ORD_G, BINARY",
    })
    void permutationsHaveTheMomentsOfSpdep(String name, GlobalStatistic statistic, WeightStyle style) {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
        JsonNode spdep = SpatialData.json("index/nc_sids/nc_sids_global.json").get(name);
        PermutationResult result = GlobalAutocorrelation.of(statistic)
                .permute(
                        ReferenceData.column(rows, "rate1000"),
                        queen(rows, style),
                        PermutationPlan.withDefaults().withPermutations(9999));
        double sd = Math.sqrt(spdep.get("V").asDouble());
        // four standard errors of a mean and of a standard deviation
        assertThat(result.mean(), closeTo(spdep.get("E").asDouble(), 4 * sd / Math.sqrt(9999)));
        assertThat(result.standardDeviation(), closeTo(sd, 4 * sd / Math.sqrt(2 * 9999)));
    }

    @Test
    void moranOfTransformedRatesAgreesWithSpdep() {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
        JsonNode spdep = SpatialData.json("index/nc_sids/nc_sids_global.json").get("moran_ft_queenW_random");
        GlobalResult result = GlobalAutocorrelation.of(MORAN_I)
                .test(ReferenceData.column(rows, "ft"), queen(rows, WeightStyle.ROW_STANDARDISED));
        close(result.statistic(), spdep.get("I").asDouble());
        close(result.variance(), spdep.get("V").asDouble());
        close(result.z(), spdep.get("z").asDouble());
    }

    @Test
    void gearyOfBinaryWeightsAgreesWithSpdep() {
        // spdep 1.2-7: geary.test(rate1000, nb2listw(queen, style = "B"), randomisation = TRUE / FALSE)
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
        SpatialWeights weights = queen(rows, WeightStyle.BINARY);
        double[] x = ReferenceData.column(rows, "rate1000");
        close(GlobalAutocorrelation.of(GEARY_C).test(x, weights).variance(), 0.01079877926570727);
        close(
                GlobalAutocorrelation.of(GEARY_C)
                        .with(Assumption.NORMAL)
                        .test(x, weights)
                        .variance(),
                0.006031810178102359);
    }

    @Test
    void rateAdjustedMoranAgreesWithSpdep() {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
        double[] z =
                EmpiricalBayesDeviates.of(ReferenceData.column(rows, "SID74"), ReferenceData.column(rows, "BIR74"));
        double[] expected = ReferenceData.column(rows, "assuncao_z");
        for (int i = 0; i < z.length; i++) {
            assertThat(z[i], closeTo(expected[i], 1e-12 * Math.max(1, Math.abs(expected[i]))));
        }
        JsonNode spdep = SpatialData.json("index/nc_sids/nc_sids_global.json");
        GlobalResult moran = GlobalAutocorrelation.of(MORAN_I).test(z, queen(rows, WeightStyle.ROW_STANDARDISED));
        close(moran.statistic(), spdep.get("EBImoran_queenW").get("I").asDouble());
        close(moran.variance(), spdep.get("moran_assuncao_queenW").get("V").asDouble());
        close(moran.z(), spdep.get("moran_assuncao_queenW").get("z").asDouble());
    }

    @Test
    void ratesWithoutPeopleOrEventsHaveNoDeviate() {
        double[] z = EmpiricalBayesDeviates.of(new double[] {1, 0, Double.NaN, 5}, new double[] {10, 0, 10, 20});
        assertThat(z[1], notANumber());
        assertThat(z[2], notANumber());
        // b = 6/30, s2 = (10 * 0.1^2 + 20 * 0.05^2)/30 = 0.005, a = 0.005 - 0.2/15 < 0; v = a + 0.02, and a + 0.01 > 0
        assertThat(z[0], closeTo(-0.1 / Math.sqrt(0.005 - 0.2 / 15 + 0.02), 1e-14));
        assertThat(z[3], closeTo(0.05 / Math.sqrt(0.005 - 0.2 / 15 + 0.01), 1e-13));
        assertThat(EmpiricalBayesDeviates.of(new double[3], new double[] {1, 2, 3})[0], notANumber());
        assertThrows(
                IllegalArgumentException.class, () -> EmpiricalBayesDeviates.of(new double[] {-1}, new double[] {1}));
    }

    @Test
    void bivariateMoranAgreesWithEsda() {
        String map = "coverage/esda/columbus";
        NeighbourList list = SpatialData.neighbours(map + "_neighbors.csv", SpatialData.ids(map + ".geojson"));
        PermutationResult result = BivariateMoran.permute(
                SpatialData.property(map + ".geojson", "INC"),
                SpatialData.property(map + ".geojson", "CRIME"),
                SpatialWeights.of(list, WeightStyle.ROW_STANDARDISED),
                IslandRule.REFUSED,
                PermutationPlan.withDefaults());
        double esda = SpatialData.json("coverage/esda/bivariate_global.json")
                .get("columbus_INC_laggedCRIME_moran_bv")
                .asDouble();
        close(result.statistic(), esda);
        // far below all 999
        assertThat(result.p(), is(0.001));
    }

    @Test
    void smallExamplesOfEsda() {
        JsonNode esda = SpatialData.json("coverage/esda/small_expected.json");
        SpatialWeights six = SpatialWeights.of(
                NeighbourList.of(new int[][] {{1, 3}, {0, 3, 4}, {4}, {0, 1, 4}, {1, 2, 3, 5}, {4}}),
                WeightStyle.BINARY);
        GlobalResult g = GlobalAutocorrelation.of(GETIS_ORD_G).test(new double[] {2, 3, 3.2, 5, 8, 7}, six);
        close(g.statistic(), esda.get("G").asDouble());
        close(g.p(Alternative.GREATER), esda.get("p_norm").asDouble());

        double[] oneToNine = IntStream.rangeClosed(1, 9).asDoubleStream().toArray();
        SpatialWeights nine = SpatialWeights.of(SpatialData.gridNeighbours(3, 3, false), WeightStyle.BINARY);
        JsonNode lattice = esda.get("moran_lat3x3_1to9_binary");
        GlobalResult moran = GlobalAutocorrelation.of(MORAN_I).test(oneToNine, nine);
        close(moran.statistic(), lattice.get("I").asDouble());
        close(moran.variance(), lattice.get("VI_rand").asDouble());
        close(
                GlobalAutocorrelation.of(MORAN_I)
                        .with(Assumption.NORMAL)
                        .test(oneToNine, nine)
                        .variance(),
                lattice.get("VI_norm").asDouble());
    }

    @ParameterizedTest
    @EnumSource(GlobalStatistic.class)
    void orderUnitAndSymmetryDoNotMatter(GlobalStatistic statistic) {
        SplittableRandom random = new SplittableRandom(11);
        double[] x = random.doubles(30, 1, 9).toArray();
        SpatialWeights weights = SpatialWeights.of(SpatialData.gridNeighbours(5, 6, true), WeightStyle.BINARY);
        GlobalResult result = GlobalAutocorrelation.of(statistic).test(x, weights);
        // scaled; I and C also shifted, G is a share of the total and has a true zero
        double shift = statistic == GETIS_ORD_G ? 0 : 3;
        double[] other = Arrays.stream(x).map(v -> 7 * v + shift).toArray();
        same(GlobalAutocorrelation.of(statistic).test(other, weights), result);
        // the areas the other way round: the grid turned by 180 degrees
        double[] reversed = IntStream.range(0, 30).mapToDouble(i -> x[29 - i]).toArray();
        same(GlobalAutocorrelation.of(statistic).test(reversed, weights), result);
    }

    @Test
    void areasWithoutValueAreLeftOut() {
        // a row of four; without the last it is a row of three: z = -1, 0, 1, I = 3/4 * 0 / 2 with E = -1/2
        SpatialWeights row =
                SpatialWeights.of(NeighbourList.of(new int[][] {{1}, {0, 2}, {1, 3}, {2}}), WeightStyle.BINARY);
        GlobalResult result = GlobalAutocorrelation.of(MORAN_I).test(new double[] {1, 2, 3, Double.NaN}, row);
        assertThat(result.areas(), is(3));
        assertThat(result.statistic(), closeTo(0, 1e-15));
        assertThat(result.expectation(), is(-0.5));
        assertThat(result.variance(), notANumber());
    }

    @Test
    void islandsFollowTheRule() {
        SpatialWeights weights =
                SpatialWeights.of(NeighbourList.of(new int[][] {{1}, {0, 2}, {1}, {}}), WeightStyle.ROW_STANDARDISED);
        double[] x = {1, 2, 4, 9};
        // z = -3, -2, 0, 5, sum of squares 38, S0 = 3: 4/3 (-3*-2 + -2*(-1.5) + 0) / 38
        assertThat(GlobalAutocorrelation.of(MORAN_I).test(x, weights).statistic(), closeTo(4.0 / 3 * 9 / 38, 1e-15));
        GlobalResult without =
                GlobalAutocorrelation.of(MORAN_I).with(IslandRule.LEFT_OUT).test(x, weights);
        assertThat(without.areas(), is(3));
        // z = -4/3, -1/3, 5/3, sum of squares 42/9: 3/3 (4/9 + -1/3 * 1/6 - 5/9) / (42/9)
        assertThat(without.statistic(), closeTo((4.0 / 9 - 1.0 / 18 - 5.0 / 9) / (42.0 / 9), 1e-15));
        assertThat(
                refused(() -> GlobalAutocorrelation.of(MORAN_I)
                        .with(IslandRule.REFUSED)
                        .test(x, weights)),
                containsString("area 3 has no neighbour"));
    }

    @Test
    void nothingToComputeIsSaid() {
        SpatialWeights weights = SpatialWeights.of(SpatialData.gridNeighbours(2, 2, false), WeightStyle.BINARY);
        GlobalAutocorrelation moran = GlobalAutocorrelation.of(MORAN_I);
        assertThat(moran.test(new double[] {3, 3, 3, 3}, weights).outcome(), is(Outcome.CONSTANT));
        assertThat(
                moran.test(new double[] {3, 4, Double.NaN, Double.NaN}, weights).outcome(), is(Outcome.TOO_FEW_AREAS));
        SpatialWeights none = SpatialWeights.of(NeighbourList.of(new int[4][0]), WeightStyle.BINARY);
        GlobalResult alone = moran.test(new double[] {1, 2, 3, 4}, none);
        assertThat(alone.outcome(), is(Outcome.NO_NEIGHBOURS));
        assertThat(alone.statistic(), notANumber());
        assertThat(alone.p(Alternative.GREATER), notANumber());
        assertThat(
                moran.permute(new double[] {3, 3, 3, 3}, weights, PermutationPlan.withDefaults())
                        .p(),
                notANumber());
    }

    @Test
    void sameSeedSameResult() {
        SpatialWeights weights = SpatialWeights.of(SpatialData.gridNeighbours(6, 6, true), WeightStyle.BINARY);
        double[] x = new SplittableRandom(4).doubles(36).toArray();
        PermutationPlan plan = PermutationPlan.withDefaults().with(PValueConvention.FOLDED);
        PermutationResult once = GlobalAutocorrelation.of(MORAN_I).permute(x, weights, plan);
        assertThat(GlobalAutocorrelation.of(MORAN_I).permute(x, weights, plan), is(once));
    }

    @Test
    void wrongInputIsRefused() {
        SpatialWeights weights = SpatialWeights.of(SpatialData.gridNeighbours(2, 2, false), WeightStyle.BINARY);
        GlobalAutocorrelation g = GlobalAutocorrelation.of(GETIS_ORD_G);
        assertThat(
                refused(() -> g.test(new double[] {1, -2, 3, 4}, weights)), containsString("area 1 has the value -2"));
        assertThat(refused(() -> g.with(Assumption.NORMAL)), containsString("GETIS_ORD_G"));
        assertThat(refused(() -> g.test(new double[3], weights)), containsString("3 values, expected 4"));
        assertThat(
                refused(() -> g.test(new double[] {1, 2, 3, Double.POSITIVE_INFINITY}, weights)),
                containsString("Infinity"));
        assertThat(refused(() -> g.test(new double[4], weights.withSelf(1))), containsString("own neighbours"));
    }

    private static SpatialWeights queen(List<Map<String, String>> rows, WeightStyle style) {
        List<String> ids = rows.stream().map(row -> row.get("fips")).toList();
        return SpatialWeights.of(SpatialData.jsonNeighbours("index/nc_sids/neighbours_queen.json", ids), style);
    }

    private static void near(double actual, Map<String, String> row, String column) {
        close(actual, Double.parseDouble(row.get(column)));
    }

    private static void same(GlobalResult actual, GlobalResult expected) {
        close(actual.statistic(), expected.statistic());
        close(actual.variance(), expected.variance());
        close(actual.z(), expected.z());
    }

    private static void close(double actual, double expected) {
        assertThat(actual, closeTo(expected, RELATIVE * Math.abs(expected)));
    }

    private static String refused(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
