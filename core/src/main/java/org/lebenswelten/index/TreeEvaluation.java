package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.ParameterBase.BasePeriod;
import org.lebenswelten.index.ParameterBase.Span;
import org.lebenswelten.model.Direction;

/**
 * Goes through the tree of an index from the leaves to the root, each node in all periods at once, so that a node can take its
 * parameters from another period than its own.
 */
final class TreeEvaluation {

    private final IndexInput input;
    private final int periods;
    private final Map<String, List<PreparedColumn>> prepared = new LinkedHashMap<>();
    private final Map<String, double[][]> dimensionScores = new LinkedHashMap<>();
    private final Map<String, double[][]> normalised = new LinkedHashMap<>();
    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final Map<String, AggregationStep> components = new LinkedHashMap<>();
    private final Map<String, List<Double>> parameterWeights = new LinkedHashMap<>();
    private final Map<String, double[][]> weights = new LinkedHashMap<>();
    private final List<List<String>> withoutRange = new ArrayList<>();
    private final double[][] score;

    TreeEvaluation(DimensionNode root, IndexInput input) {
        this.input = input;
        this.periods = input.periods().size();
        for (int p = 0; p < periods; p++) {
            withoutRange.add(new ArrayList<>());
        }
        this.score = scaled(root, aggregated(root), Direction.HIGHER_IS_WORSE);
    }

    /** The score of each period. */
    double[][] score() {
        return score;
    }

    /** Indicators made ready to be normalised. */
    Map<String, List<PreparedColumn>> prepared() {
        return prepared;
    }

    /** Scores of dimensions before their own normalisation. */
    Map<String, double[][]> dimensionScores() {
        return dimensionScores;
    }

    /** What enters the parent. */
    Map<String, double[][]> normalised() {
        return normalised;
    }

    /** What holds for all periods. */
    IndexParameters parameters() {
        return new IndexParameters(scales, components, parameterWeights);
    }

    /** Weights of the children of each dimension in each period. */
    Map<String, double[][]> weights() {
        return weights;
    }

    /** Nodes that tell no units apart in a period. */
    List<String> withoutRange(int period) {
        return withoutRange.get(period);
    }

    private double[][] aggregated(DimensionNode dimension) {
        List<BurdenIndexNode> children = dimension.children();
        double[][][] columns = new double[periods][children.size()][];
        double[] given = new double[children.size()];
        for (int i = 0; i < given.length; i++) {
            double[][] values = entering(children.get(i));
            for (int p = 0; p < periods; p++) {
                columns[p][i] = values[p];
            }
            given[i] = children.get(i).weight();
        }
        double[][] scores = at(dimension, () -> combined(dimension, columns, given));
        dimensionScores.put(dimension.id(), scores);
        return scores;
    }

    private double[][] combined(DimensionNode dimension, double[][][] columns, double[] given) {
        Combination combination = dimension.combination();
        WeightingStep weighting = combination.weighting();
        AggregationStep aggregation = combination.aggregation();
        boolean fixed = combination.base() != Span.EACH_PERIOD
                && (weighting.needsColumns() || aggregation instanceof PrincipalComponentScore);
        double[][] base = fixed ? base(combination.base(), columns) : columns[0];
        double[] fixedWeights = fixed || !weighting.needsColumns() ? weighting.weights(base, given) : null;
        if (fixed) {
            aggregation = aggregation.fit(base);
        }
        if (aggregation instanceof ComponentScale) {
            components.put(dimension.id(), aggregation);
        }
        if (fixedWeights != null && weighting.needsColumns()) {
            parameterWeights.put(
                    dimension.id(), Arrays.stream(fixedWeights).boxed().toList());
        }
        double[][] used = new double[periods][];
        double[][] scores = new double[periods][];
        for (int p = 0; p < periods; p++) {
            used[p] = fixedWeights != null ? fixedWeights : weighting.weights(columns[p], given);
            scores[p] = aggregation.aggregate(columns[p], used[p], combination.missing());
        }
        weights.put(dimension.id(), used);
        return scores;
    }

    private double[][] entering(BurdenIndexNode node) {
        double[][] values;
        Direction direction = Direction.HIGHER_IS_WORSE;
        if (node instanceof IndicatorNode indicator) {
            List<PreparedColumn> columns = at(node, () -> new IndicatorPreparation(input).of(indicator));
            prepared.put(node.id(), columns);
            values = columns.stream().map(PreparedColumn::values).toArray(double[][]::new);
            direction = indicator.direction();
        } else {
            values = aggregated((DimensionNode) node);
        }
        double[][] result = scaled(node, values, direction);
        normalised.put(node.id(), result);
        return result;
    }

    private double[][] scaled(BurdenIndexNode node, double[][] values, Direction direction) {
        return at(node, () -> {
            for (int p = 0; p < periods; p++) {
                if (!ColumnSummary.of(values[p]).hasRange()) {
                    withoutRange.get(p).add(node.id());
                }
            }
            return node.scaling().isIdentity(direction) ? values : normalised(node, values, direction);
        });
    }

    private double[][] normalised(BurdenIndexNode node, double[][] values, Direction direction) {
        Scaling scaling = node.scaling();
        NormalisationStep step = scaling.step();
        if (scaling.base() != Span.EACH_PERIOD) {
            double[] pooled = pooled(values);
            double[] base = scaling.base() instanceof BasePeriod only ? values[input.position(only.period())] : pooled;
            step = step.fit(base, pooled, direction, scaling.zeroRange());
        }
        if (step instanceof Scale scale) {
            scales.put(node.id(), scale);
        }
        double[][] results = new double[periods][];
        for (int p = 0; p < periods; p++) {
            results[p] = scaling.round(step.apply(values[p], direction, scaling.zeroRange()));
        }
        return results;
    }

    /** The children's values in the base, one column a child. */
    private double[][] base(ParameterBase base, double[][][] columns) {
        if (base instanceof BasePeriod only) {
            return columns[input.position(only.period())];
        }
        double[][] pooled = new double[columns[0].length][];
        for (int child = 0; child < pooled.length; child++) {
            double[][] values = new double[periods][];
            for (int p = 0; p < periods; p++) {
                values[p] = columns[p][child];
            }
            pooled[child] = pooled(values);
        }
        return pooled;
    }

    private static double[] pooled(double[][] values) {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
    }

    private static <T> T at(BurdenIndexNode node, Supplier<T> step) {
        try {
            return step.get();
        } catch (IndexComputationException e) {
            throw e.node() == null ? e.atNode(node.id()) : e;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("node '" + node.id() + "': " + e.getMessage(), e);
        }
    }
}
