package org.lebenswelten.geotools;

import java.util.BitSet;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds which attributes a filter can look at. Functions may look at the whole feature, and so may names that are more
 * than the plain name of an attribute.
 */
final class FilterAttributes extends DefaultFilterVisitor {

    private final SimpleFeatureType schema;
    private final BitSet found = new BitSet();

    private FilterAttributes(SimpleFeatureType schema) {
        this.schema = schema;
    }

    /**
     * The attributes that must be there when a filter is evaluated.
     *
     * @param filter the filter
     * @param schema the schema of the features it is for
     * @return indexes of attributes, ascending
     */
    static int[] of(Filter filter, SimpleFeatureType schema) {
        FilterAttributes visitor = new FilterAttributes(schema);
        filter.accept(visitor, null);
        return visitor.found.stream().toArray();
    }

    @Override
    public @Nullable Object visit(PropertyName name, @Nullable Object data) {
        int index = schema.indexOf(name.getPropertyName());
        if (index >= 0) {
            found.set(index);
        } else {
            found.set(0, schema.getAttributeCount());
        }
        return data;
    }

    @Override
    public @Nullable Object visit(Function function, @Nullable Object data) {
        found.set(0, schema.getAttributeCount());
        return data;
    }
}
