package org.lebenswelten.coverage.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.coverage.access.Decay.StepBound;

class DecayTest {

    static List<Decay> all() {
        return List.of(
                Decay.upTo(10),
                Decay.E2SFCA_MINUTES,
                Decay.THREE_STEP_MINUTES,
                new Decay.Step(List.of(15.0, 30.0), List.of(1.0, 0.0), StepBound.LEFT_CLOSED),
                new Decay.Gaussian(20),
                new Decay.Power(20, -2, 1),
                new Decay.Exponential(0.05),
                new Decay.Linear(45),
                new Decay.Logistic(30, 5));
    }

    /** The contract of all decays: finite, never negative, never rising, 0 beyond the end. */
    @ParameterizedTest
    @MethodSource("all")
    void weightsNeverRiseWithTheCost(Decay decay) {
        double before = decay.weight(0);
        assertThat(before, lessThanOrEqualTo(Double.MAX_VALUE));
        for (double cost = 0; cost < 200; cost += 0.125) {
            double weight = decay.weight(cost);
            assertThat(decay + " at " + cost, weight, lessThanOrEqualTo(before));
            assertThat(decay + " at " + cost, weight, greaterThanOrEqualTo(0.0));
            if (cost > decay.end()) {
                assertThat(decay + " at " + cost, weight, equalTo(0.0));
            }
            before = weight;
        }
    }

    /** PySAL access 541de01: step_fn, gaussian, gravity. */
    @Test
    void weightsAgreeWithAccess() {
        List<Map<String, String>> rows = ReferenceData.rows("coverage/access/weights_expected.csv");
        double[] costs = ReferenceData.column(rows, "cost");
        Map<String, Decay> decays = Map.of(
                "step_20_40_60", steps(StepBound.RIGHT_CLOSED, 20, 1, 40, 0.68, 60, 0.22),
                "gaussian_sigma20", new Decay.Gaussian(20),
                "gravity_s20_am2_min1", new Decay.Power(20, -2, 1));
        decays.forEach((name, decay) -> Relative.requireEqual(
                Arrays.stream(costs).map(decay::weight).toArray(), ReferenceData.column(rows, name), 1e-12));
    }

    @Test
    void aCostOnABoundBelongsToTheNearerStepUnlessSaidOtherwise() {
        Decay right = steps(StepBound.RIGHT_CLOSED, 15, 1, 30, 0.68, 45, 0.22);
        Decay left = steps(StepBound.LEFT_CLOSED, 15, 1, 30, 0.68, 45, 0.22);
        assertThat(right.weight(15), equalTo(1.0));
        assertThat(left.weight(15), equalTo(0.68));
        assertThat(left.weight(Math.nextDown(15.0)), equalTo(1.0));
        assertThat(right.weight(Math.nextUp(15.0)), equalTo(0.68));
        assertThat(right.weight(45), equalTo(0.22));
        assertThat(left.weight(45), equalTo(0.0));
    }

    /** Luo and Qi 2009, table 1; Wan et al. 2012. */
    @Test
    void defaultTablesAreThePublishedOnes() {
        double[] luo = weights(Decay.E2SFCA_MINUTES, 0, 10, 20, 30, 30.1);
        assertThat(Arrays.equals(luo, new double[] {1, 1, 0.68, 0.22, 0}), equalTo(true));
        double[] wan = weights(Decay.THREE_STEP_MINUTES, 10, 20, 30, 60, 60.1);
        assertThat(Arrays.equals(wan, new double[] {0.962, 0.704, 0.377, 0.042, 0}), equalTo(true));
    }

    /**
     * exp(-0.05 * 20) = exp(-1); 1 - 9/45 = 0.8; logistic with k = pi / (5 sqrt(3)) = 0.3627598728: at 30 (1 + exp(-10.8828))
     * / 2 = 0.50000939, at 45 1.00001878 / (1 + exp(5.4413981)) = 0.00431480.
     */
    @Test
    void smoothDecaysByHand() {
        assertThat(new Decay.Exponential(0.05).weight(20), closeTo(0.36787944117144233, 1e-15));
        assertThat(new Decay.Linear(45).weight(9), closeTo(0.8, 1e-15));
        assertThat(new Decay.Linear(45).weight(46), equalTo(0.0));
        Decay logistic = new Decay.Logistic(30, 5);
        assertThat(logistic.weight(0), equalTo(1.0));
        assertThat(logistic.weight(30), closeTo(0.50000939, 1e-8));
        assertThat(logistic.weight(45), closeTo(0.00431480, 1e-8));
    }

    @Test
    void refusesWhatIsNoDecay() {
        refuses(() -> Decay.upTo(0), "bounds [0.0]");
        refuses(() -> steps(StepBound.RIGHT_CLOSED, 20, 1, 10, 0.5), "bounds [20.0, 10.0]");
        refuses(() -> steps(StepBound.RIGHT_CLOSED, 10, 0.5, 20, 1), "weights [0.5, 1.0]");
        refuses(() -> new Decay.Step(List.of(1.0), List.of(), StepBound.RIGHT_CLOSED), "1 bounds and 0 weights");
        refuses(() -> new Decay.Gaussian(Double.NaN), "deviation NaN");
        refuses(() -> new Decay.Power(1, -1, 0), "least cost 0.0");
        refuses(() -> new Decay.Power(1, 1, 1), "exponent 1.0");
        refuses(() -> new Decay.Exponential(-1), "rate -1.0");
        refuses(() -> new Decay.Linear(Double.POSITIVE_INFINITY), "end Infinity");
        refuses(() -> new Decay.Logistic(30, 0), "deviation 0.0");
    }

    /** Bounds and weights in turn. */
    static Decay steps(StepBound bound, double... table) {
        Double[] bounds = new Double[table.length / 2];
        Double[] weights = new Double[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = table[2 * i];
            weights[i] = table[2 * i + 1];
        }
        return new Decay.Step(List.of(bounds), List.of(weights), bound);
    }

    private static double[] weights(Decay decay, double... costs) {
        return Arrays.stream(costs).map(decay::weight).toArray();
    }

    private static void refuses(Supplier<Decay> decay, String message) {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, decay::get);
        assertThat(problem.getMessage(), containsString(message));
    }
}
