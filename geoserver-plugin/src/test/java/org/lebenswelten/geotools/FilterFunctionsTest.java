package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.text.ecql.ECQL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The functions as GeoTools finds them. Colours are rows and columns of the legend of {@code BivariatePalette}. */
class FilterFunctionsTest {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    @Test
    void functionsAreFoundByTheirNames() {
        Function byClass = FILTERS.function("lw_class", FILTERS.literal(5), FILTERS.literal(10));
        assertThat(byClass, instanceOf(ClassFunction.class));
        Function colour = FILTERS.function("lw_bivariate", FILTERS.literal(1), FILTERS.literal(1));
        assertThat(colour, instanceOf(BivariateColourFunction.class));
    }

    /** A value equal to a break belongs to the class below it. */
    @Test
    void classOfAValue() throws Exception {
        assertThat(evaluate("lw_class(9.9, 10, 20)"), is(1));
        assertThat(evaluate("lw_class(10, 10, 20)"), is(1));
        assertThat(evaluate("lw_class(10.1, 10, 20)"), is(2));
        assertThat(evaluate("lw_class(20.1, 10, 20)"), is(3));
        assertThat(evaluate("lw_class('15', '10', '20')"), is(2));
        assertThat(evaluate("lw_class(score, 10, 20)"), is(nullValue()));
        assertThat(ECQL.toFilter("lw_class(score, 10, 20) = 2").evaluate(feature(12.5, 2)), is(true));
        assertThat(ECQL.toFilter("lw_class(score, 10, 20) = 2").evaluate(feature(7.0, 2)), is(false));
    }

    @Test
    void colourOfTwoClasses() throws Exception {
        assertThat(evaluate("lw_bivariate(1, 1)"), is("#fde1ba"));
        assertThat(evaluate("lw_bivariate(1, 3)"), is("#3a83f6"));
        assertThat(evaluate("lw_bivariate(3, 1)"), is("#cf4a25"));
        assertThat(evaluate("lw_bivariate('3', 3.0)"), is("#2f1b50"));
        assertThat(evaluate("lw_bivariate(score, 3)"), is(nullValue()));
    }

    @Test
    void badArgumentsAreRefusedWithTheReason() {
        refused("lw_class(1, 20, 10)", "ascending");
        refused("lw_class(1, 'ten')", "break 1 is 'ten'");
        refused("lw_bivariate(0, 1)", "burden is '0'");
        refused("lw_bivariate(1, 'high')", "coverage is 'high'");
    }

    /** In the fill of a style: burden 15 is of class 2; with coverage of class 2 that is the middle of the palette. */
    @Test
    void functionsWorkInAStyle() {
        StyleFactory styles = CommonFactoryFinder.getStyleFactory();
        Function byClass =
                FILTERS.function("lw_class", FILTERS.property("score"), FILTERS.literal(10), FILTERS.literal(20));
        Function colour = FILTERS.function("lw_bivariate", byClass, FILTERS.property("coverage"));
        PolygonSymbolizer symbolizer = styles.createPolygonSymbolizer();
        symbolizer.setFill(styles.createFill(colour));
        assertThat(symbolizer.getFill().getColor().evaluate(feature(15.0, 2), String.class), is("#a27192"));
    }

    private static SimpleFeature feature(@Nullable Double score, int coverage) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("gap");
        type.add("score", Double.class);
        type.add("coverage", Integer.class);
        return SimpleFeatureBuilder.build(type.buildFeatureType(), new Object[] {score, coverage}, "1");
    }

    private static void refused(String ecql, String reason) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> evaluate(ecql));
        assertThat(refused.getMessage(), containsString(reason));
    }

    private static Object evaluate(String ecql) throws Exception {
        Expression expression = ECQL.toExpression(ecql);
        return expression.evaluate(feature(null, 1));
    }
}
