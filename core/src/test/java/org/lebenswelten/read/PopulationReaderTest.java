package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.model.Sex;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;

/** Line 2 of {@code data/population.csv} begins {@code 01,2022,0,2,female,}, line 12 {@code 01,2022,65,,female,}. */
class PopulationReaderTest {

    private static final String TABLE = "data/population.csv";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private RawPopulation population() {
        RawPopulation population = ProjectReader.read(folder).requireProject().population();
        if (population == null) {
            throw new AssertionError("no population");
        }
        return population;
    }

    @Test
    void bandsAscendByAgeAndSex() {
        List<Band> bands = population().bands();

        assertThat(bands.size(), is(12));
        assertThat(bands.get(0), is(new Band(0, 2, Sex.FEMALE)));
        assertThat(bands.get(1), is(new Band(0, 2, Sex.MALE)));
        assertThat(bands.get(11), is(new Band(65, Integer.MAX_VALUE, Sex.MALE)));
    }

    @Test
    void emptyCellIsUnknown() {
        project.write(TABLE, project.text(TABLE).replaceFirst("01,2022,0,2,female,\\d+", "01,2022,0,2,female,"));

        assertThat(project.lines(), is(empty()));
        assertThat(population().persons()[0][0], is(notANumber()));
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "01,2022,2,0,female,9    | age_to   | LW-218 | 0",
                "01,2022,-1,2,female,9   | age_from | LW-206 | -1",
                "01,2022,0,x,female,9    | age_to   | LW-204 | x",
                "01,2022,,2,female,9     | age_from | LW-204 | ''",
                "01,2022,0,2.5,female,9  | age_to   | LW-207 | 2.5",
                "01,2022,0,999,female,9  | age_to   | LW-207 | 999",
                "01,2022,0,2,w,9         | sex      | LW-222 | w",
                "01,2022,0,2,female,-9   | persons  | LW-206 |",
                "01,2022,0,2,female,9.5  | persons  | LW-207 |",
                "99,2022,0,2,female,9    | area     | LW-209 | 99",
                "01,2019,0,2,female,9    | period   | LW-212 | 2019"
            })
    void faultyCells(String row, String column, String code, @Nullable String value) {
        project.write(TABLE, project.text(TABLE).replaceFirst("01,2022,0,2,female,\\d+", row));

        String quoted = value == null ? "" : " '" + value + "'";
        assertThat(project.lines(), hasItem(TABLE + ":2 [" + column + "] " + code + quoted));
    }

    @Test
    void rowTwice() {
        project.append(TABLE, "01,2022,0,2,female,9\n");

        assertThat(project.lines(), contains(TABLE + ":218 [area] LW-213 '01 2022 0-2 female'"));
    }

    @Test
    void missingRow() {
        project.write(TABLE, project.text(TABLE).replaceFirst("01,2022,0,2,female,\\d+\n", ""));

        assertThat(project.lines(), contains(TABLE + " [persons] LW-210 '01'"));
        assertThat(project.problems().get(0).arguments(), contains("population", "01", "2022"));
    }

    @Test
    void overlappingBands() {
        project.append(TABLE, "01,2022,2,4,female,9\n");

        // 2-4 overlaps 0-2 before it and 3-5 (line 4) after it
        assertThat(
                project.lines(),
                contains(
                        TABLE + ":4 [age_from] LW-219 '2022 3-5 female'",
                        TABLE + ":218 [age_from] LW-219 '2022 2-4 female'"));
    }

    @Test
    void allBesideOneSexOverlaps() {
        for (int i = 1; i <= 6; i++) {
            project.append(TABLE, "0" + i + ",2024,6,9,all,9\n");
        }

        assertThat(
                project.lines(),
                contains(
                        TABLE + ":30 [age_from] LW-219 '2024 6-9 female'",
                        TABLE + ":31 [age_from] LW-219 '2024 6-9 male'"));
        assertThat(project.problems().get(0).arguments(), contains("6-9 all"));
    }

    /** Lines 2 to 13 are those of 01 in 2022: 3-5 female stands on line 4, 65+ male on line 13. */
    @Test
    void bandsThatDoNotMakeUpEverybody() {
        project.write(
                TABLE,
                project.text(TABLE)
                        .replaceAll("(?m)^\\d+,2022,0,2,female,.*\n", "")
                        .replaceAll("(?m)^(\\d+,2022,65),,male,", "$1,90,male,"));

        assertThat(
                project.lines(),
                contains(
                        TABLE + ":3 [age_from] LW-630 '2022 3-5 female'",
                        TABLE + ":12 [age_to] LW-630 '2022 65-90 male'"));
        assertThat(project.problems().get(0).arguments(), contains("0-2"));
        assertThat(project.problems().get(1).arguments(), contains("91+"));
    }

    @Test
    void gapBetweenBands() {
        project.write(TABLE, project.text(TABLE).replaceAll("(?m)^\\d+,2023,6,9,male,.*\n", ""));

        assertThat(
                project.lines(),
                contains(TABLE + ":" + project.line(TABLE, "01,2023,10,17,male")
                        + " [age_from] LW-450 '2023 10-17 male'"));
        assertThat(project.problems().get(0).arguments(), contains("3-5 male"));
    }

    @Test
    void eachPeriodMayHaveItsOwnBands() {
        project.write(
                TABLE,
                project.text(TABLE)
                        .replaceAll("(?m)^(\\d+,2022),6,9,", "$1,6,7,")
                        .replaceAll("(?m)^(\\d+,2022),10,17,", "$1,8,17,"));

        assertThat(project.lines(), is(empty()));
        assertThat(population().bands().size(), is(16));
    }

    @Test
    void decimalMark() {
        project.write(TABLE, project.text(TABLE).replaceFirst("01,2022,0,2,female,\\d+", "01,2022,0,2,female,\"9,0\""));

        assertThat(project.lines(), contains(TABLE + ":2 [persons] LW-205"));
    }
}
