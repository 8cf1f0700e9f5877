package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenThreshold.FixedThreshold;
import org.lebenswelten.index.BurdenThreshold.FromClass;
import org.lebenswelten.index.BurdenThreshold.NormalisedThreshold;
import org.lebenswelten.index.BurdenThreshold.WorstShare;
import org.lebenswelten.index.ParameterBase.BasePeriod;
import org.lebenswelten.model.Direction;

/** Finds the burdens of all units by the criteria of an index. */
final class BurdenOverlay {

    private final BurdenIndexDefinition definition;
    private final IndexInput input;
    private final TreeEvaluation tree;
    private final List<List<BitSet>> burdened = new ArrayList<>();
    private final List<List<BitSet>> known = new ArrayList<>();

    private BurdenOverlay(BurdenIndexDefinition definition, IndexInput input, TreeEvaluation tree) {
        this.definition = definition;
        this.input = input;
        this.tree = tree;
    }

    /** The burdens of each period. */
    static List<MultipleBurden> of(BurdenIndexDefinition definition, IndexInput input, TreeEvaluation tree) {
        BurdenOverlay overlay = new BurdenOverlay(definition, input, tree);
        int periods = input.periods().size();
        for (int p = 0; p < periods; p++) {
            overlay.burdened.add(new ArrayList<>());
            overlay.known.add(new ArrayList<>());
        }
        definition.burdens().forEach(overlay::mark);
        List<String> ids =
                definition.burdens().stream().map(BurdenCriterion::nodeId).toList();
        List<MultipleBurden> burdens = new ArrayList<>();
        for (int p = 0; p < periods; p++) {
            burdens.add(MultipleBurden.of(ids, overlay.burdened.get(p), overlay.known.get(p)));
        }
        return burdens;
    }

    private void mark(BurdenCriterion criterion) {
        BurdenThreshold threshold = criterion.threshold();
        double[][] values = threshold instanceof NormalisedThreshold
                ? tree.normalised().get(criterion.nodeId())
                : upwards(criterion.nodeId());
        ClassBreaks breaks = threshold instanceof FromClass ? breaks(values) : null;
        for (int p = 0; p < values.length; p++) {
            BitSet burdens = new BitSet();
            BitSet present = new BitSet();
            double[] column = values[p];
            double limit = limit(threshold, sign(criterion.nodeId()));
            if (threshold instanceof WorstShare worst) {
                MultipleBurden.mark(column, worst.share(), burdens, present);
            }
            for (int unit = 0; unit < column.length; unit++) {
                present.set(unit, !Double.isNaN(column[unit]));
                if (!Double.isNaN(limit)) {
                    burdens.set(unit, column[unit] >= limit);
                } else if (threshold instanceof FromClass classes && breaks != null) {
                    burdens.set(unit, breaks.classOf(column[unit]) >= classes.from());
                }
            }
            burdened.get(p).add(burdens);
            known.get(p).add(present);
        }
    }

    /** The stated value from which on, high for a heavy burden, a node is a burden; {@code NaN} where none is stated. */
    private static double limit(BurdenThreshold threshold, double sign) {
        if (threshold instanceof FixedThreshold fixed) {
            return sign * fixed.from();
        }
        return threshold instanceof NormalisedThreshold normalised ? normalised.from() : Double.NaN;
    }

    /** The values of a node, of indicators before treatment, high for a heavy burden. */
    private double[][] upwards(String id) {
        double[][] scores = tree.dimensionScores().get(id);
        if (scores != null) {
            return scores;
        }
        boolean turn = sign(id) < 0;
        return tree.prepared().get(id).stream()
                .map(column -> turn ? Ranks.negated(column.reported()) : column.reported())
                .toArray(double[][]::new);
    }

    private double sign(String id) {
        return definition.indicators().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .map(IndicatorNode::direction)
                .orElse(Direction.HIGHER_IS_WORSE)
                .sign();
    }

    private ClassBreaks breaks(double[][] values) {
        ClassScheme classes = definition.classes();
        return classes.breaks(
                classes.base() instanceof BasePeriod only
                        ? values[input.position(only.period())]
                        : Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray());
    }
}
