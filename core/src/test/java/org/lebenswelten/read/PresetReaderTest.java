package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.index.AdjustedGoalposts;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.ParameterBase.Span;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;

class PresetReaderTest {

    private static final String START = "  - id: burden\n    zoning: quarter\n";

    @TempDir
    private Path folder;

    private ProjectFixture project;
    private String index = "";

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
        String atlas = project.text("atlas.yaml");
        int start = atlas.indexOf("  - id: burden\n");
        index = atlas.substring(start, atlas.indexOf("\n\n", start) + 1);
    }

    private ProjectFixture with(String entry) {
        return project.replace("atlas.yaml", index, START + entry);
    }

    @Test
    void indicatorsOfTheProjectStandForColumns() {
        with("    preset: svi-2022\n    part: theme3\n    indicators: {ep_minrty: child_poverty}\n");
        assertThat(project.lines(), is(empty()));
        BurdenIndexDefinition definition =
                ProjectReader.read(folder).requireProject().indices().get(0);
        assertThat(definition.columns(), contains("child_poverty"));
        assertThat(definition.burdens().get(0).nodeId(), is("child_poverty"));
        assertThat(definition.root().aggregation(), is(Aggregation.SUM));
        assertThat(
                definition.title().de(),
                is("Soziale Verletzlichkeit (CDC/ATSDR SVI 2022): Angehörige von Minderheiten"));
    }

    @Test
    void childrenOfAnOpenPresetAreThoseOfTheProject() {
        with(
                """
                    preset: ampi
                    reference: eachPeriod
                    children:
                      - {indicator: child_poverty, normalisation: {method: adjustedGoalposts, value: 10}}
                      - {indicator: unemployment}
                """);
        assertThat(project.lines(), is(empty()));
        BurdenIndexDefinition definition =
                ProjectReader.read(folder).requireProject().indices().get(0);
        assertThat(
                definition.root().children().get(0).normalisation(),
                equalTo(new AdjustedGoalposts(OptionalDouble.of(10))));
        assertThat(definition.root().children().get(1).scaling().base(), is(Span.EACH_PERIOD));
        assertThat(definition.root().normalisation(), is(Normalisation.NONE));
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            preset: svi | preset | LW-425 'svi'
            preset: svi-2022, part: theme5, indicators: {ep_minrty: child_poverty} | part | LW-441 'theme5'
            preset: svi-2022, part: theme3 | preset | LW-427 'svi-2022'
            preset: svi-2022, part: theme3, indicators: {ep_minrty: poverty} | indicators/ep_minrty | LW-115 'poverty'
            preset: svi-2022, part: theme3, indicators: {ep_minrty: child_poverty, pop: fine_dust} | indicators/pop | LW-426 'fine_dust'
            preset: svi-2022, part: theme3, indicators: {ep_minrty: child_poverty}, result: minMax | result | LW-428 'minMax'
            preset: svi-2022, part: theme3, indicators: {ep_minrty: child_poverty}, burdens: [] | burdens | LW-428 '[]'
            preset: ampi | preset | LW-436 'ampi'
            preset: ampi, part: work, children: [{indicator: fine_dust}] | part | LW-441 'work'
            preset: ampi, children: [{indicator: fine_dust, normalisation: minMax}] | children/0/normalisation | LW-428 'minMax'
            preset: ampi, indicators: {x: fine_dust}, children: [{indicator: fine_dust}] | indicators/x | LW-426 'fine_dust'
            """)
    void faultsAreCodedOnce(String entry, String pointer, String problem) {
        String line = "  - {id: burden, zoning: quarter, " + entry + "}\n";
        project.replace("atlas.yaml", index, line);
        assertThat(
                project.lines(),
                contains(
                        "atlas.yaml:" + project.line("atlas.yaml", line) + " [/indices/0/" + pointer + "] " + problem));
    }

    @Test
    void allFaultsComeAtOnceAtTheirPlaces() {
        with(
                """
                    preset: svi-2020
                    part: theme2
                    normalisation: minMax
                    rollUp: [quarters]
                    indicators:
                      ep_age65: child_poverty
                      ep_age17: nowhere
                      ep_age: unemployment
                """);
        assertThat(
                project.problems().stream()
                        .map(p -> p.code().id() + " " + p.place().at())
                        .toList(),
                contains(
                        "LW-427 /indices/0/preset",
                        "LW-427 /indices/0/preset",
                        "LW-427 /indices/0/preset",
                        "LW-428 /indices/0/normalisation",
                        "LW-115 /indices/0/rollUp/0",
                        "LW-115 /indices/0/indicators/ep_age17",
                        "LW-426 /indices/0/indicators/ep_age"));
        assertThat(
                new ProblemTexts(Language.EN).rule(project.problems().get(0)),
                is(
                        "needs an indicator 'ep_disabl' (Persons with a disability, per cent); name yours under 'indicators'"));
        assertThat(
                new ProblemTexts(Language.DE).rule(project.problems().get(0)),
                is("braucht einen Indikator 'ep_disabl' (Menschen mit Behinderung in Prozent); den eigenen unter"
                        + " 'indicators' nennen"));
    }

    @Test
    void anUnknownPresetIsAnsweredByTheListOfAll() {
        with("    preset: svi\n");
        assertThat(
                new ProblemTexts(Language.EN).rule(project.problems().get(0)),
                is("is no preset; there are: ampi, ampi-of-merits, environmental-justice, gisd, imd-2019, imd-2025,"
                        + " imd-2025-subdomains, svi-2018, svi-2020, svi-2022"));
    }

    @Test
    void anotherDirectionThanThatOfTheColumn() {
        with(
                """
                    preset: imd-2025-subdomains
                    part: living
                    indicators: {indoors_rank: child_poverty, outdoors_rank: unemployment}
                """);
        assertThat(
                project.lines(),
                contains(
                        "atlas.yaml:" + project.line("atlas.yaml", "indoors_rank")
                                + " [/indices/0/indicators/indoors_rank] LW-429 'child_poverty'",
                        "atlas.yaml:" + project.line("atlas.yaml", "indoors_rank")
                                + " [/indices/0/indicators/outdoors_rank] LW-429 'unemployment'"));
        assertThat(
                new ProblemTexts(Language.EN).rule(project.problems().get(0)),
                is("has the direction higherIsWorse; the column 'indoors_rank' of the preset has lowerIsWorse"));
    }

    @Test
    void anIndicatorStandsForOneColumn() {
        with(
                """
                    preset: svi-2018
                    part: theme3
                    indicators: {ep_minrty: child_poverty, ep_limeng: child_poverty}
                """);
        assertThat(
                project.lines(),
                contains("atlas.yaml:" + project.line("atlas.yaml", "ep_limeng")
                        + " [/indices/0/indicators/ep_limeng] LW-405 'child_poverty'"));
    }

    /** What the preset states is not written in the file, so its faults are told where the preset is named. */
    @Test
    void aFaultOfWhatThePresetStatesIsToldThere() {
        with("    preset: svi-2022\n    part: theme3\n    indicators: {ep_minrty: child_poverty}\n")
                .replace("atlas.yaml", "    zoning: quarter\n    preset", "    zoning: city\n    preset");
        assertThat(
                project.lines(),
                contains(
                        "atlas.yaml:" + project.line("atlas.yaml", "preset:")
                                + " [/indices/0/preset] LW-409 'child_poverty'",
                        "atlas.yaml:" + project.line("atlas.yaml", "preset:") + " [/indices/0/preset] LW-447 '4'"));
    }

    @Test
    void optionsOfPresetsNeedOne() {
        project.replace("atlas.yaml", "    worstShare: 0.2\n", "    part: social\n");
        assertThat(
                new ProblemTexts(Language.EN).rule(project.problems().get(0)),
                is("does not follow the schema: missing beside it: preset"));
    }

    /** Every preset is a sound resource; of those with columns all are used, and nothing but them. */
    @Test
    void allPresetsCanBeRead() {
        for (String name : IndexPreset.NAMES) {
            IndexPreset preset = IndexPreset.find(name).orElseThrow();
            Map<String, IndexPreset.Column> columns = preset.columns();
            if (!columns.isEmpty()) {
                assertThat(
                        List.copyOf(columns.keySet()).size(),
                        is(PresetExample.read(name, "").columns().size()));
            }
        }
    }
}
