package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.sql.Date;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.NameImpl;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.referencing.crs.DefaultEngineeringCRS;
import org.junit.jupiter.api.Test;

class DayLiteralsTest {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** GNU date: date -u -d 2024-01-01 +%s. */
    private static final Date NEW_YEAR_2024 = new Date(1_704_067_200_000L);

    private final SimpleFeatureType schema = LayerSchema.of(
            TestAtlas.areas("belastung", 1, 1, 1), new NameImpl("belastung"), DefaultEngineeringCRS.CARTESIAN_2D);

    private static Object value(Expression expression) {
        return ((Literal) expression).getValue();
    }

    @Test
    void rewritesLiteralsBesideADay() throws Exception {
        for (String operator : new String[] {"=", "<", "<=", ">", ">="}) {
            Filter filter = DayLiterals.resolve(ECQL.toFilter("period " + operator + " '2024-01-01'"), schema);
            assertThat(
                    filter,
                    equalTo(DayLiterals.resolve(
                            ECQL.toFilter("period " + operator + " 2024-01-01T00:00:00Z"), schema)));
            assertThat(
                    filter.getClass(),
                    equalTo(ECQL.toFilter("period " + operator + " '2024-01-01'")
                            .getClass()));
            assertThat(value(((BinaryComparisonOperator) filter).getExpression2()), is(NEW_YEAR_2024));
        }
    }

    @Test
    void rewritesLiteralsOfInequality() {
        PropertyIsNotEqualTo filter = (PropertyIsNotEqualTo) DayLiterals.resolve(
                FILTERS.notEqual(FILTERS.literal("2024-01-01"), FILTERS.property("period")), schema);
        assertThat(value(filter.getExpression1()), is(NEW_YEAR_2024));
    }

    @Test
    void rewritesBothEndsOfARange() throws Exception {
        PropertyIsBetween between = (PropertyIsBetween)
                DayLiterals.resolve(ECQL.toFilter("period BETWEEN '2023-12-31' AND '2024-01-01'"), schema);
        assertThat(value(between.getLowerBoundary()), is(new Date(NEW_YEAR_2024.getTime() - 86_400_000L)));
        assertThat(value(between.getUpperBoundary()), is(NEW_YEAR_2024));
    }

    @Test
    void leavesOtherComparisons() throws Exception {
        for (String text : new String[] {"name = '2024-01-01'", "period = 'soon'", "nothing = '2024-01-01'"}) {
            Filter filter = ECQL.toFilter(text);
            assertThat(DayLiterals.resolve(filter, schema), equalTo(filter));
        }
    }

    @Test
    void leavesTheArgumentsOfFunctions() {
        Expression function =
                FILTERS.function("dateParse", FILTERS.literal("yyyy-MM-dd"), FILTERS.literal("2024-01-01"));
        PropertyIsEqualTo filter =
                (PropertyIsEqualTo) DayLiterals.resolve(FILTERS.equals(FILTERS.property("period"), function), schema);
        assertThat(filter.getExpression2(), equalTo(function));
    }
}
