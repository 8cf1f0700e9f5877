package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.visitor.MaxVisitor;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.util.factory.Hints;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;

/**
 * Two dimensions of one indicator each. In 2023 three areas have min-max values 0, 1/2, 1 in {@code d0} and 1, 0, 1/2 in
 * {@code d1}; in 2024 1, 1/2, 0 and 1, 0, 1/4. Published scores are their means 0.5, 0.25, 0.75 and 1, 0.25, 0.125; all other
 * expected numbers are worked out from these by hand.
 */
class WhatIfRequestTest {

    private static final double[][] YEAR_2023 = {{0, 5, 10}, {10, 0, 5}};
    private static final double[][] YEAR_2024 = {{10, 5, 0}, {8, 0, 2}};

    @TempDir
    Path folder;

    private AtlasDataStore store;
    private SimpleFeatureSource source;

    @BeforeEach
    void openStore() throws IOException {
        Atlas atlas = IndexAtlas.of("belastung", 2, YEAR_2023, YEAR_2024);
        TestAtlas.Shelf shelf = new TestAtlas.Shelf().with("one", atlas);
        Path file = folder.resolve("city.gpkg");
        shelf.put(file, "one");
        store = AtlasDataStore.open(file, shelf);
        source = store.getFeatureSource("belastung");
    }

    @AfterEach
    void closeStore() {
        store.dispose();
    }

    /** (3 x 0 + 1) / 4, (3 x 1/2) / 4, (3 + 1/2) / 4; 2024: 1, 1.5 / 4, 0.25 / 4. */
    @Test
    void weightsGiveOtherScoresUnderTheSameIds() throws Exception {
        Map<String, SimpleFeature> features = read(query(Filter.INCLUDE, Map.of("lw_w_d0", "3")));
        assertThat(
                features.values().stream().map(f -> f.getAttribute("score")).toList(),
                contains(0.25, 1.0, 0.375, 0.375, 0.875, 0.0625));
        assertThat(
                new ArrayList<>(features.keySet()),
                contains(
                        "belastung.00000.2023",
                        "belastung.00000.2024",
                        "belastung.00001.2023",
                        "belastung.00001.2024",
                        "belastung.00002.2023",
                        "belastung.00002.2024"));
        SimpleFeature first = features.get("belastung.00002.2023");
        assertThat(first.getAttribute("rank_no"), is(1));
        assertThat(first.getAttribute("c_d0"), is(0.75));
        assertThat(first.getAttribute("name"), is("Quarter 2"));
        assertThat(read(new Query("belastung")).get("belastung.00002.2023").getAttribute("score"), is(0.75));
    }

    /** Published, only 0.75 and 1 are above 0.5. */
    @Test
    void filterOrderCountBoundsAndVisitorsSeeTheNewValues() throws Exception {
        Filter high = ECQL.toFilter("score > 0.8");
        Map<String, String> weight = Map.of("lw_w_d0", "3");
        Query query = query(high, weight);
        assertThat(read(query).keySet(), contains("belastung.00000.2024", "belastung.00002.2023"));
        assertThat(source.getCount(query), is(2));
        assertThat(source.getFeatures(query).size(), is(2));
        assertThat(source.getCount(new Query("belastung", high)), is(1));
        ReferencedEnvelope bounds = source.getBounds(query(ECQL.toFilter("score = 0.0625"), weight));
        assertThat(bounds.getMinX(), is(TestAtlas.X0 + 2000));
        Query ordered = query(ECQL.toFilter("valid_from = '2023-01-01'"), weight);
        ordered.setSortBy(CommonFactoryFinder.getFilterFactory().sort("score", SortOrder.DESCENDING));
        ordered.setMaxFeatures(2);
        assertThat(read(ordered).keySet(), contains("belastung.00002.2023", "belastung.00001.2023"));
        MaxVisitor most = new MaxVisitor("score");
        source.getFeatures(query(ECQL.toFilter("valid_from = '2023-01-01'"), weight))
                .accepts(most, null);
        assertThat(most.getMax(), is(0.875));
    }

    @Test
    void viewsAndChosenAttributesSeeTheNewValues() throws Exception {
        Query query = query(ECQL.toFilter("score = 0.0625"), Map.of("lw_w_d0", "3"));
        query.setPropertyNames("score");
        Map<String, SimpleFeature> features = read(query);
        assertThat(features.keySet(), contains("belastung.00002.2024"));
        assertThat(features.get("belastung.00002.2024").getAttributeCount(), is(1));
    }

    @Test
    void dimensionsCanBeLeftOutAndMethodsChanged() throws Exception {
        assertThat(score("00002.2023", Map.of("lw_without", "d1")), is(1.0));
        assertThat(
                read(query(Filter.INCLUDE, Map.of("lw_without", "d1")))
                        .get("belastung.00002.2023")
                        .getAttribute("d_d1"),
                is(nullValue()));
        assertThat(score("00000.2023", Map.of("lw_aggregate", "maximum")), is(1.0));
        // ranks 3 and 2 of three
        assertThat(score("00002.2023", Map.of("lw_normalise", "rank")), is(2.5));
        // ranks 3 and 2: the root of 6
        assertThat(score("00002.2023", Map.of("lw_normalise", "RANK", "lw_aggregate", "geometric")), is(2.4495));
    }

    /** Servers add parameters of their own, hand over objects, and write names as they like. */
    @Test
    void whatIsNotMeantForUsIsNotLookedAt() throws Exception {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("wms_bbox", "1,2,3,4");
        parameters.put("TIME", List.of("2023"));
        assertThat(score("00002.2023", parameters), is(0.75));
        parameters.put("LW_W_D0", List.of(3).get(0));
        assertThat(score("00002.2023", parameters), is(0.875));
    }

    @TestFactory
    Stream<DynamicTest> badParametersAreRefusedWithTheReasonInBothLanguages() {
        return Stream.of(
                refusal("unbekannt", "unknown", "lw_foo", "1"),
                refusal("unbekannt", "unknown", "lw_w_", "1"),
                refusal("keine Zahl", "no number", "lw_w_d0", "NaN"),
                refusal("keine Zahl", "no number", "lw_w_d0", "Infinity"),
                refusal("keine Zahl", "no number", "lw_w_d0", "1e999"),
                refusal("keine Zahl", "no number", "lw_w_d0", "0x10"),
                refusal("keine Zahl", "no number", "lw_w_d0", "1,5"),
                refusal("keine Zahl", "no number", "lw_w_d0", ""),
                refusal("negativ", "negative", "lw_w_d0", "-1"),
                refusal("kein Teil des Index", "no part of the index", "lw_w_d9", "1"),
                refusal("kein Teil des Index", "no part of the index", "lw_w_belastung", "1"),
                refusal("Gewichte darunter sind 0", "weights below it are 0", "lw_w_d0", "0", "lw_w_d1", "0"),
                refusal("bleibt nichts", "nothing is left", "lw_without", "d0 d1"),
                refusal("bleibt nichts", "nothing is left", "lw_without", "i0"),
                refusal("leer", "empty", "lw_without", " "),
                refusal("geometricMean", "geometricMean", "lw_aggregate", "magic"),
                refusal("percentRank", "percentRank", "lw_normalise", "magic"),
                refusal("so nicht berechenbar", "cannot be computed", "lw_aggregate", "geometric"));
    }

    private DynamicTest refusal(String german, String english, String... parameters) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], parameters[i + 1]);
        }
        return DynamicTest.dynamicTest(all.toString(), () -> {
            WhatIfRefusal refused =
                    assertThrows(WhatIfRefusal.class, () -> source.getCount(query(Filter.INCLUDE, all)));
            assertThat(refused.text().de(), containsString(german));
            assertThat(refused.text().en(), containsString(english));
            assertThat(refused.getMessage(), allOf(containsString(german), containsString(english)));
            assertThrows(
                    WhatIfRefusal.class,
                    () -> store.getFeatureReader(query(Filter.INCLUDE, all), Transaction.AUTO_COMMIT));
            assertThrows(WhatIfRefusal.class, () -> source.getBounds(query(Filter.INCLUDE, all)));
        });
    }

    @Test
    void tooManyParametersAreRefusedShortly() {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            many.put("lw_w_x" + i, "1");
        }
        WhatIfRefusal refused = assertThrows(WhatIfRefusal.class, () -> source.getCount(query(Filter.INCLUDE, many)));
        assertThat(refused.text().de(), containsString("10000"));
        WhatIfRefusal longest = assertThrows(
                WhatIfRefusal.class,
                () -> source.getCount(query(Filter.INCLUDE, Map.of("lw_w_d0", "9".repeat(100_000) + "\n"))));
        assertThat(String.valueOf(longest.getMessage()).length(), lessThan(1000));
    }

    @Test
    void layersThatAreNoIndicesRefuse() throws Exception {
        SimpleFeatureSource sites = store.getFeatureSource("measures");
        Query query = query(Filter.INCLUDE, Map.of("lw_w_d0", "1"));
        query.setTypeName("measures");
        WhatIfRefusal refused = assertThrows(WhatIfRefusal.class, () -> sites.getCount(query));
        assertThat(refused.text().en(), containsString("'measures'"));
        Query own = query(Filter.INCLUDE, Map.of("wms_width", "256"));
        own.setTypeName("measures");
        assertThat(sites.getCount(own), is(3));
    }

    @Test
    void inputsThatCannotBeReadAreToldAndTheLayerIsServed() throws Exception {
        Atlas good = IndexAtlas.of("belastung", 2, YEAR_2023, YEAR_2024);
        Atlas bad = new Atlas(
                good.id(),
                good.title(),
                good.description(),
                good.crs(),
                good.issued(),
                good.layers(),
                good.definition(),
                good.provenance(),
                new TreeMap<>(Map.of("belastung.inputs", "{\"format\": 7}")));
        Path file = folder.resolve("bad.gpkg");
        TestAtlas.Shelf shelf = new TestAtlas.Shelf().with("bad", bad);
        shelf.put(file, "bad");
        AtlasDataStore other = AtlasDataStore.open(file, shelf);
        SimpleFeatureSource layer = other.getFeatureSource("belastung");
        assertThat(layer.getCount(Query.ALL), is(6));
        WhatIfRefusal refused =
                assertThrows(WhatIfRefusal.class, () -> layer.getCount(query(Filter.INCLUDE, Map.of("lw_w_d0", "1"))));
        assertThat(refused.text().en(), containsString("/format"));
        other.dispose();
    }

    @Test
    void resultsAreSharedAndBounded() throws Exception {
        Atlas atlas = IndexAtlas.of("belastung", 2, YEAR_2023, YEAR_2024);
        LayerSnapshot layer = LayerSnapshot.of(atlas.layers().get(0));
        WhatIfIndex index =
                new WhatIfIndex(layer, String.valueOf(atlas.documents().get("belastung.inputs")));
        LayerSnapshot three = index.with(new TreeMap<>(Map.of("lw_w_d0", "3")));
        assertThat(index.with(new TreeMap<>(Map.of("lw_w_d0", "3.0", "lw_w_d1", "1"))), sameInstance(three));
        assertThat(index.with(new TreeMap<>(Map.of("lw_w_d0", "4"))), not(sameInstance(three)));
        assertThat(index.with(new TreeMap<>(Map.of("lw_w_d0", "1"))), sameInstance(layer));
        assertThat(index.kept(), is(2));
        for (int i = 0; i < 100; i++) {
            index.with(new TreeMap<>(Map.of("lw_w_d0", "0." + (100 + i))));
        }
        assertThat(index.kept(), is(32));
        assertThrows(WhatIfRefusal.class, () -> index.with(new TreeMap<>(Map.of("lw_aggregate", "geometric"))));
        assertThat(index.kept(), is(31));
        assertThat(index.with(new TreeMap<>(Map.of("lw_w_d0", "3"))), not(equalTo(three)));
    }

    private @Nullable Object score(String id, Map<String, ?> parameters) throws IOException {
        return read(query(Filter.INCLUDE, parameters)).get("belastung." + id).getAttribute("score");
    }

    private static Query query(Filter filter, Map<String, ?> parameters) {
        Query query = new Query("belastung", filter);
        query.setHints(new Hints(Hints.VIRTUAL_TABLE_PARAMETERS, parameters));
        return query;
    }

    private Map<String, SimpleFeature> read(Query query) throws IOException {
        Map<String, SimpleFeature> features = new java.util.LinkedHashMap<>();
        try (SimpleFeatureIterator iterator = source.getFeatures(query).features()) {
            while (iterator.hasNext()) {
                SimpleFeature feature = iterator.next();
                features.put(feature.getID(), feature);
            }
        }
        return features;
    }
}
