package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
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
import org.lebenswelten.spatial.cluster.NeighbourRule;
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
                "{id: d, of: burden, neighbours: {method: queen}}");
        assertThat(
                read().stream().map(ClusterDefinition::neighbours).toList(),
                contains(
                        new NeighbourRule.Nearest(3),
                        new NeighbourRule.Within(2000),
                        new NeighbourRule.Weighted(Kernel.GAUSSIAN, 2000),
                        new NeighbourRule.Touching(ContiguityRule.QUEEN, 0, 1)));
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
