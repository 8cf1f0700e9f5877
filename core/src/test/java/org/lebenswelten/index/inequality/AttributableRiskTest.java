package org.lebenswelten.index.inequality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Direction;

class AttributableRiskTest {

    private static final double TOLERANCE = 1e-9;

    /** The groups' values are per cent, high is good; the most advantaged of the ordered groups is the last. */
    @Test
    void risksOfOrderedGroupsAgreeWithHealthequal() {
        HealthEqual groups = HealthEqual.inputs("parisk");
        requireEqual(
                AttributableRisk.toUnit(groups.estimate(), groups.population(), Direction.LOWER_IS_WORSE, 100, 4),
                "parisk",
                "paf");
    }

    @Test
    void risksAgainstTheBestGroupAgreeWithHealthequal() {
        HealthEqual groups = HealthEqual.inputs("par-nonordered");
        requireEqual(
                AttributableRisk.toBest(groups.estimate(), groups.population(), Direction.LOWER_IS_WORSE, 100),
                "par-nonordered",
                "paf-nonordered");
    }

    private static void requireEqual(AttributableRisk actual, String risk, String fraction) {
        assertThat(actual.risk().value(), closeTo(HealthEqual.returned(risk).value(), TOLERANCE));
        assertThat(
                actual.risk().standardError(),
                closeTo(HealthEqual.returned(risk).standardError(), TOLERANCE));
        assertThat(
                100 * actual.fraction().value(),
                closeTo(HealthEqual.returned(fraction).value(), TOLERANCE));
        assertThat(
                actual.fraction().standardError(),
                closeTo(HealthEqual.returned(fraction).standardError(), TOLERANCE));
    }

    /** Means of 20 and 40 per cent, 10 and 30 people: mean 35, at 20 it is 15 less, 3/7 of it. */
    @Test
    void burdensWouldBecomeLess() {
        double[] values = {20, 40, Double.NaN};
        double[] people = {10, 30, 5};
        AttributableRisk risk = AttributableRisk.toBest(values, people, Direction.HIGHER_IS_WORSE, 100);
        assertThat(risk.risk().value(), closeTo(-15, 1e-12));
        assertThat(risk.fraction().value(), closeTo(-3 / 7.0, 1e-12));
        AttributableRisk none = AttributableRisk.toUnit(values, people, Direction.HIGHER_IS_WORSE, 100, 1);
        assertThat(none.risk().value(), equalTo(0.0));
        assertThat(none.fraction().value(), equalTo(0.0));
    }

    @Test
    void refusesReferencesWithoutValue() {
        double[] values = {20, Double.NaN};
        double[] people = {10, 30};
        refuses(() -> AttributableRisk.toUnit(values, people, Direction.HIGHER_IS_WORSE, 100, 1), "reference 1 of 2");
        refuses(() -> AttributableRisk.toUnit(values, people, Direction.HIGHER_IS_WORSE, 0, 0), "scale 0.0");
    }

    private static void refuses(Runnable call, String message) {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, call::run);
        assertThat(problem.getMessage(), containsString(message));
    }
}
