package org.lebenswelten.index;

import java.util.List;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;

/** A node in the tree of an index: an indicator or a dimension of further nodes. */
public sealed interface BurdenIndexNode {

    /**
     * The name of the node, which no other node of the tree has.
     *
     * @return id of the indicator or dimension
     */
    String id();

    /**
     * The weight beside its siblings; only the ratio of weights matters.
     *
     * @return 0 or more
     */
    double weight();

    /**
     * How its values are brought to a common scale before they enter the parent.
     *
     * @return the normalisation
     */
    Normalisation normalisation();

    /**
     * An indicator as part of an index.
     *
     * @param id id of the indicator
     * @param direction whether high is worse
     * @param weight weight beside its siblings, 0 or more
     * @param normalisation how its values are brought to a common scale
     */
    record IndicatorNode(String id, Direction direction, double weight, Normalisation normalisation)
            implements BurdenIndexNode {

        /** Checks the weight. */
        public IndicatorNode {
            requireWeight(id, weight);
        }

        /**
         * An indicator of weight 1.
         *
         * @param id id of the indicator
         * @param direction whether high is worse
         * @param normalisation how its values are brought to a common scale
         * @return the node
         */
        public static IndicatorNode of(String id, Direction direction, Normalisation normalisation) {
            return new IndicatorNode(id, direction, 1, normalisation);
        }
    }

    /**
     * A dimension: a weighted group of nodes.
     *
     * @param id name of the dimension
     * @param title what people call it
     * @param weight weight beside its siblings, 0 or more
     * @param normalisation how the aggregated values are brought to a common scale before they enter the parent
     * @param aggregation how the children become one value
     * @param missing what happens where children are missing
     * @param children at least one node; their weights are not all zero
     */
    record DimensionNode(
            String id,
            BilingualText title,
            double weight,
            Normalisation normalisation,
            Aggregation aggregation,
            MissingValuePolicy missing,
            List<BurdenIndexNode> children)
            implements BurdenIndexNode {

        /**
         * Checks weights and children.
         *
         * @throws IllegalArgumentException if a weight is negative or not finite, all children weigh nothing, or there
         *     are none
         */
        public DimensionNode {
            requireWeight(id, weight);
            children = List.copyOf(children);
            if (children.isEmpty()) {
                throw new IllegalArgumentException("dimension '" + id + "' has no children");
            }
            if (children.stream().allMatch(child -> child.weight() == 0)) {
                throw new IllegalArgumentException("dimension '" + id + "': all weights are 0");
            }
        }

        /**
         * A dimension of weight 1 whose score is the arithmetic mean of its children, all of which must be there. It is
         * titled by its id and enters its parent as it is.
         *
         * @param id name of the dimension
         * @param children at least one node
         * @return the node
         * @throws IllegalArgumentException if there are no children or all weigh nothing
         */
        public static DimensionNode of(String id, BurdenIndexNode... children) {
            return new DimensionNode(
                    id,
                    BilingualText.same(id),
                    1,
                    Normalisation.NONE,
                    Aggregation.ARITHMETIC_MEAN,
                    MissingValuePolicy.COMPLETE,
                    List.of(children));
        }
    }

    private static void requireWeight(String id, double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "node '" + id + "': weight " + weight + ", expected a finite number >= 0");
        }
    }
}
