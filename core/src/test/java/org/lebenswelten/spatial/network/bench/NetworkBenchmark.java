package org.lebenswelten.spatial.network.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lebenswelten.spatial.network.BentGrid;
import org.lebenswelten.spatial.network.NetworkCosts;
import org.lebenswelten.spatial.network.NetworkPoints;
import org.lebenswelten.spatial.network.WalkingNetwork;
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
 * 500 sites and 100,000 points where people live on a network of 200,780 nodes and 283,136 edges, 45 km wide: who is within
 * 15 minutes' walk at 4.5 km/h, which is 1125 m.
 *
 * <p>See README.md beside this class for how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NetworkBenchmark {

    private static final double LIMIT = 1125;
    private static final int SITES = 500;
    private static final int POINTS = 100_000;

    private BentGrid grid;
    private WalkingNetwork network;
    private double[] siteX;
    private double[] siteY;
    private double[] pointX;
    private double[] pointY;
    private NetworkPoints sites;
    private NetworkPoints points;

    /** Makes the network, the sites and the points. */
    @Setup
    public void setUp() {
        grid = new BentGrid(450);
        network = grid.network();
        Random random = new Random(1);
        siteX = random.doubles(SITES, 0, grid.width()).toArray();
        siteY = random.doubles(SITES, 0, grid.width()).toArray();
        pointX = random.doubles(POINTS, 0, grid.width()).toArray();
        pointY = random.doubles(POINTS, 0, grid.width()).toArray();
        sites = network.snap(siteX, siteY);
        points = network.snap(pointX, pointY);
    }

    /**
     * Puts nodes and edges into a network.
     *
     * @return the network
     */
    @Benchmark
    public WalkingNetwork build() {
        return grid.network();
    }

    /**
     * Finds the edges of the points.
     *
     * @return the points
     */
    @Benchmark
    public NetworkPoints snap() {
        return network.snap(pointX, pointY);
    }

    /**
     * Searches from all sites as far as the limit.
     *
     * @return the costs
     */
    @Benchmark
    public NetworkCosts within() {
        return network.costsTo(sites, points, LIMIT);
    }

    /**
     * All from coordinates: points, sites and costs.
     *
     * @return the costs
     */
    @Benchmark
    public NetworkCosts fromCoordinates() {
        return network.costsTo(siteX, siteY, pointX, pointY, LIMIT);
    }
}
