package org.lebenswelten.geotools;

import java.util.Comparator;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * The order that a query asks for. Nulls come first in ascending order; features that are equal in all keys keep their
 * natural order, so that pages never overlap.
 */
final class RowOrder {

    private RowOrder() {}

    /**
     * An order of positions.
     *
     * @param sort the keys, the first decides first; may be null
     * @param layer the layer
     * @param schema the layer's schema
     * @return the order, or null if it is the natural one
     * @throws IllegalArgumentException if a key is no attribute, or a geometry
     */
    static @Nullable Comparator<Integer> of(SortBy @Nullable [] sort, LayerSnapshot layer, SimpleFeatureType schema) {
        if (sort == null || sort.length == 0 || isNatural(sort[0])) {
            return null;
        }
        Comparator<Integer> order = by(sort[0], layer, schema);
        for (int i = 1; i < sort.length; i++) {
            order = order.thenComparing(by(sort[i], layer, schema));
        }
        return order.thenComparing(Comparator.naturalOrder());
    }

    private static boolean isNatural(SortBy key) {
        return key.getPropertyName() == null && !SortOrder.DESCENDING.equals(key.getSortOrder());
    }

    private static Comparator<Integer> by(SortBy key, LayerSnapshot layer, SimpleFeatureType schema) {
        Comparator<Integer> ascending = key.getPropertyName() == null
                ? Comparator.naturalOrder()
                : byAttribute(attribute(key.getPropertyName().getPropertyName(), schema), layer);
        return SortOrder.DESCENDING.equals(key.getSortOrder()) ? ascending.reversed() : ascending;
    }

    private static int attribute(String name, SimpleFeatureType schema) {
        int index = schema.indexOf(name);
        if (index < 0 || index == LayerSnapshot.GEOMETRY_INDEX) {
            throw new IllegalArgumentException("layer '" + schema.getTypeName() + "': cannot sort by '" + name
                    + "', expected one of the layer's attributes other than the geometry");
        }
        return index;
    }

    private static Comparator<Integer> byAttribute(int attribute, LayerSnapshot layer) {
        return (a, b) -> compare(layer.value(a, attribute), layer.value(b, attribute));
    }

    /**
     * Compares two values of one attribute.
     *
     * @param a one value, or null
     * @param b the other, or null
     * @return less than 0 if a comes before b; null comes before all else
     */
    @SuppressWarnings("unchecked")
    static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }
}
