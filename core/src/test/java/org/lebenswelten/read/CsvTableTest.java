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
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;

/** The form of tables, told by the table {@code data/social.csv} of the skeleton. */
class CsvTableTest {

    private static final String TABLE = "data/social.csv";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private void declare(String options) {
        project.replace("atlas.yaml", "- file: data/social.csv", "- {file: data/social.csv, " + options + "}");
    }

    @Test
    void semicolonsAndDecimalCommas() {
        declare("delimiter: ';', decimal: ','");
        project.write(TABLE, project.text(TABLE).replace(',', ';'));

        assertThat(project.lines(), is(empty()));
    }

    @Test
    void tabs() {
        declare("delimiter: \"\\t\"");
        project.write(TABLE, project.text(TABLE).replace(',', '\t'));

        assertThat(project.lines(), is(empty()));
    }

    @Test
    void quotesAndWindowsLineEnds() {
        project.write(TABLE, project.text(TABLE).replace("01,", "\"01\",").replace("\n", "\r\n"));

        assertThat(project.lines(), is(empty()));
    }

    @Test
    void semicolonsWhereCommasAreExpected() {
        project.write(TABLE, project.text(TABLE).replace(',', ';'));

        assertThat(project.lines(), contains(TABLE + ":1 LW-201 'area;period;indicator;numerator;denominator'"));
        assertThat(
                new ProblemTexts(Language.DE).rule(project.problems().get(0)),
                is("Trennzeichen scheint ';' zu sein, erwartet wird ','; in atlas.yaml unter 'delimiter' angeben"));
    }

    @Test
    void tabsWhereCommasAreExpected() {
        project.write(TABLE, project.text(TABLE).replace(',', '\t'));

        assertThat(
                new ProblemTexts(Language.EN).rule(project.problems().get(0)),
                is("delimiter seems to be tab, expected ','; declare it in atlas.yaml as 'delimiter'"));
    }

    @Test
    void commasWhereSemicolonsAreDeclared() {
        declare("delimiter: ';'");

        assertThat(project.lines(), contains(TABLE + ":1 LW-201 'area,period,indicator,numerator,denominator'"));
    }

    @Test
    void missingColumn() {
        project.replace(TABLE, "denominator", "persons");

        assertThat(
                project.lines(),
                contains(TABLE + ":1 [denominator] LW-202 'denominator'", TABLE + ":1 [persons] LW-217 'persons'"));
    }

    @Test
    void extraColumnIsOnlyAWarning() {
        project.write(TABLE, project.text(TABLE).replace("\n", ",x\n").replaceFirst("x\n", "note\n"));

        assertThat(project.lines(), contains(TABLE + ":1 [note] LW-217 'note'"));
        assertThat(ProjectReader.read(folder).hasErrors(), is(false));
    }

    @Test
    void columnTwice() {
        project.write(TABLE, project.text(TABLE).replace("\n", ",1\n").replaceFirst("1\n", "area\n"));

        assertThat(project.lines(), hasItem(TABLE + ":1 [area] LW-220 'area'"));
    }

    @Test
    void raggedRows() {
        project.append(TABLE, "01,2022\n01,2022,child_poverty,1,2,3\n");

        assertThat(project.lines(), contains(TABLE + ":38 LW-203", TABLE + ":39 LW-203"));
        assertThat(project.problems().get(0).arguments(), contains("2", "5"));
    }

    @Test
    void blankLinesAreSkippedAndCounted() {
        String header = "area,period,indicator,numerator,denominator\n";
        project.write(TABLE, project.text(TABLE).replace(header, header + "\n \n") + "\nx\n");

        // header, 2 blank lines, 36 rows, 1 blank line, then line 41
        assertThat(project.lines(), contains(TABLE + ":41 LW-203 'x'"));
    }

    @Test
    void linesAreCountedThroughQuotedLineBreaks() {
        project.append(TABLE, "\"0\n1\",2022,child_poverty,1,2\n\"0\n\n2\",2022,child_poverty,1,2\nx");

        List<String> lines = project.lines();

        // Each row stands where it begins: line 38 (two lines long) and line 40 (three), then 43.
        assertThat(
                lines,
                contains(
                        TABLE + ":38 [area] LW-209 '0\n1'",
                        TABLE + ":40 [area] LW-209 '0\n\n2'",
                        TABLE + ":43 LW-203 'x'"));
    }

    @Test
    void quoteThatIsNotClosed() {
        project.append(TABLE, "\"01,2022,child_poverty,1,2\n");

        assertThat(project.lines(), contains(TABLE + ":38 LW-214"));
    }

    @Test
    void textAfterAClosingQuote() {
        project.append(TABLE, "\"01\"x,2022,child_poverty,1,2\n");

        assertThat(project.lines(), contains(TABLE + ":38 LW-214"));
    }

    @Test
    void emptyFile() {
        project.write(TABLE, "");

        assertThat(project.lines(), contains(TABLE + " LW-214"));
    }
}
