package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;

/** Compares atlases in every text, column, cell, coordinate and style. */
final class AtlasEquality {

    private AtlasEquality() {}

    static void assertEqual(Atlas actual, Atlas expected) {
        assertThat(actual.id(), is(expected.id()));
        assertThat(actual.title(), is(expected.title()));
        assertThat(actual.description(), is(expected.description()));
        assertThat(actual.crs(), is(expected.crs()));
        assertThat(actual.issued(), is(expected.issued()));
        assertThat(actual.definition(), is(expected.definition()));
        assertThat(actual.provenance(), is(expected.provenance()));
        assertThat(actual.layers().size(), is(expected.layers().size()));
        for (int i = 0; i < expected.layers().size(); i++) {
            assertEqual(actual.layers().get(i), expected.layers().get(i));
        }
    }

    private static void assertEqual(AtlasLayer actual, AtlasLayer expected) {
        assertThat(actual.name(), is(expected.name()));
        assertThat(actual.title(), is(expected.title()));
        assertThat(actual.description(), is(expected.description()));
        assertThat(actual.geometryType(), is(expected.geometryType()));
        assertThat(actual.timeColumn(), is(expected.timeColumn()));
        assertThat(actual.style(), is(expected.style()));
        assertThat(actual.columns(), is(expected.columns()));
        assertThat(actual.size(), is(expected.size()));
        for (int row = 0; row < expected.size(); row++) {
            assertThat(actual.featureId(row), is(expected.featureId(row)));
            String place = expected.name() + " " + expected.featureId(row);
            assertThat(place, actual.geometry(row).equalsExact(expected.geometry(row)), is(true));
            for (int c = 0; c < expected.columns().size(); c++) {
                assertThat(place, actual.value(row, c), is(expected.value(row, c)));
            }
        }
    }
}
