package org.lebenswelten.coverage.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.coverage.access.Decay.StepBound;

/**
 * Two areas with 10 and 30 persons and two sites with 8 and 6 places: area 0 is 100 m from site 0 and 300 m from site 1, area 1
 * only 200 m from site 1; the areas lie 250 m apart. Weight 1 up to 200 m, a half up to 300 m.
 */
class AccessPlanTest {

    private static final double NA = Double.NaN;
    private static final double[] PEOPLE = {10, 30};
    private static final double[] PLACES = {8, 6};
    private static final CostPairs TO_SITES = CostPairs.ofTable(2, new double[][] {{100, 300}, {NA, 200}});
    private static final CostPairs TO_AREAS = CostPairs.ofTable(2, new double[][] {{0, 250}, {250, 0}});
    private static final Decay STEPS = new Decay.Step(List.of(200.0, 300.0), List.of(1.0, 0.5), StepBound.RIGHT_CLOSED);

    private static AccessResult access(AccessMethod method, double[] people, double[] places) {
        AccessPlan plan = AccessPlan.of(method, 300);
        return (method.takesDecay() ? plan.withDecay(STEPS) : plan).access(people, places, TO_SITES, TO_AREAS);
    }

    /**
     * By hand. R_0 = 8/10, R_1 = 6/40 without and 6/(10/2 + 30) = 6/35 with weights. TWO_STEP: 0.8 + 0.15 and 0.15. ENHANCED: 0.8
     * + 3/35 and 6/35. MODIFIED: 0.8 + 6/35/4 and 6/35. THREE_STEP: G_00 = 2/3, G_01 = 1/3; R_0 = 8/(10 2/3) = 1.2, R_1 = 6/(10/6 +
     * 30) = 18/95; 1.2 2/3 + 18/95/6 and 18/95. BALANCED: R_0 = 8/(10 2/3) = 1.2, R_1 = 6/(10/3 + 30) = 0.18; v_00 = 1, v_01 = 1/3,
     * v_11 = 2/3. SPATIAL_AVAILABILITY: 8 + 6 5/35 and 6 30/35. POTENTIAL: 8 + 3 and 6. CATCHMENT_RATIO: 11/(10 + 15) and 6/(5 +
     * 30). NEAREST: 100 and 200 m. RATIONAL_AGENT: see the test below.
     */
    @ParameterizedTest
    @CsvSource({
        "TWO_STEP, 0.95, 0.15",
        "ENHANCED, 0.8857142857142857, 0.17142857142857143",
        "MODIFIED, 0.8428571428571429, 0.17142857142857143",
        "THREE_STEP, 0.8315789473684211, 0.18947368421052632",
        "BALANCED, 1.26, 0.12",
        "SPATIAL_AVAILABILITY, 8.857142857142858, 5.142857142857143",
        "POTENTIAL, 11, 6",
        "CATCHMENT_RATIO, 0.44, 0.17142857142857143",
        "NEAREST, 100, 200"
    })
    void valuesByHand(AccessMethod method, double first, double second) {
        AccessResult result = access(method, PEOPLE, PLACES);

        assertThat(result.access(0), is(closeTo(first, 1e-12)));
        assertThat(result.access(1), is(closeTo(second, 1e-12)));
    }

    @Test
    void agentsMeetWayAndCrowding() {
        // By hand: 40 persons, 14 places, rho = 20/7. All 30 of area 1 must go to site 1; the 10 of area 0 begin at
        // site 0, where
        // it costs them 100/300 + 10/(8 rho) = 0.77; at site 1 it would cost 300/300 + 30/(6 rho) = 2.75. They stay.
        AccessResult result = access(AccessMethod.RATIONAL_AGENT, PEOPLE, PLACES);

        assertThat(result.access(0), is(closeTo(1.0 / 3 + 10 / (8 * 20 / 7.0), 1e-12)));
        assertThat(result.access(1), is(closeTo(2.0 / 3 + 30 / (6 * 20 / 7.0), 1e-12)));
    }

    /** Whole persons, as agents move in these. */
    @ParameterizedTest
    @EnumSource(
            value = AccessMethod.class,
            names = {"RATIONAL_AGENT", "THREE_STEP", "NEAREST"},
            mode = EnumSource.Mode.EXCLUDE)
    void morePlacesNeverLowerAccess(AccessMethod method) {
        double[] before = access(method, PEOPLE, PLACES).access();
        double[] after = access(method, PEOPLE, new double[] {8, 9}).access();

        for (int area = 0; area < before.length; area++) {
            assertThat(after[area] >= before[area], is(true));
        }
        assertThat(Arrays.equals(before, after), is(false));
    }

    @Test
    void unknownCapacityIsNeverZero() {
        for (AccessMethod method : AccessMethod.values()) {
            AccessResult result = access(method, PEOPLE, new double[] {8, NA});
            if (method == AccessMethod.NEAREST) {
                // the site is there, so there is a way to it
                assertThat(result.access(1), is(200.0));
            } else {
                assertThat(method.toString(), result.status(1), is(AccessStatus.UNKNOWN));
                assertThat(method.toString(), result.access(1), is(NA));
            }
        }
    }

    @Test
    void agentsWithoutAnyPlaceHaveNoCost() {
        AccessResult result = access(AccessMethod.RATIONAL_AGENT, PEOPLE, new double[] {0, 0});

        assertThat(result.access(0), is(NA));
        assertThat(result.status(0), is(AccessStatus.NO_PLACES));
    }

    @Test
    void refusesALimitOfNothing() {
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> AccessPlan.of(AccessMethod.TWO_STEP, 0));

        assertThat(problem.getMessage(), containsString("limit 0.0 m"));
    }
}
