package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.index.ParameterBase.Span;

class PercentileClassesTest {

    /**
     * mapclassify (PySAL) {@code Percentiles} and {@code Quantiles}; its last bound is the maximum. Of nine quantiles of
     * California's counties the third bound is the county with 3.38 itself; mapclassify, which rounds it to
     * 3.3799999999999994, counts that county above.
     */
    @ParameterizedTest
    @CsvSource({
        "calempdensity, emp_density, Percentiles, 0",
        "columbus_CRIME, CRIME, Percentiles, 0",
        "calempdensity, emp_density, Quantiles_k3, 3",
        "columbus_CRIME, CRIME, Quantiles_k3, 3",
        "calempdensity, emp_density, Quantiles_k4, 4",
        "columbus_CRIME, CRIME, Quantiles_k4, 4",
        "calempdensity, emp_density, Quantiles_k5, 5",
        "columbus_CRIME, CRIME, Quantiles_k5, 5",
        "calempdensity, emp_density, Quantiles_k7, 7",
        "columbus_CRIME, CRIME, Quantiles_k7, 7",
        "calempdensity, emp_density, Quantiles_k9, 9",
        "columbus_CRIME, CRIME, Quantiles_k9, 9"
    })
    void agreesWithMapclassify(String data, String column, String peer, int count) throws IOException {
        double[] values = Mapclassify.values(data, column);
        JsonNode expected = Mapclassify.expected(data, peer);
        List<Double> shares = count == 0
                ? List.of(0.01, 0.1, 0.5, 0.9, 0.99)
                : IntStream.range(1, count).mapToObj(j -> (double) j / count).toList();
        PercentileClasses classes = new PercentileClasses(shares, QuantileDefinition.HF7);
        double[] bounds = classes.bounds(Arrays.stream(values).sorted().toArray());
        assertThat(bounds.length, is(expected.get("bins").size() - 1));
        for (int i = 0; i < bounds.length; i++) {
            assertThat(bounds[i], closeTo(expected.get("bins").get(i).asDouble(), 1e-9));
        }
        int[] counts = IntStream.range(0, bounds.length + 1)
                .map(i -> expected.get("counts").get(i).asInt())
                .toArray();
        if (data.equals("calempdensity") && count == 9) {
            counts[2]++;
            counts[3]--;
        }
        ClassBreaks breaks = classes.breaks(values, shares.size() + 1);
        for (int number = 1; number <= breaks.classCount(); number++) {
            int wanted = number;
            assertThat(
                    (int) Arrays.stream(values)
                            .filter(x -> breaks.classOf(x) == wanted)
                            .count(),
                    is(counts[number - 1]));
        }
        assertThat(breaks.isReduced(), is(false));
    }

    /** By hand: the median of 1, 1, 1, 5, 6 is 1, which three values do not exceed; half-way of 1 and 5 is 3. */
    @Test
    void tiedValuesAreNotParted() {
        PercentileClasses classes = new PercentileClasses(List.of(0.2, 0.5), QuantileDefinition.HF7);
        assertThat(classes.breaks(new double[] {1, 5, 1, 6, 1}, 3).breaks(), contains(3.0));
    }

    @Test
    void refusesSharesThatDoNotFit() {
        assertThrows(
                IllegalArgumentException.class, () -> new PercentileClasses(List.of(0.5, 0.5), QuantileDefinition.HF7));
        assertThrows(IllegalArgumentException.class, () -> new PercentileClasses(List.of(1.0), QuantileDefinition.HF7));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClassScheme(
                        new PercentileClasses(List.of(0.5), QuantileDefinition.HF7), 3, Span.ALL_PERIODS));
    }
}
