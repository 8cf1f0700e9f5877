package org.lebenswelten.index.sensitivity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.sensitivity.RankStability.Plan;
import org.lebenswelten.index.sensitivity.UncertainIndex.SamplingError;
import org.lebenswelten.model.Direction;

class RankStabilityTest {

    private static final double NA = Double.NaN;

    private static UncertainIndex index(double[] values, double[] lower, double[] upper) {
        return UncertainIndex.of(
                List.of(ScoreDecompositionTest.root(Aggregation.SUM, 1)),
                Map.of("a", values),
                Map.of("a", new SamplingError(lower, upper)),
                0);
    }

    /**
     * The first unit 1 against the second 0, both with standard errors of 1: P(N(1, 2) > 0) = Phi(0.7071) = 0.7602, standard
     * error over 20,000 draws 0.003. The third is far below and always last, the fourth has no value.
     */
    @Test
    void ranksVaryAsTheDataDo() {
        double z = 1.959963984540054;
        UncertainIndex index =
                index(new double[] {1, 0, -100, NA}, new double[] {1 - z, -z, -100 - z, NA}, new double[] {
                    1 + z, z, -100 + z, NA
                });
        RankStability stability = RankStability.of(index, new Plan(20_000, 0.34, 3, 1, 2));
        assertThat(stability.probabilityOfWorst(0), closeTo(0.7602, 0.015));
        assertThat(stability.probabilityOfWorst(1), closeTo(0.2398, 0.015));
        assertThat(stability.probabilityOfClass(0, 3), equalTo(stability.probabilityOfWorst(0)));
        assertThat(stability.probabilityOfClass(0, 2), closeTo(1 - stability.probabilityOfWorst(0), 1e-12));
        assertThat(stability.probabilityOfClass(2, 1), equalTo(1.0));
        assertThat(stability.rank(0, 0.05), equalTo(1));
        assertThat(stability.rank(0, 0.5), equalTo(1));
        assertThat(stability.rank(0, 0.95), equalTo(2));
        assertThat(stability.rank(2, 0), equalTo(3));
        assertThat(stability.rankedDraws(2), equalTo(20_000));
        assertThat(stability.rankedDraws(3), equalTo(0));
        assertThat(stability.rank(3, 0.5), equalTo(0));
        assertThat(stability.probabilityOfWorst(3), equalTo(NA));
        assertThat(stability.probabilityOfClass(3, 1), equalTo(NA));
    }

    /** For each normalisation, with sampling errors, weight noise, gaps, and draws that fill no whole block. */
    @ParameterizedTest
    @EnumSource
    void threadsDoNotMatter(Normalisation normalisation) {
        Random random = new Random(3);
        int units = 40;
        Map<String, double[]> columns = new LinkedHashMap<>();
        Map<String, SamplingError> errors = new LinkedHashMap<>();
        for (String id : List.of("b", "a")) {
            double[] values = random.doubles(units, 1, 9).toArray();
            values[7] = NA;
            columns.put(id, values);
            errors.put(
                    id,
                    new SamplingError(
                            Arrays.stream(values).map(x -> x - 0.5).toArray(),
                            Arrays.stream(values).map(x -> x + 0.8).toArray()));
        }
        DimensionNode tree = DimensionNode.of(
                "index",
                IndicatorNode.of("a", Direction.HIGHER_IS_WORSE, normalisation),
                IndicatorNode.of("b", Direction.LOWER_IS_WORSE, normalisation));
        UncertainIndex index = UncertainIndex.of(
                List.of(tree, ScoreDecompositionTest.root(Aggregation.MAXIMUM, 1, 1)), columns, errors, 0.3);
        RankStability one = RankStability.of(index, new Plan(101, 0.2, 5, 42, 1));
        RankStability two = RankStability.of(index, new Plan(101, 0.2, 5, 42, 2));
        for (int unit = 0; unit < units; unit++) {
            assertThat(two.probabilityOfWorst(unit), equalTo(one.probabilityOfWorst(unit)));
            for (int burdenClass = 1; burdenClass <= 5; burdenClass++) {
                assertThat(
                        two.probabilityOfClass(unit, burdenClass), equalTo(one.probabilityOfClass(unit, burdenClass)));
            }
            for (double share = 0; share <= 1; share += 0.125) {
                assertThat(two.rank(unit, share), equalTo(one.rank(unit, share)));
            }
        }
    }

    @Test
    void withoutUncertaintyAllDrawsAgree() {
        double[] values = {1, 2, 3, 4, 5};
        RankStability stability = RankStability.of(index(values, values, values), new Plan(10, 0.2, 5, 9, 1));
        for (int unit = 0; unit < 5; unit++) {
            assertThat(stability.rank(unit, 0.05), equalTo(5 - unit));
            assertThat(stability.rank(unit, 0.95), equalTo(5 - unit));
            assertThat(stability.probabilityOfClass(unit, unit + 1), equalTo(1.0));
            assertThat(stability.probabilityOfWorst(unit), equalTo(unit == 4 ? 1.0 : 0.0));
        }
    }

    @Test
    void refusesPlansOutOfRange() {
        refuses(() -> new Plan(0, 0.2, 5, 1, 1), "draws 0");
        refuses(() -> new Plan(1, 0.6, 5, 1, 1), "worst share 0.6");
        double[] values = {1, 2};
        RankStability stability = RankStability.of(index(values, values, values), new Plan(1, 0.5, 2, 1, 1));
        refuses(() -> stability.rank(0, 1.1), "share 1.1");
        refuses(() -> stability.probabilityOfClass(0, 3), "class 3, expected 1 to 2");
    }

    private static void refuses(Runnable call, String message) {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, call::run);
        assertThat(problem.getMessage(), containsString(message));
    }
}
