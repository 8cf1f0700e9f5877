package org.lebenswelten.coverage.evaluation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BeforeAfterTest {

    /** Student's sleep data (1908) as in R: extra hours of ten patients with each of two drugs. */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    private final BeforeAfter beforeAfter = BeforeAfter.withDefaults();

    /** Student (1908), Biometrika 6, 1-25: mean difference 1.58; R 4.2.2 {@code t.test(b, a, paired = TRUE)}. */
    @Test
    void pairedAgreesWithStudentAndR() {
        BeforeAfter.Result result = beforeAfter.paired(FIRST, SECOND);
        assertThat(result.units(), is(10));
        assertThat(result.before(), closeTo(0.75, 1e-12));
        assertThat(result.after(), closeTo(2.33, 1e-12));
        assertThat(result.change().value(), closeTo(1.58, 1e-12));
        assertThat(result.change().standardError(), closeTo(0.388958723888395, 1e-12));
        assertThat(result.change().degreesOfFreedom(), is(9.0));
        assertThat(result.change().lower(), closeTo(0.700114236723018, 1e-10));
        assertThat(result.change().upper(), closeTo(2.45988576327698, 1e-10));
        assertThat(result.change().pValue(), closeTo(0.00283289019738427, 1e-12));
    }

    /** R 4.2.2 {@code t.test(b, a)}. */
    @Test
    void welchAgreesWithR() {
        Effect change = beforeAfter.welch(FIRST, SECOND).change();
        assertThat(change.standardError(), closeTo(0.849091017238762, 1e-12));
        assertThat(change.degreesOfFreedom(), closeTo(17.7764735161785, 1e-10));
        assertThat(change.lower(), closeTo(-0.20548323071171, 1e-10));
        assertThat(change.upper(), closeTo(3.36548323071171, 1e-10));
        assertThat(change.pValue(), closeTo(0.0793941401873582, 1e-11));
    }

    /**
     * By hand: means 11 and 8; errors 0.6 and 0.8 before, 0.5 after; variance (0.36 + 0.64) / 4 + 0.25 = 0.5; limits
     * -3 -/+ 1.959963984540054 sqrt(0.5).
     */
    @Test
    void publishedErrorsAreCombined() {
        BeforeAfter.Result result = beforeAfter.published(
                new double[] {10, 12}, new double[] {0.6, 0.8}, new double[] {8}, new double[] {0.5});
        assertThat(result.units(), is(3));
        assertThat(result.change().value(), is(-3.0));
        assertThat(result.change().lower(), closeTo(-3 - 1.959963984540054 * Math.sqrt(0.5), 1e-12));
        assertThat(result.change().upper(), closeTo(-3 + 1.959963984540054 * Math.sqrt(0.5), 1e-12));
    }

    /** By hand: 95 % limits 1.96 standard errors to both sides. */
    @Test
    void standardErrorsComeFromLimits() {
        double[] errors = beforeAfter.standardErrors(
                new double[] {4 - 1.959963984540054 * 0.7, Double.NaN}, new double[] {4 + 1.959963984540054 * 0.7, 5});
        assertThat(errors[0], closeTo(0.7, 1e-12));
        assertThat(errors[1], is(Double.NaN));
    }

    /** By hand: only the second and third area have both values, 5 to 7 and 6 to 6. */
    @Test
    void areasWithoutBothAreLeftOut() {
        BeforeAfter.Result result =
                beforeAfter.paired(new double[] {4, 5, 6, Double.NaN}, new double[] {Double.NaN, 7, 6, 9});
        assertThat(result.units(), is(2));
        assertThat(result.before(), is(5.5));
        assertThat(result.change().value(), is(1.0));
    }

    @Test
    void oneAreaHasAChangeWithoutLimitsAndNoneHasNothing() {
        Effect one = beforeAfter.paired(new double[] {4}, new double[] {7}).change();
        assertThat(one.value(), is(3.0));
        assertThat(one.hasLimits(), is(false));
        assertThat(one.isToldFromZero(), is(false));
        assertThat(
                beforeAfter.paired(new double[] {Double.NaN}, new double[] {7}).change(), equalTo(Effect.NONE));
        assertThat(
                beforeAfter
                        .published(new double[0], new double[0], new double[] {1}, new double[] {1})
                        .change(),
                equalTo(Effect.NONE));
    }

    @Test
    void equalChangesHaveLimitsAtTheChange() {
        Effect same = beforeAfter
                .paired(new double[] {1, 2, 3}, new double[] {3, 4, 5})
                .change();
        assertThat(same, equalTo(new Effect(2, 0, 2, 2, 2, 0)));
        Effect none = beforeAfter
                .paired(new double[] {1, 2, 3}, new double[] {1, 2, 3})
                .change();
        assertThat(none, equalTo(new Effect(0, 0, 2, 0, 0, 1)));
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> beforeAfter.paired(new double[2], new double[3]));
        assertThat(e.getMessage(), containsString("before has 2 values, after 3"));
        assertThrows(IllegalArgumentException.class, () -> new BeforeAfter(1));
    }
}
