package org.lebenswelten.coverage.evaluation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PermutationTestTest {

    private static final double[] CHANGES = {1.2, -0.4, 0.3, -2.1, 0.8, -1.7, 0.1, -0.6};

    /** R 4.2.2: {@code combn(8, 3, function(i) mean(x[i]) - mean(x[-i]))}: 1 of 56 is at least as far from 0. */
    @Test
    void allChoicesAgreeWithR() {
        PermutationTest.Result result = PermutationTest.withDefaults().ofChanges(CHANGES, new int[] {3, 5, 7});
        assertThat(result.statistic(), closeTo(-1.86666666666667, 1e-12));
        assertThat(result.choices(), is(56));
        assertThat(result.exact(), is(true));
        assertThat(result.pValue(), closeTo(1 / 56.0, 1e-15));
        assertThat(result.smallest(), closeTo(1 / 56.0, 1e-15));
    }

    /** By hand: one of four; changes 0, 1, 2, 3 differ from the mean of the rest by -2, -2/3, 2/3, 2: the last has p = 2/4. */
    @Test
    void tiesCountAsFar() {
        double[] changes = {0, 1, 2, 3};
        assertThat(
                PermutationTest.withDefaults().ofChanges(changes, new int[] {3}).pValue(), is(0.5));
        assertThat(
                PermutationTest.withDefaults().ofChanges(changes, new int[] {1}).pValue(), is(1.0));
    }

    /** By hand: the missing area cannot be chosen, so that 3 choices remain. */
    @Test
    void missingChangesAreNeverChosen() {
        PermutationTest.Result result =
                PermutationTest.withDefaults().ofChanges(new double[] {Double.NaN, 1, 2, 9}, new int[] {0, 3});
        assertThat(result.choices(), is(3));
        assertThat(result.pValue(), closeTo(1 / 3.0, 1e-15));
    }

    /** The exact probability is 1/56; with 20,000 draws the standard error of p is 0.001. */
    @Test
    void drawsComeCloseToAllChoices() {
        double[] many = new double[20];
        System.arraycopy(CHANGES, 0, many, 0, 8);
        PermutationTest exact = new PermutationTest(100_000, 1);
        PermutationTest drawn = new PermutationTest(10_000, 7);
        int[] treated = {0, 3, 4, 5, 7};
        PermutationTest.Result all = exact.ofChanges(many, treated);
        assertThat(all.choices(), is(15_504));
        PermutationTest.Result some = drawn.ofChanges(many, treated);
        assertThat(some.exact(), is(false));
        assertThat(some.choices(), is(10_001));
        assertThat(some.pValue(), closeTo(all.pValue(), 4 * Math.sqrt(all.pValue() * (1 - all.pValue()) / 10_000)));
        assertThat(drawn.ofChanges(many, treated), equalTo(some));
    }

    /** By hand: of the choices of one in three the second has no statistic: 1 of 2 is as far as 4. */
    @Test
    void choicesWithoutStatisticDoNotCount() {
        PermutationTest.Result result = PermutationTest.withDefaults()
                .test(3, new int[] {2}, chosen -> chosen[0] == 1 ? Double.NaN : chosen[0] * 2);
        assertThat(result.choices(), is(2));
        assertThat(result.pValue(), is(0.5));
        assertThat(
                PermutationTest.withDefaults()
                        .test(3, new int[] {2}, chosen -> Double.NaN)
                        .pValue(),
                is(Double.NaN));
    }

    @Test
    void refusesEveryAreaTreated() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> PermutationTest.withDefaults()
                .ofChanges(new double[] {1, 2}, new int[] {0, 1}));
        assertThat(e.getMessage(), containsString("treated areas 2 (different: 2) of 2"));
        assertThrows(IllegalArgumentException.class, () -> PermutationTest.withDefaults()
                .test(5, new int[] {1, 1}, chosen -> 0));
        assertThrows(IllegalArgumentException.class, () -> PermutationTest.withDefaults()
                .test(5, new int[] {5}, chosen -> 0));
        assertThrows(IllegalArgumentException.class, () -> new PermutationTest(0, 1));
    }
}
