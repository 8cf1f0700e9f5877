package org.lebenswelten.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.StyleRule;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * What must hold of an atlas before any file is begun, and before a server takes a file for an atlas: names are free, styles name columns that are there, geometries
 * have the layer's type, numbers are finite.
 */
public final class AtlasCheck {

    private static final Set<String> RESERVED_COLUMNS =
            Set.of(GeoPackageSchema.FID, GeoPackageSchema.GEOMETRY, GeoPackageSchema.ID);
    private static final List<String> RESERVED_PREFIXES =
            List.of("gpkg_", "rtree_", "sqlite_", "layer_styles", GeoPackageSchema.PROJECTS);

    private AtlasCheck() {}

    /**
     * Checks an atlas.
     *
     * @param atlas the atlas
     * @throws IllegalArgumentException if it cannot be written
     */
    public static void requireWritable(Atlas atlas) {
        Set<String> names = new HashSet<>();
        for (AtlasLayer layer : atlas.layers()) {
            String name = layer.name().toLowerCase(Locale.ROOT);
            require(names.add(name), layer, "name is taken by another layer");
            require(
                    RESERVED_PREFIXES.stream().noneMatch(name::startsWith),
                    layer,
                    "name begins with one of " + RESERVED_PREFIXES + ", which GeoPackage needs itself");
            requireColumns(layer);
            requireStyle(layer);
            requireFeatures(layer);
        }
    }

    private static void requireColumns(AtlasLayer layer) {
        for (AtlasColumn column : layer.columns()) {
            require(
                    !RESERVED_COLUMNS.contains(column.name()),
                    layer,
                    "column '" + column.name() + "' has a name that the file needs itself");
        }
    }

    private static void requireStyle(AtlasLayer layer) {
        String label = layer.style().labelColumn();
        require(
                label == null || layer.columnIndex(label) >= 0,
                layer,
                "style labels with column '" + label + "', which the layer does not have");
        for (StyleRule rule : layer.style().rules()) {
            String column = rule.column();
            if (column == null) {
                continue;
            }
            int index = layer.columnIndex(column);
            require(
                    index >= 0,
                    layer,
                    "rule '" + rule.name() + "' asks for column '" + column + "', which the layer does not have");
            ColumnType expected = rule.value() instanceof Integer ? ColumnType.INTEGER : ColumnType.TEXT;
            require(
                    layer.columns().get(index).type() == expected,
                    layer,
                    "rule '" + rule.name() + "' compares column '" + column + "' with a value of type " + expected);
        }
    }

    private static void requireFeatures(AtlasLayer layer) {
        Class<? extends Geometry> type = layer.geometryType() == LayerGeometry.POINT ? Point.class : MultiPolygon.class;
        for (int row = 0; row < layer.size(); row++) {
            Geometry geometry = layer.geometry(row);
            if (!type.isInstance(geometry)) {
                throw refusal(
                        layer,
                        "feature '" + layer.featureId(row) + "' is a " + geometry.getGeometryType() + ", expected a "
                                + type.getSimpleName());
            }
        }
        for (int c = 0; c < layer.columns().size(); c++) {
            AtlasColumn column = layer.columns().get(c);
            if (column.type() != ColumnType.REAL) {
                continue;
            }
            for (int row = 0; row < layer.size(); row++) {
                double number = layer.number(row, c);
                if (Double.isInfinite(number)) {
                    throw refusal(
                            layer,
                            "feature '" + layer.featureId(row) + "', column '" + column.name() + "' is " + number
                                    + ", expected a finite number or null");
                }
            }
        }
    }

    private static void require(boolean condition, AtlasLayer layer, String rule) {
        if (!condition) {
            throw refusal(layer, rule);
        }
    }

    private static IllegalArgumentException refusal(AtlasLayer layer, String rule) {
        return new IllegalArgumentException("layer '" + layer.name() + "': " + rule);
    }
}
