package org.lebenswelten.index.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.bench.IndexBenchmark.Deprivation;
import org.lebenswelten.index.sensitivity.RankStability;
import org.lebenswelten.index.sensitivity.UncertainIndex;
import org.lebenswelten.index.sensitivity.UncertainIndex.SamplingError;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 1,000 draws of an index of 33,755 areas and seven domains over three normalisations and weight noise of a quarter, without
 * and with sampling errors of all domains; with the 5 % and 95 % rank of each area.
 *
 * <p>Goal: under 4 s on two cores, under 500 MB. See README.md beside this class for how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = "-Xmx500m")
public class UncertaintyBenchmark {

    private static final int DRAWS = 1_000;

    /** Number of threads. */
    @Param({"2"})
    public int threads;

    private UncertainIndex weights;
    private UncertainIndex samples;

    /** Makes the same index in every run. */
    @Setup
    public void setUp() {
        Map<String, double[]> domains = Deprivation.domains();
        var trees = List.of(
                Deprivation.tree(Normalisation.EXPONENTIAL_RANK),
                Deprivation.tree(Normalisation.Z_SCORE),
                Deprivation.tree(Normalisation.PERCENT_RANK));
        Map<String, SamplingError> errors = new LinkedHashMap<>();
        domains.forEach((id, column) -> errors.put(
                id,
                new SamplingError(
                        Arrays.stream(column).map(x -> 0.8 * x).toArray(),
                        Arrays.stream(column).map(x -> 1.3 * x).toArray())));
        weights = UncertainIndex.of(trees, domains, Map.of(), 0.25);
        samples = UncertainIndex.of(trees, domains, errors, 0.25);
    }

    /**
     * Draws methods and weights.
     *
     * @return sum of the limits
     */
    @Benchmark
    public long methodsAndWeights() {
        return limits(weights);
    }

    /**
     * Draws methods, weights and sampling errors of all domains.
     *
     * @return sum of the limits
     */
    @Benchmark
    public long samplingErrorsToo() {
        return limits(samples);
    }

    private long limits(UncertainIndex index) {
        RankStability stability = RankStability.of(index, new RankStability.Plan(DRAWS, 0.2, 5, 7, threads));
        long sum = 0;
        for (int area = 0; area < Deprivation.AREAS; area++) {
            sum += stability.rank(area, 0.05) + stability.rank(area, 0.95);
        }
        return sum;
    }
}
