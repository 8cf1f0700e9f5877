package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.index.ParameterBase.Span;

class BoxPlotClassesTest {

    /**
     * mapclassify (PySAL) {@code BoxPlot}; it leaves the last class out where nothing lies above the upper fence, and counts
     * the empty first.
     */
    @ParameterizedTest
    @CsvSource({"calempdensity, emp_density", "columbus_CRIME, CRIME"})
    void agreesWithMapclassify(String data, String column) throws IOException {
        double[] values = Mapclassify.values(data, column);
        JsonNode expected = Mapclassify.expected(data, "BoxPlot");
        double[] bounds =
                new BoxPlotClasses(1.5).bounds(Arrays.stream(values).sorted().toArray());
        for (int i = 0; i < bounds.length; i++) {
            assertThat(bounds[i], closeTo(expected.get("bins").get(i).asDouble(), 1e-9));
        }
        ClassBreaks breaks = new BoxPlotClasses(1.5).breaks(values, BoxPlotClasses.COUNT);
        assertThat(breaks.classCount(), is(expected.get("counts").size() - 1));
        for (int number = 1; number <= breaks.classCount(); number++) {
            int wanted = number;
            assertThat(
                    (int) Arrays.stream(values)
                            .filter(x -> breaks.classOf(x) == wanted)
                            .count(),
                    is(expected.get("counts").get(number).asInt()));
        }
    }

    /**
     * By hand: quartiles of 0, 1, 2, 3, 10 are 1, 2, 3, which part 1|2, 2|3 and 3|10; the fences at hinge 1.5 are -2 and 6,
     * which also parts 3|10, at hinge 0.25 they are 0.5 and 3.5: 0|1 and 3|10. Half-way of 0 and 1 is 0.5, of 3 and 10 6.5.
     */
    @Test
    void hingeSaysHowFarTheFencesReach() {
        double[] values = {10, 0, 3, Double.NaN, 1, 2};
        assertThat(new BoxPlotClasses(1.5).breaks(values, 6).breaks(), contains(1.5, 2.5, 6.0));
        assertThat(new BoxPlotClasses(0.25).breaks(values, 6).breaks(), contains(0.5, 1.5, 2.5, 6.0));
    }

    @Test
    void withoutRangeThereIsOneClass() {
        assertThat(new BoxPlotClasses(1.5).breaks(new double[] {4, 4}, 6).classCount(), is(1));
        assertThat(new BoxPlotClasses(1.5).breaks(new double[] {Double.NaN}, 6).classCount(), is(1));
    }

    @Test
    void refusesOtherNumbers() {
        assertThrows(IllegalArgumentException.class, () -> new BoxPlotClasses(0));
        assertThrows(
                IllegalArgumentException.class, () -> new ClassScheme(new BoxPlotClasses(1.5), 5, Span.ALL_PERIODS));
    }
}
