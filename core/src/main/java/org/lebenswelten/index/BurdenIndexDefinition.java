package org.lebenswelten.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenThreshold.WorstShare;
import org.lebenswelten.model.BilingualText;

/**
 * What an index is made of and what is told of it.
 *
 * @param id name of the index and of its layer
 * @param title what people call it
 * @param description what it shows
 * @param zoningId the zoning whose units are compared
 * @param root the tree; its id is the id of the index
 * @param classes how scores fall into classes
 * @param burdens the nodes whose overlapping burdens are counted, in order
 * @param uncertainty what is not certain, or null where nothing is drawn
 * @param rollUp ids of the coarser zonings for which the scores are summarised
 */
public record BurdenIndexDefinition(
        String id,
        BilingualText title,
        BilingualText description,
        String zoningId,
        DimensionNode root,
        ClassScheme classes,
        List<BurdenCriterion> burdens,
        @Nullable UncertaintyPlan uncertainty,
        List<String> rollUp) {

    /**
     * Checks that no node stands twice in the tree and that all burdens are nodes of it.
     *
     * @throws IllegalArgumentException if a node stands there twice, or what is a burden does not or is the root
     */
    public BurdenIndexDefinition {
        burdens = List.copyOf(burdens);
        rollUp = List.copyOf(rollUp);
        Set<String> seen = new HashSet<>();
        for (BurdenIndexNode node : root.flattened()) {
            if (!seen.add(node.id())) {
                throw new IllegalArgumentException("index '" + id + "': node '" + node.id() + "' stands there twice");
            }
        }
        for (BurdenCriterion burden : burdens) {
            if (!seen.contains(burden.nodeId()) || burden.nodeId().equals(root.id())) {
                throw new IllegalArgumentException(
                        "index '" + id + "': burden '" + burden.nodeId() + "', expected a node below its root");
            }
        }
    }

    /**
     * An index with quantile classes whose dimensions are burdens of a worst share of units, without draws.
     *
     * @param id name of the index and of its layer
     * @param title what people call it
     * @param description what it shows
     * @param zoningId the zoning whose units are compared
     * @param root the tree; its id is the id of the index
     * @param classCount number of quantile classes, 2 to 7
     * @param worstShare a dimension directly under the root is a burden of a unit when the unit is among this share of units
     *     with the highest dimension scores, above 0 and at most 0.5
     */
    public BurdenIndexDefinition(
            String id,
            BilingualText title,
            BilingualText description,
            String zoningId,
            DimensionNode root,
            int classCount,
            double worstShare) {
        this(
                id,
                title,
                description,
                zoningId,
                root,
                ClassScheme.quantiles(classCount),
                worst(root, worstShare),
                null,
                List.of());
    }

    /**
     * The dimensions directly under a root, each a burden of a worst share of units.
     *
     * @param root the root
     * @param share the share, above 0 and at most 0.5
     * @return one criterion a dimension; none where the root holds indicators only
     */
    public static List<BurdenCriterion> worst(DimensionNode root, double share) {
        WorstShare worst = new WorstShare(share);
        return root.children().stream()
                .filter(DimensionNode.class::isInstance)
                .map(dimension -> new BurdenCriterion(dimension.id(), worst))
                .toList();
    }

    /**
     * The same index with another tree.
     *
     * @param newRoot the tree
     * @return the definition
     */
    public BurdenIndexDefinition with(DimensionNode newRoot) {
        return new BurdenIndexDefinition(
                id, title, description, zoningId, newRoot, classes, burdens, uncertainty, rollUp);
    }

    /**
     * The same index with other classes.
     *
     * @param newClasses how scores fall into classes
     * @return the definition
     */
    public BurdenIndexDefinition with(ClassScheme newClasses) {
        return new BurdenIndexDefinition(
                id, title, description, zoningId, root, newClasses, burdens, uncertainty, rollUp);
    }

    /**
     * The indicators of the tree, from first to last leaf.
     *
     * @return at least one
     */
    public List<IndicatorNode> indicators() {
        return root.flattened().stream()
                .filter(IndicatorNode.class::isInstance)
                .map(IndicatorNode.class::cast)
                .toList();
    }

    /**
     * The ids of all indicators whose values are needed: those of the tree and their denominators.
     *
     * @return at least one, each once
     */
    public List<String> columns() {
        return Stream.concat(
                        indicators().stream().map(IndicatorNode::id),
                        indicators().stream()
                                .map(node -> node.preparation().denominator())
                                .flatMap(Stream::ofNullable)
                                .map(Denominator::indicatorId))
                .distinct()
                .toList();
    }

    /**
     * The dimensions directly under the root.
     *
     * @return the dimensions in order; empty where the root holds indicators only
     */
    public List<DimensionNode> dimensions() {
        return root.children().stream()
                .filter(DimensionNode.class::isInstance)
                .map(DimensionNode.class::cast)
                .toList();
    }
}
