package org.lebenswelten.atlas;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.ContextLayer;
import org.lebenswelten.model.ContextLayer.AttributeType;

/**
 * A layer shown as it is supplied, such as noise bands or schools. Polygons whose first whole-number attribute has two to
 * seven different values are coloured by it, from light to dark; other layers are drawn in one colour.
 */
public final class ContextMapLayer {

    private static final int MOST_COLOURS = 7;
    private static final double LABEL_SCALE = 25_000;

    private ContextMapLayer() {}

    /**
     * Makes the layer.
     *
     * @param context the layer as supplied
     * @return the layer
     */
    public static AtlasLayer of(ContextLayer context) {
        String label = context.label() < 0
                ? null
                : context.attributes().get(context.label()).column();
        AtlasLayer.Builder layer = AtlasLayer.builder(
                context.id(),
                context.title(),
                context.description(),
                context.polygons() ? LayerGeometry.MULTIPOLYGON : LayerGeometry.POINT,
                new LayerStyle(context.id(), context.title(), rules(context), label, label == null ? 0 : LABEL_SCALE),
                context.attributes().stream()
                        .map(a -> new AtlasColumn(
                                a.column(), ColumnType.valueOf(a.type().name()), a.title()))
                        .toList());
        for (ContextLayer.Feature feature : context.features()) {
            layer.add(feature.key(), feature.geometry(), feature.values().toArray(new @Nullable Object[0]));
        }
        return layer.build();
    }

    private static List<StyleRule> rules(ContextLayer context) {
        if (!context.polygons()) {
            return List.of(new StyleRule("all", context.title(), null, null, Symbols.marker(0)));
        }
        int column = context.attributes().stream()
                .map(ContextLayer.Attribute::type)
                .toList()
                .indexOf(AttributeType.INTEGER);
        List<Integer> values = column < 0 ? List.of() : distinct(context, column);
        if (values.size() < 2 || values.size() > MOST_COLOURS) {
            return List.of(new StyleRule("all", context.title(), null, null, Symbols.plainPolygon()));
        }
        ContextLayer.Attribute attribute = context.attributes().get(column);
        return values.stream()
                .map(value -> new StyleRule(
                        attribute.column() + "_" + value,
                        LayerTexts.joined(" ", attribute.title(), BilingualText.same(String.valueOf(value))),
                        attribute.column(),
                        value,
                        Symbols.ofClass(Palette.YELLOW_RED, values.indexOf(value) + 1, values.size())))
                .toList();
    }

    private static List<Integer> distinct(ContextLayer context, int column) {
        boolean complete = context.features().stream().allMatch(f -> f.values().get(column) != null);
        return complete
                ? List.copyOf(context.features().stream()
                        .map(f -> (Integer) f.values().get(column))
                        .collect(Collectors.toCollection(TreeSet::new)))
                : List.of();
    }
}
