package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayContaining;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.geotools.api.data.DataAccessFactory.Param;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.feature.NameImpl;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.publish.GeoPackageWriter;

class AtlasDataStoreFactoryTest {

    @TempDir
    Path folder;

    private final AtlasDataStoreFactory factory = new AtlasDataStoreFactory();

    @Test
    void isFoundByItsParametersAndReadsAPublishedFile() throws Exception {
        AtlasLayer layer = TestAtlas.areas("belastung", 20, 2, 3);
        Path file = folder.resolve("Müster stadt+1.gpkg");
        GeoPackageWriter.write(TestAtlas.atlas(layer, TestAtlas.sites("measures", 2)), file);
        for (Object value : List.of(
                file.toFile(),
                file,
                file.toUri(),
                file.toUri().toURL(),
                file.toString(),
                file.toUri().toString())) {
            DataStore store = DataStoreFinder.getDataStore(
                    Map.of("atlas_url", value, "namespace", "http://gesundheit.musterstadt.example"));
            assertThat(String.valueOf(value), store, instanceOf(AtlasDataStore.class));
            assertThat(store.getTypeNames(), arrayContaining("belastung", "measures"));
            SimpleFeatureSource source = store.getFeatureSource("belastung");
            assertThat(
                    source.getSchema().getName(),
                    equalTo(new NameImpl("http://gesundheit.musterstadt.example", "belastung")));
            assertThat(source.getCount(Query.ALL), is(40));
            store.dispose();
        }
        DataStore store = DataStoreFinder.getDataStore(Map.of("atlas_url", file));
        SimpleFeatureSource source = store.getFeatureSource("belastung");
        for (String filter : List.of("score > 50 AND class < 5", "BBOX(geom, 380500, 5710500, 382500, 5711500)")) {
            assertThat(
                    AtlasFeatureSourceTest.ids(source.getFeatures(ECQL.toFilter(filter))).stream()
                            .sorted()
                            .toList(),
                    equalTo(
                            AtlasFeatureSourceTest.ids(TestAtlas.reference(layer, source.getSchema())
                                            .subCollection(ECQL.toFilter(filter)))
                                    .stream()
                                    .sorted()
                                    .toList()));
        }
        // a reader of SQLite that is not read-only would leave files behind
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList(), equalTo(List.of(file)));
        }
    }

    @Test
    void servesAReplacedFileAndRefusesAHalfCopiedOne() throws Exception {
        Path file = folder.resolve("city.gpkg");
        Path next = folder.resolve("next.gpkg");
        GeoPackageWriter.write(TestAtlas.atlas(TestAtlas.areas("belastung", 20, 2, 3)), file);
        AtlasDataStore store = factory.createDataStore(Map.of("atlas_url", file));
        GeoPackageWriter.write(TestAtlas.atlas(TestAtlas.areas("belastung", 300, 2, 3)), next);
        byte[] whole = Files.readAllBytes(next);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(store.getFeatureSource("belastung").getCount(Query.ALL), is(40));
        assertThat(store.lastProblem().orElseThrow(), containsString("city.gpkg"));
        Files.write(file, whole);
        assertThat(store.getFeatureSource("belastung").getCount(Query.ALL), is(600));
        assertThat(store.lastProblem().isEmpty(), is(true));
    }

    @Test
    void isNotMeantForOtherStores() throws Exception {
        assertThat(factory.canProcess(null), is(false));
        assertThat(factory.canProcess(Map.of()), is(false));
        assertThat(factory.canProcess(Map.of("dbtype", "geopkg", "database", "city.gpkg")), is(false));
        assertThat(factory.canProcess(Map.of("url", "file:city.gpkg")), is(false));
        assertThat(factory.canProcess(Map.of("atlas_url", "")), is(false));
        assertThat(factory.canProcess(Map.of("atlas_url", 7)), is(false));
        assertThat(factory.canProcess(Map.of("atlas_url", "city.shp")), is(false));
        assertThat(factory.canProcess(Map.of("atlas_url", "https://example.org/city.gpkg")), is(false));
        assertThat(factory.canProcess(Map.of("atlas_url", "city.gpkg", "namespace", "not a uri")), is(false));
        Map<String, Object> empty = new HashMap<>();
        empty.put("atlas_url", null);
        assertThat(factory.canProcess(empty), is(false));
        assertThat(DataStoreFinder.getDataStore(Map.of("url", "file:city.shp.none")), is(nullValue()));
    }

    @Test
    void tellsByTheParametersAloneThatItIsMeant() throws Exception {
        Path missing = folder.resolve("missing.gpkg");
        assertThat(factory.canProcess(Map.of("atlas_url", missing.toString(), "more", 1)), is(true));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList(), is(empty()));
        }
    }

    @Test
    void namesAMissingFile() throws Exception {
        Path missing = folder.resolve("missing.gpkg");
        Throwable thrown =
                assertThrows(IOException.class, () -> DataStoreFinder.getDataStore(Map.of("atlas_url", missing)));
        assertThat(thrown.getMessage(), containsString(missing.toString()));
        assertThat(thrown.getMessage(), containsString("expected a published atlas"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList(), is(empty()));
        }
    }

    @Test
    void namesAFileThatIsNoAtlas() throws Exception {
        Path file = Files.writeString(folder.resolve("no-atlas.gpkg"), "rubbish");
        Throwable thrown = assertThrows(IOException.class, () -> factory.createDataStore(Map.of("atlas_url", file)));
        assertThat(thrown.getMessage(), containsString("no-atlas.gpkg"));
        // the code of a file that is no GeoPackage
        assertThat(thrown.getMessage(), containsString("LW-601"));
    }

    @Test
    void namesAMissingParameter() {
        Throwable thrown = assertThrows(IOException.class, () -> factory.createDataStore(Map.of("atlas", "city.gpkg")));
        assertThat(thrown.getMessage(), containsString("'atlas_url'"));
    }

    @Test
    void refusesANamespaceThatIsNoUri() {
        Map<String, Object> parameters = Map.of("atlas_url", "city.gpkg", "namespace", "not a uri");
        assertThrows(IOException.class, () -> factory.createDataStore(parameters));
    }

    @Test
    void takesANamespaceAsUriOrText() throws Exception {
        TestAtlas.Shelf shelf = new TestAtlas.Shelf().with("one", TestAtlas.atlas(TestAtlas.sites("measures", 1)));
        Path file = folder.resolve("city.gpkg");
        shelf.put(file, "one");
        AtlasDataStoreFactory onShelf = new AtlasDataStoreFactory(shelf);
        for (Object namespace : List.of("urn:x", URI.create("urn:x"))) {
            AtlasDataStore store = onShelf.createDataStore(Map.of("atlas_url", file, "namespace", namespace));
            assertThat(store.getNamespaceURI(), is("urn:x"));
            assertThat(store.getSchema("measures").getName().getNamespaceURI(), is("urn:x"));
        }
        AtlasDataStore without = onShelf.createDataStore(Map.of("atlas_url", file, "namespace", ""));
        assertThat(without.getNamespaceURI(), is(nullValue()));
        assertThat(without.getDataStoreFactory(), instanceOf(AtlasDataStoreFactory.class));
    }

    @Test
    void makesNoNewFiles() throws IOException {
        Throwable thrown = assertThrows(
                UnsupportedOperationException.class,
                () -> factory.createNewDataStore(Map.of("atlas_url", folder.resolve("new.gpkg"))));
        assertThat(thrown.getMessage(), containsString("lebenswelten build"));
        assertThat(Files.exists(folder.resolve("new.gpkg")), is(false));
    }

    @Test
    void showsWhatAFormNeeds() {
        assertThat(factory.isAvailable(), is(true));
        assertThat(factory.getDisplayName(), is("Lebenswelten Atlas"));
        assertThat(factory.getDescription(), is(not("")));
        Param[] parameters = factory.getParametersInfo();
        assertThat(Stream.of(parameters).map(p -> p.key).toList(), equalTo(List.of("atlas_url", "namespace")));
        assertThat(Stream.of(parameters).map(p -> p.required).toList(), equalTo(List.of(true, false)));
        assertThat(Stream.of(parameters).map(p -> p.type).toList(), equalTo(List.<Class<?>>of(File.class, URI.class)));
        for (Param parameter : parameters) {
            for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                assertThat(parameter.getTitle().toString(locale), is(not("")));
                assertThat(parameter.getDescription().toString(locale), is(not("")));
            }
        }
        assertThat(parameters[0].getDescription().toString(Locale.GERMAN), containsString("Datenverzeichnis"));
        assertThat(parameters[0].getDescription().toString(Locale.ENGLISH), containsString("data directory"));
        // GeoServer resolves paths from its data directory only for keys that match this
        assertThat(parameters[0].key.matches(".* *url"), is(true));
    }
}
