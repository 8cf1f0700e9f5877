package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.PreviousRelease.Sides;
import org.lebenswelten.disclosure.PreviousRelease.Sizes;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;

/**
 * One unit. Position 0 of the division is 0 to 6 years, 1 is 7 to 17, 2 is 18 and older. At least 30 persons are behind each
 * size; nobody may place a smaller one in an interval narrower than 5 persons. All expected outcomes are calculated by hand.
 */
class HeadCountProtectionTest {

    private static final UnitPeriods ONE = new UnitPeriods("z", List.of("a"), List.of(Period.ofYear(2023)));

    /** 60 less 50 are the 10 who are 7 to 17. Either size must go; 0 to 6 costs sqrt(50), less than sqrt(60). */
    @Test
    void exactSizesOfNestedAgesTellTheirDifference() {
        Map<String, boolean[]> withheld =
                withheld(1, group("everyone", 1, 200, 0, 1, 2), group("17", 1, 60, 0, 1), group("6", 1, 50, 0));

        assertThat(withheld.get("6")[0], is(true));
        assertThat(withheld.get("17")[0], is(false));
        assertThat(withheld.get("everyone")[0], is(false));
    }

    /** Rounded to 5: 60 is 58 to 62 and 50 is 48 to 52, so 7 to 17 are 6 to 14, an interval of 8. */
    @Test
    void wideRoundingIsEnough() {
        assertThat(withheld(1, group("17", 5, 60, 0, 1), group("6", 5, 50, 0)).get("6")[0], is(false));
    }

    /** Rounded to 3: 60 is 59 to 61, 50 prints as 51, which is 50 to 52: 7 to 11 persons, an interval of 4. */
    @Test
    void narrowRoundingIsNot() {
        assertThat(withheld(1, group("17", 3, 60, 0, 1), group("6", 3, 50, 0)).get("6")[0], is(true));
    }

    /** Rounding to 5 hides nothing where places for 100 persons tell both sizes. */
    @Test
    void roundingHidesNothingThatPlacesTell() {
        HeadGroup seventeen = new HeadGroup("17", set(0, 1), new double[] {60}, new boolean[] {true}, profile(5));
        HeadGroup six = new HeadGroup("6", set(0), new double[] {50}, new boolean[] {true}, profile(5));

        assertThat(withheld(1, seventeen, six).get("6")[0], is(true));
    }

    /**
     * 0 to 17 are 60, 7 to 17 are 10 and withheld, 0 to 6 are 50: the partition of a small group must be opened. Everyone less
     * 0 to 17 are 140, which tells nothing.
     */
    @Test
    void withheldGroupIsNotToldByItsSiblings() {
        Map<String, boolean[]> withheld = withheld(
                1,
                group("everyone", 1, 200, 0, 1, 2),
                group("17", 1, 60, 0, 1),
                group("7", 1, 10, 1),
                group("6", 1, 50, 0));

        assertThat(withheld.get("6")[0], is(true));
        assertThat(withheld.get("7")[0], is(false));
        assertThat(withheld.get("17")[0], is(false));
    }

    /** The same 50 children in two coverages: one size withheld, both withheld; together they cost 2 sqrt(50) > sqrt(60). */
    @Test
    void sameGroupOfTwoCoveragesSharesItsFate() {
        Map<String, boolean[]> withheld =
                withheld(1, group("17", 1, 60, 0, 1), group("6", 1, 50, 0), group("6 again", 1, 50, 0));

        assertThat(withheld.get("17")[0], is(true));
        assertThat(withheld.get("6")[0], equalTo(withheld.get("6 again")[0]));
        assertThat(withheld.get("6")[0], is(false));
    }

    /** 100 less 60 are 40, more than 30: nothing to protect. Groups that only overlap have no difference. */
    @Test
    void largeDifferencesStay() {
        Map<String, boolean[]> withheld =
                withheld(1, group("17", 1, 100, 0, 1), group("6", 1, 60, 0), group("7 and older", 1, 500, 1, 2));

        withheld.values().forEach(cells -> assertThat(cells[0], is(false)));
    }

    @Test
    void unknownSizesAreLeftOut() {
        Map<String, boolean[]> withheld = withheld(1, group("17", 1, Double.NaN, 0, 1), group("6", 1, 50, 0));

        assertThat(withheld.get("6")[0], is(false));
    }

    @Test
    void groupLargerThanOneThatContainsItIsNamed() {
        DataProblemException fault = assertThrows(
                DataProblemException.class, () -> withheld(1, group("17", 1, 40, 0, 1), group("6", 1, 50, 0)));

        assertThat(
                fault.problems().stream().map(problem -> problem.code()).toList(),
                contains(ProblemCode.CELLS_CONTRADICT));
    }

    /** An earlier release showed the 50 who are 0 to 6; 60 up to 17 would tell the 10 between, although 0 to 6 are told no more. */
    @Test
    void earlierSizesAreSubtracted() {
        assertThat(after(50, 1, 50).withheld().get("17")[0], is(true));
        assertThat(after(50, 1, 50).warnings(), is(empty()));
        assertThat(
                withheld(1, group("everyone", 1, 200, 0, 1, 2), group("17", 1, 60, 0, 1))
                        .get("17")[0],
                is(false));
    }

    /** 45 were shown and 50 are there now: the numbers have been revised, 45 tells nothing of 50. */
    @Test
    void revisedSizesTellNothing() {
        assertThat(after(45, 1, 50).withheld().get("17")[0], is(false));
    }

    /** 50 rounded to 5 is 48 to 52, so that 7 to 17 are 8 to 12 and known within 4. */
    @Test
    void earlierSizesAreKnownAsTheyWereRounded() {
        assertThat(after(50, 5, 50).withheld().get("17")[0], is(true));
        // to 10: 45 to 54, so that 7 to 17 are 6 to 15
        assertThat(after(50, 10, 50).withheld().get("17")[0], is(false));
    }

    /** Both 60 and 50 were shown: that 10 lie between is known, and stays so. */
    @Test
    void whatEarlierSizesTellIsGivenUp() {
        HeadCountProtection.Pattern pattern = new HeadCountProtection(DisclosurePolicy.of(profile(1)), 1)
                .protect(
                        ONE,
                        List.of(group("everyone", 1, 200, 0, 1, 2), group("17", 1, 60, 0, 1)),
                        List.of(earlier("17", 60, 1, 60, 0, 1), earlier("6", 50, 1, 50, 0)));

        assertThat(pattern.withheld().get("everyone")[0], is(false));
        assertThat(
                pattern.warnings().stream().map(problem -> problem.code().id()).toList(), contains("LW-628"));
        assertThat(pattern.warnings().get(0).place().at(), is("a 2023"));
    }

    /** 60 is 59 to 61 and 31 is 29 to 31 in threes, so 28 to 32 lie between, 4 and not 5 wide; 31 exactly would leave 28 to 30. */
    @Test
    void noMoreIsToldWhereEarlierSizesTellTooMuch() {
        HeadCountProtection.Pattern pattern = new HeadCountProtection(DisclosurePolicy.of(profile(1)), 1)
                .protect(
                        ONE,
                        List.of(group("everyone", 1, 200, 0, 1, 2), group("6", 1, 31, 0)),
                        List.of(earlier("17", 60, 3, 60, 0, 1), earlier("6", 30, 3, 31, 0)));

        assertThat(pattern.withheld().get("6")[0], is(true));
        assertThat(pattern.withheld().get("everyone")[0], is(false));
        assertThat(
                pattern.warnings().stream().map(problem -> problem.code().id()).toList(), contains("LW-628"));
    }

    /**
     * In fives 69 is 68 to 72; an earlier release showed 40 as 38 to 42, so 26 to 34 are 0 to 6. That is wide enough, but if the
     * release withheld them for being fewer than 30, they are 26 to 29.
     */
    @Test
    void earlierReleaseTellsOnWhichSideOfTheMinimumSizesLie() {
        TargetGroup who = new TargetGroup(0, 6, Sex.ALL);
        Sides few = new Sides(30, Set.of("a.2023"), Set.of());
        Sides many = new Sides(20, Set.of(), Set.of("a.2023"));
        EarlierHeads older = earlier("7 to 17", 40, 5, 40, 1);

        for (Sides sides : List.of(few, many)) {
            EarlierHeads younger =
                    EarlierHeads.of(new Sizes("6", who, 5, Map.of(), Set.of(), sides), set(0), ONE, new double[] {29});
            boolean withheld = new HeadCountProtection(DisclosurePolicy.of(profile(5)), 1)
                    .protect(ONE, List.of(group("17", 5, 69, 0, 1)), List.of(older, younger))
                    .withheld()
                    .get("17")[0];
            assertThat(withheld, is(sides.equals(few)));
        }
    }

    private static HeadCountProtection.Pattern after(double shown, int rounding, double persons) {
        return new HeadCountProtection(DisclosurePolicy.of(profile(1)), 1)
                .protect(
                        ONE,
                        List.of(group("everyone", 1, 200, 0, 1, 2), group("17", 1, 60, 0, 1)),
                        List.of(earlier("6", shown, rounding, persons, 0)));
    }

    private static EarlierHeads earlier(String name, double shown, int rounding, double persons, int... who) {
        Sizes sizes = new Sizes(
                name, new TargetGroup(0, 17, Sex.ALL), rounding, Map.of("a.2023", shown), Set.of(), Sides.NONE);
        return EarlierHeads.of(sizes, set(who), ONE, new double[] {persons});
    }

    private static Map<String, boolean[]> withheld(int threads, HeadGroup... groups) {
        return new HeadCountProtection(DisclosurePolicy.of(profile(1)), threads).withheld(ONE, List.of(groups));
    }

    private static HeadGroup group(String id, int rounding, double persons, int... who) {
        return new HeadGroup(id, set(who), new double[] {persons}, new boolean[1], profile(rounding));
    }

    private static DisclosureProfile profile(int rounding) {
        return new DisclosureProfile(30, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), rounding);
    }

    private static BitSet set(int... who) {
        BitSet set = new BitSet();
        for (int part : who) {
            set.set(part);
        }
        return set;
    }
}
