package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectFolderTest {

    @TempDir
    private Path parent;

    private Path folder() {
        return parent.resolve("city");
    }

    @Test
    void folderWithoutDefinition() {
        assertThat(
                ProjectReader.read(parent.resolve("nowhere")).problems().get(0).toString(),
                is("DataProblem[code=FILE_MISSING, place=atlas.yaml, value=atlas.yaml, arguments=[]]"));
    }

    @Test
    void missingFileIsNamedWhereItIsAskedFor() {
        ProjectFixture project = ProjectFixture.in(folder()).delete("data/social.csv");
        int line = project.line("atlas.yaml", "- file: data/social.csv");

        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/tables/0/file] LW-101 'data/social.csv'"));
    }

    @Test
    void folderInPlaceOfAFile() {
        ProjectFixture project = ProjectFixture.in(folder())
                .replace("atlas.yaml", "measures: measures", "measures: atlas.yaml")
                .replace("atlas.yaml", "- file: data/environment.csv", "- file: data")
                .replace("atlas.yaml", "table: data/environment.csv", "table: data");
        int measures = project.line("atlas.yaml", "measures: atlas.yaml");

        assertThat(
                project.lines(),
                contains(
                        "atlas.yaml:" + project.line("atlas.yaml", "- file: data\n")
                                + " [/tables/1/file] LW-102 'data'",
                        "atlas.yaml:" + measures + " [/measures] LW-102 'atlas.yaml'",
                        "atlas.yaml:" + project.line("atlas.yaml", "measures: [bewegungskita]")
                                + " [/coverages/0/measures/0] LW-115 'bewegungskita'",
                        "projects/gesund-im-quartier.yaml:11 [/measures/0] LW-115 'bewegungskita'"));
    }

    @Test
    void latin1IsNotTakenForUtf8() throws IOException {
        ProjectFixture project = ProjectFixture.in(folder())
                .append("data/social.csv", "Höhe,2022,child_poverty,1,2\n")
                .encode("data/social.csv", StandardCharsets.ISO_8859_1);

        // 36 rows and a header stand before; "ö" is one byte, 0xF6, in Latin-1.
        int offset = latin1(project.path("data/social.csv")).indexOf('ö') + 1;
        assertThat(project.lines(), hasItem("data/social.csv:38 [byte " + offset + "] LW-103 'Höhe,2022,chi'"));
    }

    @Test
    void byteOrderMarkIsTolerated() {
        ProjectFixture project = ProjectFixture.in(folder());
        for (String file : List.of("atlas.yaml", "data/social.csv", "zonings/city.geojson", "data/population.csv")) {
            project.write(file, "\ufeff" + project.text(file));
        }

        assertThat(project.lines(), is(empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../social.csv", "data/../../social.csv", "/etc/hosts", "C:/social.csv", "data\\social.csv"})
    void pathsThatLeaveTheFolderAreRefused(String path) {
        ProjectFixture project = ProjectFixture.in(folder())
                .replace("atlas.yaml", "- file: data/environment.csv", "- file: '" + path + "'")
                .replace("atlas.yaml", "table: data/environment.csv", "table: '" + path + "'");
        int line = project.line("atlas.yaml", "- file: '");

        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/tables/1/file] LW-104 '" + path + "'"));
    }

    @Test
    void linksThatLeaveTheFolderAreRefused() throws IOException {
        ProjectFixture project = ProjectFixture.in(folder());
        Files.move(project.path("data/environment.csv"), parent.resolve("environment.csv"));
        Files.createSymbolicLink(project.path("data/environment.csv"), parent.resolve("environment.csv"));
        int line = project.line("atlas.yaml", "- file: data/environment.csv");

        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/tables/1/file] LW-104 'data/environment.csv'"));
    }

    @Test
    void linksInsideTheFolderAreFollowed() throws IOException {
        ProjectFixture project = ProjectFixture.in(folder());
        Files.move(project.path("data/environment.csv"), project.path("air.csv"));
        Files.createSymbolicLink(project.path("data/environment.csv"), Path.of("../air.csv"));

        assertThat(project.lines(), is(empty()));
    }

    @Test
    void manyProblemsOfOneKindAreCounted() {
        ProjectFixture project = ProjectFixture.in(folder());
        String many = "01,2022,child_poverty,1\n".repeat(250);

        List<String> lines = project.append("data/social.csv", many).lines();

        assertThat(lines.size(), is(ProblemLog.REPEATS + 1));
        // 250 rows too short, the first 100 listed; the summary stands before them as it has no line.
        assertThat(lines.get(0), is("data/social.csv LW-105"));
        assertThat(project.problems().get(0).arguments(), contains("LW-203", "150", "100"));
        assertThat(lines.get(1), is("data/social.csv:38 LW-203"));
    }

    @Test
    void digestsOfInputs() {
        ProjectFixture project = ProjectFixture.in(folder())
                .write("data/environment.csv", "area,period,indicator,value\n")
                .replace("atlas.yaml", "  - id: fine_dust", "  - id: fine_dust\n    periods: [2024]")
                .write("provenance.key", "0123456789abcdef0123456789abcdef\n");
        for (int i = 1; i <= 6; i++) {
            project.append("data/environment.csv", "0" + i + ",2024,fine_dust,1\n");
        }

        List<InputFile> inputs = ProjectReader.read(folder()).requireProject().inputs();

        assertThat(
                inputs.stream().map(InputFile::path).toList(),
                contains(
                        "atlas.yaml",
                        "data/environment.csv",
                        "data/population.csv",
                        "data/social.csv",
                        "layers/residents.csv",
                        "measures/bewegungskita.yaml",
                        "projects/gesund-im-quartier.yaml",
                        "zonings/city.geojson",
                        "zonings/quarter.geojson"));
        // Python 3: hashlib.sha256(text).hexdigest() and hmac.new(key, text, hashlib.sha256).hexdigest()
        assertThat(inputs.get(1).sha256(), is("b39d9e4150bdff847456998fc66d1f3e123603e20aa530f6e779bfa04c57b043"));
        assertThat(inputs.get(1).keyedDigest(), is("246bbaa6c645e7616790e44c418b69c9d706f54c6193c940587d8281eab81a3b"));
        assertThat(
                inputs.stream()
                        .filter(InputFile::holdsCounts)
                        .map(InputFile::path)
                        .toList(),
                contains("data/environment.csv", "data/population.csv", "data/social.csv", "layers/residents.csv"));
    }

    @Test
    void withoutKeyThereAreNoKeyedDigests() {
        ProjectFixture.in(folder()).delete("provenance.key");

        List<InputFile> inputs = ProjectReader.read(folder()).requireProject().inputs();

        assertThat(inputs, is(not(empty())));
        assertThat(inputs.stream().map(InputFile::keyedDigest).toList(), everyItem(is(nullValue())));
    }

    @Test
    void shortKeyIsRefusedAndNeverShown() {
        ProjectFixture project =
                ProjectFixture.in(folder()).write("provenance.key", "0123456789abcdef0123456789abcde\n");

        // 31 characters; the problem holds their number only
        assertThat(project.lines(), contains("provenance.key LW-119"));
        assertThat(project.problems().get(0).arguments(), contains("31", "32"));
    }

    private static String latin1(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
