package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.IndexClasses;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.BurdenIndexSeries;
import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.index.IndexInputs;
import org.lebenswelten.index.UncertaintyPlan;
import org.lebenswelten.index.sensitivity.IndexReliability;
import org.lebenswelten.index.sensitivity.RankStability;
import org.lebenswelten.index.sensitivity.UncertainIndex;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Period;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.ReliabilityWriter;

/** Computes each index in each period, from the protected value of each indicator whose period contains it. */
final class IndexStage {

    private final Project project;
    private final IndexColumns columns;

    IndexStage(Project project, Map<String, ProtectedTable> tables) {
        this.project = project;
        this.columns = new IndexColumns(project, tables);
    }

    /**
     * Computes all indices.
     *
     * @return one an index
     * @throws DataProblemException with one problem for each index that cannot be computed
     */
    List<IndexFigures> run() {
        List<IndexFigures> indices = new ArrayList<>();
        List<DataProblem> problems = new ArrayList<>();
        for (BurdenIndexDefinition definition : project.indices()) {
            try {
                indices.add(figures(definition));
            } catch (IndexComputationException e) {
                problems.add(e.problem(IndexPlace.of(project, definition, e)));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataProblemException(problems);
        }
        return indices;
    }

    private IndexFigures figures(BurdenIndexDefinition definition) {
        BurdenIndexSeries series = BurdenIndex.compute(definition, columns.input(definition));
        UncertaintyPlan plan = definition.uncertainty();
        List<RankStability> stability = plan == null
                ? List.of()
                : new IndexUncertainty(columns, definition, plan, series).of(project.periods());
        return new IndexFigures(
                definition,
                series,
                IndexClasses.of(definition, project.periods(), series.results()),
                stability,
                reliability(definition, series, plan));
    }

    private String reliability(
            BurdenIndexDefinition definition, BurdenIndexSeries series, @Nullable UncertaintyPlan plan) {
        DimensionNode root = IndexInputs.prepared(series.parameters().freeze(definition.root()));
        List<IndexReliability> figures = new ArrayList<>();
        for (BurdenIndexResult result : series.results()) {
            Map<String, double[]> values = new LinkedHashMap<>();
            definition
                    .indicators()
                    .forEach(node ->
                            values.put(node.id(), result.prepared(node.id()).reported()));
            figures.add(IndexReliability.of(root, values, result));
        }
        List<Period> periods = project.periods();
        if (plan == null || (plan.weightNoise() == 0 && plan.alternatives().isEmpty())) {
            return ReliabilityWriter.write(definition.id(), periods, figures, List.of(), null);
        }
        int last = periods.size() - 1;
        UncertainIndex index = new IndexUncertainty(columns, definition, plan, series).index(last, periods.get(last));
        return ReliabilityWriter.write(
                definition.id(), periods, figures, index.factors(), IndexUncertainty.sobol(index, plan));
    }
}
