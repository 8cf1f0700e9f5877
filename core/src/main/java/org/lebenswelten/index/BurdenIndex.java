package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.model.Direction;

/**
 * Computes an index of burden: from the leaves of its tree to the root, each node's values are normalised and enter
 * their parent's aggregate; the aggregate of the root is the score.
 *
 * <pre>{@code
 * normalised(indicator) = normalisation(values, direction)
 * score(dimension)      = aggregation(normalised(children), weights)
 * normalised(dimension) = normalisation(score(dimension))
 * score                 = score(root)
 * }</pre>
 *
 * A high score is a heavy burden. The normalisation of the root itself is not applied: it has no parent. Missing values
 * follow each dimension's {@link MissingValuePolicy}.
 */
public final class BurdenIndex {

    private static final double WORST_FIFTH = 0.2;

    private final Map<String, double[]> columns;
    private final ZeroRange zeroRange;
    private final Map<String, double[]> dimensionScores = new LinkedHashMap<>();
    private final Map<String, double[]> normalised = new LinkedHashMap<>();
    private final List<String> withoutRange = new ArrayList<>();

    private BurdenIndex(Map<String, double[]> columns, ZeroRange zeroRange) {
        this.columns = columns;
        this.zeroRange = zeroRange;
    }

    /**
     * Computes the index of a definition. Columns without range become missing, see {@link ZeroRange#MISSING}.
     *
     * @param definition what the index is made of
     * @param columns the values of each indicator by its id, all over the same units, {@code NaN} for missing; they are
     *     not changed
     * @return scores, ranks and burdens of all units
     * @throws IllegalArgumentException if an indicator has no column, columns differ in length or are empty, a value is
     *     infinite, or an aggregation is not defined for its values
     */
    public static BurdenIndexResult compute(BurdenIndexDefinition definition, Map<String, double[]> columns) {
        return compute(definition.root(), definition.worstShare(), columns, ZeroRange.MISSING);
    }

    /**
     * Computes the index of a tree. A dimension is a burden of the worst fifth of units; columns without range become
     * missing, see {@link ZeroRange#MISSING}.
     *
     * @param root the tree
     * @param columns the values of each indicator by its id, all over the same units, {@code NaN} for missing; they are
     *     not changed
     * @return scores, ranks and burdens of all units
     * @throws IllegalArgumentException if an indicator has no column, columns differ in length or are empty, a value is
     *     infinite, or an aggregation is not defined for its values
     */
    public static BurdenIndexResult compute(DimensionNode root, Map<String, double[]> columns) {
        return compute(root, WORST_FIFTH, columns, ZeroRange.MISSING);
    }

    /**
     * Computes the index of a tree.
     *
     * @param root the tree
     * @param worstShare share of units that counts as burdened, see {@link MultipleBurden}
     * @param columns the values of each indicator by its id, all over the same units, {@code NaN} for missing; they are
     *     not changed
     * @param zeroRange what becomes of a column that tells no units apart
     * @return scores, ranks and burdens of all units
     * @throws IllegalArgumentException if an indicator has no column, columns differ in length or are empty, a value is
     *     infinite, an aggregation is not defined for its values, or a column without range is to fail
     */
    public static BurdenIndexResult compute(
            DimensionNode root, double worstShare, Map<String, double[]> columns, ZeroRange zeroRange) {
        BurdenIndex index = new BurdenIndex(columns, zeroRange);
        double[] score = index.score(root);
        Map<String, double[]> burdened = new LinkedHashMap<>();
        for (BurdenIndexNode child : root.children()) {
            if (child instanceof DimensionNode dimension) {
                burdened.put(dimension.id(), index.dimensionScores.get(dimension.id()));
            }
        }
        return new BurdenIndexResult(
                score,
                index.dimensionScores,
                index.normalised,
                MultipleBurden.of(score.length, burdened, worstShare),
                index.withoutRange);
    }

    private double[] score(DimensionNode dimension) {
        List<BurdenIndexNode> children = dimension.children();
        double[][] values = new double[children.size()][];
        double[] weights = new double[children.size()];
        for (int i = 0; i < weights.length; i++) {
            values[i] = normalised(children.get(i));
            weights[i] = children.get(i).weight();
        }
        double[] score = at(dimension, () -> dimension.aggregation().aggregate(values, weights, dimension.missing()));
        dimensionScores.put(dimension.id(), score);
        return score;
    }

    private double[] normalised(BurdenIndexNode node) {
        double[] values;
        Direction direction;
        if (node instanceof IndicatorNode indicator) {
            values = column(indicator);
            direction = indicator.direction();
        } else {
            values = score((DimensionNode) node);
            direction = Direction.HIGHER_IS_WORSE;
        }
        ColumnSummary summary = at(node, () -> ColumnSummary.of(values));
        if (!summary.hasRange()) {
            withoutRange.add(node.id());
        }
        double[] result = at(node, () -> node.normalisation().apply(values, direction, zeroRange));
        normalised.put(node.id(), result);
        return result;
    }

    private double[] column(IndicatorNode indicator) {
        double[] column = columns.get(indicator.id());
        if (column == null) {
            throw new IllegalArgumentException("indicator '" + indicator.id() + "' has no column");
        }
        if (column.length == 0) {
            throw new IllegalArgumentException(
                    "indicator '" + indicator.id() + "' has an empty column, expected at least one unit");
        }
        return column;
    }

    private static <T> T at(BurdenIndexNode node, Supplier<T> step) {
        try {
            return step.get();
        } catch (IndexComputationException e) {
            throw e.atNode(node.id());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("node '" + node.id() + "': " + e.getMessage(), e);
        }
    }
}
