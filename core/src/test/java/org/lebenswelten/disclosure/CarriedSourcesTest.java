package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.RateEstimator;
import org.lebenswelten.raw.CarriedCounts;
import org.lebenswelten.raw.CarriedCounts.Shares;
import org.lebenswelten.raw.RawCounts;

/**
 * Sources with 100 persons each are carried to units a and b; counts from 1 to 4 tell something by themselves, and intervals
 * must be 5 wide.
 */
class CarriedSourcesTest {

    private static final List<Period> YEAR = List.of(Period.ofYear(2024));
    private static final PrimarySuppression RULES =
            new PrimarySuppression(new DisclosureProfile(30, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5));

    private static boolean[] giveAway(double[] cases, int[] source, int[] target, double... share) {
        double[] persons = new double[cases.length];
        java.util.Arrays.fill(persons, 100);
        List<String> ids = java.util.stream.IntStream.range(0, cases.length)
                .mapToObj(i -> "s" + i)
                .toList();
        Indicator indicator = new Indicator(
                "poor",
                BilingualText.same("poor"),
                BilingualText.same("poor"),
                BilingualText.same("%"),
                IndicatorKind.PROPORTION,
                100,
                Direction.HIGHER_IS_WORSE,
                "unit",
                YEAR,
                BilingualText.same("city"));
        double[] sums = new double[2];
        double[] wholes = new double[2];
        for (int e = 0; e < share.length; e++) {
            sums[target[e]] += share[e] * cases[source[e]];
            wholes[target[e]] += share[e] * 100;
        }
        return CarriedSources.giveAway(
                new CountTable(
                        indicator,
                        new RawCounts(new UnitPeriods("unit", List.of("a", "b"), YEAR), sums, wholes),
                        counts -> RateEstimator.withDefaults().estimate(indicator, counts),
                        new CarriedCounts(
                                new RawCounts(new UnitPeriods("source", ids, YEAR), cases, persons),
                                List.of(new Shares(source, target, share))),
                        null),
                RULES);
    }

    @Test
    void sourceThatFollowsFromTwoUnitsIsProtected() {
        // a holds 0.6 of s1 alone, so 6 tells that s1 = 10; b holds s0 and 0.4 of s1, so 7 tells that s0 = 3
        assertThat(
                giveAway(new double[] {3, 10}, new int[] {0, 1, 1}, new int[] {1, 0, 1}, 1, 0.6, 0.4),
                equalTo(new boolean[] {false, true}));
    }

    @Test
    void sourceAmongOthersThatLieInTheSameUnitIsHidden() {
        // s0 = 3 and s2 = 20 both lie whole in b: whatever s0 is, s2 can make up for it
        assertThat(
                giveAway(new double[] {3, 10, 20}, new int[] {0, 1, 1, 2}, new int[] {1, 0, 1, 1}, 1, 0.6, 0.4, 1),
                equalTo(new boolean[] {false, false}));
    }

    @Test
    void sourceOnABorderNeedsOthersOnBothSides() {
        // s0 = 3 lies half in a and half in b; s1 = 20 lies whole in b, nothing else lies in a
        assertThat(
                giveAway(new double[] {3, 20}, new int[] {0, 0, 1}, new int[] {0, 1, 1}, 0.5, 0.5, 1),
                equalTo(new boolean[] {true, true}));
        // with s2 = 20 whole in a as well, it is hidden
        assertThat(
                giveAway(new double[] {3, 20, 20}, new int[] {0, 0, 1, 2}, new int[] {0, 1, 1, 0}, 0.5, 0.5, 1, 1),
                equalTo(new boolean[] {false, false}));
    }

    @Test
    void sourcesWithoutRoomToFallHideNothing() {
        // s1 = 0 cannot fall, so s0 can be at most 3
        assertThat(
                giveAway(new double[] {3, 0}, new int[] {0, 1}, new int[] {0, 0}, 1, 1),
                equalTo(new boolean[] {true, false}));
    }

    @Test
    void sourcesThatTellNothingNeedNoProtection() {
        assertThat(
                giveAway(new double[] {30, 10}, new int[] {0, 1, 1}, new int[] {1, 0, 1}, 1, 0.6, 0.4),
                equalTo(new boolean[] {false, false}));
    }
}
