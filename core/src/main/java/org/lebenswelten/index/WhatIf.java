package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.WhatIfException.Reason;

/**
 * A change to an index that somebody wants to see: other weights, parts left out, another normalisation or aggregation.
 * Whatever is not named stays as it is defined.
 *
 * @param weights new weights of dimensions and indicators, finite and 0 or more; only the ratio to their siblings matters
 * @param without dimensions and indicators to leave out with all that is below them
 * @param methods another normalisation of all indicators, another aggregation of all dimensions
 */
public record WhatIf(SortedMap<String, Double> weights, SortedSet<String> without, MethodAlternative methods) {

    /** Copies the collections. */
    public WhatIf {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
    }

    /**
     * Makes the change.
     *
     * <p>Burdens of nodes that are left out are no longer counted. Class breaks are found anew by the same rule; stated
     * breaks stay.
     *
     * @param definition the index
     * @return the changed index; equal to the given one where nothing changes
     * @throws WhatIfException if a node is not in the tree, its weight is not a stated one, or nothing with a weight would
     *     be left of a dimension
     */
    public BurdenIndexDefinition of(BurdenIndexDefinition definition) {
        Set<String> known = new HashSet<>();
        definition.root().flattened().forEach(node -> known.add(node.id()));
        known.remove(definition.root().id());
        for (Set<String> named : List.of(weights.keySet(), without)) {
            for (String node : named) {
                if (!known.contains(node)) {
                    throw new WhatIfException(Reason.UNKNOWN_NODE, node);
                }
            }
        }
        DimensionNode root = methods.of(changed(definition.root()));
        Set<String> left = new HashSet<>();
        root.flattened().forEach(node -> left.add(node.id()));
        List<BurdenCriterion> burdens = definition.burdens().stream()
                .filter(burden -> left.contains(burden.nodeId()))
                .toList();
        return new BurdenIndexDefinition(
                definition.id(),
                definition.title(),
                definition.description(),
                definition.zoningId(),
                root,
                definition.classes(),
                burdens,
                definition.uncertainty(),
                definition.rollUp());
    }

    private DimensionNode changed(DimensionNode dimension) {
        List<BurdenIndexNode> children = new ArrayList<>();
        for (BurdenIndexNode child : dimension.children()) {
            if (!without.contains(child.id())) {
                children.add(changed(dimension, child));
            }
        }
        if (children.isEmpty()) {
            throw new WhatIfException(Reason.NOTHING_LEFT, dimension.id());
        }
        if (children.size() < dimension.children().size() && isFitted(dimension.combination())) {
            throw new WhatIfException(Reason.FITTED_TO_CHILDREN, dimension.id());
        }
        if (children.stream().allMatch(child -> child.weight() == 0)) {
            throw new WhatIfException(Reason.ALL_WEIGHTS_ZERO, dimension.id());
        }
        return dimension.withChildren(children);
    }

    private BurdenIndexNode changed(DimensionNode parent, BurdenIndexNode child) {
        BurdenIndexNode inside = child instanceof IndicatorNode ? child : changed((DimensionNode) child);
        Double weight = weights.get(child.id());
        if (weight == null) {
            return inside;
        }
        if (parent.combination().weighting() != GivenWeights.GIVEN) {
            throw new WhatIfException(Reason.WEIGHT_NOT_GIVEN, child.id());
        }
        return inside.withWeight(weight);
    }

    /** Whether a dimension is combined by numbers, or signs, that belong to each of its children. */
    private static boolean isFitted(Combination combination) {
        return combination.aggregation() instanceof ComponentScale
                || combination.aggregation() instanceof PrincipalComponentScore
                || combination.weighting() instanceof PrincipalComponentWeights;
    }
}
