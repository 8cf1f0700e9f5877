package org.lebenswelten.index.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.MissingValuePolicy;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.OutlierTreatment;
import org.lebenswelten.model.BilingualText;
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
 * A whole index on one core: 10,000 areas with 20 skewed indicators in five dimensions, treated, normalised, aggregated and
 * ranked; and an index the size and shape of the English Index of Multiple Deprivation 2025, seven ranked domains of 33,755
 * areas.
 *
 * <p>Goals: under 15 ms and under 40 ms. See README.md beside this class for how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class IndexBenchmark {

    private static final int AREAS = 10_000;
    private static final int DIMENSIONS = 5;
    private static final int INDICATORS = 4;

    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private DimensionNode tree;
    private Map<String, double[]> domains;
    private DimensionNode deprivation;

    /** Makes the same columns in every run. */
    @Setup
    public void setUp() {
        Random random = new Random(1);
        List<BurdenIndexNode> dimensions = new ArrayList<>();
        for (int d = 0; d < DIMENSIONS; d++) {
            List<BurdenIndexNode> indicators = new ArrayList<>();
            for (int i = 0; i < INDICATORS; i++) {
                String id = "i" + d + i;
                double skew = i / 2.0;
                columns.put(
                        id,
                        random.doubles(AREAS)
                                .map(u -> Math.exp(skew * random.nextGaussian()) + u)
                                .toArray());
                indicators.add(IndicatorNode.of(
                        id, i % 2 == 0 ? Direction.HIGHER_IS_WORSE : Direction.LOWER_IS_WORSE, Normalisation.MIN_MAX));
            }
            dimensions.add(DimensionNode.of("d" + d, indicators.toArray(BurdenIndexNode[]::new)));
        }
        tree = DimensionNode.of("index", dimensions.toArray(BurdenIndexNode[]::new));
        domains = Deprivation.domains();
        deprivation = Deprivation.tree(Normalisation.EXPONENTIAL_RANK);
    }

    /**
     * Treats, normalises, aggregates and ranks.
     *
     * @return the index
     */
    @Benchmark
    public BurdenIndexResult treatedIndexOfTwoLevels() {
        Map<String, double[]> treated = new LinkedHashMap<>();
        columns.forEach((id, column) ->
                treated.put(id, OutlierTreatment.withDefaults().apply(column).values()));
        return BurdenIndex.compute(tree, treated);
    }

    /**
     * Transforms ranks of seven domains, adds them up and ranks.
     *
     * @return the index
     */
    @Benchmark
    public BurdenIndexResult indexOfDeprivation() {
        return BurdenIndex.compute(deprivation, domains);
    }

    /** An index the size and shape of the English Index of Multiple Deprivation 2025. */
    static final class Deprivation {

        static final int AREAS = 33_755;
        private static final double[] WEIGHTS = {0.225, 0.225, 0.135, 0.135, 0.093, 0.093, 0.093};

        private Deprivation() {}

        static Map<String, double[]> domains() {
            Random random = new Random(2);
            double[] common = random.doubles(AREAS).toArray();
            Map<String, double[]> domains = new LinkedHashMap<>();
            for (int i = 0; i < WEIGHTS.length; i++) {
                double[] column = new double[AREAS];
                for (int area = 0; area < AREAS; area++) {
                    column[area] = Math.exp(common[area] + random.nextGaussian());
                }
                domains.put("domain" + i, column);
            }
            return domains;
        }

        static DimensionNode tree(Normalisation normalisation) {
            List<BurdenIndexNode> children = new ArrayList<>();
            for (int i = 0; i < WEIGHTS.length; i++) {
                children.add(new IndicatorNode("domain" + i, Direction.HIGHER_IS_WORSE, WEIGHTS[i], normalisation));
            }
            return new DimensionNode(
                    "deprivation",
                    BilingualText.same("Deprivation"),
                    1,
                    Normalisation.NONE,
                    Aggregation.SUM,
                    MissingValuePolicy.COMPLETE,
                    children);
        }
    }
}
