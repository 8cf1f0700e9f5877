package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.Provenance.Digest;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.cluster.ClusterStatistic;
import org.lebenswelten.spatial.cluster.ClusterVariable;
import org.lebenswelten.spatial.cluster.NeighbourRule;
import org.lebenswelten.spatial.inference.Multiplicity;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.neighbour.WeightStyle;

/** Expected figures are worked out by hand from the numbers in {@link SmallCity}. */
class AtlasPipelineTest {

    private final AtlasBuild build = AtlasPipeline.run(SmallCity.project(), stage -> () -> {});
    private final Atlas atlas = build.atlas();

    @Test
    void layersComeInTheOrderOfALayerTree() {
        assertThat(
                atlas.layers().stream().map(AtlasLayer::name).toList(),
                contains(
                        "burden",
                        "hot_burden",
                        "ineq_burden",
                        "cov_play",
                        "acc_room",
                        "acc_grown",
                        "gap_first",
                        "gap_next",
                        "ind_poor",
                        "ind_dust",
                        "ind_vaccinated",
                        "measures",
                        "actors",
                        "catchments",
                        "evals",
                        "proposals",
                        "areas_quarter"));
    }

    @Test
    void indicatorLayerHoldsValueLimitsAndClass() {
        // Wilson, 10 of 100: (20 + z^2 -+ z sqrt(z^2 + 40 * 0.9)) / (2 (100 + z^2)), z = 1.959964: 5.5229 and 17.4366 %
        AtlasLayer layer = layer("ind_poor");
        int row = row(layer, "1.2023");
        assertThat(cell(layer, row, "val"), is(10.0));
        assertThat(cell(layer, row, "ci_low"), is(5.5));
        assertThat(cell(layer, row, "ci_high"), is(17.5));
        assertThat(cell(layer, row, "cls"), is(1));
        assertThat(cell(layer, row, "flag"), is("ok"));
        assertThat(cell(layer, row, "years"), is("2023"));
        assertThat(cell(layer, row, "valid_from"), is(LocalDate.of(2023, 1, 1)));
    }

    @Test
    void withheldCellIsEmptyInEveryColumnButTheFlag() {
        AtlasLayer layer = layer("ind_poor");
        int row = row(layer, "5.2024");
        for (String column : List.of("val", "ci_low", "ci_high", "cls")) {
            assertThat(column, cell(layer, row, column), nullValue());
        }
        assertThat(cell(layer, row, "flag"), is("secret"));
    }

    @Test
    void pooledIndicatorStandsForEachOfItsYears() {
        // min-max of vaccinated 90..50, turned: 0, .25, .5, .75, 1; of poor 10..40 (5 withheld): 0, 1/3, 2/3, 1
        // social of quarter 2: (1/3 + .25) / 2; air of quarter 2: dust 11 of 10..14 = .25; burden: mean of both
        double social = (1.0 / 3 + 0.25) / 2;
        AtlasLayer layer = layer("burden");
        for (String id : List.of("2.2023", "2.2024")) {
            assertThat((Double) cell(layer, row(layer, id), "d_social"), closeTo(social, 5e-5));
            assertThat((Double) cell(layer, row(layer, id), "score"), closeTo((social + 0.25) / 2, 5e-5));
        }
    }

    @Test
    void withheldIndicatorIsMissingInTheIndexToo() {
        // quarter 5: poor withheld, vaccinated 1 of two children present (share .5 is enough): social 1; dust 14: air 1
        AtlasLayer layer = layer("burden");
        int row = row(layer, "5.2023");
        assertThat(cell(layer, row, "d_social"), is(1.0));
        assertThat(cell(layer, row, "score"), is(1.0));
        assertThat(cell(layer, row, "rank_no"), is(1));
        assertThat(cell(layer, row, "ranked"), is(5));
    }

    @Test
    void burdensAreCountedAndNamed() {
        // worst fifth of five quarters = the one with the highest score of each dimension: quarter 5 in both
        AtlasLayer layer = layer("burden");
        assertThat(cell(layer, row(layer, "5.2023"), "burdens"), is(2));
        assertThat(cell(layer, row(layer, "5.2023"), "which"), is("social air"));
        assertThat(cell(layer, row(layer, "4.2023"), "burdens"), is(0));
        // quarter 3 has no dust in 2024, so one dimension is unknown, not unburdened
        assertThat(cell(layer, row(layer, "3.2024"), "known"), is(1));
        assertThat(cell(layer, row(layer, "3.2024"), "d_air"), nullValue());
    }

    @Test
    void clusterLayerHoldsLocalMoranOfThePublishedScores() {
        // by hand for 2023: scores 0, .2708, .5417, .8125, 1, each quarter beside the next in the row;
        // I_i = (n - 1) z_i * mean of z over the neighbours / sum z^2
        double[] expected = {0.822777, 0.398302, 0.001714, 0.435768, 0.841935};
        AtlasLayer layer = layer("hot_burden");
        for (int quarter = 1; quarter <= 5; quarter++) {
            int row = row(layer, quarter + ".2023");
            assertThat((Double) cell(layer, row, "stat"), closeTo(expected[quarter - 1], 5.1e-5));
            // of five quarters no arrangement is rare enough to tell a cluster from chance
            assertThat(cell(layer, row, "kind"), is("ns"));
        }
    }

    @Test
    void clustersOfAnIndicatorComeFromItsPublishedValues() {
        // poor, published: 10, 20, 30, 40, withheld; quarter 5 takes no part, so that 1 to 4 are a row of four:
        // z = -15, -5, 5, 15, sum of squares 500, I_i = 3 z_i * mean of z over the neighbours / 500
        double[] expected = {3 * -15 * -5 / 500.0, 3 * -5 * -5 / 500.0, 3 * 5 * 5 / 500.0, 3 * 15 * 5 / 500.0};
        AtlasLayer layer = clustersOf(ClusterDefinition.withDefaults("poor"));
        assertThat(layer.name(), is("hot_poor"));
        for (int quarter = 1; quarter <= 4; quarter++) {
            assertThat(
                    (Double) cell(layer, row(layer, quarter + ".2023"), "stat"), closeTo(expected[quarter - 1], 1e-9));
        }
        int withheld = row(layer, "5.2023");
        assertThat(cell(layer, withheld, "kind"), is("missing"));
        for (String column : List.of("stat", "p_raw", "p_adj")) {
            assertThat(column, cell(layer, withheld, column), nullValue());
        }
        assertThat(layer.description().en(), containsString("Benjamini-Hochberg control over all units of a period"));
        assertThat(layer.description().de(), containsString("lokaler Moran-Index über angrenzende Gebiete"));
    }

    @Test
    void bivariateClustersCompareWithPublishedValuesOfTheNeighbours() {
        // poor of quarters 1 to 4 (5 is withheld) with dust: zx = -15, -5, 5, 15 (squares 500), zy = -1.5, -.5, .5, 1.5
        // (5)
        // I_i = 3 zx_i * mean of zy over the neighbours / sqrt(500 * 5); whole map: sum of zx_i * that mean / 50 = 20 /
        // 50
        double[] expected = {3 * -15 * -0.5 / 50, 3 * -5 * -0.5 / 50, 3 * 5 * 0.5 / 50, 3 * 15 * 0.5 / 50};
        AtlasLayer layer = clustersOf(definition(
                ClusterStatistic.BIVARIATE_MORAN,
                "poor",
                WeightStyle.ROW_STANDARDISED,
                new ClusterVariable.Other("dust")));
        for (int quarter = 1; quarter <= 4; quarter++) {
            assertThat(
                    (Double) cell(layer, row(layer, quarter + ".2023"), "stat"), closeTo(expected[quarter - 1], 1e-9));
        }
        assertThat(cell(layer, row(layer, "5.2023"), "stat"), nullValue());
        assertThat(layer.description().en(), containsString("bivariate local Moran with “dust” of the neighbours"));
        assertThat(
                layer.description().en(),
                containsString("999 permutations; a small p means: not mere chance): 2023: 0.4 (p = "));
        assertThat(layer.description().de(), containsString("2023: 0,4 (p = "));
    }

    @Test
    void joinCountsMarkValuesInARange() {
        // dust 10 to 14 from 12 on: quarters 3, 4 and 5 with 1, 2 and 1 neighbours in the range; both neighbours of 4
        // are, of
        // the four other quarters, the two in the range with probability 1/6
        AtlasLayer layer = clustersOf(definition(
                ClusterStatistic.LOCAL_JOIN_COUNT,
                "dust",
                WeightStyle.BINARY,
                new ClusterVariable.Marked(12, Double.POSITIVE_INFINITY)));
        double[] expected = {0, 0, 1, 2, 1};
        for (int quarter = 1; quarter <= 5; quarter++) {
            assertThat(cell(layer, row(layer, quarter + ".2023"), "stat"), is(expected[quarter - 1]));
            assertThat(cell(layer, row(layer, quarter + ".2023"), "kind"), is("ns"));
        }
        assertThat(
                (Double) cell(layer, row(layer, "4.2023"), "p_raw"), closeTo(1 / 6.0, 4 * Math.sqrt(5 / 36.0 / 9999)));
        assertThat(cell(layer, row(layer, "1.2023"), "p_raw"), nullValue());
        assertThat(cell(layer, row(layer, "3.2024"), "kind"), is("missing"));
        assertThat(layer.description().en(), containsString("local join count of values from 12 on"));
    }

    private static ClusterDefinition definition(
            ClusterStatistic statistic, String of, WeightStyle style, ClusterVariable variable) {
        ClusterDefinition defaults = ClusterDefinition.withDefaults(of);
        return new ClusterDefinition(
                of,
                of,
                statistic,
                defaults.neighbours(),
                style,
                defaults.islands(),
                defaults.plan().with(PValueConvention.GREATER),
                defaults.control(),
                variable);
    }

    @Test
    void wholeMapOfAnIndexIsToldFromChanceInItsDescription() {
        // by hand for 2023: scores 0, .2708, .5417, .8125, 1 as above; I = sum of z_i * mean of z of the neighbours /
        // sum z^2,
        // which is the mean of the local figures times n / (n - 1): 2.500496 / 4 = 0.63
        assertThat(layer("hot_burden").description().en(), containsString("2023: 0.63 (p = "));
    }

    @Test
    void otherStatisticAndNeighboursAreSaidInTheLayer() {
        ClusterDefinition defaults = ClusterDefinition.withDefaults("dust");
        AtlasLayer layer = clustersOf(new ClusterDefinition(
                "dust_far",
                "dust",
                ClusterStatistic.GI_STAR,
                new NeighbourRule.Within(2000),
                WeightStyle.BINARY,
                defaults.islands(),
                defaults.plan(),
                defaults.control().with(Multiplicity.Method.BONFERRONI)));
        assertThat(layer.name(), is("hot_dust_far"));
        // dust 10 to 14, mean 12, variance 2; 10 + 11 + 12 within 2 km of quarter 1: (33 - 3 * 12) / sqrt(2 (5 * 3 - 9)
        // / 4)
        assertThat((Double) cell(layer, row(layer, "1.2023"), "stat"), closeTo(-Math.sqrt(3), 5.1e-5));
        // all five lie within 2 km of quarter 3: no other sum is possible
        assertThat(cell(layer, row(layer, "3.2023"), "stat"), nullValue());
        assertThat(cell(layer, row(layer, "3.2023"), "p_raw"), is(1.0));
        // in 2024 quarter 3 is missing
        assertThat(cell(layer, row(layer, "3.2024"), "kind"), is("missing"));
        assertThat(
                layer.description().en(),
                containsString("Getis and Ord’s Gi* over areal units within 2,000 m, weights as they are, 9,999"
                        + " permutations, two-sided, Bonferroni control"));
        assertThat(
                layer.description().de(),
                containsString("Gi* nach Getis und Ord über Gebiete im Umkreis von 2.000 m, Gewichte wie gegeben, 9.999"
                        + " Permutationen, zweiseitig, Bonferroni-Korrektur"));
        assertThat(layer.columns().get(layer.columnIndex("p_adj")).title().en(), is("p-value, adjusted (Bonferroni)"));
    }

    @Test
    void clustersAreWrittenIntoTheProvenance() {
        assertThat(
                atlas.provenance().settings().get("clusters.burden"),
                is("LOCAL_MORAN of burden, Touching[rule=QUEEN, snappingMetres=0.0, order=1], ROW_STANDARDISED, islands"
                        + " ZERO_LAG, 9999 permutations from seed 1, TWO_SIDED,"
                        + " Multiplicity[BENJAMINI_HOCHBERG, 0.05]"));
    }

    @Test
    void coverageLayerHoldsTargetReachAndPlaces() {
        // the playroom at the border of quarters 1 and 2 reaches their points at exactly 500 m, from 2024 on
        AtlasLayer layer = layer("cov_play");
        assertThat(cell(layer, row(layer, "1.2024"), "target"), is(40));
        assertThat(cell(layer, row(layer, "1.2024"), "share"), is(100.0));
        assertThat(cell(layer, row(layer, "3.2024"), "share"), is(0.0));
        assertThat(cell(layer, row(layer, "1.2023"), "share"), is(0.0));
        // 365.2425 places a year, 366 days in 2024: 366 places for 80 children, 183 for the 40 of each quarter
        assertThat((Double) cell(layer, row(layer, "1.2024"), "per_100"), closeTo(457.5, 1e-9));
        assertThat((Double) cell(layer, row(layer, "3.2024"), "per_100"), closeTo(0, 0));
    }

    @Test
    void cellsAreCountedByFlag() {
        // poor 8 + dust 9 + vaccinated 5 + coverage 10 published; dust 1 missing; poor 2 withheld
        assertThat(build.cells(PublicationFlag.PUBLISHED), is(32));
        assertThat(build.cells(PublicationFlag.MISSING), is(1));
        assertThat(build.cells(PublicationFlag.SUPPRESSED), is(2));
        assertThat(build.cells(PublicationFlag.FEW_PEOPLE), is(0));
    }

    @Test
    void provenanceNeverTellsAPlainDigestOfCounts() {
        List<String> digests = new ArrayList<>();
        atlas.provenance().inputs().forEach(i -> digests.add(i.path() + " " + i.digest() + " " + i.value()));
        assertThat(
                digests,
                contains(
                        "atlas.yaml " + Digest.SHA256 + " " + "a".repeat(64),
                        "data/keyed.csv " + Digest.HMAC_SHA256 + " " + "c".repeat(64),
                        "data/open.csv " + Digest.WITHHELD + " null"));
        assertThat(atlas.provenance().toString(), not(containsString("b".repeat(64))));
        assertThat(atlas.provenance().toString(), not(containsString("d".repeat(64))));
    }

    @Test
    void stagesAreToldInOrder() {
        List<String> told = new ArrayList<>();
        AtlasPipeline.run(SmallCity.project(), stage -> {
            told.add("begin " + stage);
            return () -> told.add("end " + stage);
        });
        assertThat(
                told,
                equalTo(List.of(
                        "begin DERIVE",
                        "end DERIVE",
                        "begin ESTIMATE",
                        "end ESTIMATE",
                        "begin PROTECT",
                        "end PROTECT",
                        "begin INDEX",
                        "end INDEX",
                        "begin LAYERS",
                        "end LAYERS")));
    }

    @Test
    void everyFeatureMeetsExactlyOneRuleOfItsStyle() {
        for (AtlasLayer layer : atlas.layers()) {
            for (int row = 0; row < layer.size(); row++) {
                int at = row;
                long met = layer.style().rules().stream()
                        .filter(rule -> rule.column() == null || rule.value().equals(cell(layer, at, rule.column())))
                        .count();
                assertThat(layer.name() + " " + layer.featureId(row), met, is(1L));
            }
        }
    }

    private static AtlasLayer clustersOf(ClusterDefinition definition) {
        return AtlasPipeline.run(SmallCity.project(definition), stage -> () -> {})
                .atlas()
                .layer("hot_" + definition.id())
                .orElseThrow();
    }

    private AtlasLayer layer(String name) {
        return atlas.layer(name).orElseThrow();
    }

    private static int row(AtlasLayer layer, String featureId) {
        for (int row = 0; row < layer.size(); row++) {
            if (layer.featureId(row).equals(featureId)) {
                return row;
            }
        }
        throw new AssertionError("no feature " + featureId);
    }

    private static Object cell(AtlasLayer layer, int row, String column) {
        return layer.value(row, layer.columnIndex(column));
    }
}
