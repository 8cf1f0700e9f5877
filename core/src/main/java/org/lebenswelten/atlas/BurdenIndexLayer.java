package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ClassScheme;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;

/**
 * The layer {@code <index>}: one feature per areal unit and period with score, class, rank, the score of each dimension,
 * and the number and set of overlapping burdens.
 */
public final class BurdenIndexLayer {

    private static final double DECIMALS = 1e4;

    private BurdenIndexLayer() {}

    /**
     * Makes the layer.
     *
     * @param definition the index
     * @param results one result a period
     * @param periods the periods
     * @param zoning the zoning of the index
     * @param breaks class breaks of the score over all periods
     * @param residents protected number of residents over the same units and periods, or null where the project has none
     * @return the layer
     */
    public static AtlasLayer of(
            BurdenIndexDefinition definition,
            List<BurdenIndexResult> results,
            List<Period> periods,
            Zoning zoning,
            ClassBreaks breaks,
            @Nullable ProtectedTable residents) {
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
                        columns(definition))
                .timeColumn(AreaPeriodColumns.TIME);
        for (int p = 0; p < periods.size(); p++) {
            addPeriod(layer, definition, results.get(p), periods.get(p), p, zoning, breaks, residents);
        }
        return layer.build();
    }

    private static void addPeriod(
            AtlasLayer.Builder layer,
            BurdenIndexDefinition definition,
            BurdenIndexResult result,
            Period period,
            int periodPosition,
            Zoning zoning,
            ClassBreaks breaks,
            @Nullable ProtectedTable residents) {
        List<double[]> dimensionScores = definition.dimensions().stream()
                .map(dimension -> result.dimensionScores(dimension.id()))
                .toList();
        for (int u = 0; u < zoning.size(); u++) {
            ArealUnit unit = zoning.units().get(u);
            double persons = residents == null
                    ? Double.NaN
                    : residents.value(residents.frame().cell(u, periodPosition));
            layer.add(
                    AreaPeriodColumns.featureId(unit, period),
                    unit.geometry(),
                    AreaPeriodColumns.values(unit, period, values(result, dimensionScores, u, breaks, persons)));
        }
    }

    private static List<AtlasColumn> columns(BurdenIndexDefinition definition) {
        List<AtlasColumn> columns = new ArrayList<>(List.of(
                AreaPeriodColumns.real("score"),
                AreaPeriodColumns.integer(ClassLegend.CLASS),
                AreaPeriodColumns.integer("rank_no"),
                AreaPeriodColumns.integer("ranked")));
        for (DimensionNode dimension : definition.dimensions()) {
            columns.add(new AtlasColumn(
                    "d_" + dimension.id(), ColumnType.REAL, LayerTexts.of("column.dimension", dimension.title())));
        }
        columns.add(AreaPeriodColumns.integer("burdens"));
        columns.add(AreaPeriodColumns.integer("known"));
        columns.add(AreaPeriodColumns.text("which"));
        columns.add(AreaPeriodColumns.integer("residents"));
        columns.add(AreaPeriodColumns.text(ClassLegend.FLAG));
        return AreaPeriodColumns.with(columns.toArray(AtlasColumn[]::new));
    }

    private static @Nullable Object[] values(
            BurdenIndexResult result, List<double[]> dimensionScores, int unit, ClassBreaks breaks, double persons) {
        double score = rounded(result.score(unit));
        boolean ranked = !Double.isNaN(score);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(AreaPeriodColumns.number(score));
        values.add(IndicatorLayer.classOf(breaks, score));
        values.add(ranked ? Integer.valueOf(result.rank(unit)) : null);
        values.add(result.rankedCount());
        for (double[] scores : dimensionScores) {
            values.add(AreaPeriodColumns.number(rounded(scores[unit])));
        }
        values.add(result.burdens().count(unit));
        values.add(result.burdens().known(unit));
        values.add(String.join(" ", result.burdens().burdens(unit)));
        values.add(AreaPeriodColumns.whole(persons));
        values.add((ranked ? PublicationFlag.PUBLISHED : PublicationFlag.MISSING).code());
        return values.toArray();
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
        sentences.add(ClassLegend.sentence(method(definition.classes()), breaks));
        return LayerTexts.joined(" ", sentences.toArray(BilingualText[]::new));
    }

    /** How the classes were made, in the words of {@link ClassLegend}. */
    private static String method(ClassScheme classes) {
        return classes.rule() instanceof ClassScheme.Fixed
                ? "fixed"
                : classes.rule() instanceof ClassScheme.ByMethod by ? by.method().name() : "QUANTILE";
    }

    /** The titles of the children of the root. */
    private static BilingualText[] parts(BurdenIndexDefinition definition) {
        return definition.root().children().stream().map(BurdenIndexNode::title).toArray(BilingualText[]::new);
    }
}
