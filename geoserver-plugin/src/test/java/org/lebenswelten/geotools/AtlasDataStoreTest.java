package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayContaining;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.data.DefaultTransaction;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.feature.NameImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.model.BilingualText;

class AtlasDataStoreTest {

    private static final String NAMESPACE = "http://gesundheit.musterstadt.example";

    @TempDir
    Path folder;

    private final TestAtlas.Shelf shelf = new TestAtlas.Shelf()
            .with("one", TestAtlas.atlas(TestAtlas.areas("belastung", 10, 2, 1), TestAtlas.sites("measures", 3)))
            .with("more rows", TestAtlas.atlas(TestAtlas.areas("belastung", 12, 3, 2), TestAtlas.sites("measures", 3)))
            .with("other layers", TestAtlas.atlas(TestAtlas.areas("belastung", 10, 2, 1), TestAtlas.sites("sites", 3)));
    private Path path;
    private AtlasDataStore store;

    @BeforeEach
    void openStore() throws IOException {
        path = folder.resolve("city.gpkg");
        shelf.put(path, "one");
        store = AtlasDataStore.open(path, shelf);
        store.setNamespaceURI(NAMESPACE);
    }

    @Test
    void listsLayersInTheOrderOfTheAtlas() throws IOException {
        assertThat(store.getTypeNames(), arrayContaining("belastung", "measures"));
    }

    @Test
    void namesLayersInTheNamespace() throws IOException {
        SimpleFeatureType schema = store.getSchema("belastung");
        assertThat(schema.getName(), equalTo(new NameImpl(NAMESPACE, "belastung")));
        assertThat(
                store.getFeatureSource(new NameImpl(NAMESPACE, "belastung")).getName(),
                equalTo(new NameImpl(NAMESPACE, "belastung")));
        SimpleFeatureCollection features = store.getFeatureSource("belastung").getFeatures();
        assertThat(AtlasFeatureSourceTest.first(features).getName(), equalTo(new NameImpl(NAMESPACE, "belastung")));
        assertThat(store.getFeatureSource("belastung").getInfo().getSchema().toString(), is(NAMESPACE));
        assertThrows(
                IOException.class, () -> store.getFeatureSource(new NameImpl("http://other.example", "belastung")));
    }

    @Test
    void refusesUnknownLayers() {
        Throwable thrown = assertThrows(IOException.class, () -> store.getSchema("belastungen"));
        assertThat(thrown.getMessage(), containsString("belastungen"));
    }

    @Test
    void refusesToWrite() throws IOException {
        SimpleFeatureType schema = store.getSchema("measures");
        assertThrows(IOException.class, () -> store.getFeatureWriter("measures", Transaction.AUTO_COMMIT));
        assertThrows(UnsupportedOperationException.class, () -> store.createSchema(schema));
        assertThrows(UnsupportedOperationException.class, () -> store.removeSchema("measures"));
    }

    @Test
    void describesTheAtlas() {
        assertThat(store.getInfo().getTitle(), is("Gesundheitsatlas"));
        assertThat(store.getInfo().getDescription(), is("Erfunden"));
        assertThat(store.atlas().id(), is("musterstadt"));
        assertThat(store.file(), is(path));
    }

    @Test
    void readsInATransactionAsWithout() throws IOException {
        try (Transaction transaction = new DefaultTransaction();
                FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                        store.getFeatureReader(new Query("measures"), transaction)) {
            // three sites and the one on the meridian
            assertThat(ids(reader), hasSize(4));
        }
    }

    @Test
    void aReaderStaysWithItsVersion() throws IOException {
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                store.getFeatureReader(new Query("belastung"), Transaction.AUTO_COMMIT)) {
            List<String> ids = new ArrayList<>();
            ids.add(reader.next().getID());
            shelf.put(path, "more rows");
            assertThat(store.getFeatureSource("belastung").getCount(Query.ALL), is(36));
            ids.addAll(ids(reader));
            assertThat(ids, hasSize(20));
        }
    }

    @Test
    void aFeatureSourceStaysWithItsVersionAndTheNextOneHasTheNew() throws IOException {
        SimpleFeatureSource before = store.getFeatureSource("belastung");
        shelf.put(path, "more rows");
        SimpleFeatureSource after = store.getFeatureSource("belastung");
        assertThat(before.getCount(Query.ALL), is(20));
        assertThat(before.getFeatures().size(), is(20));
        assertThat(after.getCount(Query.ALL), is(36));
        assertThat(after.getBounds().getMaxY() > before.getBounds().getMaxY(), is(true));
    }

    @Test
    void idsStayTheSameInARebuiltAtlas() throws IOException {
        Set<String> before = new HashSet<>(
                AtlasFeatureSourceTest.ids(store.getFeatureSource("belastung").getFeatures()));
        shelf.put(path, "more rows");
        SimpleFeatureSource after = store.getFeatureSource("belastung");
        Set<String> ids = new HashSet<>(AtlasFeatureSourceTest.ids(after.getFeatures()));
        assertThat(ids.containsAll(before), is(true));
        assertThat(ids, hasItems("belastung.0000.2019", "belastung.0011.2021"));
        for (SimpleFeature feature : AtlasFeatureSourceTest.features(after.getFeatures())) {
            assertThat(feature.getID(), is("belastung." + feature.getAttribute("id")));
        }
    }

    @Test
    void layersComeAndGoWithTheFile() throws IOException {
        SimpleFeatureSource measures = store.getFeatureSource("measures");
        shelf.put(path, "other layers");
        assertThat(store.getTypeNames(), arrayContaining("belastung", "sites"));
        assertThat(store.getFeatureSource("sites").getCount(Query.ALL), is(4));
        Throwable gone = assertThrows(IOException.class, () -> store.getFeatureSource("measures"));
        assertThat(gone.getMessage(), containsString("measures"));
        assertThrows(IOException.class, () -> store.getFeatureSource("measures"));
        assertThat(measures.getCount(Query.ALL), is(4));
        shelf.put(path, "one");
        assertThat(store.getFeatureSource("measures").getCount(Query.ALL), is(4));
    }

    @Test
    void theSchemaFollowsTheFile() throws IOException {
        SimpleFeatureType before = store.getSchema("measures");
        AtlasLayer changed = AtlasLayer.builder(
                        "measures",
                        BilingualText.same("x"),
                        BilingualText.same("x"),
                        LayerGeometry.MULTIPOLYGON,
                        new LayerStyle("x", BilingualText.same("x"), List.of(), null, 1),
                        List.of(new AtlasColumn("area", ColumnType.REAL, BilingualText.same("m²"))))
                .add("a", TestAtlas.square(0), 1e6)
                .build();
        shelf.with("another schema", TestAtlas.atlas(changed));
        SimpleFeatureSource source = store.getFeatureSource("measures");
        shelf.put(path, "another schema");
        SimpleFeatureType after = store.getSchema("measures");
        assertThat(after.getDescriptor("area").getType().getBinding(), equalTo(Double.class));
        assertThat(after.getDescriptor("places") == null, is(true));
        assertThat(source.getSchema(), sameInstance(before));
        assertThat(AtlasFeatureSourceTest.first(source.getFeatures()).getFeatureType(), sameInstance(before));
    }

    @Test
    void aBadReplacementIsToldAndNotServed() throws IOException {
        shelf.put(path, "rubbish");
        assertThat(store.getFeatureSource("belastung").getCount(Query.ALL), is(20));
        assertThat(store.lastProblem().orElseThrow(), containsString("rubbish"));
    }

    @Test
    void refusesAnAtlasWhoseColumnsClash() throws IOException {
        AtlasLayer clash = AtlasLayer.builder(
                        "measures",
                        BilingualText.same("x"),
                        BilingualText.same("x"),
                        LayerGeometry.POINT,
                        new LayerStyle("x", BilingualText.same("x"), List.of(), null, 1),
                        List.of(new AtlasColumn("geom", ColumnType.REAL, BilingualText.same("x"))))
                .build();
        shelf.with("clash", TestAtlas.atlas(clash)).with("twice", twice());
        shelf.put(path, "clash");
        assertThat(store.getTypeNames(), arrayContaining("belastung", "measures"));
        assertThat(store.lastProblem().orElseThrow(), containsString("column 'geom'"));
        shelf.put(path, "twice");
        assertThat(store.getTypeNames(), arrayContaining("belastung", "measures"));
        assertThat(store.lastProblem().orElseThrow(), containsString("twice"));
    }

    @Test
    void aDisposedStoreGivesNothingNew() throws IOException {
        SimpleFeatureSource source = store.getFeatureSource("belastung");
        store.dispose();
        assertThat(
                assertThrows(IOException.class, () -> store.getTypeNames()).getMessage(), containsString("disposed"));
        assertThrows(IOException.class, () -> store.getFeatureSource("belastung"));
        assertThat(source.getFeatures().size(), is(20));
    }

    @Test
    void readersNeverSeeAMixtureOfVersions() throws Exception {
        // version v has v + 1 areas, and v in every cell
        int versions = 50;
        for (int v = 0; v < versions; v++) {
            shelf.with("v" + v, TestAtlas.atlas(uniform(v)));
        }
        shelf.put(path, "v0");
        assertThat(store.getTypeNames(), arrayContaining("uniform"));
        int readers = 8;
        CyclicBarrier start = new CyclicBarrier(readers + 1);
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        List<Callable<List<String>>> tasks = new ArrayList<>();
        for (int r = 0; r < readers; r++) {
            tasks.add(() -> {
                List<String> wrong = new ArrayList<>();
                start.await(30, TimeUnit.SECONDS);
                int v;
                do {
                    v = check(store.getFeatureSource("uniform"), wrong);
                    seen.add(v);
                } while (v < versions - 1 && wrong.isEmpty());
                return wrong;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        try {
            List<Future<List<String>>> results = new ArrayList<>();
            for (Callable<List<String>> task : tasks) {
                results.add(pool.submit(task));
            }
            start.await(30, TimeUnit.SECONDS);
            for (int v = 1; v < versions; v++) {
                shelf.put(path, "v" + v);
                // the replacing thread makes sure that every version is served
                assertThat(check(store.getFeatureSource("uniform"), new ArrayList<>()) <= v, is(true));
            }
            for (Future<List<String>> result : results) {
                assertThat(result.get(60, TimeUnit.SECONDS), is(empty()));
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(seen, hasItems(versions - 1));
        assertThat(store.lastProblem().isEmpty(), is(true));
    }

    private static int check(SimpleFeatureSource source, List<String> wrong) throws IOException {
        int count = source.getCount(Query.ALL);
        List<SimpleFeature> features = AtlasFeatureSourceTest.features(source.getFeatures(Filter.INCLUDE));
        Set<Object> values = new HashSet<>();
        for (SimpleFeature feature : features) {
            values.add(feature.getAttribute("version"));
        }
        if (features.size() != count || values.size() != 1 || !values.contains(count - 1)) {
            wrong.add("count " + count + ", features " + features.size() + ", values " + values);
        }
        return count - 1;
    }

    private static AtlasLayer uniform(int version) {
        AtlasLayer.Builder layer = AtlasLayer.builder(
                "uniform",
                BilingualText.same("x"),
                BilingualText.same("x"),
                LayerGeometry.MULTIPOLYGON,
                new LayerStyle("x", BilingualText.same("x"), List.of(), null, 1),
                List.of(new AtlasColumn("version", ColumnType.INTEGER, BilingualText.same("x"))));
        for (int area = 0; area <= version; area++) {
            layer.add("a" + area, TestAtlas.square(area), version);
        }
        return layer.build();
    }

    private static Atlas twice() {
        return TestAtlas.atlas(TestAtlas.sites("measures", 1), TestAtlas.sites("measures", 1));
    }

    private static List<String> ids(FeatureReader<SimpleFeatureType, SimpleFeature> reader) throws IOException {
        List<String> ids = new ArrayList<>();
        while (reader.hasNext()) {
            ids.add(reader.next().getID());
        }
        return ids;
    }
}
