package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand from the formulas of Hundepool et al. (2012), section 4.2.2. */
class DominanceRuleTest {

    @ParameterizedTest
    @CsvSource({
        // at least 3 contributors: 2 are too few, 0 are none
        "3, 1, 1, 0, 100, 2, 10, 10, true",
        "3, 1, 1, 0, 100, 3, 10, 10, false",
        "3, 1, 1, 0, 0, 0, NaN, NaN, false",
        // (1, 80 %): 81 of 100; (2, 80 %): 50 + 31
        "0, 1, 0.8, 0, 100, 9, 81, 5, true",
        "0, 1, 0.8, 0, 100, 9, 80, 15, false",
        "0, 2, 0.8, 0, 100, 9, 50, 31, true",
        "0, 2, 0.8, 0, 100, 9, 50, 30, false",
        // p = 10 %: what is left beside the largest two must be a tenth of the largest: 5 of 50
        "0, 1, 1, 10, 100, 9, 50, 46, true",
        "0, 1, 1, 10, 100, 9, 50, 45, false",
        // what is not known breaks no rule
        "3, 2, 0.8, 10, 100, NaN, NaN, NaN, false"
    })
    void rulesByHand(
            int minimum,
            int largest,
            double share,
            double p,
            double numerator,
            double contributors,
            double first,
            double second,
            boolean broken) {
        DominanceRule rule = new DominanceRule(minimum, largest, share, p);

        assertThat(rule.isBroken(numerator, contributors, first, second), is(broken));
    }

    @Test
    void noRuleIsNeverBroken() {
        assertThat(DominanceRule.NONE.isBroken(10, 1, 10, 0), is(false));
        assertThat(DominanceRule.NONE.and(DominanceRule.NONE), is(DominanceRule.NONE));
    }
}
