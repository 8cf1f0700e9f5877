package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Envelope;

class AtlasSnapshotTest {

    private static final FileStamp STAMP = new FileStamp(null, FileTime.fromMillis(0), 1);

    private static Atlas in(Crs crs) {
        Atlas atlas = TestAtlas.atlas(TestAtlas.sites("measures", 1), TestAtlas.areas("areas", 1, 1, 1));
        return new Atlas(
                atlas.id(),
                atlas.title(),
                atlas.description(),
                crs,
                atlas.issued(),
                atlas.layers(),
                atlas.definition(),
                atlas.provenance());
    }

    @Test
    void keepsTheLayersInOrder() throws Exception {
        AtlasSnapshot snapshot = AtlasSnapshot.of(in(Crs.of(25832).orElseThrow()), STAMP);
        assertThat(snapshot.layers().keySet(), contains("measures", "areas"));
        assertThat(snapshot.stamp(), is(STAMP));
    }

    @Test
    void takesEveryKnownSystemWithXFirst() throws Exception {
        for (Crs crs : Crs.known().values()) {
            AtlasSnapshot snapshot = AtlasSnapshot.of(in(crs), STAMP);
            assertThat(crs.code(), CRS.lookupEpsgCode(snapshot.crs(), false), is(crs.epsg()));
            assertThat(crs.code(), CRS.getAxisOrder(snapshot.crs()), is(CRS.AxisOrder.EAST_NORTH));
        }
    }

    @Test
    void refusesASystemThatGeoToolsDoesNotKnow() {
        Crs unknown = new Crs(999_999, "none", false, new Envelope(0, 1, 0, 1), "", "");
        Throwable thrown = assertThrows(IOException.class, () -> AtlasSnapshot.of(in(unknown), STAMP));
        assertThat(thrown.getMessage(), containsString("EPSG:999999"));
        assertThat(thrown.getMessage(), containsString("not known to GeoTools"));
    }
}
