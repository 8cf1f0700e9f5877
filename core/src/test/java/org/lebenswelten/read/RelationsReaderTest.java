package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;

/** Levels, parts and sums; the skeleton has six quarters in one city and the years 2022 to 2024. */
class RelationsReaderTest {

    private static final String POVERTY = "    zoning: quarter\n    table: data/social.csv\n    source";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    @Test
    void levelIsAnIndicatorOfItsOwn() {
        poverty("levels: [city]");

        Project read = project();
        Indicator city = read.indicator("child_poverty_city").orElseThrow();
        double[] quarters = read.counts().get("child_poverty").numerator();
        double[] sums = read.counts().get("child_poverty_city").numerator();

        assertThat(city.zoningId(), is("city"));
        assertThat(city.title().de(), is("Kinderarmut (Stadt)"));
        assertThat(read.disclosure().relations(), contains(new SumOf("child_poverty_city", "child_poverty")));
        assertThat(sums.length, is(3));
        assertThat(sums[0], is(Arrays.stream(quarters, 0, quarters.length / 3).sum()));
        assertThat(
                read.indicators().stream().map(Indicator::id).toList(),
                contains("child_poverty", "child_poverty_city", "unemployment", "fine_dust"));
    }

    @Test
    void partsAreRelatedOnEachCommonLevel() {
        poverty("levels: [city]");
        unemployment("levels: [city]\n    partOf: {indicator: child_poverty, partition: sex, complete: false}");

        assertThat(
                project().disclosure().relations(),
                containsInAnyOrder(
                        new SumOf("child_poverty_city", "child_poverty"),
                        new SumOf("unemployment_city", "unemployment"),
                        new PartOf("child_poverty", "unemployment", "sex", false),
                        new PartOf("child_poverty_city", "unemployment_city", "sex", false)));
    }

    @Test
    void zoningThatIsNotAbove() {
        poverty("levels: [quarter]");

        assertThat(codes(), contains("LW-461 'quarter'"));
    }

    @Test
    void measuredValuesHaveNoSums() {
        project.replace("atlas.yaml", "    kind: value", "    levels: [city]\n    kind: value");

        assertThat(codes(), contains("LW-462 'city'"));
        assertThat(
                text(),
                is("counts of 'fine_dust' cannot be related to those of 'fine_dust':"
                        + " a measured value has no counts"));
    }

    @Test
    void partOfAMeasuredValue() {
        unemployment("partOf: {indicator: fine_dust, partition: sex, complete: true}");

        assertThat(codes(), contains("LW-462 'fine_dust'"));
    }

    @Test
    void partForOtherPeriods() {
        unemployment("partOf: {indicator: child_poverty, partition: sex, complete: true}");
        project.replace(
                "atlas.yaml",
                POVERTY,
                "    zoning: quarter\n    periods: [2022, 2023]\n    table: data/social.csv\n    source");

        assertThat(codes().contains("LW-462 'child_poverty'"), is(true));
    }

    @Test
    void indicatorsInACircleAreReportedOnce() {
        poverty("partOf: {indicator: unemployment, partition: a, complete: false}");
        unemployment("partOf: {indicator: child_poverty, partition: b, complete: false}");

        assertThat(codes(), contains("LW-463 'child_poverty'"));
    }

    @Test
    void unknownIndicator() {
        unemployment("sumOf: nothing");

        assertThat(codes(), contains("LW-115 'nothing'"));
    }

    @Test
    void nameOfALevelMustBeFree() {
        poverty("levels: [city]");
        project.replace("atlas.yaml", "  - id: unemployment", "  - id: child_poverty_city");
        project.write("data/social.csv", project.text("data/social.csv").replace("unemployment", "child_poverty_city"));
        project.write(
                "atlas.yaml",
                project.text("atlas.yaml").replace("indicator: unemployment", "indicator: child_poverty_city"));

        assertThat(codes().contains("LW-116 'child_poverty_city'"), is(true));
    }

    @Test
    void soundProjectHasNoRelations() {
        assertThat(project().disclosure().relations(), is(empty()));
    }

    private void poverty(String option) {
        project.replace(
                "atlas.yaml",
                POVERTY,
                "    zoning: quarter\n    " + option + "\n    table: data/social.csv\n    source");
    }

    private void unemployment(String option) {
        project.replace("atlas.yaml", "  - id: unemployment\n", "  - id: unemployment\n    " + option + "\n");
    }

    private Project project() {
        assertThat(project.lines(), is(empty()));
        return ProjectReader.read(folder).requireProject();
    }

    private List<String> codes() {
        return project.lines().stream()
                .map(line -> line.replaceAll(".*(LW-.*)", "$1"))
                .toList();
    }

    private String text() {
        return new ProblemTexts(Language.EN).rule(project.problems().get(0));
    }
}
