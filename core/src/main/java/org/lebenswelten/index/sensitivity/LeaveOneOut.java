package org.lebenswelten.index.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexResult;

/**
 * How far ranks move when an indicator is left out of the index. Its siblings share its weight; a dimension that loses its
 * last indicator falls away too.
 *
 * @param indicatorId the indicator that is left out
 * @param meanShift mean absolute change of rank over units that have one with and without it; {@code NaN} without such units
 * @param largestShift largest absolute change of rank over these units
 * @param result the index without the indicator
 */
public record LeaveOneOut(String indicatorId, double meanShift, int largestShift, BurdenIndexResult result) {

    /**
     * Leaves out each indicator in turn.
     *
     * @param root the tree
     * @param columns the values of each indicator by its id
     * @return one result an indicator, in the order of the tree
     * @throws IllegalArgumentException if the tree has only one indicator of weight above 0, or as in {@link BurdenIndex}
     */
    public static List<LeaveOneOut> each(DimensionNode root, Map<String, double[]> columns) {
        BurdenIndexResult full = BurdenIndex.compute(root, columns);
        List<LeaveOneOut> results = new ArrayList<>();
        for (IndicatorNode indicator : indicators(root)) {
            BurdenIndexNode rest = without(root, indicator.id())
                    .orElseThrow(() -> new IllegalArgumentException("indicator '" + indicator.id()
                            + "' is the only one of weight above 0, expected at least two"));
            BurdenIndexResult result = BurdenIndex.compute((DimensionNode) rest, columns);
            int count = 0;
            long sum = 0;
            int largest = 0;
            for (int unit = 0; unit < full.unitCount(); unit++) {
                if (full.rank(unit) > 0 && result.rank(unit) > 0) {
                    int shift = Math.abs(full.rank(unit) - result.rank(unit));
                    count++;
                    sum += shift;
                    largest = Math.max(largest, shift);
                }
            }
            results.add(
                    new LeaveOneOut(indicator.id(), count == 0 ? Double.NaN : (double) sum / count, largest, result));
        }
        return results;
    }

    private static List<IndicatorNode> indicators(DimensionNode dimension) {
        List<IndicatorNode> indicators = new ArrayList<>();
        for (BurdenIndexNode child : dimension.children()) {
            if (child instanceof IndicatorNode indicator) {
                indicators.add(indicator);
            } else {
                indicators.addAll(indicators((DimensionNode) child));
            }
        }
        return indicators;
    }

    private static Optional<BurdenIndexNode> without(BurdenIndexNode node, String indicatorId) {
        if (!(node instanceof DimensionNode dimension)) {
            return node.id().equals(indicatorId) ? Optional.empty() : Optional.of(node);
        }
        List<BurdenIndexNode> children = dimension.children().stream()
                .flatMap(child -> without(child, indicatorId).stream())
                .toList();
        if (children.stream().allMatch(child -> child.weight() == 0)) {
            return Optional.empty();
        }
        return Optional.of(dimension.withChildren(children));
    }
}
