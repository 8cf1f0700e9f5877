package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.BurdenIndexLayer;
import org.lebenswelten.atlas.ClusterLayer;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.inference.Multiplicity;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.local.ClusterMap;
import org.lebenswelten.spatial.local.LocalMoran;
import org.lebenswelten.spatial.local.LocalResult;
import org.lebenswelten.spatial.local.QuadrantRule;
import org.lebenswelten.spatial.neighbour.Contiguity;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;

/**
 * Where the scores of an index cluster: local Moran of the published scores over queen neighbours, row-standardised, with
 * two-sided p-values of 9,999 conditional permutations and Benjamini-Hochberg control at 5 % over the units of a period.
 * Thousands of permutations, because with 80 units the control asks for p-values below 0.001.
 */
final class Clusters {

    private static final PermutationPlan PLAN =
            PermutationPlan.withDefaults().withPermutations(9_999).with(PValueConvention.TWO_SIDED);

    private Clusters() {}

    static AtlasLayer layer(
            BurdenIndexDefinition definition,
            List<BurdenIndexResult> results,
            List<Period> periods,
            Zoning zoning,
            Zoning shown) {
        SpatialWeights weights = SpatialWeights.of(
                Contiguity.queen()
                        .of(zoning.units().stream().map(ArealUnit::geometry).toList())
                        .neighbours(),
                WeightStyle.ROW_STANDARDISED);
        List<ClusterLayer.InPeriod> clusters = new ArrayList<>();
        for (int p = 0; p < periods.size(); p++) {
            double[] scores = results.get(p).scores();
            for (int u = 0; u < scores.length; u++) {
                scores[u] = BurdenIndexLayer.rounded(scores[u]);
            }
            LocalResult result = LocalMoran.withDefaults().permute(scores, weights, PLAN);
            ClusterMap map = ClusterMap.of(
                    result,
                    QuadrantRule.DEVIATIONS.of(scores, weights, IslandRule.ZERO_LAG),
                    Multiplicity.withDefaults());
            clusters.add(new ClusterLayer.InPeriod(periods.get(p), result, map));
        }
        return ClusterLayer.of(definition, shown, PLAN.permutations(), clusters);
    }
}
