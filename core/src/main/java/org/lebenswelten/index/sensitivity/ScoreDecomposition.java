package org.lebenswelten.index.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.PowerMean;

/**
 * The parts that the children of a dimension have in its score, unit by unit. They add up to the score:
 *
 * <pre>{@code
 * score = base + sum of parts
 * }</pre>
 *
 * <ul>
 *   <li>Arithmetic mean and sum: the base is 0, the part of a child is its weighted value; weights of missing children go to
 *       those present in proportion.
 *   <li>All other aggregations: the base is the aggregate of the children's means over units, the part of a child its
 *       Shapley value: by how much the aggregate changes when the child goes from its mean to its value, averaged over all
 *       orders in which the children may do so. Missing children have part 0. The work doubles with each child.
 * </ul>
 *
 * <p>Reference: Shorrocks AF (2013), Decomposition procedures for distributional analysis: a unified framework based on the
 * Shapley value. Journal of Economic Inequality 11, 99-126. doi:10.1007/s10888-011-9214-z
 */
public final class ScoreDecomposition {

    private static final int MOST_CHILDREN = 16;

    private final List<String> children;
    private final double[][] parts;
    private final double[] base;

    private ScoreDecomposition(List<String> children, double[][] parts, double[] base) {
        this.children = children;
        this.parts = parts;
        this.base = base;
    }

    /**
     * Decomposes the scores of a dimension.
     *
     * @param dimension the dimension, or the root for the index itself
     * @param result the index that the dimension is part of
     * @return the parts
     * @throws IllegalArgumentException if the result knows a child not, a dimension that is neither mean nor sum has more
     *     than 16 children, or a score depends on other units as well: Copeland, benefit of the doubt, principal component
     */
    public static ScoreDecomposition of(DimensionNode dimension, BurdenIndexResult result) {
        List<String> ids = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double[] used = result.weights(dimension.id());
        for (int child = 0; child < used.length; child++) {
            if (used[child] > 0) {
                String id = dimension.children().get(child).id();
                ids.add(id);
                values.add(result.normalised(id));
                weights.add(used[child]);
            }
        }
        double[] scores = result.dimensionScores(dimension.id());
        double[][] parts = new double[ids.size()][scores.length];
        double[] base = new double[scores.length];
        double[][] columns = values.toArray(double[][]::new);
        double[] allWeights = weights.stream().mapToDouble(Double::doubleValue).toArray();
        if (!(dimension.aggregation() instanceof Aggregation) && !(dimension.aggregation() instanceof PowerMean)) {
            throw new IllegalArgumentException("dimension '" + dimension.id() + "' aggregated by "
                    + dimension.aggregation() + ", expected an aggregation of each unit by itself");
        }
        boolean linear =
                dimension.aggregation() == Aggregation.ARITHMETIC_MEAN || dimension.aggregation() == Aggregation.SUM;
        if (!linear && ids.size() > MOST_CHILDREN) {
            throw new IllegalArgumentException("dimension '" + dimension.id() + "': " + ids.size()
                    + " children to decompose by " + dimension.aggregation() + ", expected at most " + MOST_CHILDREN);
        }
        double[] means =
                Arrays.stream(columns).mapToDouble(ScoreDecomposition::mean).toArray();
        for (int unit = 0; unit < scores.length; unit++) {
            int[] present = present(columns, unit);
            if (Double.isNaN(scores[unit])) {
                base[unit] = Double.NaN;
                for (double[] part : parts) {
                    part[unit] = Double.NaN;
                }
            } else if (linear) {
                double sum = Arrays.stream(present)
                        .mapToDouble(child -> allWeights[child])
                        .sum();
                double factor = dimension.aggregation() == Aggregation.SUM
                        ? Arrays.stream(allWeights).sum() / sum
                        : 1 / sum;
                for (int child : present) {
                    parts[child][unit] = factor * allWeights[child] * columns[child][unit];
                }
            } else {
                base[unit] = shapley(dimension, columns, allWeights, means, present, unit, parts);
            }
        }
        return new ScoreDecomposition(ids, parts, base);
    }

    private static double shapley(
            DimensionNode dimension,
            double[][] columns,
            double[] weights,
            double[] means,
            int[] present,
            int unit,
            double[][] parts) {
        int count = present.length;
        double[][] subsets = new double[columns.length][1 << count];
        for (double[] absent : subsets) {
            Arrays.fill(absent, Double.NaN);
        }
        for (int i = 0; i < count; i++) {
            for (int subset = 0; subset < (1 << count); subset++) {
                subsets[present[i]][subset] = ((subset >> i) & 1) == 1 ? columns[present[i]][unit] : means[present[i]];
            }
        }
        double[] aggregates = dimension.aggregation().aggregate(subsets, weights, dimension.missing());
        double[] shareOfOrders = new double[count];
        shareOfOrders[0] = 1.0 / count;
        for (int size = 1; size < count; size++) {
            shareOfOrders[size] = shareOfOrders[size - 1] * size / (count - size);
        }
        for (int i = 0; i < count; i++) {
            double part = 0;
            for (int subset = 0; subset < (1 << count); subset++) {
                if (((subset >> i) & 1) == 0) {
                    part += shareOfOrders[Integer.bitCount(subset)]
                            * (aggregates[subset | (1 << i)] - aggregates[subset]);
                }
            }
            parts[present[i]][unit] = part;
        }
        return aggregates[0];
    }

    /**
     * The children that have parts: those of weight above 0.
     *
     * @return ids in the order of the tree
     */
    public List<String> children() {
        return List.copyOf(children);
    }

    /**
     * The part of a child in each unit's score.
     *
     * @param childId id of a child
     * @return a new column, {@code NaN} for units without score
     * @throws IllegalArgumentException if there is no such child
     */
    public double[] part(String childId) {
        int child = children.indexOf(childId);
        if (child < 0) {
            throw new IllegalArgumentException(
                    "child '" + childId + "' has no part, there are: " + String.join(", ", children));
        }
        return parts[child].clone();
    }

    /**
     * The score before any part.
     *
     * @return a new column, {@code NaN} for units without score
     */
    public double[] base() {
        return base.clone();
    }

    private static int[] present(double[][] columns, int unit) {
        int[] present = new int[columns.length];
        int count = 0;
        for (int child = 0; child < columns.length; child++) {
            if (!Double.isNaN(columns[child][unit])) {
                present[count++] = child;
            }
        }
        return Arrays.copyOf(present, count);
    }

    private static double mean(double[] column) {
        return Arrays.stream(column)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
