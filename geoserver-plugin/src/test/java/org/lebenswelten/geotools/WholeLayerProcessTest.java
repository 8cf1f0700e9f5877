package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.lebenswelten.geotools.ProcessCalls.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.Query;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.data.DataUtilities;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.function.RenderingTransformation;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.util.factory.Hints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.geotools.ProcessCalls.Features;

/**
 * Processes as the {@code Transformation} of a style: a function whose arguments are functions {@code parameter}, of which the one
 * without value is the layer. The steps are those of GeoTools' {@code RenderingTransformationHelper}.
 */
class WholeLayerProcessTest {

    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    private final SimpleFeatureCollection areas = Features.in(ProcessCalls.METRES)
            .at(
                    "POLYGON((0 0,1 0,1 1,0 1,0 0))",
                    "POLYGON((1 0,2 0,2 1,1 1,1 0))",
                    "POLYGON((2 0,3 0,3 1,2 1,2 0))",
                    "POLYGON((3 0,4 0,4 1,3 1,3 0))")
            .with("n", 1, 2, 4, 9)
            .with("year", 2023, 2023, 2023, 2024)
            .made();

    @ParameterizedTest
    @ValueSource(strings = {"BurdenIndex", "ClassBreaks", "LocalMoran", "ArealTransfer", "PointCoverage"})
    void everyProcessIsARenderingTransformation(String name) {
        assertThat(
                transformation(name, Map.of("radius", 1, "attribute", "n")), instanceOf(RenderingTransformation.class));
    }

    /** Asked for a map of the first area at a coarse scale, it reads all of them as they are; TIME still counts. */
    @Test
    void wholeLayerIsReadAndFilteredByTheRequestOnly() throws CQLException, IOException {
        RenderingTransformation moran = transformation("LocalMoran", Map.of("attribute", "n", "permutations", 99));
        Query map = new Query("a", ECQL.toFilter("BBOX(geom, 0.2, 0.2, 0.8, 0.8)"), new String[] {"geom"});
        map.setHints(new Hints(Hints.GEOMETRY_DISTANCE, 0.5));

        Query read = moran.invertQuery(map, null);

        assertThat(read.getFilter(), is(Filter.INCLUDE));
        assertThat(read.getPropertyNames(), is(nullValue()));
        assertThat(read.getHints().get(Hints.GEOMETRY_DISTANCE), is(nullValue()));
        Query request = new Query("a", ECQL.toFilter("year = 2023"));
        request.setHints(new Hints(Hints.VIRTUAL_TABLE_PARAMETERS, Map.of("lw_w_air", "2")));
        Query mixed = DataUtilities.mixQueries(request, read, null);
        assertThat(mixed.getFilter(), is(ECQL.toFilter("year = 2023")));
        assertThat(mixed.getHints().get(Hints.VIRTUAL_TABLE_PARAMETERS), is(Map.of("lw_w_air", "2")));
        SimpleFeatureCollection drawn = (SimpleFeatureCollection)
                moran.evaluate(DataUtilities.source(areas).getFeatures(mixed));
        assertThat(drawn.size(), is(3));
        // of 1, 2, 4: z = -4/3, -1/3, 5/3 with n - 1 = 2 and sum of squares 42/9
        assertThat((Double) column(drawn, "stat").get(0), closeTo(8.0 / 42, 1e-15));
    }

    /** What a style can hand over is text: sites as well-known text, numbers as literals. */
    @Test
    void argumentsOfAStyleAreText() {
        SimpleFeatureCollection points =
                Features.in(ProcessCalls.METRES).at("POINT(0 0)", "POINT(9 9)").made();
        RenderingTransformation coverage =
                transformation("PointCoverage", Map.of("places", "MULTIPOINT((0 1))", "radius", "1.5"));
        SimpleFeatureCollection drawn = (SimpleFeatureCollection) coverage.evaluate(points);
        assertThat(column(drawn, "reached"), is(List.of(1, 0)));
        RenderingTransformation squares =
                transformation("ArealTransfer", Map.of("attribute", "n", "kind", "extensive", "cell", "2"));
        SimpleFeatureCollection cells = (SimpleFeatureCollection) squares.evaluate(areas);
        assertThat(column(cells, "t_value"), is(List.of(3.0, 13.0)));
    }

    private static RenderingTransformation transformation(String name, Map<String, Object> arguments) {
        List<Expression> parameters = new ArrayList<>();
        parameters.add(FACTORY.function("parameter", FACTORY.literal("features")));
        arguments.forEach((key, value) ->
                parameters.add(FACTORY.function("parameter", FACTORY.literal(key), FACTORY.literal(value))));
        Function function = FACTORY.function("lebenswelten:" + name, parameters.toArray(Expression[]::new));
        return (RenderingTransformation) function;
    }
}
