package org.lebenswelten.atlas;

import org.lebenswelten.model.BilingualText;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.cluster.NeighbourRule;
import org.lebenswelten.spatial.cluster.NeighbourRule.Nearest;
import org.lebenswelten.spatial.cluster.NeighbourRule.Touching;
import org.lebenswelten.spatial.cluster.NeighbourRule.Weighted;
import org.lebenswelten.spatial.cluster.NeighbourRule.Within;

/** Says in words how clusters were told from chance. */
final class ClusterTexts {

    private ClusterTexts() {}

    static BilingualText title(BilingualText of) {
        return LayerTexts.of("layer.clusters", of);
    }

    static BilingualText description(ClusterDefinition definition, BilingualText of) {
        return LayerTexts.of(
                "layer.clusters.text",
                of,
                LayerTexts.of("cluster.statistic." + definition.statistic()),
                neighbours(definition.neighbours()),
                LayerTexts.of("cluster.style." + definition.style()),
                LayerTexts.of("cluster.islands." + definition.islands()),
                definition.plan().permutations(),
                LayerTexts.of("cluster.p." + definition.plan().convention()),
                LayerTexts.of("cluster.control." + definition.control().method()),
                100 * definition.control().alpha());
    }

    private static BilingualText neighbours(NeighbourRule rule) {
        if (rule instanceof Touching touching) {
            BilingualText text = touching.order() == 1
                    ? LayerTexts.of("cluster.neighbours." + touching.rule())
                    : LayerTexts.of("cluster.neighbours." + touching.rule() + ".order", touching.order());
            return touching.snappingMetres() == 0
                    ? text
                    : LayerTexts.joined(
                            " ", text, LayerTexts.of("cluster.neighbours.snapping", touching.snappingMetres()));
        }
        if (rule instanceof Nearest nearest) {
            return LayerTexts.of("cluster.neighbours.nearest", nearest.k());
        }
        if (rule instanceof Within within) {
            return LayerTexts.of("cluster.neighbours.within", within.metres());
        }
        Weighted weighted = (Weighted) rule;
        return LayerTexts.of(
                "cluster.neighbours.weighted", weighted.metres(), LayerTexts.of("cluster.kernel." + weighted.kernel()));
    }
}
