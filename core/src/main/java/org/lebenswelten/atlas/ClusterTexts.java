package org.lebenswelten.atlas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.cluster.ClusterVariable;
import org.lebenswelten.spatial.cluster.NeighbourRule;
import org.lebenswelten.spatial.cluster.NeighbourRule.Given;
import org.lebenswelten.spatial.cluster.NeighbourRule.Inverse;
import org.lebenswelten.spatial.cluster.NeighbourRule.Nearest;
import org.lebenswelten.spatial.cluster.NeighbourRule.Touching;
import org.lebenswelten.spatial.cluster.NeighbourRule.Weighted;
import org.lebenswelten.spatial.cluster.NeighbourRule.Within;
import org.lebenswelten.spatial.global.PermutationResult;
import org.lebenswelten.spatial.inference.Outcome;

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
                statistic(definition),
                neighbours(definition.neighbours()),
                LayerTexts.of("cluster.style." + definition.style()),
                LayerTexts.of("cluster.islands." + definition.islands()),
                definition.plan().permutations(),
                LayerTexts.of("cluster.p." + definition.plan().convention()),
                LayerTexts.of("cluster.control." + definition.control().method()),
                100 * definition.control().alpha());
    }

    /** Whether the map of each period as a whole is told from chance. */
    static BilingualText global(ClusterDefinition definition, List<ClusterLayer.InPeriod> periods) {
        BilingualText[] figures = periods.stream().map(ClusterTexts::global).toArray(BilingualText[]::new);
        int permutations = periods.isEmpty()
                ? 0
                : periods.get(0).clusters().global().plan().permutations();
        return LayerTexts.of(
                "cluster.global",
                LayerTexts.of(
                        "cluster.global." + definition.variable().getClass().getSimpleName()),
                permutations,
                LayerTexts.joined("; ", figures));
    }

    private static BilingualText global(ClusterLayer.InPeriod in) {
        PermutationResult result = in.clusters().global();
        String period = in.period().toString();
        return result.outcome() == Outcome.DEFINED
                ? LayerTexts.of("cluster.global.figure", period, rounded(result.statistic(), 2), rounded(result.p(), 3))
                : LayerTexts.of("cluster.global.none", period);
    }

    private static double rounded(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private static BilingualText statistic(ClusterDefinition definition) {
        BilingualText name = LayerTexts.of("cluster.statistic." + definition.statistic());
        if (definition.variable() instanceof ClusterVariable.Other other) {
            return LayerTexts.of("cluster.with", name, other.id());
        }
        if (definition.variable() instanceof ClusterVariable.Marked marked) {
            String range =
                    Double.isInfinite(marked.below()) ? ".from" : Double.isInfinite(marked.from()) ? ".below" : "";
            double only = range.equals(".below") ? marked.below() : marked.from();
            return LayerTexts.of("cluster.marked" + range, name, only, marked.below());
        }
        return name;
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
        if (rule instanceof Inverse inverse) {
            return LayerTexts.of("cluster.neighbours.inverse", inverse.metres(), inverse.power());
        }
        if (rule instanceof Given given) {
            return LayerTexts.of("cluster.neighbours.given", given.source());
        }
        Weighted weighted = (Weighted) rule;
        return LayerTexts.of(
                "cluster.neighbours.weighted", weighted.metres(), LayerTexts.of("cluster.kernel." + weighted.kernel()));
    }
}
