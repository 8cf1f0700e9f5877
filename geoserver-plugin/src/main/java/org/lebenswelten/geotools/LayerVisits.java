package org.lebenswelten.geotools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.data.Query;
import org.geotools.api.feature.FeatureVisitor;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.feature.visitor.BoundsVisitor;
import org.geotools.feature.visitor.CountVisitor;
import org.geotools.feature.visitor.MaxVisitor;
import org.geotools.feature.visitor.MinVisitor;
import org.geotools.feature.visitor.UniqueVisitor;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Answers visitors from the columns of a layer. Capabilities documents ask for the days of a layer this way, over all of
 * its features.
 *
 * <p>Instead of all features a visitor is shown one that stands for them: the first with the smallest value, the first
 * of each distinct value. It ends in the state it would be in had it seen them all, whatever it saw before.
 */
final class LayerVisits {

    private final LayerSnapshot layer;
    private final SimpleFeatureType schema;
    private final Query query;

    /**
     * Visits to the features of a query.
     *
     * @param layer the layer
     * @param schema the layer's schema
     * @param query the query, joined with that of the feature source
     */
    LayerVisits(LayerSnapshot layer, SimpleFeatureType schema, Query query) {
        this.layer = layer;
        this.schema = schema;
        this.query = query;
    }

    /**
     * Answers a visitor if it is one of those known here.
     *
     * @param visitor the visitor
     * @return false if nothing was done and each feature must be visited
     */
    boolean answer(FeatureVisitor visitor) {
        Class<?> kind = visitor.getClass();
        if (kind == CountVisitor.class) {
            count((CountVisitor) visitor);
            return true;
        }
        if (kind == BoundsVisitor.class && asksFor(LayerSnapshot.GEOMETRY) && !changesCoordinates()) {
            bounds((BoundsVisitor) visitor);
            return true;
        }
        if (kind == MinVisitor.class) {
            return extreme(visitor, ((MinVisitor) visitor).getExpression(), -1);
        }
        if (kind == MaxVisitor.class) {
            return extreme(visitor, ((MaxVisitor) visitor).getExpression(), 1);
        }
        return kind == UniqueVisitor.class && unique((UniqueVisitor) visitor);
    }

    private void count(CountVisitor visitor) {
        int number = positions().length;
        if (number > 0) {
            visitor.setValue(visitor.getCount() + number);
        }
    }

    private void bounds(BoundsVisitor visitor) {
        Envelope bounds = new Envelope();
        int[] positions = positions();
        for (int position : positions) {
            bounds.expandToInclude(layer.geometry(position).getEnvelopeInternal());
        }
        if (positions.length > 0) {
            visitor.getBounds().include(new ReferencedEnvelope(bounds, schema.getCoordinateReferenceSystem()));
        }
    }

    private boolean extreme(FeatureVisitor visitor, Expression expression, int sign) {
        int attribute = attribute(expression);
        if (attribute < 0) {
            return false;
        }
        int best = -1;
        Object bestValue = null;
        for (int position : positions()) {
            Object value = layer.value(position, attribute);
            if (value != null && (bestValue == null || sign * RowOrder.compare(value, bestValue) > 0)) {
                best = position;
                bestValue = value;
            }
        }
        if (best >= 0) {
            visitor.visit(
                    FeatureRow.partly(layer, schema, new int[] {attribute}).at(best));
        }
        return true;
    }

    private boolean unique(UniqueVisitor visitor) {
        int[] attributes =
                visitor.getExpressions().stream().mapToInt(this::attribute).toArray();
        if (Arrays.stream(attributes).anyMatch(attribute -> attribute < 0)) {
            return false;
        }
        FeatureRow row = FeatureRow.partly(layer, schema, attributes);
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (int position : positions()) {
            List<@Nullable Object> values = new ArrayList<>(attributes.length);
            for (int attribute : attributes) {
                values.add(layer.value(position, attribute));
            }
            if (seen.add(values)) {
                visitor.visit(row.at(position));
            }
        }
        return true;
    }

    private int[] positions() {
        return RowSelection.of(query, layer, schema);
    }

    private int attribute(Expression expression) {
        if (!(expression instanceof PropertyName name) || !asksFor(name.getPropertyName())) {
            return -1;
        }
        int index = schema.indexOf(name.getPropertyName());
        return index == LayerSnapshot.GEOMETRY_INDEX ? -1 : index;
    }

    private boolean asksFor(String attribute) {
        String[] names = query.getPropertyNames();
        return names == null || Arrays.asList(names).contains(attribute);
    }

    private boolean changesCoordinates() {
        return query.getCoordinateSystem() != null || query.getCoordinateSystemReproject() != null;
    }
}
