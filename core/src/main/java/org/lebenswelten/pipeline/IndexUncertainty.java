package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.BurdenIndexSeries;
import org.lebenswelten.index.Denominator;
import org.lebenswelten.index.IndexInputs;
import org.lebenswelten.index.MethodAlternative;
import org.lebenswelten.index.PreparedColumn;
import org.lebenswelten.index.UncertaintyPlan;
import org.lebenswelten.index.sensitivity.RankStability;
import org.lebenswelten.index.sensitivity.SobolIndices;
import org.lebenswelten.index.sensitivity.UncertainIndex;
import org.lebenswelten.index.sensitivity.UncertainIndex.SamplingError;
import org.lebenswelten.model.Period;

/**
 * Draws an index by its plan to tell how firm ranks are, in each period: from the values as they are after denominating and
 * imputing, within their published limits, with all parameters that hold for all periods.
 */
final class IndexUncertainty {

    private static final double WORST_FIFTH = 0.2;
    private static final int SOBOL_POINTS = 64;
    private static final int BOOTSTRAPS = 200;
    private static final double CONFIDENCE = 0.95;
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final IndexColumns columns;
    private final BurdenIndexDefinition definition;
    private final UncertaintyPlan plan;
    private final BurdenIndexSeries series;

    IndexUncertainty(
            IndexColumns columns, BurdenIndexDefinition definition, UncertaintyPlan plan, BurdenIndexSeries series) {
        this.columns = columns;
        this.definition = definition;
        this.plan = plan;
        this.series = series;
    }

    /** How firm ranks are in each period. */
    List<RankStability> of(List<Period> periods) {
        RankStability.Plan draws = new RankStability.Plan(
                plan.draws(), WORST_FIFTH, definition.classes().count(), plan.seed(), THREADS);
        List<RankStability> stability = new ArrayList<>();
        for (int p = 0; p < periods.size(); p++) {
            stability.add(RankStability.of(index(p, periods.get(p)), draws));
        }
        return stability;
    }

    /** How far mean shifts of ranks depend on method, data and each weight. */
    static SobolIndices sobol(UncertainIndex index, UncertaintyPlan plan) {
        return SobolIndices.of(
                index::meanRankShift,
                index.factors().size(),
                new SobolIndices.Plan(SOBOL_POINTS, BOOTSTRAPS, CONFIDENCE, plan.seed(), THREADS));
    }

    /** The index of a period with all that is not certain. */
    UncertainIndex index(int position, Period period) {
        DimensionNode root = IndexInputs.prepared(series.parameters().freeze(definition.root()));
        List<DimensionNode> trees = new ArrayList<>(List.of(root));
        for (MethodAlternative alternative : plan.alternatives()) {
            trees.add(alternative.of(root));
        }
        BurdenIndexResult result = series.results().get(position);
        Map<String, double[]> values = new LinkedHashMap<>();
        Map<String, SamplingError> errors = new LinkedHashMap<>();
        for (IndicatorNode node : definition.indicators()) {
            PreparedColumn column = result.prepared(node.id());
            values.put(node.id(), column.reported());
            SamplingError error = error(node, column, period);
            if (plan.samplingError() && Arrays.stream(error.lower()).anyMatch(Double::isFinite)) {
                errors.put(node.id(), error);
            }
        }
        return UncertainIndex.of(trees, values, errors, plan.weightNoise());
    }

    /** The limits of an indicator; imputed values have none. */
    private SamplingError error(IndicatorNode node, PreparedColumn column, Period period) {
        double[] lower = columns.lower(node.id(), period);
        double[] upper = columns.upper(node.id(), period);
        Denominator denominator = node.preparation().denominator();
        if (denominator != null) {
            double[] sizes = columns.values(denominator.indicatorId(), period);
            lower = denominator.denomination().apply(lower, sizes);
            upper = denominator.denomination().apply(upper, sizes);
        }
        for (int unit = 0; unit < lower.length; unit++) {
            if (column.imputed().get(unit) || Double.isNaN(column.reported()[unit])) {
                lower[unit] = Double.NaN;
                upper[unit] = Double.NaN;
            }
        }
        return new SamplingError(lower, upper);
    }
}
