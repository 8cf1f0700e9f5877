package org.lebenswelten.coverage.access.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lebenswelten.coverage.access.AccessResult;
import org.lebenswelten.coverage.access.ChicagoTracts;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.access.Decay.StepBound;
import org.lebenswelten.coverage.access.FloatingCatchment;
import org.lebenswelten.coverage.access.PlanePoints;
import org.lebenswelten.coverage.access.WeightedCatchments;
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
 * E2SFCA on 1,930 tracts of Chicago with 1.02 million pairs within 20 km: steps 1, 0.68, 0.22 up to 5, 10, 15 km. Everything
 * from the columns to the access values is done anew in every call.
 *
 * <p>Goal: under 30 ms from pairs, under 100 ms from coordinates. See README.md beside this class for how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AccessBenchmark {

    private static final Decay STEPS =
            new Decay.Step(List.of(5.0, 10.0, 15.0), List.of(1.0, 0.68, 0.22), StepBound.RIGHT_CLOSED);

    private PlanePoints tracts;
    private double[] people;
    private double[] doctors;
    private int[] area;
    private int[] site;
    private double[] cost;
    private int[] shuffledArea;
    private int[] shuffledSite;
    private double[] shuffledCost;

    /** Reads the tracts and lists their pairs, in order and in a random order. */
    @Setup
    public void setUp() {
        tracts = ChicagoTracts.points();
        people = ChicagoTracts.population();
        doctors = ChicagoTracts.capacity("doc");
        CostPairs pairs = CostPairs.within(tracts, tracts, 20);
        int size = pairs.size();
        area = new int[size];
        site = new int[size];
        cost = new double[size];
        for (int i = 0; i < pairs.areaCount(); i++) {
            for (int pair = pairs.start(i); pair < pairs.start(i + 1); pair++) {
                area[pair] = i;
                site[pair] = pairs.site(pair);
                cost[pair] = pairs.cost(pair);
            }
        }
        shuffle(size);
    }

    /**
     * From a table of pairs sorted by area and site.
     *
     * @return the access
     */
    @Benchmark
    public AccessResult fromPairs() {
        return access(CostPairs.of(tracts.size(), tracts.size(), area, site, cost));
    }

    /**
     * From a table of pairs in random order.
     *
     * @return the access
     */
    @Benchmark
    public AccessResult fromShuffledPairs() {
        return access(CostPairs.of(tracts.size(), tracts.size(), shuffledArea, shuffledSite, shuffledCost));
    }

    /**
     * From coordinates, as far as the decay goes.
     *
     * @return the access
     */
    @Benchmark
    public AccessResult fromCoordinates() {
        return access(CostPairs.within(tracts, tracts, STEPS.end()));
    }

    /**
     * From coordinates, all 1.02 million pairs.
     *
     * @return the access
     */
    @Benchmark
    public AccessResult fromCoordinatesAllPairs() {
        return access(CostPairs.within(tracts, tracts, 20));
    }

    private AccessResult access(CostPairs pairs) {
        return FloatingCatchment.TWO_STEP.of(people, doctors, WeightedCatchments.of(pairs, STEPS));
    }

    private void shuffle(int size) {
        shuffledArea = area.clone();
        shuffledSite = site.clone();
        shuffledCost = cost.clone();
        Random random = new Random(1);
        for (int last = size - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int i = shuffledArea[last];
            shuffledArea[last] = shuffledArea[other];
            shuffledArea[other] = i;
            int j = shuffledSite[last];
            shuffledSite[last] = shuffledSite[other];
            shuffledSite[other] = j;
            double c = shuffledCost[last];
            shuffledCost[last] = shuffledCost[other];
            shuffledCost[other] = c;
        }
    }
}
