package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lebenswelten.atlas.BurdenIndexLayer;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexSeries;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.index.ParameterBase.BasePeriod;
import org.lebenswelten.index.UncertaintyPlan;
import org.lebenswelten.index.sensitivity.RankStability;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.read.Project;

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
                : new IndexUncertainty(columns, definition, plan).of(series, project.periods());
        return new IndexFigures(definition, series, breaks(definition, series), stability);
    }

    /** The breaks of the published scores, over all periods or of the one that freezes them. */
    private ClassBreaks breaks(BurdenIndexDefinition definition, BurdenIndexSeries series) {
        int only = definition.classes().base() instanceof BasePeriod base
                ? project.periods().indexOf(base.period())
                : -1;
        double[] scores = (only < 0
                        ? series.results()
                        : List.of(series.results().get(only)))
                .stream()
                        .flatMapToDouble(result -> Arrays.stream(result.scores()))
                        .map(BurdenIndexLayer::rounded)
                        .toArray();
        return definition.classes().breaks(scores);
    }
}
