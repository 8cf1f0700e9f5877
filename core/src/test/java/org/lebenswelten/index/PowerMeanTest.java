package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;

class PowerMeanTest {

    private static final double[][] COLUMNS = {{1}, {4}};
    private static final double[] WEIGHTS = {2, 1};

    /** COINr 1.1.14 {@code a_genmean}, the index from indicators scaled to 1 to 100, the same mean on all levels. */
    @ParameterizedTest
    @CsvSource({"genmean_pm1, -1", "genmean_p05, 0.5"})
    void agreesWithCoinr(String column, double exponent) {
        AsemExample.Step mean = new PowerMean(exponent)::aggregate;
        Map<String, double[]> columns = AsemExample.aggregateLevels("norm_minmax_1_100", List.of(mean, mean, mean));
        double[] expected = AsemExample.column(AsemExample.table("aggregation_variants"), column);
        assertThat(expected.length, equalTo(51));
        AsemExample.requireEqual(column, columns.get("Index"), expected, 1e-12);
    }

    /** OECD Better Life Index 2017, computed in R and again in numpy. */
    @ParameterizedTest
    @CsvSource({"genmean_p0.5, 0.5", "genmean_pm2, -2", "geom, 0", "harm, -1"})
    void agreesWithTheReference(String column, double exponent) {
        List<Map<String, String>> data = ReferenceData.rows("index/compind/bli2017_indices.csv");
        double[][] topics = ReferenceData.rows("index/compind/bli2017_weights.csv").stream()
                .map(row -> ReferenceData.column(data, row.get("indicator")))
                .toArray(double[][]::new);
        double[] equal = new double[topics.length];
        Arrays.fill(equal, 1);
        AsemExample.requireEqual(
                column,
                new PowerMean(exponent).aggregate(topics, equal, MissingValuePolicy.COMPLETE),
                ReferenceData.column(data, column),
                1e-12);
    }

    /** By hand: sqrt((2 * 1 + 16) / 3) and ((2 * 1 + 2) / 3)^2 of 1, 1 and 4. */
    @Test
    void weightsCount() {
        assertThat(of(2), closeTo(Math.sqrt(6), 1e-15));
        assertThat(of(0.5), closeTo(16 / 9.0, 1e-15));
        assertThat(of(0), closeTo(Math.cbrt(4), 1e-15));
    }

    /** Far exponents come to the largest and the smallest value: 3^(-1/1000) is 0.9989, 1.5^(1/1000) 1.0004. */
    @ParameterizedTest
    @ValueSource(doubles = {1000, -1000})
    void powersDoNotOverflow(double exponent) {
        assertThat(of(exponent), closeTo(exponent > 0 ? 4 * Math.pow(3, -0.001) : Math.pow(1.5, 0.001), 1e-9));
    }

    /** Near 0 the mean of 1, 1 and 4 is the geometric one, cube root of 4 = 1.5874. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, -1e-12})
    void smallExponentsDoNotCancel(double exponent) {
        assertThat(of(exponent), closeTo(Math.cbrt(4), 1e-10));
    }

    @Test
    void refusesValuesThatHaveNoMean() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new PowerMean(2)
                .aggregate(new double[][] {{1, 0}}, new double[] {1}, MissingValuePolicy.COMPLETE));
        assertThat(
                e.getMessage(),
                containsString("column 0, row 1: LW-430 '0.0': PowerMean[exponent=2.0] needs values > 0"));
        assertThrows(IllegalArgumentException.class, () -> new PowerMean(Double.NaN));
    }

    private static double of(double exponent) {
        return new PowerMean(exponent).aggregate(COLUMNS, WEIGHTS, MissingValuePolicy.COMPLETE)[0];
    }
}
