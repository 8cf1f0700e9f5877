package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.attack.PublishedFigures.Figure;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.ProjectReader;

/**
 * All that is told of an index - scores, ranks and how firm they are, percent ranks and other scales, classes and their breaks,
 * parts of dimensions, burdens, hot spots and the documents beside the layers - can be made of the published figures alone (leaks
 * L5 and L6): an atlas made of nothing but the printed values and limits tells the same to the last character. So it tells
 * nothing of a withheld count that the figures do not.
 */
class IndexFromPublishedTest {

    private static final Path MUSTERSTADT =
            Path.of(System.getProperty("project.root", "..")).resolve("samples/musterstadt");

    @Test
    void indexOfMusterstadt() {
        Project project = ProjectReader.read(MUSTERSTADT).requireProject();
        Atlas atlas = atlas(project);
        assertThat(differences(project, atlas(onlyPublished(project, atlas)), atlas), is(Map.of()));
        assertThat("of raw counts", differences(project, atlas(open(project)), atlas), is(not(Map.of())));
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
                assertThat(
                        "city " + seed,
                        differences(project, atlas(onlyPublished(project, atlas)), atlas),
                        is(Map.of()));
                cities++;
                different += differences(project, atlas(open(project)), atlas).isEmpty() ? 0 : 1;
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
    private static Map<String, String> differences(Project project, Atlas one, Atlas other) {
        List<String> indices =
                project.indices().stream().map(BurdenIndexDefinition::id).toList();
        Map<String, String> differences = new TreeMap<>(told(one, indices));
        told(other, indices)
                .forEach((where, text) -> differences.merge(where, text, (a, b) -> a.equals(b) ? null : a + " | " + b));
        return differences;
    }

    /** Everything told of indices, by where it stands. */
    private static Map<String, String> told(Atlas atlas, List<String> indices) {
        Map<String, String> told = new TreeMap<>();
        for (AtlasLayer layer : atlas.layers()) {
            if (indices.contains(layer.name()) || layer.name().startsWith("hot_")) {
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
            if (indices.contains(name.replaceFirst("\\..*", ""))) {
                told.put(name, text);
            }
        });
        return told;
    }

    private static Project open(Project project) {
        return Attacked.with(
                project,
                project.indicators(),
                Attacked.openLike(project),
                project.counts(),
                project.values(),
                project.strata(),
                project.plans());
    }

    /** The city as somebody has it who knows what is published: each indicator is a measured value with the printed limits. */
    private static Project onlyPublished(Project project, Atlas atlas) {
        PublishedFigures figures = PublishedFigures.of(atlas);
        Map<String, RawValues> values = new LinkedHashMap<>(project.values());
        List<Indicator> indicators = new ArrayList<>();
        for (Indicator indicator : project.indicators()) {
            UnitPeriods frame = UnitPeriods.of(project.zoning(indicator.zoningId()), indicator.periods());
            if (indicator.kind() == IndicatorKind.VALUE) {
                indicators.add(indicator);
            } else {
                indicators.add(asValue(indicator));
                values.put(indicator.id(), values(frame, "ind_" + indicator.id() + "/", figures));
            }
        }
        return Attacked.with(project, indicators, Attacked.openLike(project), Map.of(), values, Map.of(), Map.of());
    }

    private static RawValues values(UnitPeriods frame, String layer, PublishedFigures figures) {
        double[][] columns = new double[3][frame.size()];
        for (int cell = 0; cell < frame.size(); cell++) {
            Figure figure = figures.of(layer
                    + frame.unitIds().get(cell % frame.unitCount()) + "."
                    + frame.periods().get(cell / frame.unitCount()));
            columns[0][cell] = figure.value();
            columns[1][cell] = figure.lower();
            columns[2][cell] = figure.upper();
        }
        return new RawValues(frame, columns[0], columns[1], columns[2]);
    }

    private static Indicator asValue(Indicator indicator) {
        return new Indicator(
                indicator.id(),
                indicator.title(),
                indicator.definition(),
                indicator.unit(),
                IndicatorKind.VALUE,
                1,
                indicator.direction(),
                indicator.zoningId(),
                indicator.periods(),
                indicator.source());
    }
}
