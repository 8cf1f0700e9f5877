package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.read.ProjectReading;

/**
 * Builds the sample and holds the published file against its own tables.
 *
 * <p>The oracle is the arithmetic of this test alone: it reads the CSV text, divides, rounds to one decimal and applies
 * the thresholds that {@code atlas.yaml} states (30 persons, 5 cases, 5 without), without calling the library.
 */
class MusterstadtAtlasTest {

    private static final Path PROJECT = CommittedFiles.folder();

    private static ProjectReading reading;
    private static Atlas published;

    @BeforeAll
    static void build() throws IOException {
        reading = BuiltMusterstadt.reading();
        published = BuiltMusterstadt.published();
    }

    /** Only what the teaching example does wrong on purpose, and that no girls of that age live in an industrial quarter. */
    @Test
    void projectHasNoProblems() {
        assertThat(
                reading.problems().stream()
                        .map(problem ->
                                problem.place().file() + " " + problem.code().id())
                        .toList(),
                contains(
                        "data/groups.csv LW-655",
                        "measures/lehrbeispiel.yaml LW-504",
                        "measures/lehrbeispiel.yaml LW-506"));
    }

    @Test
    void sameProjectGivesTheSameBytes() throws IOException {
        assertThat(Arrays.equals(BuiltMusterstadt.bytes(), BuiltMusterstadt.build()), is(true));
    }

    /** Hardship of the sample follows a smooth field: no arrangement of 999 is as clustered, two-sided p = 2 / 1000. */
    @Test
    void clustersOfAnIndicatorAreToldFromChance() {
        AtlasLayer layer = published.layer("hot_sgb2").orElseThrow();
        int kind = layer.columnIndex("kind");
        Set<Object> kinds = new HashSet<>();
        for (int row = 0; row < layer.size(); row++) {
            kinds.add(layer.value(row, kind));
        }
        assertThat(kinds, hasItems("hot", "cold", "ns"));
        assertThat(layer.description().en(), containsString("2024: "));
        assertThat(layer.description().en(), containsString("(p = 0.002)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"social.csv", "children.csv", "adults.csv", "environment.csv", "groups.csv", "rolling.csv"})
    void publishedValuesAndGapsFollowFromTheTable(String table) throws IOException {
        List<String> lines = Files.readAllLines(PROJECT.resolve("data").resolve(table));
        Map<String, Map<String, Integer>> rows = new HashMap<>();
        int withheld = 0;
        int forOthers = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            AtlasLayer layer = published.layer("ind_" + cells[2]).orElseThrow();
            int row =
                    rows.computeIfAbsent(layer.name(), name -> rowsById(layer)).get(cells[0] + "." + cells[1]);
            String where = table + " " + line.substring(0, line.indexOf(',', line.indexOf(cells[2])));
            String alone = flag(cells[3], cells[4], isRate(layer));
            String flag = String.valueOf(layer.value(row, layer.columnIndex("flag")));
            // a value that tells nothing by itself may be withheld to protect others
            assertThat(where, flag, is(alone.equals("ok") && flag.equals("secret") ? "secret" : alone));
            forOthers += alone.equals(flag) ? 0 : 1;
            double value = layer.number(row, layer.columnIndex("val"));
            if (flag.equals("ok")) {
                double ratio = Double.parseDouble(cells[3]) / Double.parseDouble(cells[4]);
                assertThat(where, value, closeTo(ratio * multiplier(layer), 0.05 + 1e-9));
                assertThat(where, layer.number(row, layer.columnIndex("ci_low")) <= value, is(true));
                assertThat(where, layer.number(row, layer.columnIndex("ci_high")) >= value, is(true));
            } else {
                withheld += alone.equals("ok") ? 0 : 1;
                for (String column : List.of("val", "ci_low", "ci_high", "cls")) {
                    assertThat(where, layer.number(row, layer.columnIndex(column)), is(Double.NaN));
                }
            }
        }
        assertThat("the sample shows gaps in " + table, withheld, greaterThan(0));
        assertThat("most values are shown in " + table, forOthers, lessThan(lines.size() / 5));
    }

    /** The generator counts the residents in noise bands with code of its own when it writes {@code environment.csv}. */
    @Test
    void noiseComputedFromTheMapIsThatOfTheTable() throws IOException {
        AtlasLayer computed = published.layer("ind_laermkarte").orElseThrow();
        Map<String, Integer> rows = rowsById(computed);
        int compared = 0;
        for (String line : Files.readAllLines(PROJECT.resolve("data/environment.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[1].equals("2024") && cells[2].equals("laerm65") && !cells[4].isEmpty()) {
                int row = rows.get(cells[0] + ".2024");
                double value = computed.number(row, computed.columnIndex("val"));
                double persons = Double.parseDouble(cells[4]);
                if (!Double.isNaN(value)) {
                    // one decimal is printed, and the table rounds to whole persons
                    double rounding = 0.05 + 50 / persons;
                    assertThat(line, value, closeTo(100 * Double.parseDouble(cells[3]) / persons, rounding + 1e-9));
                    compared++;
                }
            }
        }
        assertThat(compared, greaterThan(70));
    }

    @Test
    void everyFeatureMeetsExactlyOneRuleOfItsStyle() {
        for (AtlasLayer layer : published.layers()) {
            for (int row = 0; row < layer.size(); row++) {
                int met = 0;
                for (StyleRule rule : layer.style().rules()) {
                    String column = rule.column();
                    if (column == null || rule.value().equals(layer.value(row, layer.columnIndex(column)))) {
                        met++;
                    }
                }
                assertThat(layer.name() + " " + layer.featureId(row), met, is(1));
            }
        }
    }

    private static String flag(String numerator, String denominator, boolean rate) {
        if (numerator.isEmpty() || denominator.equals("0")) {
            return "missing";
        }
        int cases = Integer.parseInt(numerator);
        int persons = Integer.parseInt(denominator);
        if (persons < 30) {
            return "fewpop";
        }
        boolean fewCases = cases >= 1 && cases <= 4;
        boolean fewWithout = !rate && persons - cases >= 1 && persons - cases <= 4;
        return fewCases || fewWithout ? "secret" : "ok";
    }

    private static boolean isRate(AtlasLayer layer) {
        return multiplier(layer) != 100;
    }

    private static double multiplier(AtlasLayer layer) {
        return reading.requireProject()
                .indicator(layer.name().substring("ind_".length()))
                .orElseThrow()
                .multiplier();
    }

    private static Map<String, Integer> rowsById(AtlasLayer layer) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < layer.size(); row++) {
            rows.put(layer.featureId(row), row);
        }
        return rows;
    }
}
