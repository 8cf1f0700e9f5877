package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;

class YamlSchemaTest {

    @TempDir
    private Path parent;

    private ProjectFixture project() {
        return ProjectFixture.in(parent.resolve("city"));
    }

    private static String line(DataProblem problem, Language language) {
        return new ProblemTexts(language).line(problem);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            kind: proportion     | kind: share             | /indicators/0/kind       | share   | expected one of: proportion, rate, value       | erwartet wird eines von: proportion, rate, value
            multiplier: 100      | multiplier: 0           | /indicators/0/multiplier | 0       | expected a number > 0                          | erwartet wird eine Zahl > 0
            multiplier: 100      | multiplier: hundred     | /indicators/0/multiplier | hundred | expected: number                               | erwartet wird: Zahl
            minimumNumerator: 5  | minimumNumerator: -1    | /disclosure/minimumNumerator | -1  | expected a number >= 0                         | erwartet wird eine Zahl >= 0
            minimumNumerator: 5  | minimumNumerator: 2.5   | /disclosure/minimumNumerator | 2.5 | expected: whole number                         | erwartet wird: ganze Zahl
            classes: 5           | classes: 8              | /indices/0/classes       | 8       | expected a number <= 7                         | erwartet wird eine Zahl <= 7
            worstShare: 0.2      | worstShare: 0.6         | /indices/0/worstShare    | 0.6     | expected a number <= 0.5                       | erwartet wird eine Zahl <= 0.5
            format: 1            | format: 2               | /format                  | 2       | expected 1                                     | erwartet wird 1
            crs: EPSG:25832      | crs: ETRS89             | /crs                     | ETRS89  | expected a code such as EPSG:25832             | erwartet wird ein Code wie EPSG:25832
            issued: 2025-03-31   | issued: 31.03.2025      | /publication/issued      | 31.03.2025 | expected a date such as 2025-03-31          | erwartet wird ein Datum wie 2025-03-31
            issued: 2025-03-31   | issued: 2025-02-30      | /publication/issued      | 2025-02-30 | expected a date that exists, such as 2025-03-31 | erwartet wird ein Datum, das es gibt, etwa 2025-03-31
            city.geojson         | city.shp                | /zonings/0/file          | zonings/city.shp | expected a file ending in .geojson, .json or .gpkg | erwartet wird eine Datei mit der Endung .geojson, .json oder .gpkg
            id: social           | id: social_situation    | /indices/0/dimensions/0/id | social_situation | expected lower-case letters, digits and _ (at most 8 characters, a letter first) | erwartet werden Kleinbuchstaben, Ziffern und _ (höchstens 8 Zeichen, zuerst ein Buchstabe)
            https://www.govdata.de/dl-de/zero-2-0 | www.govdata.de | /publication/licence/url | www.govdata.de | expected an address that begins with https:// or http:// | erwartet wird eine Adresse, die mit https:// oder http:// beginnt
            """)
    void valueThatBreaksARule(String old, String replacement, String pointer, String value, String en, String de) {
        ProjectFixture project = project().replace("atlas.yaml", old, replacement);
        int line = project.line("atlas.yaml", replacement);

        DataProblem problem = project.problems().get(0);

        String place = "atlas.yaml:" + line + " [" + pointer + "] LW-114 '" + value + "': ";
        assertThat(line(problem, Language.EN), is(place + "does not follow the schema: " + en));
        assertThat(line(problem, Language.DE), is(place + "entspricht nicht dem Schema: " + de));
    }

    @Test
    void unknownOption() {
        ProjectFixture project = project().replace("atlas.yaml", "zero: publish", "zeroes: publish");
        int line = project.line("atlas.yaml", "zeroes: publish");

        List<String> lines =
                project.problems().stream().map(p -> line(p, Language.EN)).toList();

        assertThat(
                lines,
                contains(
                        "atlas.yaml:" + (line - 4)
                                + " [/disclosure] LW-114: does not follow the schema: 'zero' is missing",
                        "atlas.yaml:" + line
                                + " [/disclosure/zeroes] LW-114 'zeroes': does not follow the schema: option"
                                + " is not known; known: profile, minimumDenominator, minimumNumerator,"
                                + " minimumComplement, zero, decimals, countRounding, interval, maximumRelativeError,"
                                + " dominance, protected, previous, solver"));
    }

    @Test
    void oneLanguageIsNotEnough() {
        ProjectFixture project = project()
                .replace("atlas.yaml", "title: {de: Kinderarmut, en: Child poverty}", "title: {de: Kinderarmut}");

        DataProblem problem = project.problems().get(0);

        assertThat(
                problem.place().toString(),
                is("atlas.yaml:" + project.line("atlas.yaml", "{de: Kinderarmut}") + " [/indicators/0/title]"));
        assertThat(new ProblemTexts(Language.DE).rule(problem), is("entspricht nicht dem Schema: 'en' fehlt"));
    }

    @Test
    void emptyText() {
        ProjectFixture project = project().replace("atlas.yaml", "en: Child poverty}", "en: ' '}");

        DataProblem problem = project.problems().get(0);

        assertThat(problem.place().at(), is("/indicators/0/title/en"));
        assertThat(
                new ProblemTexts(Language.EN).rule(problem),
                is("does not follow the schema: expected a text, not an empty one"));
    }

    @Test
    void multiplierIsAskedForByKind() {
        ProjectFixture project = project()
                .replace("atlas.yaml", "    multiplier: 100\n", "")
                .replace("atlas.yaml", "kind: value", "kind: value\n    multiplier: 1");

        List<String> lines = project.problems().stream()
                .map(p -> p.place().at() + ": " + new ProblemTexts(Language.EN).rule(p))
                .toList();

        assertThat(
                lines,
                contains(
                        "/indicators/0: does not follow the schema: 'multiplier' is missing",
                        "/indicators/2/multiplier: does not follow the schema: option is not allowed here"));
    }

    @Test
    void childIsADimensionOrAnIndicator() {
        ProjectFixture project = project().replace("atlas.yaml", "{indicator: fine_dust}", "{weight: 1}");

        DataProblem problem = project.problems().get(0);

        assertThat(project.problems().size(), is(1));
        assertThat(problem.place().at(), is("/indices/0/dimensions/1/children/0"));
        assertThat(
                new ProblemTexts(Language.DE).rule(problem),
                is("entspricht nicht dem Schema: erwartet wird entweder 'dimension' oder 'indicator'"));
    }

    @Test
    void layerOfAGeoPackageMustBeNamed() {
        ProjectFixture project = project().replace("atlas.yaml", "zonings/city.geojson", "zonings/city.gpkg");

        DataProblem problem = project.problems().get(0);

        assertThat(problem.place().at(), is("/zonings/0"));
        assertThat(new ProblemTexts(Language.EN).rule(problem), is("does not follow the schema: 'layer' is missing"));
    }

    @Test
    void coverageNeedsPopulationAndResidents() {
        ProjectFixture project =
                project().replace("atlas.yaml", "residents:\n  file: layers/residents.csv\n  zoning: quarter\n", "");

        DataProblem problem = project.problems().get(0);

        assertThat(
                new ProblemTexts(Language.EN).rule(problem),
                is("does not follow the schema: missing beside it: residents"));
    }

    @Test
    void keysOfAreasAreText() {
        ProjectFixture project = project()
                .replace("projects/gesund-im-quartier.yaml", "areaIds: [\"02\", \"05\"]", "areaIds: [02, \"05\"]");

        DataProblem problem = project.problems().get(0);

        assertThat(problem.place().toString(), is("projects/gesund-im-quartier.yaml:8 [/area/areaIds/0]"));
        // as written, with its leading zero
        assertThat(problem.value(), is("02"));
        assertThat(
                new ProblemTexts(Language.EN).rule(problem),
                is("does not follow the schema: expected: text (in quotation marks where it looks like a number)"));
    }

    @Test
    void leadIsRequiredAmongPartners() {
        ProjectFixture project = project().replace("measures/bewegungskita.yaml", "role: lead", "role: other");

        DataProblem problem = project.problems().get(0);

        assertThat(problem.place().at(), is("/partners"));
        assertThat(
                new ProblemTexts(Language.EN).rule(problem),
                is("does not follow the schema: expected at least one partner with the role 'lead'"));
    }

    @Test
    void catchmentOfARadiusNeedsOne() {
        ProjectFixture project = project().replace("measures/bewegungskita.yaml", ", radiusM: 800", "");

        DataProblem problem = project.problems().get(0);

        assertThat(problem.place().at(), is("/catchment"));
        assertThat(new ProblemTexts(Language.EN).rule(problem), is("does not follow the schema: 'radiusM' is missing"));
    }

    @Test
    void otherPartsAreStillReadWhereOneIsFaulty() {
        ProjectFixture project = project()
                .replace("atlas.yaml", "kind: proportion", "kind: share")
                .replace("data/environment.csv", "01,2022,fine_dust,", "01,2022,fine_dust,x");

        List<String> codes = project.problems().stream()
                .map(p -> p.place().file() + " " + p.code().id())
                .toList();

        // The faulty indicator is still declared: neither the index nor the table that names it is wrong.
        assertThat(codes, contains("atlas.yaml LW-114", "data/environment.csv LW-204"));
    }

    static List<String> schemas() {
        return YamlSchema.FILES;
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyPatternHasWordsAndEveryObjectIsClosed(String file) throws IOException {
        JsonNode schema;
        try (InputStream stream = YamlSchema.open(file)) {
            schema = new ObjectMapper().readTree(stream);
        }
        List<String> faults = new ArrayList<>();
        walk(schema, "", faults);

        assertThat(faults, is(empty()));
        assertThat(schema.path("$schema").asText(), is("https://json-schema.org/draft/2020-12/schema"));
        assertThat(schema.toString().contains("\"$ref\":\"http"), is(false));
    }

    private static void walk(JsonNode node, String location, List<String> faults) {
        String[] steps = location.split("/", -1);
        String definition = steps.length > 2 && steps[1].equals("$defs") ? steps[2] : "root";
        if (node.path("pattern").isTextual() && !location.contains("/if/") && !Words.has("pattern." + definition)) {
            faults.add(location + "/pattern");
        }
        for (String keyword : List.of("format", "contains", "oneOf")) {
            boolean rule = node.has(keyword) && !node.path(keyword).has("$ref") && !location.endsWith("/properties");
            if (rule && !Words.has("schema." + keyword + "." + definition)) {
                faults.add(location + "/" + keyword);
            }
        }
        if (node.path("type").asText().equals("object") && !node.has("additionalProperties")) {
            faults.add(location + " is open");
        }
        node.properties().forEach(e -> walk(e.getValue(), location + "/" + e.getKey(), faults));
        if (node.isArray()) {
            node.forEach(item -> walk(item, location, faults));
        }
    }
}
