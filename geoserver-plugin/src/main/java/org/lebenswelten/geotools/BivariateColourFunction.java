package org.lebenswelten.geotools;

import org.geotools.api.filter.capability.FunctionName;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.BivariatePalette;

/**
 * The filter function {@code lw_bivariate(burden, coverage)}: the colour of one of three classes of burden by one of three of
 * coverage, 1 low to 3 high, as in the layers {@code gap_<id>}. Null where one of them is null.
 */
public final class BivariateColourFunction extends FunctionExpressionImpl {

    /** What the function takes and gives. */
    public static final FunctionName NAME = new FunctionNameImpl(
            "lw_bivariate",
            String.class,
            FunctionNameImpl.parameter("burden", Integer.class),
            FunctionNameImpl.parameter("coverage", Integer.class));

    /** Makes the function, as GeoTools asks for it. */
    public BivariateColourFunction() {
        super(NAME);
    }

    /**
     * The colour of two classes.
     *
     * @param feature what the arguments are taken from
     * @return {@code #rrggbb}, or null where a class is null
     * @throws IllegalArgumentException if a class is not 1, 2 or 3
     */
    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        Integer burden = level(feature, 0);
        Integer coverage = level(feature, 1);
        return burden == null || coverage == null ? null : BivariatePalette.colour(burden, coverage);
    }

    private @Nullable Integer level(@Nullable Object feature, int argument) {
        Object value = getExpression(argument).evaluate(feature);
        if (value == null) {
            return null;
        }
        Integer level = getExpression(argument).evaluate(feature, Integer.class);
        if (level == null || level < 1 || level > 3) {
            throw new IllegalArgumentException("lw_bivariate: "
                    + NAME.getArguments().get(argument).getName() + " is '" + value + "', expected 1, 2 or 3");
        }
        return level;
    }
}
