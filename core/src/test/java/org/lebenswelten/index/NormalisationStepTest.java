package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lebenswelten.model.Direction.HIGHER_IS_WORSE;
import static org.lebenswelten.model.Direction.LOWER_IS_WORSE;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.ProblemCode;

class NormalisationStepTest {

    private static final double NA = Double.NaN;
    private static final double[] X = {2, 6, NA, 4, 10};

    /** (x - 2) / 8 on 1 to 9: x - 1. z with mean 100 and deviation 10 from 2, 4, 6: -1, 0, 1. */
    @Test
    void anyRangeMeanAndDeviation() {
        assertThat(
                apply(new Rescaled(Normalisation.MIN_MAX, 1, 9), HIGHER_IS_WORSE, X),
                equalTo(new double[] {1, 5, NA, 3, 9}));
        assertThat(
                apply(new Rescaled(Normalisation.Z_SCORE, 100, 110), LOWER_IS_WORSE, 2, 4, 6),
                equalTo(new double[] {110, 100, 90}));
        assertThrows(IllegalArgumentException.class, () -> new Rescaled(Normalisation.RANK, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rescaled(Normalisation.MIN_MAX, 1, 1));
    }

    /** Between 4 and 8: (6 - 4) / 4; beyond the posts clipped, or (2 - 4) / 4 and (10 - 4) / 4; turned the other way. */
    @Test
    void goalpostsAreStated() {
        assertThat(
                apply(new Goalposts(4, 8, 0, 1, true), HIGHER_IS_WORSE, X), equalTo(new double[] {0, 0.5, NA, 0, 1}));
        assertThat(
                apply(new Goalposts(4, 8, 0, 100, false), HIGHER_IS_WORSE, X),
                equalTo(new double[] {-50, 50, NA, 0, 150}));
        assertThat(apply(new Goalposts(4, 8, 0, 1, true), LOWER_IS_WORSE, X), equalTo(new double[] {1, 0.5, NA, 1, 0}));
        assertThrows(IllegalArgumentException.class, () -> new Goalposts(8, 4, 0, 1, true));
    }

    /** From the lightest, 2, to the target 6: (x - 2) / 4; where low is worse from 10 to 6: (10 - x) / 4. */
    @Test
    void distanceToTarget() {
        assertThat(apply(new DistanceToTarget(6, false), HIGHER_IS_WORSE, X), equalTo(new double[] {0, 1, NA, 0.5, 2}));
        assertThat(apply(new DistanceToTarget(6, true), LOWER_IS_WORSE, X), equalTo(new double[] {1, 1, NA, 1, 0}));
        IndexComputationException e = assertThrows(
                IndexComputationException.class, () -> apply(new DistanceToTarget(2, true), HIGHER_IS_WORSE, X));
        assertThat(e.code(), is(ProblemCode.VALUE_OUTSIDE_DOMAIN));
    }

    /**
     * Mazziotta and Pareto: reference 6, range 2 to 10 over all periods, d = 4, goalposts 2 and 10: 70 + 60 (x - 2) / 8;
     * turned 70 + 60 (10 - x) / 8. Without a stated reference the mean of the base, 3: goalposts -1 and 7.
     */
    @Test
    void adjustedGoalpostsCentreOnTheReference() {
        AdjustedGoalposts six = new AdjustedGoalposts(OptionalDouble.of(6));
        assertThat(apply(six, HIGHER_IS_WORSE, X), equalTo(new double[] {70, 100, NA, 85, 130}));
        assertThat(apply(six, LOWER_IS_WORSE, X), equalTo(new double[] {130, 100, NA, 115, 70}));
        Scale base = new AdjustedGoalposts(OptionalDouble.empty())
                .fit(new double[] {2, 4}, X, HIGHER_IS_WORSE, ZeroRange.MISSING);
        assertThat(base.apply(new double[] {3, 7, -1}), equalTo(new double[] {100, 130, 70}));
        assertThat(apply(six, HIGHER_IS_WORSE, 5, 5), equalTo(new double[] {NA, NA}));
    }

    /** x / 10, and 1 - x / 10 where low is worse; of 0, 5, 20, 20 three are above 0: 5 has 1/3, 20 has 3/3. */
    @Test
    void amountsStartAtZero() {
        assertThat(
                apply(AmountNormalisation.FRACTION_OF_MAXIMUM, HIGHER_IS_WORSE, X),
                equalTo(new double[] {0.2, 0.6, NA, 0.4, 1}));
        assertThat(
                apply(AmountNormalisation.FRACTION_OF_MAXIMUM, LOWER_IS_WORSE, 5, 10), equalTo(new double[] {0.5, 0}));
        double[] loads = {0, 5, 20, NA, 20};
        double[] percentiles = apply(AmountNormalisation.SCREENING_PERCENTILE, HIGHER_IS_WORSE, loads);
        double[] expected = {0, 100 / 3.0, 100, NA, 100};
        for (int i = 0; i < expected.length; i++) {
            assertThat(Math.abs(percentiles[i] - expected[i]) > 1e-13, is(false));
        }
        assertThat(percentiles[3], is(NA));
        IndexComputationException e = assertThrows(
                IndexComputationException.class,
                () -> apply(AmountNormalisation.FRACTION_OF_MAXIMUM, HIGHER_IS_WORSE, 0, -1));
        assertThat(e.code(), is(ProblemCode.VALUE_OUTSIDE_DOMAIN));
    }

    /** 3, 5, 5: percent ranks 0, then 1/2 for both, 1 for both, or 3/4 for both. */
    @Test
    void tieRuleIsAChoice() {
        assertThat(ranked(TieRule.LOWEST), equalTo(new double[] {0, 0.5, 0.5}));
        assertThat(ranked(TieRule.HIGHEST), equalTo(new double[] {0, 1, 1}));
        assertThat(ranked(TieRule.AVERAGE), equalTo(new double[] {0, 0.75, 0.75}));
        RankNormalisation percent = new RankNormalisation(RankFormula.PERCENT_RANK, TieRule.LOWEST);
        assertThat(apply(percent, HIGHER_IS_WORSE, 3, NA), equalTo(new double[] {NA, NA}));
        assertThat(percent.apply(new double[] {3}, HIGHER_IS_WORSE, ZeroRange.MIDPOINT), equalTo(new double[] {0.5}));
        IndexComputationException e = assertThrows(
                IndexComputationException.class,
                () -> percent.apply(new double[] {3}, HIGHER_IS_WORSE, ZeroRange.FAIL));
        assertThat(e.code(), is(ProblemCode.COLUMN_WITHOUT_RANGE));
    }

    @Test
    void aBaseWithoutRangeIsAConstant() {
        double[] constant = {5, 5};
        double[] values = {1, 5, NA};
        assertThat(
                Normalisation.MIN_MAX
                        .fit(constant, constant, HIGHER_IS_WORSE, ZeroRange.MIDPOINT)
                        .apply(values),
                equalTo(new double[] {0.5, 0.5, NA}));
        assertThat(
                Normalisation.MIN_MAX
                        .fit(constant, constant, HIGHER_IS_WORSE, ZeroRange.MISSING)
                        .apply(values),
                equalTo(new double[] {NA, NA, NA}));
    }

    private static double[] ranked(TieRule ties) {
        return apply(new RankNormalisation(RankFormula.PERCENT_RANK, ties), HIGHER_IS_WORSE, 3, 5, 5);
    }

    private static double[] apply(NormalisationStep step, Direction direction, double... values) {
        return step.apply(values, direction, ZeroRange.MISSING);
    }
}
