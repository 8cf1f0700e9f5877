package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.publish.GeoPackageWriter;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.ProjectReader;

/**
 * Attacks two releases of the sample city (leak L10): its areas and counts of children with need for language support, all, girls
 * and boys, over four zonings.
 *
 * <p>The earlier release had higher counts in the first quarter of each statistical district, which have been corrected to those
 * of today. What is small today was not then, so quarters that are withheld today to protect a corrected one were shown. The
 * attacker sets what was shown then of counts that are not corrected beside what is shown today.
 */
class MusterstadtRepublicationTest {

    private static final Path SAMPLE =
            Path.of(System.getProperty("project.root", "..")).resolve("samples/musterstadt");
    private static final Set<String> SECTIONS =
            Set.of("format", "id", "title", "description", "crs", "periods", "zonings", "disclosure", "publication");
    private static final Set<String> INDICATORS = Set.of("sprache", "sprache_maed", "sprache_jung");

    @TempDir
    private static Path folder;

    private static Project earlier;
    private static Project forgetful;
    private static PublishedFigures before;

    @BeforeAll
    static void release() throws IOException {
        writeProject();
        forgetful = ProjectReader.read(folder).requireProject();
        Map<String, List<String>> today = new TreeMap<>();
        for (String file : List.of("children", "groups")) {
            today.put(file, Files.readAllLines(table(file)));
        }
        List<String> then = new ArrayList<>();
        today.values().forEach(lines -> then.addAll(lines.subList(1, lines.size())));
        writeEarlier(then);
        earlier = ProjectReader.read(folder).requireProject();
        Atlas atlas = AtlasPipeline.run(earlier, stage -> () -> {}).atlas();
        GeoPackageWriter.write(atlas, folder.resolve("before.gpkg"));
        before = PublishedFigures.of(atlas);
        for (Map.Entry<String, List<String>> lines : today.entrySet()) {
            Files.write(table(lines.getKey()), lines.getValue());
        }
    }

    @Test
    void noWithheldCountIsRecoveredFromTwoReleases() throws IOException {
        Path definition = folder.resolve("atlas.yaml");
        String text = Files.readString(definition);
        Files.writeString(
                definition, text.replace("  countRounding: 5\n", "  countRounding: 5\n  previous: [before.gpkg]\n"));
        Project aware = ProjectReader.read(folder).requireProject();
        Files.writeString(definition, text);

        assertThat(aware.disclosure().previous().size(), is(1));
        Attacked attacked = Attacked.of(aware);
        assertThat(withheld(attacked.releases().get(0)), greaterThan(50L));
        assertThat(attacked.after(uncorrected()).recovered(), is(anEmptyMap()));
    }

    /** L10 with the counter-measure off: the new release does not know the earlier one. */
    @Test
    void countsAreRecoveredIfTheEarlierReleaseIsNotKnown() {
        Map<String, Bounds> recovered =
                Attacked.of(forgetful).after(uncorrected()).recovered();

        assertThat(recovered, is(not(anEmptyMap())));
    }

    /** What the earlier release showed of counts that are the same today, totals with a corrected count left out. */
    private static PublishedFigures uncorrected() {
        Map<String, PublishedFigures.Figure> same = new TreeMap<>(before.figures());
        for (PublicTable table : PublicTable.of(forgetful)) {
            double[] then = earlier.counts().get(table.indicator().id()).numerator();
            double[] now = forgetful.counts().get(table.indicator().id()).numerator();
            for (int cell = 0; cell < now.length; cell++) {
                if (then[cell] != now[cell]) {
                    assertThat(same, hasKey(table.name(cell)));
                    same.remove(table.name(cell));
                }
            }
        }
        return new PublishedFigures(same);
    }

    private static long withheld(PublishedFigures figures) {
        return figures.figures().values().stream()
                .filter(figure -> figure.flag().equals(PublicationFlag.SUPPRESSED.code()))
                .count();
    }

    /** The sample with the three indicators alone, and what stands on people, measures and indices left out. */
    private static void writeProject() throws IOException {
        for (String part : List.of("zonings", "data")) {
            Files.createDirectories(folder.resolve(part));
        }
        try (Stream<Path> zonings = Files.list(SAMPLE.resolve("zonings"))) {
            for (Path zoning : zonings.toList()) {
                Files.copy(zoning, folder.resolve("zonings").resolve(zoning.getFileName()));
            }
        }
        StringBuilder definition = new StringBuilder();
        for (String section : sections("(?m)^(?=[a-zA-Z]+:)", Files.readString(SAMPLE.resolve("atlas.yaml")))) {
            if (SECTIONS.contains(section.substring(0, section.indexOf(':')))) {
                definition.append(section);
            } else if (section.startsWith("indicators:")) {
                definition.append("indicators:\n");
                sections("(?m)^(?=  - id: )", section).stream()
                        .filter(one -> INDICATORS.contains(
                                one.lines().findFirst().orElseThrow().replace("  - id: ", "")))
                        .forEach(definition::append);
            }
        }
        definition.append("\ntables: [{file: data/children.csv}, {file: data/groups.csv}]\n");
        Files.writeString(folder.resolve("atlas.yaml"), definition);
        for (String file : List.of("children", "groups")) {
            List<String> lines = Files.readAllLines(SAMPLE.resolve("data/" + file + ".csv"));
            Files.write(
                    table(file),
                    lines.stream()
                            .filter(line -> line.equals(lines.get(0)) || INDICATORS.contains(line.split(",", -1)[2]))
                            .toList());
        }
    }

    private static List<String> sections(String start, String text) {
        return Arrays.asList(text.split(start));
    }

    /** Five more girls and boys each where today there are one to four of more than 20, in the first quarter of each statistical district. */
    private static void writeEarlier(List<String> today) throws IOException {
        Map<String, Integer> more = new TreeMap<>();
        for (String line : today) {
            String[] cells = line.split(",", -1);
            boolean small = cells[3].matches("[1-4]") && Integer.parseInt(cells[4]) > 20;
            if (!cells[2].equals("sprache") && cells[0].endsWith("1") && small) {
                more.put(cells[0] + cells[1] + cells[2], 5);
                more.merge(cells[0] + cells[1] + "sprache", 5, Integer::sum);
            }
        }
        Map<String, List<String>> then = new TreeMap<>();
        for (String line : today) {
            String[] cells = line.split(",", -1);
            Integer added = more.get(cells[0] + cells[1] + cells[2]);
            if (added != null) {
                cells[3] = String.valueOf(Integer.parseInt(cells[3]) + added);
            }
            then.computeIfAbsent(
                            cells[2].equals("sprache") ? "children" : "groups",
                            file -> new ArrayList<>(List.of("area,period,indicator,numerator,denominator")))
                    .add(String.join(",", cells));
        }
        for (Map.Entry<String, List<String>> lines : then.entrySet()) {
            Files.write(table(lines.getKey()), lines.getValue());
        }
    }

    private static Path table(String name) {
        return folder.resolve("data").resolve(name + ".csv");
    }
}
