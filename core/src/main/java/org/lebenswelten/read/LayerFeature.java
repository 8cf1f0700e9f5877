package org.lebenswelten.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Place;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as a file holds it.
 *
 * @param place where it stands
 * @param attributes its attributes: {@link String}, {@link Long}, {@link Double}, {@link Boolean} or null
 * @param geometry its geometry with x and y only, or null where it has none
 */
record LayerFeature(Place place, Map<String, @Nullable Object> attributes, @Nullable Geometry geometry) {

    /** An attribute as text: whole numbers without decimals; null where it is missing, empty or no simple value. */
    @Nullable
    String text(String attribute) {
        Object value = attributes.get(attribute);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        return value.toString();
    }
}
