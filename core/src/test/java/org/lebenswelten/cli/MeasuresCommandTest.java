package org.lebenswelten.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lebenswelten measures} on the skeleton. */
class MeasuresCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private String city;
    private Path profile;

    @BeforeEach
    void write() {
        city = folder.resolve("city").toString();
        profile = folder.resolve("city/measures/bewegungskita.yaml");
        run("init", city);
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** The count of 47 participants in 30 places for half a year is told as too many, and not as 47. */
    @Test
    void checkPrintsATableAndFindingsButNoCount() throws IOException {
        String participants = "    participants: [{from: 2024-01-01, to: 2024-06-30, count: 47}]\n";
        Files.writeString(profile, Files.readString(profile).replaceFirst("    areaId: \"02\"\n", "$0" + participants));

        assertThat(err.toString(), run("measures", "check", city, "--lang", "en"), is(0));

        assertThat(out.toString(), containsString("bewegungskita  must "));
        assertThat(
                out.toString(),
                containsString(
                        "ERROR   bewegungskita.yaml [/sites/0/participants] LW-553: more than one and a half times as"
                                + " many participants as places from 1 January 2024 to 30 June 2024"));
        String told = out.toString().substring(out.toString().indexOf("bewegungskita  must"));
        assertThat(told, not(containsString("47")));
        assertThat(told, not(containsString("LW-552")));
    }

    @Test
    void checkOfAFaultyProjectTellsItsErrors() throws IOException {
        Files.writeString(profile, Files.readString(profile).replace("ageMax: 5", "ageMax: 2"));

        assertThat(run("measures", "check", city), is(1));
        assertThat(err.toString(), containsString("LW-502"));
    }

    @Test
    void listOutAndIn() throws IOException {
        String list = folder.resolve("list.xlsx").toString();

        assertThat(err.toString(), run("measures", "export", city, "-o", list), is(0));
        assertThat(run("measures", "import", city, list), is(1));
        assertThat(err.toString(), containsString("LW-569"));
        assertThat(run("measures", "import", city, list, "--overwrite", "--lang", "en"), is(0));
        assertThat(out.toString(), containsString("1 profiles written"));
        assertThat(run("check", city), is(0));
    }

    @Test
    void listThatIsNotThere() {
        assertThat(run("measures", "import", city, folder.resolve("none.csv").toString()), is(3));
    }

    @Test
    void subcommandIsAskedFor() {
        assertThat(run("measures"), is(2));
        assertThat(err.toString(), containsString("check, export oder import"));
    }
}
