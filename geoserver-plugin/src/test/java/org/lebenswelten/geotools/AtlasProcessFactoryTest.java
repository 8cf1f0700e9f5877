package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.feature.NameImpl;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.process.Process;
import org.geotools.process.ProcessException;
import org.geotools.process.ProcessFactory;
import org.geotools.process.Processors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The processes as a server finds and calls them, over five features; expected numbers are worked out by hand. */
class AtlasProcessFactoryTest {

    /** Four values of {@code n}, one missing; {@code m} falls as {@code n} rises. */
    private final SimpleFeatureCollection features =
            features(new Double[] {0.0, 5.0, 10.0, 2.5, null}, new Double[] {4.0, 2.0, 0.0, 4.0, 1.0});

    @Test
    void processesAreFoundWithTitlesInBothLanguages() {
        for (String name : List.of("BurdenIndex", "ClassBreaks", "LocalMoran", "ArealTransfer", "PointCoverage")) {
            NameImpl qualified = new NameImpl("lebenswelten", name);
            ProcessFactory factory = Processors.createProcessFactory(qualified);
            assertThat(name, factory, notNullValue());
            assertThat(factory.getTitle(qualified).toString(), containsString(" / "));
            assertThat(factory.getDescription(qualified).toString(), containsString(" / "));
            assertThat(factory.getParameterInfo(qualified).get("features").required, is(true));
        }
    }

    /**
     * Min-max of n: 0, 1/2, 1, 1/4; of m turned: 0, 1/2, 1, 0 (of 4 to 0). Weights 3 and 1: 0, 1/2, 1, 3/16. The fifth has no n.
     */
    @Test
    void burdenIndexOfAttributes() throws Exception {
        SimpleFeatureCollection result = run("BurdenIndex", Map.of("attributes", "n -m", "weights", "3 1"));
        assertThat(column(result, "score"), is(Arrays.asList(0.0, 0.5, 1.0, 0.1875, null)));
        assertThat(column(result, "rank_no"), is(Arrays.asList(4, 2, 1, 3, null)));
        assertThat(column(result, "n"), is(Arrays.asList(0.0, 5.0, 10.0, 2.5, null)));
        assertThat(
                column(run("BurdenIndex", Map.of("attributes", "n -m", "aggregate", "maximum")), "score"),
                is(Arrays.asList(0.0, 0.5, 1.0, 0.25, null)));
    }

    /** Two equal intervals of 0 to 10 part at 5; the break moves between 5 and 10, to the even round number 8. */
    @Test
    void classBreaksOfAnAttribute() throws Exception {
        SimpleFeatureCollection result =
                run("ClassBreaks", Map.of("attribute", "n", "method", "equalInterval", "classes", 2));
        assertThat(column(result, "cls"), is(Arrays.asList(1, 1, 2, 1, null)));
        assertThat(column(result, "cls_from"), is(Arrays.asList(null, null, 8.0, null, null)));
        assertThat(column(result, "cls_to"), is(Arrays.asList(8.0, 8.0, null, 8.0, null)));
    }

    @Test
    void badInputsAreRefusedWithTheReason() {
        refused("BurdenIndex", Map.of("attributes", "n x"), "'x'");
        refused("BurdenIndex", Map.of("attributes", "name"), "'name'");
        refused("BurdenIndex", Map.of("attributes", "n n"), "named twice");
        refused("BurdenIndex", Map.of("attributes", "n m", "weights", "1"), "1 weights");
        refused("BurdenIndex", Map.of("attributes", "n m", "weights", "1 -1"), "negative");
        refused("BurdenIndex", Map.of("attributes", "n m", "weights", "1 NaN"), "no number");
        refused("BurdenIndex", Map.of("attributes", "n m", "weights", "0 0"), "all weights are 0");
        refused("BurdenIndex", Map.of("attributes", "n m", "normalise", "magic"), "'magic'");
        refused("BurdenIndex", Map.of("attributes", "n m", "aggregate", "geometric"), "cannot be computed");
        refused(
                "BurdenIndex",
                Map.of("attributes", "n", "features", features(new Double[0], new Double[0])),
                "no features");
        refused("ClassBreaks", Map.of("attribute", "x"), "'x'");
        refused("ClassBreaks", Map.of("attribute", "n", "classes", 1), "1 classes");
        refused("ClassBreaks", Map.of("attribute", "n", "method", "magic"), "'magic'");
        Double[] infinite = {Double.POSITIVE_INFINITY};
        refused(
                "ClassBreaks",
                Map.of("attribute", "n", "features", features(infinite, infinite)),
                "Infinity, expected a finite number");
    }

    private void refused(String name, Map<String, Object> parameters, String reason) {
        ProcessException refused = assertThrows(ProcessException.class, () -> run(name, parameters));
        Throwable told = refused;
        while (told.getCause() instanceof ProcessException inner) {
            told = inner;
        }
        assertThat(told.getMessage(), containsString(reason));
        assertThat(told.getMessage(), containsString(" / "));
    }

    private SimpleFeatureCollection run(String name, Map<String, Object> parameters) {
        Map<String, Object> all = new TreeMap<>(Map.of("features", features));
        all.putAll(parameters);
        Process process = Processors.createProcess(new NameImpl("lebenswelten", name));
        return (SimpleFeatureCollection) process.execute(all, null).get("result");
    }

    private static List<@Nullable Object> column(SimpleFeatureCollection features, String attribute) {
        List<@Nullable Object> values = new ArrayList<>();
        try (SimpleFeatureIterator iterator = features.features()) {
            while (iterator.hasNext()) {
                values.add(iterator.next().getAttribute(attribute));
            }
        }
        return values;
    }

    private static SimpleFeatureCollection features(@Nullable Double[] n, @Nullable Double[] m) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("areas");
        builder.add("name", String.class);
        builder.add("n", Double.class);
        builder.add("m", Double.class);
        SimpleFeatureType type = builder.buildFeatureType();
        List<SimpleFeature> made = new ArrayList<>();
        for (int i = 0; i < n.length; i++) {
            made.add(SimpleFeatureBuilder.build(type, new Object[] {"area " + i, n[i], m[i]}, "areas." + i));
        }
        return new ListFeatureCollection(type, made);
    }
}
