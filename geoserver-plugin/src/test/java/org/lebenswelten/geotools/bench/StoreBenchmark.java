package org.lebenswelten.geotools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.visitor.UniqueVisitor;
import org.geotools.util.factory.Hints;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.geotools.AtlasDataStoreFactory;
import org.lebenswelten.geotools.IndexAtlas;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.lebenswelten.publish.GeoPackageWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.util.GeometricShapeFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the store costs a request: from the data store to the last feature read. Run by hand through
 * {@code org.openjdk.jmh.Main}; areas are circles of 100 corners with 20 numbers each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StoreBenchmark {

    private static final double X0 = 380_000;
    private static final double Y0 = 5_710_000;

    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private Path folder;
    private DataStore store;
    private Query period;
    private Query level;
    private Query text;
    private Query box;
    private DataStore thousand;
    private DataStore many;
    private int request;

    /** Makes a state that is not yet set up. */
    public StoreBenchmark() {}

    /**
     * Writes an atlas and opens it.
     *
     * @throws IOException if that fails
     */
    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("bench");
        Path file = folder.resolve("bench.gpkg");
        GeoPackageWriter.write(atlas(areas("quarters", 80, 6), areas("lsoas", 33_000, 1)), file);
        store = new AtlasDataStoreFactory().createDataStore(Map.of("atlas_url", file));
        thousand = index("thousand", 1_000);
        many = index("many", 33_000);
        // what GeoServer makes of TIME=2024-01-01
        period = new Query(
                "quarters",
                filters.equals(
                        filters.property("period"),
                        filters.literal(java.util.Date.from(Instant.parse("2024-01-01T00:00:00Z")))));
        level = new Query("quarters", filters.greater(filters.property("n1"), filters.literal(0.5)));
        text = new Query("quarters", filters.equals(filters.property("class"), filters.literal("3")));
        // areas stand 200 to a row, 1 km apart, so that 25 x 20 of them meet the box
        box = new Query("lsoas", filters.bbox("geom", X0 + 50_500, Y0 + 50_500, X0 + 74_500, Y0 + 69_500, null));
        if (count("quarters", period) != 80 || count("lsoas", box) != 500) {
            throw new IllegalStateException("period " + count("quarters", period) + ", box " + count("lsoas", box));
        }
    }

    /**
     * Removes the atlas.
     *
     * @throws IOException if that fails
     */
    @TearDown
    public void close() throws IOException {
        store.dispose();
        thousand.dispose();
        many.dispose();
        Files.delete(folder.resolve("bench.gpkg"));
        Files.delete(folder.resolve("thousand.gpkg"));
        Files.delete(folder.resolve("many.gpkg"));
        Files.delete(folder);
    }

    /**
     * 80 areas of 480 features by their period.
     *
     * @param hole takes the features
     * @throws IOException if reading fails
     */
    @Benchmark
    public void quartersByPeriod(Blackhole hole) throws IOException {
        read(period, hole);
    }

    /**
     * About half of 480 features by a number.
     *
     * @param hole takes the features
     * @throws IOException if reading fails
     */
    @Benchmark
    public void quartersByNumber(Blackhole hole) throws IOException {
        read(level, hole);
    }

    /**
     * A fifth of 480 features by a number that is written as text, which GeoTools converts for each of them.
     *
     * @param hole takes the features
     * @throws IOException if reading fails
     */
    @Benchmark
    public void quartersByNumberAsText(Blackhole hole) throws IOException {
        read(text, hole);
    }

    /**
     * 500 of 33,000 features by a rectangle.
     *
     * @param hole takes the features
     * @throws IOException if reading fails
     */
    @Benchmark
    public void areasByBox(Blackhole hole) throws IOException {
        read(box, hole);
    }

    /**
     * The periods of a layer, for a capabilities document.
     *
     * @return the periods
     * @throws IOException if reading fails
     */
    @Benchmark
    public Object periods() throws IOException {
        UniqueVisitor visitor = new UniqueVisitor("period");
        store.getFeatureSource("quarters").getFeatures().accepts(visitor, null);
        return visitor.getUnique();
    }

    /**
     * An index of 4 dimensions of 3 indicators over 1,000 areas by weights that nobody has asked for before.
     *
     * @return the number of areas
     * @throws IOException if reading fails
     */
    @Benchmark
    public int whatIfOfThousand() throws IOException {
        return whatIf("thousand", thousand);
    }

    /**
     * The same over 33,000 areas.
     *
     * @return the number of areas
     * @throws IOException if reading fails
     */
    @Benchmark
    public int whatIfOf33Thousand() throws IOException {
        return whatIf("many", many);
    }

    private int whatIf(String name, DataStore indices) throws IOException {
        request++;
        Query query = new Query(name, Filter.INCLUDE);
        query.setHints(
                new Hints(Hints.VIRTUAL_TABLE_PARAMETERS, Map.of("lw_w_d0", "1." + (100_000 + request % 900_000))));
        return indices.getFeatureSource(name).getCount(query);
    }

    private DataStore index(String name, int areas) throws IOException {
        Path file = folder.resolve(name + ".gpkg");
        Random random = new Random(areas);
        double[][] columns = new double[12][areas];
        for (double[] column : columns) {
            Arrays.setAll(column, area -> Math.round(1000 * random.nextDouble()) / 10.0);
        }
        GeoPackageWriter.write(IndexAtlas.of(name, 4, columns), file);
        return new AtlasDataStoreFactory().createDataStore(Map.of("atlas_url", file));
    }

    private int count(String layer, Query query) throws IOException {
        return store.getFeatureSource(layer).getCount(query);
    }

    private void read(Query query, Blackhole hole) throws IOException {
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                store.getFeatureReader(query, Transaction.AUTO_COMMIT)) {
            while (reader.hasNext()) {
                hole.consume(reader.next());
            }
        }
    }

    private static Atlas atlas(AtlasLayer... layers) {
        return new Atlas(
                "bench",
                BilingualText.same("bench"),
                BilingualText.same("bench"),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 3, 31),
                List.of(layers),
                "{}",
                new Provenance("bench", Map.of(), List.of()));
    }

    private static AtlasLayer areas(String name, int areas, int periods) {
        List<AtlasColumn> columns = new java.util.ArrayList<>();
        columns.add(new AtlasColumn("period", ColumnType.DATE, BilingualText.same("period")));
        columns.add(new AtlasColumn("class", ColumnType.INTEGER, BilingualText.same("class")));
        for (int i = 1; i <= 20; i++) {
            columns.add(new AtlasColumn("n" + i, ColumnType.REAL, BilingualText.same("n")));
        }
        AtlasLayer.Builder layer = AtlasLayer.builder(
                name,
                BilingualText.same(name),
                BilingualText.same(name),
                LayerGeometry.MULTIPOLYGON,
                new LayerStyle("plain", BilingualText.same("plain"), List.of(), null, 60_000),
                columns);
        GeometryFactory geometries = new GeometryFactory();
        GeometricShapeFactory circles = new GeometricShapeFactory(geometries);
        circles.setNumPoints(100);
        circles.setSize(990);
        for (int area = 0; area < areas; area++) {
            int row = area / 200;
            circles.setCentre(new Coordinate(X0 + 500 + 1000.0 * (area % 200), Y0 + 500 + 1000.0 * row));
            Polygon[] circle = {circles.createCircle()};
            for (int period = 0; period < periods; period++) {
                Object[] values = new Object[columns.size()];
                values[0] = LocalDate.of(2024 - period, 1, 1);
                values[1] = 1 + area % 5;
                for (int i = 1; i <= 20; i++) {
                    values[1 + i] = ((area * 7919 + period * 31 + i * 17) % 1000) / 1000.0;
                }
                layer.add(String.format("%05d.%d", area, 2024 - period), geometries.createMultiPolygon(circle), values);
            }
        }
        return layer.build();
    }
}
