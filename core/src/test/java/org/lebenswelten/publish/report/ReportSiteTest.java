package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.model.Language;

class ReportSiteTest {

    private static ReportSite site(String definition) {
        Atlas atlas = InventedCity.of(1).atlas();
        return ReportSite.of(
                ReportAtlas.of(new Atlas(
                        atlas.id(),
                        atlas.title(),
                        atlas.description(),
                        atlas.crs(),
                        atlas.issued(),
                        atlas.layers(),
                        definition,
                        atlas.provenance())),
                Language.EN);
    }

    @Test
    void whoPublishesComesFromTheDefinition() {
        ReportSite site = ReportSite.of(InventedCity.of(1).report(), Language.EN);
        assertThat(site.organisation(), is("Invented office"));
        assertThat(site.licenceUri(), is("https://www.govdata.de/dl-de/zero-2-0"));
        assertThat(site.attribution(), is(""));
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        assertThat(
                site("{\"publication\": {\"licence\": {\"name\": \"x\", \"url\": \"javascript:alert(1)\"}}}")
                        .licenceUri(),
                is(""));
    }

    @Test
    void aDefinitionThatSaysNothingLeavesTextsEmpty() {
        assertThat(site("{}").organisation(), is(""));
        assertThat(site("no JSON").licence(), is(""));
    }
}
