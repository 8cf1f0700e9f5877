package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.NameImpl;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.referencing.crs.DefaultEngineeringCRS;
import org.junit.jupiter.api.Test;

class FilterAttributesTest {

    private final SimpleFeatureType schema = LayerSchema.of(
            TestAtlas.areas("belastung", 1, 1, 1), new NameImpl("belastung"), DefaultEngineeringCRS.CARTESIAN_2D);

    private int[] attributes(String filter) throws Exception {
        return FilterAttributes.of(ECQL.toFilter(filter), schema);
    }

    @Test
    void findsPlainNames() throws Exception {
        // geom, id, name, period, score, class, flag
        assertThat(attributes("INCLUDE"), is(new int[0]));
        assertThat(attributes("score > 3 AND NOT name IS NULL"), is(new int[] {2, 4}));
        assertThat(attributes("BBOX(geom, 0, 0, 1, 1) OR class * 2 > 3"), is(new int[] {0, 5}));
        assertThat(attributes("IN ('belastung.0000.2019')"), is(new int[0]));
    }

    @Test
    void takesAllWhereTheWholeFeatureMayMatter() throws Exception {
        int[] all = {0, 1, 2, 3, 4, 5, 6};
        assertThat(attributes("strLength(name) > 3"), is(all));
        assertThat(attributes("nothing = 3"), is(all));
        assertThat(
                FilterAttributes.of(CommonFactoryFinder.getFilterFactory().bbox("", 0, 0, 1, 1, null), schema),
                is(all));
    }
}
