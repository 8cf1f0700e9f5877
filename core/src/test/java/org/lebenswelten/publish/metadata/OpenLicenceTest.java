package org.lebenswelten.publish.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URIs and ids: the list of licences of DCAT-AP.de, {@code http://dcat-ap.de/def/licenses/}. */
class OpenLicenceTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.govdata.de/dl-de/zero-2-0, http://dcat-ap.de/def/licenses/dl-zero-de/2.0",
        "http://govdata.de/dl-de/by-2-0, http://dcat-ap.de/def/licenses/dl-by-de/2.0",
        "https://creativecommons.org/publicdomain/zero/1.0/deed.de, http://dcat-ap.de/def/licenses/cc-zero",
        "https://creativecommons.org/licenses/by/4.0/legalcode, http://dcat-ap.de/def/licenses/cc-by/4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/, http://dcat-ap.de/def/licenses/cc-by-sa/4.0",
        "https://opendatacommons.org/licenses/odbl/1-0/, http://dcat-ap.de/def/licenses/odbl",
        "http://dcat-ap.de/def/licenses/cc-by/4.0, http://dcat-ap.de/def/licenses/cc-by/4.0",
    })
    void licenceIsToldByItsAddress(String url, String uri) {
        assertThat(OpenLicence.of(url).map(OpenLicence::uri), is(Optional.of(uri)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://creativecommons.org/licenses/by-nc/4.0/",
        "https://creativecommons.org/licenses/by/4.0-other",
        "https://musterdorf.example/nutzungsbedingungen",
        "https://evil.example/https://www.govdata.de/dl-de/zero-2-0",
    })
    void otherAddressesAreNoOpenLicence(String url) {
        assertThat(OpenLicence.of(url), is(Optional.empty()));
    }

    @Test
    void updateCycleIsToldByItsWord() {
        // ISO 19115 MD_MaintenanceFrequencyCode; EU authority table "frequency"
        assertThat(
                UpdateCycle.of("biannually").map(UpdateCycle::uri),
                is(Optional.of("http://publications.europa.eu/resource/authority/frequency/ANNUAL_2")));
        assertThat(UpdateCycle.of("yearly"), is(Optional.empty()));
    }
}
