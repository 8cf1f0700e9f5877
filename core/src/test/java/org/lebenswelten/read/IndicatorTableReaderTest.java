package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.raw.RawContributors;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;

/** The content of tables; line 2 of {@code data/social.csv} is {@code 01,2022,child_poverty,65,353}. */
class IndicatorTableReaderTest {

    private static final String TABLE = "data/social.csv";
    private static final String VALUES = "data/environment.csv";
    private static final String ROW = "01,2022,child_poverty,65,353";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    @Test
    void cellsStandWhereUnitAndPeriodSay() {
        RawCounts counts = ProjectReader.read(folder).requireProject().counts().get("child_poverty");

        // rows "01,2022,...,65,353" and "02,2023,...,179,563" of the file; 6 units, periods from 2022
        assertThat(counts.frame().size(), is(18));
        assertThat(counts.numerator()[0], is(65.0));
        assertThat(counts.denominator()[0], is(353.0));
        assertThat(counts.numerator()[6 + 1], is(179.0));
        assertThat(counts.denominator()[6 + 1], is(563.0));
    }

    /** A cell is quoted where no digit of a count can stand in it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "01,2022,child_poverty,x,353     | numerator   | LW-204 | x",
                "01,2022,child_poverty,NaN,353   | numerator   | LW-204 | NaN",
                "01,2022,child_poverty,0x41,353  | numerator   | LW-204 |",
                "01,2022,child_poverty,65,1 353  | denominator | LW-204 |",
                "01,2022,child_poverty,65,1.353.000 | denominator | LW-204 |",
                "01,2022,child_poverty,65,'\"353,0\"' | denominator | LW-205 |",
                "01,2022,child_poverty,-3,353    | numerator   | LW-206 |",
                "01,2022,child_poverty,65,-353   | denominator | LW-206 |",
                "01,2022,child_poverty,6.5,353   | numerator   | LW-207 |",
                "01,2022,child_poverty,65,353.5  | denominator | LW-207 |",
                "01,2022,child_poverty,354,353   | numerator   | LW-208 |",
                "01,2022,child_poverty,1,0       | numerator   | LW-208 |",
                "01,2022,child_poverty,,353      | numerator   | LW-215 | ''",
                "01,2022,child_poverty,65,       | denominator | LW-215 | ''"
            })
    void faultyCells(String row, String column, String code, @Nullable String value) {
        project.replace(TABLE, ROW, row.replace("'", ""));

        String quoted = value == null ? "" : " '" + value + "'";
        assertThat(project.lines(), contains(TABLE + ":2 [" + column + "] " + code + quoted));
    }

    @Test
    void allFaultsOfARowAreReported() {
        project.replace(TABLE, ROW, "01,2022,child_poverty,-1,x");

        assertThat(project.lines(), contains(TABLE + ":2 [denominator] LW-204 'x'", TABLE + ":2 [numerator] LW-206"));
    }

    @Test
    void unknownUnitIsReportedOnceWithItsRows() {
        project.append(TABLE, "99,2022,child_poverty,1,2\n99,2023,child_poverty,1,2\n99,2022,unemployment,1,2\n");

        List<DataProblem> problems = project.problems();

        assertThat(project.lines(), contains(TABLE + ":38 [area] LW-209 '99'"));
        assertThat(problems.get(0).arguments(), contains("quarter", "3"));
    }

    @Test
    void unitsWithoutRowAreReportedOnceWithTheirPeriods() {
        project.replace(TABLE, ROW + "\n", "").replace(TABLE, "01,2024,child_poverty,66,351\n", "");

        assertThat(project.lines(), contains(TABLE + " [child_poverty] LW-210 '01'"));
        assertThat(project.problems().get(0).arguments(), contains("child_poverty", "01", "2022, 2024"));
    }

    @Test
    void indicatorWithoutRows() {
        project.write(TABLE, project.text(TABLE).replaceAll("(?m)^.*child_poverty.*\n", ""));

        assertThat(project.lines(), contains(TABLE + " [child_poverty] LW-223 'child_poverty'"));
    }

    @Test
    void unknownIndicator() {
        // fine_dust is defined, but for the other table
        project.append(TABLE, "01,2022,poverty,1,2\n01,2022,fine_dust,1,2\n");

        assertThat(
                project.lines(),
                contains(TABLE + ":38 [indicator] LW-211 'poverty'", TABLE + ":39 [indicator] LW-211 'fine_dust'"));
        assertThat(project.problems().get(0).arguments(), contains("child_poverty, unemployment", "1"));
    }

    @Test
    void unknownPeriod() {
        project.append(TABLE, "01,2021,child_poverty,1,2\n01,22,child_poverty,1,2\n");

        assertThat(project.lines(), contains(TABLE + ":38 [period] LW-212 '2021'", TABLE + ":39 [period] LW-212 '22'"));
        assertThat(project.problems().get(0).arguments(), contains("2022, 2023, 2024", "1"));
    }

    @Test
    void rowTwice() {
        project.append(TABLE, ROW + "\n");

        assertThat(project.lines(), contains(TABLE + ":38 [area] LW-213 '01 2022 child_poverty'"));
        assertThat(project.problems().get(0).arguments(), contains("2"));
    }

    @Test
    void emptyCellsAreMissing() {
        project.replace(TABLE, ROW, "01,2022,child_poverty,,");

        assertThat(project.lines(), is(empty()));
        RawCounts counts = ProjectReader.read(folder).requireProject().counts().get("child_poverty");
        assertThat(counts.numerator()[0], is(notANumber()));
        assertThat(counts.denominator()[0], is(notANumber()));
    }

    @Test
    void nobodyOutOfNobodyIsMissing() {
        project.replace(TABLE, ROW, "01,2022,child_poverty,0,0");

        assertThat(project.lines(), contains(TABLE + ":2 [denominator] LW-655 '0'"));
        assertThat(project.problems().get(0).arguments(), contains("child_poverty", "01", "2022"));
        RawCounts counts = ProjectReader.read(folder).requireProject().counts().get("child_poverty");
        assertThat(counts.denominator()[0], is(notANumber()));
    }

    @Test
    void ratesMayExceedOneAndCountPersonYears() {
        project.replace("atlas.yaml", "kind: proportion", "kind: rate")
                .replace(TABLE, ROW, "01,2022,child_poverty,400,353.25");

        assertThat(project.lines(), is(empty()));
        RawCounts counts = ProjectReader.read(folder).requireProject().counts().get("child_poverty");
        assertThat(counts.numerator()[0], is(400.0));
        assertThat(counts.denominator()[0], is(353.25));
    }

    @Test
    void valuesWithLimits() {
        project.write(VALUES, project.text(VALUES).replaceAll("(?m)([0-9.]+)$", "$1,0,99"))
                .replace(VALUES, "value", "value,lower,upper")
                .replace(VALUES, "02,2022,fine_dust,", "02,2022,fine_dust,100");

        // the value of unit 02 in 2022 is now above 100
        assertThat(project.problems().get(0).place().toString(), is(VALUES + ":5 [value]"));
        assertThat(project.problems().get(0).code().id(), is("LW-216"));
        assertThat(project.problems().get(0).arguments(), contains("0", "99"));
    }

    @Test
    void halfAnInterval() {
        project.write(VALUES, project.text(VALUES).replaceAll("(?m)([0-9.]+)$", "$1,,"))
                .replace(VALUES, "value", "value,lower,upper")
                .replace(VALUES, ",,\n02,2022", ",1,\n02,2022");

        assertThat(project.lines(), contains(VALUES + ":4 [upper] LW-215 ''"));
    }

    @Test
    void valuesMayBeNegative() {
        project.write(VALUES, project.text(VALUES).replaceAll("01,2022,fine_dust,.*", "01,2022,fine_dust,-1.5"));

        assertThat(project.lines(), is(empty()));
        RawValues values = ProjectReader.read(folder).requireProject().values().get("fine_dust");
        assertThat(values.value()[0], is(-1.5));
        assertThat(values.lower()[0], is(notANumber()));
    }

    @Test
    void germanDecimalCommas() {
        project.write(VALUES, project.text(VALUES).replace(',', ';').replace('.', ','))
                .replace(
                        "atlas.yaml", "- file: data/environment.csv", "- {file: data/environment.csv, delimiter: ';'}");

        List<DataProblem> problems = project.problems();

        // all 18 values
        assertThat(problems.size(), is(18));
        assertThat(problems.get(0).place().toString(), is(VALUES + ":2 [value]"));
        assertThat(problems.get(0).code().id(), is("LW-205"));

        project.replace("atlas.yaml", "delimiter: ';'}", "delimiter: ';', decimal: ','}");
        assertThat(project.lines(), is(empty()));
    }

    @Test
    void indicatorOfCountsInATableOfValues() {
        project.replace("atlas.yaml", "table: data/social.csv", "table: data/environment.csv");

        // The indicator no longer belongs to the table that has its rows.
        assertThat(
                project.lines(),
                contains(
                        "atlas.yaml:" + project.line("atlas.yaml", "kind: proportion") + " [/indicators/0/kind] LW-221"
                                + " 'proportion'",
                        TABLE + ":2 [indicator] LW-211 'child_poverty'"));
    }

    @Test
    void ownPeriodsOfAnIndicator() {
        project.replace("atlas.yaml", "  - id: fine_dust", "  - id: fine_dust\n    periods: [2022-2024]")
                .write(
                        VALUES,
                        project.text(VALUES)
                                .replaceAll("(?m)^.*,202[34],.*\n", "")
                                .replace("2022", "2022-2024"));

        assertThat(project.lines(), is(empty()));
        assertThat(
                ProjectReader.read(folder)
                        .requireProject()
                        .values()
                        .get("fine_dust")
                        .frame()
                        .size(),
                is(6));
    }

    @Test
    void periodsThatBeginInTheSameYear() {
        project.replace("atlas.yaml", "  - id: fine_dust", "  - id: fine_dust\n    periods: [2021-2023, 2021-2024]");
        int line = project.line("atlas.yaml", "periods: [2021-2023");

        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/indicators/2/periods/1] LW-406 '2021-2024'"));
        assertThat(project.problems().get(0).arguments(), contains("2021-2023", "2021-2024"));
    }

    @Test
    void periodBackwards() {
        project.replace("atlas.yaml", "  - id: fine_dust", "  - id: fine_dust\n    periods: [2024-2022]");
        int line = project.line("atlas.yaml", "periods: [2024-2022");

        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/indicators/2/periods/0] LW-114 '2024-2022'"));
    }

    @Test
    void tableThatIsNotDeclared() {
        project.replace("atlas.yaml", "table: data/environment.csv", "table: data/air.csv");
        int line = project.line("atlas.yaml", "table: data/air.csv");

        assertThat(
                project.lines(),
                contains(
                        "atlas.yaml:" + line + " [/indicators/2/table] LW-115 'data/air.csv'",
                        VALUES + ":2 [indicator] LW-211 'fine_dust'"));
    }

    @Test
    void contributorsAreReadWhereTheTableNamesThem() {
        addContributions("3,40,20");

        RawContributors contributors = Objects.requireNonNull(ProjectReader.read(folder)
                .requireProject()
                .counts()
                .get("child_poverty")
                .contributors());

        assertThat(contributors.number()[0], is(3.0));
        assertThat(contributors.largest()[0], is(40.0));
        assertThat(contributors.second()[0], is(20.0));
        assertThat(Double.isNaN(contributors.largest()[1]), is(true));
    }

    /** The numerator is 65: a second larger than the largest, a largest above the numerator, no number of contributors. */
    @ParameterizedTest
    @ValueSource(strings = {"3,20,40", "3,66,1", ",40,20"})
    void contributionsThatDoNotFit(String contributions) {
        addContributions(contributions);

        assertThat(project.lines(), contains("data/social.csv:2 [largest] LW-468"));
    }

    /** Adds columns for contributors: of the first row as given, of all others empty. */
    private void addContributions(String first) {
        List<String> rows = project.text("data/social.csv").lines().toList();
        StringBuilder text = new StringBuilder(rows.get(0) + ",contributors,largest,second\n");
        for (int row = 1; row < rows.size(); row++) {
            text.append(rows.get(row))
                    .append(',')
                    .append(row == 1 ? first : ",,")
                    .append('\n');
        }
        project.write("data/social.csv", text.toString());
    }
}
