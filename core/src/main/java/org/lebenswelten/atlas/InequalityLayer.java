package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/**
 * The layer {@code ineq_<index>}: one feature per indicator of an index, and the index itself, and period with how unequally it
 * is distributed over areal units that are ordered by the score. Each feature has the outline of all units.
 */
public final class InequalityLayer {

    private static final double DECIMALS = 1e4;
    private static final double LABEL_SCALE = 500_000;

    private InequalityLayer() {}

    /**
     * Makes the layer.
     *
     * @param definition the index
     * @param outermost the coarsest zoning that holds the units
     * @param figures the figures
     * @return the layer
     */
    public static AtlasLayer of(BurdenIndexDefinition definition, Zoning outermost, List<InequalityFigure> figures) {
        String name = "ineq_" + definition.id();
        Geometry outline = CoverageUnion.union(
                outermost.units().stream().map(ArealUnit::geometry).toArray(Geometry[]::new));
        StyleRule rule = new StyleRule("outline", LayerTexts.of("rule.area"), null, null, Symbols.boundary());
        AtlasLayer.Builder layer = AtlasLayer.builder(
                        name,
                        LayerTexts.of("layer.inequality", definition.title()),
                        LayerTexts.of("layer.inequality.text", definition.title()),
                        LayerGeometry.MULTIPOLYGON,
                        new LayerStyle(name, definition.title(), List.of(rule), "subject_de", LABEL_SCALE),
                        columns())
                .timeColumn(AreaPeriodColumns.TIME);
        for (InequalityFigure figure : figures) {
            layer.add(figure.subject() + "." + figure.period(), outline, values(figure));
        }
        return layer.build();
    }

    private static List<AtlasColumn> columns() {
        List<AtlasColumn> columns = new ArrayList<>(List.of(
                AreaPeriodColumns.text("subject"),
                AreaPeriodColumns.text("subject_de"),
                AreaPeriodColumns.text("subject_en"),
                AreaPeriodColumns.text("years"),
                new AtlasColumn(
                        AreaPeriodColumns.TIME, ColumnType.DATE, LayerTexts.of("column." + AreaPeriodColumns.TIME)),
                AreaPeriodColumns.integer("units")));
        for (String real : List.of(
                "mean",
                "gini",
                "gini_low",
                "gini_high",
                "ci",
                "ci_low",
                "ci_high",
                "sii",
                "sii_low",
                "sii_high",
                "rii",
                "rii_low",
                "rii_high")) {
            columns.add(new AtlasColumn(real, ColumnType.REAL, LayerTexts.of("inequality." + real)));
        }
        return columns;
    }

    private static @Nullable Object[] values(InequalityFigure figure) {
        List<@Nullable Object> values = new ArrayList<>(List.of(
                figure.subject(),
                figure.title().de(),
                figure.title().en(),
                figure.period().toString(),
                figure.period().start(),
                figure.unitCount()));
        for (double value : new double[] {
            figure.mean(),
            figure.gini(),
            figure.giniLower(),
            figure.giniUpper(),
            figure.concentration(),
            figure.lower(),
            figure.upper(),
            figure.slope(),
            figure.slopeLower(),
            figure.slopeUpper(),
            figure.ratio(),
            figure.ratioLower(),
            figure.ratioUpper()
        }) {
            values.add(AreaPeriodColumns.number(Math.rint(value * DECIMALS) / DECIMALS));
        }
        return values.toArray();
    }
}
