package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ZoneSummary;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;

/**
 * The layer {@code <index>_<zoning>}: one feature per unit of a coarser zoning and period with the scores of the units in it,
 * summarised by their published residents, see {@link ZoneSummary}. Classes are those of the index.
 */
public final class RollUpLayer {

    private static final double DECIMALS = 1e4;

    private RollUpLayer() {}

    /**
     * Makes the layer.
     *
     * @param definition the index
     * @param breaks class breaks of its score
     * @param zoning the coarser zoning
     * @param periods the periods
     * @param summaries of each period one summary a unit of the zoning
     * @return the layer
     */
    public static AtlasLayer of(
            BurdenIndexDefinition definition,
            ClassBreaks breaks,
            Zoning zoning,
            List<Period> periods,
            List<List<ZoneSummary>> summaries) {
        String name = definition.id() + "_" + zoning.id();
        boolean gaps = summaries.stream().flatMap(List::stream).anyMatch(s -> Double.isNaN(s.averageScore()));
        LayerStyle style = ClassLegend.style(
                name,
                definition.title(),
                Palette.YELLOW_RED,
                ClassLegend.burdenTitles(breaks),
                gaps ? EnumSet.of(PublicationFlag.MISSING) : EnumSet.noneOf(PublicationFlag.class));
        AtlasLayer.Builder layer = AtlasLayer.builder(
                        name,
                        LayerTexts.of("layer.rollUp", definition.title(), zoning.title()),
                        LayerTexts.of("layer.rollUp.text", LayerTexts.sentence(definition.description())),
                        LayerGeometry.MULTIPOLYGON,
                        style,
                        AreaPeriodColumns.with(
                                AreaPeriodColumns.real("score"),
                                AreaPeriodColumns.integer(ClassLegend.CLASS),
                                AreaPeriodColumns.integer("units"),
                                AreaPeriodColumns.integer("residents"),
                                AreaPeriodColumns.real("rank_avg"),
                                AreaPeriodColumns.real("worst10"),
                                AreaPeriodColumns.real("extent"),
                                AreaPeriodColumns.real("conc"),
                                AreaPeriodColumns.text(ClassLegend.FLAG)))
                .timeColumn(AreaPeriodColumns.TIME);
        for (int p = 0; p < periods.size(); p++) {
            for (int u = 0; u < zoning.size(); u++) {
                ArealUnit unit = zoning.units().get(u);
                layer.add(
                        AreaPeriodColumns.featureId(unit, periods.get(p)),
                        unit.geometry(),
                        AreaPeriodColumns.values(
                                unit, periods.get(p), values(summaries.get(p).get(u), breaks)));
            }
        }
        return layer.build();
    }

    private static @Nullable Object[] values(ZoneSummary summary, ClassBreaks breaks) {
        double score = rounded(summary.averageScore());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(AreaPeriodColumns.number(score));
        values.add(IndicatorLayer.classOf(breaks, score));
        values.add(summary.unitCount());
        values.add(AreaPeriodColumns.whole(summary.population()));
        values.add(AreaPeriodColumns.number(rounded(summary.averageRank())));
        values.add(AreaPeriodColumns.number(rounded(summary.proportion())));
        values.add(AreaPeriodColumns.number(rounded(summary.extent())));
        values.add(AreaPeriodColumns.number(rounded(summary.concentration())));
        values.add((Double.isNaN(score) ? PublicationFlag.MISSING : PublicationFlag.PUBLISHED).code());
        return values.toArray();
    }

    private static double rounded(double value) {
        return Math.rint(value * DECIMALS) / DECIMALS;
    }
}
