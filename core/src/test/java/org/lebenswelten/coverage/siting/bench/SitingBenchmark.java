package org.lebenswelten.coverage.siting.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.siting.MaximalCoverage;
import org.lebenswelten.coverage.siting.MedianSiting;
import org.lebenswelten.coverage.siting.SanFrancisco;
import org.lebenswelten.coverage.siting.SitingMethod;
import org.lebenswelten.coverage.siting.SitingRules;
import org.lebenswelten.coverage.siting.SitingSolution;
import org.lebenswelten.coverage.siting.York;
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
 * Siting to proven optimality: York with 71 fixed sites of 2,944 and 60 new ones; 10 of 200 sites for 200 areas, random points
 * in a square. Goal: York under 10 s, p-median under 30 s. See README.md beside this class for how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class SitingBenchmark {

    private MaximalCoverage york;
    private SitingRules sixty;
    private MaximalCoverage sanFrancisco;
    private MedianSiting median;
    private MaximalCoverage coverage;

    /** Reads York and makes the same random problem in every run. */
    @Setup
    public void setUp() {
        CostPairs pairs = York.pairs();
        york = MaximalCoverage.within(York.incidents(), pairs, 100);
        sixty = SitingRules.atMost(pairs.siteCount(), 60).withFixed(York.gradeOne());
        sanFrancisco = MaximalCoverage.within(SanFrancisco.population(), SanFrancisco.metres(), 5000);
        Random random = new Random(1);
        double[] x = random.doubles(400, 0, 50).toArray();
        double[] y = random.doubles(400, 0, 50).toArray();
        double[][] table = new double[200][200];
        for (int area = 0; area < 200; area++) {
            int i = area;
            Arrays.setAll(table[area], site -> Math.hypot(x[i] - x[200 + site], y[i] - y[200 + site]));
        }
        double[] people = random.doubles(200, 1, 100).toArray();
        median = MedianSiting.of(people, CostPairs.ofTable(200, table));
        coverage = MaximalCoverage.within(people, CostPairs.ofTable(200, table), 8);
    }

    /**
     * The optima of San Francisco for one to eight of 16 stores.
     *
     * @return the proven solution for eight
     */
    @Benchmark
    public SitingSolution maximalCoverageOfSanFrancisco() {
        SitingSolution last = proven(sanFrancisco.solve(SitingRules.atMost(16, 1), SitingMethod.EXACT));
        for (int stores = 2; stores <= 8; stores++) {
            last = proven(sanFrancisco.solve(SitingRules.atMost(16, stores), SitingMethod.EXACT));
        }
        return last;
    }

    /**
     * The optimum of York.
     *
     * @return the proven solution
     */
    @Benchmark
    public SitingSolution maximalCoverageOfYork() {
        return proven(york.solve(sixty, SitingMethod.EXACT));
    }

    /**
     * Ten of 200 sites for the shortest ways.
     *
     * @return the proven solution
     */
    @Benchmark
    public SitingSolution medianOf200() {
        return proven(median.solve(SitingRules.atMost(200, 10), SitingMethod.EXACT));
    }

    /**
     * Ten of 200 sites for the most people.
     *
     * @return the proven solution
     */
    @Benchmark
    public SitingSolution maximalCoverageOf200() {
        return proven(coverage.solve(SitingRules.atMost(200, 10), SitingMethod.EXACT));
    }

    private static SitingSolution proven(SitingSolution solution) {
        if (!solution.proven()) {
            throw new IllegalStateException("gap " + solution.gap() + ", expected a proof");
        }
        return solution;
    }
}
