package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.cluster.ClusterStatistic;
import org.lebenswelten.spatial.cluster.ClusterVariable;
import org.lebenswelten.spatial.cluster.NeighbourRule;
import org.lebenswelten.spatial.cluster.NeighbourRule.Given.Pair;
import org.lebenswelten.spatial.inference.Multiplicity.Method;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.neighbour.ContiguityRule;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.Kernel;
import org.lebenswelten.spatial.neighbour.WeightStyle;

/** Clusters; the skeleton has the index {@code burden} over six quarters in two rows of three, all of which touch. */
class ClustersReaderTest {

    @TempDir
    private Path folder;

    private static final String CITY_DUST =
            """

            indicators:
              - id: city_dust
                title: {de: Staub, en: Dust}
                definition: {de: Staub, en: Dust}
                unit: {de: µg, en: µg}
                kind: value
                direction: higherIsWorse
                zoning: city
                table: data/indicators.csv
                source: {de: Stadt, en: City}""";

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private void clusters(String... entries) {
        project.replace(
                "atlas.yaml", "\nmeasures:", "\nclusters:\n  - " + String.join("\n  - ", entries) + "\nmeasures:");
    }

    private List<ClusterDefinition> read() {
        return ProjectReader.read(folder).requireProject().clusters();
    }

    private String at(String rest) {
        return "atlas.yaml:" + (project.line("atlas.yaml", "\nclusters:") + 2) + " [/clusters/0" + rest;
    }

    @Test
    void indexHasItsLayerWithoutBeingNamed() {
        assertThat(read(), contains(ClusterDefinition.withDefaults("burden")));
        clusters("{of: fine_dust}");
        assertThat(
                read(),
                contains(ClusterDefinition.withDefaults("burden"), ClusterDefinition.withDefaults("fine_dust")));
    }

    @Test
    void everyOptionIsRead() {
        clusters(
                "{id: hot, of: burden, statistic: giStar, neighbours: {method: rook, snapping: 2.5, order: 2}, style: binary,"
                        + " islands: leftOut, permutations: 999, seed: 7, pValue: directed, multiplicity: bonferroni, alpha: 0.2}");
        assertThat(project.lines(), empty());
        ClusterDefinition definition = read().get(0);
        assertThat(read(), contains(definition));
        assertThat(definition.id(), is("hot"));
        assertThat(definition.of(), is("burden"));
        assertThat(definition.statistic(), is(ClusterStatistic.GI_STAR));
        assertThat(definition.neighbours(), is(new NeighbourRule.Touching(ContiguityRule.ROOK, 2.5, 2)));
        assertThat(definition.style(), is(WeightStyle.BINARY));
        assertThat(definition.islands(), is(IslandRule.LEFT_OUT));
        assertThat(definition.plan(), is(new PermutationPlan(999, 7, PValueConvention.DIRECTED)));
        assertThat(definition.control().method(), is(Method.BONFERRONI));
        assertThat(definition.control().alpha(), is(0.2));
    }

    @Test
    void everyKindOfNeighbourIsRead() {
        clusters(
                "{id: a, of: burden, neighbours: {method: kNearest, k: 3}}",
                "{id: b, of: burden, neighbours: {method: distanceBand, metres: 2000}}",
                "{id: c, of: burden, neighbours: {method: kernel, kernel: gaussian, metres: 2000}}",
                "{id: d, of: burden, neighbours: {method: queen}}",
                "{id: e, of: burden, neighbours: {method: inverseDistance, metres: 2000}}",
                "{id: f, of: burden, neighbours: {method: inverseDistance, metres: 2000, power: 2}}");
        assertThat(
                read().stream().map(ClusterDefinition::neighbours).toList(),
                contains(
                        new NeighbourRule.Nearest(3),
                        new NeighbourRule.Within(2000),
                        new NeighbourRule.Weighted(Kernel.GAUSSIAN, 2000),
                        new NeighbourRule.Touching(ContiguityRule.QUEEN, 0, 1),
                        new NeighbourRule.Inverse(1, 2000),
                        new NeighbourRule.Inverse(2, 2000)));
    }

    @Test
    void neighboursOfATable() {
        project.write(
                "data/pairs.csv",
                "unit;neighbour;weight\n02;01;0,5\n01;02;2\n01;03;1\n03;01;1\n04;05;1\n05;04;1\n06;04;1\n");
        clusters("{of: burden, neighbours: {method: given, file: data/pairs.csv, delimiter: ;, decimal: ','}}");
        assertThat(project.lines(), empty());
        assertThat(
                read().get(0).neighbours(),
                is(new NeighbourRule.Given(
                        "data/pairs.csv",
                        List.of(
                                new Pair(0, 1, 2),
                                new Pair(0, 2, 1),
                                new Pair(1, 0, 0.5),
                                new Pair(2, 0, 1),
                                new Pair(3, 4, 1),
                                new Pair(4, 3, 1),
                                new Pair(5, 3, 1)))));
    }

    @Test
    void weightsOfATableMayBeLeftOut() {
        project.write("data/pairs.csv", "unit,neighbour\n01,02\n02,01\n");
        clusters("{of: burden, neighbours: {method: given, file: data/pairs.csv}}");
        assertThat(
                read().get(0).neighbours(),
                is(new NeighbourRule.Given("data/pairs.csv", List.of(new Pair(0, 1, 1), new Pair(1, 0, 1)))));
    }

    @Test
    void faultyPairsAreReportedEach() {
        project.write("data/pairs.csv", "unit,neighbour,weight\n01,01,1\n01,02,1\n01,02,1\n02,09,1\n02,03,-1\n");
        clusters("{of: burden, neighbours: {method: given, file: data/pairs.csv}}");
        assertThat(
                project.lines(),
                containsInAnyOrder(
                        containsString("data/pairs.csv:2 [neighbour] LW-537 '01'"),
                        containsString("data/pairs.csv:4 [neighbour] LW-537 '02'"),
                        containsString("data/pairs.csv:5 [neighbour] LW-209 '09'"),
                        containsString("data/pairs.csv:6 [weight] LW-539 '-1'")));
    }

    @Test
    void inverseDistanceNeedsCentroidsApart() {
        // quarter 06 becomes quarter 05 itself: its overlap is reported too, but the cluster says why it has no value
        String five = project.text("zonings/quarter.geojson");
        int from = five.indexOf("[[[", five.indexOf("\"05\""));
        String ring = five.substring(from, five.indexOf("]]]", from) + 3);
        int other = five.indexOf("[[[", five.indexOf("\"06\""));
        project.write(
                "zonings/quarter.geojson",
                five.substring(0, other) + ring + five.substring(five.indexOf("]]]", other) + 3));
        clusters("{of: burden, neighbours: {method: inverseDistance, metres: 2000}}");
        assertThat(project.lines(), hasItem(at("/neighbours] LW-538 '06'")));
    }

    @Test
    void whatIsComparedIsRead() {
        clusters(
                "{id: a, of: burden, statistic: bivariateMoran, with: fine_dust}",
                "{id: b, of: fine_dust, statistic: localJoinCount, from: 12}",
                "{id: c, of: fine_dust, statistic: localJoinCount, from: 8, below: 9, style: rowStandardised}");
        assertThat(project.lines(), empty());
        assertThat(
                read().stream().map(ClusterDefinition::variable).toList(),
                contains(
                        new ClusterVariable.Other("fine_dust"),
                        new ClusterVariable.Marked(12, Double.POSITIVE_INFINITY),
                        new ClusterVariable.Marked(8, 9)));
        assertThat(read().get(1).plan().convention(), is(PValueConvention.GREATER));
        assertThat(read().get(1).style(), is(WeightStyle.BINARY));
        assertThat(read().get(2).style(), is(WeightStyle.ROW_STANDARDISED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statistic: bivariateMoran | LW-114",
                "with: fine_dust | LW-114",
                "from: 3 | LW-114",
                "statistic: localJoinCount, from: 3, pValue: twoSided | LW-114",
                "statistic: bivariateMoran, with: stress | /with] LW-115 'stress'",
                "statistic: localJoinCount | /statistic] LW-436 'localJoinCount'",
                "statistic: localJoinCount, from: 3, below: 3 | /below] LW-521 '3'"
            })
    void faultyComparisonsAreCoded(String options, String problem) {
        clusters("{of: burden, " + options + "}");
        assertThat(project.lines(), hasItem(containsString(problem)));
    }

    @Test
    void bothFiguresMustBeOverOneZoning() {
        project.replace("atlas.yaml", "\nindicators:", CITY_DUST);
        clusters("{of: burden, statistic: bivariateMoran, with: city_dust}");
        assertThat(project.lines(), hasItem(at("/with] LW-535 'city_dust'")));
    }

    @ParameterizedTest
    @CsvSource({
        "'{method: kNearest}'",
        "'{method: kernel, metres: 5}'",
        "'{method: distanceBand, metres: 0}'",
        "'{method: queen, k: 3}'",
        "'{method: kNearest, k: 2, snapping: 1}'",
        "'{method: nearest}'"
    })
    void optionsThatDoNotFitTheMethod(String neighbours) {
        clusters("{of: burden, neighbours: " + neighbours + "}");
        assertThat(project.lines(), hasItem(containsString("LW-114")));
    }

    @Test
    void nameThatIsTakenOrUnknown() {
        clusters("{of: burden}", "{id: burden, of: fine_dust}");
        assertThat(project.lines(), contains(containsString("[/clusters/1/id] LW-116 'burden'")));
        project = ProjectFixture.in(folder.resolve("other"));
        clusters("{of: stress}");
        assertThat(project.lines(), contains(at("/of] LW-115 'stress'")));
    }

    @Test
    void layerOfAnIndexIsTakenToo() {
        clusters("{id: burden, of: fine_dust}");
        assertThat(project.lines(), contains(at("/id] LW-116 'burden'")));
    }

    @Test
    void snappedBordersAreReported() {
        // the south-western corner of quarter 06 is moved by 2 m east and north, its borders by 1.8 to 2 m: to the line
        // from (403669 5704194) to (405272 5704364) it is (2 * 1603 - 2 * 170) / 1612 = 1.78 m
        project.replace(
                "zonings/quarter.geojson",
                "[403669, 5704194], [405272, 5704364], [405339, 5705513], [403867, 5705480], [403669, 5704194]]]",
                "[403671, 5704196], [405272, 5704366], [405339, 5705513], [403869, 5705480], [403671, 5704196]]]");
        clusters("{of: burden, neighbours: {method: rook, snapping: 3}}");
        assertThat(project.lines(), contains(at("/neighbours] LW-491"), at("/neighbours] LW-491")));
        assertThat(
                new ProblemTexts(Language.EN).rule(project.problems().get(0)),
                is("areal units '03' and '06' do not touch (gap 1.78 m); by the tolerance they count as"
                        + " neighbours"));
    }

    @Test
    void unitsWithoutNeighbours() {
        clusters("{of: burden, islands: refused, neighbours: {method: distanceBand, metres: 1}}");
        assertThat(project.lines(), contains(at("/neighbours] LW-492"), at("/neighbours] LW-493")));
        assertThat(project.problems().get(0).arguments(), contains("01, 02, 03, 04, 05, 06"));
        project = ProjectFixture.in(folder.resolve("other"));
        clusters("{of: burden, neighbours: {method: distanceBand, metres: 1}}");
        assertThat(project.lines(), contains(at("/neighbours] LW-493")));
    }

    @ParameterizedTest
    @CsvSource({
        // six units: 2 * 6 / (R + 1) passes 0.05 from R = 239 on, one-sided from 119 on
        "bonferroni, twoSided, 238, true",
        "bonferroni, twoSided, 239, false",
        "bonferroni, directed, 118, true",
        "bonferroni, directed, 119, false",
        // all six at once may have the smallest p: 2 / (R + 1)
        "benjaminiHochberg, twoSided, 38, true",
        "benjaminiHochberg, twoSided, 39, false"
    })
    void tooFewPermutations(String control, String convention, int permutations, boolean reported) {
        clusters("{of: burden, multiplicity: " + control + ", pValue: " + convention + ", permutations: " + permutations
                + "}");
        assertThat(project.lines(), reported ? contains(at("/of] LW-494 'burden'")) : empty());
    }
}
