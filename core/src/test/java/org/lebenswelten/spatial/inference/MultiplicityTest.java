package org.lebenswelten.spatial.inference;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.spatial.inference.Multiplicity.Method;

class MultiplicityTest {

    private static final double NONE = Double.NaN;
    private static final double[] P = {0.04, 0.001, NONE, 0.012, 0.3, 0.011};

    @ParameterizedTest
    @EnumSource(Method.class)
    void agreesWithR(Method method) {
        // R 4.2.2: p.adjust(c(.04,.001,.012,.3,.011), "bonferroni") and "BH"; NA is not counted
        double[] expected =
                switch (method) {
                    case NONE -> P;
                    case BONFERRONI -> new double[] {0.2, 0.005, NONE, 0.06, 1, 0.055};
                    case BENJAMINI_HOCHBERG -> new double[] {0.05, 0.005, NONE, 0.02, 0.3, 0.02};
                };
        double[] adjusted = Multiplicity.withDefaults().with(method).adjusted(P);
        for (int i = 0; i < P.length; i++) {
            assertThat(adjusted[i], Double.isNaN(expected[i]) ? notANumber() : closeTo(expected[i], 1e-15));
        }
    }

    @Test
    void falseDiscoveryRateIsTheDefault() {
        assertThat(
                Multiplicity.withDefaults().withAlpha(0.02).significant(P),
                is(new boolean[] {false, true, false, true, false, true}));
        assertThat(Multiplicity.withDefaults().toString(), is("Multiplicity[BENJAMINI_HOCHBERG, 0.05]"));
    }

    @Test
    void largestRankThatFitsCarriesTheSmallerOnes() {
        // 0.03 > 0.05 * 1/2, but 0.04 <= 0.05 * 2/2: both
        assertThat(Multiplicity.withDefaults().significant(new double[] {0.03, 0.04}), is(new boolean[] {true, true}));
    }

    @Test
    void sameMethodAndLevelAreTheSameControl() {
        assertThat(
                Multiplicity.withDefaults().with(Method.NONE).with(Method.BENJAMINI_HOCHBERG),
                is(Multiplicity.withDefaults()));
        assertThat(Multiplicity.withDefaults().withAlpha(0.1), not(Multiplicity.withDefaults()));
    }

    @Test
    void wrongLevelIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Multiplicity.withDefaults()
                .withAlpha(0));
        assertThrows(IllegalArgumentException.class, () -> Multiplicity.withDefaults()
                .withAlpha(Double.NaN));
    }
}
