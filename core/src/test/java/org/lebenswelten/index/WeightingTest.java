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
        double[][] gaps = {{1, 2, 4, 9, Double.NaN}, {3, 1, 2, 5, 7}, {2, 8, 4, 1, 3}};
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

    /** By hand: p is 0 and 1 in both columns, 0 ln 0 = 0 and 1 ln 1 = 0, so entropy 0 and equal weights. */
    @Test
    void zerosHaveNoEntropy() {
        double[] weights = Weighting.ENTROPY.weights(new double[][] {{0, 5}, {0, 3}});
        assertThat(weights, equalTo(new double[] {0.5, 0.5}));
    }

    @ParameterizedTest
    @EnumSource
    void constantColumnsAreRefused(Weighting weighting) {
        refuses(weighting, new double[][] {{1, 2, 3}, {4, 4, 4}}, "column 1 has no range");
    }

    @Test
    void refusesWhatTheFormulaCannotWeigh() {
        refuses(Weighting.ENTROPY, new double[][] {{1, 2}, {-1, 3}}, "column 1 reaches down to -1.0");
        refuses(Weighting.CRITIC, new double[][] {{1, 2, 4}}, "none of 1 columns weighs anything");
    }

    private static void refuses(Weighting weighting, double[][] columns, String message) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> weighting.weights(columns));
        assertThat(e.getMessage(), containsString(message));
    }
}
