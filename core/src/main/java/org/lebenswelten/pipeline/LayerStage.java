package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AccessLayer;
import org.lebenswelten.atlas.ActorLayer;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.BurdenIndexLayer;
import org.lebenswelten.atlas.CatchmentLayer;
import org.lebenswelten.atlas.ContextMapLayer;
import org.lebenswelten.atlas.EvaluatedAreas;
import org.lebenswelten.atlas.EvaluationLayer;
import org.lebenswelten.atlas.GapLayer;
import org.lebenswelten.atlas.IndicatorLayer;
import org.lebenswelten.atlas.InequalityLayer;
import org.lebenswelten.atlas.MeasureCoverageLayer;
import org.lebenswelten.atlas.MeasureLayer;
import org.lebenswelten.atlas.ProposalLayer;
import org.lebenswelten.atlas.ZoningLayer;
import org.lebenswelten.coverage.MeasureCoverage;
import org.lebenswelten.coverage.access.AccessDefinition;
import org.lebenswelten.coverage.access.AccessFigures;
import org.lebenswelten.coverage.equity.PriorityDefinition;
import org.lebenswelten.coverage.equity.PriorityFigures;
import org.lebenswelten.coverage.siting.SitingFigures;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ClassMethod;
import org.lebenswelten.measure.actor.ActorNetwork;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.read.Project;
import org.lebenswelten.spatial.transfer.ComputedQuality;

/** Sets class breaks over all periods and makes the layers. */
final class LayerStage {

    /** Number of classes of single indicators. */
    private static final int INDICATOR_CLASSES = 5;

    private final Project project;
    private final Map<String, ComputedQuality> quality;

    LayerStage(Project project, Map<String, ComputedQuality> quality) {
        this.project = project;
        this.quality = quality;
    }

    List<AtlasLayer> run(
            List<IndexFigures> indices,
            ProtectStage.Protected figures,
            FindingsStage.Found found,
            List<AccessFigures> access,
            List<PriorityFigures> priorities,
            List<SitingFigures> sitings,
            List<EvaluatedAreas> evaluations) {
        @Nullable ProtectedTable residents = figures.residents();
        List<AtlasLayer> layers = new ArrayList<>();
        for (IndexFigures index : indices) {
            BurdenIndexDefinition definition = index.definition();
            layers.add(new BurdenIndexLayer(definition, index.breaks(), shown(definition.zoningId()), project.periods())
                    .of(index.results(), index.stability(), residentsOver(definition, residents)));
        }
        Map<BurdenIndexDefinition, List<BurdenIndexResult>> results = new LinkedHashMap<>();
        indices.forEach(index -> results.put(index.definition(), index.results()));
        layers.addAll(new Clusters(project, results, figures.tables()).layers());
        for (IndexFigures index : indices) {
            layers.addAll(ofWholeIndex(index, figures));
        }
        for (MeasureCoverage coverage : figures.coverages()) {
            layers.add(MeasureCoverageLayer.of(
                    coverage,
                    shown(coverage.definition().zoningId()),
                    project.disclosure().ofCoverage(coverage.definition().id()),
                    Attendances.measuresOf(coverage.definition(), project.measures()),
                    CoverageTrends.of(coverage)));
        }
        for (AccessFigures each : access) {
            layers.add(AccessLayer.of(each, shown(each.definition().people().zoningId())));
        }
        for (PriorityFigures each : priorities) {
            layers.add(gap(each));
        }
        for (Indicator indicator : project.indicators()) {
            ProtectedTable table = found.tables().get(indicator.id());
            layers.add(IndicatorLayer.of(
                    indicator,
                    table,
                    shown(indicator.zoningId()),
                    breaks(table),
                    project.disclosure().ofIndicator(indicator.id()),
                    found.findings().get(indicator.id()),
                    quality.get(indicator.id())));
        }
        if (!project.measures().isEmpty()) {
            layers.add(MeasureLayer.of(project.measures()));
            ActorNetwork actors = new ProfileStage(project).actors();
            layers.add(ActorLayer.of(actors, shown(actors.zoningId())));
            AtlasLayer catchments = CatchmentLayer.of(
                    project.measures(), project.zonings(), project.network().orElse(null));
            if (catchments != null) {
                layers.add(catchments);
            }
        }
        if (!evaluations.isEmpty()) {
            layers.add(EvaluationLayer.of(evaluations));
        }
        if (!sitings.isEmpty()) {
            layers.add(ProposalLayer.of(
                    sitings,
                    sitings.stream()
                            .map(each ->
                                    each.definition().types().get(0).people().zoningId())
                            .map(project::zoning)
                            .toList()));
        }
        project.contextLayers().forEach(context -> layers.add(ContextMapLayer.of(context)));
        project.zonings().forEach(zoning -> layers.add(ZoningLayer.of(shown(zoning.id()))));
        return layers;
    }

    private AtlasLayer gap(PriorityFigures figures) {
        PriorityDefinition definition = figures.definition();
        BilingualText index = project.indices().stream()
                .filter(each -> each.id().equals(definition.indexId()))
                .map(BurdenIndexDefinition::title)
                .findFirst()
                .orElseThrow();
        BilingualText of = definition.isAccess()
                ? project.need().access().stream()
                        .filter(each -> each.id().equals(definition.ofId()))
                        .map(AccessDefinition::title)
                        .findFirst()
                        .orElseThrow()
                : definition.people().title();
        return GapLayer.of(figures, index, of, shown(definition.people().zoningId()));
    }

    /** Summaries of an index: for coarser zonings, and of how unequally its indicators are distributed. */
    private List<AtlasLayer> ofWholeIndex(IndexFigures index, ProtectStage.Protected figures) {
        BurdenIndexDefinition definition = index.definition();
        @Nullable ProtectedTable residents = residentsOver(definition, figures.residents());
        List<AtlasLayer> layers = new ArrayList<>();
        if (residents != null) {
            RollUp rollUp = new RollUp(project, residents);
            for (String zoning : definition.rollUp()) {
                layers.add(rollUp.layer(index, zoning, shown(zoning)));
            }
        }
        IndexInequality inequality =
                new IndexInequality(new IndexColumns(project, figures.tables()), project.periods(), residents);
        layers.add(InequalityLayer.of(definition, outermost(definition.zoningId()), inequality.of(index)));
        return layers;
    }

    /** The coarsest zoning that holds the units of another. */
    private Zoning outermost(String zoningId) {
        Zoning zoning = project.zoning(zoningId);
        while (zoning.parentZoningId() != null) {
            zoning = project.zoning(zoning.parentZoningId());
        }
        return shown(zoning.id());
    }

    /** A zoning as maps show it, with simplified borders where the project asks for them. */
    private Zoning shown(String zoningId) {
        return project.spatial().simplified().getOrDefault(zoningId, project.zoning(zoningId));
    }

    /** The residents, where they are told over the units and periods of the index. */
    private @Nullable ProtectedTable residentsOver(
            BurdenIndexDefinition definition, @Nullable ProtectedTable residents) {
        UnitPeriods frame = UnitPeriods.of(project.zoning(definition.zoningId()), project.periods());
        return residents != null && residents.frame().equals(frame) ? residents : null;
    }

    private static ClassBreaks breaks(ProtectedTable table) {
        double[] values = new double[table.frame().size()];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = table.value(cell);
        }
        return ClassMethod.QUANTILE.breaks(values, INDICATOR_CLASSES);
    }
}
