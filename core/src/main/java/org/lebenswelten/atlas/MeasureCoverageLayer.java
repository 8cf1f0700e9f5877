package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.CoverageOptions;
import org.lebenswelten.coverage.CoverageSteps;
import org.lebenswelten.coverage.CoverageTrend;
import org.lebenswelten.coverage.MeasureCoverage;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.ShareLimits;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.ProtectedReach;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;

/**
 * The layer {@code cov_<coverage>}: one feature per areal unit and period with the target group, the share of it within
 * reach with limits, of none and of two measures, the places for 100 of it, the steps that follow and where most is lost, unmet
 * need, setting units that take part, and how the share changes. All of it follows from protected figures.
 */
public final class MeasureCoverageLayer {

    /** Class breaks of the reached share in per cent: the same for every coverage, so that maps can be compared. */
    private static final ClassBreaks SHARE_BREAKS = new ClassBreaks(List.of(20.0, 40.0, 60.0, 80.0), 5);

    /** Columns with numbers, in the order of the layer. */
    private static final List<String> REALS = List.of(
            "share",
            "share_low",
            "share_high",
            "none",
            "twice",
            "per_100",
            "acceptable",
            "contact",
            "cont_low",
            "cont_high",
            "effective",
            "adoption",
            "change",
            "slope",
            "p_trend");

    /** Limits are rounded outwards, but not because of the last bit of a quotient. */
    private static final double NOISE = 1e-9;

    private MeasureCoverageLayer() {}

    /**
     * Makes the layer.
     *
     * @param coverage the coverage
     * @param zoning its zoning
     * @param profile the rules its figures were protected by
     * @param measures the measures of the coverage
     * @param trends how the share of each unit changes over the years
     * @return the layer
     */
    public static AtlasLayer of(
            MeasureCoverage coverage,
            Zoning zoning,
            DisclosureProfile profile,
            List<MeasureProfile> measures,
            List<CoverageTrend> trends) {
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
                        description(coverage, profile, measures),
                        LayerGeometry.MULTIPOLYGON,
                        style,
                        AreaPeriodColumns.with(columns()))
                .timeColumn(AreaPeriodColumns.TIME);
        List<Period> periods = reach.target().frame().periods();
        for (int p = 0; p < periods.size(); p++) {
            for (int u = 0; u < zoning.size(); u++) {
                ArealUnit unit = zoning.units().get(u);
                layer.add(
                        AreaPeriodColumns.featureId(unit, periods.get(p)),
                        unit.geometry(),
                        AreaPeriodColumns.values(
                                unit,
                                periods.get(p),
                                values(coverage, reach.target().frame().cell(u, p), trends.get(u))));
            }
        }
        return layer.build();
    }

    private static AtlasColumn[] columns() {
        List<AtlasColumn> columns = new ArrayList<>(List.of(AreaPeriodColumns.integer("target")));
        for (String name : REALS) {
            columns.add(AreaPeriodColumns.real(name));
        }
        columns.add(AreaPeriodColumns.text("bottleneck"));
        columns.add(AreaPeriodColumns.integer("unmet"));
        columns.add(AreaPeriodColumns.integer(ClassLegend.CLASS));
        columns.add(AreaPeriodColumns.text(ClassLegend.FLAG));
        return columns.toArray(new AtlasColumn[0]);
    }

    /** The values of a cell in the order of the columns. */
    private static @Nullable Object[] values(MeasureCoverage coverage, int cell, CoverageTrend trend) {
        ProtectedReach reach = coverage.reach();
        double share = reach.reachedShare().value(cell);
        ShareLimits limits = coverage.limits(cell);
        ShareLimits ofContact = coverage.contactLimits(cell);
        CoverageSteps steps = coverage.counts(cell).steps();
        CoverageSteps.Step bottleneck = steps.bottleneck();
        ProtectedTable acceptable = coverage.acceptable();
        ProtectedTable adoption = coverage.adoption();
        double[] reals = {
            share,
            down(limits.lower()),
            up(limits.upper()),
            tenth(100 - share),
            coverage.reachedTwice().value(cell),
            reach.placesPer100().value(cell),
            acceptable == null ? Double.NaN : acceptable.value(cell),
            tenth(coverage.counts(cell).contactShare()),
            down(ofContact.lower()),
            up(ofContact.upper()),
            tenth(steps.effective()),
            adoption == null ? Double.NaN : adoption.value(cell),
            tenth(trend.difference()),
            Math.rint(trend.slope() * 100) / 100,
            Math.rint(trend.probability() * 10_000) / 10_000
        };
        List<@Nullable Object> values = new ArrayList<>();
        values.add(AreaPeriodColumns.whole(reach.target().value(cell)));
        for (double real : reals) {
            values.add(AreaPeriodColumns.number(real));
        }
        values.add(bottleneck == null ? null : bottleneck.name().toLowerCase(Locale.ROOT));
        values.add(AreaPeriodColumns.whole(coverage.unmetNeed(cell)));
        values.add(IndicatorLayer.classOf(SHARE_BREAKS, share));
        values.add(reach.reachedShare().flag(cell).code());
        return values.toArray(new @Nullable Object[0]);
    }

    private static double tenth(double value) {
        return Math.rint(value * 10) / 10 + 0.0;
    }

    private static double down(double value) {
        return Math.floor(value * 10 + NOISE) / 10;
    }

    private static double up(double value) {
        return Math.ceil(value * 10 - NOISE) / 10;
    }

    private static BilingualText description(
            MeasureCoverage coverage, DisclosureProfile profile, List<MeasureProfile> measures) {
        MeasureCoverageDefinition definition = coverage.definition();
        CoverageOptions options = definition.options();
        TargetGroup group = definition.targetGroup();
        BilingualText ages = group.ageMax() == Integer.MAX_VALUE
                ? LayerTexts.of("ages.from", group.ageMin())
                : LayerTexts.of("ages.between", group.ageMin(), group.ageMax());
        return LayerTexts.joined(
                " ",
                LayerTexts.of("coverage.text", LayerTexts.sentence(definition.description()), ages),
                LayerTexts.of(coverage.ofSettings() ? "coverage.settings" : "coverage.sites"),
                CatchmentTexts.of(measures),
                LayerTexts.of(
                        "coverage.unmet",
                        100 * options.targetRate(),
                        LayerTexts.of(
                                "coverage.served." + options.servedBy().name().toLowerCase(Locale.ROOT))),
                ClassLegend.sentence("fixed", SHARE_BREAKS),
                IndicatorLayer.protection(profile));
    }
}
