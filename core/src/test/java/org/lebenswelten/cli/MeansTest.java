package org.lebenswelten.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Means over people from their table to the published file, in a small project. */
class MeansTest {

    @TempDir
    private Path folder;

    private Path project = Path.of("");

    @BeforeEach
    void write() throws IOException {
        project = folder.resolve("project");
        run("init", project.toString());
        Path definition = project.resolve("atlas.yaml");
        Files.writeString(
                definition, Files.readString(definition).replace("minimumDenominator: 30", "minimumDenominator: 20"));
        Path table = project.resolve("data/environment.csv");
        Files.writeString(
                table,
                Files.readString(table)
                        .replace("indicator,value", "indicator,value,deviation,n")
                        .replaceAll("(?m)^(\\d\\d,.*)$", "$1,2,100"));
    }

    private void mean(String area, String row) throws IOException {
        Path table = project.resolve("data/environment.csv");
        String text = Files.readString(table);
        Files.writeString(table, text.replaceFirst("(?m)^(" + area + ",2022,fine_dust),.*$", "$1," + row));
    }

    /**
     * PHEindicatormethods 2.1.0 {@code phe_mean} without grouping: 26 values, 3948.11 (2666.9957 to 5229.2326), rounded outwards; its
     * areas of 8 and 18 values have too few people. People who are all alike would tell the value of each.
     */
    @Test
    void meansAndLimitsOfEnoughPeopleArePublished() throws IOException {
        mean("01", "3948.1141538461534,3171.8018122194453,26");
        mean("02", "53.70434500000001,20.97557525770931,8");
        mean("03", "5678.962957777778,2117.831716159067,18");
        mean("04", "12,0,500");

        assertThat(
                run("build", project.toString(), "-o", folder.resolve("m.gpkg").toString()), is(0));

        String published = Files.readString(folder.resolve("m/csv/ind_fine_dust.csv"));
        assertThat(published, containsString(",2022,2022-01-01,3948.1,2666.9,5229.3,"));
        for (String withheld : new String[] {"02", "03", "04"}) {
            String row = published
                    .lines()
                    .filter(line -> line.startsWith(withheld + ".2022,"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row, containsString(",2022-01-01,,,,"));
            assertThat(row, containsString("fewpop"));
        }
    }

    @Test
    void faultsNameTheCell() throws IOException {
        mean("01", "3.5,,26");
        mean("02", "3.5,2,");
        mean("03", ",2,26");
        mean("04", "3.5,2,25.5");
        mean("05", ",,0");
        StringWriter said = new StringWriter();

        assertThat(
                Main.run(new PrintWriter(said, true), new PrintWriter(said, true), "check", project.toString()), is(1));

        String problems = said.toString();
        assertThat(problems, containsString("data/environment.csv:2 [deviation] LW-215"));
        assertThat(problems, containsString("data/environment.csv:5 [n] LW-215"));
        assertThat(problems, containsString("data/environment.csv:8 [value] LW-215"));
        assertThat(problems, containsString("data/environment.csv:11 [n] LW-207"));
        assertThat(problems, containsString("data/environment.csv:14 [n] LW-655"));
    }

    private static int run(String... arguments) {
        PrintWriter writer = new PrintWriter(new StringWriter(), true);
        return Main.run(writer, writer, arguments);
    }
}
