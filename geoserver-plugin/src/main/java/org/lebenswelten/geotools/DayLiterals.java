package org.lebenswelten.geotools;

import java.sql.Date;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites literals that are compared with a date attribute, so that the result does not depend on the time zone of the
 * server.
 *
 * <p>Left alone, GeoTools would cut such a literal to a day in the time zone of the machine: the year asked for by a map
 * client, 2024-01-01T00:00Z to 2024-12-31T23:59:59.999Z, would then contain 1 January 2025 in Berlin. Here a literal
 * becomes the instant it stands for (see {@link UtcDays}) and is compared as it is.
 */
final class DayLiterals extends DuplicatingFilterVisitor {

    private static final Object BESIDE_DAY = new Object();

    private final SimpleFeatureType schema;

    private DayLiterals(SimpleFeatureType schema) {
        this.schema = schema;
    }

    /**
     * Rewrites a filter.
     *
     * @param filter the filter
     * @param schema the schema of the features it is for
     * @return the filter to evaluate
     */
    static Filter resolve(Filter filter, SimpleFeatureType schema) {
        return (Filter) filter.accept(new DayLiterals(schema), null);
    }

    @Override
    public Object visit(PropertyIsEqualTo filter, @Nullable Object context) {
        return super.visit(filter, context(filter.getExpression1(), filter.getExpression2()));
    }

    @Override
    public Object visit(PropertyIsNotEqualTo filter, @Nullable Object context) {
        return super.visit(filter, context(filter.getExpression1(), filter.getExpression2()));
    }

    @Override
    public Object visit(PropertyIsLessThan filter, @Nullable Object context) {
        return super.visit(filter, context(filter.getExpression1(), filter.getExpression2()));
    }

    @Override
    public Object visit(PropertyIsLessThanOrEqualTo filter, @Nullable Object context) {
        return super.visit(filter, context(filter.getExpression1(), filter.getExpression2()));
    }

    @Override
    public Object visit(PropertyIsGreaterThan filter, @Nullable Object context) {
        return super.visit(filter, context(filter.getExpression1(), filter.getExpression2()));
    }

    @Override
    public Object visit(PropertyIsGreaterThanOrEqualTo filter, @Nullable Object context) {
        return super.visit(filter, context(filter.getExpression1(), filter.getExpression2()));
    }

    @Override
    public Object visit(PropertyIsBetween filter, @Nullable Object context) {
        return super.visit(filter, context(filter.getExpression()));
    }

    @Override
    public Object visit(Function function, @Nullable Object context) {
        return super.visit(function, null);
    }

    @Override
    public Object visit(Literal literal, @Nullable Object context) {
        Date day = context == BESIDE_DAY ? UtcDays.fromLiteral(literal.getValue()) : null;
        return day == null ? super.visit(literal, context) : getFactory(null).literal(day);
    }

    private @Nullable Object context(Expression... sides) {
        for (Expression side : sides) {
            if (side instanceof PropertyName name) {
                AttributeDescriptor attribute = schema.getDescriptor(name.getPropertyName());
                if (attribute != null && attribute.getType().getBinding() == Date.class) {
                    return BESIDE_DAY;
                }
            }
        }
        return null;
    }
}
