package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.BurdenIndexLayer;
import org.lebenswelten.atlas.ClusterLayer;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.read.Project;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.cluster.ClusterVariable;
import org.lebenswelten.spatial.neighbour.SpatialWeights;

/**
 * Where published scores of indices and published values of indicators cluster. Nothing but what the layers of these show
 * goes in, so nothing else can come out.
 */
final class Clusters {

    private final Project project;
    private final Map<BurdenIndexDefinition, List<BurdenIndexResult>> indices;
    private final Map<String, ProtectedTable> tables;

    /**
     * The clusters of a project.
     *
     * @param project the project
     * @param indices the results of its indices, one a period
     * @param tables the protected values of its indicators
     */
    Clusters(
            Project project,
            Map<BurdenIndexDefinition, List<BurdenIndexResult>> indices,
            Map<String, ProtectedTable> tables) {
        this.project = project;
        this.indices = indices;
        this.tables = tables;
    }

    List<AtlasLayer> layers() {
        return project.clusters().stream().map(this::layer).toList();
    }

    /** What is published of an index or indicator, period by period. */
    private record Published(BilingualText title, String zoningId, List<Period> periods, List<double[]> columns) {}

    private Published published(String id) {
        Optional<BurdenIndexDefinition> index =
                indices.keySet().stream().filter(each -> each.id().equals(id)).findFirst();
        if (index.isPresent()) {
            List<double[]> scores =
                    indices.get(index.get()).stream().map(Clusters::rounded).toList();
            return new Published(index.get().title(), index.get().zoningId(), project.periods(), scores);
        }
        Indicator indicator = project.indicator(id).orElseThrow();
        ProtectedTable table = tables.get(indicator.id());
        List<double[]> values = new ArrayList<>();
        for (int p = 0; p < indicator.periods().size(); p++) {
            values.add(table.values(p));
        }
        return new Published(indicator.title(), indicator.zoningId(), indicator.periods(), values);
    }

    private AtlasLayer layer(ClusterDefinition definition) {
        Published of = published(definition.of());
        Published with = definition.variable() instanceof ClusterVariable.Other other ? published(other.id()) : of;
        Zoning zoning = project.zoning(of.zoningId);
        SpatialWeights weights = definition
                .neighbours()
                .find(zoning.units().stream().map(ArealUnit::geometry).toList(), project.crs(), definition.style())
                .weights();
        List<ClusterLayer.InPeriod> clusters = new ArrayList<>();
        for (int p = 0; p < of.periods.size(); p++) {
            int same = with.periods.indexOf(of.periods.get(p));
            if (same >= 0) {
                clusters.add(new ClusterLayer.InPeriod(
                        of.periods.get(p), definition.clusters(of.columns.get(p), with.columns.get(same), weights)));
            }
        }
        return ClusterLayer.of(
                definition, of.title, project.spatial().simplified().getOrDefault(zoning.id(), zoning), clusters);
    }

    private static double[] rounded(BurdenIndexResult result) {
        double[] scores = result.scores();
        for (int u = 0; u < scores.length; u++) {
            scores[u] = BurdenIndexLayer.rounded(scores[u]);
        }
        return scores;
    }
}
