package org.lebenswelten.spatial.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.local.LocalMoran;
import org.lebenswelten.spatial.local.LocalResult;
import org.lebenswelten.spatial.neighbour.Contiguity;
import org.lebenswelten.spatial.neighbour.ContiguousAreas;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;
import org.locationtech.jts.geom.Geometry;
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
 * Queen neighbours of 32,400 polygons, and their local Moran with 999 conditional permutations.
 *
 * <p>Goals on two cores: 0.4 s and 0.5 s. See README.md beside this class for how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(1)
public class SpatialBenchmark {

    private static final int SIDE = 180;

    private List<Geometry> polygons;
    private SpatialWeights weights;
    private double[] values;

    /** Makes the same map in every run. */
    @Setup
    public void setUp() {
        polygons = SpatialData.grid(SIDE, SIDE);
        weights = SpatialWeights.of(Contiguity.queen().of(polygons).neighbours(), WeightStyle.ROW_STANDARDISED);
        values = new Random(5).doubles(polygons.size()).toArray();
    }

    /**
     * Finds the neighbours of all polygons from their geometry.
     *
     * @return the neighbours
     */
    @Benchmark
    public ContiguousAreas queenNeighbours() {
        return Contiguity.queen().of(polygons);
    }

    /**
     * Local Moran of all areas.
     *
     * @return statistics and p-values
     */
    @Benchmark
    public LocalResult localMoran() {
        return LocalMoran.withDefaults().permute(values, weights, PermutationPlan.withDefaults());
    }
}
