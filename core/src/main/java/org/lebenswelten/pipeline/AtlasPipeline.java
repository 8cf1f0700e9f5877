package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.BurdenIndexLayer;
import org.lebenswelten.atlas.ContextMapLayer;
import org.lebenswelten.atlas.IndicatorLayer;
import org.lebenswelten.atlas.MeasureCoverageLayer;
import org.lebenswelten.atlas.MeasureLayer;
import org.lebenswelten.atlas.ZoningLayer;
import org.lebenswelten.coverage.MeasureCoverage;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.ProtectedReach;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ClassMethod;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.RateEstimator;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.reach.CatchmentReach;
import org.lebenswelten.reach.TargetPopulation;
import org.lebenswelten.read.Project;

/**
 * Builds the atlas of a project, stage by stage.
 *
 * <ol>
 *   <li>{@link Stage#ESTIMATE}: counts become rates with limits; people in reach of measures are counted.
 *   <li>{@link Stage#PROTECT}: from here on only protected figures exist.
 *   <li>{@link Stage#INDEX}: each index in each period, from the protected value of each indicator whose period contains
 *       it.
 *   <li>{@link Stage#LAYERS}: class breaks over all periods, and the layers.
 * </ol>
 */
public final class AtlasPipeline {

    /** Number of classes of single indicators. */
    private static final int INDICATOR_CLASSES = 5;

    private static final TargetGroup EVERYONE = new TargetGroup(0, Integer.MAX_VALUE, Sex.ALL);

    private final Project project;
    private final StageListener listener;

    private AtlasPipeline(Project project, StageListener listener) {
        this.project = project;
        this.listener = listener;
    }

    /**
     * Builds the atlas of a project.
     *
     * @param project the project as read
     * @param listener hears of each stage
     * @return the atlas
     */
    public static AtlasBuild run(Project project, StageListener listener) {
        return new AtlasPipeline(project, listener).run();
    }

    private AtlasBuild run() {
        Runnable done = listener.begin(Stage.ESTIMATE);
        Map<Indicator, RawEstimates> estimates = estimates();
        Map<MeasureCoverageDefinition, RawReach> reaches = reaches();
        done.run();

        done = listener.begin(Stage.PROTECT);
        PrimarySuppression rules = new PrimarySuppression(project.disclosure());
        Map<String, ProtectedTable> tables = new LinkedHashMap<>();
        estimates.forEach((indicator, raw) -> tables.put(indicator.id(), rules.protect(indicator.kind(), raw)));
        List<MeasureCoverage> coverages = new ArrayList<>();
        reaches.forEach(
                (definition, raw) -> coverages.add(new MeasureCoverage(definition, ProtectedReach.of(raw, rules))));
        ProtectedTable residents = residents(rules);
        done.run();

        done = listener.begin(Stage.INDEX);
        Map<BurdenIndexDefinition, List<BurdenIndexResult>> indices = new LinkedHashMap<>();
        for (BurdenIndexDefinition definition : project.indices()) {
            indices.put(definition, results(definition, tables));
        }
        done.run();

        done = listener.begin(Stage.LAYERS);
        List<AtlasLayer> layers = layers(indices, tables, coverages, residents);
        Atlas atlas = new Atlas(
                project.id(),
                project.title(),
                project.description(),
                project.crs(),
                project.publication().issued(),
                layers,
                project.definition(),
                ProvenanceRecord.of(project));
        done.run();
        return new AtlasBuild(atlas, cells(tables, coverages), withoutDemand(coverages));
    }

    private Map<Indicator, RawEstimates> estimates() {
        RateEstimator estimator = RateEstimator.withDefaults();
        Map<Indicator, RawEstimates> estimates = new LinkedHashMap<>();
        for (Indicator indicator : project.indicators()) {
            estimates.put(
                    indicator,
                    indicator.kind() == IndicatorKind.VALUE
                            ? estimator.estimate(indicator, project.values().get(indicator.id()))
                            : estimator.estimate(indicator, project.counts().get(indicator.id())));
        }
        return estimates;
    }

    private Map<MeasureCoverageDefinition, RawReach> reaches() {
        Map<MeasureCoverageDefinition, RawReach> reaches = new LinkedHashMap<>();
        RawPopulation population = project.population();
        ResidentPoints points = project.residents();
        if (population == null || points == null) {
            return reaches;
        }
        for (MeasureCoverageDefinition definition : project.coverages()) {
            double[] target = TargetPopulation.of(population, definition.targetGroup());
            List<MeasureProfile> measures = project.measures().stream()
                    .filter(measure -> definition.measureIds().contains(measure.id()))
                    .toList();
            reaches.put(definition, new CatchmentReach(population.frame(), target, points).of(measures));
        }
        return reaches;
    }

    private @Nullable ProtectedTable residents(PrimarySuppression rules) {
        RawPopulation population = project.population();
        return population == null
                ? null
                : rules.protectCounts(population.frame(), TargetPopulation.of(population, EVERYONE));
    }

    private List<BurdenIndexResult> results(BurdenIndexDefinition definition, Map<String, ProtectedTable> tables) {
        List<BurdenIndexResult> results = new ArrayList<>();
        for (Period period : project.periods()) {
            Map<String, double[]> columns = new LinkedHashMap<>();
            for (IndicatorNode node : definition.indicators()) {
                ProtectedTable table = tables.get(node.id());
                int at = project.indicator(node.id()).orElseThrow().periodFor(period);
                columns.put(node.id(), at < 0 ? missing(table.frame().unitCount()) : table.values(at));
            }
            results.add(BurdenIndex.compute(definition, columns));
        }
        return results;
    }

    private List<AtlasLayer> layers(
            Map<BurdenIndexDefinition, List<BurdenIndexResult>> indices,
            Map<String, ProtectedTable> tables,
            List<MeasureCoverage> coverages,
            @Nullable ProtectedTable residents) {
        List<AtlasLayer> layers = new ArrayList<>();
        indices.forEach((definition, results) -> layers.add(BurdenIndexLayer.of(
                definition,
                results,
                project.periods(),
                project.zoning(definition.zoningId()),
                breaks(definition, results),
                residentsOver(definition, residents))));
        indices.forEach((definition, results) -> layers.add(
                Clusters.layer(definition, results, project.periods(), project.zoning(definition.zoningId()))));
        for (MeasureCoverage coverage : coverages) {
            layers.add(MeasureCoverageLayer.of(
                    coverage, project.zoning(coverage.definition().zoningId()), project.disclosure()));
        }
        for (Indicator indicator : project.indicators()) {
            ProtectedTable table = tables.get(indicator.id());
            layers.add(IndicatorLayer.of(
                    indicator, table, project.zoning(indicator.zoningId()), breaks(table), project.disclosure()));
        }
        if (!project.measures().isEmpty()) {
            layers.add(MeasureLayer.of(project.measures()));
        }
        project.contextLayers().forEach(context -> layers.add(ContextMapLayer.of(context)));
        project.zonings().forEach(zoning -> layers.add(ZoningLayer.of(zoning)));
        return layers;
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

    private static ClassBreaks breaks(BurdenIndexDefinition definition, List<BurdenIndexResult> results) {
        double[] scores = results.stream()
                .flatMapToDouble(result -> Arrays.stream(result.scores()))
                .map(BurdenIndexLayer::rounded)
                .toArray();
        return ClassMethod.QUANTILE.breaks(scores, definition.classCount());
    }

    private static double[] missing(int size) {
        double[] column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    private static Map<PublicationFlag, Integer> cells(
            Map<String, ProtectedTable> tables, List<MeasureCoverage> coverages) {
        Map<PublicationFlag, Integer> cells = new EnumMap<>(PublicationFlag.class);
        List<ProtectedTable> all = new ArrayList<>(tables.values());
        coverages.forEach(coverage -> all.add(coverage.reach().reachedShare()));
        for (ProtectedTable table : all) {
            for (int cell = 0; cell < table.frame().size(); cell++) {
                cells.merge(table.flag(cell), 1, Integer::sum);
            }
        }
        return cells;
    }

    private static Map<String, List<String>> withoutDemand(List<MeasureCoverage> coverages) {
        Map<String, List<String>> sites = new LinkedHashMap<>();
        for (MeasureCoverage coverage : coverages) {
            if (!coverage.reach().withoutDemand().isEmpty()) {
                sites.put(coverage.definition().id(), coverage.reach().withoutDemand());
            }
        }
        return sites;
    }
}
