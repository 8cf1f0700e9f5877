package org.lebenswelten.spatial.transfer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.ArealTransfer;
import org.lebenswelten.spatial.transfer.OverlapWeighting;
import org.lebenswelten.spatial.transfer.TransferredCounts;
import org.lebenswelten.spatial.transfer.WeightedPoints;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 1,200,000 population points, and 33,124 polygons, onto 80 quarters whose borders have about 400 vertices each. Geometry
 * is measured anew in every call; nothing is kept from one to the next.
 *
 * <p>Goal: under 5 s each on two cores. See README.md beside this class for how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class TransferBenchmark {

    private static final int POINTS = 1_200_000;
    private static final int FINE = 182;
    private static final double EXTENT = 12_000;

    private PolygonLayer quarters;
    private PolygonLayer fine;
    private PolygonLayer districts;
    private WeightedPoints points;
    private double[] fineCounts;
    private double[] districtCounts;

    /** Makes the same layers in every run. */
    @Setup
    public void setUp() {
        quarters = tessellation("quarter", 10, 8, 1, 12);
        fine = tessellation("fine", FINE, FINE, 2, Double.POSITIVE_INFINITY);
        districts = tessellation("district", 8, 4, 3, 12);
        Random random = new Random(4);
        points = new WeightedPoints(
                "points",
                Layers.METRES,
                random.doubles(POINTS, 0, EXTENT).toArray(),
                random.doubles(POINTS, 0, EXTENT).toArray(),
                random.doubles(POINTS, 0, 5).toArray());
        fineCounts = random.doubles(fine.size(), 0, 100).toArray();
        districtCounts = random.doubles(districts.size(), 0, 10_000).toArray();
    }

    /**
     * Adds points up to quarters.
     *
     * @return the sums
     */
    @Benchmark
    public double[] pointsOntoQuarters() {
        return points.sumWithin(quarters);
    }

    /**
     * Carries district counts to quarters by the points.
     *
     * @return the counts
     */
    @Benchmark
    public TransferredCounts districtsOntoQuartersByPoints() {
        return ArealTransfer.withDefaults(points.between(districts, quarters)).extensive(districtCounts);
    }

    /**
     * Carries polygon counts to quarters by area.
     *
     * @return the counts
     */
    @Benchmark
    public TransferredCounts polygonsOntoQuarters() {
        return ArealTransfer.withDefaults(OverlapWeighting.byArea().between(fine, quarters))
                .extensive(fineCounts);
    }

    /** Quadrilaterals with shared crooked borders; each edge gets a vertex every so many metres. */
    private static PolygonLayer tessellation(String name, int columns, int rows, long seed, double vertexEvery) {
        Random random = new Random(seed);
        double width = EXTENT / columns;
        double height = EXTENT / rows;
        Coordinate[][] corner = new Coordinate[rows + 1][columns + 1];
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                double dx = c == 0 || c == columns ? 0 : (random.nextDouble() - 0.5) * 0.6 * width;
                double dy = r == 0 || r == rows ? 0 : (random.nextDouble() - 0.5) * 0.6 * height;
                corner[r][c] = new Coordinate(c * width + dx, r * height + dy);
            }
        }
        GeometryFactory factory = new GeometryFactory();
        List<String> ids = new ArrayList<>();
        List<Geometry> polygons = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                Geometry polygon = factory.createPolygon(new Coordinate[] {
                    corner[r][c].copy(),
                    corner[r][c + 1].copy(),
                    corner[r + 1][c + 1].copy(),
                    corner[r + 1][c].copy(),
                    corner[r][c].copy()
                });
                ids.add(name + " " + r + " " + c);
                polygons.add(Double.isInfinite(vertexEvery) ? polygon : Densifier.densify(polygon, vertexEvery));
            }
        }
        return new PolygonLayer(name, Layers.METRES, ids, polygons);
    }
}
