package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.ClassScheme;
import org.lebenswelten.index.Normalisation;

class IndexReaderTest {

    private static final String SOCIAL = "      - {dimension: social, weight: 2}\n";
    private static final String ENVIRON = "      - {dimension: environ, weight: 1}\n";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private String at(String text, String rest) {
        return "atlas.yaml:" + project.line("atlas.yaml", text) + " [/indices/0/" + rest;
    }

    private List<String> cycle() {
        return project.problems().get(0).arguments();
    }

    @Test
    void treeWithDefaults() {
        project.replace(
                        "atlas.yaml",
                        "{indicator: unemployment, weight: 1}",
                        "{indicator: unemployment, normalisation: zScore}")
                .replace(
                        "atlas.yaml",
                        "      - id: environ\n",
                        "      - id: environ\n        normalisation: percentRank\n        aggregation: sum\n        minimumShare: 1\n");

        BurdenIndexDefinition index =
                ProjectReader.read(folder).requireProject().indices().get(0);

        DimensionNode root = index.root();
        assertThat(root.id(), is("burden"));
        assertThat(root.aggregation(), is(Aggregation.ARITHMETIC_MEAN));
        assertThat(root.missing().minimumShare(), is(0.5));
        assertThat(root.normalisation(), is(Normalisation.NONE));
        assertThat(index.classes(), is(ClassScheme.quantiles(5)));
        assertThat(index.burdens(), is(BurdenIndexDefinition.worst(root, 0.2)));
        DimensionNode social = index.dimensions().get(0);
        assertThat(social.weight(), is(2.0));
        assertThat(social.normalisation(), is(Normalisation.NONE));
        assertThat(social.aggregation(), is(Aggregation.ARITHMETIC_MEAN));
        assertThat(social.missing().minimumShare(), is(0.5));
        IndicatorNode poverty = (IndicatorNode) social.children().get(0);
        assertThat(poverty.normalisation(), is(Normalisation.MIN_MAX));
        IndicatorNode unemployment = (IndicatorNode) social.children().get(1);
        assertThat(unemployment.normalisation(), is(Normalisation.Z_SCORE));
        assertThat(unemployment.weight(), is(1.0));
        DimensionNode environ = index.dimensions().get(1);
        assertThat(environ.normalisation(), is(Normalisation.PERCENT_RANK));
        assertThat(environ.aggregation(), is(Aggregation.SUM));
        assertThat(environ.missing().minimumShare(), is(1.0));
    }

    @Test
    void dimensionsMayHoldDimensionsAndIndicatorsMayStandAtTheRoot() {
        project.replace("atlas.yaml", ENVIRON, "      - {indicator: fine_dust}\n")
                .replace(
                        "atlas.yaml",
                        "          - {indicator: unemployment, weight: 1}\n",
                        "          - {dimension: environ}\n")
                .replace(
                        "atlas.yaml",
                        "          - {indicator: fine_dust}\n",
                        "          - {indicator: unemployment}\n");

        BurdenIndexDefinition index =
                ProjectReader.read(folder).requireProject().indices().get(0);

        assertThat(index.root().children().get(1), is(instanceOf(IndicatorNode.class)));
        assertThat(
                index.indicators().stream().map(IndicatorNode::id).toList(),
                contains("child_poverty", "unemployment", "fine_dust"));
    }

    @Test
    void dimensionsInACircle() {
        project.replace("atlas.yaml", "          - {indicator: fine_dust}\n", "          - {dimension: social}\n")
                .replace("atlas.yaml", ENVIRON, "")
                .replace(
                        "atlas.yaml",
                        "          - {indicator: unemployment, weight: 1}\n",
                        "          - {dimension: environ}\n");

        assertThat(
                project.lines(),
                contains(at("{dimension: social}", "dimensions/1/children/0/dimension] LW-401 'social'")));
        assertThat(cycle(), contains("social > environ > social"));
    }

    @Test
    void dimensionThatContainsItself() {
        project.replace("atlas.yaml", "          - {indicator: fine_dust}\n", "          - {dimension: environ}\n");

        assertThat(
                project.lines(),
                contains(at("{dimension: environ}", "dimensions/1/children/0/dimension] LW-401 'environ'")));
        assertThat(cycle(), contains("environ > environ"));
    }

    @Test
    void circleOutsideTheTree() {
        project.replace("atlas.yaml", "          - {indicator: fine_dust}\n", "          - {dimension: environ}\n")
                .replace("atlas.yaml", ENVIRON, "");

        assertThat(
                project.lines(),
                contains(
                        at("- id: environ", "dimensions/1/id] LW-408 'environ'"),
                        at("{dimension: environ}", "dimensions/1/children/0/dimension] LW-401 'environ'")));
    }

    @Test
    void emptyDimension() {
        project.replace(
                "atlas.yaml", "        children:\n          - {indicator: fine_dust}\n", "        children: []\n");

        assertThat(project.lines(), contains(at("children: []", "dimensions/1/children] LW-402 '[]'")));
    }

    @Test
    void emptyIndex() {
        project.replace("atlas.yaml", "    children:\n" + SOCIAL + ENVIRON, "    children: []\n");

        assertThat(project.lines(), hasItem(at("children: []", "children] LW-402 '[]'")));
        assertThat(project.lines(), hasItem(at("- id: social", "dimensions/0/id] LW-408 'social'")));
        assertThat(project.lines(), hasItem(at("- id: environ", "dimensions/1/id] LW-408 'environ'")));
    }

    @Test
    void negativeWeight() {
        project.replace("atlas.yaml", "{dimension: environ, weight: 1}", "{dimension: environ, weight: -1}");

        assertThat(project.lines(), contains(at("weight: -1", "children/1/weight] LW-403 '-1'")));
    }

    @Test
    void weightsAllZero() {
        project.replace("atlas.yaml", "social, weight: 2", "social, weight: 0")
                .replace("atlas.yaml", "environ, weight: 1", "environ, weight: 0.0");

        assertThat(project.problems().get(0).place().at(), is("/indices/0/children"));
        assertThat(project.problems().get(0).code().id(), is("LW-404"));
        assertThat(project.problems().get(0).arguments(), contains("burden"));
    }

    @Test
    void oneWeightMayBeZero() {
        project.replace("atlas.yaml", "social, weight: 2", "social, weight: 0");

        assertThat(ProjectReader.read(folder).hasErrors(), is(false));
    }

    @Test
    void childTwice() {
        project.replace(
                "atlas.yaml", "          - {indicator: fine_dust}\n", "          - {indicator: unemployment }\n");

        assertThat(
                project.lines(),
                contains(at("{indicator: unemployment }", "dimensions/1/children/0/indicator] LW-405 'unemployment'")));
    }

    @Test
    void unknownChildren() {
        project.replace("atlas.yaml", "{indicator: fine_dust}", "{indicator: dust}")
                .replace("atlas.yaml", "{dimension: social, weight: 2}", "{dimension: soc, weight: 2}");

        assertThat(
                project.lines(),
                contains(
                        at("{dimension: soc,", "children/0/dimension] LW-115 'soc'"),
                        at("- id: social", "dimensions/0/id] LW-408 'social'"),
                        at("{indicator: dust}", "dimensions/1/children/0/indicator] LW-115 'dust'")));
        assertThat(project.problems().get(0).arguments(), contains("dimension", "social, environ"));
        assertThat(
                project.problems().get(2).arguments(), contains("indicator", "child_poverty, unemployment, fine_dust"));
    }

    @Test
    void dimensionTwice() {
        project.replace("atlas.yaml", "      - id: environ", "      - id: social");

        assertThat(
                project.lines(),
                hasItem(at("- id: social\n        title: {de: Umwelt", "dimensions/1/id] LW-116 'social'")));
    }

    @Test
    void indicatorOfAnotherZoning() {
        project.replace(
                        "atlas.yaml",
                        "zoning: quarter\n    table: data/environment.csv",
                        "zoning: city\n    table: data/environment.csv")
                .write(
                        "data/environment.csv",
                        "area,period,indicator,value\n1,2022,fine_dust,9\n1,2023,fine_dust,9\n1,2024,fine_dust,9\n");

        assertThat(
                project.lines(),
                contains(at("{indicator: fine_dust}", "dimensions/1/children/0/indicator] LW-409 'fine_dust'")));
        assertThat(project.problems().get(0).arguments(), contains("city", "quarter"));
    }

    @Test
    void periodsWithoutIndicatorAreWarnedOf() {
        project.replace("atlas.yaml", "  - id: fine_dust", "  - id: fine_dust\n    periods: [2023-2024]")
                .write(
                        "data/environment.csv",
                        project.text("data/environment.csv")
                                .replaceAll("(?m)^.*,2022,.*\n", "")
                                .replaceAll("(?m)^.*,2023,.*\n", "")
                                .replace("2024", "2023-2024"));

        assertThat(
                project.lines(),
                contains(at("{indicator: fine_dust}", "dimensions/1/children/0/indicator] LW-407 'fine_dust'")));
        assertThat(project.problems().get(0).arguments(), contains("2022", "burden"));
        assertThat(ProjectReader.read(folder).hasErrors(), is(false));
    }

    @Test
    void unknownZoning() {
        project.replace("atlas.yaml", "    zoning: quarter\n    normalisation", "    zoning: block\n    normalisation");

        assertThat(project.lines(), hasItem(at("zoning: block", "zoning] LW-115 'block'")));
    }
}
