package org.lebenswelten.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.publish.GeoPackageReader;
import org.lebenswelten.publish.GeoPackageWriter;
import org.lebenswelten.publish.report.InventedCity;

/** Runs the commands as a user would, in one process. */
class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void skeletonChecksAndBuilds() throws Exception {
        Path project = folder.resolve("city");
        Path atlas = folder.resolve("out/city.gpkg");

        assertThat(run("init", project.toString()), is(0));
        assertThat(err.toString(), run("check", project.toString()), is(0));
        assertThat(err.toString(), run("build", project.toString(), "-o", atlas.toString()), is(0));

        assertThat(out.toString(), containsString(atlas.toString()));
        assertThat(out.toString(), containsString("Fertig in"));
        assertThat(GeoPackageReader.read(atlas).layers(), not(empty()));
        assertThat(Files.isDirectory(folder.resolve("out/city")), is(true));
        assertThat(names(folder.resolve("out")), equalTo(List.of("city", "city-report", "city.gpkg")));
    }

    @Test
    void sameProjectGivesTheSameBytes() throws IOException {
        Path project = folder.resolve("city");
        run("init", project.toString());
        run("build", project.toString(), "-o", folder.resolve("a/city.gpkg").toString());
        run("build", project.toString(), "-o", folder.resolve("b/city.gpkg").toString());

        assertThat(Files.mismatch(folder.resolve("a/city.gpkg"), folder.resolve("b/city.gpkg")), is(-1L));
    }

    @Test
    void errorsInTheDataStopTheBuildAndLeaveAnEarlierAtlasAlone() throws IOException {
        Path project = folder.resolve("city");
        Path atlas = folder.resolve("out/city.gpkg");
        run("init", project.toString());
        run("build", project.toString(), "-o", atlas.toString());
        byte[] before = Files.readAllBytes(atlas);
        Path definition = project.resolve("atlas.yaml");
        Files.writeString(definition, Files.readString(definition).replace("EPSG:25832", "EPSG:99999"));

        assertThat(run("check", project.toString(), "--lang", "en"), is(1));
        assertThat(err.toString(), containsString("atlas.yaml"));
        assertThat(err.toString(), containsString("LW-307 'EPSG:99999': unknown coordinate reference system"));
        assertThat(run("build", project.toString(), "-o", atlas.toString()), is(1));
        assertThat(err.toString(), containsString("Es wurde nichts geschrieben."));
        assertThat(Files.readAllBytes(atlas), equalTo(before));
        assertThat(names(folder.resolve("out")), equalTo(List.of("city", "city-report", "city.gpkg")));
    }

    @Test
    void anotherCityToCompareWithStopsTheBuildBeforeAnyWork() throws IOException {
        Path project = folder.resolve("city");
        Path other = folder.resolve("other.gpkg");
        Path atlas = folder.resolve("out/city.gpkg");
        run("init", project.toString());
        GeoPackageWriter.write(InventedCity.of(3).atlas(), other);

        assertThat(
                run("build", project.toString(), "-o", atlas.toString(), "--since", other.toString(), "--lang", "en"),
                is(1));

        assertThat(err.toString(), containsString("LW-650"));
        assertThat(out.toString(), not(containsString("[2/")));
        assertThat(Files.exists(folder.resolve("out")), is(false));
    }

    @Test
    void failingWriteLeavesNoPartialFile() throws IOException {
        Path project = folder.resolve("city");
        Path blocked = folder.resolve("out");
        run("init", project.toString());
        Files.createDirectories(blocked.resolve("city"));
        Files.writeString(blocked.resolve("city/diary.txt"), "not made by this program");
        Files.writeString(blocked.resolve("city.gpkg"), "an earlier file");

        assertThat(
                run(
                        "build",
                        project.toString(),
                        "-o",
                        blocked.resolve("city.gpkg").toString()),
                is(3));
        assertThat(Files.readString(blocked.resolve("city.gpkg")), is("an earlier file"));
        assertThat(names(blocked.resolve("city")), equalTo(List.of("diary.txt")));
        assertThat(names(blocked), equalTo(List.of("city", "city.gpkg")));
    }

    @Test
    void outputThatIsAFolderIsRefused() throws IOException {
        Path project = folder.resolve("city");
        run("init", project.toString());
        Files.createDirectories(folder.resolve("atlas.gpkg/inside"));

        assertThat(
                run(
                        "build",
                        project.toString(),
                        "-o",
                        folder.resolve("atlas.gpkg").toString()),
                is(3));
        assertThat(names(folder.resolve("atlas.gpkg")), equalTo(List.of("inside")));
    }

    @Test
    void skeletonIsNotWrittenIntoAFolderWithFiles() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThat(run("init", folder.toString()), is(3));
        assertThat(err.toString(), containsString("ist nicht leer"));
        assertThat(names(folder), equalTo(List.of("mine.txt")));
    }

    @Test
    void missingProjectIsNamed() {
        assertThat(run("check", folder.resolve("nowhere").toString()), is(1));
        assertThat(err.toString(), containsString("LW-101"));
        assertThat(err.toString(), containsString("atlas.yaml"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "build x | --output",
                "build x -o y.shp | y.shp",
                "check | PROJECT",
                "check x --colour | --colour",
                "publish | publish",
                "check x --lang fr | fr",
            })
    void wrongCommandLineIsExplained(String line, String named) {
        assertThat(run(line.split(" ", -1)), is(2));
        assertThat(err.toString(), containsString(named));
        assertThat(out.toString(), is(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "init --help", "check --help", "build --help"})
    void helpIsThereInBothLanguages(String line) {
        assertThat(run((line + " --lang de").split(" ", -1)), is(0));
        String german = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run((line + " --lang en").split(" ", -1)), is(0));

        assertThat(german, containsString("Aufruf: lebenswelten"));
        assertThat(german, containsString("--lang"));
        assertThat(out.toString(), containsString("Usage: lebenswelten"));
        for (String word : List.of("Zeigt", "Sprache", "Ordner", "Aufruf")) {
            assertThat(out.toString(), not(containsString(word)));
        }
        for (String word : List.of("Shows", "Show this", "Print version", "folder", "Usage")) {
            assertThat(german, not(containsString(word)));
        }
    }

    @Test
    void topLevelHelpListsCommandsAndExitCodes() {
        run("--help", "--lang", "en");
        for (String expected : List.of("init", "check", "build", "the data have errors", "a fault of the program")) {
            assertThat(out.toString(), containsString(expected));
        }
    }

    @Test
    void versionIsTold() {
        assertThat(run("--version"), is(0));
        assertThat(out.toString(), startsWith("Lebenswelten 0."));
    }

    @Test
    void everyTextStandsInBothLanguages() throws IOException {
        assertThat(keys("de"), equalTo(keys("en")));
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private static List<Object> keys(String language) throws IOException {
        Properties properties = new Properties();
        try (var in = Main.class.getResourceAsStream("cli_" + language + ".properties")) {
            properties.load(in);
        }
        return properties.keySet().stream().sorted().toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
