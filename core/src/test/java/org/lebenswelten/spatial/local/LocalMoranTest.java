package org.lebenswelten.spatial.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lebenswelten.spatial.local.LocalReference.close;
import static org.lebenswelten.spatial.local.LocalReference.closeP;
import static org.lebenswelten.spatial.local.LocalReference.closeShare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.global.EmpiricalBayesDeviates;
import org.lebenswelten.spatial.global.GlobalAutocorrelation;
import org.lebenswelten.spatial.global.GlobalStatistic;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.NeighbourList;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;

class LocalMoranTest {

    private static final PermutationPlan PLAN = PermutationPlan.withDefaults().withPermutations(99_999);

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
        SpatialWeights row = esda.weights(WeightStyle.ROW_STANDARDISED);
        LocalResult result = LocalMoran.withDefaults().permute(esda.column("y"), row, PLAN);
        close(result.statistic(), esda.column("Ii"));
        closeP(result.p(), esda.column("p_sim_directed"), 9999);
        Quadrant[] quadrants = QuadrantRule.DEVIATIONS.of(esda.column("y"), row, IslandRule.REFUSED);
        double[] codes =
                Arrays.stream(quadrants).mapToDouble(Quadrant::esdaCode).toArray();
        assertThat(codes, is(esda.column("quadrant")));
    }

    @Test
    void agreesWithPygeoda() {
        LocalReference guerry = LocalReference.guerry();
        SpatialWeights row = guerry.weights(WeightStyle.ROW_STANDARDISED);
        double[] x = ReferenceData.column(ReferenceData.rows("coverage/pygeoda_guerry/guerry.csv"), "Crm_prp");
        LocalResult result = LocalMoran.withDefaults().permute(x, row, PLAN);
        close(result.statistic(), guerry.column("Crm_prp_Ii"));
        closeP(result.p(), guerry.column("p_sim_esda_9999_directed"), 9999);
        // pygeoda, 999 permutations by its own generator
        closeP(Arrays.copyOf(result.p(), 3), new double[] {0.414, 0.123, 0.001}, 999);
        Quadrant[] quadrants = QuadrantRule.DEVIATIONS.of(x, row, IslandRule.REFUSED);
        double[] codes =
                Arrays.stream(quadrants).mapToDouble(Quadrant::esdaCode).toArray();
        assertThat(codes, is(guerry.column("quadrant_esda")));
    }

    @Test
    void agreesWithSpdepInBothVariances() {
        LocalReference spdep = LocalReference.carolina();
        SpatialWeights row = spdep.weights(WeightStyle.ROW_STANDARDISED);
        double[] x = spdep.column("rate1000");
        LocalMoran moran = LocalMoran.withDefaults().with(Denominator.N);
        LocalResult conditional = moran.test(x, row);
        close(conditional.statistic(), spdep.column("Ii"));
        close(conditional.expectation(), spdep.column("E_cond"));
        close(conditional.variance(), spdep.column("Var_cond"));
        close(conditional.z(), spdep.column("Z_cond"));
        LocalResult total = moran.with(LocalVariance.TOTAL).test(x, row);
        close(total.expectation(), spdep.column("E_Ii"));
        close(total.variance(), spdep.column("Var_Ii"));
        close(total.z(), spdep.column("Z_Ii"));
        close(total.normalP(org.lebenswelten.spatial.inference.Alternative.TWO_SIDED), spdep.column("P_Ii"));
        assertThat(conditional.p()[0], notANumber());
    }

    @Test
    void denominatorChangesSizeButNotDeviate() {
        LocalReference spdep = LocalReference.carolina();
        SpatialWeights row = spdep.weights(WeightStyle.ROW_STANDARDISED);
        LocalMoran moran = LocalMoran.withDefaults().with(LocalVariance.TOTAL);
        LocalResult lessOne = moran.test(spdep.column("rate1000"), row);
        close(lessOne.z(), spdep.column("Z_Ii"));
        // n = 100 counties: (n-1)/n
        close(Arrays.stream(lessOne.statistic()).map(i -> i / 0.99).toArray(), spdep.column("Ii"));
    }

    @Test
    void quadrantsAgreeWithSpdep() {
        LocalReference spdep = LocalReference.carolina();
        SpatialWeights row = spdep.weights(WeightStyle.ROW_STANDARDISED);
        Quadrant[] means = QuadrantRule.MEANS.of(spdep.column("rate1000"), row, IslandRule.REFUSED);
        String[] labels = {"High-High", "Low-High", "Low-Low", "High-Low"};
        List<String> names =
                Arrays.stream(means).map(q -> labels[q.esdaCode() - 1]).toList();
        assertThat(names, is(spdep.text("quadr")));
        // spdep 1.2-7: table(attr(localmoran(rate1000, lw), "quadr")$median) = 32 low-low, 18, 18, 32 high-high
        Quadrant[] medians = QuadrantRule.MEDIANS.of(spdep.column("rate1000"), row, IslandRule.REFUSED);
        long[] counts = new long[4];
        Arrays.stream(medians).forEach(q -> counts[q.esdaCode() - 1]++);
        assertThat(counts, is(new long[] {32, 18, 32, 18}));
        assertThat(List.of(Quadrant.LOW_LOW.geodaCode(), Quadrant.LOW_HIGH.geodaCode()), is(List.of(2, 3)));
    }

    @Test
    void bivariateAgreesWithEsda() {
        List<Map<String, String>> rows = ReferenceData.rows("coverage/esda/columbus_bivariate_expected.csv");
        SpatialWeights row = LocalReference.esda("columbus", "CRIME").weights(WeightStyle.ROW_STANDARDISED);
        LocalResult result = LocalMoran.withDefaults()
                .permute(
                        ReferenceData.column(rows, "x_INC"),
                        ReferenceData.column(rows, "y_CRIME"),
                        row,
                        PermutationPlan.withDefaults());
        close(result.statistic(), ReferenceData.column(rows, "Ib"));
        // of a variable with itself it is the local Moran
        double[] crime = ReferenceData.column(rows, "y_CRIME");
        LocalResult own = LocalMoran.withDefaults().permute(crime, crime, row, PLAN);
        LocalResult one = LocalMoran.withDefaults().permute(crime, row, PLAN);
        close(own.statistic(), one.statistic());
        assertThat(own.p(), is(one.p()));
    }

    @ParameterizedTest
    @CsvSource({"3, 5, 5", "4, 30, 20"})
    void momentsAreThoseOfThePermutations(long seed, int rows, int columns) {
        double[] x = new SplittableRandom(seed).doubles((long) rows * columns).toArray();
        SpatialWeights weights =
                SpatialWeights.of(SpatialData.gridNeighbours(rows, columns, true), WeightStyle.ROW_STANDARDISED);
        LocalResult result = LocalMoran.withDefaults().permute(x, weights, PLAN.with(PValueConvention.TWO_SIDED));
        // if the moments are right, p of the deviate and p of the permutations agree up to the shape of the
        // distribution
        double[] normal = result.normalP(org.lebenswelten.spatial.inference.Alternative.TWO_SIDED);
        for (int i = 0; i < x.length; i++) {
            assertThat(result.p()[i], closeTo(normal[i], 0.12));
        }
    }

    @Test
    void localValuesSumToTheGlobal() {
        double[] x = new SplittableRandom(8).doubles(48).toArray();
        for (WeightStyle style : WeightStyle.values()) {
            SpatialWeights weights = SpatialWeights.of(SpatialData.gridNeighbours(6, 8, true), style);
            LocalResult local = LocalMoran.withDefaults().with(Denominator.N).test(x, weights);
            double global = GlobalAutocorrelation.of(GlobalStatistic.MORAN_I)
                    .test(x, weights)
                    .statistic();
            double s0 = weights.sums().s0();
            assertThat(Arrays.stream(local.statistic()).sum() / s0, closeTo(global, 1e-12));
        }
    }

    @Test
    void deviatesOfRatesSumToTheRateAdjustedGlobal() {
        // spdep 1.2-7: EBImoran.mc(SID74, BIR74, nb2listw(queen)); its sum of products over sum of squares, S0 = n =
        // 100
        LocalReference spdep = LocalReference.carolina();
        double[] z = EmpiricalBayesDeviates.of(spdep.column("SID74"), spdep.column("BIR74"));
        LocalResult local =
                LocalMoran.withDefaults().with(Denominator.N).test(z, spdep.weights(WeightStyle.ROW_STANDARDISED));
        double expected = SpatialData.json("index/nc_sids/nc_sids_global.json")
                .get("EBImoran_queenW")
                .get("I")
                .asDouble();
        assertThat(Arrays.stream(local.statistic()).sum() / 100, closeTo(expected, 1e-12));
    }

    @Test
    void turnedRowsAreChoicesLikeAnyOther() {
        // 5 areas, 2 neighbours each, of which area 0 is held: the 6 pairs of the others 1, 2, 4, 8 have the sums 3, 5,
        // 6, 9,
        // 10, 12, each as likely; its neighbours 1 and 2 have 3, so that all are at least as large and a sixth as small
        SpatialWeights weights = SpatialWeights.of(
                NeighbourList.of(new int[][] {{1, 2}, {0, 2}, {0, 1}, {2, 4}, {2, 3}}), WeightStyle.BINARY);
        double[] x = {100, 1, 2, 4, 8};
        PermutationPlan plan = PLAN.with(PValueConvention.LESS);
        double p = LocalGetisOrd.g().permute(x, weights, plan).p()[0];
        assertThat(p, closeTo(1.0 / 6, 4 * Math.sqrt(5.0 / 36 / 99_999)));
    }

    @Test
    void unitAndOrderDoNotMatter() {
        double[] x = new SplittableRandom(21).doubles(30).toArray();
        SpatialWeights weights =
                SpatialWeights.of(SpatialData.gridNeighbours(5, 6, true), WeightStyle.ROW_STANDARDISED);
        LocalResult result = LocalMoran.withDefaults().permute(x, weights, PLAN);
        double[] scaled = Arrays.stream(x).map(v -> 1000 - 20 * v).toArray();
        LocalResult other = LocalMoran.withDefaults().permute(scaled, weights, PLAN);
        close(other.statistic(), result.statistic());
        close(other.z(), result.z());
        assertThat(other.p(), is(result.p()));
        // the grid turned by 180 degrees
        double[] reversed = IntStream.range(0, 30).mapToDouble(i -> x[29 - i]).toArray();
        LocalResult turned = LocalMoran.withDefaults().test(reversed, weights);
        close(
                IntStream.range(0, 30)
                        .mapToDouble(i -> turned.statistic()[29 - i])
                        .toArray(),
                result.statistic());
        close(IntStream.range(0, 30).mapToDouble(i -> turned.z()[29 - i]).toArray(), result.z());
    }

    @Test
    void threadsDoNotMatter() throws Exception {
        double[] x = new SplittableRandom(2).doubles(400).toArray();
        SpatialWeights weights = SpatialWeights.of(SpatialData.gridNeighbours(20, 20, true), WeightStyle.BINARY);
        double[][] p = new double[3][];
        for (int threads = 1; threads <= 3; threads++) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            p[threads - 1] = pool.submit(() -> LocalMoran.withDefaults()
                            .permute(x, weights, PermutationPlan.withDefaults())
                            .p())
                    .get();
            pool.shutdown();
        }
        assertThat(p[1], is(p[0]));
        assertThat(p[2], is(p[0]));
        double[] otherSeed = LocalMoran.withDefaults()
                .permute(x, weights, PermutationPlan.withDefaults().withSeed(2))
                .p();
        assertThat(otherSeed, not(p[0]));
    }

    @Test
    void islandsMissingValuesAndConstantsAreSaid() {
        NeighbourList list = NeighbourList.of(new int[][] {{1}, {0, 2}, {1}, {}, {2}});
        SpatialWeights weights = SpatialWeights.of(list, WeightStyle.ROW_STANDARDISED);
        double[] x = {1, 2, 4, 9, Double.NaN};
        PermutationPlan plan = PermutationPlan.withDefaults();
        LocalResult zero = LocalMoran.withDefaults().permute(x, weights, plan);
        assertThat(zero.outcome()[3], is(Outcome.NO_NEIGHBOURS));
        assertThat(zero.statistic()[3], is(0.0));
        assertThat(zero.p()[3], notANumber());
        assertThat(zero.outcome()[4], is(Outcome.MISSING_VALUE));
        assertThat(zero.statistic()[4], notANumber());
        // z = -3, -2, 0, 5 with n - 1 = 3 and sum of squares 38
        assertThat(zero.statistic()[0], closeTo(3.0 / 38 * 6, 1e-15));
        LocalResult missing = LocalMoran.withDefaults().with(IslandRule.MISSING).permute(x, weights, plan);
        assertThat(missing.statistic()[3], notANumber());
        assertThat(missing.statistic()[0], is(zero.statistic()[0]));
        // without the island z = -4/3, -1/3, 5/3 with n - 1 = 2 and sum of squares 42/9
        LocalResult without =
                LocalMoran.withDefaults().with(IslandRule.LEFT_OUT).permute(x, weights, plan);
        assertThat(without.statistic()[0], closeTo(2 / (42.0 / 9) * 4 / 9, 1e-15));
        assertThat(without.statistic()[3], notANumber());
        assertThrows(
                IllegalArgumentException.class,
                () -> LocalMoran.withDefaults().with(IslandRule.REFUSED).test(x, weights));
        LocalResult constant = LocalMoran.withDefaults().permute(new double[] {7, 7, 7, 7, 7}, weights, plan);
        assertThat(constant.outcome()[0], is(Outcome.CONSTANT));
        assertThat(constant.p()[0], notANumber());
        double[] two = {1, 2, Double.NaN, Double.NaN, Double.NaN};
        LocalResult few = LocalMoran.withDefaults().permute(two, weights, plan);
        assertThat(few.outcome()[0], is(Outcome.TOO_FEW_AREAS));
        assertThat(few.outcome()[2], is(Outcome.MISSING_VALUE));
    }

    @Test
    void areaAtTheMeanHasNoEvidence() {
        // z = 0 in the middle: whatever the neighbours, I = 0 and all permutations tie
        SpatialWeights row =
                SpatialWeights.of(NeighbourList.of(new int[][] {{1}, {0, 2}, {1}}), WeightStyle.ROW_STANDARDISED);
        LocalResult result =
                LocalMoran.withDefaults().permute(new double[] {1, 2, 3}, row, PermutationPlan.withDefaults());
        assertThat(result.statistic()[1], closeTo(0, 0));
        assertThat(result.p()[1], is(1.0));
    }

    @Test
    void manyNeighboursAreDrawnWithoutReplacement() {
        // all 29 others are neighbours: every draw holds all of them, and all lags tie
        int[][] all = new int[30][];
        for (int i = 0; i < 30; i++) {
            int own = i;
            all[i] = IntStream.range(0, 30).filter(j -> j != own).toArray();
        }
        SpatialWeights weights = SpatialWeights.of(NeighbourList.of(all), WeightStyle.BINARY);
        double[] x = new SplittableRandom(6).doubles(30).toArray();
        LocalResult result = LocalMoran.withDefaults().permute(x, weights, PermutationPlan.withDefaults());
        for (double p : result.p()) {
            assertThat(p, is(1.0));
        }
        // and 3 others of 4 areas
        SpatialWeights four = SpatialWeights.of(SpatialData.gridNeighbours(2, 2, true), WeightStyle.ROW_STANDARDISED);
        closeShare(
                LocalMoran.withDefaults()
                        .permute(new double[] {1, 2, 3, 5}, four, PermutationPlan.withDefaults())
                        .p(),
                1);
    }

    @Test
    void wrongLengthIsRefused() {
        SpatialWeights weights = SpatialWeights.of(SpatialData.gridNeighbours(2, 2, true), WeightStyle.BINARY);
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> LocalMoran.withDefaults()
                                .test(new double[3], weights))
                        .getMessage(),
                containsString("3 values, expected 4"));
    }
}
