package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.rate.plan.FigureMethod.Direct;
import org.lebenswelten.rate.plan.FigureMethod.Indirect;
import org.lebenswelten.raw.RawStrata;

/**
 * Tables by age and sex beside those of the skeleton: deaths in six quarters and three years, ages 0-17, 18-64 and 65+, of
 * women and men; 2, 10 and 40 of 500, 1000 and 400 persons.
 */
class StrataTableReaderTest {

    private static final String TABLE = "data/deaths.csv";
    private static final String FIRST = "01,2022,deaths,0,17,female,2,500";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder)
                .replace("atlas.yaml", "  - file: data/social.csv", "  - file: data/social.csv\n  - file: " + TABLE)
                .replace(
                        "atlas.yaml", "  - id: fine_dust\n", indicator("{method: directlyStandardised, standard: own}"))
                .replace(
                        "atlas.yaml",
                        "indicators:\n",
                        """
                        standardPopulations:
                          - id: own
                            bands:
                              - {from: 0, to: 17, persons: 20}
                              - {from: 18, to: 64, persons: 60}
                              - {from: 65, persons: 20}
                        indicators:
                        """);
        table("area,period,indicator,age_from,age_to,sex,numerator,denominator", true);
    }

    @Test
    void strataStandWhereBandAndCellSay() {
        RawStrata strata = strata();

        assertThat(strata.bands().size(), is(6));
        assertThat(strata.events()[0][0], is(2.0));
        assertThat(strata.persons()[5][17], is(400.0));
        assertThat(strata.squares(), nullValue());
        // women and men: 2 (2 + 10 + 40) of 2 (500 + 1000 + 400)
        assertThat(read().counts().get("deaths").numerator()[0], is(104.0));
        assertThat(read().counts().get("deaths").denominator()[0], is(3800.0));
        assertThat(Objects.requireNonNull(read().plans().get("deaths")).method(), instanceOf(Direct.class));
    }

    /** 0.2 a + 0.6 b + 0.2 c at full precision leaves few whole counts a, b, c; crude proportions of the skeleton may stay. */
    @Test
    void figureByAgeMustBeRounded() {
        project.replace("atlas.yaml", "  decimals: 1\n", "");

        assertThat(project.problems().stream().map(p -> p.code().id()).toList(), contains("LW-473"));
        assertThat(project.problems().get(0).arguments(), contains("deaths"));
    }

    @Test
    void populationOfTheProjectStandsForDenominators() {
        table("area,period,indicator,age_from,age_to,sex,numerator", false);

        // girls under 18 in quarter 01 in 2022: 34 + 32 + 41 + 76 in data/population.csv
        assertThat(strata().persons()[0][0], is(183.0));
    }

    @Test
    void bandsThatThePopulationDoesNotMakeAreReported() {
        table("area,period,indicator,age_from,age_to,sex,numerator", false);
        project.write(TABLE, project.text(TABLE).replace(",17,", ",16,").replace(",18,", ",17,"));
        standard(" to: 17,", " to: 16,").replace("atlas.yaml", "from: 18", "from: 17");

        assertThat(
                project.lines(),
                containsInAnyOrder(
                        TABLE + " [deaths] LW-453 '0-16 female'",
                        TABLE + " [deaths] LW-453 '0-16 male'",
                        TABLE + " [deaths] LW-453 '17-64 female'",
                        TABLE + " [deaths] LW-453 '17-64 male'"));
    }

    @Test
    void bandsThatOverlapOrLeaveAGapAreReported() {
        project.write(
                TABLE, project.text(TABLE).replace(",17,female,", ",18,female,").replace(",17,male,", ",16,male,"));

        assertThat(
                project.lines(),
                contains(
                        TABLE + ":4 [age_from] LW-219 'deaths 18-64 female'",
                        TABLE + ":5 [age_from] LW-450 'deaths 18-64 male'"));
    }

    @Test
    void bandThatTheStandardLacksIsReported() {
        standard(" to: 17,", " to: 9,").replace("atlas.yaml", "from: 18", "from: 10");

        List<DataProblem> problems = project.problems();

        assertThat(project.lines(), contains(TABLE + " [deaths] LW-451 '0-17'", TABLE + " [deaths] LW-451 '18-64'"));
        assertThat(problems.get(0).arguments(), contains("0-9, 10-64, 65+", "own"));
    }

    @Test
    void ownStandardWithFaultsIsReported() {
        standard("persons: 60", "persons: 0").replace("atlas.yaml", "from: 65", "from: 70");

        assertThat(
                project.lines(),
                contains(
                        "atlas.yaml:" + project.line("atlas.yaml", "persons: 0")
                                + " [/standardPopulations/0/bands/1] LW-458 '18-64'",
                        "atlas.yaml:" + project.line("atlas.yaml", "from: 70")
                                + " [/standardPopulations/0/bands/2] LW-450 '70+'"));
    }

    @Test
    void standardOfAFileIsRead() {
        project.write("data/standard.csv", "age_from,age_to,persons\n0,17,1000\n18,64,3000\n65,,900\n");
        standard("bands:\n      - {from: 0, to: 17, persons: 20}\n", "file: data/standard.csv\n")
                .replace("atlas.yaml", "      - {from: 18, to: 64, persons: 60}\n", "")
                .replace("atlas.yaml", "      - {from: 65, persons: 20}\n", "");

        Direct direct =
                (Direct) Objects.requireNonNull(read().plans().get("deaths")).method();

        assertThat(direct.standard().bands().names(), contains("0-17", "18-64", "65+"));
    }

    @Test
    void bandWithoutPersonsIsReportedWithItsUnitButAnEmptyUnitIsMissing() {
        String text = project.text(TABLE)
                .replace(FIRST, "01,2022,deaths,0,17,female,0,0")
                .replace("01,2022,deaths,0,17,male,2,500", "01,2022,deaths,0,17,male,0,0");
        project.write(TABLE, text.replaceAll("(02,2023,deaths,.*),\\d+,\\d+\n", "$1,0,0\n"));

        List<DataProblem> problems = project.problems();

        assertThat(
                project.lines(), contains(TABLE + ":2 [deaths] LW-454 '01'", TABLE + ":26 [denominator] LW-655 '0'"));
        assertThat(problems.get(0).arguments(), contains("2022", "0-17"));
    }

    @Test
    void unitOfWhichOneBandIsUnknownIsMissing() {
        project.replace(TABLE, FIRST, "01,2022,deaths,0,17,female,,");

        RawStrata strata = strata();

        for (int band = 0; band < 6; band++) {
            assertThat(Double.isNaN(strata.events()[band][0]), is(true));
            assertThat(Double.isNaN(strata.events()[band][1]), is(false));
        }
    }

    @Test
    void faultyCellsAreReportedTogether() {
        project.write(
                TABLE,
                project.text(TABLE)
                        .replace(FIRST, "01,2022,deaths,0,17,female,2,")
                        .replace("01,2022,deaths,0,17,male,2,500", "01,2022,deaths,0,17,male,2,0")
                        .replace("01,2022,deaths,18,64,female,10,1000", "01,2022,deaths,18,64,woman,10,1000")
                        .replace("01,2022,deaths,18,64,male,10,1000", "01,2022,deaths,18,64,male,-1,1000"));

        assertThat(
                project.lines(),
                contains(
                        TABLE + " [deaths] LW-210 '01'",
                        TABLE + ":2 [denominator] LW-215 ''",
                        TABLE + ":3 [denominator] LW-208",
                        TABLE + ":4 [sex] LW-222 'woman'",
                        TABLE + ":5 [numerator] LW-206"));
    }

    @Test
    void absentRowsAreAnErrorUnlessTheyStandForZero() {
        table("area,period,indicator,age_from,age_to,sex,numerator", false);
        project.replace(TABLE, "01,2022,deaths,0,17,female,2\n", "");
        List<DataProblem> problems = project.problems();
        assertThat(project.lines(), contains(TABLE + " [deaths] LW-210 '01'"));
        assertThat(problems.get(0).arguments(), contains("deaths", "01", "2022 0-17 female"));

        project.replace("atlas.yaml", "standard: own}", "standard: own, absentRows: zero}");
        assertThat(strata().events()[0][0], is(0.0));
    }

    @Test
    void absentRowsCannotBeZeroWhereTheyHoldDenominators() {
        project.replace("atlas.yaml", "standard: own}", "standard: own, absentRows: zero}");

        assertThat(project.problems().get(0).code().id(), is("LW-452"));
    }

    @Test
    void personsWithSeveralEventsAreSquared() {
        project.write(TABLE, project.text(TABLE).replace(",numerator,denominator\n", ",numerator,denominator,f1,f2\n"));
        project.write(TABLE, project.text(TABLE).replaceAll("(?m)^(\\d.*,(\\d+),(\\d+))$", "$1,0,x$2"));
        // two events each: half as many persons as events
        project.write(
                TABLE,
                project.text(TABLE).replace("x40", "20").replace("x10", "5").replace("x2", "1"));

        RawStrata strata = strata();

        assertThat(strata.events()[0][0], is(2.0));
        // one person with two events: 2^2
        assertThat(Objects.requireNonNull(strata.squares())[0][0], is(4.0));

        project.replace(TABLE, FIRST + ",0,1", FIRST + ",1,1");
        assertThat(project.lines(), contains(TABLE + ":2 [numerator] LW-459"));
    }

    @Test
    void yearsArePooled() {
        project.replace("atlas.yaml", "    estimate:", "    pool: 3\n    estimate:");

        assertThat(strata().frame().periods().toString(), is("[2022-2024]"));
        assertThat(strata().events()[0][0], is(6.0));
        assertThat(strata().persons()[0][0], is(1500.0));
    }

    @Test
    void yearsThatCannotBePooledAreReportedAndOverlapsWarnOf() {
        project.replace("atlas.yaml", "    estimate:", "    pool: 2\n    estimate:");
        assertThat(project.problems().get(0).code().id(), is("LW-456"));

        project.replace("atlas.yaml", "    pool: 2\n", "    pool: 2\n    poolOverlapping: true\n");
        assertThat(project.problems().stream().map(p -> p.code().id()).toList(), contains("LW-457"));
        assertThat(strata().frame().periods().toString(), is("[2022-2023, 2023-2024]"));
    }

    @Test
    void statedReferenceIsSummedOverItsFinerBands() {
        project.replace(
                        "atlas.yaml",
                        "{method: directlyStandardised, standard: own}",
                        "{method: indirectlyStandardisedRatio, reference: {file: data/land.csv}}")
                .write("data/land.csv", land("0,9,female,1,1000\n10,17,female,3,2000\n"));

        Indirect indirect =
                (Indirect) Objects.requireNonNull(read().plans().get("deaths")).method();

        assertThat(indirect.stated(), notNullValue());
        assertThat(Objects.requireNonNull(indirect.stated()).events()[0][0], is(4.0));
        assertThat(Objects.requireNonNull(indirect.stated()).persons()[0][0], is(3000.0));

        project.write("data/land.csv", land("0,9,female,1,1000\n"));
        assertThat(
                project.lines(),
                contains("atlas.yaml:" + project.line("atlas.yaml", "reference:")
                        + " [/indicators/2/estimate/reference] LW-451 '0-17 female'"));
    }

    @Test
    void lifeExpectancyNeedsALifeTable() {
        project.replace("atlas.yaml", "{method: directlyStandardised, standard: own}", "{method: lifeExpectancy}");

        assertThat(project.problems().get(0).code().id(), is("LW-452"));
    }

    @Test
    void figureByAgeNeedsATableByAge() {
        project.replace(
                "atlas.yaml",
                """
                    kind: proportion
                    multiplier: 100
                    direction: higherIsWorse
                    zoning: quarter
                    table: data/social.csv
                """,
                """
                    kind: rate
                    multiplier: 100
                    direction: higherIsWorse
                    zoning: quarter
                    table: data/social.csv
                    estimate: {method: indirectlyStandardisedRate}
                """);

        assertThat(project.problems().stream().map(p -> p.code().id()).toList(), contains("LW-452"));
        assertThat(
                project.problems().get(0).arguments().get(0),
                is("data/social.csv has no columns age_from, age_to, sex"));
    }

    private Project read() {
        assertThat(
                project.lines().stream()
                        .filter(line -> !line.contains("LW-457"))
                        .toList(),
                empty());
        return ProjectReader.read(folder).requireProject();
    }

    private RawStrata strata() {
        return Objects.requireNonNull(read().strata().get("deaths"));
    }

    private ProjectFixture standard(String old, String replacement) {
        return project.replace("atlas.yaml", old, replacement);
    }

    private void table(String header, boolean denominators) {
        StringBuilder rows = new StringBuilder(header).append('\n');
        String[] ages = {"0,17", "18,64", "65,"};
        int[] deaths = {2, 10, 40};
        int[] persons = {500, 1000, 400};
        for (int unit = 1; unit <= 6; unit++) {
            for (int year = 2022; year <= 2024; year++) {
                for (int age = 0; age < 3; age++) {
                    for (String sex : List.of("female", "male")) {
                        rows.append("0%d,%d,deaths,%s,%s,%d".formatted(unit, year, ages[age], sex, deaths[age]))
                                .append(denominators ? "," + persons[age] : "")
                                .append('\n');
                    }
                }
            }
        }
        project.write(TABLE, rows.toString());
    }

    private static String land(String girls) {
        return "age_from,age_to,sex,numerator,denominator\n" + girls
                + List.of("18,64,female", "65,,female", "0,17,male", "18,64,male", "65,,male").stream()
                        .map(band -> band + ",10,1000\n")
                        .collect(Collectors.joining());
    }

    private static String indicator(String estimate) {
        return String.join(
                "\n",
                "  - id: deaths",
                "    title: {de: Sterbefälle, en: Deaths}",
                "    definition: {de: Sterbefälle je 1000, en: Deaths per 1000}",
                "    unit: {de: je 1000, en: per 1000}",
                "    kind: rate",
                "    multiplier: 1000",
                "    direction: higherIsWorse",
                "    zoning: quarter",
                "    table: data/deaths.csv",
                "    source: {de: Erfunden, en: Invented}",
                "    estimate: " + estimate,
                "  - id: fine_dust",
                "");
    }
}
