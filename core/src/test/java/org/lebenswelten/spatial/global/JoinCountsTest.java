package org.lebenswelten.spatial.global;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;

class JoinCountsTest {

    private static final SpatialWeights FOUR_BY_FOUR =
            SpatialWeights.of(SpatialData.gridNeighbours(4, 4, false), WeightStyle.BINARY);

    @Test
    void agreesWithSpdep() {
        // spdep 1.2-7: x <- factor(ifelse(rate1000 > 2, "H", "L")); joincount.multi(x, nb2listw(queen, style = "B"))
        JoinCounts nonfree = JoinCounts.of(high(), queen(), Assumption.RANDOMISATION);
        expect(nonfree.bothMarked(), 50, 42.6151515151515, 25.6762902691391);
        expect(nonfree.bothUnmarked(), 91, 81.8151515151515, 36.6435629964126);
        expect(nonfree.different(), 104, 120.5696969696970, 57.4651610765577);
        // joincount.test(x, nb2listw(queen, style = "B"), sampling = "free")
        JoinCounts free = JoinCounts.of(high(), queen(), Assumption.NORMAL);
        expect(free.bothMarked(), 50, 43.218, 129.44309616);
        expect(free.bothUnmarked(), 91, 82.418, 233.66492016);
        // all counts sum to S0 / 2 = 245, so that the expectations do: 245 - 43.218 - 82.418
        assertThat(free.different().expectation(), closeTo(119.364, 1e-10));
    }

    @Test
    void fourByFourOfEsda() {
        // esda: lat2W(4, 4), the first 8 white: BB 10, BW 4, WW 10; p of BB 0.003, of 999 permutations
        boolean[] marked = new boolean[16];
        java.util.Arrays.fill(marked, 8, 16, true);
        JoinCounts counts = JoinCounts.of(marked, FOUR_BY_FOUR, Assumption.RANDOMISATION);
        assertThat(counts.bothMarked().statistic(), is(10.0));
        assertThat(counts.different().statistic(), is(4.0));
        assertThat(counts.bothUnmarked().statistic(), is(10.0));
        PermutationPlan plan =
                PermutationPlan.withDefaults().withPermutations(9999).with(PValueConvention.GREATER);
        double p = 0.003;
        assertThat(
                JoinCounts.permuteBothMarked(marked, FOUR_BY_FOUR, plan).p(),
                closeTo(p, 4 * Math.sqrt(p * (1 - p) / 999)));
        // esda: p of BW 1.0: no arrangement has fewer. White mirrors black
        assertThat(JoinCounts.permuteDifferent(marked, FOUR_BY_FOUR, plan).p(), closeTo(1, 4.0 / 999));
        assertThat(
                JoinCounts.permuteBothUnmarked(marked, FOUR_BY_FOUR, plan).p(),
                closeTo(p, 4 * Math.sqrt(p * (1 - p) / 999)));
    }

    @Test
    void medianSplitAgreesWithSpdep() {
        double[] rate = ReferenceData.column(ReferenceData.rows("index/nc_sids/nc_sids_results.csv"), "rate1000");
        double[] sorted = rate.clone();
        java.util.Arrays.sort(sorted);
        boolean[] high = new boolean[rate.length];
        for (int i = 0; i < rate.length; i++) {
            high[i] = rate[i] > (sorted[49] + sorted[50]) / 2;
        }
        com.fasterxml.jackson.databind.JsonNode spdep =
                SpatialData.json("index/nc_sids/nc_sids_global.json").get("joincount_highrate_queenB");
        JoinCounts counts = JoinCounts.of(high, queen(), Assumption.RANDOMISATION);
        expect(
                counts.bothMarked(),
                spdep.get("HH").get("J").asDouble(),
                spdep.get("HH").get("E").asDouble(),
                spdep.get("HH").get("V").asDouble());
        expect(
                counts.bothUnmarked(),
                spdep.get("LL").get("J").asDouble(),
                spdep.get("LL").get("E").asDouble(),
                spdep.get("LL").get("V").asDouble());
        PermutationPlan plan = PermutationPlan.withDefaults().withPermutations(9999);
        PermutationResult different = JoinCounts.permuteDifferent(high, queen(), plan);
        // the moments of nonfree sampling, held against spdep in agreesWithSpdep: four standard errors
        double sd = Math.sqrt(counts.different().variance());
        assertThat(different.statistic(), is(counts.different().statistic()));
        assertThat(different.mean(), closeTo(counts.different().expectation(), 4 * sd / Math.sqrt(9999)));
        assertThat(different.standardDeviation(), closeTo(sd, 4 * sd / Math.sqrt(2 * 9999)));
    }

    @Test
    void allArrangementsOfAFreeSampleGiveItsMoments() {
        // 2 x 2 grid, p = 1/2: of 16 arrangements BW is 0 (2), 2 (12), 4 (2): mean 2, variance 48/16 + 32/16 - 4 = 1
        boolean[] half = {true, true, false, false};
        SpatialWeights two = SpatialWeights.of(SpatialData.gridNeighbours(2, 2, false), WeightStyle.BINARY);
        GlobalResult different = JoinCounts.of(half, two, Assumption.NORMAL).different();
        assertThat(different.expectation(), closeTo(2, 1e-15));
        assertThat(different.variance(), closeTo(1, 1e-15));
        // nonfree: of 6 arrangements of two marks BW is 2 (4) or 4 (2): mean 8/3, variance 16/6 + 32/6 - 64/9 = 8/9
        GlobalResult nonfree =
                JoinCounts.of(half, two, Assumption.RANDOMISATION).different();
        assertThat(nonfree.expectation(), closeTo(8.0 / 3, 1e-15));
        assertThat(nonfree.variance(), closeTo(8.0 / 9, 1e-14));
    }

    @Test
    void nothingToCompareIsSaid() {
        JoinCounts none = JoinCounts.of(new boolean[16], FOUR_BY_FOUR, Assumption.RANDOMISATION);
        assertThat(none.bothMarked().outcome(), is(Outcome.CONSTANT));
        assertThat(none.bothMarked().statistic(), notANumber());
        assertThat(
                JoinCounts.permuteBothMarked(new boolean[16], FOUR_BY_FOUR, PermutationPlan.withDefaults())
                        .outcome(),
                is(Outcome.CONSTANT));
        assertThrows(
                IllegalArgumentException.class, () -> JoinCounts.of(new boolean[3], FOUR_BY_FOUR, Assumption.NORMAL));
    }

    private static void expect(GlobalResult result, double count, double expectation, double variance) {
        assertThat(result.statistic(), is(count));
        assertThat(result.expectation(), closeTo(expectation, 1e-12 * expectation));
        assertThat(result.variance(), closeTo(variance, 1e-11 * variance));
    }

    private static boolean[] high() {
        double[] rate = ReferenceData.column(ReferenceData.rows("index/nc_sids/nc_sids_results.csv"), "rate1000");
        boolean[] high = new boolean[rate.length];
        for (int i = 0; i < rate.length; i++) {
            high[i] = rate[i] > 2;
        }
        return high;
    }

    private static SpatialWeights queen() {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
        List<String> ids = rows.stream().map(row -> row.get("fips")).toList();
        return SpatialWeights.of(
                SpatialData.jsonNeighbours("index/nc_sids/neighbours_queen.json", ids), WeightStyle.BINARY);
    }
}
