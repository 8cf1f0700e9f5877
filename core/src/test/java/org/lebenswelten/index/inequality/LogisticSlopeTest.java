package org.lebenswelten.index.inequality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LogisticSlopeTest {

    /**
     * The groups of healthequal's unit test, weighted once: 44.90526 per cent and 3.223923 as SOURCE.md recomputes them, with
     * whole numbers of people as successes.
     */
    @Test
    void groupsCountOnce() {
        HealthEqual groups = HealthEqual.inputs("sii");
        double[] people = groups.population();
        double[] proportions = new double[people.length];
        Arrays.setAll(proportions, i -> Math.rint(groups.estimate()[i] / 100 * people[i]) / people[i]);
        LogisticSlope slope = LogisticSlope.fit(proportions, people, groups.order());
        assertThat(100 * slope.sii(), closeTo(44.90526, 5e-6));
        assertThat(slope.rii(), closeTo(3.223923, 5e-7));
    }

    @Test
    void equalProportionsHaveNoSlope() {
        double[] people = {10, 20, 30};
        LogisticSlope slope = LogisticSlope.fit(new double[] {0.25, 0.25, 0.25}, people, people);
        assertThat(slope.sii(), closeTo(0, 1e-12));
        assertThat(slope.rii(), closeTo(1, 1e-12));
        assertThat(slope.at(0.3), closeTo(0.25, 1e-12));
    }

    /** R = 1/6, 1/2, 5/6 on log odds of -1, 0, 1: slope 3, intercept -3/2. */
    @Test
    void aPerfectFitIsFound() {
        double[] odds = {-1, 0, 1};
        double[] proportions =
                Arrays.stream(odds).map(x -> 1 / (1 + Math.exp(-x))).toArray();
        LogisticSlope slope = LogisticSlope.fit(proportions, new double[] {7, 7, 7}, odds);
        assertThat(slope.slope(), closeTo(3, 1e-12));
        assertThat(slope.intercept(), closeTo(-1.5, 1e-12));
    }

    @Test
    void refusesProportionsWithoutMaximum() {
        double[] people = {1, 1, 1};
        refuses(new double[] {0, 0, 0}, people, "LW-433");
        refuses(new double[] {0.1, 1.2, 0}, people, "row 1: LW-430 '1.2'");
        assertThat(
                LogisticSlope.fit(new double[] {0.2, 0.2, 0.2}, people, new double[] {1, 2, 2})
                        .slope(),
                closeTo(0, 1e-12));
    }

    private static void refuses(double[] proportions, double[] people, String message) {
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class, () -> LogisticSlope.fit(proportions, people, new double[] {1, 2, 3}));
        assertThat(problem.getMessage(), containsString(message));
    }
}
