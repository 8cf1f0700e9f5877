package org.lebenswelten.geotools;

import java.util.Arrays;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;

/**
 * Makes GeoTools features of a layer's rows.
 *
 * @param layer the layer
 * @param type the type of the features
 * @param attributes for each attribute of the type its index in the layer; less than 0 to leave it null
 */
record FeatureRow(LayerSnapshot layer, SimpleFeatureType type, int[] attributes) {

    /**
     * Features of a type with some or all of a layer's attributes.
     *
     * @param layer the layer
     * @param schema the layer's schema
     * @param type the type
     * @return the maker of features
     */
    static FeatureRow of(LayerSnapshot layer, SimpleFeatureType schema, SimpleFeatureType type) {
        int[] attributes = new int[type.getAttributeCount()];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = schema.indexOf(type.getDescriptor(i).getName());
        }
        return new FeatureRow(layer, type, attributes);
    }

    /**
     * Features that have the layer's schema but only some values.
     *
     * @param layer the layer
     * @param schema the layer's schema
     * @param filled indexes of the attributes that have values
     * @return the maker of features
     */
    static FeatureRow partly(LayerSnapshot layer, SimpleFeatureType schema, int[] filled) {
        int[] attributes = new int[schema.getAttributeCount()];
        Arrays.fill(attributes, -1);
        for (int index : filled) {
            attributes[index] = index;
        }
        return new FeatureRow(layer, schema, attributes);
    }

    /**
     * One feature.
     *
     * @param position position of the feature
     * @return a new feature that its owner may change, except for the geometry, which is shared
     */
    SimpleFeature at(int position) {
        @Nullable Object[] values = new Object[attributes.length];
        for (int i = 0; i < values.length; i++) {
            if (attributes[i] >= 0) {
                values[i] = layer.value(position, attributes[i]);
            }
        }
        return new SimpleFeatureImpl(values, type, new FeatureIdImpl(layer.fid(position)), false);
    }
}
