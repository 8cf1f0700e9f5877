package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutrankingTest {

    private static final double NA = Double.NaN;

    /** COINr 1.1.14 on the eight pillars of the index from indicators scaled to 1 to 100, equal weights. */
    @Test
    void sharesAndCopelandScoresAgreeWithCoinr() {
        double[][] pillars = pillars();
        double[] equal = new double[pillars.length];
        Arrays.fill(equal, 1);
        Outranking outranking = Outranking.of(pillars, equal);
        List<Map<String, String>> matrix = AsemExample.table("outranking_8pillars");
        assertThat(matrix.size(), equalTo(51));
        for (int i = 0; i < 51; i++) {
            for (int j = 0; j < 51; j++) {
                double expected =
                        Double.parseDouble(matrix.get(i).get(matrix.get(j).get("uCode")));
                assertThat(outranking.share(i, j), closeTo(expected, 1e-12));
            }
        }
        double[] expected = AsemExample.column(AsemExample.table("aggregation_variants"), "copeland_8pillars");
        assertThat(outranking.copelandScores(), equalTo(expected));
    }

    private static double[][] pillars() {
        List<Map<String, String>> table = AsemExample.table("norm_minmax_1_100");
        return AsemExample.nodes(2).stream()
                .map(pillar -> {
                    double[][] indicators = AsemExample.nodes(1).stream()
                            .filter(indicator -> indicator.parent().equals(pillar.code()))
                            .map(indicator -> AsemExample.column(table, indicator.code()))
                            .toArray(double[][]::new);
                    double[] equal = new double[indicators.length];
                    Arrays.fill(equal, 1);
                    return Aggregation.ARITHMETIC_MEAN.aggregate(indicators, equal, MissingValuePolicy.COMPLETE);
                })
                .toArray(double[][]::new);
    }

    /** By hand, weights 2 and 1: unit 0 is above unit 1 in the first and equal in the second: (2 + 0.5) / 3. */
    @Test
    void tiesCountHalf() {
        Outranking outranking = Outranking.of(new double[][] {{5, 4}, {0.3, 0.1 + 0.2}}, new double[] {2, 1});
        assertThat(outranking.share(0, 1), closeTo(2.5 / 3, 1e-15));
        assertThat(outranking.share(1, 0), closeTo(0.5 / 3, 1e-15));
        assertThat(outranking.share(1, 1), equalTo(0.0));
        assertThat(outranking.copelandScores(), equalTo(new double[] {1, -1}));
    }

    /** Unit 2 compares with unit 0 in the second column only; unit 3 with none. */
    @Test
    void missingValuesAreNotCompared() {
        Outranking outranking = Outranking.of(new double[][] {{1, 2, NA, NA}, {5, NA, 9, NA}}, new double[] {1, 1});
        assertThat(outranking.share(0, 1), equalTo(0.0));
        assertThat(outranking.share(2, 0), equalTo(1.0));
        assertThat(outranking.share(1, 2), equalTo(NA));
        assertThat(outranking.copelandScores(), equalTo(new double[] {-2, 1, 1, NA}));
    }

    /** 0.1 + 0.2 against 0.3 is a draw although the binary sums differ. */
    @Test
    void drawsAreComparedAtTwelveDigits() {
        Outranking outranking = Outranking.of(new double[][] {{1, 0}, {1, 0}, {0, 1}}, new double[] {0.1, 0.2, 0.3});
        assertThat(outranking.copelandScores(), equalTo(new double[] {0, 0}));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> Outranking.of(new double[0][], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> Outranking.of(new double[][] {{1}, {2}}, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> Outranking.of(new double[][] {{1}}, new double[] {0}));
    }
}
