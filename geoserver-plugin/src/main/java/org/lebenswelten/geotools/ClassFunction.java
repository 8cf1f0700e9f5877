package org.lebenswelten.geotools;

import java.util.List;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.ClassBreaks;

/**
 * The filter function {@code lw_class(value, break, ...)}: the class of a value among breaks, as in the legends of an atlas.
 *
 * <pre>{@code
 * lw_class(value, b1, b2, ...) = 1 + number of breaks below the value
 * }</pre>
 *
 * so a value equal to a break belongs to the class below it. No value has no class: null gives null.
 */
public final class ClassFunction extends FunctionExpressionImpl {

    /** What the function takes and gives. */
    public static final FunctionName NAME = new FunctionNameImpl(
            "lw_class",
            Integer.class,
            FunctionNameImpl.parameter("value", Double.class),
            FunctionNameImpl.parameter("break", Double.class, 1, Integer.MAX_VALUE));

    /** Makes the function, as GeoTools asks for it. */
    public ClassFunction() {
        super(NAME);
    }

    /**
     * The class of a value.
     *
     * @param feature what the arguments are taken from
     * @return 1 for the lowest values, or null where there is no value
     * @throws IllegalArgumentException if a break is no number, or they do not ascend
     */
    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        List<Expression> arguments = getParameters();
        if (arguments.size() < 2) {
            throw new IllegalArgumentException(
                    "lw_class: " + arguments.size() + " arguments, expected a value and at least one break");
        }
        double[] breaks = new double[arguments.size() - 1];
        for (int i = 0; i < breaks.length; i++) {
            Double bound = arguments.get(i + 1).evaluate(feature, Double.class);
            if (bound == null) {
                throw new IllegalArgumentException("lw_class: break " + (i + 1) + " is '"
                        + arguments.get(i + 1).evaluate(feature) + "', expected a number");
            }
            breaks[i] = bound;
        }
        ClassBreaks classes = ClassBreaks.fixed(breaks);
        Double value = arguments.get(0).evaluate(feature, Double.class);
        return value == null || value.isNaN() ? null : Integer.valueOf(classes.classOf(value));
    }
}
