package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;

class PublicationPlanTest {

    private static final BilingualText TEXT = BilingualText.same("t");

    @Test
    void asLaidDown() throws IOException {
        PublicationPlan plan = PublicationPlan.of(SampleAtlas.atlas());

        assertThat(PublicationPlanWriter.write(plan), is(GoldenFile.text("plan.json")));
    }

    @Test
    void ownReferenceSystemComesFirstAndOnce() {
        assertThat(PublicationPlan.of(atlas(25832)).referenceSystems(), contains(25832, 3857, 4326, 4258));
        assertThat(PublicationPlan.of(atlas(4326)).referenceSystems(), contains(4326, 3857, 4258));
    }

    @Test
    void layersAreGroupedByTopic() {
        PublicationPlan plan = PublicationPlan.of(atlas(
                25832,
                "areas_quartier",
                "ind_sgb2",
                "belastung",
                "cov_kita",
                "gap_kita",
                "measures",
                "hot_sgb2",
                "acc_kita",
                "evals"));

        assertThat(
                plan.groups().stream().map(g -> g.name() + g.members()).toList(),
                contains(
                        "a_all[a_burden, a_indicators, a_coverage, a_priority, a_base]",
                        "a_burden[belastung, hot_sgb2]",
                        "a_indicators[ind_sgb2]",
                        "a_coverage[cov_kita, measures, acc_kita, evals]",
                        "a_priority[gap_kita]",
                        "a_base[areas_quartier]"));
    }

    @Test
    void sourceIsThatOfTheProject() {
        String definition =
                """
                {"publication": {"issued": "2025-03-31", "organisation": {"de": "Stadt", "en": "City"},
                 "contact": "gis@example.org", "licence": {"name": "dl-de", "url": "https://example.org/by"},
                 "attribution": {"de": "Quelle", "en": "Source"}, "metadata": "https://example.org/csw"}}""";

        assertThat(
                PublicationSource.of(definition),
                is(new PublicationPlan.Source(
                        new BilingualText("Stadt", "City"),
                        new BilingualText("Quelle", "Source"),
                        "dl-de",
                        "https://example.org/by",
                        "https://example.org/csw",
                        null)));
    }

    @Test
    void definitionWithoutPublicationHasNoSource() {
        assertThat(PublicationSource.of("{}"), is(nullValue()));
        assertThat(PublicationSource.of("{\"publication\": {\"contact\": \"gis@example.org\"}}"), is(nullValue()));
    }

    @Test
    void definitionThatIsNoJsonIsRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> PublicationSource.of("{"));

        assertThat(e.getMessage(), startsWith("definition of the project: not JSON"));
    }

    private static Atlas atlas(int epsg, String... layers) {
        return new Atlas(
                "a",
                TEXT,
                TEXT,
                Crs.of(epsg).orElseThrow(),
                LocalDate.of(2025, 1, 1),
                Stream.of(layers).map(PublicationPlanTest::layer).toList(),
                "{}",
                new Provenance("p", Map.of(), List.of()));
    }

    private static AtlasLayer layer(String name) {
        return AtlasLayer.builder(
                        name,
                        TEXT,
                        TEXT,
                        LayerGeometry.POINT,
                        new LayerStyle("s", TEXT, List.of(), null, 0),
                        List.of(new AtlasColumn("d", ColumnType.DATE, TEXT)))
                .timeColumn("d")
                .build();
    }
}
