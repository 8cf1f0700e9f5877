package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.model.BilingualText;

/**
 * Computes an index of burden: from the leaves of its tree to the root, each node's values are prepared and normalised and
 * enter their parent's aggregate; the aggregate of the root, normalised where that is asked for, is the score.
 *
 * <pre>{@code
 * prepared(indicator)   = treatment(imputation(values / denominator))
 * normalised(indicator) = round(normalisation(prepared, direction))
 * score(dimension)      = aggregation(normalised(children), weights)
 * normalised(dimension) = round(normalisation(score(dimension)))
 * score                 = normalised(root)
 * }</pre>
 *
 * A high score is a heavy burden. Missing values follow each dimension's {@link MissingValuePolicy}, columns without range
 * each node's {@link ZeroRange}. Each step takes its parameters from its {@link ParameterBase}.
 */
public final class BurdenIndex {

    private static final double WORST_FIFTH = 0.2;
    private static final int CLASSES = 5;

    private BurdenIndex() {}

    /**
     * Computes an index in all periods.
     *
     * @param definition what the index is made of
     * @param input values of all indicators and denominators
     * @return scores, ranks and burdens of all units in each period
     * @throws IndexComputationException if a step has no result for its values; it names the node
     * @throws IllegalArgumentException if an indicator has no column, columns differ in length or are empty, or what a step
     *     needs of the input is not there
     */
    public static BurdenIndexSeries compute(BurdenIndexDefinition definition, IndexInput input) {
        TreeEvaluation tree = new TreeEvaluation(definition.root(), input);
        List<MultipleBurden> burdens = BurdenOverlay.of(definition, input, tree);
        List<BurdenIndexResult> results = new ArrayList<>();
        for (int p = 0; p < burdens.size(); p++) {
            results.add(result(tree, p, burdens.get(p)));
        }
        return new BurdenIndexSeries(results, tree.parameters());
    }

    /**
     * Computes an index in one period.
     *
     * @param definition what the index is made of
     * @param columns the values of each indicator by its id, all over the same units, {@code NaN} for missing; they are
     *     not changed
     * @return scores, ranks and burdens of all units
     * @throws IndexComputationException if a step has no result for its values; it names the node
     * @throws IllegalArgumentException if an indicator has no column, or columns differ in length or are empty
     */
    public static BurdenIndexResult compute(BurdenIndexDefinition definition, Map<String, double[]> columns) {
        return compute(definition, IndexInput.of(columns)).results().get(0);
    }

    /**
     * Computes the index of a tree in one period. A dimension directly under the root is a burden of the worst fifth of
     * units.
     *
     * @param root the tree
     * @param columns the values of each indicator by its id, all over the same units, {@code NaN} for missing; they are
     *     not changed
     * @return scores, ranks and burdens of all units
     * @throws IndexComputationException if a step has no result for its values; it names the node
     * @throws IllegalArgumentException if an indicator has no column, or columns differ in length or are empty
     */
    public static BurdenIndexResult compute(DimensionNode root, Map<String, double[]> columns) {
        BilingualText title = BilingualText.same(root.id());
        return compute(new BurdenIndexDefinition(root.id(), title, title, "", root, CLASSES, WORST_FIFTH), columns);
    }

    private static BurdenIndexResult result(TreeEvaluation tree, int period, MultipleBurden burdens) {
        return new BurdenIndexResult(
                tree.score()[period],
                in(tree.dimensionScores(), scores -> scores[period]),
                in(tree.normalised(), values -> values[period]),
                in(tree.prepared(), columns -> columns.get(period)),
                in(tree.weights(), weights -> weights[period]),
                burdens,
                tree.withoutRange(period));
    }

    private static <T, R> Map<String, R> in(Map<String, T> periods, Function<T, R> one) {
        Map<String, R> values = new LinkedHashMap<>();
        periods.forEach((id, all) -> values.put(id, one.apply(all)));
        return values;
    }
}
