package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.BurdenIndexLayer;
import org.lebenswelten.atlas.EvaluatedAreas;
import org.lebenswelten.coverage.evaluation.ControlChoice;
import org.lebenswelten.coverage.evaluation.Evaluation;
import org.lebenswelten.coverage.evaluation.EvaluationDefinition;
import org.lebenswelten.coverage.evaluation.EvaluationDesign;
import org.lebenswelten.coverage.evaluation.EvaluationInput;
import org.lebenswelten.coverage.evaluation.EvaluationResult;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.read.Project;

/** Evaluates measures and projects by figures as they are published, rounded and with gaps where something is withheld. */
final class EvaluationStage {

    private final Project project;
    private final Map<String, ProtectedTable> tables;
    private final List<IndexFigures> indices;

    EvaluationStage(Project project, Map<String, ProtectedTable> tables, List<IndexFigures> indices) {
        this.project = project;
        this.tables = tables;
        this.indices = indices;
    }

    /** The evaluations in the order of the definition. */
    List<EvaluatedAreas> run() {
        return project.evaluations().stream().map(this::evaluated).toList();
    }

    /** What could not be evaluated for lack of values or controls. */
    static List<DataProblem> warnings(List<EvaluatedAreas> evaluations) {
        List<DataProblem> warnings = new ArrayList<>();
        for (EvaluatedAreas areas : evaluations) {
            EvaluationDefinition definition = areas.definition();
            EvaluationResult result = areas.result();
            Place place = Place.ofFile("atlas.yaml").at("evaluations/" + definition.id());
            if (result.treatedIds().isEmpty()) {
                warnings.add(DataProblem.of(
                        ProblemCode.EVALUATION_NO_VALUES,
                        place,
                        definition.of(),
                        definition.treatedIds().size()));
            } else if (definition.design() == EvaluationDesign.CONTROLLED
                    && result.compared() == null
                    && definition.controls() instanceof ControlChoice.Matched matched) {
                warnings.add(DataProblem.of(
                        ProblemCode.EVALUATION_NO_CONTROL,
                        place,
                        definition.of(),
                        matched.rule().caliper(),
                        result.treatedIds().size()));
            }
        }
        return warnings;
    }

    private EvaluatedAreas evaluated(EvaluationDefinition definition) {
        Zoning zoning = project.zoning(definition.zoningId());
        List<String> areaIds = zoning.units().stream().map(ArealUnit::id).toList();
        Indicator indicator = project.indicator(definition.of()).orElse(null);
        IndexFigures index = index(definition.of());
        List<Period> periods = indicator == null ? project.periods() : indicator.periods();
        EvaluationInput input = indicator == null && index != null
                ? ofIndex(definition, index, areaIds)
                : ofIndicator(definition, tables.get(definition.of()), areaIds, periods);
        BilingualText title = indicator != null
                ? indicator.title()
                : index == null ? definition.title() : index.definition().title();
        return new EvaluatedAreas(
                definition,
                title,
                indicator == null ? null : indicator.unit(),
                indicator == null ? Direction.HIGHER_IS_WORSE : indicator.direction(),
                zoning,
                Evaluation.of(definition, input));
    }

    private EvaluationInput ofIndex(EvaluationDefinition definition, IndexFigures index, List<String> areaIds) {
        double[][] scores = new double[areaIds.size()][project.periods().size()];
        double[][] none = new double[areaIds.size()][project.periods().size()];
        for (int area = 0; area < scores.length; area++) {
            for (int p = 0; p < project.periods().size(); p++) {
                scores[area][p] =
                        BurdenIndexLayer.rounded(index.results().get(p).score(area));
            }
            Arrays.fill(none[area], Double.NaN);
        }
        return new EvaluationInput(areaIds, project.periods(), scores, none, none, scores(definition));
    }

    private EvaluationInput ofIndicator(
            EvaluationDefinition definition, ProtectedTable table, List<String> areaIds, List<Period> periods) {
        double[][] values = new double[areaIds.size()][periods.size()];
        double[][] lower = new double[areaIds.size()][periods.size()];
        double[][] upper = new double[areaIds.size()][periods.size()];
        for (int area = 0; area < values.length; area++) {
            for (int p = 0; p < periods.size(); p++) {
                int cell = table.frame().cell(area, p);
                values[area][p] = table.value(cell);
                lower[area][p] = table.lower(cell);
                upper[area][p] = table.upper(cell);
            }
        }
        return new EvaluationInput(areaIds, periods, values, lower, upper, scores(definition));
    }

    /** Published scores of the indices that controls are matched by, in the last period before the start. */
    private Map<String, double[]> scores(EvaluationDefinition definition) {
        Map<String, double[]> scores = new HashMap<>();
        if (!(definition.controls() instanceof ControlChoice.Matched matched)) {
            return scores;
        }
        int last = IntStream.of(definition.before(project.periods())).max().orElse(-1);
        for (String id : matched.indexIds()) {
            IndexFigures index = index(id);
            double[] column = new double[project.zoning(definition.zoningId()).size()];
            Arrays.setAll(
                    column,
                    area -> index == null || last < 0
                            ? Double.NaN
                            : BurdenIndexLayer.rounded(index.results().get(last).score(area)));
            scores.put(id, column);
        }
        return scores;
    }

    private @Nullable IndexFigures index(String id) {
        return indices.stream()
                .filter(figures -> figures.definition().id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
