package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.EvaluatedAreas;
import org.lebenswelten.atlas.IndicatorRecord;
import org.lebenswelten.coverage.MeasureCoverage;
import org.lebenswelten.coverage.access.AccessFigures;
import org.lebenswelten.coverage.equity.PriorityFigures;
import org.lebenswelten.coverage.siting.SitingFigures;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.index.IndexInputs;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.publish.IndexInputsWriter;
import org.lebenswelten.publish.IndicatorsWriter;
import org.lebenswelten.publish.ProfilesWriter;
import org.lebenswelten.read.ActorsWriter;
import org.lebenswelten.read.ChangesWriter;
import org.lebenswelten.read.DisclosureReportWriter;
import org.lebenswelten.read.EquityWriter;
import org.lebenswelten.read.EvaluationWriter;
import org.lebenswelten.read.ParametersWriter;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.QualityWriter;
import org.lebenswelten.read.SitingWriter;
import org.lebenswelten.read.StandardsWriter;

/**
 * Builds the atlas of a project, stage by stage.
 *
 * <ol>
 *   <li>{@link Stage#DERIVE}: indicators that no table holds are computed from maps and from tables of other zonings.
 *   <li>{@link Stage#ESTIMATE}: counts become rates with limits; people in reach of measures are counted.
 *   <li>{@link Stage#PROTECT}: from here on only protected figures exist. What depends on several cells,
 *       such as the comparison with the city, is computed from those that are published. Where a demand cannot be
 *       met nothing is built.
 *   <li>{@link Stage#INDEX}: each index in each period, from the protected value of each indicator whose period contains
 *       it; then access to places, from published target groups, and where burden is
 *       high and coverage low, and where new sites should go.
 *   <li>{@link Stage#LAYERS}: evaluations of measures by the published figures, class breaks over all periods, and the
 *       layers.
 * </ol>
 */
public final class AtlasPipeline {

    private final Project read;
    private final StageListener listener;

    private AtlasPipeline(Project project, StageListener listener) {
        this.read = project;
        this.listener = listener;
    }

    /**
     * Builds the atlas of a project.
     *
     * @param project the project as read
     * @param listener hears of each stage
     * @return the atlas
     * @throws org.lebenswelten.model.DataProblemException if counts contradict each other or cannot be protected
     */
    public static AtlasBuild run(Project project, StageListener listener) {
        return new AtlasPipeline(project, listener).run();
    }

    /**
     * Protects the figures of a project without building anything.
     *
     * @param project the project as read
     * @return what protection would do
     * @throws org.lebenswelten.model.DataProblemException if counts contradict each other or cannot be protected
     */
    public static ProtectionCheck check(Project project) {
        DeriveStage.Derived derived = new DeriveStage(project).run();
        EstimateStage.Estimated raw = new EstimateStage(derived.project()).run();
        ProtectStage.Protected figures = new ProtectStage(derived.project(), derived.carried()).run(raw);
        return new ProtectionCheck(figures.report(), figures.warnings(), figures.advice());
    }

    private AtlasBuild run() {
        Runnable done = listener.begin(Stage.DERIVE);
        DeriveStage.Derived derived = new DeriveStage(read).run();
        Project project = derived.project();
        done.run();

        done = listener.begin(Stage.ESTIMATE);
        EstimateStage.Estimated raw = new EstimateStage(project).run();
        done.run();

        done = listener.begin(Stage.PROTECT);
        ProtectStage.Protected figures = new ProtectStage(project, derived.carried()).run(raw);
        FindingsStage.Found found =
                new FindingsStage(project).run(figures.tables(), figures.ages().city(), figures.standards());
        done.run();

        done = listener.begin(Stage.INDEX);
        List<IndexFigures> indices = new IndexStage(project, found.tables()).run();
        List<AccessFigures> access = new AccessStage(project, figures.targets()).run();
        List<PriorityFigures> priorities = new PriorityStage(project, indices, figures, access).run();
        List<SitingFigures> sitings = new SitingStage(project, figures.targets(), indices).run();
        done.run();

        done = listener.begin(Stage.LAYERS);
        List<EvaluatedAreas> evaluations = new EvaluationStage(project, found.tables(), indices).run();
        List<AtlasLayer> layers = new LayerStage(project, derived.quality())
                .run(indices, figures, found, access, priorities, sitings, evaluations);
        Atlas atlas = new Atlas(
                project.id(),
                project.title(),
                project.description(),
                project.crs(),
                project.publication().issued(),
                layers,
                project.definition(),
                ProvenanceRecord.of(project, derived.quality()),
                documents(project, indices, figures, found, priorities, sitings, evaluations));
        done.run();
        return new AtlasBuild(
                atlas,
                cells(found.tables(), figures.coverages()),
                withoutDemand(figures.coverages()),
                figures.report(),
                Stream.concat(
                                warnings(figures, AccessStage.warnings(access), sitings).stream(),
                                EvaluationStage.warnings(evaluations).stream())
                        .toList(),
                figures.advice());
    }

    private static List<DataProblem> warnings(
            ProtectStage.Protected figures, List<DataProblem> access, List<SitingFigures> sitings) {
        List<DataProblem> warnings = new ArrayList<>(figures.warnings());
        warnings.addAll(access);
        warnings.addAll(SitingStage.warnings(sitings));
        return warnings;
    }

    private static SortedMap<String, String> documents(
            Project project,
            List<IndexFigures> indices,
            ProtectStage.Protected figures,
            FindingsStage.Found found,
            List<PriorityFigures> priorities,
            List<SitingFigures> sitings,
            List<EvaluatedAreas> evaluations) {
        SortedMap<String, String> documents = documents(project, indices);
        documents.put("indicators", IndicatorsWriter.write(project.definition(), records(project, found)));
        new CityCoverages(project, indices).addTo(documents, figures.coverages());
        figures.standards().forEach((indicator, standards) -> {
            boolean isLevel = project.disclosure().relations().stream()
                    .anyMatch(relation -> relation instanceof CountRelation.SumOf
                            && relation.totalId().equals(indicator)
                            && figures.standards().containsKey(relation.partId()));
            if (!standards.isEmpty() && !isLevel) {
                documents.put(indicator + ".standard", StandardsWriter.write(indicator, standards));
            }
        });
        documents.put("disclosure", DisclosureReportWriter.write(figures.report()));
        for (PriorityFigures each : priorities) {
            List<String> areas = project.zoning(each.definition().people().zoningId()).units().stream()
                    .map(ArealUnit::id)
                    .toList();
            documents.put(each.definition().id() + ".equity", EquityWriter.write(each, areas));
        }
        evaluations.forEach(
                areas -> documents.put(areas.definition().id() + ".evaluation", EvaluationWriter.write(areas)));
        if (!project.measures().isEmpty()) {
            ProfileStage profiles = new ProfileStage(project);
            documents.put(
                    "measures.quality",
                    QualityWriter.write(project.publication().issued(), profiles.quality(figures.profiles())));
            documents.put("measures.actors", ActorsWriter.write(profiles.actors()));
        }
        if (!project.measures().isEmpty() || !project.projects().isEmpty()) {
            documents.put(
                    "measures.profiles",
                    ProfilesWriter.write(new ProfileStage(project).shown(figures.profiles(), figures.tables())));
        }
        for (SitingFigures each : sitings) {
            List<String> areas = project
                    .zoning(each.definition().types().get(0).people().zoningId())
                    .units()
                    .stream()
                    .map(ArealUnit::id)
                    .toList();
            documents.put(each.definition().id() + ".siting", SitingWriter.write(each, areas));
        }
        return documents;
    }

    private static List<IndicatorRecord> records(Project project, FindingsStage.Found found) {
        return project.indicators().stream()
                .map(indicator -> IndicatorRecord.of(
                        indicator,
                        project.disclosure().ofIndicator(indicator.id()),
                        found.findings().get(indicator.id())))
                .toList();
    }

    /** Of each index the parameters that hold for all periods, for later atlases, what it changed, and how it hangs together. */
    private static SortedMap<String, String> documents(Project project, List<IndexFigures> indices) {
        SortedMap<String, String> documents = new TreeMap<>();
        for (IndexFigures index : indices) {
            String id = index.definition().id();
            documents.put(
                    id + ".parameters",
                    ParametersWriter.write(id, index.series().parameters(), index.breaks()));
            List<String> areas = project.zoning(index.definition().zoningId()).units().stream()
                    .map(ArealUnit::id)
                    .toList();
            documents.put(
                    id + ".changes", ChangesWriter.write(index.definition(), project.periods(), areas, index.series()));
            documents.put(id + ".reliability", index.reliability());
            documents.put(
                    id + ".inputs",
                    IndexInputsWriter.write(
                            IndexInputs.of(index.definition(), areas, project.periods(), index.series())));
        }
        return documents;
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
