package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.coverage.evaluation.ControlChoice;
import org.lebenswelten.coverage.evaluation.EvaluationDefinition;
import org.lebenswelten.coverage.evaluation.EvaluationDesign;
import org.lebenswelten.coverage.evaluation.MatchedControls;
import org.lebenswelten.coverage.evaluation.PermutationTest;
import org.lebenswelten.model.Period;

/**
 * Evaluations; the skeleton has six quarters in one city from 2022 to 2024, a project in 02 and 05 since 2023-01-01 and a measure
 * with sites in 02 and 05 (Kitas at the station and the harbour).
 */
class EvaluationsReaderTest {

    private static final String NAMED = "id: a, title: {de: A, en: A}";

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
                table: data/c.csv
                source: {de: Stadt, en: City}""";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private void evaluation(String entry) {
        project.replace("atlas.yaml", "\nmeasures:", "\nevaluations:\n  - {" + NAMED + ", " + entry + "}\nmeasures:");
    }

    private EvaluationDefinition read() {
        assertThat(project.lines(), empty());
        return ProjectReader.read(folder).requireProject().evaluations().get(0);
    }

    private String at(String pointer, String rest) {
        return "atlas.yaml:" + (project.line("atlas.yaml", "\nevaluations:") + 2) + " [/evaluations/0" + pointer + "] "
                + rest;
    }

    private void projectStates(String design) {
        project.append("projects/gesund-im-quartier.yaml", "\nevaluation: {design: " + design + "}\n");
    }

    @Test
    void everyOptionIsRead() {
        evaluation("of: unemployment, treated: {zoning: quarter, areaIds: ['05', '02']}, start: 2024-01-01,"
                + " design: controlled, draws: 999, seed: 7, controls: {matched: {number: 3, caliper: 0.8,"
                + " by: [level, burden], replacement: true, without: {zoning: quarter, areaIds: ['06']}}}");
        EvaluationDefinition definition = read();
        assertThat(definition.treatedIds(), contains("02", "05"));
        assertThat(definition.start(), is(LocalDate.of(2024, 1, 1)));
        assertThat(definition.zoningId(), is("quarter"));
        assertThat(definition.permutation(), is(new PermutationTest(999, 7)));
        assertThat(
                definition.controls(),
                is(new ControlChoice.Matched(
                        new MatchedControls(3, 0.8, true), true, List.of("burden"), List.of("06"))));
    }

    @Test
    void projectGivesAreasStartAndDesign() {
        projectStates("before-after");
        evaluation("of: burden, treated: {project: gesund-im-quartier}");
        EvaluationDefinition definition = read();
        assertThat(definition.treatedIds(), contains("02", "05"));
        assertThat(definition.start(), is(LocalDate.of(2023, 1, 1)));
        assertThat(definition.design(), is(EvaluationDesign.BEFORE_AFTER));
    }

    @Test
    void measureCountsWhereItsSitesLie() {
        evaluation("of: unemployment, treated: {measure: bewegungskita}, start: 2024-01-01, design: controlled,"
                + " controls: {zoning: quarter, areaIds: ['01', '03']}");
        EvaluationDefinition definition = read();
        assertThat(definition.treatedIds(), contains("02", "05"));
        assertThat(definition.controls(), is(new ControlChoice.Named(List.of("01", "03"))));
    }

    @Test
    void exampleOfTheSkeletonCanBeTaken() {
        String text = project.text("atlas.yaml");
        int from = text.indexOf("# evaluations:");
        String example = text.substring(from, text.indexOf("\n\n", from));
        project.replace("atlas.yaml", example, example.replaceAll("(?m)^# ", ""));
        assertThat(read().id(), is("poverty_project"));
        assertThat(read().before(List.of(Period.ofYear(2022), Period.ofYear(2023))), is(new int[] {0}));
    }

    @Test
    void coarserUnitStandsForAllInside() {
        evaluation("of: burden, treated: {zoning: city, areaIds: ['1']}, start: 2023-01-01, design: before-after");
        assertThat(read().treatedIds(), contains("01", "02", "03", "04", "05", "06"));
    }

    @Test
    void otherDesignThanThatOfTheProjectIsAWarning() {
        projectStates("ITS");
        evaluation("of: burden, treated: {project: gesund-im-quartier}, design: before-after");
        assertThat(project.lines(), contains(at("/design", "LW-623 'before-after'")));
    }

    @Test
    void designMustComeFromSomewhere() {
        projectStates("none");
        evaluation("of: burden, treated: {project: gesund-im-quartier}");
        assertThat(project.lines(), contains(at("", "LW-436 'a'")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of: nothing, treated: {zoning: quarter, areaIds: ['02']}, start: 2024-01-01, design: before-after"
                        + "| /of | LW-115 'nothing'",
                "of: burden, treated: {zoning: quarter, areaIds: ['99']}, start: 2024-01-01, design: before-after"
                        + "| /treated/areaIds/0 | LW-209 '99'",
                "of: burden, treated: {project: nobody}, start: 2024-01-01, design: before-after"
                        + "| /treated/project | LW-115 'nobody'",
                "of: burden, treated: {zoning: quarter, areaIds: ['02']}, start: 2022-01-01, design: before-after"
                        + "| /of | LW-615 'burden'",
                "of: burden, treated: {zoning: quarter, areaIds: ['02']}, start: 2024-06-01, design: before-after"
                        + "| /of | LW-615 'burden'",
                "of: burden, treated: {zoning: quarter, areaIds: ['02']}, start: 2024-01-01, design: ITS"
                        + "| /of | LW-616 'burden'",
                "of: burden, treated: {zoning: city, areaIds: ['1']}, start: 2024-01-01, design: controlled"
                        + "| /treated | LW-617",
                "of: burden, treated: {zoning: quarter, areaIds: ['02']}, start: 2024-01-01, design: controlled,"
                        + " controls: {zoning: quarter, areaIds: ['02', '03']} | /controls/areaIds/0 | LW-618 '02'",
                "of: burden, treated: {zoning: quarter, areaIds: ['02']}, start: 2024-01-01, design: controlled,"
                        + " controls: {matched: {by: [nothing]}} | /controls/matched/by/0 | LW-115 'nothing'",
                "of: burden, treated: {zoning: quarter, areaIds: ['02']}, start: 2024-01-01, design: before-after,"
                        + " controls: {matched: {number: 1}} | /controls | LW-114",
                "of: burden, treated: {zoning: quarter}, start: 2024-01-01, design: before-after | /treated | LW-114",
            })
    void faultsAreTold(String entry, String pointer, String problem) {
        evaluation(entry);
        assertThat(project.lines(), contains(at(pointer, problem)));
    }

    @Test
    void figureOfACoarserZoningCannotBeEvaluatedByFinerUnits() {
        evaluation(
                "of: city_dust, treated: {zoning: quarter, areaIds: ['02']}, start: 2024-01-01, design: before-after");
        project.replace("atlas.yaml", "\nindicators:", CITY_DUST);
        project.replace(
                "atlas.yaml", "  - file: data/environment.csv", "  - file: data/environment.csv\n  - file: data/c.csv");
        project.write(
                "data/c.csv",
                "area,period,indicator,value\n1,2022,city_dust,1\n1,2023,city_dust,2\n1,2024,city_dust,3\n");
        assertThat(project.lines(), contains(at("/treated/areaIds", "LW-620")));
    }

    @Test
    void overlappingPeriodsAreRefused() {
        project.replace(
                "atlas.yaml",
                "\nindicators:",
                CITY_DUST.replace("table:", "periods: [2021-2022, 2022-2023, 2024]\n    table:"));
        project.replace(
                "atlas.yaml", "  - file: data/environment.csv", "  - file: data/environment.csv\n  - file: data/c.csv");
        project.write(
                "data/c.csv",
                "area,period,indicator,value\n1,2021-2022,city_dust,1\n1,2022-2023,city_dust,2\n1,2024,city_dust,3\n");
        evaluation("of: city_dust, treated: {zoning: city, areaIds: ['1']}, start: 2024-01-01, design: before-after");
        assertThat(project.lines(), contains(at("/of", "LW-621 'city_dust'")));
    }

    @Test
    void measureWithoutAreaIsTold() {
        project.replace("measures/bewegungskita.yaml", "x: 402834", "x: 900000");
        project.replace("measures/bewegungskita.yaml", "x: 403345", "x: 900000");
        evaluation("of: burden, treated: {measure: bewegungskita}, start: 2024-01-01, design: before-after");
        assertThat(project.lines(), hasItem(at("/treated/measure", "LW-622 'bewegungskita'")));
    }
}
