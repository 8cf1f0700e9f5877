package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasLayer;
import org.locationtech.jts.geom.Envelope;

class LayerSnapshotTest {

    private final AtlasLayer areas = TestAtlas.areas("belastung", 12, 2, 1);

    @Test
    void ordersFeaturesByTheirIds() throws Exception {
        LayerSnapshot layer = LayerSnapshot.of(areas);
        assertThat(layer.size(), is(24));
        assertThat(layer.fid(0), is("belastung.0000.2019"));
        assertThat(layer.fid(1), is("belastung.0000.2020"));
        assertThat(layer.fid(23), is("belastung.0011.2020"));
        for (int position = 0; position < layer.size(); position++) {
            assertThat(layer.position(layer.fid(position)), is(position));
        }
        assertThat(layer.position("0000.2019"), is(-1));
        assertThat(layer.position("belastung.9999.2019"), is(-1));
    }

    @Test
    void givesValuesAsTheSchemaHasThem() throws Exception {
        LayerSnapshot layer = LayerSnapshot.of(areas);
        int row = 11;
        assertThat(areas.featureId(row), is("0000.2019"));
        assertThat(layer.value(0, 0), sameInstance(areas.geometry(row)));
        assertThat(layer.value(0, 1), is("0000.2019"));
        assertThat(layer.value(0, 2), is(areas.value(row, 0)));
        assertThat(
                layer.value(0, 3),
                is(new java.sql.Date(Instant.parse("2019-01-01T00:00:00Z").toEpochMilli())));
        assertThat(layer.value(0, 4), is(areas.value(row, 2)));
        assertThat(layer.value(0, 5), is(areas.value(row, 3)));
        int empty = 0;
        for (int position = 0; position < layer.size(); position++) {
            if (layer.value(position, 6).equals("suppressed")) {
                assertThat(layer.value(position, 5), is(nullValue()));
                empty++;
            }
        }
        assertThat(empty > 0, is(true));
    }

    @Test
    void findsByPlace() throws Exception {
        LayerSnapshot layer = LayerSnapshot.of(areas);
        // the second square of the first row, in both periods; its neighbours touch the box nowhere
        assertThat(layer.search(new Envelope(381_400, 381_600, 5_710_400, 5_710_600)), is(new int[] {2, 3}));
        // ten squares in the first row, two in the second
        assertThat(layer.bounds(), is(new Envelope(380_000, 390_000, 5_710_000, 5_712_000)));
        layer.bounds().expandBy(1);
        assertThat(layer.bounds(), is(new Envelope(380_000, 390_000, 5_710_000, 5_712_000)));
    }

    @Test
    void canBeEmpty() throws Exception {
        LayerSnapshot layer = LayerSnapshot.of(TestAtlas.areas("belastung", 0, 1, 1));
        assertThat(layer.size(), is(0));
        assertThat(layer.bounds().isNull(), is(true));
        assertThat(layer.search(new Envelope(0, 1, 0, 1)), is(new int[0]));
    }
}
