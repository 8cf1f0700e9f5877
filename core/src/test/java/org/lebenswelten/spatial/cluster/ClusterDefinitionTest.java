package org.lebenswelten.spatial.cluster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayContaining;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.cluster.ClusterDefinition.Clusters;
import org.lebenswelten.spatial.inference.Multiplicity;
import org.lebenswelten.spatial.inference.Multiplicity.Method;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.local.ClusterClass;
import org.lebenswelten.spatial.local.Quadrant;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.NeighbourList;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;

class ClusterDefinitionTest {

    private static final Multiplicity UNCONTROLLED = Multiplicity.withDefaults().with(Method.NONE);

    @ParameterizedTest
    @CsvSource({"GI, Gi_z_binary", "GI_STAR, GiStar_z_binary"})
    void hotAndColdSpotsOfColumbusAgreeWithEsda(ClusterStatistic statistic, String column) {
        List<Map<String, String>> rows = ReferenceData.rows("coverage/esda/columbus_local_expected.csv").stream()
                .filter(row -> row.get("variable").equals("CRIME"))
                .toList();
        List<String> ids = rows.stream().map(row -> row.get("id")).toList();
        SpatialWeights weights = SpatialWeights.of(
                SpatialData.neighbours("coverage/esda/columbus_neighbors.csv", ids), WeightStyle.BINARY);
        double[] z = ReferenceData.column(rows, column);
        Clusters clusters = definition(statistic, PValueConvention.DIRECTED, UNCONTROLLED)
                .clusters(ReferenceData.column(rows, "y"), weights);
        int found = 0;
        for (int i = 0; i < z.length; i++) {
            assertThat(clusters.figure()[i], closeTo(z[i], 1e-8 * Math.abs(z[i])));
            if (clusters.map().classes()[i] != ClusterClass.NOT_SIGNIFICANT) {
                assertThat(clusters.map().classes()[i], is(z[i] > 0 ? ClusterClass.HOT : ClusterClass.COLD));
                found++;
            }
        }
        // of 49 tracts more than 5 in 100 are significant: crime gathers in the middle of the city
        assertThat(found > 10, is(true));
    }

    @Test
    void quadrantsAreThoseOfLocalMoran() {
        // the left half of a grid of 8 by 8 has 0, the right half 1; an inner area of either has 4 like neighbours,
        // which
        // happens by chance in C(31,4)/C(63,4) = 0.0528
        Clusters clusters = definition(
                        ClusterStatistic.LOCAL_MORAN, PValueConvention.GREATER, UNCONTROLLED.withAlpha(0.1))
                .clusters(halves(), rook(8, 8));
        assertThat(clusters.map().classes()[9], is(ClusterClass.LOW_LOW));
        assertThat(clusters.map().classes()[14], is(ClusterClass.HIGH_HIGH));
        assertThat(clusters.statistics().p()[9], closeTo(0.0528, 4 * Math.sqrt(0.0528 * 0.9472 / 9999) + 2e-4));
        // on the line between the halves nothing is unusual
        assertThat(clusters.map().classes()[27], is(ClusterClass.NOT_SIGNIFICANT));
    }

    @Test
    void likeAndUnlikeAreThoseOfLocalGeary() {
        Multiplicity tenPercent = UNCONTROLLED.withAlpha(0.1);
        Clusters like = definition(ClusterStatistic.LOCAL_GEARY, PValueConvention.LESS, tenPercent)
                .clusters(halves(), rook(8, 8));
        assertThat(like.map().classes()[9], is(ClusterClass.LOW_LOW));
        assertThat(like.map().classes()[14], is(ClusterClass.HIGH_HIGH));
        assertThat(like.figure()[9], is(0.0));
        // a chessboard: all 4 neighbours unlike happens by chance in C(32,4)/C(63,4) = 0.0604
        double[] chess = new double[64];
        Arrays.setAll(chess, i -> (i + i / 8) % 2);
        Clusters unlike = definition(ClusterStatistic.LOCAL_GEARY, PValueConvention.GREATER, tenPercent)
                .clusters(chess, rook(8, 8));
        assertThat(unlike.map().classes()[9], is(ClusterClass.UNLIKE));
        assertThat(unlike.statistics().p()[9], closeTo(0.0604, 4 * Math.sqrt(0.0604 * 0.9396 / 9999) + 2e-4));
        // like its neighbours, but itself above the mean and they below
        assertThat(ClusterStatistic.LOCAL_GEARY.classOf(-0.1, Quadrant.HIGH_LOW), is(ClusterClass.OTHER_LIKE));
    }

    @ParameterizedTest
    @EnumSource(ClusterStatistic.class)
    void nothingToComputeIsSaid(ClusterStatistic statistic) {
        ClusterDefinition definition = definition(statistic, PValueConvention.TWO_SIDED, Multiplicity.withDefaults());
        SpatialWeights weights = rook(2, 2);
        assertThat(
                definition
                        .clusters(new double[] {5, 5, 5, 5}, weights)
                        .statistics()
                        .outcome()[0],
                is(Outcome.CONSTANT));
        Clusters few = definition.clusters(new double[] {1, 2, Double.NaN, Double.NaN}, weights);
        assertThat(few.statistics().outcome()[0], is(Outcome.TOO_FEW_AREAS));
        assertThat(few.statistics().outcome()[3], is(Outcome.MISSING_VALUE));
        assertThat(few.map().classes()[0], is(ClusterClass.UNDEFINED));
        assertThat(few.figure()[0], notANumber());
        SpatialWeights none = SpatialWeights.of(NeighbourList.of(new int[4][0]), WeightStyle.ROW_STANDARDISED);
        Clusters alone = definition.clusters(new double[] {1, 2, 3, 4}, none);
        assertThat(alone.statistics().outcome()[0], is(Outcome.NO_NEIGHBOURS));
        assertThat(alone.map().classes()[0], is(ClusterClass.NEIGHBOURLESS));
    }

    @ParameterizedTest
    @EnumSource(IslandRule.class)
    void islandIsAloneUnderEveryRule(IslandRule islands) {
        SpatialWeights weights = SpatialWeights.of(
                NeighbourList.of(new int[][] {{1}, {0, 2}, {1, 3}, {2}, {}}), WeightStyle.ROW_STANDARDISED);
        ClusterDefinition defaults = ClusterDefinition.withDefaults("x");
        Clusters clusters = new ClusterDefinition(
                        "x",
                        "x",
                        ClusterStatistic.LOCAL_MORAN,
                        defaults.neighbours(),
                        defaults.style(),
                        islands,
                        PermutationPlan.withDefaults(),
                        defaults.control())
                .clusters(new double[] {1, 2, 4, 7, 30}, weights);
        assertThat(clusters.map().classes()[4], is(ClusterClass.NEIGHBOURLESS));
        assertThat(clusters.map().adjusted()[4], notANumber());
        assertThat(clusters.figure()[4], islands == IslandRule.ZERO_LAG ? is(0.0) : notANumber());
    }

    @Test
    void legendNamesWhatAStatisticCanFind() {
        assertThat(
                ClusterStatistic.LOCAL_GEARY.findings().toArray(),
                arrayContaining(
                        ClusterClass.HIGH_HIGH, ClusterClass.LOW_LOW, ClusterClass.OTHER_LIKE, ClusterClass.UNLIKE));
        assertThat(ClusterClass.UNLIKE.code(), is(4));
        assertThat(ClusterClass.HOT.code(), is(1));
    }

    @Test
    void statisticAndVariableMustFit() {
        ClusterDefinition defaults = ClusterDefinition.withDefaults("x");
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClusterDefinition(
                        "x",
                        "x",
                        ClusterStatistic.BIVARIATE_MORAN,
                        defaults.neighbours(),
                        defaults.style(),
                        defaults.islands(),
                        defaults.plan(),
                        defaults.control()));
        assertThrows(IllegalArgumentException.class, () -> new ClusterVariable.Marked(2, 2));
    }

    @Test
    void gatheredAreasAreThoseOfJoinCounts() {
        // the right half of a grid of 8 by 8 has 1: an inner area's 4 neighbours do by chance in C(31,4)/C(63,4) =
        // 0.0528
        ClusterDefinition definition =
                definition(ClusterStatistic.LOCAL_JOIN_COUNT, PValueConvention.GREATER, UNCONTROLLED.withAlpha(0.1));
        double[] values = Arrays.stream(halves()).map(half -> 1 + half).toArray();
        Clusters clusters = definition.clusters(values, rook(8, 8));
        assertThat(clusters.map().classes()[14], is(ClusterClass.GATHERED));
        assertThat(clusters.figure()[14], is(4.0));
        assertThat(clusters.statistics().p()[14], closeTo(0.0528, 4 * Math.sqrt(0.0528 * 0.9472 / 9999) + 2e-4));
        assertThat(clusters.map().classes()[9], is(ClusterClass.NOT_SIGNIFICANT));
        assertThat(clusters.statistics().p()[9], notANumber());
        // 112 pairs of neighbours, 104 alike and 8 unlike, all z = +-1/2: I = (104 - 8) / 112
        assertThat(clusters.global().statistic(), closeTo(96.0 / 112, 1e-12));
        // no arrangement of 999 is as extreme
        assertThat(clusters.global().p(), is(0.001));
    }

    private static ClusterDefinition definition(
            ClusterStatistic statistic, PValueConvention convention, Multiplicity control) {
        ClusterDefinition defaults = ClusterDefinition.withDefaults("x");
        return new ClusterDefinition(
                "x",
                "x",
                statistic,
                defaults.neighbours(),
                defaults.style(),
                defaults.islands(),
                ClusterDefinition.DEFAULT_PLAN.with(convention),
                control,
                statistic.compares() == ClusterVariable.Other.class
                        ? new ClusterVariable.Other("y")
                        : statistic.compares() == ClusterVariable.Marked.class
                                ? new ClusterVariable.Marked(1.5, 9)
                                : new ClusterVariable.Own());
    }

    private static double[] halves() {
        double[] halves = new double[64];
        Arrays.setAll(halves, i -> i % 8 < 4 ? 0 : 1);
        return halves;
    }

    private static SpatialWeights rook(int rows, int columns) {
        return SpatialWeights.of(SpatialData.gridNeighbours(rows, columns, false), WeightStyle.BINARY);
    }
}
