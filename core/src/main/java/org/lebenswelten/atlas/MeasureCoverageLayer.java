package org.lebenswelten.atlas;

import java.util.List;
import org.lebenswelten.coverage.MeasureCoverage;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.ProtectedReach;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;

/**
 * The layer {@code cov_<coverage>}: one feature per areal unit and period with the target group, the share of it within
 * reach and the places for 100 of it.
 */
public final class MeasureCoverageLayer {

    /** Class breaks of the reached share in per cent: the same for every coverage, so that maps can be compared. */
    private static final ClassBreaks SHARE_BREAKS = new ClassBreaks(List.of(20.0, 40.0, 60.0, 80.0), 5);

    private MeasureCoverageLayer() {}

    /**
     * Makes the layer.
     *
     * @param coverage the coverage
     * @param zoning its zoning
     * @param profile the rules its figures were protected by
     * @return the layer
     */
    public static AtlasLayer of(MeasureCoverage coverage, Zoning zoning, DisclosureProfile profile) {
        MeasureCoverageDefinition definition = coverage.definition();
        ProtectedReach reach = coverage.reach();
        String name = "cov_" + definition.id();
        LayerStyle style = ClassLegend.style(
                name,
                definition.title(),
                Palette.BLUES,
                ClassLegend.titles(SHARE_BREAKS, LayerTexts.of("unit.percent")),
                IndicatorLayer.flags(reach.reachedShare()));
        AtlasLayer.Builder layer = AtlasLayer.builder(
                        name,
                        definition.title(),
                        description(definition, profile),
                        LayerGeometry.MULTIPOLYGON,
                        style,
                        AreaPeriodColumns.with(
                                AreaPeriodColumns.integer("target"),
                                AreaPeriodColumns.real("share"),
                                AreaPeriodColumns.real("per_100"),
                                AreaPeriodColumns.integer(ClassLegend.CLASS),
                                AreaPeriodColumns.text(ClassLegend.FLAG)))
                .timeColumn(AreaPeriodColumns.TIME);
        List<Period> periods = reach.target().frame().periods();
        for (int p = 0; p < periods.size(); p++) {
            for (int u = 0; u < zoning.size(); u++) {
                ArealUnit unit = zoning.units().get(u);
                int cell = reach.target().frame().cell(u, p);
                double share = reach.reachedShare().value(cell);
                layer.add(
                        AreaPeriodColumns.featureId(unit, periods.get(p)),
                        unit.geometry(),
                        AreaPeriodColumns.values(
                                unit,
                                periods.get(p),
                                AreaPeriodColumns.whole(reach.target().value(cell)),
                                AreaPeriodColumns.number(share),
                                AreaPeriodColumns.number(reach.placesPer100().value(cell)),
                                IndicatorLayer.classOf(SHARE_BREAKS, share),
                                reach.reachedShare().flag(cell).code()));
            }
        }
        return layer.build();
    }

    private static BilingualText description(MeasureCoverageDefinition definition, DisclosureProfile profile) {
        TargetGroup group = definition.targetGroup();
        BilingualText ages = group.ageMax() == Integer.MAX_VALUE
                ? LayerTexts.of("ages.from", group.ageMin())
                : LayerTexts.of("ages.between", group.ageMin(), group.ageMax());
        return LayerTexts.joined(
                " ",
                LayerTexts.of("coverage.text", LayerTexts.sentence(definition.description()), ages),
                ClassLegend.sentence("fixed", SHARE_BREAKS),
                IndicatorLayer.protection(profile));
    }
}
