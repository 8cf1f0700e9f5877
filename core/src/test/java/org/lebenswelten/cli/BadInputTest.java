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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small numbers on bad input, item by item: what {@code check} and {@code build} say of a broken copy of a small project, in both
 * languages. Each must end with exit code 1, name the cell - file and row where it has one, area, period, indicator - and write
 * nothing.
 *
 * <table>
 *   <caption>Items of issue 4, and their codes</caption>
 *   <tr><td>contradicting profiles</td><td>LW-460</td></tr>
 *   <tr><td>a zoning that does not nest</td><td>LW-310, LW-311, LW-316, LW-461</td></tr>
 *   <tr><td>a previous release of another atlas</td><td>LW-465</td></tr>
 *   <tr><td>totals that do not add up</td><td>LW-464</td></tr>
 *   <tr><td>denominators zero or missing</td><td>LW-208, LW-215, LW-453, LW-454; LW-655, a warning, for nobody of nobody</td></tr>
 *   <tr><td>age bands that overlap or leave gaps</td><td>LW-219, LW-450, LW-630</td></tr>
 *   <tr><td>standard population lacking a band</td><td>LW-451</td></tr>
 *   <tr><td>an infeasible protection demand</td><td>LW-467</td></tr>
 * </table>
 */
class BadInputTest {

    private static final String SOCIAL = "data/social.csv";
    private static final String PEOPLE = "data/population.csv";
    private static final String DEATHS = "data/deaths.csv";
    private static final Pattern CHILDREN = Pattern.compile("(?m)^\\d\\d,(\\d{4}),child_poverty,(\\d+),(\\d+)$");

    @TempDir
    private Path folder;

    private Path project = Path.of("");

    /**
     * One broken copy.
     *
     * @param item what is wrong
     * @param breaking how the sound project is broken
     * @param lines what the messages hold: code, place, value, and what it is set against
     * @param de a part of the German text
     * @param en the same part of the English text
     */
    private record Broken(String item, Edit breaking, List<String> lines, String de, String en) {

        @Override
        public String toString() {
            return item;
        }
    }

    private interface Edit {
        void in(BadInputTest test) throws IOException;
    }

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken(
                        "own rules looser than a ready profile",
                        test -> test.replace("atlas.yaml", "disclosure:\n", "disclosure:\n  profile: strict-10\n"),
                        List.of("[/disclosure/minimumNumerator] LW-460 '5'", "minimumNumerator 5", "'strict-10'"),
                        "ist schwächer als 10",
                        "is looser than 10"),
                new Broken(
                        "rules of a protected group looser than their own profile",
                        test -> test.replace(
                                "atlas.yaml",
                                "  countRounding: 5\n",
                                """
                                  countRounding: 5
                                  protected:
                                    - {profile: uk-5, minimumNumerator: 3, indicators: [child_poverty]}
                                """),
                        List.of("[/disclosure/protected/0/minimumNumerator] LW-460 '3'", "'uk-5'"),
                        "ist schwächer als 5",
                        "is looser than 5"),
                new Broken(
                        "zonings in a circle",
                        test -> test.replace(
                                "atlas.yaml",
                                "    file: zonings/city.geojson\n",
                                "    file: zonings/city.geojson\n    parent: {zoning: quarter, key: name}\n"),
                        List.of("[/zonings/0/parent/zoning] LW-310 'city'", "city > quarter > city"),
                        "bilden einen Kreis",
                        "form a circle"),
                new Broken(
                        "unit whose parent does not exist",
                        test -> test.replace(
                                "zonings/quarter.geojson",
                                "\"name\": \"Bahnhof\", \"city\": \"1\"",
                                "\"name\": \"Bahnhof\", \"city\": \"9\""),
                        List.of("zonings/quarter.geojson:3 [/features/1] LW-311 '9'", "'city'"),
                        "übergeordnete Gebietseinheit",
                        "parent areal unit"),
                new Broken(
                        "unit outside its parent",
                        // the corner of the city at Altstadt (01) is cut off
                        test -> test.write(
                                "zonings/city.geojson",
                                test.text("zonings/city.geojson").replace("[401015, 5702927]", "[401715, 5703827]")),
                        List.of("zonings/quarter.geojson:2 [/features/0] LW-316 '01'", "56.6 %"),
                        "außerhalb der übergeordneten Gebietseinheit 1",
                        "outside the parent areal unit 1"),
                new Broken(
                        "level that does not hold the units of the counts",
                        test -> {
                            test.replace(
                                    "atlas.yaml",
                                    "    name: name\n    parent: {zoning: city, key: city}\n",
                                    "    name: name\n");
                            test.replace(
                                    "atlas.yaml",
                                    "    table: data/social.csv\n",
                                    "    table: data/social.csv\n    levels: [city]\n");
                        },
                        List.of("[/indicators/0/levels/0] LW-461 'city'", "'quarter'"),
                        "fügt sich nicht in 'city' ein",
                        "does not nest in 'city'"),
                new Broken(
                        "earlier release of another atlas",
                        test -> {
                            test.release();
                            test.replace("atlas.yaml", "id: beispielstadt\n", "id: elsewhere\n");
                        },
                        List.of("[/disclosure/previous/0] LW-465 'before.gpkg'", "'beispielstadt'", "'elsewhere'"),
                        "erwartet eine von",
                        "expected one of"),
                new Broken(
                        "group that is more than everybody",
                        test -> test.replace(
                                "atlas.yaml",
                                "  - id: unemployment\n",
                                """
                                    partOf: {indicator: unemployment, partition: age, complete: true}
                                  - id: unemployment
                                """),
                        // line 3 of the table is 01,2022,unemployment
                        List.of(SOCIAL + ":3 [unemployment 01 2022] LW-464", "child_poverty 01 2022"),
                        "Teile ergeben nicht die Summe",
                        "parts do not add up to the total"),
                new Broken(
                        "denominator zero",
                        test -> test.write(
                                SOCIAL,
                                test.text(SOCIAL)
                                        .replaceFirst("01,2022,child_poverty,65,\\d+", "01,2022,child_poverty,65,0")),
                        List.of(SOCIAL + ":2 [numerator] LW-208"),
                        "größer als der Nenner",
                        "larger than the denominator"),
                new Broken(
                        "denominator missing",
                        test -> test.write(
                                SOCIAL,
                                test.text(SOCIAL)
                                        .replaceFirst("01,2022,child_poverty,65,\\d+", "01,2022,child_poverty,65,")),
                        List.of(SOCIAL + ":2 [denominator] LW-215"),
                        "denominator ist leer",
                        "denominator is empty"),
                new Broken(
                        "nobody in an age band",
                        test -> {
                            test.deaths();
                            test.write(
                                    DEATHS,
                                    test.text(DEATHS).replaceAll("(?m)^(02,2023,deaths,18,64,.*),10,1000$", "$1,0,0"));
                        },
                        // area 02 begins on line 1 + 18 + 1, its second year six lines later
                        List.of(DEATHS + ":26 [deaths] LW-454 '02'", "2023", "18-64"),
                        "niemand im Zeitraum 2023",
                        "nobody in period 2023"),
                new Broken(
                        "no persons for an age band",
                        test -> {
                            test.deaths();
                            test.write(
                                    DEATHS,
                                    test.text(DEATHS)
                                            .replaceAll("(?m)^(.*),\\d+$", "$1")
                                            .replace(",numerator,denominator", ",numerator")
                                            .replace(",17,", ",15,")
                                            .replace(",18,", ",16,"));
                            test.replace("atlas.yaml", "to: 17, persons", "to: 15, persons");
                            test.replace("atlas.yaml", "from: 18, to: 64", "from: 16, to: 64");
                        },
                        List.of(DEATHS + " [deaths] LW-453 '0-15 female'", "'16-64 male'"),
                        "0-15 female",
                        "0-15 female"),
                new Broken(
                        "age bands of the population overlap",
                        test -> test.write(PEOPLE, test.text(PEOPLE).replace(",3,5,female,", ",2,5,female,")),
                        List.of(PEOPLE + ":4 [age_from] LW-219 '2022 2-5 female'"),
                        "überschneidet 0-2 female",
                        "overlaps 0-2 female"),
                new Broken(
                        "age bands of the population leave a gap",
                        test -> test.write(PEOPLE, test.text(PEOPLE).replaceAll("(?m)^.*,10,17,male,.*\n", "")),
                        // lines 2 to 12 are those of 01, 2022: 18-64 male is the tenth
                        List.of(PEOPLE + ":10 [age_from] LW-450 '2022 18-64 male'"),
                        "lässt eine Lücke nach 6-9 male",
                        "leaves a gap after 6-9 male"),
                new Broken(
                        "population without the old",
                        test -> test.write(PEOPLE, test.text(PEOPLE).replaceAll("(?m)^.*,65,,male,.*\n", "")),
                        List.of(PEOPLE + ":11 [age_to] LW-630 '2022 18-64 male'"),
                        "ohne die Altersgruppe 65+",
                        "lacks the age band 65+"),
                new Broken(
                        "age bands of counts leave a gap",
                        test -> {
                            test.deaths();
                            test.write(DEATHS, test.text(DEATHS).replace(",0,17,male,", ",0,16,male,"));
                        },
                        List.of(DEATHS + ":5 [age_from] LW-450 'deaths 18-64 male'"),
                        "lässt eine Lücke nach 0-16 male",
                        "leaves a gap after 0-16 male"),
                new Broken(
                        "standard population lacks a band",
                        test -> {
                            test.deaths();
                            test.replace("atlas.yaml", "to: 17, persons", "to: 9, persons");
                            test.replace("atlas.yaml", "from: 18, to: 64", "from: 10, to: 64");
                        },
                        List.of(DEATHS + " [deaths] LW-451 '0-17'", "'18-64'", "0-9, 10-64, 65+"),
                        "'own' hat keine Altersgruppe",
                        "'own' has no age band"),
                new Broken(
                        "demand that cannot be met: an earlier release showed the city and all other quarters",
                        BadInputTest::tell,
                        List.of(SOCIAL + ":2 [child_poverty 01 2022] LW-467", "child_poverty_city 1 2022"),
                        "nicht zu schützen",
                        "cannot be protected"));
    }

    @BeforeEach
    void write() {
        project = folder.resolve("project");
        run("init", project.toString());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isNamed(Broken broken) throws IOException {
        broken.breaking.in(this);

        String german = said(1, "check", project.toString());
        String english = said(1, "--lang", "en", "check", project.toString());

        for (String line : broken.lines) {
            assertThat(german, containsString(line));
            assertThat(english, containsString(line));
        }
        assertThat(german, containsString(broken.de));
        assertThat(english, containsString(broken.en));
        String build = said(
                1, "build", project.toString(), "-o", folder.resolve("out.gpkg").toString());
        for (String line : broken.lines) {
            assertThat(build, containsString(line));
        }
        assertThat(Files.exists(folder.resolve("out.gpkg")), is(false));
    }

    /**
     * A demand wider than a denominator: 353 children of area 01 in 2022 are either none or up to all of them. Areas 02 and 04
     * have more than 400 children in each year.
     */
    @Test
    void demandAboveTheDenominatorIsTold() throws IOException {
        replace("atlas.yaml", "  countRounding: 5\n", "  countRounding: 5\n  interval: 400\n");

        String german = said(0, "check", project.toString());
        assertThat(
                german,
                containsString(
                        SOCIAL + ":2 [child_poverty 01 2022] LW-656: 'interval' 400 ist mehr als die Personen von"));
        assertThat(german, containsString("child_poverty 01 2023"));
        assertThat(german, not(containsString("child_poverty 02 2022")));
        assertThat(
                said(0, "--lang", "en", "check", project.toString()),
                containsString("'interval' 400 is more than the people of"));
    }

    /** An area in which nobody lives is no error: 0 of 0 is missing, as an empty cell is, and a warning names the cell. */
    @Test
    void nobodyOfNobodyIsMissing() throws IOException {
        write(SOCIAL, text(SOCIAL).replaceFirst("01,2022,child_poverty,65,\\d+", "01,2022,child_poverty,0,0"));
        String place = SOCIAL + ":2 [denominator] LW-655 '0': ";

        assertThat(
                said(0, "check", project.toString()),
                containsString(place + "Nenner ist 0: 'child_poverty' zählt in der Gebietseinheit 01, Zeitraum 2022"));
        String out = folder.resolve("out.gpkg").toString();
        assertThat(
                said(0, "--lang", "en", "build", project.toString(), "-o", out),
                containsString(
                        place + "denominator is 0: 'child_poverty' counts nobody in areal unit 01, period 2022"));
    }

    /** The same in a table by age: persons in no band of area 02 in 2023, whose rows begin on line 26; and then by mistake. */
    @Test
    void nobodyOfNobodyByAgeIsMissing() throws IOException {
        deaths();
        String sound = text(DEATHS);
        write(DEATHS, sound.replaceAll("(?m)^(02,2023,deaths,.*),\\d+,\\d+$", "$1,0,0"));

        assertThat(
                said(0, "--lang", "en", "check", project.toString()),
                containsString(
                        DEATHS + ":26 [denominator] LW-655 '0': denominator is 0: 'deaths' counts nobody in areal unit"
                                + " 02, period 2023"));

        write(DEATHS, sound.replaceAll("(?m)^(02,2023,deaths,.*),\\d+,\\d+$", "$1,,"));
        assertThat(said(0, "check", project.toString()), not(containsString("LW-")));
    }

    /** Bands may differ from period to period, as long as each adds up to everybody. */
    @Test
    void periodsWithBandsOfTheirOwnAreBuilt() throws IOException {
        write(
                PEOPLE,
                text(PEOPLE)
                        .replaceAll("(?m)^(\\d+,2022),6,9,", "$1,6,7,")
                        .replaceAll("(?m)^(\\d+,2022),10,17,", "$1,8,17,"));

        said(0, "build", project.toString(), "-o", folder.resolve("out.gpkg").toString());
    }

    /**
     * Quarter 01 has 3 poor children in 2022. An earlier release withheld them, but told the city by another table and all
     * other quarters; now the city is declared to be the sum of the quarters, and 3 are what is left.
     */
    private void tell() throws IOException {
        write(SOCIAL, text(SOCIAL).replaceFirst("01,2022,child_poverty,65,", "01,2022,child_poverty,3,"));
        String before = text("atlas.yaml");
        StringBuilder city = new StringBuilder("area,period,indicator,numerator,denominator\n");
        for (int year = 2022; year <= 2024; year++) {
            int[] sums = sums(year);
            city.append("1,%d,child_poverty_city,%d,%d\n".formatted(year, sums[0], sums[1]));
        }
        write("data/city.csv", city.toString());
        replace("atlas.yaml", "  - file: data/social.csv\n", "  - file: data/social.csv\n  - file: data/city.csv\n");
        replace(
                "atlas.yaml",
                "indicators:\n",
                """
                indicators:
                  - id: child_poverty_city
                    title: {de: Kinderarmut der Stadt, en: Child poverty in the city}
                    definition: {de: Kinder, en: Children}
                    unit: {de: "%", en: "%"}
                    kind: proportion
                    multiplier: 100
                    direction: higherIsWorse
                    zoning: city
                    table: data/city.csv
                    source: {de: Erfunden, en: Invented}
                """);
        said(
                0,
                "build",
                project.toString(),
                "-o",
                project.resolve("before.gpkg").toString());
        write("atlas.yaml", before);
        replace("atlas.yaml", "    table: data/social.csv\n", "    table: data/social.csv\n    levels: [city]\n");
        replace("atlas.yaml", "  countRounding: 5\n", "  countRounding: 5\n  previous: [before.gpkg]\n");
    }

    private int[] sums(int year) throws IOException {
        int[] sums = new int[2];
        Matcher row = CHILDREN.matcher(text(SOCIAL));
        while (row.find()) {
            if (Integer.parseInt(row.group(1)) == year) {
                sums[0] += Integer.parseInt(row.group(2));
                sums[1] += Integer.parseInt(row.group(3));
            }
        }
        return sums;
    }

    /** Builds the sound project and names its atlas as an earlier release. */
    private void release() throws IOException {
        said(
                0,
                "build",
                project.toString(),
                "-o",
                project.resolve("before.gpkg").toString());
        replace("atlas.yaml", "  countRounding: 5\n", "  countRounding: 5\n  previous: [before.gpkg]\n");
    }

    /** Adds a directly standardised rate: 2, 10 and 40 of 500, 1000 and 400 women and men of 0-17, 18-64 and 65+. */
    private void deaths() throws IOException {
        StringBuilder rows = new StringBuilder("area,period,indicator,age_from,age_to,sex,numerator,denominator\n");
        List<String> ages = List.of("0,17,%s,2,500", "18,64,%s,10,1000", "65,,%s,40,400");
        IntStream.rangeClosed(1, 6).forEach(unit -> IntStream.rangeClosed(2022, 2024)
                .forEach(year -> ages.forEach(age -> List.of("female", "male")
                        .forEach(sex -> rows.append("0%d,%d,deaths,%s\n".formatted(unit, year, age.formatted(sex)))))));
        write(DEATHS, rows.toString());
        replace("atlas.yaml", "  - file: data/social.csv\n", "  - file: data/social.csv\n  - file: data/deaths.csv\n");
        replace(
                "atlas.yaml",
                "indicators:\n",
                """
                standardPopulations:
                  - id: own
                    bands:
                      - {from: 0, to: 17, persons: 20}
                      - {from: 18, to: 64, persons: 60}
                      - {from: 65, persons: 20}
                indicators:
                  - id: deaths
                    title: {de: Sterbefälle, en: Deaths}
                    definition: {de: Gestorbene, en: Deceased}
                    unit: {de: je 1000, en: per 1000}
                    kind: rate
                    multiplier: 1000
                    direction: higherIsWorse
                    zoning: quarter
                    table: data/deaths.csv
                    estimate: {method: directlyStandardised, standard: own}
                    source: {de: Erfunden, en: Invented}
                """);
    }

    private String text(String file) throws IOException {
        return Files.readString(project.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(project.resolve(file), text);
    }

    private void replace(String file, String old, String replacement) throws IOException {
        String text = text(file);
        assertThat(text, containsString(old));
        int at = text.indexOf(old);
        write(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    /** What a command says, in German unless told otherwise. */
    private static String said(int code, String... arguments) {
        StringWriter said = new StringWriter();
        int ended = run(said, arguments);
        assertThat(said.toString(), ended, is(code));
        return said.toString();
    }

    private static void run(String... arguments) {
        assertThat(run(new StringWriter(), arguments), is(0));
    }

    private static int run(StringWriter said, String... arguments) {
        PrintWriter writer = new PrintWriter(said, true);
        return Main.run(writer, writer, arguments);
    }
}
