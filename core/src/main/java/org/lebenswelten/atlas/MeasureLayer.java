package org.lebenswelten.atlas;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment.Kind;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.model.BilingualText;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The layer {@code measures}: one point per site of a measure, drawn by the first setting of the measure. */
public final class MeasureLayer {

    /** Name of the layer. */
    public static final String NAME = "measures";

    private static final GeometryFactory POINTS = new GeometryFactory();

    private MeasureLayer() {}

    /**
     * Makes the layer.
     *
     * @param measures the measures
     * @return the layer
     */
    public static AtlasLayer of(List<MeasureProfile> measures) {
        BilingualText title = LayerTexts.of("layer.measures");
        AtlasLayer.Builder layer = AtlasLayer.builder(
                NAME,
                title,
                LayerTexts.of("layer.measures.text"),
                LayerGeometry.POINT,
                new LayerStyle(NAME, title, rules(measures), null, 0),
                List.of(
                        AreaPeriodColumns.text("measure"),
                        AreaPeriodColumns.text("title_de"),
                        AreaPeriodColumns.text("title_en"),
                        AreaPeriodColumns.text("site"),
                        AreaPeriodColumns.text("setting"),
                        AreaPeriodColumns.text("setting_de"),
                        AreaPeriodColumns.text("setting_en"),
                        AreaPeriodColumns.text("phase_de"),
                        AreaPeriodColumns.text("phase_en"),
                        new AtlasColumn("begins", ColumnType.DATE, LayerTexts.of("column.begins")),
                        new AtlasColumn("ends", ColumnType.DATE, LayerTexts.of("column.ends")),
                        AreaPeriodColumns.real("radius_m"),
                        AreaPeriodColumns.real("capacity")));
        for (MeasureProfile measure : measures) {
            for (MeasureSite site : measure.sites()) {
                layer.add(
                        measure.id() + "." + site.id(),
                        POINTS.createPoint(new Coordinate(site.x(), site.y())),
                        values(measure, site));
            }
        }
        return layer.build();
    }

    private static @Nullable Object[] values(MeasureProfile measure, MeasureSite site) {
        Capacity capacity = site.capacity();
        return new @Nullable Object[] {
            measure.id(),
            measure.name().de(),
            measure.name().en(),
            site.name(),
            code(measure.settings().get(0)),
            joined(measure, false),
            joined(measure, true),
            measure.phase().title().de(),
            measure.phase().title().en(),
            measure.running().start(),
            measure.running().end(),
            measure.catchment().kind() == Kind.RADIUS ? measure.catchment().radiusMetres() : null,
            capacity == null ? null : capacity.placesPerPeriod()
        };
    }

    private static String joined(MeasureProfile measure, boolean english) {
        return measure.settings().stream()
                .map(Setting::title)
                .map(english ? BilingualText::en : BilingualText::de)
                .collect(Collectors.joining(", "));
    }

    private static List<StyleRule> rules(List<MeasureProfile> measures) {
        Set<Setting> settings = EnumSet.noneOf(Setting.class);
        measures.forEach(measure -> settings.add(measure.settings().get(0)));
        return settings.stream()
                .map(setting -> new StyleRule(
                        code(setting), setting.title(), "setting", code(setting), Symbols.marker(colour(setting))))
                .toList();
    }

    private static int colour(Setting setting) {
        return switch (setting) {
            case KITA -> 0;
            case PRIMARY_SCHOOL -> 1;
            case QUARTER -> 2;
            case FAMILY, FAMILY_CENTRE -> 3;
            case SENIORS, CARE -> 4;
            case SECONDARY_SCHOOL, VOCATIONAL -> 5;
            case CLUB, WORKPLACE, HEALTH, ONLINE -> 6;
        };
    }

    private static String code(Setting setting) {
        return setting.name().toLowerCase(Locale.ROOT);
    }
}
