package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Symbol.Shape;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.cluster.ClusterDefinition.Clusters;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.local.ClusterClass;

/**
 * A layer {@code hot_<id>}: one feature per areal unit and period with the local statistic of an index or indicator, its p-value
 * before and after the control of multiplicity, and whether the unit lies in a cluster or is an outlier.
 */
public final class ClusterLayer {

    private static final double DECIMALS = 1e4;

    private ClusterLayer() {}

    /**
     * Published code and colour of each finding; reds are high, blues are low, light is the unlike neighbour. Colours that one map can
     * show differ by at least 8 in CIEDE2000 with normal sight, protanopia, deuteranopia and tritanopia.
     */
    private enum Kind {
        HH("#b2182b"),
        HL("#f4a582"),
        LH("#92c5de"),
        LL("#2166ac"),
        HOT("#b2182b"),
        COLD("#2166ac"),
        LIKE("#fddbc7"),
        UNLIKE("#40004b"),
        GATHERED("#b2182b"),
        NS("#d9d9d9"),
        ALONE("#969696"),
        MISSING("#ffffff"),
        FEW("#ffffff"),
        CONST("#ffffff");

        private final String colour;

        Kind(String colour) {
            this.colour = colour;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(ClusterClass finding) {
            return switch (finding) {
                case HIGH_HIGH -> HH;
                case HIGH_LOW -> HL;
                case LOW_HIGH -> LH;
                case LOW_LOW -> LL;
                case HOT -> HOT;
                case COLD -> COLD;
                case OTHER_LIKE -> LIKE;
                case UNLIKE -> UNLIKE;
                case GATHERED -> GATHERED;
                case NOT_SIGNIFICANT -> NS;
                case NEIGHBOURLESS -> ALONE;
                case UNDEFINED -> MISSING;
            };
        }

        /** The kind of an area; where nothing could be computed, why. */
        static Kind of(Outcome outcome, ClusterClass finding) {
            return switch (outcome) {
                case TOO_FEW_AREAS -> FEW;
                case CONSTANT -> CONST;
                case NO_NEIGHBOURS -> ALONE;
                case MISSING_VALUE -> MISSING;
                case DEFINED -> of(finding);
            };
        }
    }

    /**
     * The code of a finding in the column {@code kind}.
     *
     * @param outcome whether the area has a statistic
     * @param finding what it is, if so
     * @return such as {@code hh}; where nothing could be computed, why
     */
    public static String code(Outcome outcome, ClusterClass finding) {
        return Kind.of(outcome, finding).code();
    }

    /**
     * The clusters of one period.
     *
     * @param period the period
     * @param clusters the clusters, one entry a unit
     */
    public record InPeriod(Period period, Clusters clusters) {}

    /**
     * Makes the layer.
     *
     * @param definition how clusters were found
     * @param of title of the index or indicator
     * @param zoning its zoning
     * @param periods the clusters, period by period
     * @return the layer
     */
    public static AtlasLayer of(ClusterDefinition definition, BilingualText of, Zoning zoning, List<InPeriod> periods) {
        String name = "hot_" + definition.id();
        AtlasLayer.Builder layer = AtlasLayer.builder(
                        name,
                        ClusterTexts.title(of),
                        LayerTexts.joined(
                                " ",
                                ClusterTexts.description(definition, of),
                                ClusterTexts.global(definition, periods)),
                        LayerGeometry.MULTIPOLYGON,
                        new LayerStyle(name, ClusterTexts.title(of), rules(definition), null, 0),
                        AreaPeriodColumns.with(
                                AreaPeriodColumns.text("kind"),
                                column("stat", "cluster.figure." + definition.statistic()),
                                AreaPeriodColumns.real("p_raw"),
                                column(
                                        "p_adj",
                                        "cluster.adjusted."
                                                + definition.control().method())))
                .timeColumn(AreaPeriodColumns.TIME);
        for (InPeriod in : periods) {
            for (int u = 0; u < zoning.size(); u++) {
                ArealUnit unit = zoning.units().get(u);
                layer.add(
                        AreaPeriodColumns.featureId(unit, in.period),
                        unit.geometry(),
                        AreaPeriodColumns.values(unit, in.period, values(in.clusters, u)));
            }
        }
        return layer.build();
    }

    private static List<StyleRule> rules(ClusterDefinition definition) {
        List<Kind> legend = new ArrayList<>();
        definition.statistic().findings().forEach(finding -> legend.add(Kind.of(finding)));
        legend.addAll(List.of(Kind.NS, Kind.ALONE, Kind.MISSING, Kind.FEW, Kind.CONST));
        return legend.stream()
                .map(kind -> new StyleRule(
                        kind.code(),
                        LayerTexts.of("cluster." + kind.code()),
                        "kind",
                        kind.code(),
                        new Symbol(Shape.FILL, kind.colour, "#595959", 0.5, 0)))
                .toList();
    }

    private static AtlasColumn column(String name, String text) {
        return new AtlasColumn(name, ColumnType.REAL, LayerTexts.of(text));
    }

    private static @Nullable Object[] values(Clusters clusters, int unit) {
        return new @Nullable Object[] {
            Kind.of(clusters.statistics().outcome()[unit], clusters.map().classes()[unit])
                    .code(),
            rounded(clusters.figure()[unit]),
            rounded(clusters.statistics().p()[unit]),
            rounded(clusters.map().adjusted()[unit])
        };
    }

    private static @Nullable Double rounded(double number) {
        return AreaPeriodColumns.number(Math.rint(number * DECIMALS) / DECIMALS);
    }
}
