package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
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
import org.lebenswelten.coverage.CoverageNeeds;
import org.lebenswelten.coverage.CoverageOptions;
import org.lebenswelten.coverage.CoverageOptions.Served;
import org.lebenswelten.coverage.CoverageOptions.SuccessShare;
import org.lebenswelten.coverage.CoverageOptions.TrendTest;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.measure.Registration;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Sex;

/** Coverages; the population of the skeleton has bands 0-2, 3-5, 6-9, 10-17, 18-64 and 65+ for women and men. */
class CoverageReaderTest {

    private static final String TARGET = "targetGroup: {ageMin: 3, ageMax: 5, sex: all}";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private String at(String text, String rest) {
        return "atlas.yaml:" + project.line("atlas.yaml", text) + " [/coverages/0/" + rest;
    }

    @Test
    void definitionAsWritten() {
        MeasureCoverageDefinition coverage =
                ProjectReader.read(folder).requireProject().coverages().get(0);

        assertThat(coverage.id(), is("kita_movement"));
        assertThat(coverage.zoningId(), is("quarter"));
        assertThat(coverage.targetGroup(), is(new TargetGroup(3, 5, Sex.ALL)));
        assertThat(coverage.measureIds(), contains("bewegungskita"));
    }

    @ParameterizedTest
    @CsvSource({
        "'ageMin: 0, ageMax: 2, sex: female'",
        "'ageMin: 3, ageMax: 17, sex: male'",
        "'ageMin: 0, sex: all'",
        "'ageMin: 65, sex: female'"
    })
    void agesMadeOfWholeBands(String target) {
        project.replace("atlas.yaml", TARGET, "targetGroup: {" + target + "}");

        assertThat(project.lines(), is(empty()));
    }

    @ParameterizedTest
    @CsvSource({
        // begins within 3-5; ends within 6-9; ends within 65+; ends before the open band; nobody is counted as diverse
        "'ageMin: 4, ageMax: 5, sex: all', all, 4, 5",
        "'ageMin: 3, ageMax: 6, sex: all', all, 3, 6",
        "'ageMin: 18, ageMax: 80, sex: female', female, 18, 80",
        "'ageMin: 66, sex: male', male, 66, ...",
        "'ageMin: 3, ageMax: 5, sex: diverse', diverse, 3, 5"
    })
    void agesThatBandsDoNotMake(String target, String value, String from, String to) {
        project.replace("atlas.yaml", TARGET, "targetGroup: {" + target + "}");

        assertThat(project.lines(), contains(at("targetGroup:", "targetGroup] LW-507 '" + value + "'")));
        assertThat(project.problems().get(0).arguments(), contains(from, to));
    }

    /** The year 2023 has 3-9 in place of 3-5 and 6-9. */
    @Test
    void bandsOfOnePeriodThatDoNotMakeTheAges() {
        project.write(
                        "data/population.csv",
                        project.text("data/population.csv")
                                .replaceAll("(?m)^\\d+,2023,6,9,.*\n", "")
                                .replaceAll("(?m)^(\\d+,2023,3),5,", "$1,9,"))
                .replace("atlas.yaml", TARGET, "targetGroup: {ageMin: 0, ageMax: 5, sex: all}");

        assertThat(project.lines(), contains(at("targetGroup:", "targetGroup] LW-507 'all'")));
    }

    @Test
    void agesReversed() {
        project.replace("atlas.yaml", TARGET, "targetGroup: {ageMin: 3, ageMax: 2, sex: all}");

        assertThat(project.lines(), contains(at("targetGroup:", "targetGroup/ageMax] LW-502 '2'")));
    }

    @Test
    void walkNeedsANetwork() {
        project.replace("measures/bewegungskita.yaml", "{type: radius, radiusM: 800}", "{type: walk, minutes: 10}");

        assertThat(project.lines(), contains(at("measures: [bewegungskita]", "measures/0] LW-572 'bewegungskita'")));
        assertThat(project.problems().get(0).arguments(), contains("bewegungskita"));
    }

    @Test
    void settingsNeedTheirUnits() {
        project.replace("measures/bewegungskita.yaml", "{type: radius, radiusM: 800}", "{type: setting}");

        assertThat(project.lines(), contains(at("measures: [bewegungskita]", "measures/0] LW-573 'bewegungskita'")));
    }

    @Test
    void optionsAsWritten() {
        project.replace(
                "atlas.yaml",
                "    measures: [bewegungskita]\n",
                """
                    measures: [bewegungskita]
                    targetRate: 0.6
                    servedBy: participants
                    burden: burden
                    trend: mannKendall
                    needs: {barrierFree: true, languages: [de, tr], mostFeeEuro: 5, registration: easy}
                    success: {measure: bewegungskita, criterion: c1}
                """);

        CoverageOptions options =
                ProjectReader.read(folder).requireProject().coverages().get(0).options();
        assertThat(
                options,
                is(new CoverageOptions(
                        0.6,
                        Served.PARTICIPANTS,
                        "burden",
                        TrendTest.MANN_KENDALL,
                        new CoverageNeeds(true, List.of("de", "tr"), 5.0, Registration.EASY),
                        new SuccessShare("bewegungskita", "c1"))));
    }

    @Test
    void successThatIsNoShare() {
        project.replace(
                "atlas.yaml",
                "    measures: [bewegungskita]\n",
                "    measures: [bewegungskita]\n    success: {measure: bewegungskita, criterion: c9}\n");

        assertThat(project.problems().get(0).code().id(), is("LW-581"));
    }

    @Test
    void burdenOfAnotherZoning() {
        project.withIndexOverTheCity()
                .replace(
                        "atlas.yaml",
                        "    measures: [bewegungskita]\n",
                        "    measures: [bewegungskita]\n    burden: warm\n");

        assertThat(project.lines(), hasItem(at("burden: warm", "burden] LW-580 'warm'")));
    }

    @Test
    void unknownBurden() {
        project.replace(
                "atlas.yaml", "    measures: [bewegungskita]\n", "    measures: [bewegungskita]\n    burden: other\n");

        assertThat(project.problems().get(0).code().id(), is("LW-115"));
    }

    @Test
    void measureThatNeverRunsIsAWarning() {
        project.replace(
                "measures/bewegungskita.yaml",
                "start: 2023-02-01, openEnded: true",
                "start: 2019-01-01, end: 2021-12-31");

        assertThat(project.lines(), contains(at("measures: [bewegungskita]", "measures/0] LW-510 'bewegungskita'")));
        assertThat(ProjectReader.read(folder).hasErrors(), is(false));
    }

    @Test
    void unknownAndDoubleMeasures() {
        project.replace("atlas.yaml", "measures: [bewegungskita]", "measures: [bewegungskita, turnen, bewegungskita]");

        assertThat(
                project.lines(),
                contains(
                        at("measures: [bewegungskita", "measures/1] LW-115 'turnen'"),
                        at("measures: [bewegungskita", "measures/2] LW-116 'bewegungskita'")));
    }

    /** The skeleton's measure takes place in Kitas, its copy in clubs and quarters. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "settings: [kita]; bewegungskita",
                "settings: [club, kita]; bewegungskita turnen",
                "settings: [quarter], measures: [turnen, bewegungskita]; turnen",
                "measures: [bewegungskita]; bewegungskita"
            })
    void measuresOfSettings(String options, String counted) {
        twoMeasures();
        project.replace("atlas.yaml", "    measures: [bewegungskita]\n", lines(options));

        assertThat(project.lines(), is(empty()));
        assertThat(
                ProjectReader.read(folder).requireProject().coverages().get(0).measureIds(),
                is(List.of(counted.split(" "))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "settings: [seniors]; /settings] LW-582",
                "settings: [club], measures: [bewegungskita]; /settings] LW-582",
                "settings: [office]; /settings/0] LW-114",
                "targetRate: 0.5; ] LW-114"
            })
    void settingsWithoutAMeasure(String options, String problem) {
        twoMeasures();
        project.replace("atlas.yaml", "    measures: [bewegungskita]\n", lines(options));

        assertThat(
                project.problems().stream()
                        .map(each -> each.place().at() + "] " + each.code().id())
                        .toList(),
                contains("/coverages/0" + problem.strip()));
    }

    private void twoMeasures() {
        project.write(
                "measures/turnen.yaml",
                project.text("measures/bewegungskita.yaml")
                        .replace("id: bewegungskita", "id: turnen")
                        .replace("settings: [kita]", "settings: [club, quarter]"));
    }

    /** Options in a row as lines of the coverage. */
    private static String lines(String options) {
        return "    " + options.replace("], ", "]\n    ") + "\n";
    }

    @Test
    void areasThatCutUnitsAreRefused() {
        project.replace(
                        "atlas.yaml",
                        "zonings:\n",
                        """
                        zonings:
                          - id: block
                            title: {de: Bloecke, en: Blocks}
                            file: zonings/block.geojson
                            key: id
                            name: name
                        """)
                .write(
                        "zonings/block.geojson",
                        project.text("zonings/city.geojson").replaceAll("\"id\": *\"[^\"]*\"", "\"id\": \"b1\""))
                .replace("measures/bewegungskita.yaml", "{type: radius, radiusM: 800}", "{type: areas, areaIds: [b1]}");

        assertThat(project.lines(), contains(at("measures: [bewegungskita]", "measures/0] LW-575 'bewegungskita'")));
    }

    @Test
    void otherZoningThanPopulationAndResidents() {
        project.replace("atlas.yaml", "zoning: quarter\n    targetGroup", "zoning: city\n    targetGroup");

        assertThat(
                project.lines(),
                contains(
                        at("zoning: city\n    targetGroup", "zoning] LW-511 'city'"),
                        at("zoning: city\n    targetGroup", "zoning] LW-511 'city'")));
        assertThat(project.problems().get(0).arguments(), contains("population", "quarter"));
        assertThat(project.problems().get(1).arguments(), contains("residents", "quarter"));
    }

    @Test
    void unknownZoning() {
        project.replace("atlas.yaml", "zoning: quarter\n    targetGroup", "zoning: block\n    targetGroup");

        assertThat(project.lines(), hasItem(at("zoning: block", "zoning] LW-115 'block'")));
    }
}
