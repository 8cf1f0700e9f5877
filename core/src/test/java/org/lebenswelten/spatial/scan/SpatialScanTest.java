package org.lebenswelten.spatial.scan;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.neighbour.AreaPoints;

/**
 * Sudden infant deaths in North Carolina are held against the reference data and against a scan written on its own in
 * Python (numpy 1.24: all windows as rows of a matrix, {@code rng.multinomial} for the replicates, 9,999 of them, or 999 for
 * ellipses), which knows nothing of this one.
 */
class SpatialScanTest {

    private static final SpatialScan SCAN = SpatialScan.withDefaults();

    /** Four areas in a row with 100 people each; of 16 cases 4 are expected in each. */
    private static final AreaPoints ROW = points(0, 0, 1, 0, 2, 0, 3, 0);

    private static final double[] PEOPLE = {100, 100, 100, 100};
    private static final double[] CASES = {10, 2, 2, 2};

    @Test
    void fourAreasByHand() {
        ScanResult result = SCAN.withReplicates(9999, 4).scan(CASES, PEOPLE, ROW);
        assertThat(result.outcome(), is(ScanOutcome.SCANNED));
        assertThat(result.clusters(), hasSize(1));
        ScanCluster cluster = result.clusters().get(0);
        assertThat(cluster.members(), is(List.of(0)));
        assertThat(cluster.observed(), is(10.0));
        assertThat(cluster.expected(), is(4.0));
        assertThat(cluster.population(), is(100.0));
        assertThat(cluster.radiusMetres(), is(0.0));
        // (10/4) / (6/12), and 10 ln 2.5 + 6 ln 0.5; with area 1 only 12 ln 1.5 + 4 ln 0.5
        assertThat(cluster.relativeRisk(), closeTo(5, 1e-15));
        assertThat(cluster.logLikelihoodRatio(), closeTo(5.0040242353818805, 1e-14));
        // one area with 10 or more, or a pair at an end with 14 or more (14 ln 1.75 + 2 ln 0.25 = 5.06): summed over
        // all
        // 4^16 ways to place 16 cases, 0.00994
        double exact = 0.009939968585968018;
        assertThat(cluster.p(), closeTo(exact, 4 * Math.sqrt(exact * (1 - exact) / 9999) + 2e-4));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"period74, 74, ''", "period79, 79, ''", "period74_84, 74, 79"})
    void agreesWithReference(String name, String period, String second) {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_coords.csv");
        JsonNode expected = SpatialData.json("index/nc_sids/nc_sids_scan.json").get(name);
        ScanResult result =
                SCAN.scan(column(rows, "SID", period, second), column(rows, "BIR", period, second), carolina());
        ScanCluster cluster = result.clusters().get(0);
        List<String> members = new ArrayList<>();
        expected.get("members").forEach(member -> members.add(member.asText()));
        assertThat(names(rows, cluster), is(members));
        assertThat(
                rows.get(cluster.centre()).get("name"),
                is(expected.get("center_name").asText()));
        near(cluster.logLikelihoodRatio(), expected.get("llr").asDouble());
        near(cluster.observed(), expected.get("observed").asDouble());
        near(cluster.expected(), expected.get("expected").asDouble());
        if (expected.has("relative_risk")) {
            near(cluster.relativeRisk(), expected.get("relative_risk").asDouble());
        }
    }

    @Test
    void secondaryClustersAgreeWithPeer() {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_coords.csv");
        ScanResult result = SCAN.withReplicates(9999, 1)
                .scan(column(rows, "SID", "79", ""), column(rows, "BIR", "79", ""), carolina());
        assertThat(result.clusters(), hasSize(11));
        double[][] peer = {
            // LLR, observed, expected, p, p by Gumbel
            {10.72030518408, 70, 38.8042765961, 0.0015, 0.00138},
            {6.238401990551, 98, 68.3577529877, 0.0857, 0.0851},
            {4.768024126226, 74, 51.2475330972, 0.2986, 0.295},
            {4.426627854706, 35, 20.3976779863, 0.3822, 0.381},
        };
        for (int k = 0; k < peer.length; k++) {
            ScanCluster cluster = result.clusters().get(k);
            near(cluster.logLikelihoodRatio(), peer[k][0]);
            near(cluster.statistic(), peer[k][0]);
            near(cluster.observed(), peer[k][1]);
            near(cluster.expected(), peer[k][2]);
            closeP(cluster.p(), peer[k][3], 9999);
            // p is about exp(-(T - m)/b); of two samples of 9,999 maxima b differs by less than 6 per cent and m by
            // less
            // than 0.08 b, four standard errors each
            double log = Math.log(peer[k][4]);
            assertThat(Math.log(cluster.gumbelP()), closeTo(log, 0.08 - 0.06 * log));
        }
        assertThat(
                names(rows, result.clusters().get(1)),
                is(List.of("Cleveland", "Lincoln", "Gaston", "Rutherford", "Burke", "Catawba")));
        assertThat(result.significant(0.05), is(result.clusters().subList(0, 1)));
    }

    @Test
    void smallerWindowsAgreeWithPeer() {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_coords.csv");
        ScanResult result = SCAN.withLargestShare(0.1)
                .scan(column(rows, "SID", "74", "79"), column(rows, "BIR", "74", "79"), carolina());
        assertThat(result.clusters(), hasSize(13));
        near(result.clusters().get(3).logLikelihoodRatio(), 5.913684112318);
        closeP(result.clusters().get(3).p(), 0.0767, 999);
        // far beyond all replicates: the share cannot be less than 1/1000, the fitted distribution says 3e-10
        assertThat(result.clusters().get(0).p(), is(0.001));
        assertThat(Math.log10(result.clusters().get(0).gumbelP()), closeTo(Math.log10(2.91e-10), 1));
    }

    @Test
    void lowRatesAgreeWithPeer() {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_coords.csv");
        double[] deaths = column(rows, "SID", "79", "");
        double[] births = column(rows, "BIR", "79", "");
        ScanResult low = SCAN.with(ScannedRates.LOW).withReplicates(9999, 1).scan(deaths, births, carolina());
        assertThat(low.clusters(), hasSize(7));
        near(low.clusters().get(0).logLikelihoodRatio(), 11.01105169844);
        near(low.clusters().get(0).expected(), 382.126924752);
        assertThat(low.clusters().get(0).members(), hasSize(33));
        closeP(low.clusters().get(1).p(), 0.3085, 9999);
        assertThat(low.clusters().get(1).relativeRisk() < 1, is(true));
        // of both, the more unusual comes first
        ScanResult both = SCAN.with(ScannedRates.HIGH_OR_LOW).scan(deaths, births, carolina());
        near(both.clusters().get(0).logLikelihoodRatio(), 11.01105169844);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NONE, 15.93093289595, 15.93093289595, 5, 144, 126, 75.2493418436",
        "MEDIUM, 12.81625875564, 14.79894088515, 3, 140, 111, 65.0030019508",
        "STRONG, 11.54728316478, 12.02841996331, 1.5, 135, 84, 47.7680921987",
    })
    void ellipsesAgreeWithPeer(
            EccentricityPenalty penalty,
            double statistic,
            double ratio,
            double elongation,
            double angle,
            double observed,
            double expected) {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_coords.csv");
        ScanResult result = SCAN.withShapes(WindowShape.circleAndEllipses())
                .with(penalty)
                .withReplicates(99, 1)
                .scan(column(rows, "SID", "79", ""), column(rows, "BIR", "79", ""), carolina());
        ScanCluster cluster = result.clusters().get(0);
        near(cluster.statistic(), statistic);
        near(cluster.logLikelihoodRatio(), ratio);
        assertThat(cluster.shape(), is(new WindowShape(elongation, angle)));
        near(cluster.observed(), observed);
        near(cluster.expected(), expected);
    }

    @Test
    void testOfEllipsesAgreesWithPeer() {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_coords.csv");
        ScanResult result = SCAN.withShapes(WindowShape.circleAndEllipses())
                .with(EccentricityPenalty.MEDIUM)
                .scan(column(rows, "SID", "79", ""), column(rows, "BIR", "79", ""), carolina());
        near(result.clusters().get(1).statistic(), 6.238401990551);
        closeP(result.clusters().get(1).p(), 0.171, 999);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "NO_GEOGRAPHICAL_OVERLAP, 11",
        "NO_CENTRES_IN_OTHER_CLUSTERS, 13",
        "NO_CENTRES_IN_MORE_LIKELY_CLUSTERS, 16",
        "NO_PAIRS_OF_CENTRES_IN_EACH_OTHERS_CLUSTERS, 31",
        "ALL, 88",
    })
    void rulesForSecondaryClustersAgreeWithPeer(SecondaryClusters rule, int count) {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_coords.csv");
        ScanResult result = SCAN.with(rule)
                .withReplicates(9, 1)
                .scan(column(rows, "SID", "79", ""), column(rows, "BIR", "79", ""), carolina());
        assertThat(result.clusters(), hasSize(count));
    }

    @Test
    void threadsDoNotMatterAndSeedsDo() throws Exception {
        AreaPoints points = grid(12);
        double[] people = new double[144];
        Arrays.setAll(people, i -> 50 + 7 * (i % 11));
        double[] cases = new double[144];
        Arrays.setAll(cases, i -> i % 13 == 0 ? 4 : i % 3);
        List<ScanResult> results = new ArrayList<>();
        for (int threads = 1; threads <= 3; threads++) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            results.add(pool.submit(() -> SCAN.with(SecondaryClusters.ALL).scan(cases, people, points))
                    .get());
            pool.shutdown();
        }
        assertThat(results.get(1), is(results.get(0)));
        assertThat(results.get(2), is(results.get(0)));
        assertThat(
                SCAN.with(SecondaryClusters.ALL).withReplicates(999, 2).scan(cases, people, points),
                not(results.get(0)));
    }

    @Test
    void areasOnTheSamePointOrEquallyFarEnterTogether() {
        // areas 0 and 1 lie on one point: there is no window with one of them alone
        double[] people = {100, 100, 100, 100, 100};
        double[] cases = {9, 1, 2, 2, 2};
        ScanResult same = SCAN.scan(cases, people, points(0, 0, 0, 0, 5, 0, 9, 0, 20, 0));
        assertThat(same.clusters().get(0).members(), is(List.of(0, 1)));
        assertThat(same.clusters().get(0).observed(), is(10.0));
        // around area 2 the areas 0 and 1 are equally far: its windows hold 1 or 3 areas, and 3 are more than half
        double[] middle = {1, 1, 4, 0, 0};
        ScanResult far = SCAN.scan(middle, people, points(-1, 0, 1, 0, 0, 0, 50, 0, 90, 0));
        assertThat(far.clusters().get(0).members(), is(List.of(2)));
    }

    @Test
    void expectedCasesMayBeGiven() {
        // with 10 of 16 cases expected where they are there is no cluster; expected cases count by their ratios alone
        ScanResult asExpected = SCAN.scan(CASES, PEOPLE, new double[] {100, 20, 20, 20}, ROW);
        assertThat(asExpected.outcome(), is(ScanOutcome.SCANNED));
        assertThat(asExpected.clusters(), empty());
        ScanResult turned = SCAN.scan(CASES, PEOPLE, new double[] {1, 1, 1, 1}, ROW);
        assertThat(turned.clusters(), is(SCAN.scan(CASES, PEOPLE, ROW).clusters()));
    }

    @Test
    void nothingToScanIsSaid() {
        assertThat(
                SCAN.scan(new double[] {1, 2}, new double[] {5, 5}, points(0, 0, 1, 0))
                        .outcome(),
                is(ScanOutcome.TOO_FEW_AREAS));
        double[] missing = {1, 2, Double.NaN, Double.NaN};
        ScanResult few = SCAN.scan(missing, PEOPLE, ROW);
        assertThat(few.outcome(), is(ScanOutcome.TOO_FEW_AREAS));
        assertThat(few.areas(), is(2));
        assertThat(SCAN.scan(new double[4], PEOPLE, ROW).outcome(), is(ScanOutcome.NO_CASES));
        assertThat(SCAN.scan(new double[4], new double[4], ROW).outcome(), is(ScanOutcome.NOBODY_AT_RISK));
        assertThat(SCAN.scan(new double[4], PEOPLE, new double[4], ROW).outcome(), is(ScanOutcome.NOBODY_AT_RISK));
        // three areas on one point: every window is the whole map
        ScanResult one = SCAN.scan(new double[] {1, 2, 3}, new double[] {5, 5, 5}, points(0, 0, 0, 0, 0, 0));
        assertThat(one.outcome(), is(ScanOutcome.NO_WINDOW));
        assertThat(one.clusters(), empty());
    }

    @Test
    void missingAndUninhabitedAreasAreLeftOutOrHarmless() {
        // the row of four with an area without counts and one without people in between
        AreaPoints six = points(0, 0, 0.5, 0, 1, 0, 1.5, 0, 2, 0, 3, 0);
        double[] cases = {10, Double.NaN, 2, 0, 2, 2};
        double[] people = {100, 900, 100, 0, 100, 100};
        ScanCluster cluster = SCAN.scan(cases, people, six).clusters().get(0);
        assertThat(cluster.members(), is(List.of(0)));
        assertThat(cluster.logLikelihoodRatio(), closeTo(5.0040242353818805, 1e-13));
        assertThat(cluster.relativeRisk(), closeTo(5, 1e-14));
    }

    @Test
    void allCasesInOneWindowHaveAnInfiniteRelativeRisk() {
        ScanCluster cluster =
                SCAN.scan(new double[] {8, 0, 0, 0}, PEOPLE, ROW).clusters().get(0);
        // 8 ln 4
        assertThat(cluster.logLikelihoodRatio(), closeTo(8 * Math.log(4), 1e-13));
        assertThat(cluster.relativeRisk(), is(Double.POSITIVE_INFINITY));
    }

    @Test
    void wrongCountsAreRefused() {
        assertThat(refused(new double[] {1, 2, 3}, PEOPLE), containsString("3 cases, expected 4, one a point"));
        assertThat(refused(new double[] {1, -2, 3, 4}, PEOPLE), containsString("area 1: -2.0 cases"));
        assertThat(refused(new double[] {1, 2.5, 3, 4}, PEOPLE), containsString("2.5 cases, expected a whole number"));
        assertThat(
                refused(CASES, new double[] {100, 0, 100, 100}),
                containsString("area 1: 2.0 cases, but nobody at risk"));
        assertThat(
                refused(CASES, new double[] {100, Double.POSITIVE_INFINITY, 100, 100}),
                containsString("Infinity people at risk"));
        assertThat(
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SCAN.scan(CASES, PEOPLE, new double[] {1, 0, 1, 1}, ROW))
                        .getMessage(),
                containsString("area 1: 2.0 cases, but none expected"));
    }

    @Test
    void wrongOptionsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SCAN.withLargestShare(0));
        assertThrows(IllegalArgumentException.class, () -> SCAN.withLargestShare(0.51));
        assertThrows(IllegalArgumentException.class, () -> SCAN.withLargestShare(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> SCAN.withReplicates(0, 1));
        assertThrows(IllegalArgumentException.class, () -> SCAN.withShapes(List.of()));
        ScanResult result = SCAN.scan(CASES, PEOPLE, ROW);
        assertThrows(IllegalArgumentException.class, () -> result.significant(1));
    }

    private static String refused(double[] cases, double[] people) {
        return assertThrows(IllegalArgumentException.class, () -> SCAN.scan(cases, people, ROW))
                .getMessage();
    }

    /** Two shares of a number of draws each: four standard errors of their difference and two counts of rounding. */
    private static void closeP(double actual, double peer, int draws) {
        assertThat(actual, closeTo(peer, 4 * Math.sqrt(2 * peer * (1 - peer) / draws) + 2.0 / draws));
    }

    /** The peer prints 12 or 13 digits. */
    private static void near(double actual, double expected) {
        assertThat(actual, closeTo(expected, 2e-12 * Math.abs(expected)));
    }

    private static double[] column(List<Map<String, String>> rows, String name, String period, String second) {
        double[] column = ReferenceData.column(rows, name + period);
        if (!second.isEmpty()) {
            double[] other = ReferenceData.column(rows, name + second);
            Arrays.setAll(column, i -> column[i] + other[i]);
        }
        return column;
    }

    private static List<String> names(List<Map<String, String>> rows, ScanCluster cluster) {
        return cluster.members().stream().map(i -> rows.get(i).get("name")).toList();
    }

    private static AreaPoints carolina() {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_coords.csv");
        return new AreaPoints(ReferenceData.column(rows, "east"), ReferenceData.column(rows, "north"));
    }

    private static AreaPoints grid(int side) {
        return new AreaPoints(
                IntStream.range(0, side * side).mapToDouble(i -> i % side).toArray(),
                IntStream.range(0, side * side)
                        .mapToDouble(i -> Math.floorDiv(i, side))
                        .toArray());
    }

    private static AreaPoints points(double... pairs) {
        return new AreaPoints(
                IntStream.range(0, pairs.length / 2)
                        .mapToDouble(i -> pairs[2 * i])
                        .toArray(),
                IntStream.range(0, pairs.length / 2)
                        .mapToDouble(i -> pairs[2 * i + 1])
                        .toArray());
    }
}
