package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.evaluation.BeforeAfter;
import org.lebenswelten.coverage.evaluation.Effect;
import org.lebenswelten.coverage.evaluation.EvaluationDefinition;
import org.lebenswelten.coverage.evaluation.EvaluationDesign;
import org.lebenswelten.coverage.evaluation.EvaluationResult;
import org.lebenswelten.coverage.evaluation.EvaluationResult.Compared;
import org.lebenswelten.coverage.evaluation.InterruptedSeries;
import org.lebenswelten.coverage.evaluation.PermutationTest;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/**
 * The layer {@code evals}: one feature per evaluation and design with the outline of the treated areas. Every evaluation has the
 * change from before to after; one with controls or of a series has a second feature with its own effect.
 */
public final class EvaluationLayer {

    /** Name of the layer. */
    public static final String NAME = "evals";

    private static final double DECIMALS = 1e4;
    private static final double LABEL_SCALE = 500_000;

    private EvaluationLayer() {}

    /**
     * Makes the layer.
     *
     * @param evaluations the evaluations, at least one
     * @return the layer
     */
    public static AtlasLayer of(List<EvaluatedAreas> evaluations) {
        BilingualText title = LayerTexts.of("layer.evaluations");
        StyleRule rule = new StyleRule("outline", LayerTexts.of("rule.area"), null, null, Symbols.boundary());
        AtlasLayer.Builder layer = AtlasLayer.builder(
                NAME,
                title,
                LayerTexts.of("layer.evaluations.text"),
                LayerGeometry.MULTIPOLYGON,
                new LayerStyle(NAME, title, List.of(rule), "title_de", LABEL_SCALE),
                columns());
        for (EvaluatedAreas areas : evaluations) {
            Geometry outline = outline(areas);
            EvaluationDesign own = areas.definition().design();
            add(layer, areas, EvaluationDesign.BEFORE_AFTER, outline);
            if (own != EvaluationDesign.BEFORE_AFTER) {
                add(layer, areas, own, outline);
            }
        }
        return layer.build();
    }

    private static Geometry outline(EvaluatedAreas areas) {
        return CoverageUnion.union(areas.zoning().units().stream()
                .filter(unit -> areas.definition().treatedIds().contains(unit.id()))
                .map(ArealUnit::geometry)
                .toArray(Geometry[]::new));
    }

    private static List<AtlasColumn> columns() {
        List<AtlasColumn> columns = new ArrayList<>();
        for (String text : List.of("eval", "title_de", "title_en", "subject", "design", "years_pre", "years_post")) {
            columns.add(column(text, ColumnType.TEXT));
        }
        columns.add(column("begins", ColumnType.DATE));
        columns.add(column("areas", ColumnType.INTEGER));
        columns.add(column("controls", ColumnType.INTEGER));
        for (String real : List.of(
                "before",
                "after",
                "effect",
                "eff_low",
                "eff_high",
                "slope",
                "slope_low",
                "slope_high",
                "drift",
                "p_perm")) {
            columns.add(column(real, ColumnType.REAL));
        }
        columns.add(column("pretrend", ColumnType.TEXT));
        columns.add(column("text_de", ColumnType.TEXT));
        columns.add(column("text_en", ColumnType.TEXT));
        return columns;
    }

    private static AtlasColumn column(String name, ColumnType type) {
        return new AtlasColumn(name, type, LayerTexts.of("evaluation.column." + name));
    }

    private static void add(AtlasLayer.Builder layer, EvaluatedAreas areas, EvaluationDesign design, Geometry outline) {
        EvaluationDefinition definition = areas.definition();
        EvaluationResult result = areas.result();
        boolean own = design == definition.design();
        Compared compared = design == EvaluationDesign.CONTROLLED ? result.compared() : null;
        BeforeAfter.Result change = result.change();
        Effect effect = result.effect(design);
        InterruptedSeries.Result series = result.series();
        Effect slope = design == EvaluationDesign.INTERRUPTED_SERIES && series != null ? series.slope() : Effect.NONE;
        PermutationTest.Result permutation = own ? result.permutation() : null;
        BilingualText text = LayerTexts.joined(" ", EvaluationTexts.of(areas).toArray(BilingualText[]::new));
        List<@Nullable Object> values = new ArrayList<>(List.of(
                definition.id(),
                definition.title().de(),
                definition.title().en(),
                definition.of(),
                design.code(),
                years(result.before()),
                years(result.after()),
                definition.start(),
                result.treatedIds().size(),
                compared == null ? 0 : compared.changes().controls()));
        for (double value : new double[] {
            change.before(),
            change.after(),
            effect.value(),
            effect.lower(),
            effect.upper(),
            slope.value(),
            slope.lower(),
            slope.upper(),
            result.drift().drift().value(),
            permutation == null ? Double.NaN : permutation.pValue()
        }) {
            values.add(AreaPeriodColumns.number(Math.rint(value * DECIMALS) / DECIMALS));
        }
        values.add(compared == null ? null : preTrend(compared));
        values.add(text.de());
        values.add(text.en());
        layer.add(definition.id() + "." + design.code(), outline, values.toArray());
    }

    private static String years(List<Period> periods) {
        return String.join(" ", periods.stream().map(Period::toString).toList());
    }

    /** Whether slopes before differ: {@code differs}, {@code same}, or {@code nottest} where that cannot be tested. */
    private static String preTrend(Compared compared) {
        return switch (compared.preTrend().testability()) {
            case TESTED -> compared.preTrend().difference().isToldFromZero() ? "differs" : "same";
            case TOO_FEW_PERIODS, TOO_FEW_AREAS -> "nottest";
        };
    }
}
