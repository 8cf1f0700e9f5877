package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;

/** The stricter of two sets of rules, written down by hand. */
class DisclosureProfileTest {

    private static final DisclosureProfile ONE = new DisclosureProfile(30, 3, 8, ZeroRule.PUBLISH, OptionalInt.of(2), 1)
            .withDominance(new DominanceRule(3, 1, 0.9, 5))
            .withMaximumRelativeError(0.4);
    private static final DisclosureProfile OTHER = new DisclosureProfile(
                    20, 5, 5, ZeroRule.SUPPRESS, OptionalInt.empty(), 5)
            .withInterval(12)
            .withDominance(new DominanceRule(0, 2, 0.85, 10));

    @Test
    void strictestOfEachRuleWins() {
        DisclosureProfile expected = new DisclosureProfile(
                30, 5, 8, ZeroRule.SUPPRESS, OptionalInt.of(2), 5, 12, new DominanceRule(3, 2, 0.85, 10), 0.4);

        assertThat(ONE.and(OTHER), is(expected));
        assertThat(OTHER.and(ONE), is(expected));
    }

    @ParameterizedTest
    @EnumSource(ReadyProfile.class)
    void readyProfileIsNotChangedByItself(ReadyProfile ready) {
        assertThat(ready.profile().and(ready.profile()), is(ready.profile()));
        assertThat(ReadyProfile.of(ready.id()), is(ready));
    }

    @Test
    void intervalIsTheLargerOfNumeratorAndComplementUnlessStated() {
        assertThat(new DisclosureProfile(30, 3, 8, ZeroRule.PUBLISH, OptionalInt.empty(), 1).interval(), is(8));
    }

    @Test
    void numbersOutOfRangeAreNamed() {
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> ONE.withInterval(-1))
                        .getMessage(),
                is("interval -1, expected a number >= 0"));
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> ONE.withMaximumRelativeError(0))
                        .getMessage(),
                is("maximumRelativeError 0.0, expected a number > 0"));
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> ReadyProfile.of("eu"))
                        .getMessage(),
                is("profile 'eu', expected ba-3, uk-5 or strict-10"));
    }
}
