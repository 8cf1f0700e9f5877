package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.ProjectReader;

/**
 * All that is told of an index - scores, ranks and how firm they are, percent ranks and other scales, classes and their breaks,
 * parts of dimensions, burdens, hot spots and the documents beside the layers - can be made of the published figures alone (leaks
 * L5 and L6): an atlas of the same city in which every withheld count is missing tells the same to the last character. So it
 * tells nothing of a withheld count that the figures do not.
 */
class IndexFromPublishedTest {

    private static final Path MUSTERSTADT =
            Path.of(System.getProperty("project.root", "..")).resolve("samples/musterstadt");

    @Test
    void indexOfMusterstadt() {
        Project project = ProjectReader.read(MUSTERSTADT).requireProject();
        Atlas atlas = atlas(project);
        assertThat(differences(atlas(onlyPublished(project, atlas)), atlas), is(Map.of()));
        assertThat("of raw counts", differences(atlas(open(project)), atlas), is(not(Map.of())));
    }

    @Test
    void indicesOfRandomCities() {
        int cities = 0;
        int different = 0;
        for (long seed = 0; seed < 120; seed++) {
            RandomCity city = RandomCity.of(seed);
            if (city.hasIndex()) {
                Project project = city.project();
                Atlas atlas = atlas(project);
                assertThat("city " + seed, differences(atlas(onlyPublished(project, atlas)), atlas), is(Map.of()));
                cities++;
                different += differences(atlas(open(project)), atlas).isEmpty() ? 0 : 1;
            }
        }
        assertThat(cities, greaterThan(15));
        assertThat("of raw counts", different, greaterThan(15));
    }

    /** A city with an index has ranks that are drawn. */
    @Test
    void whatIsComparedHoldsRanks() {
        AtlasLayer layer = atlas(ProjectReader.read(MUSTERSTADT).requireProject())
                .layer("belastung")
                .orElseThrow();
        assertThat(layer.columnIndex("rank_no"), greaterThan(0));
        for (long seed = 0; seed < 120; seed++) {
            RandomCity city = RandomCity.of(seed);
            if (city.hasIndex()) {
                AtlasLayer drawn = atlas(city.project()).layer("burden").orElseThrow();
                for (String column : List.of("rank_no", "rank_lo", "rank_hi", "p_worst", "p_cls")) {
                    assertThat(column, drawn.columnIndex(column), greaterThan(0));
                }
                return;
            }
        }
    }

    private static Atlas atlas(Project project) {
        return AtlasPipeline.run(project, stage -> () -> {}).atlas();
    }

    /** What two atlases tell differently of their indices, by where it stands. */
    private static Map<String, String> differences(Atlas one, Atlas other) {
        Map<String, String> differences = new TreeMap<>(told(one));
        told(other)
                .forEach((where, text) -> differences.merge(where, text, (a, b) -> a.equals(b) ? null : a + " | " + b));
        return differences;
    }

    /** Everything told of indices, by where it stands. */
    private static Map<String, String> told(Atlas atlas) {
        Map<String, String> told = new TreeMap<>();
        for (AtlasLayer layer : atlas.layers()) {
            boolean isIndex =
                    layer.columns().stream().anyMatch(column -> column.name().equals("rank_no"));
            if (isIndex || layer.name().startsWith("hot_")) {
                told.put(layer.name() + " legend", layer.style().rules().toString());
                told.put(layer.name() + " description", layer.description().toString());
                for (int row = 0; row < layer.size(); row++) {
                    for (int column = 0; column < layer.columns().size(); column++) {
                        String name = layer.columns().get(column).name();
                        if (!name.equals("residents")) {
                            told.put(
                                    layer.name() + " " + layer.featureId(row) + " " + name,
                                    String.valueOf(layer.value(row, column)));
                        }
                    }
                }
            }
        }
        atlas.documents().forEach((name, text) -> {
            if (!name.equals("disclosure")) {
                told.put(name, text);
            }
        });
        return told;
    }

    private static Project open(Project project) {
        return Attacked.with(project, Attacked.openLike(project), project.counts(), project.strata());
    }

    /** The city as somebody has it who knows what is published: what is withheld is missing, and nothing more is withheld. */
    private static Project onlyPublished(Project project, Atlas atlas) {
        PublishedFigures figures = PublishedFigures.of(atlas);
        Map<String, RawCounts> counts = new LinkedHashMap<>();
        Map<String, RawStrata> strata = new LinkedHashMap<>();
        project.counts().forEach((id, table) -> {
            boolean[] isShown = new boolean[table.frame().size()];
            for (int cell = 0; cell < isShown.length; cell++) {
                UnitPeriods frame = table.frame();
                isShown[cell] = figures.of("ind_" + id + "/"
                                + frame.unitIds().get(cell % frame.unitCount()) + "."
                                + frame.periods().get(cell / frame.unitCount()))
                        .isShown();
            }
            counts.put(
                    id,
                    new RawCounts(
                            table.frame(), shown(table.numerator(), isShown), shown(table.denominator(), isShown)));
            RawStrata own = project.strata().get(id);
            if (own != null) {
                double[][] squares = own.squares();
                strata.put(
                        id,
                        new RawStrata(
                                own.frame(),
                                own.bands(),
                                shown(own.events(), isShown),
                                squares == null ? null : shown(squares, isShown),
                                shown(own.persons(), isShown)));
            }
        });
        return Attacked.with(project, Attacked.openLike(project), counts, strata);
    }

    private static double[][] shown(double[][] columns, boolean[] isShown) {
        return Arrays.stream(columns).map(column -> shown(column, isShown)).toArray(double[][]::new);
    }

    private static double[] shown(double[] column, boolean[] isShown) {
        double[] shown = column.clone();
        for (int cell = 0; cell < shown.length; cell++) {
            shown[cell] = isShown[cell] ? shown[cell] : Double.NaN;
        }
        return shown;
    }
}
