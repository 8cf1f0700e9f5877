package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;

/** The measure of the skeleton, {@code bewegungskita} with the sites {@code bahnhof} and {@code hafen}, as a list. */
class MeasureListTest {

    private static final String MEASURE = "measures/bewegungskita.yaml";

    @TempDir
    private Path folder;

    private ProjectFixture project;
    private Path list;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder.resolve("city"));
        list = folder.resolve("list.csv");
    }

    private Path city() {
        return folder.resolve("city");
    }

    private List<String> export(Path file) throws IOException {
        assertThat(MeasureList.write(city(), file), is(empty()));
        return ListTable.isWorkbook(file) ? List.of() : Files.readAllLines(file);
    }

    private MeasureProfile measure() {
        return ProjectReader.read(city()).requireProject().measures().get(0);
    }

    /** What went wrong: place, value and the English sentence; the German one must be there, too. */
    private static List<String> told(MeasureList.Imported imported) {
        for (DataProblem problem : imported.problems()) {
            assertThat(new ProblemTexts(Language.DE).rule(problem), not(containsString("{")));
        }
        return imported.problems().stream()
                .map(p -> p.place() + " " + p.code().id() + " " + p.value() + ": "
                        + new ProblemTexts(Language.EN).rule(p))
                .toList();
    }

    private MeasureList.Imported importing(boolean overwrite) throws IOException {
        return MeasureList.read(city(), list, overwrite);
    }

    @Test
    void oneRowASite() throws IOException {
        List<String> lines = export(list);

        assertThat(lines.size(), is(3));
        assertThat(lines.get(0), startsWith("measure,version,last_modified,project,name_de,name_en,"));
        assertThat(
                lines.get(1),
                startsWith("bewegungskita,1,2025-01-15,gesund-im-quartier,Bewegungskita,Moving daycare,"));
        assertThat(lines.get(1), containsString(",bahnhof,Kita am Bahnhof,Kita,,402834,5703416,,,02,30,6,,10,"));
        assertThat(lines.get(2), containsString(",hafen,Kita Hafen,Kita,,403345,5705189,,,05,20,6,,10,"));
    }

    /** Out, in, out: the same profile and the same list. A key of an area keeps its leading zero. */
    @ParameterizedTest
    @ValueSource(strings = {"list.csv", "list.xlsx"})
    void roundTrip(String name) throws IOException {
        list = folder.resolve(name);
        MeasureProfile before = measure();
        export(list);
        byte[] first = Files.readAllBytes(list);
        project.delete(MEASURE);

        MeasureList.Imported imported = importing(false);

        assertThat(told(imported), is(empty()));
        assertThat(imported.written(), contains("bewegungskita"));
        MeasureProfile after = measure();
        assertThat(after.sites(), is(before.sites()));
        assertThat(after.name(), is(before.name()));
        assertThat(after.catchment(), is(before.catchment()));
        assertThat(after.running(), is(before.running()));
        assertThat(after.targetGroup(), is(before.targetGroup()));
        assertThat(after.details().audience(), is(before.details().audience()));
        assertThat(after.details().goals(), is(before.details().goals()));
        assertThat(after.details().criteria(), is(before.details().criteria()));
        assertThat(after.details().partners(), is(before.details().partners()));
        export(list);
        assertThat(Arrays.equals(first, Files.readAllBytes(list)), is(true));
    }

    @Test
    void profileThatIsThereIsNotOverwritten() throws IOException {
        export(list);
        String before = project.text(MEASURE);

        MeasureList.Imported imported = importing(false);

        assertThat(
                told(imported),
                contains("list.csv:2 [measure] LW-569 bewegungskita: profile 'bewegungskita' is there already; it is"
                        + " overwritten only when told"));
        assertThat(imported.written(), is(empty()));
        assertThat(project.text(MEASURE), is(before));
    }

    /** Only what the list has columns for changes; participants, that it has none for, stay, and so does a site it leaves out. */
    @Test
    void overwritingKeepsWhatTheListDoesNotHold() throws IOException {
        project.replace(
                MEASURE,
                "    areaId: \"02\"\n",
                "    areaId: \"02\"\n    participants: [{from: 2024-01-01, to: 2024-06-30, count: 28}]\n");
        List<String> lines = export(list);
        Files.writeString(
                list,
                lines.get(0) + "\n" + lines.get(1).replace(",30,6,,10,", ",35,6,12,10,") + "\n",
                StandardCharsets.UTF_8);

        assertThat(told(importing(true)), is(empty()));

        MeasureProfile after = measure();
        assertThat(after.sites().get(0).capacity().placesPerPeriod(), is(35.0));
        assertThat(after.sites().get(0).capacity().sessionsPerPerson(), is(12.0));
        assertThat(after.sites().size(), is(2));
        assertThat(
                ProjectReader.read(city())
                        .requireProject()
                        .profileFigures()
                        .participants()
                        .get("bewegungskita")
                        .size(),
                is(1));
    }

    @Test
    void emptyCellsTakeAValueAway() throws IOException {
        List<String> lines = export(list);
        Files.writeString(
                list, lines.get(0) + "\n" + lines.get(1).replace(",30,6,,10,", ",,,,,"), StandardCharsets.UTF_8);

        assertThat(told(importing(true)), is(empty()));
        assertThat(measure().sites().get(0).capacity() == null, is(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-01-15 | 15.01.2025 | [last_modified] LW-568 15.01.2025: expected a date such as 2025-03-31",
                ",402834, | ,4028a, | [x] LW-568 4028a: expected a number",
                ",3,5,all, | ,3.5,5,all, | [age_min] LW-568 3.5: expected a whole number",
                ",true,bahnhof, | ,maybe,bahnhof, | [consent] LW-568 maybe: expected true or false (yes, no)",
                ",both,kita, | ,both,pub, | [settings] LW-568 pub: LW-114",
                ",both,kita, | ,perhaps,kita, | [prevention_type] LW-568 perhaps: LW-114",
                ",bahnhof,Kita am | ,Bahnhof!,Kita am | [site] LW-568 Bahnhof!: expected lower-case letters",
                ",30,6,,10, | ,-1,6,,10, | [places] LW-568 -1: LW-114 expected a number >= 0",
            })
    void wrongValue(String old, String replacement, String rule) throws IOException {
        List<String> lines = export(list);
        assertThat(lines.get(1), containsString(old));
        Files.writeString(
                list,
                lines.get(0) + "\n" + lines.get(1).replace(old, replacement) + "\n" + lines.get(2) + "\n",
                StandardCharsets.UTF_8);
        project.delete(MEASURE);

        MeasureList.Imported imported = importing(false);

        assertThat(told(imported).get(0), startsWith("list.csv:2 " + rule));
        assertThat(imported.written(), is(empty()));
        assertThat(Files.exists(project.path(MEASURE)), is(false));
    }

    @Test
    void rowsOfOneMeasureThatDiffer() throws IOException {
        List<String> lines = export(list);
        Files.writeString(
                list,
                lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(2).replace(",implementation,", ",routine,")
                        + "\n",
                StandardCharsets.UTF_8);

        assertThat(
                told(importing(true)),
                contains("list.csv:3 [phase] LW-568 routine: differs from row 2 of the same measure"));
    }

    @Test
    void siteTwice() throws IOException {
        List<String> lines = export(list);
        Files.writeString(list, lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(1), StandardCharsets.UTF_8);

        assertThat(told(importing(true)).get(0), startsWith("list.csv:3 [site] LW-568 bahnhof: site stands"));
    }

    @Test
    void columnsUnknownTwiceOrMissing() throws IOException {
        Files.writeString(list, "measure,colour,measure\na,b,c\n", StandardCharsets.UTF_8);

        assertThat(
                told(importing(false)).stream()
                        .map(line -> line.substring(0, line.indexOf(':', 10)))
                        .toList(),
                contains(
                        "list.csv:1 [colour] LW-568 colour",
                        "list.csv:1 [measure] LW-568 measure",
                        "list.csv:1 [site] LW-568 null"));
    }

    @Test
    void missingFieldsOfANewMeasureAreNamed() throws IOException {
        Files.writeString(list, "measure;site;x\nnew;here;7,5\n", StandardCharsets.UTF_8);

        assertThat(told(importing(false)).toString(), containsString("'lastModified'"));
    }

    /** Text that a spreadsheet would run is marked on the way out and taken back on the way in. */
    @Test
    void formulasAreHarmless() throws IOException {
        project.replace(MEASURE, "name: Kita am Bahnhof", "name: =HYPERLINK(\"x\")");

        List<String> lines = export(list);
        assertThat(lines.get(1), containsString("\"'=HYPERLINK(\"\"x\"\")\""));

        assertThat(told(importing(true)), is(empty()));
        assertThat(measure().sites().get(0).name(), is("=HYPERLINK(\"x\")"));
    }

    /** Negative coordinates are numbers, which a spreadsheet does not run. */
    @Test
    void negativeNumbersStayNumbers() throws IOException {
        project.replace(MEASURE, "    x: 402834\n    y: 5703416\n", "    lon: -7.6\n    lat: 51.5\n");

        assertThat(export(list).get(1), containsString(",-7.6,51.5,"));
    }

    @Test
    void projectWithoutMeasures() throws IOException {
        export(list);
        project.replace("atlas.yaml", "measures: measures", "# measures: measures");

        assertThat(told(importing(false)).toString(), containsString("atlas.yaml names no folder of measures"));
    }
}
