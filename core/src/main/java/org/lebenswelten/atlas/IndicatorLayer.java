package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.transfer.ComputedQuality;

/**
 * The layer {@code ind_<indicator>}: one feature per areal unit and period with value, limits, class, comparison with the
 * city, trend and flag, then further columns such as smoothed values. Where the flag is not {@code ok}, all else is empty.
 */
public final class IndicatorLayer {

    private IndicatorLayer() {}

    /**
     * Makes the layer. Of an indicator that is computed it has two more columns: the covered share in per cent, and what the
     * value rests on; both are empty wherever the value is.
     *
     * @param indicator what the numbers mean
     * @param table the protected numbers
     * @param zoning the zoning of the table
     * @param breaks class breaks over all periods
     * @param profile the rules the numbers were protected by
     * @param findings what is told beside the values
     * @param quality how far computed values can be relied on, over the frame of the table; null for an indicator of a table
     * @return the layer
     */
    public static AtlasLayer of(
            Indicator indicator,
            ProtectedTable table,
            Zoning zoning,
            ClassBreaks breaks,
            DisclosureProfile profile,
            IndicatorFindings findings,
            @Nullable ComputedQuality quality) {
        String name = "ind_" + indicator.id();
        LayerStyle style = ClassLegend.style(
                name,
                indicator.title(),
                Palette.BLUE_PURPLE,
                ClassLegend.titles(breaks, indicator.unit()),
                flags(table));
        AtlasLayer.Builder layer = AtlasLayer.builder(
                        name,
                        indicator.title(),
                        description(indicator, breaks, profile, findings),
                        LayerGeometry.MULTIPOLYGON,
                        style,
                        columns(indicator, findings, quality))
                .timeColumn(AreaPeriodColumns.TIME);
        List<Period> periods = table.frame().periods();
        for (int p = 0; p < periods.size(); p++) {
            for (int u = 0; u < zoning.size(); u++) {
                ArealUnit unit = zoning.units().get(u);
                int cell = table.frame().cell(u, p);
                layer.add(
                        AreaPeriodColumns.featureId(unit, periods.get(p)),
                        unit.geometry(),
                        AreaPeriodColumns.values(unit, periods.get(p), values(table, breaks, findings, quality, cell)));
            }
        }
        return layer.build();
    }

    private static @Nullable Double percent(double share) {
        return AreaPeriodColumns.number(Math.rint(share * 1000) / 10);
    }

    private static List<AtlasColumn> columns(
            Indicator indicator, IndicatorFindings findings, @Nullable ComputedQuality quality) {
        List<AtlasColumn> own = new ArrayList<>(List.of(
                new AtlasColumn("val", ColumnType.REAL, LayerTexts.of("column.val", indicator.unit())),
                AreaPeriodColumns.real("ci_low"),
                AreaPeriodColumns.real("ci_high"),
                AreaPeriodColumns.integer(ClassLegend.CLASS),
                AreaPeriodColumns.real("city"),
                AreaPeriodColumns.text("cmp"),
                AreaPeriodColumns.text("trend"),
                AreaPeriodColumns.text(ClassLegend.FLAG)));
        if (quality != null) {
            own.add(AreaPeriodColumns.real("covered"));
            own.add(AreaPeriodColumns.text("basis"));
        }
        findings.further().forEach(column -> own.add(AreaPeriodColumns.real(column.name())));
        return AreaPeriodColumns.with(own.toArray(AtlasColumn[]::new));
    }

    private static @Nullable Object[] values(
            ProtectedTable table,
            ClassBreaks breaks,
            IndicatorFindings findings,
            @Nullable ComputedQuality quality,
            int cell) {
        boolean published = table.flag(cell) == PublicationFlag.PUBLISHED;
        List<@Nullable Object> values = new ArrayList<>();
        values.add(AreaPeriodColumns.number(table.value(cell)));
        values.add(AreaPeriodColumns.number(table.lower(cell)));
        values.add(AreaPeriodColumns.number(table.upper(cell)));
        values.add(classOf(breaks, table.value(cell)));
        values.add(published ? AreaPeriodColumns.number(findings.city()[cell]) : null);
        values.add(published ? findings.comparison().get(cell).code() : null);
        values.add(published ? findings.trend().get(cell).code() : null);
        values.add(table.flag(cell).code());
        if (quality != null) {
            values.add(published ? percent(quality.coveredShare()[cell]) : null);
            values.add(published ? quality.basis()[cell].code() : null);
        }
        findings.further()
                .forEach(column -> values.add(published ? AreaPeriodColumns.number(column.values()[cell]) : null));
        return values.toArray();
    }

    static @Nullable Integer classOf(ClassBreaks breaks, double value) {
        return Double.isNaN(value) ? null : Integer.valueOf(breaks.classOf(value));
    }

    static Set<PublicationFlag> flags(ProtectedTable table) {
        Set<PublicationFlag> flags = EnumSet.noneOf(PublicationFlag.class);
        for (int cell = 0; cell < table.frame().size(); cell++) {
            flags.add(table.flag(cell));
        }
        return flags;
    }

    private static BilingualText description(
            Indicator indicator, ClassBreaks breaks, DisclosureProfile profile, IndicatorFindings findings) {
        List<BilingualText> parts = new ArrayList<>();
        parts.add(LayerTexts.of("indicator.text", LayerTexts.sentence(indicator.definition()), indicator.source()));
        findings.notes()
                .forEach(note -> parts.add(LayerTexts.of(
                        "indicator." + note.key(), note.arguments().toArray())));
        parts.add(ClassLegend.sentence("quantile", breaks));
        if (indicator.kind() != IndicatorKind.VALUE) {
            parts.add(
                    indicator.kind() == IndicatorKind.RATE
                            ? LayerTexts.of("protection.rate", profile.minimumDenominator(), profile.minimumNumerator())
                            : protection(profile));
        }
        return LayerTexts.joined(" ", parts.toArray(BilingualText[]::new));
    }

    /** The rules for shares of persons; of rates nobody is without the property, so theirs are fewer. */
    static BilingualText protection(DisclosureProfile profile) {
        return LayerTexts.of(
                "protection", profile.minimumDenominator(), profile.minimumNumerator(), profile.minimumComplement());
    }
}
