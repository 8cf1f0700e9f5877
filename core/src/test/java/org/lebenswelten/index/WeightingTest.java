package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.ReferenceData;

class WeightingTest {

    /** Weights of the eleven topics of the OECD Better Life Index 2017, by R and again by numpy. */
    @ParameterizedTest
    @CsvSource({"ENTROPY, entropy", "CRITIC, critic_sd_n_minus_1", "PRINCIPAL_COMPONENT, pc1_squared_share"})
    void agreesWithTheReference(Weighting weighting, String column) {
        List<Map<String, String>> published = ReferenceData.rows("index/compind/bli2017_weights.csv");
        List<Map<String, String>> data = ReferenceData.rows("index/compind/bli2017_indices.csv");
        assertThat(published.size(), equalTo(11));
        double[][] columns = published.stream()
                .map(row -> ReferenceData.column(data, row.get("indicator")))
                .toArray(double[][]::new);
        AsemExample.requireEqual(column, weighting.weights(columns), ReferenceData.column(published, column), 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void weightsAddUpToOneAndGapsAreLeftOut(Weighting weighting) {
        double[][] gaps = {{1, 2, 4, 9, Double.NaN}, {3, 1, 2, 5, 7}, {2, 5, 1, 4, 3}};
        double[][] complete =
                Arrays.stream(gaps).map(column -> Arrays.copyOf(column, 4)).toArray(double[][]::new);
        double[] weights = weighting.weights(gaps);
        assertThat(Arrays.stream(weights).sum(), closeTo(1, 1e-15));
        assertThat(weights, equalTo(weighting.weights(complete)));
    }

    @Test
    void equalWeightsAreEqual() {
        assertThat(
                Weighting.EQUAL.weights(new double[][] {{1, 2}, {3, 1}, {5, 4}, {0, 1}}),
                equalTo(new double[] {0.25, 0.25, 0.25, 0.25}));
    }

    /** Four topics of the OECD Better Life Index 2017, by NumPy: {@code solve(corrcoef(X), ones) / std(X, ddof=1)}. */
    @Test
    void equallyImportantColumnsAgreeWithNumpy() {
        List<Map<String, String>> data = ReferenceData.rows("index/compind/bli2017_indices.csv");
        double[][] columns = Stream.of("housing", "income", "jobs", "community")
                .map(topic -> ReferenceData.column(data, topic))
                .toArray(double[][]::new);
        double[] weights = Weighting.EQUAL_IMPORTANCE.weights(columns);
        AsemExample.requireEqual(
                "weights", weights, new double[] {0.36231562, 0.07999857, 0.25746374, 0.30022206}, 1e-8);
    }

    /** The same topics: each correlates by 0.8120011205 with the weighted mean, NumPy again. */
    @Test
    void equallyImportantColumnsCorrelateEquallyWithTheirMean() {
        List<Map<String, String>> data = ReferenceData.rows("index/compind/bli2017_indices.csv");
        double[][] columns = Stream.of("housing", "income", "jobs", "community")
                .map(topic -> ReferenceData.column(data, topic))
                .toArray(double[][]::new);
        double[] mean = Aggregation.ARITHMETIC_MEAN.aggregate(
                columns, Weighting.EQUAL_IMPORTANCE.weights(columns), MissingValuePolicy.COMPLETE);
        for (double[] column : columns) {
            double[][] correlations = CompleteColumns.of(new double[][] {column, mean}, "correlation")
                    .correlations();
            assertThat(correlations[0][1], closeTo(0.8120011205, 1e-10));
        }
    }

    /** By hand: two columns correlate equally with the mean of their z-scores, and the second varies ten times as much. */
    @Test
    void twoColumnsAreEquallyImportantByTheirSpread() {
        double[] weights = Weighting.EQUAL_IMPORTANCE.weights(new double[][] {{1, 2, 4}, {40, 10, 20}});
        assertThat(weights[0], closeTo(10 / 11.0, 1e-12));
        assertThat(weights[1], closeTo(1 / 11.0, 1e-12));
    }

    /** By hand: p is 0 and 1 in both columns, 0 ln 0 = 0 and 1 ln 1 = 0, so entropy 0 and equal weights. */
    @Test
    void zerosHaveNoEntropy() {
        double[] weights = Weighting.ENTROPY.weights(new double[][] {{0, 5}, {0, 3}});
        assertThat(weights, equalTo(new double[] {0.5, 0.5}));
    }

    @ParameterizedTest
    @EnumSource
    void constantColumnsAreRefused(Weighting weighting) {
        refuses(weighting, new double[][] {{1, 2, 3}, {4, 4, 4}}, "column 1: LW-431: " + weighting);
    }

    @Test
    void refusesWhatTheFormulaCannotWeigh() {
        refuses(
                Weighting.ENTROPY,
                new double[][] {{1, 2}, {-1, 3}},
                "column 1: LW-430 '-1.0': ENTROPY needs values >= 0");
        refuses(
                Weighting.EQUAL_IMPORTANCE,
                new double[][] {{1, 2, 4}, {2, 4, 8}},
                "LW-433: EQUAL_IMPORTANCE has no solution: det R = 0");
        // NumPy: v = -5.96, 19.3, 15.3
        refuses(
                Weighting.EQUAL_IMPORTANCE,
                new double[][] {{1, 2, 4, 9}, {3, 1, 2, 5}, {2, 8, 4, 1}},
                "column 0: LW-433 '-5.96");
        refuses(Weighting.CRITIC, new double[][] {{1, 2, 4}}, "LW-433 '0.0': CRITIC has no solution: sum w > 0");
    }

    private static void refuses(Weighting weighting, double[][] columns, String message) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> weighting.weights(columns));
        assertThat(e.getMessage(), containsString(message));
    }
}
