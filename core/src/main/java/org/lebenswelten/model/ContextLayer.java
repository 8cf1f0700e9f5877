package org.lebenswelten.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer that is shown as it is supplied, such as noise bands or schools; it holds no counts of people.
 *
 * @param id name of the layer
 * @param title what people call it
 * @param description what it shows
 * @param polygons true for polygons, false for points
 * @param attributes what is published of each feature
 * @param label position in {@code attributes} of the text that labels features, or -1
 * @param features the features, ascending by key
 */
public record ContextLayer(
        String id,
        BilingualText title,
        BilingualText description,
        boolean polygons,
        List<Attribute> attributes,
        int label,
        List<Feature> features) {

    /** Copies the lists. */
    public ContextLayer {
        attributes = List.copyOf(attributes);
        features = List.copyOf(features);
    }

    /** Type of an attribute. */
    public enum AttributeType {
        /** Text. */
        TEXT,
        /** Whole number. */
        INTEGER,
        /** Number. */
        REAL
    }

    /**
     * A published attribute.
     *
     * @param column name of the published column
     * @param type its type
     * @param title what people call it
     */
    public record Attribute(String column, AttributeType type, BilingualText title) {}

    /**
     * A feature.
     *
     * @param key text key, unique within the layer
     * @param geometry polygon, multipolygon or point in the project's coordinate reference system
     * @param values one {@link String}, {@link Integer}, {@link Double} or null for each attribute
     */
    public record Feature(String key, Geometry geometry, List<@Nullable Object> values) {}
}
