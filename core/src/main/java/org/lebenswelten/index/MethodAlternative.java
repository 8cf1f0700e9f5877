package org.lebenswelten.index;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;

/**
 * Another way in which an index might have been made; what is null stays as it is.
 *
 * @param normalisation normalisation of all indicators
 * @param weighting weights of all dimensions
 * @param aggregation aggregation of all dimensions
 */
public record MethodAlternative(
        @Nullable NormalisationStep normalisation,
        @Nullable WeightingStep weighting,
        @Nullable AggregationStep aggregation) {

    /**
     * Makes an index in this way.
     *
     * @param root its tree
     * @return the other tree
     */
    public DimensionNode of(DimensionNode root) {
        Combination combination = root.combination();
        if (aggregation != null) {
            combination = combination.with(aggregation);
        }
        if (weighting != null) {
            combination = combination.with(weighting);
        }
        return root.with(combination).withEachChild(this::changed);
    }

    private BurdenIndexNode changed(BurdenIndexNode node) {
        if (node instanceof DimensionNode dimension) {
            return of(dimension);
        }
        IndicatorNode indicator = (IndicatorNode) node;
        return normalisation == null
                ? indicator
                : indicator.with(indicator.scaling().with(normalisation));
    }
}
