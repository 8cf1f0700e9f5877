package org.lebenswelten.index.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.ComponentScale;
import org.lebenswelten.index.GivenWeights;
import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.index.PrincipalComponentScore;
import org.lebenswelten.model.ProblemCode;

/**
 * How far an index hangs together in one period: whether its indicators measure one thing, by {@link Reliability} of their
 * normalised values, and what becomes of ranks without each of them, by {@link LeaveOneOut} with the weights as they are.
 *
 * @param indicators ids of the indicators in the order of the tree
 * @param alpha Cronbach's alpha; {@code NaN} where it is not defined
 * @param standardisedAlpha alpha of standardised indicators; {@code NaN} where it is not defined
 * @param samplingAdequacy measure of Kaiser, Meyer and Olkin; {@code NaN} where it is not defined
 * @param correlations Pearson's correlations, a row an indicator; empty where they are not defined
 * @param problem why some figure is not defined: fewer than two indicators or three complete units, no range, indicators that are
 *     combinations of one another, a step that has no result without an indicator; null where all are defined
 * @param leftOut the index without each indicator; empty where a step has no result without one, where only one has
 *     weight, and where a principal component is the score
 */
public record IndexReliability(
        List<String> indicators,
        double alpha,
        double standardisedAlpha,
        double samplingAdequacy,
        List<List<Double>> correlations,
        @Nullable ProblemCode problem,
        List<LeaveOneOut> leftOut) {

    /** Copies the lists. */
    public IndexReliability {
        indicators = List.copyOf(indicators);
        correlations = List.copyOf(correlations);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Examines an index.
     *
     * @param root its tree with all parameters that are fixed, of indicators that are denominated and imputed already
     * @param columns values of the indicators by their id, denominated and imputed
     * @param result the index as computed
     * @return the figures
     */
    public static IndexReliability of(DimensionNode root, Map<String, double[]> columns, BurdenIndexResult result) {
        List<String> indicators = root.flattened().stream()
                .filter(IndicatorNode.class::isInstance)
                .map(BurdenIndexNode::id)
                .toList();
        double[] figures = {Double.NaN, Double.NaN, Double.NaN};
        List<List<Double>> correlations = new ArrayList<>();
        ProblemCode problem = indicators.size() < 2 ? ProblemCode.COUNT_DOES_NOT_FIT : null;
        if (problem == null) {
            try {
                Reliability reliability = Reliability.of(
                        indicators.stream().map(result::normalised).toArray(double[][]::new));
                for (int i = 0; i < indicators.size(); i++) {
                    correlations.add(row(reliability, i, indicators.size()));
                }
                figures[0] = reliability.cronbachAlpha();
                figures[1] = reliability.standardisedAlpha();
                figures[2] = reliability.samplingAdequacy();
            } catch (IndexComputationException e) {
                problem = e.code();
            }
        }
        List<LeaveOneOut> leftOut = List.of();
        if (weighty(root) > 1 && !hasComponent(root)) {
            try {
                leftOut = LeaveOneOut.each(given(root, result), columns);
            } catch (IndexComputationException e) {
                problem = e.code();
            }
        }
        return new IndexReliability(indicators, figures[0], figures[1], figures[2], correlations, problem, leftOut);
    }

    private static List<Double> row(Reliability reliability, int i, int count) {
        List<Double> row = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            row.add(reliability.pearson(i, j));
        }
        return row;
    }

    /** The number of indicators that have weight in the score. */
    private static int weighty(BurdenIndexNode node) {
        return node instanceof DimensionNode dimension
                ? dimension.children().stream()
                        .filter(child -> child.weight() > 0)
                        .mapToInt(IndexReliability::weighty)
                        .sum()
                : 1;
    }

    private static boolean hasComponent(DimensionNode root) {
        return root.flattened().stream()
                .anyMatch(node -> node instanceof DimensionNode dimension
                        && (dimension.aggregation() instanceof PrincipalComponentScore
                                || dimension.aggregation() instanceof ComponentScale));
    }

    /** The tree with the weights that the index was computed with. */
    private static DimensionNode given(DimensionNode dimension, BurdenIndexResult result) {
        double[] weights = result.weights(dimension.id());
        List<BurdenIndexNode> children = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            BurdenIndexNode child = dimension.children().get(i).withWeight(weights[i]);
            children.add(child instanceof DimensionNode below ? given(below, result) : child);
        }
        return dimension.with(dimension.combination().with(GivenWeights.GIVEN)).withChildren(children);
    }
}
