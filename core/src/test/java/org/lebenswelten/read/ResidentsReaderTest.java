package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.raw.ResidentPoints;

class ResidentsReaderTest {

    private static final String TABLE = "layers/residents.csv";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    @Test
    void pointsKeepTheOrderOfTheFile() {
        project.write(TABLE, project.text(TABLE) + "03,402000.25,5704000.5,12.5\n");

        ResidentPoints points = ProjectReader.read(folder).requireProject().residents();
        if (points == null) {
            throw new AssertionError("no residents");
        }
        // six points in each of six quarters, and the one added
        assertThat(points.size(), is(37));
        assertThat(points.x()[36], is(402000.25));
        assertThat(points.y()[36], is(5704000.5));
        assertThat(points.residents()[36], is(12.5));
        assertThat(points.unit()[36], is(2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "99,402000,5704000,12  | area      | LW-209 | 99",
                "01,,5704000,12        | x         | LW-204 | ''",
                "01,402000,north,12    | y         | LW-204 | north",
                "01,402000,5704000,    | residents | LW-204 | ''",
                "01,402000,5704000,-1  | residents | LW-206 | -1",
                "01,5704000,402000,12  | x         | LW-317 | 5704000 402000",
                "01,7.6,51.5,12        | x         | LW-317 | 7.6 51.5"
            })
    void faultyCells(String row, String column, String code, String value) {
        project.append(TABLE, row + "\n");

        assertThat(project.lines(), contains(TABLE + ":38 [" + column + "] " + code + " '" + value + "'"));
    }

    @Test
    void unitWithPopulationButNoPoint() {
        project.write(
                TABLE, project.text(TABLE).replaceAll("(?m)^04,.*\n", "").replaceAll("(?m)^(05,.*),\\d+$", "$1,0"));

        assertThat(project.lines(), contains(TABLE + " [area] LW-508 '04'", TABLE + " [area] LW-508 '05'"));
    }
}
