package org.lebenswelten.geotools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Uses the indexes of a layer to leave out features that cannot meet a filter.
 *
 * <p>Only what must hold for the whole filter is used: ids, and operators that imply that envelopes meet between the
 * layer's geometry and a literal, on their own or joined by AND. What is left is a superset; the filter itself decides.
 */
final class FilterCandidates {

    private FilterCandidates() {}

    /**
     * The features that may meet a filter.
     *
     * @param filter the filter
     * @param layer the layer
     * @return positions, ascending
     */
    static int[] of(Filter filter, LayerSnapshot layer) {
        if (filter == Filter.EXCLUDE) {
            return new int[0];
        }
        List<Filter> conditions = new ArrayList<>();
        collect(filter, conditions);
        int[] candidates = null;
        List<Envelope> envelopes = new ArrayList<>();
        for (Filter condition : conditions) {
            if (condition instanceof Id id) {
                int[] ids = positions(id, layer);
                candidates = candidates == null ? ids : common(candidates, ids);
            } else {
                Envelope envelope = envelope(condition);
                if (envelope != null) {
                    envelopes.add(envelope);
                }
            }
        }
        if (candidates != null) {
            return candidates;
        }
        // a feature may meet two envelopes that do not meet each other; so the smallest is enough
        return envelopes.stream()
                .min(Comparator.comparingDouble(Envelope::getArea))
                .map(layer::search)
                .orElseGet(() -> IntStream.range(0, layer.size()).toArray());
    }

    private static void collect(Filter filter, List<Filter> conditions) {
        if (filter instanceof And and) {
            and.getChildren().forEach(child -> collect(child, conditions));
        } else {
            conditions.add(filter);
        }
    }

    private static int[] positions(Id filter, LayerSnapshot layer) {
        return filter.getIDs().stream()
                .mapToInt(id -> layer.position(String.valueOf(id)))
                .filter(position -> position >= 0)
                .distinct()
                .sorted()
                .toArray();
    }

    private static int[] common(int[] some, int[] others) {
        return IntStream.of(some)
                .filter(position -> Arrays.binarySearch(others, position) >= 0)
                .toArray();
    }

    private static @Nullable Envelope envelope(Filter condition) {
        if (!(condition instanceof BinarySpatialOperator operator) || !impliesMeeting(operator)) {
            return null;
        }
        Expression one = operator.getExpression1();
        Expression other = operator.getExpression2();
        if (isGeometry(one) && other instanceof Literal literal) {
            return envelope(literal);
        }
        if (isGeometry(other) && one instanceof Literal literal) {
            return envelope(literal);
        }
        return null;
    }

    private static boolean impliesMeeting(BinarySpatialOperator operator) {
        return operator instanceof BBOX
                || operator instanceof Intersects
                || operator instanceof Within
                || operator instanceof Contains
                || operator instanceof Overlaps
                || operator instanceof Crosses
                || operator instanceof Touches
                || operator instanceof Equals;
    }

    private static boolean isGeometry(Expression expression) {
        return expression instanceof PropertyName name
                && (name.getPropertyName().isEmpty() || name.getPropertyName().equals(LayerSnapshot.GEOMETRY));
    }

    private static @Nullable Envelope envelope(Literal literal) {
        Geometry geometry = literal.evaluate(null, Geometry.class);
        return geometry == null || geometry.isEmpty() ? null : geometry.getEnvelopeInternal();
    }
}
