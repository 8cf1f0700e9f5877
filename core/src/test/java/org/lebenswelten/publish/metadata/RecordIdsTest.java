package org.lebenswelten.publish.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

/** Expected: Python 3.11, {@code uuid.uuid5(uuid.NAMESPACE_URL, "https://musterdorf.example/id/musterdorf/belastung")} etc. */
class RecordIdsTest {

    private final RecordIds ids = new RecordIds("https://musterdorf.example/id", "musterdorf");

    @Test
    void identifiersAreThoseOfPythonsUuid5() {
        assertThat(ids.dataset("belastung").toString(), is("78353313-8276-51c5-871b-b3672d236707"));
        assertThat(ids.datasetRecord("belastung").toString(), is("d53690c8-4a40-5ad1-aff3-91371b047a55"));
        assertThat(ids.atlasId().toString(), is("b8761e7f-a238-59db-bbc9-ae8f3017b02f"));
        assertThat(ids.serviceRecord(ServiceKind.WMS).toString(), is("10cf813e-4f77-55a9-8582-0a407f43c12f"));
        assertThat(ids.serviceRecord(ServiceKind.WFS).toString(), is("a43b3d37-e12a-5cb2-bdd6-70d3a2a3ccd5"));
    }

    @Test
    void identifierAsUriHasTheNamespaceBeforeIt() {
        assertThat(
                ids.datasetUri("belastung"), is("https://musterdorf.example/id/78353313-8276-51c5-871b-b3672d236707"));
    }
}
