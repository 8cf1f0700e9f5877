package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasLayer;

/**
 * The playroom of {@link SmallCity} has the quarters 1 and 2 within 1,100 m of their centroids, 40 children each. Quarter 4 as
 * another site would reach 3, 4 and 5, quarter 3 only 3 and 4 besides.
 */
class SitingStageTest {

    private final AtlasBuild build = AtlasPipeline.run(SmallCity.project(), stage -> () -> {});

    private JsonNode document(String id) {
        try {
            return new ObjectMapper().readTree(build.atlas().documents().get(id + ".siting"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void proposalsByHand() {
        AtlasLayer layer = build.atlas().layer("proposals").orElseThrow();

        assertThat(layer.size(), is(1));
        assertThat(layer.featureId(0), is("reach.1"));
        assertThat(value(layer, "site"), is("4"));
        assertThat(value(layer, "gain"), is(120.0));
        assertThat(value(layer, "people"), is(120.0));
        assertThat(value(layer, "units"), is("3 4 5"));
        assertThat(value(layer, "proven"), is(1));
        assertThat(value(layer, "for_en"), is("ages 0 to 5"));
        assertThat(layer.geometry(0).getCoordinate().x, is(403_500.0));
        assertThat(layer.description().en(), containsString("1 proposed."));
        assertThat(
                layer.description().de(), containsString("kein Vorschlag, weil kein Kandidat eröffnet werden darf."));
    }

    /** Quarter 4 alone reaches all three; the 200 children are all there are, so that no choice can have more. */
    @Test
    void theDocumentTellsProofTiesAndWhomEachSiteIsFor() {
        JsonNode reach = document("reach");
        JsonNode proposal = reach.path("proposals").path(0);

        assertThat(reach.path("search").asText(), is("exact"));
        assertThat(reach.path("bound").asDouble(), is(200.0));
        assertThat(reach.path("gap").asDouble(-1), is(0.0));
        assertThat(reach.path("proven").asBoolean(), is(true));
        assertThat(reach.path("equallyGood").asInt(), is(1));
        assertThat(reach.path("allEquallyGoodCounted").asBoolean(), is(true));
        assertThat(proposal.path("site").asText(), is("4"));
        assertThat(proposal.path("gain").asDouble(), is(120.0));
        assertThat(proposal.path("units").toString(), is("[\"3\",\"4\",\"5\"]"));
    }

    @Test
    void theDocumentTellsWhatBecomesOfCoverageAndEquity() {
        JsonNode reach = document("reach");
        JsonNode effect = reach.path("effects").path(0);

        // 80 of 200 children before, all after; a second site adds nobody
        assertThat(reach.path("value").asDouble(), is(200.0));
        assertThat(reach.path("newSitesAllowed").asInt(), is(1));
        assertThat(reach.path("budget").isNull(), is(true));
        assertThat(effect.path("sitesThere").asInt(), is(1));
        assertThat(effect.path("coveredBefore").asDouble(), is(80.0));
        assertThat(effect.path("coveredAfter").asDouble(), is(200.0));
        assertThat(reach.path("curve").path(1).path("value").asDouble(), is(200.0));
        // only the two least burdened of five before: 2 / 0.4 0.2 (-0.4 - 0.2); all alike after
        assertThat(
                effect.path("equityBefore")
                        .path("concentrationIndex")
                        .path("value")
                        .asDouble(),
                is(-0.6));
        assertThat(
                effect.path("equityAfter")
                        .path("concentrationIndex")
                        .path("value")
                        .asDouble(),
                is(0.0));
    }

    @Test
    void rulesThatCannotBeKeptAreToldWithTheReason() {
        JsonNode all = document("all");

        assertThat(all.path("infeasible").path("reason").asText(), is("no_candidate"));
        assertThat(
                build.warnings().stream()
                        .map(each -> each.code().id() + " " + each.value())
                        .toList(),
                hasItem("LW-593 all"));
        assertThat(all.path("proposals").size(), is(0));
    }

    private static Object value(AtlasLayer layer, String column) {
        return layer.value(0, layer.columnIndex(column));
    }
}
