package org.lebenswelten.index.inequality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;

class GiniCoefficientTest {

    /** Income per head of 32 Mexican states, 1940 to 2000, PySAL inequality. */
    @Test
    void mexicanStatesAgreeWithPysal() {
        List<Map<String, String>> states = ReferenceData.rows("coverage/inequality/mexico_states.csv");
        for (Map<String, String> row : ReferenceData.rows("coverage/inequality/expected.csv")) {
            double[] income = ReferenceData.column(states, row.get("variable"));
            assertThat(GiniCoefficient.of(income), closeTo(Double.parseDouble(row.get("gini")), 1e-10));
        }
    }

    @Test
    void accessInBeloHorizonteAgreesWithAccessibility() {
        for (BeloHorizonte.Measure measure : BeloHorizonte.measures()) {
            assertThat(
                    GiniCoefficient.of(measure.access(), BeloHorizonte.population()),
                    closeTo(measure.expected("gini"), 1e-10));
        }
    }

    /** Two people have 0, one has 3: the Lorenz curve goes through (2/3, 0), 1 - 1/3 (0 + 1) = 2/3. */
    @Test
    void aUnitOfTwoPeopleIsTwoUnitsOfOne() {
        assertThat(GiniCoefficient.of(new double[] {0, 0, 3}), closeTo(2 / 3.0, 1e-15));
        assertThat(GiniCoefficient.of(new double[] {3, 0}, new double[] {1, 2}), closeTo(2 / 3.0, 1e-15));
        assertThat(GiniCoefficient.of(new double[] {4, Double.NaN, 4}), closeTo(0, 1e-15));
        assertThat(GiniCoefficient.of(new double[] {0, 0}), equalTo(Double.NaN));
    }

    @Test
    void refusesNegativeAndMissingValues() {
        refuses(new double[] {1, -1}, "row 1: LW-430 '-1.0'");
        refuses(new double[] {1, Double.POSITIVE_INFINITY}, "row 1: LW-434 'Infinity'");
        refuses(new double[] {Double.NaN}, "LW-432: inequality: number 0, needed >= 1");
    }

    private static void refuses(double[] values, String message) {
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> GiniCoefficient.of(values));
        assertThat(problem.getMessage(), containsString(message));
    }
}
