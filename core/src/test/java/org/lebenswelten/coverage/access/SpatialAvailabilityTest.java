package org.lebenswelten.coverage.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpatialAvailabilityTest {

    /** R accessibility dfde37a; 36 cells without people are NaN there. */
    @Test
    void availabilityInBeloHorizonteAgreesWithAccessibility() {
        WeightedCatchments catchments =
                WeightedCatchments.of(BeloHorizonteCells.minutes(), new Decay.Exponential(0.05));
        AccessResult result = SpatialAvailability.withDefaults()
                .of(BeloHorizonteCells.column("population"), BeloHorizonteCells.column("schools"), catchments);
        double[] expected = BeloHorizonteCells.expected("sa_exp005_schools");
        int empty = 0;
        for (int area : result.areasWithoutDemand()) {
            if (Double.isNaN(expected[area])) {
                expected[area] = 0;
                empty++;
            }
        }
        assertThat(empty, equalTo(36));
        Relative.requireEqual(result.access(), expected, 1e-9);
        assertThat(Arrays.stream(result.access()).sum(), closeTo(184, 1e-9));
    }

    /** 9 places, 1 and 4 persons at equal cost: 1.8 and 7.2; with square roots 1 : 2, so 3 and 6; with a = 0 half each. */
    @Test
    void theExponentWeighsTheNumberOfPersons() {
        WeightedCatchments catchments =
                WeightedCatchments.of(CostPairs.ofTable(1, new double[][] {{1}, {1}, {1}}), Decay.upTo(2));
        double[] people = {1, 4, 0};
        double[] places = {9};
        SpatialAvailability method = SpatialAvailability.withDefaults();
        requireClose(method.of(people, places, catchments), 1.8, 7.2, 0);
        requireClose(method.withDemandExponent(0.5).of(people, places, catchments), 3, 6, 0);
        requireClose(method.withDemandExponent(0).of(people, places, catchments), 4.5, 4.5, 0);
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> method.withDemandExponent(-1));
        assertThat(problem.getMessage(), containsString("demand exponent -1.0"));
    }

    private static void requireClose(AccessResult result, double... expected) {
        for (int area = 0; area < expected.length; area++) {
            assertThat(result.access(area), closeTo(expected[area], 1e-12));
        }
    }
}
