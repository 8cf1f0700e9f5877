package org.lebenswelten.index.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.model.Direction;
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
 * A percent-rank index of 3,000,000 areas and twelve indicators, on one core.
 *
 * <p>Goal: under 12 s, under 2.5 GB. See README.md beside this class for how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = "-Xmx2400m")
public class LargeIndexBenchmark {

    private static final int AREAS = 3_000_000;
    private static final int INDICATORS = 12;

    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private DimensionNode tree;

    /** Makes the same columns in every run. */
    @Setup
    public void setUp() {
        Random random = new Random(3);
        List<BurdenIndexNode> indicators = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            double[] column = new double[AREAS];
            for (int area = 0; area < AREAS; area++) {
                column[area] = i % 3 == 0 ? random.nextInt(1000) / 10.0 : Math.exp(random.nextGaussian());
            }
            columns.put("i" + i, column);
            indicators.add(IndicatorNode.of("i" + i, Direction.HIGHER_IS_WORSE, Normalisation.PERCENT_RANK));
        }
        tree = DimensionNode.of("index", indicators.toArray(BurdenIndexNode[]::new));
    }

    /**
     * Ranks, aggregates and ranks again.
     *
     * @return the index
     */
    @Benchmark
    public BurdenIndexResult percentRankIndex() {
        return BurdenIndex.compute(tree, columns);
    }
}
