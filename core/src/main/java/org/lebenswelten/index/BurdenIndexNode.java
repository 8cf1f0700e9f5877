package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
     * What people call it.
     *
     * @return the title in both languages
     */
    BilingualText title();

    /**
     * The weight beside its siblings; only the ratio of weights matters.
     *
     * @return 0 or more
     */
    double weight();

    /**
     * How its values enter the parent; of the root, how its aggregate becomes the score.
     *
     * @return normalisation and what goes with it
     */
    Scaling scaling();

    /**
     * The same node with another weight.
     *
     * @param newWeight 0 or more
     * @return the node
     */
    BurdenIndexNode withWeight(double newWeight);

    /**
     * The same node with its values entering otherwise.
     *
     * @param newScaling normalisation and what goes with it
     * @return the node
     */
    BurdenIndexNode with(Scaling newScaling);

    /**
     * How its values are brought to a common scale before they enter the parent.
     *
     * @return the normalisation
     */
    default NormalisationStep normalisation() {
        return scaling().step();
    }

    /**
     * This node and all below it, each before its children.
     *
     * @return the nodes in the order of the tree
     */
    default List<BurdenIndexNode> flattened() {
        List<BurdenIndexNode> nodes = new ArrayList<>();
        nodes.add(this);
        if (this instanceof DimensionNode dimension) {
            dimension.children().forEach(child -> nodes.addAll(child.flattened()));
        }
        return nodes;
    }

    /**
     * An indicator as part of an index.
     *
     * @param id id of the indicator
     * @param title what people call it
     * @param direction whether high is worse
     * @param weight weight beside its siblings, 0 or more
     * @param preparation what is done to it before it is normalised
     * @param scaling how its values enter the parent
     */
    record IndicatorNode(
            String id,
            BilingualText title,
            Direction direction,
            double weight,
            Preparation preparation,
            Scaling scaling)
            implements BurdenIndexNode {

        /** Checks the weight. */
        public IndicatorNode {
            requireWeight(id, weight);
        }

        /**
         * An indicator titled by its id that enters as it is reported.
         *
         * @param id id of the indicator
         * @param direction whether high is worse
         * @param weight weight beside its siblings, 0 or more
         * @param normalisation how its values are brought to a common scale
         */
        public IndicatorNode(String id, Direction direction, double weight, NormalisationStep normalisation) {
            this(id, BilingualText.same(id), direction, weight, Preparation.NONE, Scaling.of(normalisation));
        }

        /**
         * An indicator of weight 1.
         *
         * @param id id of the indicator
         * @param direction whether high is worse
         * @param normalisation how its values are brought to a common scale
         * @return the node
         */
        public static IndicatorNode of(String id, Direction direction, NormalisationStep normalisation) {
            return new IndicatorNode(id, direction, 1, normalisation);
        }

        @Override
        public IndicatorNode withWeight(double newWeight) {
            return new IndicatorNode(id, title, direction, newWeight, preparation, scaling);
        }

        @Override
        public IndicatorNode with(Scaling newScaling) {
            return new IndicatorNode(id, title, direction, weight, preparation, newScaling);
        }

        /**
         * The same indicator prepared otherwise.
         *
         * @param newPreparation what is done to it before it is normalised
         * @return the node
         */
        public IndicatorNode with(Preparation newPreparation) {
            return new IndicatorNode(id, title, direction, weight, newPreparation, scaling);
        }
    }

    /**
     * A dimension: a weighted group of nodes.
     *
     * @param id name of the dimension
     * @param title what people call it
     * @param weight weight beside its siblings, 0 or more
     * @param scaling how the aggregated values enter the parent
     * @param combination how the children become one value
     * @param children at least one node; their weights are not all zero
     */
    record DimensionNode(
            String id,
            BilingualText title,
            double weight,
            Scaling scaling,
            Combination combination,
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
         * A dimension whose children are aggregated by the weights beside them.
         *
         * @param id name of the dimension
         * @param title what people call it
         * @param weight weight beside its siblings, 0 or more
         * @param normalisation how the aggregated values are brought to a common scale before they enter the parent
         * @param aggregation how the children become one value
         * @param missing what happens where children are missing
         * @param children at least one node; their weights are not all zero
         */
        public DimensionNode(
                String id,
                BilingualText title,
                double weight,
                NormalisationStep normalisation,
                AggregationStep aggregation,
                MissingValuePolicy missing,
                List<BurdenIndexNode> children) {
            this(id, title, weight, Scaling.of(normalisation), Combination.of(aggregation, missing), children);
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

        /**
         * How the children are aggregated.
         *
         * @return the aggregation
         */
        public AggregationStep aggregation() {
            return combination.aggregation();
        }

        /**
         * What happens where children are missing.
         *
         * @return the policy
         */
        public MissingValuePolicy missing() {
            return combination.missing();
        }

        @Override
        public DimensionNode withWeight(double newWeight) {
            return new DimensionNode(id, title, newWeight, scaling, combination, children);
        }

        @Override
        public DimensionNode with(Scaling newScaling) {
            return new DimensionNode(id, title, weight, newScaling, combination, children);
        }

        /**
         * The same dimension with its children combined otherwise.
         *
         * @param newCombination how the children become one value
         * @return the node
         */
        public DimensionNode with(Combination newCombination) {
            return new DimensionNode(id, title, weight, scaling, newCombination, children);
        }

        /**
         * The same dimension with other children.
         *
         * @param newChildren at least one node; their weights are not all zero
         * @return the node
         * @throws IllegalArgumentException if there are no children or all weigh nothing
         */
        public DimensionNode withChildren(List<BurdenIndexNode> newChildren) {
            return new DimensionNode(id, title, weight, scaling, combination, newChildren);
        }

        /**
         * The same dimension with each child replaced.
         *
         * @param change what becomes of a child
         * @return the node
         */
        public DimensionNode withEachChild(UnaryOperator<BurdenIndexNode> change) {
            return withChildren(children.stream().map(change).toList());
        }
    }

    private static void requireWeight(String id, double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "node '" + id + "': weight " + weight + ", expected a finite number >= 0");
        }
    }
}
