package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.model.BilingualText;

/**
 * What an index is made of.
 *
 * @param id name of the index and of its layer
 * @param title what people call it
 * @param description what it shows
 * @param zoningId the zoning whose units are compared
 * @param root the tree; its id is the id of the index
 * @param classCount number of quantile classes, 2 to 7
 * @param worstShare a dimension counts as a burden of a unit when the unit is among this share of units with the highest
 *     dimension scores, above 0 and at most 0.5
 */
public record BurdenIndexDefinition(
        String id,
        BilingualText title,
        BilingualText description,
        String zoningId,
        DimensionNode root,
        int classCount,
        double worstShare) {

    /**
     * Checks the numbers and that no node stands twice in the tree.
     *
     * @throws IllegalArgumentException if a number is out of range or a node stands there twice
     */
    public BurdenIndexDefinition {
        if (classCount < 2 || classCount > 7) {
            throw new IllegalArgumentException("index '" + id + "': " + classCount + " classes, expected 2 to 7");
        }
        if (!(worstShare > 0 && worstShare <= 0.5)) {
            throw new IllegalArgumentException(
                    "index '" + id + "': worst share " + worstShare + ", expected a number above 0, at most 0.5");
        }
        Set<String> seen = new HashSet<>();
        for (BurdenIndexNode node : flattened(root)) {
            if (!seen.add(node.id())) {
                throw new IllegalArgumentException("index '" + id + "': node '" + node.id() + "' stands there twice");
            }
        }
    }

    /**
     * The indicators of the tree, from first to last leaf.
     *
     * @return at least one
     */
    public List<IndicatorNode> indicators() {
        return flattened(root).stream()
                .filter(IndicatorNode.class::isInstance)
                .map(IndicatorNode.class::cast)
                .toList();
    }

    /**
     * The dimensions directly under the root: those whose burdens are counted.
     *
     * @return the dimensions in order; empty where the root holds indicators only
     */
    public List<DimensionNode> dimensions() {
        return root.children().stream()
                .filter(DimensionNode.class::isInstance)
                .map(DimensionNode.class::cast)
                .toList();
    }

    private static List<BurdenIndexNode> flattened(BurdenIndexNode node) {
        List<BurdenIndexNode> nodes = new ArrayList<>();
        nodes.add(node);
        if (node instanceof DimensionNode dimension) {
            for (BurdenIndexNode child : dimension.children()) {
                nodes.addAll(flattened(child));
            }
        }
        return nodes;
    }
}
