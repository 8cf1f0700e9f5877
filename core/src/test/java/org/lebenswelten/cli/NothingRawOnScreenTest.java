package org.lebenswelten.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the commands print, and what libraries log meanwhile, holds none of the counts: numerators are replaced by numbers that
 * occur nowhere else, and all text is searched for them. After a build the output's folder holds the product alone.
 */
class NothingRawOnScreenTest {

    private static final Pattern ROW = Pattern.compile("(\\d\\d,\\d{4},child_poverty),\\d+,\\d+");

    private static final Pattern COUNTS = Pattern.compile("(?m)^(\\d\\d,\\d{4},child_poverty),(\\d+),(\\d+)$");

    @TempDir
    private Path folder;

    private final PrintStream standardOut = System.out;
    private final PrintStream standardErr = System.err;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final StringWriter printed = new StringWriter();
    private final List<String> counts = new ArrayList<>();

    private Path project = Path.of("");

    @BeforeEach
    void write() throws IOException {
        project = folder.resolve("project");
        PrintStream log = new PrintStream(logged, true, StandardCharsets.UTF_8);
        System.setOut(log);
        System.setErr(log);
        run("init", project.toString());
        Path table = project.resolve("data/social.csv");
        Matcher row = ROW.matcher(Files.readString(table));
        StringBuilder text = new StringBuilder();
        while (row.find()) {
            // about 10 % of 700,001 and so on; of the first row 3 short of everybody, which is withheld
            int denominator = 700_001 + 2 * counts.size();
            int numerator = counts.isEmpty() ? denominator - 3 : 70_123 + 1_117 * counts.size();
            counts.add(String.valueOf(numerator));
            row.appendReplacement(text, row.group(1) + "," + numerator + "," + denominator);
        }
        Files.writeString(table, row.appendTail(text).toString());
    }

    @AfterEach
    void restore() {
        System.setOut(standardOut);
        System.setErr(standardErr);
    }

    @Test
    void checkAndBuildPrintNoCount() throws IOException {
        assertThat(run("--stacktrace", "check", project.toString()), is(0));
        assertThat(run("--stacktrace", "build", project.toString(), "-o", output()), is(0));

        assertThat(counts.size(), greaterThan(10));
        assertThat(found(), empty());
        assertThat(printed.toString(), containsString("city.gpkg"));
        assertThat(names(folder.resolve("out")), equalTo(List.of("city", "city-report", "city.gpkg")));
    }

    /** L14 with the counter-measure off: a message that names a row with its numbers, a log that writes them as people do. */
    @Test
    void theSearchFindsCountsInMessagesAndLogs() throws IOException {
        String row = Files.readAllLines(project.resolve("data/social.csv")).stream()
                .filter(line -> ROW.matcher(line).find())
                .findFirst()
                .orElseThrow();
        printed.append("social.csv:2: '").append(row).append("', expected a smaller count");
        assertThat(found(), equalTo(List.of(counts.get(0))));

        System.err.println(String.format(Locale.GERMANY, "protecting %,d", Integer.valueOf(counts.get(1))));
        assertThat(found(), equalTo(counts.subList(0, 2)));
    }

    /** The folder of the documents holds a file that is not the program's: nothing is written. */
    @Test
    void failingWritePrintsNoCountAndLeavesNothing() throws IOException {
        Files.createDirectories(folder.resolve("out/city"));
        Files.writeString(folder.resolve("out/city/diary.txt"), "not made by this program");

        assertThat(run("--stacktrace", "build", project.toString(), "-o", output()), is(3));
        assertThat(found(), empty());
        assertThat(names(folder.resolve("out")), equalTo(List.of("city")));
        assertThat(names(folder.resolve("out/city")), equalTo(List.of("diary.txt")));
    }

    /** The project names a coordinate reference system that does not exist. */
    @Test
    void failingCheckPrintsNoCount() throws IOException {
        Path definition = project.resolve("atlas.yaml");
        Files.writeString(definition, Files.readString(definition).replace("EPSG:25832", "EPSG:99999"));

        assertThat(run("--stacktrace", "check", project.toString()), is(1));
        assertThat(run("--stacktrace", "build", project.toString(), "-o", output()), is(1));
        assertThat(found(), empty());
        assertThat(Files.exists(folder.resolve("out")), is(false));
    }

    /** Counts that break the rules of tables: messages name file, row and column, and quote no count. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1,9$2,$3     | LW-208", // numerator above the denominator
                "$1,$2,0       | LW-208",
                "$1,$2,        | LW-215",
                "$1,-$2,$3     | LW-206",
                "$1,$2.5,$3    | LW-207",
                "$1,'\"$2,0\"',$3 | LW-205",
                "$1,<$2,$3     | LW-204",
                "$1,$2*,$3     | LW-204",
                "$1,$2,$3,$2   | LW-203"
            })
    void faultyCountsAreNotPrinted(String row, String code) throws IOException {
        Path table = project.resolve("data/social.csv");
        String text = Files.readString(table);
        String broken = COUNTS.matcher(text).replaceFirst(row.replace("'", ""));
        assertThat(broken.equals(text), is(false));
        Files.writeString(table, broken);

        assertThat(run("check", project.toString()), is(1));
        assertThat(run("--lang", "en", "build", project.toString(), "-o", output()), is(1));
        assertThat(printed.toString(), containsString(code));
        assertThat(printed.toString(), containsString("data/social.csv:2"));
        assertThat(found(), empty());
    }

    /** A table whose header was forgotten: the first row is no list of columns to be quoted. */
    @Test
    void rowInPlaceOfTheHeaderIsNotPrinted() throws IOException {
        Path table = project.resolve("data/social.csv");
        Files.writeString(table, Files.readString(table).replaceFirst("[^\n]*\n", ""));

        assertThat(run("check", project.toString()), is(1));
        assertThat(printed.toString(), containsString("LW-202"));
        assertThat(found(), empty());
    }

    /** Numbers of participants in a profile that break the schema. */
    @ParameterizedTest
    @ValueSource(strings = {"count: -87654", "count: 87654.5", "count: '87654'", "count: 9, bySex: {female: -87654}"})
    void faultyParticipantsAreNotPrinted(String participants) throws IOException {
        counts.add("87654");
        Path profile;
        try (Stream<Path> profiles = Files.list(project.resolve("measures"))) {
            profile = profiles.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(
                profile,
                Files.readString(profile)
                        .replaceFirst(
                                "(?m)^( *)- id: (.*)\n(\\1  name: .*)\n(\\1  type: )",
                                "$1- id: $2\n$1  participants: [{from: 2024-01-01, to: 2024-12-31, " + participants
                                        + "}]\n$3\n$4"));

        assertThat(run("check", project.toString()), is(1));
        assertThat(printed.toString(), containsString("LW-114"));
        assertThat(printed.toString(), containsString("/participants/0/"));
        assertThat(found(), empty());
    }

    /** Counts that cannot belong together: the build ends in the middle of protection, and names cells only. */
    @Test
    void failingProtectionPrintsNoCountAndLeavesNothing() throws IOException {
        Path definition = project.resolve("atlas.yaml");
        Files.writeString(
                definition,
                Files.readString(definition)
                        .replace(
                                "  - id: unemployment\n",
                                """
                                    partOf: {indicator: unemployment, partition: age, complete: true}
                                  - id: unemployment
                                """));

        assertThat(run("--stacktrace", "check", project.toString()), is(1));
        assertThat(run("--stacktrace", "build", project.toString(), "-o", output()), is(1));
        assertThat(printed.toString(), containsString("LW-464"));
        assertThat(printed.toString(), containsString("child_poverty 01 2022"));
        assertThat(found(), empty());
        assertThat(Files.exists(folder.resolve("out/city.gpkg")), is(false));
    }

    /**
     * A build in a process of its own with a folder for temporary files of its own: nothing is left there. That nothing lies
     * there meanwhile follows from ArchitectureTest, where nobody makes temporary files: drafts stand beside the product, and
     * what writes them cannot name a raw figure.
     */
    @Test
    void buildLeavesNoTemporaryFile() throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "build",
                        project.toString(),
                        "-o",
                        output())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said, process.waitFor(), is(0));
        assertThat(names(folder.resolve("out")), equalTo(List.of("city", "city-report", "city.gpkg")));
        // the library of SQLite unpacks its own machine code there, and nothing else
        assertThat(
                names(temporary).stream()
                        .filter(name -> !name.startsWith("sqlite-"))
                        .filter(name -> !name.startsWith("hsperfdata"))
                        .toList(),
                empty());
    }

    private String output() {
        return folder.resolve("out/city.gpkg").toString();
    }

    /** The counts in what was printed and logged, with or without separators of thousands. */
    private List<String> found() {
        String text =
                (printed + logged.toString(StandardCharsets.UTF_8)).replaceAll("(?<=\\d)[., \u00a0](?=\\d{3})", "");
        return counts.stream().filter(text::contains).toList();
    }

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(printed, true);
        return Main.run(writer, writer, arguments);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
