package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.publish.QmlWriter;
import org.lebenswelten.publish.SldWriter;

/**
 * Burden of {@link SmallCity} rises from quarter 1 to 5. In 2024 all children of the quarters 1 and 2 live within reach, and the
 * access of {@link AccessStageTest} is 366, 366, 183, 0, 0 places for 100 children.
 */
class PriorityStageTest {

    private final Atlas atlas =
            AtlasPipeline.run(SmallCity.project(), stage -> () -> {}).atlas();

    @Test
    void burdenAgainstCoverageByHand() {
        // coverage has two values over both years, 0 and 100 %: two classes; thirds of burden over both years: 0 0 .27
        // .27 | .54
        // .58 | .81 .81 1 1
        assertThat(column("gap_first", "code", 2024), contains("12", "12", "21", "31", "31"));
        assertThat(column("gap_first", "coverage", 2024), contains(100.0, 100.0, 0.0, 0.0, 0.0));
        // half of 40 children, less those within reach
        assertThat(column("gap_first", "unmet", 2024), contains(0.0, 0.0, 20.0, 20.0, 20.0));
        // midpoint percent ranks: burden .1 .3 .5 .7 .9, low coverage .2 .2 .7 .7 .7 (ties), mean of both
        assertThat(column("gap_first", "prio", 2024), contains(0.15, 0.25, 0.6, 0.7, 0.8));
        assertThat(column("gap_first", "rank_no", 2024), contains(5, 4, 3, 2, 1));
        // quarter 5 is ahead in both or tied, so that no weight takes its place
        assertThat(column("gap_first", "p_first", 2024), contains(0.0, 0.0, 0.0, 0.0, 1.0));
        assertThat(column("gap_first", "flag", 2024), contains("ok", "ok", "ok", "ok", "ok"));
    }

    @Test
    void burdenAgainstAccessByHand() {
        // two places for each of 40 children are 80; quarter 3 has 40 1.83 = 73.2
        assertThat(column("gap_next", "unmet", 2024), contains(0.0, 0.0, 6.8, 80.0, 80.0));
        assertThat(column("gap_next", "coverage", 2024), contains(366.0, 366.0, 183.0, 0.0, 0.0));
    }

    /** By hand: f = 1/5, R = .1 .3 .5 .7 .9, mu = 183; 2 sum f x (R - 1/2) = 2/5 (-146.4 - 73.2) = -87.84. */
    @Test
    void equityByHand() throws JsonProcessingException {
        JsonNode equity = new ObjectMapper()
                .readTree(atlas.documents().get("next.equity"))
                .path("periods")
                .path(1);

        assertThat(equity.path("period").asText(), is("2024"));
        assertThat(equity.path("concentrationIndex").path("value").asDouble(), is(-0.48));
        assertThat(equity.path("erreygers").path("value").isNull(), is(true));
        // -43.92 / var R = -43.92 / 0.08; the line ends below 0, so that there is no ratio
        assertThat(equity.path("sii").asDouble(), is(-549.0));
        assertThat(equity.path("rii").isNull(), is(true));
        // shares of places .4 .4 .2 0 0 against .2 each
        assertThat(equity.path("shareToMove").asDouble(), is(0.4));
        assertThat(equity.path("fifths").path(2).path("served").asDouble(), is(73.2));
        // below 200: 183, 0 and 0; gaps (17 / 200 + 1 + 1) / 5
        assertThat(equity.path("shortfall").path("share").asDouble(), is(0.6));
        assertThat(equity.path("shortfall").path("gap").asDouble(), is(0.417));
        assertThat(equity.path("rankOneChanges").size(), is(0));
    }

    @Test
    void everyClassHasItsTitleInBothStyles() {
        AtlasLayer layer = atlas.layer("gap_first").orElseThrow();
        String qml = QmlWriter.write(layer);
        String sld = SldWriter.write(layer);

        assertThat(
                layer.style().rules().stream().map(StyleRule::name).toList(),
                contains("class31", "class32", "class21", "class22", "class11", "class12", "missing"));
        assertThat(qml, containsString("label=\"hohe Belastung, niedrige Abdeckung\""));
        assertThat(sld, containsString("<Localized lang=\"en\">high burden, low coverage</Localized>"));
        assertThat(sld, containsString("#cf4a25"));
        assertThat(qml, containsString("label=\"keine Angabe\""));
    }

    private List<@Nullable Object> column(String layerName, String name, int year) {
        AtlasLayer layer = atlas.layer(layerName).orElseThrow();
        return IntStream.range(0, layer.size())
                .filter(row -> layer.featureId(row).endsWith("." + year))
                .mapToObj(row -> layer.value(row, layer.columnIndex(name)))
                .collect(Collectors.toList());
    }
}
