package org.lebenswelten.atlas;

import java.util.List;
import java.util.stream.Stream;
import org.lebenswelten.index.BurdenCriterion;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenThreshold;
import org.lebenswelten.index.BurdenThreshold.FixedThreshold;
import org.lebenswelten.index.BurdenThreshold.FromClass;
import org.lebenswelten.index.BurdenThreshold.NormalisedThreshold;
import org.lebenswelten.index.BurdenThreshold.WorstShare;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;

/** Says in words what counts as a burden where overlapping burdens are counted. */
final class OverlapTexts {

    private OverlapTexts() {}

    /** One sentence, or none where nothing is counted. */
    static Stream<BilingualText> sentence(BurdenIndexDefinition definition) {
        List<BurdenCriterion> burdens = definition.burdens();
        if (burdens.isEmpty()) {
            return Stream.empty();
        }
        BurdenThreshold first = burdens.get(0).threshold();
        if (first instanceof WorstShare worst
                && burdens.equals(BurdenIndexDefinition.worst(definition.root(), worst.share()))) {
            return Stream.of(LayerTexts.of("index.worst", 100 * worst.share()));
        }
        BilingualText[] parts = burdens.stream()
                .map(burden -> part(node(definition, burden.nodeId()), burden.threshold()))
                .toArray(BilingualText[]::new);
        return Stream.of(LayerTexts.of("index.overlap", LayerTexts.joined("; ", parts)));
    }

    private static BilingualText part(BurdenIndexNode node, BurdenThreshold threshold) {
        if (threshold instanceof WorstShare worst) {
            return LayerTexts.of("overlap.worst", node.title(), 100 * worst.share());
        }
        if (threshold instanceof FromClass from) {
            return LayerTexts.of("overlap.class", node.title(), from.from());
        }
        if (threshold instanceof NormalisedThreshold from) {
            return LayerTexts.of("overlap.normalised", node.title(), from.from());
        }
        boolean downwards =
                node instanceof IndicatorNode indicator && indicator.direction() == Direction.LOWER_IS_WORSE;
        double from = ((FixedThreshold) threshold).from();
        return LayerTexts.of(downwards ? "overlap.upTo" : "overlap.from", node.title(), from);
    }

    private static BurdenIndexNode node(BurdenIndexDefinition definition, String id) {
        return definition.root().flattened().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
