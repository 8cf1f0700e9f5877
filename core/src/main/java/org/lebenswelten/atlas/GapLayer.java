package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Symbol.Shape;
import org.lebenswelten.coverage.equity.BurdenCoverageClasses.CrossClass;
import org.lebenswelten.coverage.equity.PriorityDefinition;
import org.lebenswelten.coverage.equity.PriorityFigures;
import org.lebenswelten.coverage.equity.PriorityFigures.Columns;
import org.lebenswelten.coverage.equity.PriorityFigures.InPeriod;
import org.lebenswelten.coverage.equity.PriorityRanking;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Zoning;

/**
 * A layer {@code gap_<id>}: one feature per areal unit and period with burden class by coverage class, unmet need, priority
 * score and rank with its interval. Class "31" is high burden with low coverage.
 */
public final class GapLayer {

    private static final String OK = "ok";
    private static final String MISSING = "missing";
    private static final double DECIMALS = 1e4;
    private static final double LABEL_SCALE = 60_000;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private GapLayer() {}

    /**
     * Makes the layer.
     *
     * @param figures burden against coverage in all periods
     * @param index title of the index
     * @param of title of the coverage or access
     * @param zoning the zoning, as maps show it
     * @return the layer
     */
    public static AtlasLayer of(PriorityFigures figures, BilingualText index, BilingualText of, Zoning zoning) {
        PriorityDefinition definition = figures.definition();
        String name = "gap_" + definition.id();
        AtlasLayer.Builder layer = AtlasLayer.builder(
                        name,
                        definition.title(),
                        description(figures, index, of),
                        LayerGeometry.MULTIPOLYGON,
                        new LayerStyle(name, definition.title(), rules(figures), "name", LABEL_SCALE),
                        columns(definition))
                .timeColumn(AreaPeriodColumns.TIME);
        for (InPeriod in : figures.periods()) {
            for (int u = 0; u < zoning.size(); u++) {
                ArealUnit unit = zoning.units().get(u);
                layer.add(
                        AreaPeriodColumns.featureId(unit, in.period()),
                        unit.geometry(),
                        AreaPeriodColumns.values(unit, in.period(), values(figures, in, u)));
            }
        }
        return layer.build();
    }

    private static List<AtlasColumn> columns(PriorityDefinition definition) {
        return AreaPeriodColumns.with(
                column("burden", ColumnType.REAL),
                new AtlasColumn(
                        "coverage",
                        ColumnType.REAL,
                        LayerTexts.of(definition.isAccess() ? "gap.coverage.access" : "gap.coverage")),
                AreaPeriodColumns.integer("target"),
                column("unmet", ColumnType.REAL),
                column("b_cls", ColumnType.INTEGER),
                column("c_cls", ColumnType.INTEGER),
                column("code", ColumnType.TEXT),
                column("prio", ColumnType.REAL),
                column("rank_no", ColumnType.INTEGER),
                column("rank_lo", ColumnType.INTEGER),
                column("rank_hi", ColumnType.INTEGER),
                column("p_first", ColumnType.REAL),
                AreaPeriodColumns.text(ClassLegend.FLAG));
    }

    private static AtlasColumn column(String name, ColumnType type) {
        return new AtlasColumn(name, type, LayerTexts.of("gap." + name));
    }

    private static @Nullable Object[] values(PriorityFigures figures, InPeriod in, int unit) {
        Columns columns = in.columns();
        CrossClass both = figures.classes().classOf(columns.burden()[unit], columns.coverage()[unit]);
        boolean whole = both.burden() > 0 && both.coverage() > 0;
        PriorityRanking ranking = in.ranking();
        boolean ranked = ranking.rank(unit) > 0;
        return new @Nullable Object[] {
            number(columns.burden()[unit]),
            number(columns.coverage()[unit]),
            AreaPeriodColumns.whole(columns.people()[unit]),
            number(in.unmet()[unit]),
            both.burden() > 0 ? both.burden() : null,
            both.coverage() > 0 ? both.coverage() : null,
            whole ? both.code() : null,
            number(ranking.score(unit)),
            ranked ? ranking.rank(unit) : null,
            ranked ? ranking.rank(unit, LOW) : null,
            ranked ? ranking.rank(unit, HIGH) : null,
            ranked ? number(ranking.shareOfFirst(unit)) : null,
            flag(figures, columns, unit)
        };
    }

    /** Why a class is missing: for want of coverage in the words of its layer, otherwise for want of burden. */
    private static String flag(PriorityFigures figures, Columns columns, int unit) {
        CrossClass both = figures.classes().classOf(columns.burden()[unit], columns.coverage()[unit]);
        if (both.coverage() == 0) {
            String why = columns.flags().get(unit);
            return why.equals(OK) ? MISSING : why;
        }
        return both.burden() == 0 ? MISSING : OK;
    }

    private static List<StyleRule> rules(PriorityFigures figures) {
        int burdens = figures.classes().burden().classCount();
        int coverages = figures.classes().coverage().classCount();
        List<StyleRule> rules = new ArrayList<>();
        for (int burden = burdens; burden >= 1; burden--) {
            for (int coverage = 1; coverage <= coverages; coverage++) {
                String code = new CrossClass(burden, coverage).code();
                rules.add(new StyleRule(
                        "class" + code,
                        LayerTexts.of(
                                "gap.class",
                                level("gap.burden.", burden, burdens),
                                level("gap.coverage.", coverage, coverages)),
                        "code",
                        code,
                        new Symbol(
                                Shape.FILL,
                                BivariatePalette.colour(place(burden, burdens), place(coverage, coverages)),
                                "#595959",
                                0.5,
                                0)));
            }
        }
        for (String flag : flags(figures)) {
            rules.add(new StyleRule(
                    flag, LayerTexts.of(ruleText(flag)), ClassLegend.FLAG, flag, AccessLayer.symbol(flag)));
        }
        return rules;
    }

    /** Here a share or a value of the index may be withheld, not only the size of the target group. */
    private static String ruleText(String flag) {
        return flag.equals(PublicationFlag.SUPPRESSED.code()) ? "gap.rule.secret" : "access.rule." + flag;
    }

    private static Set<String> flags(PriorityFigures figures) {
        Set<String> flags = new TreeSet<>();
        for (InPeriod in : figures.periods()) {
            for (int u = 0; u < in.columns().burden().length; u++) {
                flags.add(flag(figures, in.columns(), u));
            }
        }
        flags.remove(OK);
        flags.add(MISSING);
        return flags;
    }

    /** Where a class stands among three, when there are fewer: the highest of two is high. */
    private static int place(int number, int count) {
        return number == count && count > 1 ? 3 : number;
    }

    private static BilingualText level(String key, int number, int count) {
        return LayerTexts.of(key + place(number, count));
    }

    private static BilingualText description(PriorityFigures figures, BilingualText index, BilingualText of) {
        PriorityDefinition definition = figures.definition();
        BilingualText[] criteria = definition.criteria().stream()
                .map(criterion -> LayerTexts.of("gap.criterion", criterion.id(), criterion.weight()))
                .toArray(BilingualText[]::new);
        return LayerTexts.joined(
                " ",
                LayerTexts.sentence(definition.description()),
                LayerTexts.of("gap.text", index, of),
                LayerTexts.of(
                        "gap.breaks." + definition.classes(),
                        listed(figures.classes().burden()),
                        listed(figures.classes().coverage())),
                LayerTexts.of(
                        "gap.priority." + definition.scale(),
                        LayerTexts.joined(", ", criteria),
                        definition.resampling().draws(),
                        definition.resampling().spread() * 100),
                Double.isNaN(definition.neededRate())
                        ? LayerTexts.of("gap.noNeed")
                        : LayerTexts.of("gap.need", definition.neededRate()),
                LayerTexts.of("gap.published"));
    }

    private static BilingualText listed(ClassBreaks breaks) {
        return breaks.breaks().isEmpty()
                ? BilingualText.same("–")
                : LayerTexts.joined(
                        " | ", breaks.breaks().stream().map(LayerTexts::number).toArray(BilingualText[]::new));
    }

    private static @Nullable Double number(double value) {
        return AreaPeriodColumns.number(Math.rint(value * DECIMALS) / DECIMALS + 0.0);
    }
}
