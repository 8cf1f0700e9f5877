package org.lebenswelten.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.ParameterBase.Span;

/**
 * The parameters of an index that hold for all its periods: taken from a base period, from all periods together or from a
 * stated standard. With them a later index is on the same scale.
 *
 * @param scales fixed scales by node
 * @param components fixed principal components by dimension
 * @param weights weights of the children of dimensions that were taken from fixed columns, by dimension
 */
public record IndexParameters(
        Map<String, Scale> scales, Map<String, AggregationStep> components, Map<String, List<Double>> weights) {

    /** Copies the maps, which keep their order. */
    public IndexParameters {
        scales = Collections.unmodifiableMap(new LinkedHashMap<>(scales));
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /**
     * Puts an index on these parameters. Nodes without parameters here stay as they are.
     *
     * @param root its tree
     * @return the tree with fixed scales, components and weights
     */
    public DimensionNode freeze(DimensionNode root) {
        return (DimensionNode) frozen(root);
    }

    private BurdenIndexNode frozen(BurdenIndexNode node) {
        Scale scale = scales.get(node.id());
        BurdenIndexNode scaled =
                scale == null ? node : node.with(node.scaling().with(scale).with(Span.EACH_PERIOD));
        if (scaled instanceof IndicatorNode) {
            return scaled;
        }
        DimensionNode dimension = ((DimensionNode) scaled).withEachChild(this::frozen);
        Combination combination = dimension.combination();
        AggregationStep component = components.get(node.id());
        if (component != null) {
            combination = combination.with(component).with(Span.EACH_PERIOD);
        }
        List<Double> own = weights.get(node.id());
        if (own == null) {
            return dimension.with(combination);
        }
        List<BurdenIndexNode> children = dimension.children();
        return dimension
                .with(combination.with(GivenWeights.GIVEN).with(Span.EACH_PERIOD))
                .withEachChild(child -> child.withWeight(own.get(children.indexOf(child))));
    }
}
