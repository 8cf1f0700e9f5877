package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Zoning;

/** The layer {@code areas_<zoning>}: outline, name and parent of each areal unit. */
public final class ZoningLayer {

    private static final double LABEL_SCALE = 60_000;

    private ZoningLayer() {}

    /**
     * Makes the layer.
     *
     * @param zoning the zoning
     * @return the layer
     */
    public static AtlasLayer of(Zoning zoning) {
        boolean nested = zoning.parentZoningId() != null;
        List<AtlasColumn> columns =
                new ArrayList<>(List.of(AreaPeriodColumns.text("area"), AreaPeriodColumns.text("name")));
        if (nested) {
            columns.add(AreaPeriodColumns.text("parent"));
        }
        String name = "areas_" + zoning.id();
        StyleRule outline = new StyleRule("outline", LayerTexts.of("rule.area"), null, null, Symbols.boundary());
        AtlasLayer.Builder layer = AtlasLayer.builder(
                name,
                LayerTexts.of("layer.areas", zoning.title()),
                LayerTexts.of("layer.areas.text", zoning.title()),
                LayerGeometry.MULTIPOLYGON,
                new LayerStyle(name, zoning.title(), List.of(outline), "name", LABEL_SCALE),
                columns);
        for (ArealUnit unit : zoning.units()) {
            @Nullable
            Object[] values = nested
                    ? new @Nullable Object[] {unit.id(), unit.name(), unit.parentId()}
                    : new @Nullable Object[] {unit.id(), unit.name()};
            layer.add(unit.id(), unit.geometry(), values);
        }
        return layer.build();
    }
}
