package org.lebenswelten.index.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.model.Direction;

/**
 * An index of which method, weights and data are not certain. Each of its factors is a number from 0 to 1:
 *
 * <ol>
 *   <li>the method: which of the alternative trees is taken, all equally likely;
 *   <li>the data: which sample of the indicators' errors is drawn;
 *   <li>one factor for each node of the first tree below its root, in the order of the tree: its weight times
 *       {@code 1 + noise (2 u - 1)}.
 * </ol>
 *
 * Values of indicators with limits are drawn from two halves of a normal distribution, so that unequal limits are kept:
 *
 * <pre>{@code
 * x + e (upper - x) / 1.96   where e >= 0,      x + e (x - lower) / 1.96   where e < 0,      e standard normal
 * }</pre>
 *
 * Units are drawn independently of one another, and so are indicators; values without limits stay as they are. The first
 * tree with its own weights and the data as they stand is the index that all draws are compared with.
 */
public final class UncertainIndex {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double NORMAL_975 = 1.959963984540054;

    private static final int FACTORS_BEFORE_WEIGHTS = 2;

    private final List<Alternative> alternatives;
    private final Map<String, double[]> reaches;
    private final double weightNoise;
    private final List<String> weighted;
    private final BurdenIndexResult nominal;

    /**
     * The 95 % limits of an indicator.
     *
     * @param lower lower limits, {@code NaN} where there are none
     * @param upper upper limits, {@code NaN} where there are none
     */
    public record SamplingError(double[] lower, double[] upper) {}

    private UncertainIndex(
            List<DimensionNode> trees,
            Map<String, double[]> columns,
            Map<String, SamplingError> errors,
            double weightNoise) {
        this.alternatives = trees.stream()
                .map(tree -> Alternative.of(tree, columns, errors.keySet()))
                .toList();
        this.reaches = reaches(columns, errors);
        this.weightNoise = weightNoise;
        this.weighted = nodes(trees.get(0));
        this.nominal = BurdenIndex.compute(trees.get(0), columns);
    }

    /**
     * A tree of which those indicators that do not vary are normalised once and for all.
     *
     * @param root the tree; an indicator that does not vary enters it as it is
     * @param columns values of the indicators that vary, normalised values of the others
     */
    private record Alternative(DimensionNode root, Map<String, double[]> columns) {

        static Alternative of(DimensionNode tree, Map<String, double[]> columns, Set<String> varying) {
            BurdenIndexResult result = BurdenIndex.compute(tree, columns);
            Map<String, double[]> prepared = new LinkedHashMap<>();
            DimensionNode root = (DimensionNode) prepared(tree, columns, varying, result, prepared);
            return new Alternative(root, prepared);
        }

        private static BurdenIndexNode prepared(
                BurdenIndexNode node,
                Map<String, double[]> columns,
                Set<String> varying,
                BurdenIndexResult result,
                Map<String, double[]> prepared) {
            if (node instanceof DimensionNode dimension) {
                return dimension.withEachChild(child -> prepared(child, columns, varying, result, prepared));
            }
            if (varying.contains(node.id())) {
                prepared.put(node.id(), columns.get(node.id()).clone());
                return node;
            }
            prepared.put(node.id(), result.normalised(node.id()));
            return new IndicatorNode(node.id(), Direction.HIGHER_IS_WORSE, node.weight(), Normalisation.NONE);
        }
    }

    /**
     * Describes what is uncertain.
     *
     * @param alternatives one or more trees, the first of which is the index; a node of another tree takes the weight noise of
     *     the node with its id in the first
     * @param columns the values of each indicator by its id
     * @param errors 95 % limits of indicators by their id, for as many as are known
     * @param weightNoise largest relative change of a weight, 0 or more and below 1
     * @return the index
     * @throws IllegalArgumentException if there is no tree, the noise is out of range, limits do not fit an indicator's
     *     column or do not hold its values, or as in {@link BurdenIndex}
     */
    public static UncertainIndex of(
            List<DimensionNode> alternatives,
            Map<String, double[]> columns,
            Map<String, SamplingError> errors,
            double weightNoise) {
        if (alternatives.isEmpty() || !(weightNoise >= 0 && weightNoise < 1)) {
            throw new IllegalArgumentException(alternatives.size() + " alternatives, weight noise " + weightNoise
                    + ", expected at least one and a noise of 0 or more, below 1");
        }
        errors.forEach((id, error) -> requireLimits(id, columns.get(id), error));
        return new UncertainIndex(List.copyOf(alternatives), columns, new LinkedHashMap<>(errors), weightNoise);
    }

    private static void requireLimits(String id, double @Nullable [] column, SamplingError error) {
        if (column == null || error.lower().length != column.length || error.upper().length != column.length) {
            throw new IllegalArgumentException("limits of indicator '" + id + "': " + error.lower().length + " and "
                    + error.upper().length + ", expected one for each unit of its column");
        }
        for (int unit = 0; unit < column.length; unit++) {
            if (error.lower()[unit] > column[unit] || error.upper()[unit] < column[unit]) {
                throw new IllegalArgumentException(
                        "indicator '" + id + "', unit " + unit + ": value " + column[unit] + ", limits "
                                + error.lower()[unit] + " and " + error.upper()[unit] + ", expected the value between");
            }
        }
    }

    /**
     * The names of the factors, in order.
     *
     * @return "method", "data" and the ids of the nodes whose weights vary
     */
    public List<String> factors() {
        List<String> names = new ArrayList<>(List.of("method", "data"));
        names.addAll(weighted);
        return names;
    }

    /**
     * The index as it stands: first tree, its weights, the data as they are.
     *
     * @return the index
     */
    public BurdenIndexResult nominal() {
        return nominal;
    }

    /**
     * The index with given factors.
     *
     * @param factors one number from 0 to 1 a factor
     * @return the index
     * @throws IllegalArgumentException if the number of factors differs, or an aggregation is not defined for drawn values
     */
    public BurdenIndexResult draw(double[] factors) {
        if (factors.length != FACTORS_BEFORE_WEIGHTS + weighted.size()) {
            throw new IllegalArgumentException(factors.length + " factors, expected "
                    + (FACTORS_BEFORE_WEIGHTS + weighted.size()) + ": " + String.join(", ", factors()));
        }
        int method = Math.min(alternatives.size() - 1, (int) (factors[0] * alternatives.size()));
        DimensionNode tree = alternatives.get(method).root();
        Map<String, double[]> columns = alternatives.get(method).columns();
        Map<String, double[]> drawn = reaches.isEmpty() ? columns : sampled(columns, factors[1]);
        return BurdenIndex.compute(weightNoise == 0 ? tree : (DimensionNode) reweighted(tree, true, factors), drawn);
    }

    /**
     * How far a draw's ranks lie from the index as it stands: the mean absolute difference over units that have both. Its
     * Sobol indices say which factor the ranks depend on.
     *
     * @param factors one number from 0 to 1 a factor
     * @return 0 or more; 0 where no unit has both
     * @throws IllegalArgumentException as for {@link #draw}
     */
    public double meanRankShift(double[] factors) {
        BurdenIndexResult result = draw(factors);
        long sum = 0;
        int count = 0;
        for (int unit = 0; unit < result.unitCount(); unit++) {
            if (result.rank(unit) > 0 && nominal.rank(unit) > 0) {
                sum += Math.abs(result.rank(unit) - nominal.rank(unit));
                count++;
            }
        }
        return count == 0 ? 0 : (double) sum / count;
    }

    private Map<String, double[]> sampled(Map<String, double[]> columns, double trigger) {
        Map<String, double[]> drawn = new LinkedHashMap<>(columns);
        SplittableRandom seeds = new SplittableRandom(Double.doubleToLongBits(trigger));
        reaches.forEach((id, reach) -> {
            long seed = seeds.nextLong();
            if (columns.containsKey(id)) {
                drawn.put(id, sampled(columns.get(id), reach, new SplittableRandom(seed)));
            }
        });
        return drawn;
    }

    private static double[] sampled(double[] values, double[] reach, SplittableRandom random) {
        double[] drawn = values.clone();
        for (int unit = 0; unit < drawn.length; unit++) {
            double normal = random.nextGaussian();
            drawn[unit] += normal * reach[2 * unit + (int) (Double.doubleToRawLongBits(normal) >>> 63)];
        }
        return drawn;
    }

    /**
     * How far one standard deviation reaches up and down from each value; not at all where a limit is missing. Stands in an
     * order of its own, so that draws do not depend on that of the errors.
     */
    private static Map<String, double[]> reaches(Map<String, double[]> columns, Map<String, SamplingError> errors) {
        Map<String, double[]> reaches = new TreeMap<>();
        errors.forEach((id, error) -> {
            double[] column = Objects.requireNonNull(columns.get(id), id);
            double[] reach = new double[2 * column.length];
            for (int unit = 0; unit < column.length; unit++) {
                double up = (error.upper()[unit] - column[unit]) / NORMAL_975;
                double down = (column[unit] - error.lower()[unit]) / NORMAL_975;
                reach[2 * unit] = Double.isNaN(up) ? 0 : up;
                reach[2 * unit + 1] = Double.isNaN(down) ? 0 : down;
            }
            reaches.put(id, reach);
        });
        return reaches;
    }

    private BurdenIndexNode reweighted(BurdenIndexNode node, boolean root, double[] factors) {
        int place = weighted.indexOf(node.id());
        double weight = root || place < 0
                ? node.weight()
                : node.weight() * (1 + weightNoise * (2 * factors[FACTORS_BEFORE_WEIGHTS + place] - 1));
        BurdenIndexNode reweighted = node.withWeight(weight);
        return reweighted instanceof DimensionNode dimension
                ? dimension.withEachChild(child -> reweighted(child, false, factors))
                : reweighted;
    }

    private static List<String> nodes(DimensionNode dimension) {
        List<String> ids = new ArrayList<>();
        for (BurdenIndexNode child : dimension.children()) {
            ids.add(child.id());
            if (child instanceof DimensionNode below) {
                ids.addAll(nodes(below));
            }
        }
        return ids;
    }
}
