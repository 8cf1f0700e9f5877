package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lebenswelten.atlas.Symbol.Shape;
import org.lebenswelten.coverage.access.AccessDefinition;
import org.lebenswelten.coverage.access.AccessFigures;
import org.lebenswelten.coverage.access.AccessFlag;
import org.lebenswelten.coverage.access.AccessUnit;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ClassMethod;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;

/**
 * A layer {@code acc_<id>}: one feature per areal unit and period with the target group, its access to places, the persons that
 * share a place, and a class of access over all periods. Where the flag is not {@link AccessFlag#OK} there is no class.
 */
public final class AccessLayer {

    private static final int CLASSES = 5;
    private static final double DECIMALS = 100;
    private static final double LABEL_SCALE = 60_000;

    private AccessLayer() {}

    /**
     * Makes the layer.
     *
     * @param figures access in all periods
     * @param zoning its zoning, as maps show it
     * @return the layer
     */
    public static AtlasLayer of(AccessFigures figures, Zoning zoning) {
        AccessDefinition definition = figures.definition();
        String name = "acc_" + definition.id();
        ClassBreaks breaks = breaks(figures);
        AtlasLayer.Builder layer = AtlasLayer.builder(
                        name,
                        definition.title(),
                        LayerTexts.joined(
                                " ", AccessTexts.description(figures), ClassLegend.sentence("quantile", breaks)),
                        LayerGeometry.MULTIPOLYGON,
                        style(name, figures, breaks),
                        AreaPeriodColumns.with(
                                AreaPeriodColumns.integer("target"),
                                new AtlasColumn(
                                        "access",
                                        ColumnType.REAL,
                                        LayerTexts.of("access.value."
                                                + definition.plan().method().unit())),
                                AreaPeriodColumns.real("per_place"),
                                AreaPeriodColumns.integer(ClassLegend.CLASS),
                                AreaPeriodColumns.text(ClassLegend.FLAG)))
                .timeColumn(AreaPeriodColumns.TIME);
        List<Period> periods = figures.target().frame().periods();
        for (int p = 0; p < periods.size(); p++) {
            for (int u = 0; u < zoning.size(); u++) {
                ArealUnit unit = zoning.units().get(u);
                AccessFlag flag = figures.flag(u, p);
                double value = rounded(figures.value(u, p));
                double target = figures.target().value(figures.target().frame().cell(u, p));
                layer.add(
                        AreaPeriodColumns.featureId(unit, periods.get(p)),
                        unit.geometry(),
                        AreaPeriodColumns.values(
                                unit,
                                periods.get(p),
                                AreaPeriodColumns.whole(target),
                                AreaPeriodColumns.number(value),
                                AreaPeriodColumns.number(personsAPlace(figures, value, target)),
                                flag == AccessFlag.OK ? IndicatorLayer.classOf(breaks, value) : null,
                                flag.code()));
            }
        }
        return layer.build();
    }

    /** How many persons share a place; missing where there is none, and where places are counted again for others. */
    private static double personsAPlace(AccessFigures figures, double value, double target) {
        AccessUnit unit = figures.definition().plan().method().unit();
        if (!(value > 0) || (unit != AccessUnit.PLACES_A_PERSON && unit != AccessUnit.PLACES)) {
            return Double.NaN;
        }
        return rounded((unit == AccessUnit.PLACES ? target : 100) / value);
    }

    private static ClassBreaks breaks(AccessFigures figures) {
        List<Double> values = new ArrayList<>();
        for (int p = 0; p < figures.results().size(); p++) {
            for (int u = 0; u < figures.target().frame().unitCount(); u++) {
                if (figures.flag(u, p) == AccessFlag.OK) {
                    values.add(rounded(figures.value(u, p)));
                }
            }
        }
        return ClassMethod.QUANTILE.breaks(
                values.stream().mapToDouble(Double::doubleValue).toArray(), CLASSES);
    }

    private static LayerStyle style(String name, AccessFigures figures, ClassBreaks breaks) {
        AccessUnit unit = figures.definition().plan().method().unit();
        Palette palette = unit.isCost() ? Palette.YELLOW_RED : Palette.BLUES;
        List<StyleRule> rules = new ArrayList<>(ClassLegend.style(
                        name,
                        figures.definition().title(),
                        palette,
                        ClassLegend.titles(breaks, LayerTexts.of("access.unit." + unit)),
                        Set.of())
                .rules());
        for (AccessFlag flag : flags(figures)) {
            if (flag != AccessFlag.OK) {
                rules.add(new StyleRule(
                        flag.code(),
                        LayerTexts.of("access.rule." + flag.code()),
                        ClassLegend.FLAG,
                        flag.code(),
                        symbol(flag)));
            }
        }
        return new LayerStyle(name, figures.definition().title(), rules, "name", LABEL_SCALE);
    }

    private static Set<AccessFlag> flags(AccessFigures figures) {
        Set<AccessFlag> flags = EnumSet.noneOf(AccessFlag.class);
        for (int p = 0; p < figures.results().size(); p++) {
            for (int u = 0; u < figures.target().frame().unitCount(); u++) {
                flags.add(figures.flag(u, p));
            }
        }
        return flags;
    }

    /** The symbol of an area without a class, by its flag. */
    static Symbol symbol(String code) {
        if (code.equals(PublicationFlag.UNRELIABLE.code())) {
            return Palette.unreliable();
        }
        return symbol(Arrays.stream(AccessFlag.values())
                .filter(flag -> flag.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    private static Symbol symbol(AccessFlag flag) {
        return switch (flag) {
            case MISSING -> Palette.missing();
            case FEW_PEOPLE -> Palette.fewPeople();
            case SUPPRESSED -> Palette.suppressed();
            case OFF_NETWORK -> new Symbol(Shape.HATCH, "#969696", "#595959", 0.5, 4);
            case NO_SUPPLY -> new Symbol(Shape.FILL, "#fdb863", "#595959", 0.5, 0);
            case NO_DEMAND -> new Symbol(Shape.FILL, "#f0f0f0", "#595959", 0.5, 0);
            case CAPACITY_UNKNOWN -> Palette.unreliable();
            case CAPACITY_PARTLY_KNOWN -> new Symbol(Shape.HATCH, "#6baed6", "#595959", 0.5, 8);
            case OK -> throw new IllegalArgumentException("a value that stands is drawn by its class");
        };
    }

    private static double rounded(double value) {
        return Math.rint(value * DECIMALS) / DECIMALS;
    }
}
