package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Topic;
import org.lebenswelten.measure.actor.ActorNetwork;
import org.lebenswelten.measure.actor.ServedArea;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Zoning;

/**
 * The layer {@code actors}: one feature per areal unit with how many measures under way and organisations serve it, in which
 * settings and on which topics, and in which and on which nobody does. Drawn by the number of measures.
 */
public final class ActorLayer {

    /** Name of the layer. */
    public static final String NAME = "actors";

    private static final String CLASS = "cls";
    private static final double LABEL_SCALE = 60_000;

    /** Most measures of each class but the last; the first is without any. */
    private static final int[] MOST = {0, 1, 3, 6};

    private ActorLayer() {}

    /**
     * Makes the layer.
     *
     * @param network who serves which unit
     * @param zoning the units, as maps show them
     * @return the layer
     */
    public static AtlasLayer of(ActorNetwork network, Zoning zoning) {
        AtlasLayer.Builder layer = AtlasLayer.builder(
                NAME,
                LayerTexts.of("layer.actors"),
                LayerTexts.of("layer.actors.text"),
                LayerGeometry.MULTIPOLYGON,
                new LayerStyle(NAME, LayerTexts.of("layer.actors"), rules(), "name", LABEL_SCALE),
                List.of(
                        AreaPeriodColumns.text("area"),
                        AreaPeriodColumns.text("name"),
                        new AtlasColumn("measures", ColumnType.INTEGER, LayerTexts.of("actors.measures")),
                        new AtlasColumn("orgs", ColumnType.INTEGER, LayerTexts.of("actors.orgs")),
                        new AtlasColumn("who", ColumnType.TEXT, LayerTexts.of("actors.who")),
                        new AtlasColumn("settings", ColumnType.TEXT, LayerTexts.of("actors.settings")),
                        new AtlasColumn("no_setting", ColumnType.TEXT, LayerTexts.of("actors.no_setting")),
                        new AtlasColumn("topics", ColumnType.TEXT, LayerTexts.of("actors.topics")),
                        new AtlasColumn("no_topic", ColumnType.TEXT, LayerTexts.of("actors.no_topic")),
                        AreaPeriodColumns.integer(CLASS)));
        for (ServedArea area : network.areas()) {
            ArealUnit unit = zoning.units().get(zoning.positionOf(area.areaId()));
            layer.add(unit.id(), unit.geometry(), values(unit, area));
        }
        return layer.build();
    }

    private static @Nullable Object[] values(ArealUnit unit, ServedArea area) {
        return new @Nullable Object[] {
            unit.id(),
            unit.name(),
            area.measureIds().size(),
            area.organisations().size(),
            String.join(", ", area.organisations()),
            codes(area.settings()),
            codes(area.settingsNotServed()),
            String.join(" ", area.topics()),
            area.topicsNotServed().stream().map(Topic::code).collect(Collectors.joining(" ")),
            classOf(area.measureIds().size())
        };
    }

    private static String codes(Collection<? extends Enum<?>> settings) {
        return settings.stream()
                .map(setting -> setting.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static int classOf(int measures) {
        int number = 1;
        while (number <= MOST.length && measures > MOST[number - 1]) {
            number++;
        }
        return number;
    }

    private static List<StyleRule> rules() {
        List<StyleRule> rules = new ArrayList<>();
        for (int number = 1; number <= MOST.length + 1; number++) {
            rules.add(new StyleRule(
                    "class" + number,
                    LayerTexts.of("actors.class" + number),
                    CLASS,
                    number,
                    Symbols.ofClass(Palette.BLUES, number, MOST.length + 1)));
        }
        return rules;
    }
}
