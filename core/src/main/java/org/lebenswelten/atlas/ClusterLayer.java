package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Symbol.Shape;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.local.ClusterClass;
import org.lebenswelten.spatial.local.ClusterMap;
import org.lebenswelten.spatial.local.LocalResult;

/**
 * The layer {@code hot_<index>}: one feature per areal unit and period with the local Moran statistic of the score, its
 * p-value before and after the control of multiplicity, and whether the unit lies in a cluster or is an outlier.
 */
public final class ClusterLayer {

    private static final double DECIMALS = 1e4;

    /** Published code and colour of each class; reds are high, blues are low, light is the unlike neighbour. */
    private static final Map<ClusterClass, Kind> KINDS = Map.of(
            ClusterClass.HIGH_HIGH, new Kind("hh", "#b2182b"),
            ClusterClass.LOW_LOW, new Kind("ll", "#2166ac"),
            ClusterClass.HIGH_LOW, new Kind("hl", "#f4a582"),
            ClusterClass.LOW_HIGH, new Kind("lh", "#92c5de"),
            ClusterClass.NOT_SIGNIFICANT, new Kind("ns", "#f7f7f7"),
            ClusterClass.NEIGHBOURLESS, new Kind("alone", "#bdbdbd"),
            ClusterClass.UNDEFINED, new Kind("missing", "#ffffff"));

    /** The order of the legend. */
    private static final List<ClusterClass> LEGEND = List.of(
            ClusterClass.HIGH_HIGH,
            ClusterClass.HIGH_LOW,
            ClusterClass.LOW_HIGH,
            ClusterClass.LOW_LOW,
            ClusterClass.NOT_SIGNIFICANT,
            ClusterClass.NEIGHBOURLESS,
            ClusterClass.UNDEFINED);

    private ClusterLayer() {}

    /**
     * The clusters of one period.
     *
     * @param period the period
     * @param statistics the local statistics, one a unit
     * @param clusters what they mean
     */
    public record InPeriod(Period period, LocalResult statistics, ClusterMap clusters) {}

    /**
     * Makes the layer.
     *
     * @param definition the index
     * @param zoning its zoning
     * @param permutations number of permutations behind each p-value
     * @param periods the clusters, period by period
     * @return the layer
     */
    public static AtlasLayer of(
            BurdenIndexDefinition definition, Zoning zoning, int permutations, List<InPeriod> periods) {
        String name = "hot_" + definition.id();
        List<StyleRule> rules = new ArrayList<>();
        for (ClusterClass each : LEGEND) {
            Kind kind = KINDS.get(each);
            rules.add(new StyleRule(
                    kind.code,
                    LayerTexts.of("cluster." + kind.code),
                    "kind",
                    kind.code,
                    new Symbol(Shape.FILL, kind.colour, "#595959", 0.5, 0)));
        }
        AtlasLayer.Builder layer = AtlasLayer.builder(
                        name,
                        LayerTexts.of("layer.clusters", definition.title()),
                        LayerTexts.of(
                                "layer.clusters.text",
                                definition.title(),
                                permutations,
                                100 * periods.get(0).clusters().control().alpha()),
                        LayerGeometry.MULTIPOLYGON,
                        new LayerStyle(name, LayerTexts.of("layer.clusters", definition.title()), rules, null, 0),
                        AreaPeriodColumns.with(
                                AreaPeriodColumns.text("kind"),
                                AreaPeriodColumns.real("stat"),
                                AreaPeriodColumns.real("p_raw"),
                                AreaPeriodColumns.real("p_adj")))
                .timeColumn(AreaPeriodColumns.TIME);
        for (InPeriod in : periods) {
            for (int u = 0; u < zoning.size(); u++) {
                ArealUnit unit = zoning.units().get(u);
                layer.add(
                        AreaPeriodColumns.featureId(unit, in.period),
                        unit.geometry(),
                        AreaPeriodColumns.values(unit, in.period, values(in, u)));
            }
        }
        return layer.build();
    }

    private static @Nullable Object[] values(InPeriod in, int unit) {
        return new @Nullable Object[] {
            KINDS.get(in.clusters.classes()[unit]).code,
            rounded(in.statistics.statistic()[unit]),
            rounded(in.statistics.p()[unit]),
            rounded(in.clusters.adjusted()[unit])
        };
    }

    private static @Nullable Double rounded(double number) {
        return AreaPeriodColumns.number(Math.rint(number * DECIMALS) / DECIMALS);
    }

    private record Kind(String code, String colour) {}
}
