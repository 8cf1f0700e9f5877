package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lebenswelten.index.OutlierTreatment.Step;
import org.lebenswelten.index.OutlierTreatment.Treated;
import org.lebenswelten.model.ProblemCode;

class TreatmentStepTest {

    private static final double NA = Double.NaN;
    private static final double[] X = {1, 2, 2.5, 4, 7, 12, 30};

    /** R 4.2.2: {@code quantile(c(1, 2, 3, 4, 10), c(.1, .9))} is 1.4 and 7.6. */
    @Test
    void percentileLimits() {
        Treated treated =
                new PercentileLimits(0.1, 0.9, QuantileDefinition.HF7).apply(new double[] {1, 2, NA, 3, 4, 10});
        assertThat(treated.values()[0], closeTo(1.4, 1e-14));
        assertThat(treated.values()[5], closeTo(7.6, 1e-14));
        assertThat(treated.values()[3], is(3.0));
        assertThat(treated.changed(), is(bits(0, 5)));
        assertThat(treated.step(), is(Step.WINSORISED));
        assertThrows(IllegalArgumentException.class, () -> new PercentileLimits(0.9, 0.1, QuantileDefinition.HF7));
    }

    /** SciPy 1.17.1: {@code stats.boxcox(x)} has lambda -0.16154437 and last value 2.61680108; R's optimize agrees. */
    @Test
    void boxCoxFindsTheMostLikelyExponent() {
        assertThat(BoxCox.mostLikely(X), closeTo(-0.161544372, 1e-7));
        Treated treated = new BoxCox(OptionalDouble.empty()).apply(X);
        assertThat(treated.values()[6], closeTo(2.616801079, 1e-7));
        assertThat(treated.step(), is(Step.POWER));
    }

    /** R 4.2.2 with MASS 7.3 {@code boxcox} and SciPy 1.17.1 {@code stats.boxcox(x)[1]}; a unit of measurement is nothing to it. */
    @Test
    void boxCoxOfLongTailsAgreesWithRAndScipy() {
        double[] tail = {0.7, 1.1, 1.3, 1.9, 2.2, 3.1, 4, 6.5, 11.2, 38};
        assertThat(BoxCox.mostLikely(tail), closeTo(-0.3132752986, 1e-7));
        double[] large = Arrays.stream(tail).map(x -> 1e80 * x).toArray();
        assertThat(BoxCox.mostLikely(large), closeTo(-0.3132752986, 1e-7));
    }

    /** By the formula, (1/x)^lambda = x^(-lambda): the exponent of reciprocals is that of the values with the other sign. */
    @Test
    void boxCoxOfReciprocalsHasTheOppositeExponent() {
        double[] reciprocals = Arrays.stream(X).map(x -> 1 / x).toArray();
        assertThat(BoxCox.mostLikely(reciprocals), closeTo(0.161544372, 1e-7));
    }

    /** SciPy 1.17.1: {@code stats.boxcox(x, 0.5)}; at 0 the logarithm. */
    @Test
    void boxCoxWithAStatedExponent() {
        double[] expected = {0, 0.82842712, 1.16227766, 2, 3.29150262, 4.92820323, 8.95445115};
        double[] values = new BoxCox(OptionalDouble.of(0.5)).apply(X).values();
        for (int i = 0; i < expected.length; i++) {
            assertThat(values[i], closeTo(expected[i], 5e-9));
        }
        assertThat(new BoxCox(OptionalDouble.of(0)).apply(new double[] {Math.E}).values()[0], closeTo(1, 1e-15));
    }

    @Test
    void logarithms() {
        Treated natural = Logarithm.NATURAL.apply(new double[] {1, NA, Math.E});
        assertThat(natural.values()[0], is(0.0));
        assertThat(natural.values()[2], closeTo(1, 1e-15));
        // the last resort of OutlierTreatment, which OutlierTreatmentTest holds against COINr
        Treated shifted = Logarithm.SHIFTED.apply(X);
        assertThat(shifted.values()[0], closeTo(Math.log(0.29), 1e-15));
        assertThat(Logarithm.SHIFTED.apply(new double[] {1, 2, 9}).values(), equalTo(new double[] {1, 2, 9}));
    }

    @Test
    void valuesThatHaveNoLogarithmAreCoded() {
        for (TreatmentStep step : new TreatmentStep[] {Logarithm.NATURAL, new BoxCox(OptionalDouble.empty())}) {
            IndexComputationException e =
                    assertThrows(IndexComputationException.class, () -> step.apply(new double[] {1, 0, 3}));
            assertThat(e.code(), is(ProblemCode.VALUE_OUTSIDE_DOMAIN));
        }
    }

    @Test
    void onlyWhatTakesNothingFromTheColumnIsFixed() {
        assertThat(Untreated.NONE.isFixed(), is(true));
        assertThat(Logarithm.NATURAL.isFixed(), is(true));
        assertThat(new BoxCox(OptionalDouble.of(0.5)).isFixed(), is(true));
        assertThat(new BoxCox(OptionalDouble.empty()).isFixed(), is(false));
        assertThat(Logarithm.SHIFTED.isFixed(), is(false));
        assertThat(OutlierTreatment.withDefaults().isFixed(), is(false));
    }

    private static BitSet bits(int... positions) {
        BitSet bits = new BitSet();
        for (int position : positions) {
            bits.set(position);
        }
        return bits;
    }
}
