package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class TestedVersionsTest {

    /** GeoTools 33 to 36 are in GeoServer 2.27 to 3.1. */
    @Test
    void rangeIsThatOfTheTriedServers() {
        assertThat(TestedVersions.contains("33.6"), is(true));
        assertThat(TestedVersions.contains("36-SNAPSHOT"), is(true));
        assertThat(TestedVersions.contains("32.9"), is(false));
        assertThat(TestedVersions.contains("37.0"), is(false));
        assertThat(TestedVersions.contains("unknown"), is(false));
    }
}
