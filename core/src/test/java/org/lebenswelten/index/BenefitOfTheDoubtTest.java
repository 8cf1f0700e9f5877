package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;

class BenefitOfTheDoubtTest {

    private static final double NA = Double.NaN;

    /** OECD Better Life Index 2017, 35 countries and 11 topics, by lpSolve in R and again by HiGHS in SciPy. */
    @ParameterizedTest
    @CsvSource({"bod, 0, 1", "bod_share_3_25, 0.03, 0.25"})
    void agreesWithTheReference(String column, double lowest, double highest) {
        List<Map<String, String>> data = ReferenceData.rows("index/compind/bli2017_indices.csv");
        assertThat(data.size(), equalTo(35));
        double[][] columns = ReferenceData.rows("index/compind/bli2017_weights.csv").stream()
                .map(row -> ReferenceData.column(data, row.get("indicator")))
                .toArray(double[][]::new);
        assertThat(columns.length, equalTo(11));
        AsemExample.requireEqual(
                column,
                new BenefitOfTheDoubt(lowest, highest).scores(columns),
                ReferenceData.column(data, column),
                1e-9);
    }

    /**
     * By hand: (4, 1) and (1, 4) are the best in a column each and score 1. (2, 2) has z = least max(2 q + 1/2 (1 - q),
     * 1/2 q + 2 (1 - q)) = 1.25 at q = 1/2, so 0.8. (4, 0) can put all on the first column.
     */
    @Test
    void eachUnitIsSeenInItsBestLight() {
        double[][] columns = {{4, 1, 2, 4}, {1, 4, 2, 0}};
        double[] scores = BenefitOfTheDoubt.UNBOUNDED.scores(columns);
        assertThat(scores[0], closeTo(1, 1e-12));
        assertThat(scores[1], closeTo(1, 1e-12));
        assertThat(scores[2], closeTo(0.8, 1e-12));
        assertThat(scores[3], closeTo(1, 1e-12));
    }

    /** By hand: with half the pie each, (4, 2) is beaten by (1, 4): z = 1/2 * 1/4 + 1/2 * 2 = 1.125. */
    @Test
    void boundsTakePartOfTheLightAway() {
        double[][] columns = {{4, 1}, {2, 4}};
        assertThat(new BenefitOfTheDoubt(0.5, 0.5).scores(columns)[0], closeTo(1 / 1.125, 1e-12));
        assertThat(new BenefitOfTheDoubt(0.2, 0.8).scores(columns)[0], closeTo(1, 1e-12));
    }

    /** By hand: k shares of 1/k each; a unit of ones against one of threes in the first column: 1 / ((3 + k - 1) / k). */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 7, 10, 12, 49})
    void boundsMayLeaveButEqualShares(int count) {
        double[][] columns = new double[count][];
        Arrays.fill(columns, new double[] {1, 1});
        columns[0] = new double[] {1, 3};
        double expected = count / (count + 2.0);
        assertThat(new BenefitOfTheDoubt(0, 1.0 / count).scores(columns)[0], closeTo(expected, 1e-12));
        assertThat(new BenefitOfTheDoubt(1.0 / count, 1).scores(columns)[0], closeTo(expected, 1e-12));
        assertThat(new BenefitOfTheDoubt(1.0 / count, 1.0 / count).scores(columns)[0], closeTo(expected, 1e-12));
    }

    @Test
    void missingValuesLeaveTheirUnitOut() {
        double[] scores = BenefitOfTheDoubt.UNBOUNDED.scores(new double[][] {{2, 100, 1}, {2, NA, 1}});
        assertThat(scores[0], closeTo(1, 1e-12));
        assertThat(scores[1], equalTo(NA));
        assertThat(scores[2], closeTo(0.5, 1e-12));
    }

    /** Zeros in a column cost nothing without bounds; a unit of zeros has nothing to be seen in. */
    @Test
    void zerosHaveNoShare() {
        assertThat(BenefitOfTheDoubt.UNBOUNDED.scores(new double[][] {{0, 1}, {0, 3}})[0], equalTo(0.0));
        refuses(
                new BenefitOfTheDoubt(0.1, 1),
                new double[][] {{0, 1}, {2, 3}},
                "row 0: LW-433: BENEFIT_OF_THE_DOUBT has no solution: 1 / 2 x > 0");
        refuses(
                new BenefitOfTheDoubt(0, 0.5),
                new double[][] {{1, 0}, {2, 3}},
                "row 1: LW-433: BENEFIT_OF_THE_DOUBT has no solution: 1 / 2 x > 0");
    }

    @Test
    void boundsThatNoSharesMeetAreRefused() {
        refuses(new BenefitOfTheDoubt(0.6, 1), new double[][] {{1}, {2}}, "0.6 <= w x / sum w x <= 1.0");
        refuses(new BenefitOfTheDoubt(0, 0.4), new double[][] {{1}, {2}}, "0.0 <= w x / sum w x <= 0.4");
        assertThrows(IllegalArgumentException.class, () -> new BenefitOfTheDoubt(0.5, 0.4));
        assertThrows(IllegalArgumentException.class, () -> new BenefitOfTheDoubt(NA, 1));
        assertThrows(IllegalArgumentException.class, () -> new BenefitOfTheDoubt(0, 1.1));
    }

    @Test
    void refusesValuesThatAreNoMerits() {
        refuses(BenefitOfTheDoubt.UNBOUNDED, new double[][] {{1, -1}}, "column 0, row 1: LW-430 '-1.0'");
        refuses(BenefitOfTheDoubt.UNBOUNDED, new double[][] {{Double.POSITIVE_INFINITY}}, "LW-430 'Infinity'");
        refuses(BenefitOfTheDoubt.UNBOUNDED, new double[][] {{1}, {1, 2}}, "columns of 1 and 2 rows");
    }

    /** Units of measurement do not matter, tighter bounds never raise a score, and no weights do better than the best. */
    @Test
    void holdsForRandomUnits() {
        Random random = new Random(8);
        for (int round = 0; round < 20; round++) {
            double[][] columns = new double[4][];
            double[][] scaled = new double[4][];
            for (int j = 0; j < 4; j++) {
                columns[j] = random.doubles(60, 0.5, 9).toArray();
                double factor = Math.pow(10, j - 2);
                scaled[j] = Arrays.stream(columns[j]).map(x -> x * factor).toArray();
            }
            double[] free = BenefitOfTheDoubt.UNBOUNDED.scores(columns);
            double[] bound = new BenefitOfTheDoubt(0.1, 0.5).scores(columns);
            AsemExample.requireEqual("scaled", new BenefitOfTheDoubt(0.1, 0.5).scores(scaled), bound, 1e-9);
            for (int unit = 0; unit < 60; unit++) {
                assertThat(bound[unit], lessThanOrEqualTo(free[unit] + 1e-12));
                double[] weights = random.doubles(4).toArray();
                double own = 0;
                double best = 0;
                for (int k = 0; k < 60; k++) {
                    double sum = 0;
                    for (int j = 0; j < 4; j++) {
                        sum += weights[j] * columns[j][k];
                    }
                    best = Math.max(best, sum);
                    own = k == unit ? sum : own;
                }
                assertThat(own / best, lessThanOrEqualTo(free[unit] + 1e-12));
            }
        }
    }

    private static void refuses(BenefitOfTheDoubt method, double[][] columns, String message) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> method.scores(columns));
        assertThat(e.getMessage(), containsString(message));
    }
}
