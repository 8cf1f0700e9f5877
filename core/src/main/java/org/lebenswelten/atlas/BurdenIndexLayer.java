package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.index.BoxPlotClasses;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ClassScheme;
import org.lebenswelten.index.PercentileClasses;
import org.lebenswelten.index.UncertaintyPlan;
import org.lebenswelten.index.sensitivity.RankStability;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;

/**
 * The layer {@code <index>}: one feature per areal unit and period with score, class and rank, how firm the rank is, the score
 * of each dimension and its part in the score, the number and set of overlapping burdens, and what was imputed.
 */
public final class BurdenIndexLayer {

    private static final double DECIMALS = 1e4;
    private static final double PROBABILITY_DECIMALS = 1e3;
    private static final double LOWER_SHARE = 0.05;
    private static final double UPPER_SHARE = 0.95;

    private final BurdenIndexDefinition definition;
    private final ClassBreaks breaks;
    private final Zoning zoning;
    private final List<Period> periods;

    /**
     * The layer of an index.
     *
     * @param definition the index
     * @param breaks class breaks of the score, which hold for all periods
     * @param zoning the zoning of the index
     * @param periods the periods
     */
    public BurdenIndexLayer(BurdenIndexDefinition definition, ClassBreaks breaks, Zoning zoning, List<Period> periods) {
        this.definition = definition;
        this.breaks = breaks;
        this.zoning = zoning;
        this.periods = List.copyOf(periods);
    }

    /**
     * Makes the layer.
     *
     * @param results one result a period
     * @param stability how firm ranks are in each period; empty where nothing was drawn
     * @param residents protected number of residents over the same units and periods, or null where the project has none
     * @return the layer
     */
    public AtlasLayer of(
            List<BurdenIndexResult> results, List<RankStability> stability, @Nullable ProtectedTable residents) {
        boolean gaps = results.stream().anyMatch(result -> result.rankedCount() < zoning.size());
        LayerStyle style = ClassLegend.style(
                definition.id(),
                definition.title(),
                Palette.YELLOW_RED,
                ClassLegend.burdenTitles(breaks),
                gaps ? EnumSet.of(PublicationFlag.MISSING) : EnumSet.noneOf(PublicationFlag.class));
        AtlasLayer.Builder layer = AtlasLayer.builder(
                        definition.id(),
                        definition.title(),
                        description(definition, breaks),
                        LayerGeometry.MULTIPOLYGON,
                        style,
                        columns(!stability.isEmpty()))
                .timeColumn(AreaPeriodColumns.TIME);
        for (int p = 0; p < periods.size(); p++) {
            addPeriod(layer, p, results.get(p), stability.isEmpty() ? null : stability.get(p), residents);
        }
        return layer.build();
    }

    private void addPeriod(
            AtlasLayer.Builder layer,
            int period,
            BurdenIndexResult result,
            @Nullable RankStability stability,
            @Nullable ProtectedTable residents) {
        List<double[]> dimensionScores = definition.dimensions().stream()
                .map(dimension -> result.dimensionScores(dimension.id()))
                .toList();
        List<double[]> parts =
                ScoreParts.areToldOf(definition) ? ScoreParts.of(definition, result, DECIMALS) : List.of();
        for (int u = 0; u < zoning.size(); u++) {
            ArealUnit unit = zoning.units().get(u);
            List<@Nullable Object> values = new ArrayList<>();
            addRank(values, result, stability, u);
            for (double[] scores : dimensionScores) {
                values.add(AreaPeriodColumns.number(rounded(scores[u])));
            }
            for (double[] part : parts) {
                values.add(AreaPeriodColumns.number(part[u]));
            }
            values.add(result.burdens().count(u));
            values.add(result.burdens().known(u));
            values.add(String.join(" ", result.burdens().burdens(u)));
            values.add(AreaPeriodColumns.whole(
                    residents == null
                            ? Double.NaN
                            : residents.value(residents.frame().cell(u, period))));
            values.add(String.join(" ", result.imputed(u)));
            values.add((result.rank(u) > 0 ? PublicationFlag.PUBLISHED : PublicationFlag.MISSING).code());
            layer.add(
                    AreaPeriodColumns.featureId(unit, periods.get(period)),
                    unit.geometry(),
                    AreaPeriodColumns.values(unit, periods.get(period), values.toArray()));
        }
    }

    private void addRank(
            List<@Nullable Object> values, BurdenIndexResult result, @Nullable RankStability stability, int unit) {
        double score = rounded(result.score(unit));
        boolean ranked = result.rank(unit) > 0;
        values.add(AreaPeriodColumns.number(score));
        values.add(IndicatorLayer.classOf(breaks, score));
        values.add(ranked ? Integer.valueOf(result.rank(unit)) : null);
        values.add(result.rankedCount());
        if (stability != null) {
            int own = ranked ? classOfRank(result.rank(unit), result.rankedCount()) : 0;
            values.add(ranked ? Integer.valueOf(stability.rank(unit, LOWER_SHARE)) : null);
            values.add(ranked ? Integer.valueOf(stability.rank(unit, UPPER_SHARE)) : null);
            values.add(ranked ? probability(stability.probabilityOfWorst(unit)) : null);
            values.add(ranked ? probability(stability.probabilityOfClass(unit, own)) : null);
        }
    }

    /** The class of a rank where as many ranks fall into each, as {@link RankStability} counts them. */
    private int classOfRank(int rank, int ranked) {
        int count = definition.classes().count();
        return count - (int) ((long) (rank - 1) * count / ranked);
    }

    private static @Nullable Double probability(double share) {
        return AreaPeriodColumns.number(Math.rint(share * PROBABILITY_DECIMALS) / PROBABILITY_DECIMALS);
    }

    private List<AtlasColumn> columns(boolean drawn) {
        List<AtlasColumn> columns = new ArrayList<>(List.of(
                AreaPeriodColumns.real("score"),
                AreaPeriodColumns.integer(ClassLegend.CLASS),
                AreaPeriodColumns.integer("rank_no"),
                AreaPeriodColumns.integer("ranked")));
        if (drawn) {
            columns.add(AreaPeriodColumns.integer("rank_lo"));
            columns.add(AreaPeriodColumns.integer("rank_hi"));
            columns.add(AreaPeriodColumns.real("p_worst"));
            columns.add(AreaPeriodColumns.real("p_cls"));
        }
        for (DimensionNode dimension : definition.dimensions()) {
            columns.add(new AtlasColumn(
                    "d_" + dimension.id(), ColumnType.REAL, LayerTexts.of("column.dimension", dimension.title())));
        }
        if (ScoreParts.areToldOf(definition)) {
            columns.addAll(ScoreParts.columns(definition));
        }
        columns.add(AreaPeriodColumns.integer("burdens"));
        columns.add(AreaPeriodColumns.integer("known"));
        columns.add(AreaPeriodColumns.text("which"));
        columns.add(AreaPeriodColumns.integer("residents"));
        columns.add(AreaPeriodColumns.text("imputed"));
        columns.add(AreaPeriodColumns.text(ClassLegend.FLAG));
        return AreaPeriodColumns.with(columns.toArray(AtlasColumn[]::new));
    }

    /** The score as it is published, to which the class breaks apply. */
    public static double rounded(double score) {
        return Math.rint(score * DECIMALS) / DECIMALS;
    }

    private static BilingualText description(BurdenIndexDefinition definition, ClassBreaks breaks) {
        List<BilingualText> sentences = new ArrayList<>();
        sentences.add(LayerTexts.of(
                "index.text",
                LayerTexts.sentence(definition.description()),
                LayerTexts.joined(", ", parts(definition))));
        OverlapTexts.sentence(definition).forEach(sentences::add);
        UncertaintyPlan plan = definition.uncertainty();
        if (plan != null) {
            sentences.add(LayerTexts.of("index.uncertainty", plan.draws()));
        }
        sentences.add(ClassLegend.sentence(method(definition.classes()), breaks));
        return LayerTexts.joined(" ", sentences.toArray(BilingualText[]::new));
    }

    /** How the classes were made, in the words of {@link ClassLegend}. */
    private static String method(ClassScheme classes) {
        ClassScheme.Rule rule = classes.rule();
        if (rule instanceof ClassScheme.ByMethod by) {
            return by.method().name();
        }
        return rule instanceof ClassScheme.Fixed
                ? "fixed"
                : rule instanceof BoxPlotClasses
                        ? "BOX_PLOT"
                        : rule instanceof PercentileClasses ? "PERCENTILES" : "QUANTILE";
    }

    /** The titles of the children of the root. */
    private static BilingualText[] parts(BurdenIndexDefinition definition) {
        return definition.root().children().stream().map(BurdenIndexNode::title).toArray(BilingualText[]::new);
    }
}
