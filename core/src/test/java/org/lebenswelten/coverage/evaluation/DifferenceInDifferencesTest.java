package org.lebenswelten.coverage.evaluation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.evaluation.DifferenceInDifferences.Group;

class DifferenceInDifferencesTest {

    static final double[] T0 = {21.4, 25.1, 19.8, 30.2, 27.5};
    static final double[] T1 = {19.9, 22.8, 19.1, 27.0, 26.6};
    static final double[] C0 = {20.3, 24.4, 18.7, 28.9, 26.1, 22.2, 23.8};
    static final double[] C1 = {20.6, 23.5, 18.9, 28.1, 26.4, 21.3, 24.1};

    private final DifferenceInDifferences did = DifferenceInDifferences.withDefaults();

    /**
     * R 4.2.2 {@code t.test(T1 - T0, C1 - C0)}; the standard error is also that of {@code lm(d ~ treated)} with HC2 errors, which
     * is CR2 by area of the regression over both periods.
     */
    @Test
    void agreesWithR() {
        DifferenceInDifferences.Result result = did.compare(Group.of(T0, T1), Group.of(C0, C1));
        assertThat(result.treated(), is(5));
        assertThat(result.controls(), is(7));
        assertThat(result.treatedChange(), closeTo(-1.72, 1e-12));
        assertThat(result.controlChange(), closeTo(-0.214285714285714, 1e-12));
        assertThat(result.effect().value(), closeTo(-1.50571428571429, 1e-12));
        assertThat(result.effect().standardError(), closeTo(0.517626713922288, 1e-12));
        assertThat(result.effect().degreesOfFreedom(), closeTo(5.99775793872553, 1e-9));
        assertThat(result.effect().lower(), closeTo(-2.77241600598102, 1e-9));
        assertThat(result.effect().upper(), closeTo(-0.239012565447547, 1e-9));
        assertThat(result.effect().pValue(), closeTo(0.0270314250056706, 1e-10));
    }

    /** The formulas of the class in R 4.2.2 with {@code weighted.mean} and {@code qt}. */
    @Test
    void weightsCount() {
        Effect effect = did.compare(
                        new Group(T0, T1, new double[] {2, 1, 3, 1, 2}),
                        new Group(C0, C1, new double[] {1, 2, 1, 3, 1, 2, 1}))
                .effect();
        assertThat(effect.value(), closeTo(-0.932323232323233, 1e-12));
        assertThat(effect.standardError(), closeTo(0.436026610907114, 1e-12));
        assertThat(effect.degreesOfFreedom(), closeTo(6.58082228052424, 1e-9));
        assertThat(effect.lower(), closeTo(-1.97682621431468, 1e-9));
        assertThat(effect.upper(), closeTo(0.112179749668217, 1e-9));
    }

    /** By hand: changes 2 and 4 against 1; the area without a value and that of weight 0 do not count. */
    @Test
    void missingAreasAndThoseOfNoWeightCountNowhere() {
        DifferenceInDifferences.Result result = did.compare(
                Group.of(new double[] {1, 1, Double.NaN}, new double[] {3, 5, 9}),
                new Group(new double[] {0, 0, 0}, new double[] {1, 1, 50}, new double[] {1, 1, 0}));
        assertThat(result.treated(), is(2));
        assertThat(result.controls(), is(2));
        assertThat(result.effect().value(), is(2.0));
    }

    @Test
    void oneTreatedAreaHasAnEffectWithoutLimits() {
        Effect effect = did.compare(Group.of(new double[] {5}, new double[] {3}), Group.of(C0, C1))
                .effect();
        assertThat(effect.value(), closeTo(-2 + 0.214285714285714, 1e-12));
        assertThat(effect.hasLimits(), is(false));
        assertThat(
                did.compare(Group.of(T0, T1), Group.of(new double[0], new double[0]))
                        .effect(),
                equalTo(Effect.NONE));
    }

    @Test
    void refusesWeightsBelowZero() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> new Group(new double[] {1}, new double[] {1}, new double[] {-1}));
        assertThat(e.getMessage(), containsString("weight 0 is -1.0"));
    }
}
