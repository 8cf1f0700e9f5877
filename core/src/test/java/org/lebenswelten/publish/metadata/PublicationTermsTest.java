package org.lebenswelten.publish.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTermsTest {

    @Test
    void termsAreThoseOfTheDefinition() {
        PublicationTerms terms = PublicationTerms.of(PublishedSample.atlas()).orElseThrow();

        assertThat(terms.contact(), is("atlas@musterdorf.example"));
        assertThat(terms.namespace(), is("https://musterdorf.example/id"));
        assertThat(terms.updateCycle(), is(UpdateCycle.ANNUALLY));
        assertThat(terms.openLicence(), is(Optional.of(OpenLicence.DL_BY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "namespace", "updateCycle", "lineage", "licence", "organisation", "attribution"})
    void withoutARequiredTermThereAreNone(String term) {
        String without = PublishedSample.PUBLICATION.replace("\"" + term + "\"", "\"x\"");

        assertThat(PublicationTerms.of(PublishedSample.atlas(without)), is(Optional.empty()));
    }

    @Test
    void blankTermIsNone() {
        String blank = PublishedSample.PUBLICATION.replace("atlas@musterdorf.example", " ");

        assertThat(PublicationTerms.of(PublishedSample.atlas(blank)), is(Optional.empty()));
        assertThat(new MetadataFiles().files(PublishedSample.atlas(blank), "a").isEmpty(), is(true));
    }
}
