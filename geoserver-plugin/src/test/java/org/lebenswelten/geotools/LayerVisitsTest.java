package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.visitor.AverageVisitor;
import org.geotools.feature.visitor.BoundsVisitor;
import org.geotools.feature.visitor.CalcResult;
import org.geotools.feature.visitor.CountVisitor;
import org.geotools.feature.visitor.FeatureCalc;
import org.geotools.feature.visitor.MaxVisitor;
import org.geotools.feature.visitor.MinVisitor;
import org.geotools.feature.visitor.UniqueVisitor;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerVisitsTest {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    @TempDir
    Path folder;

    private ContentFeatureSource source;

    @BeforeEach
    void openStore() throws IOException {
        TestAtlas.Shelf shelf =
                new TestAtlas.Shelf().with("one", TestAtlas.atlas(TestAtlas.areas("belastung", 30, 3, 5)));
        Path file = folder.resolve("city.gpkg");
        shelf.put(file, "one");
        source = AtlasDataStore.open(file, shelf).getFeatureSource("belastung");
    }

    private static List<Supplier<FeatureCalc>> visitors() {
        List<Supplier<FeatureCalc>> visitors = new ArrayList<>(List.of(CountVisitor::new, BoundsVisitor::new));
        for (String attribute : List.of("id", "name", "period", "score", "class", "flag")) {
            visitors.add(() -> new MinVisitor(attribute));
            visitors.add(() -> new MaxVisitor(attribute));
            visitors.add(() -> new UniqueVisitor(attribute));
        }
        visitors.add(() -> new UniqueVisitor("class", "flag"));
        visitors.add(() -> {
            UniqueVisitor visitor = new UniqueVisitor("name");
            visitor.setPreserveOrder(true);
            visitor.setStartIndex(2);
            visitor.setMaxFeatures(3);
            return visitor;
        });
        // not answered from the columns
        visitors.add(() -> new MinVisitor(expression("class * 2")));
        visitors.add(() -> new UniqueVisitor("nothing"));
        visitors.add(() -> new AverageVisitor(FILTERS.property("score")));
        return visitors;
    }

    private static org.geotools.api.filter.expression.Expression expression(String text) {
        return FILTERS.multiply(FILTERS.property(text.split(" ", 2)[0]), FILTERS.literal(2));
    }

    private List<Query> queries() throws Exception {
        Query page = new Query("belastung");
        page.setSortBy(SortBy.REVERSE_ORDER);
        page.setStartIndex(5);
        page.setMaxFeatures(7);
        Query columns = new Query("belastung");
        columns.setPropertyNames("class", "period");
        Query geometry = new Query("belastung");
        geometry.setPropertyNames("geom");
        return List.of(
                Query.ALL,
                new Query("belastung"),
                new Query("belastung", ECQL.toFilter("score > 40")),
                new Query("belastung", ECQL.toFilter("score IS NULL")),
                new Query("belastung", ECQL.toFilter("EXCLUDE")),
                page,
                columns,
                geometry);
    }

    /** What a visitor ends with when it sees every feature of a query. */
    private static CalcResult generic(ContentFeatureSource source, Query query, FeatureCalc visitor) {
        AtlasFeatureSourceTest.features(features(source, query)).forEach(visitor::visit);
        return visitor.getResult();
    }

    private static org.geotools.data.simple.SimpleFeatureCollection features(ContentFeatureSource source, Query query) {
        try {
            return source.getFeatures(query);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void answersAsIfEveryFeatureHadBeenVisited() throws Exception {
        int results = 0;
        for (Query query : queries()) {
            for (Supplier<FeatureCalc> visitor : visitors()) {
                FeatureCalc answered = visitor.get();
                source.accepts(query, answered, null);
                CalcResult expected = generic(source, query, visitor.get());
                String what = answered.getClass().getSimpleName() + " " + query;
                assertThat(
                        what, answered.getResult() == CalcResult.NULL_RESULT, is(expected == CalcResult.NULL_RESULT));
                if (expected != CalcResult.NULL_RESULT) {
                    assertThat(what, answered.getResult().getValue(), equalTo(expected.getValue()));
                    results++;
                }
            }
        }
        assertThat(results, greaterThan(100));
    }

    @Test
    void addsToWhatAVisitorHasSeenBefore() throws Exception {
        Query low = new Query("belastung", ECQL.toFilter("score < 40"));
        Query high = new Query("belastung", ECQL.toFilter("score >= 60"));
        for (Supplier<FeatureCalc> visitor : visitors()) {
            FeatureCalc answered = visitor.get();
            source.accepts(low, answered, null);
            source.accepts(high, answered, null);
            FeatureCalc expected = visitor.get();
            generic(source, low, expected);
            generic(source, high, expected);
            if (expected.getResult() != CalcResult.NULL_RESULT) {
                assertThat(
                        answered.getClass().getSimpleName(),
                        answered.getResult().getValue(),
                        equalTo(expected.getResult().getValue()));
            }
        }
    }

    @Test
    void tellsTheDaysOfALayer() throws Exception {
        UniqueVisitor days = new UniqueVisitor("period");
        source.accepts(Query.ALL, days, null);
        // three periods from 2019
        assertThat(
                days.getUnique(),
                equalTo(Set.copyOf(Stream.of("2019", "2020", "2021")
                        .map(year -> new java.sql.Date(
                                Instant.parse(year + "-01-01T00:00:00Z").toEpochMilli()))
                        .toList())));
        MaxVisitor last = new MaxVisitor("period");
        source.accepts(Query.ALL, last, null);
        assertThat(
                last.getMax(),
                equalTo(new java.sql.Date(Instant.parse("2021-01-01T00:00:00Z").toEpochMilli())));
    }

    @Test
    void visitsFewFeatures() throws Exception {
        List<String> seen = new ArrayList<>();
        AtlasEntry entry = (AtlasEntry) source.getEntry();
        LayerVisits visits = new LayerVisits(entry.layer(), entry.schema(), Query.ALL);
        assertThat(visits.answer(new CountVisitor()), is(true));
        assertThat(visits.answer(new MinVisitor("score")), is(true));
        assertThat(visits.answer(new UniqueVisitor("period")), is(true));
        // a visitor of another class may do anything
        assertThat(visits.answer(feature -> seen.add(((SimpleFeature) feature).getID())), is(false));
        assertThat(
                visits.answer(new CountVisitor() {
                    @Override
                    public void visit(org.geotools.api.feature.Feature feature) {
                        seen.add(((SimpleFeature) feature).getID());
                    }
                }),
                is(false));
        assertThat(seen.isEmpty(), is(true));
    }

    @Test
    void leavesBoundsInAnotherSystemToGeoTools() throws Exception {
        Query query = new Query("belastung");
        query.setCoordinateSystemReproject(CRS.decode("EPSG:4326", true));
        BoundsVisitor visitor = new BoundsVisitor();
        source.accepts(query, visitor, null);
        assertThat(
                visitor.getBounds(),
                equalTo(generic(source, query, new BoundsVisitor()).getValue()));
        assertThat(visitor.getBounds().getMaxX() < 180, is(true));
    }

    @Test
    void seesOnlyThePartOfAView() throws Exception {
        ContentFeatureSource view = source.getView(new Query("belastung", ECQL.toFilter("class = 3")));
        CountVisitor visitor = new CountVisitor();
        view.accepts(Query.ALL, visitor, null);
        assertThat(visitor.getCount(), is(view.getCount(Query.ALL)));
        assertThat(visitor.getCount(), is(not(source.getCount(Query.ALL))));
    }
}
