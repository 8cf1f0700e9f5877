package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import org.geotools.api.data.Join;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.data.sort.SortedFeatureReader;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.AtlasLayer;
import org.locationtech.jts.geom.Point;

class AtlasFeatureSourceTest {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    @TempDir
    Path folder;

    private final AtlasLayer layer = TestAtlas.areas("belastung", 40, 3, 7);
    private TimeZone zone;
    private AtlasDataStore store;
    private SimpleFeatureSource source;
    private ListFeatureCollection reference;

    @BeforeEach
    void openStore() throws IOException {
        zone = TimeZone.getDefault();
        TestAtlas.Shelf shelf =
                new TestAtlas.Shelf().with("one", TestAtlas.atlas(layer, TestAtlas.sites("measures", 5)));
        Path file = folder.resolve("city.gpkg");
        shelf.put(file, "one");
        store = AtlasDataStore.open(file, shelf);
        source = store.getFeatureSource("belastung");
        reference = TestAtlas.reference(layer, source.getSchema());
    }

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
        store.dispose();
    }

    @Test
    void filtersAsGeoToolsDoesInMemory() throws Exception {
        // GeoTools itself cuts literals to days in the time zone of the machine; in UTC nothing moves
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Random random = new Random(20250331);
        RandomFilters filters = new RandomFilters(random, layer);
        int some = 0;
        for (int i = 0; i < 500; i++) {
            Filter filter = filters.next(3);
            Set<String> expected = new HashSet<>(ids(reference.subCollection(filter)));
            SimpleFeatureCollection found = source.getFeatures(filter);
            assertThat(filter.toString(), new HashSet<>(ids(found)), equalTo(expected));
            assertThat(filter.toString(), found.size(), is(expected.size()));
            assertThat(
                    filter.toString(),
                    source.getBounds(new Query("belastung", filter)),
                    equalTo(bounds(reference.subCollection(filter))));
            if (!expected.isEmpty() && expected.size() < layer.size()) {
                some++;
            }
        }
        // the filters are worth something: many of them divide the features
        assertThat(some, greaterThan(200));
    }

    @Test
    void filtersInEveryForm() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        for (String text : List.of(
                "INCLUDE",
                "EXCLUDE",
                "BBOX(geom, 380500, 5710500, 382500, 5711500)",
                "BBOX(geom, 380500, 5710500, 382500, 5711500) AND class > 2",
                "BBOX(geom, 380500, 5710500, 382500, 5711500) AND BBOX(geom, 382000, 5710500, 384500, 5711500)",
                "BBOX(geom, 0, 0, 1, 1)",
                "INTERSECTS(geom, POINT(381000 5711000))",
                "NOT INTERSECTS(geom, POINT(381000 5711000))",
                "DISJOINT(geom, POLYGON((380000 5710000, 383000 5710000, 383000 5713000, 380000 5710000)))",
                "INTERSECTS(buffer(geom, 1500), POINT(380500 5710500))",
                "DWITHIN(geom, POINT(380500 5710500), 1500, meters)",
                "BEYOND(geom, POINT(380500 5710500), 1500, meters)",
                "TOUCHES(geom, POINT(381000 5711000))",
                "CONTAINS(geom, POINT(380500 5710500))",
                "WITHIN(geom, POLYGON((380000 5710000, 383000 5710000, 383000 5713000, 380000 5713000, 380000 5710000)))",
                "name = 'Altstadt3'",
                "name <> 'Altstadt3'",
                "name LIKE 'Alt%'",
                "name ILIKE 'ALT%3'",
                "name IS NULL",
                "name IS NOT NULL AND score IS NULL",
                "score < 20.5",
                "score >= '20'",
                "score BETWEEN 20 AND 40",
                "class = 3",
                "class = '3'",
                "class = 3.0",
                "class IN (1, 5)",
                "class * 2 = 6",
                "flag = 'suppressed' OR score > 90",
                "NOT (class = 3 OR class = 4)",
                "period = '2020-01-01'",
                "period = 2020-01-01T00:00:00Z",
                "period AFTER 2019-06-01T00:00:00Z",
                "period DURING 2019-06-01T00:00:00Z/2020-06-01T00:00:00Z",
                "\"id\" = '0003.2020'",
                "\"id\" LIKE '0003.%'",
                "nothing = 1",
                "nothing IS NULL",
                "strToUpperCase(name) = 'ALTSTADT3'",
                "IN ('belastung.0003.2020', 'belastung.0004.2019', 'belastung.9999.2019', 'other.0003.2020')",
                "IN ('belastung.0003.2020', 'belastung.0004.2019') AND class IS NOT NULL",
                "IN ('belastung.0003.2020', 'belastung.0004.2019') AND IN ('belastung.0003.2020')",
                "IN ('belastung.0003.2020') OR class = 1",
                "NOT IN ('belastung.0003.2020')")) {
            Filter filter = ECQL.toFilter(text);
            Set<String> expected = new HashSet<>(ids(reference.subCollection(filter)));
            assertThat(text, new HashSet<>(ids(source.getFeatures(filter))), equalTo(expected));
            assertThat(text, source.getCount(new Query("belastung", filter)), is(expected.size()));
        }
    }

    @Test
    void findsKnownFeatures() throws Exception {
        // squares of 1 km from (380000, 5710000), ten a row; the box meets the columns 0 to 2 of the rows 0 and 1
        assertThat(
                ids(source.getFeatures(
                        ECQL.toFilter("BBOX(geom, 380500, 5710500, 382500, 5711500) AND \"id\" LIKE '%.2019'"))),
                contains(
                        "belastung.0000.2019",
                        "belastung.0001.2019",
                        "belastung.0002.2019",
                        "belastung.0010.2019",
                        "belastung.0011.2019",
                        "belastung.0012.2019"));
        assertThat(
                ids(source.getFeatures(ECQL.toFilter("IN ('belastung.0003.2020')"))), contains("belastung.0003.2020"));
    }

    @Test
    void findsDaysAsMapServicesAskForThem() throws Exception {
        // what GeoServer makes of TIME=2020-01-01 and of TIME=2020
        java.util.Date start = java.util.Date.from(Instant.parse("2020-01-01T00:00:00Z"));
        java.util.Date end = java.util.Date.from(Instant.parse("2020-12-31T23:59:59.999Z"));
        Filter one = FILTERS.equals(FILTERS.property("period"), FILTERS.literal(start));
        Filter year = FILTERS.between(FILTERS.property("period"), FILTERS.literal(start), FILTERS.literal(end));
        for (String id : List.of("UTC", "Europe/Berlin", "America/New_York", "Pacific/Auckland")) {
            TimeZone.setDefault(TimeZone.getTimeZone(id));
            for (Filter filter : List.of(
                    one,
                    year,
                    ECQL.toFilter("period = '2020-01-01'"),
                    ECQL.toFilter("period = 2020-01-01T00:00:00Z"),
                    ECQL.toFilter("'2020-01-01' = period"),
                    ECQL.toFilter("period > '2019-12-31' AND period < '2020-01-02'"),
                    ECQL.toFilter("period >= '2020-01-01' AND period <= '2020-01-01'"),
                    ECQL.toFilter("period <> '2019-01-01' AND period <> '2021-01-01'"),
                    FILTERS.equals(FILTERS.property("period"), FILTERS.literal(java.sql.Date.valueOf("2020-01-01"))))) {
                List<String> found = ids(source.getFeatures(filter));
                assertThat(id + " " + filter, found, hasSize(40));
                assertThat(id + " " + filter, found.stream().allMatch(fid -> fid.endsWith(".2020")), is(true));
            }
        }
    }

    @Test
    void daysAreMidnightUtcInEveryTimeZone() throws Exception {
        for (String id : List.of("UTC", "Europe/Berlin", "America/New_York")) {
            TimeZone.setDefault(TimeZone.getTimeZone(id));
            SimpleFeature feature = first(source.getFeatures(ECQL.toFilter("\"id\" = '0003.2020'")));
            assertThat(feature.getAttribute("period"), instanceOf(java.sql.Date.class));
            assertThat(
                    ((java.sql.Date) feature.getAttribute("period")).getTime(),
                    is(Instant.parse("2020-01-01T00:00:00Z").toEpochMilli()));
        }
    }

    @Test
    void answersCountsAndBoundsOfTheWhole() throws Exception {
        assertThat(source.getCount(Query.ALL), is(120));
        // 40 squares of 1 km: 10 a row, 4 rows
        assertThat(
                source.getBounds(),
                equalTo(new ReferencedEnvelope(
                        380_000, 390_000, 5_710_000, 5_714_000, CRS.decode("EPSG:25832", true))));
    }

    @Test
    void countsAndBoundsOfAPageAreThoseOfItsFeatures() throws Exception {
        Query page = new Query("belastung", ECQL.toFilter("\"id\" LIKE '%.2019'"));
        page.setStartIndex(8);
        page.setMaxFeatures(3);
        // in the order of the ids: the areas 8 to 10, two at the end of the first row and one at the start of the
        // second
        assertThat(source.getCount(page), is(3));
        assertThat(source.getFeatures(page).size(), is(3));
        assertThat(
                source.getBounds(page),
                equalTo(new ReferencedEnvelope(
                        380_000, 390_000, 5_710_000, 5_712_000, CRS.decode("EPSG:25832", true))));
    }

    @Test
    void nothingHasAnEmptyEnvelopeAndNoFeatures() throws Exception {
        Query nothing = new Query("belastung", Filter.EXCLUDE);
        assertThat(source.getCount(nothing), is(0));
        assertThat(source.getBounds(nothing).isEmpty(), is(true));
        assertThat(ids(source.getFeatures(nothing)), is(empty()));
    }

    @Test
    void ordersByIdIfNothingElseIsAsked() throws Exception {
        List<String> ids = ids(source.getFeatures());
        assertThat(ids, equalTo(ids.stream().sorted().toList()));
        assertThat(ids.subList(0, 2), contains("belastung.0000.2019", "belastung.0000.2020"));
    }

    @Test
    void sortsAsGeoToolsDoes() throws Exception {
        SortBy name = FILTERS.sort("name", SortOrder.ASCENDING);
        SortBy score = FILTERS.sort("score", SortOrder.DESCENDING);
        SortBy period = FILTERS.sort("period", SortOrder.DESCENDING);
        SortBy level = FILTERS.sort("class", SortOrder.ASCENDING);
        SortBy id = FILTERS.sort("id", SortOrder.DESCENDING);
        for (SortBy[] keys : List.of(
                new SortBy[] {SortBy.NATURAL_ORDER},
                new SortBy[] {SortBy.REVERSE_ORDER},
                new SortBy[] {name, SortBy.NATURAL_ORDER},
                new SortBy[] {name, score, SortBy.REVERSE_ORDER},
                new SortBy[] {score, SortBy.NATURAL_ORDER},
                new SortBy[] {level, period, id},
                new SortBy[] {period, level, SortBy.NATURAL_ORDER})) {
            Query query = new Query("belastung", ECQL.toFilter("score IS NULL OR class <> 2"));
            query.setSortBy(keys);
            List<SimpleFeature> expected = features(reference.subCollection(query.getFilter()));
            expected.sort(SortedFeatureReader.getComparator(keys));
            assertThat(
                    Arrays.toString(keys),
                    ids(source.getFeatures(query)),
                    equalTo(expected.stream().map(SimpleFeature::getID).toList()));
        }
    }

    @Test
    void equalKeysKeepTheOrderOfIds() throws Exception {
        Query query = new Query("belastung");
        query.setSortBy(FILTERS.sort("flag", SortOrder.DESCENDING));
        List<SimpleFeature> expected = features(reference);
        expected.sort(
                SortedFeatureReader.getComparator(FILTERS.sort("flag", SortOrder.DESCENDING), SortBy.NATURAL_ORDER));
        assertThat(
                ids(source.getFeatures(query)),
                equalTo(expected.stream().map(SimpleFeature::getID).toList()));
    }

    @Test
    void pagesCoverEverythingOnce() throws Exception {
        for (SortBy[] keys : new SortBy[][] {
            null, {FILTERS.sort("class", SortOrder.DESCENDING)}, {FILTERS.sort("flag", SortOrder.ASCENDING)}
        }) {
            for (int size : new int[] {1, 7, 50, 1000}) {
                Query all = new Query("belastung", ECQL.toFilter("class IS NULL OR class > 1"));
                all.setSortBy(keys);
                List<String> expected = ids(source.getFeatures(all));
                List<String> seen = new ArrayList<>();
                for (int start = 0; start < expected.size() + size; start += size) {
                    Query page = new Query(all);
                    page.setMaxFeatures(size);
                    // the first page of many clients has no start
                    page.setStartIndex(start == 0 ? null : Integer.valueOf(start));
                    List<String> part = ids(source.getFeatures(page));
                    assertThat(source.getCount(page), is(part.size()));
                    seen.addAll(part);
                }
                assertThat(seen, equalTo(expected));
            }
        }
    }

    @Test
    void choosesAttributesInTheOrderAskedFor() throws Exception {
        Query query =
                new Query("belastung", ECQL.toFilter("score > 50 AND BBOX(geom, 380500, 5710500, 384500, 5711500)"));
        query.setPropertyNames("class", "name");
        query.setSortBy(FILTERS.sort("score", SortOrder.ASCENDING), SortBy.NATURAL_ORDER);
        List<SimpleFeature> expected = features(reference.subCollection(query.getFilter()));
        expected.sort(SortedFeatureReader.getComparator(query.getSortBy()));

        SimpleFeatureCollection found = source.getFeatures(query);
        assertThat(found.getSchema(), equalTo(SimpleFeatureTypeBuilder.retype(source.getSchema(), "class", "name")));
        List<SimpleFeature> features = features(found);
        assertThat(features, hasSize(greaterThan(3)));
        assertThat(features, hasSize(expected.size()));
        for (int i = 0; i < features.size(); i++) {
            SimpleFeature feature = features.get(i);
            assertThat(feature.getFeatureType(), equalTo(found.getSchema()));
            assertThat(feature.getID(), is(expected.get(i).getID()));
            assertThat(
                    feature.getAttributes(),
                    contains(
                            expected.get(i).getAttribute("class"),
                            expected.get(i).getAttribute("name")));
        }
    }

    @Test
    void refusesUnknownAttributes() {
        Query query = new Query("belastung");
        query.setPropertyNames("score", "scores");
        Throwable thrown = assertThrows(IllegalArgumentException.class, () -> source.getFeatures(query));
        assertThat(thrown.getMessage(), containsString("scores"));
        Throwable read =
                assertThrows(IllegalArgumentException.class, () -> ((ContentFeatureSource) source).getReader(query));
        assertThat(read.getMessage(), containsString("scores"));
    }

    @Test
    void refusesToSortByWhatCannotBeSorted() {
        for (String key : List.of("scores", "geom")) {
            Query query = new Query("belastung");
            query.setSortBy(FILTERS.sort(key, SortOrder.ASCENDING));
            Throwable thrown = assertThrows(
                    IllegalArgumentException.class, () -> ((ContentFeatureSource) source).getReader(query));
            assertThat(thrown.getMessage(), containsString("belastung"));
            assertThat(thrown.getMessage(), containsString(key));
        }
    }

    @Test
    void refusesJoins() {
        Query query = new Query("belastung");
        query.getJoins().add(new Join("measures", FILTERS.equals(FILTERS.property("id"), FILTERS.property("id"))));
        Throwable thrown = assertThrows(IOException.class, () -> ((ContentFeatureSource) source).getReader(query));
        assertThat(thrown.getMessage(), containsString("joins"));
    }

    @Test
    void leavesReprojectionToGeoTools() throws Exception {
        // on the central meridian of UTM zone 32 the longitude is 9 degrees; the northing of latitude 50 is 0.9996
        // times
        // the length of the meridian from the equator, 5,540,847.042 m on GRS 80 (Simpson's rule over
        // a (1 - e^2) / (1 - e^2 sin^2 phi)^1.5); 1e-7 degrees are a centimetre
        Query query = new Query("measures", ECQL.toFilter("\"id\" = 'meridian'"));
        query.setCoordinateSystemReproject(CRS.decode("EPSG:4326", true));
        SimpleFeature feature = first(store.getFeatureSource("measures").getFeatures(query));
        Point point = (Point) feature.getDefaultGeometry();
        assertThat(point.getX(), closeTo(9, 1e-9));
        assertThat(point.getY(), closeTo(50, 1e-7));
        ReferencedEnvelope bounds = store.getFeatureSource("measures").getBounds(query);
        assertThat(bounds.getCoordinateReferenceSystem(), equalTo(CRS.decode("EPSG:4326", true)));
        assertThat(bounds.getMinX(), closeTo(9, 1e-9));
    }

    @Test
    void viewsStackFilters() throws Exception {
        ContentFeatureSource view =
                ((ContentFeatureSource) source).getView(new Query("belastung", ECQL.toFilter("class = 3")));
        Filter both = ECQL.toFilter("class = 3 AND score < 50");
        assertThat(
                ids(view.getFeatures(ECQL.toFilter("score < 50"))),
                containsInAnyOrder(ids(reference.subCollection(both)).toArray()));
        assertThat(
                view.getCount(Query.ALL),
                is(ids(reference.subCollection(ECQL.toFilter("class = 3"))).size()));
    }

    @Test
    void promisesNoHints() {
        assertThat(source.getSupportedHints(), is(empty()));
    }

    @Test
    void saysWhatItCan() {
        assertThat(source.getQueryCapabilities().isOffsetSupported(), is(true));
        assertThat(source.getQueryCapabilities().isReliableFIDSupported(), is(true));
        assertThat(source.getQueryCapabilities().isJoiningSupported(), is(false));
        assertThat(
                source.getQueryCapabilities()
                        .supportsSorting(FILTERS.sort("score", SortOrder.DESCENDING), SortBy.NATURAL_ORDER),
                is(true));
        assertThat(
                source.getQueryCapabilities().supportsSorting(FILTERS.sort("scores", SortOrder.DESCENDING)), is(false));
    }

    @Test
    void describesItself() {
        assertThat(source.getInfo().getName(), is("belastung"));
        assertThat(source.getInfo().getTitle(), is("Belastung"));
        assertThat(source.getInfo().getDescription(), is("Belastung je Gebiet"));
        assertThat(source.getInfo().getKeywords(), containsInAnyOrder("belastung", "musterstadt"));
        assertThat(source.getInfo().getCRS(), equalTo(source.getSchema().getCoordinateReferenceSystem()));
    }

    @Test
    void changedFeaturesDoNotChangeTheAtlas() throws Exception {
        SimpleFeature feature = first(source.getFeatures(ECQL.toFilter("\"id\" = '0003.2020'")));
        feature.setAttribute("name", "changed");
        ((java.sql.Date) feature.getAttribute("period")).setTime(0);
        SimpleFeature again = first(source.getFeatures(ECQL.toFilter("\"id\" = '0003.2020'")));
        assertThat(again.getAttribute("name"), is(layer.value(row("0003.2020"), 0)));
        assertThat(
                ((java.sql.Date) again.getAttribute("period")).getTime(),
                is(Instant.parse("2020-01-01T00:00:00Z").toEpochMilli()));
    }

    @Test
    void hasTypedSchemaWithTitlesInBothLanguages() throws Exception {
        SimpleFeatureType schema = source.getSchema();
        assertThat(schema.getTypeName(), is("belastung"));
        assertThat(schema.getDescriptor("score").getType().getDescription().toString(Locale.GERMAN), is("Punktzahl"));
        assertThat(schema.getDescriptor("score").getType().getDescription().toString(Locale.ENGLISH), is("Score"));
        assertThat(schema.getDescriptor("nothing"), is(nullValue()));
    }

    private int row(String featureId) {
        for (int row = 0; row < layer.size(); row++) {
            if (layer.featureId(row).equals(featureId)) {
                return row;
            }
        }
        throw new AssertionError(featureId);
    }

    static ReferencedEnvelope bounds(SimpleFeatureCollection collection) {
        ReferencedEnvelope bounds =
                ReferencedEnvelope.create(collection.getSchema().getCoordinateReferenceSystem());
        for (SimpleFeature feature : features(collection)) {
            bounds.include(feature.getBounds());
        }
        return bounds;
    }

    static SimpleFeature first(SimpleFeatureCollection collection) {
        return features(collection).get(0);
    }

    static List<String> ids(SimpleFeatureCollection collection) {
        return features(collection).stream().map(SimpleFeature::getID).toList();
    }

    static List<SimpleFeature> features(SimpleFeatureCollection collection) {
        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator iterator = collection.features()) {
            while (iterator.hasNext()) {
                features.add(iterator.next());
            }
        }
        return features;
    }
}
