package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.NameImpl;
import org.geotools.referencing.crs.DefaultEngineeringCRS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasLayer;

class AtlasFeatureReaderTest {

    private SimpleFeatureType schema;
    private AtlasFeatureReader reader;

    @BeforeEach
    void open() throws IOException {
        AtlasLayer sites = TestAtlas.sites("measures", 3);
        schema = LayerSchema.of(sites, new NameImpl("measures"), DefaultEngineeringCRS.CARTESIAN_2D);
        FeatureRow row = FeatureRow.of(LayerSnapshot.of(sites), schema, schema);
        reader = new AtlasFeatureReader(row, new int[] {3, 1});
    }

    @Test
    void handsOutTheFeaturesInOrder() throws IOException {
        assertThat(reader.getFeatureType(), sameInstance(schema));
        // in the order of ids: meridian, site-0, site-1, site-2
        assertThat(reader.hasNext(), is(true));
        assertThat(reader.next().getID(), is("measures.site-2"));
        assertThat(reader.hasNext(), is(true));
        assertThat(reader.hasNext(), is(true));
        assertThat(reader.next().getID(), is("measures.site-0"));
        assertThat(reader.hasNext(), is(false));
        Throwable thrown = assertThrows(NoSuchElementException.class, reader::next);
        assertThat(thrown.getMessage(), containsString("all 2 features"));
    }

    @Test
    void givesNothingOnceClosed() {
        reader.close();
        assertThrows(IOException.class, reader::hasNext);
        Throwable thrown = assertThrows(IOException.class, reader::next);
        assertThat(thrown.getMessage(), containsString("measures"));
        assertThat(thrown.getMessage(), containsString("closed"));
        reader.close();
    }
}
