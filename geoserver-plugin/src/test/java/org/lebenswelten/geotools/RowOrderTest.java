package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.NameImpl;
import org.geotools.referencing.crs.DefaultEngineeringCRS;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.model.BilingualText;

class RowOrderTest {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private static List<Integer> sorted(SortBy... keys) throws Exception {
        AtlasLayer layer = AtlasLayer.builder(
                        "layer",
                        BilingualText.same("x"),
                        BilingualText.same("x"),
                        LayerGeometry.MULTIPOLYGON,
                        new LayerStyle("x", BilingualText.same("x"), List.of(), null, 1),
                        List.of(
                                new AtlasColumn("n", ColumnType.INTEGER, BilingualText.same("n")),
                                new AtlasColumn("t", ColumnType.TEXT, BilingualText.same("t"))))
                .add("a", TestAtlas.square(0), 2, "x")
                .add("b", TestAtlas.square(1), null, "y")
                .add("c", TestAtlas.square(2), 1, "x")
                .add("d", TestAtlas.square(3), 10, null)
                .build();
        LayerSnapshot snapshot = LayerSnapshot.of(layer);
        SimpleFeatureType schema = LayerSchema.of(layer, new NameImpl("layer"), DefaultEngineeringCRS.CARTESIAN_2D);
        Comparator<Integer> order = RowOrder.of(keys, snapshot, schema);
        return Stream.of(0, 1, 2, 3).sorted(order).toList();
    }

    @Test
    void nullComesFirstAndTiesKeepTheOrderOfIds() throws Exception {
        assertThat(sorted(FILTERS.sort("n", SortOrder.ASCENDING)), equalTo(List.of(1, 2, 0, 3)));
        assertThat(sorted(FILTERS.sort("n", SortOrder.DESCENDING)), equalTo(List.of(3, 0, 2, 1)));
        assertThat(sorted(FILTERS.sort("t", SortOrder.ASCENDING)), equalTo(List.of(3, 0, 2, 1)));
        assertThat(sorted(FILTERS.sort("t", SortOrder.DESCENDING)), equalTo(List.of(1, 0, 2, 3)));
    }

    @Test
    void laterKeysDecideTies() throws Exception {
        assertThat(
                sorted(FILTERS.sort("t", SortOrder.ASCENDING), FILTERS.sort("n", SortOrder.ASCENDING)),
                equalTo(List.of(3, 2, 0, 1)));
        assertThat(sorted(FILTERS.sort("t", SortOrder.ASCENDING), SortBy.REVERSE_ORDER), equalTo(List.of(3, 2, 0, 1)));
        assertThat(sorted(SortBy.REVERSE_ORDER), equalTo(List.of(3, 2, 1, 0)));
    }

    @Test
    void theNaturalOrderNeedsNoSorting() throws Exception {
        LayerSnapshot layer = LayerSnapshot.of(TestAtlas.sites("measures", 1));
        SimpleFeatureType schema =
                LayerSchema.of(layer.layer(), new NameImpl("measures"), DefaultEngineeringCRS.CARTESIAN_2D);
        assertThat(RowOrder.of(null, layer, schema), is(nullValue()));
        assertThat(RowOrder.of(new SortBy[0], layer, schema), is(nullValue()));
        assertThat(RowOrder.of(new SortBy[] {SortBy.NATURAL_ORDER}, layer, schema), is(nullValue()));
    }
}
