package org.lebenswelten.geoserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
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

/**
 * What the thread does after the start of a server: read one file, plan, publish. A city of 80 areas in 6 periods with 50
 * layers of 12 columns, areas with 100 corners; the catalog is in memory, so the cost of GeoServer's own files is not in
 * it. Run by hand through {@code org.openjdk.jmh.Main}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PublishBenchmark {

    private static final int LAYERS = 50;
    private static final int AREAS = 80;
    private static final int CORNERS = 100;

    private Path folder = Path.of("");
    private Path file = Path.of("");
    private CatalogPublisher published = publisher();

    /** Writes the file and publishes it once. */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("publish");
        Atlas atlas = new Atlas(
                "city",
                BilingualText.same("city"),
                BilingualText.same("city"),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 1, 1),
                IntStream.range(0, LAYERS).mapToObj(i -> layer("ind_" + i)).toList(),
                "{}",
                new Provenance("benchmark", Map.of(), List.of()));
        file = SampleAtlases.write(atlas, folder.resolve("city.gpkg"));
        published = publisher();
        published.publish(CatalogPlanner.plan(AtlasFolder.read(file), "city.gpkg"), false);
    }

    /** Removes the file. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
        Files.delete(folder);
    }

    /** The first time. */
    @Benchmark
    public Object publishNew() throws IOException {
        return publisher().publish(CatalogPlanner.plan(AtlasFolder.read(file), "city.gpkg"), false);
    }

    /** As at each further start of the server: nothing is saved. */
    @Benchmark
    public Object publishUnchanged() throws IOException {
        return published.publish(CatalogPlanner.plan(AtlasFolder.read(file), "city.gpkg"), false);
    }

    private static CatalogPublisher publisher() {
        return new CatalogPublisher(new MemoryCatalog().catalog(), new GwcTileCache(() -> {
            throw new IllegalStateException("no tile cache");
        }));
    }

    private static AtlasLayer layer(String name) {
        List<AtlasColumn> columns = IntStream.range(0, 12)
                .mapToObj(i -> new AtlasColumn(
                        i == 0 ? "period" : "c" + i,
                        i == 0 ? ColumnType.DATE : ColumnType.REAL,
                        BilingualText.same("c" + i)))
                .toList();
        AtlasLayer.Builder layer = AtlasLayer.builder(
                        name,
                        BilingualText.same(name),
                        BilingualText.same(name),
                        LayerGeometry.MULTIPOLYGON,
                        new LayerStyle(name, BilingualText.same(name), List.of(), null, 0),
                        columns)
                .timeColumn("period");
        GeometryFactory geometries = new GeometryFactory();
        for (int area = 0; area < AREAS; area++) {
            GeometricShapeFactory shape = new GeometricShapeFactory(geometries);
            shape.setCentre(new Coordinate(380_000 + 1000.0 * area, 5_710_000));
            shape.setSize(1000);
            shape.setNumPoints(CORNERS);
            Geometry circle = geometries.createMultiPolygon(new Polygon[] {shape.createCircle()});
            for (int year = 2019; year < 2025; year++) {
                Object[] values = new Object[12];
                values[0] = LocalDate.of(year, 1, 1);
                for (int c = 1; c < values.length; c++) {
                    values[c] = year + area / 10.0 + c;
                }
                layer.add(area + "." + year, circle, values);
            }
        }
        return layer.build();
    }
}
