package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
                "01,402000,5704000,-1  | residents | LW-206 |",
                "01,5704000,402000,12  | x         | LW-317 | 5704000 402000",
                "01,7.6,51.5,12        | x         | LW-317 | 7.6 51.5"
            })
    void faultyCells(String row, String column, String code, @Nullable String value) {
        project.append(TABLE, row + "\n");

        String quoted = value == null ? "" : " '" + value + "'";
        assertThat(project.lines(), contains(TABLE + ":38 [" + column + "] " + code + quoted));
    }

    @Test
    void unitWithPopulationButNoPoint() {
        project.write(
                TABLE, project.text(TABLE).replaceAll("(?m)^04,.*\n", "").replaceAll("(?m)^(05,.*),\\d+$", "$1,0"));

        assertThat(project.lines(), contains(TABLE + " [area] LW-508 '04'", TABLE + " [area] LW-508 '05'"));
    }

    @Test
    void pointsThatLieElsewhereAreTold() {
        // quarter 01 ends at x = 402452 in the south; the point stands about 100 m beyond, in 02, and names 01
        project.append(TABLE, "01,402550,5702950,5\n");

        assertThat(project.lines(), contains(TABLE + ":38 [x] LW-496 '01'"));
        // one of 37 points
        assertThat(project.problems().get(0).arguments(), contains("2.7", "25"));
    }

    @Test
    void toleranceLetsPointsStandBesideTheirUnit() {
        project.append(TABLE, "01,402550,5702950,5\n")
                .replace("atlas.yaml", "file: layers/residents.csv", "file: layers/residents.csv\n  tolerance: 120");

        assertThat(project.lines(), is(empty()));
    }

    @Test
    void keysMixedUpAreAnError() {
        // every point names the quarter before its own
        String table = project.text(TABLE);
        for (int i = 1; i <= 6; i++) {
            table = table.replaceAll("(?m)^0" + i + ",", "x" + (i == 1 ? 6 : i - 1) + ",");
        }
        project.write(TABLE, table.replaceAll("(?m)^x", "0"));

        assertThat(project.lines(), contains(TABLE + ":2 [x] LW-497 '06'"));
        assertThat(project.problems().get(0).arguments(), contains("100.0", "25"));
    }

    @Test
    void pointsInAnotherSystemAreReprojected() {
        // PROJ 9.1.1: EPSG:25832 (401828, 5703908) = EPSG:4326 (7.586332133910242, 51.4778013406372)
        project.write(
                        TABLE,
                        """
                        area,x,y,residents
                        01,7.586332133910242,51.4778013406372,350
                        02,7.60,51.475,1
                        03,7.62,51.475,1
                        04,7.58,51.487,1
                        05,7.60,51.487,1
                        06,7.62,51.487,1
                        """)
                .replace(
                        "atlas.yaml",
                        "file: layers/residents.csv",
                        "file: layers/residents.csv\n  crs: EPSG:4326\n  tolerance: 2000");

        assertThat(project.lines(), contains(TABLE + " LW-495 'EPSG:4326'"));
        ResidentPoints points = ProjectReader.read(folder).requireProject().residents();
        if (points == null) {
            throw new AssertionError("no residents");
        }
        assertThat(points.x()[0], is(closeTo(401828, 0.001)));
        assertThat(points.y()[0], is(closeTo(5703908, 0.001)));
    }
}
