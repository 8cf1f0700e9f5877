package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.PreviousRelease.Layer;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.ProblemCode;

/** Patterns that can be worked out by hand: counts below 5 and remainders below 5 are withheld, intervals must be 5 wide. */
class LinkedCountProtectionTest {

    private static final DisclosureProfile PROFILE =
            new DisclosureProfile(20, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5);
    private static final List<String> ONE = List.of("2024");

    @Test
    void withoutTotalsOnlyTellingCellsAreWithheld() {
        CountTable table = CountCity.quarters("x", ONE, array(3, 30, 40, 50), array(100, 100, 100, 100));

        ProtectedCounts counts = protect(DisclosurePolicy.of(PROFILE), table);

        assertThat(CountCity.flags(counts.tables().get("x")), contains("secret", "ok", "ok", "ok"));
        assertThat(counts.summary().primary(), is(1));
        assertThat(counts.summary().complementary(), is(0));
    }

    /**
     * L2: q1 = d1 - q2. Withholding q2 costs sqrt(100) = 10, the total d1 sqrt(200) = 14.1 and then q1 would still follow from
     * city and d2: q2 is the one.
     */
    @Test
    void totalOfADistrictDoesNotTellItsWithheldQuarter() {
        CountTable quarters = CountCity.quarters("x", ONE, array(3, 30, 40, 50), array(100, 100, 100, 100));
        CountTable districts = CountCity.over(quarters, CountCity.DISTRICTS);
        CountTable city = CountCity.over(quarters, CountCity.CITY);
        DisclosurePolicy policy = policy(new SumOf("x_district", "x"), new SumOf("x_city", "x"));

        ProtectedCounts counts = protect(policy, quarters, districts, city);

        assertThat(CountCity.flags(counts.tables().get("x")), contains("secret", "secret", "ok", "ok"));
        assertThat(CountCity.flags(counts.tables().get("x_district")), everyItem(is("ok")));
        assertThat(counts.summary().complementary(), is(1));
        assertThat(counts.summary().loss(), is(10.0));
        assertThat(counts.summary().bound(), is(10.0));
        assertThat(counts.summary().narrowest(), greaterThanOrEqualTo(5.0));
    }

    /** L9: all less girls are boys. Nobody shows the boys of q1, 2 of 50, but 20 - 18 tells them: one of the two must go. */
    @Test
    void groupThatNobodyShowsIsNotToldByAllAndTheOthers() {
        CountTable all = CountCity.quarters("all", ONE, array(20, 30, 40, 50), array(100, 100, 100, 100));
        CountTable girls = CountCity.quarters("girls", ONE, array(18, 15, 20, 25), array(50, 50, 50, 50));
        DisclosurePolicy policy = policy(new PartOf("all", "girls", "sex", false));

        ProtectedCounts counts = protect(policy, all, girls);

        assertThat(CountCity.flags(counts.tables().get("all")), contains("ok", "ok", "ok", "ok"));
        assertThat(CountCity.flags(counts.tables().get("girls")), contains("secret", "ok", "ok", "ok"));
    }

    /** L9 in a large city: the two boys beside 3,999,998 girls are people, however many the girls are. */
    @Test
    void fewBesideMillionsAreNotToldEither() {
        DisclosureProfile exact = new DisclosureProfile(20, 5, 5, ZeroRule.PUBLISH, OptionalInt.empty(), 5);
        double[] people = array(4_000_000, 100, 100, 100);
        CountTable all = CountCity.quarters("all", ONE, array(20_001, 30, 40, 50), people);
        CountTable girls = CountCity.quarters("girls", ONE, array(20_000, 15, 20, 25), array(3_999_998, 50, 50, 50));

        ProtectedCounts counts = protect(
                DisclosurePolicy.of(exact).withRelations(List.of(new PartOf("all", "girls", "sex", false))),
                all,
                girls);

        assertThat(CountCity.flags(counts.tables().get("girls")), contains("secret", "ok", "ok", "ok"));
    }

    /** L9 with both groups: the boys of q1 are withheld; so must be the girls, who cost sqrt(50) and not sqrt(100). */
    @Test
    void withheldGroupIsNotToldByAllAndTheOthers() {
        CountTable all = CountCity.quarters("all", ONE, array(20, 30, 40, 45), array(100, 100, 100, 100));
        CountTable girls = CountCity.quarters("girls", ONE, array(18, 15, 20, 25), array(50, 50, 50, 50));
        CountTable boys = CountCity.quarters("boys", ONE, array(2, 15, 20, 20), array(50, 50, 50, 50));
        DisclosurePolicy policy =
                policy(new PartOf("all", "girls", "sex", true), new PartOf("all", "boys", "sex", true));

        ProtectedCounts counts = protect(policy, all, girls, boys);

        assertThat(CountCity.flags(counts.tables().get("boys")), contains("secret", "ok", "ok", "ok"));
        assertThat(CountCity.flags(counts.tables().get("girls")), contains("secret", "ok", "ok", "ok"));
        assertThat(CountCity.flags(counts.tables().get("all")), everyItem(is("ok")));
    }

    /** L7 with single years shown beside: 2019 has 3 of 100, and 2019-2020 less 2020 tells it. */
    @Test
    void sumOfYearsDoesNotTellAWithheldYear() {
        CountTable years =
                CountCity.quarters("y", List.of("2019", "2020"), array(3, 30, 30, 30, 30, 30, 30, 30), filled(8, 100));
        CountTable sums = CountCity.quarters("s", List.of("2019-2020"), array(33, 60, 60, 60), filled(4, 200));

        ProtectedCounts counts = protect(policy(new SumOf("s", "y")), years, sums);

        assertThat(
                CountCity.flags(counts.tables().get("y")),
                contains("secret", "ok", "ok", "ok", "secret", "ok", "ok", "ok"));
        assertThat(CountCity.flags(counts.tables().get("s")), everyItem(is("ok")));
    }

    /** L7: periods within periods. 2019-2021 less 2020-2021 is the year 2019 that nobody shows, 2 of 100 in q1. */
    @Test
    void yearThatTwoSumsTellApartIsProtected() {
        CountTable sums = CountCity.quarters(
                "s",
                List.of("2019-2021", "2020-2021"),
                array(32, 60, 60, 60, 30, 40, 40, 40),
                array(300, 300, 300, 300, 200, 200, 200, 200));

        ProtectedCounts counts = protect(DisclosurePolicy.of(PROFILE), sums);

        assertThat(
                CountCity.flags(counts.tables().get("s")),
                contains("ok", "ok", "ok", "ok", "secret", "ok", "ok", "ok"));
    }

    /**
     * L7, rolling sums: S(2020-2022) of q1 is 3 and withheld. S(2019-2021) = 3 and S(2021-2023) = 3 are withheld too; all other
     * cells are far from small. Nothing besides needs to go, as each may be anything up to its denominator.
     */
    @Test
    void rollingSumsOfSmallCountsProtectEachOther() {
        CountTable sums = CountCity.quarters(
                "s",
                List.of("2019-2021", "2020-2022", "2021-2023"),
                array(3, 30, 30, 30, 3, 30, 30, 30, 3, 30, 30, 30),
                filled(12, 100));

        ProtectedCounts counts = protect(DisclosurePolicy.of(PROFILE), sums);

        assertThat(counts.summary().primary(), is(3));
        assertThat(counts.summary().complementary(), is(0));
    }

    /** Rolling sums that no years can make: 2020-2021 has none, so 2021 has none, and 2021-2022 less 2022-2023 is wrong. */
    @Test
    void rollingSumsThatContradictEachOtherAreNamed() {
        CountTable sums = CountCity.quarters(
                "s",
                List.of("2019-2021", "2020-2022", "2021-2023"),
                array(0, 30, 30, 30, 9, 30, 30, 30, 0, 30, 30, 30),
                filled(12, 100));

        DataProblem problem = onlyProblem(DisclosurePolicy.of(PROFILE), sums);

        assertThat(problem.code(), is(ProblemCode.TOTALS_DO_NOT_ADD_UP));
        assertThat(problem.place().at(), is("s q1"));
    }

    /**
     * q2 is missing in 2019-2021, so the district has 30 of q1 alone there, and 20 + 40 in 2020-2021: the sums are about other
     * units and do not contradict each other.
     */
    @Test
    void totalsOverPeriodsInWhichOtherUnitsAreCountedAreNotCompared() {
        CountTable quarters = CountCity.quarters(
                "x",
                List.of("2019-2021", "2020-2021"),
                array(30, Double.NaN, 40, 50, 20, 40, 30, 30),
                array(300, Double.NaN, 300, 300, 200, 200, 200, 200));
        CountTable districts = CountCity.over(quarters, CountCity.DISTRICTS);

        ProtectedCounts counts = protect(policy(new SumOf("x_district", "x")), quarters, districts);

        assertThat(CountCity.flags(counts.tables().get("x_district")), everyItem(is("ok")));
    }

    /** 25 is not 10 + 10; the message names the cells and no count. */
    @Test
    void totalThatIsNotTheSumOfItsPartsIsNamed() {
        CountTable quarters = CountCity.quarters("x", ONE, array(10, 10, 40, 45), filled(4, 100));
        CountTable districts = CountCity.table("t", CountCity.DISTRICTS, ONE, array(25, 85), array(200, 200));

        DataProblem problem = onlyProblem(policy(new SumOf("t", "x")), quarters, districts);

        assertThat(problem.code(), is(ProblemCode.TOTALS_DO_NOT_ADD_UP));
        assertThat(problem.place().at(), is("t d1 2024"));
        assertThat(problem.arguments(), contains("x q1 2024, x q2 2024"));
        assertThat(problem.toString(), not(containsString("25")));
    }

    /** A total over more than the parts that are known leaves a rest, here of 5 persons: too few, so it is protected too. */
    @Test
    void restOfATotalIsProtected() {
        CountTable quarters =
                CountCity.quarters("x", ONE, array(10, Double.NaN, 40, 45), array(100, Double.NaN, 100, 100));
        CountTable districts = CountCity.table("t", CountCity.DISTRICTS, ONE, array(14, 85), array(110, 200));

        ProtectedCounts counts = protect(policy(new SumOf("t", "x")), quarters, districts);

        assertThat(CountCity.flags(counts.tables().get("x")), contains("secret", "missing", "ok", "ok"));
        assertThat(CountCity.flags(counts.tables().get("t")), contains("ok", "ok"));
    }

    /**
     * L10: an earlier release showed q1 and withheld q2, which now has 30. q3 is withheld; q4 protects it in the district d2. In
     * d1 nothing needs to be withheld any more.
     */
    @Test
    void whatWasWithheldMayBeShownWhereItIsSafe() {
        CountTable quarters = CountCity.quarters("x", ONE, array(30, 30, 3, 50), filled(4, 100));
        CountTable districts = CountCity.over(quarters, CountCity.DISTRICTS);
        DisclosurePolicy policy = policy(new SumOf("x_district", "x"))
                .withPrevious(List.of(release(Map.of("q1.2024", shown(30, 21.9, 39.6), "q2.2024", withheld()))));

        ProtectedCounts counts = protect(policy, quarters, districts);

        assertThat(CountCity.flags(counts.tables().get("x")), contains("ok", "ok", "secret", "secret"));
    }

    /**
     * L10: q1 is withheld and an earlier release showed q2, so withholding q2 now protects nobody: the district must go instead,
     * and with it the other, as the city is shown.
     */
    @Test
    void whatWasShownProtectsNobody() {
        CountTable quarters = CountCity.quarters("x", ONE, array(3, 30, 40, 50), filled(4, 100));
        CountTable districts = CountCity.over(quarters, CountCity.DISTRICTS);
        DisclosurePolicy policy = policy(new SumOf("x_district", "x"))
                .withPrevious(List.of(release(Map.of("q1.2024", withheld(), "q2.2024", shown(30, 21.8, 39.6)))));

        ProtectedCounts counts = protect(policy, quarters, districts);

        assertThat(CountCity.flags(counts.tables().get("x")), contains("secret", "ok", "ok", "ok"));
        assertThat(CountCity.flags(counts.tables().get("x_district")), contains("secret", "ok"));
    }

    /** Wilson for 3 of 100: 1.0 to 8.5 %. It cannot be protected any more: that is said, and the value stays withheld. */
    @Test
    void telling_countThatWasShownBeforeIsWithheldAndSaid() {
        CountTable quarters = CountCity.quarters("x", ONE, array(3, 30, 40, 50), filled(4, 100));
        DisclosurePolicy policy =
                DisclosurePolicy.of(PROFILE).withPrevious(List.of(release(Map.of("q1.2024", shown(3, 1.0, 8.5)))));

        ProtectedCounts counts = protect(policy, quarters);

        assertThat(CountCity.flags(counts.tables().get("x")), contains("secret", "ok", "ok", "ok"));
        assertThat(counts.warnings(), hasSize(1));
        assertThat(counts.warnings().get(0).code(), is(ProblemCode.SHOWN_BEFORE));
        assertThat(counts.warnings().get(0).place().at(), is("x q1 2024"));
    }

    /** An earlier release showed the district and its other quarter: what is left is known, and nothing can hide it. */
    @Test
    void demandThatCannotBeMetNamesTheCell() {
        CountTable quarters = CountCity.quarters("x", ONE, array(3, 30, 40, 50), filled(4, 100));
        CountTable districts = CountCity.over(quarters, CountCity.DISTRICTS);
        // Wilson for 33 of 200: 12.0 to 22.3 %
        PreviousRelease before = new PreviousRelease(
                "before.gpkg",
                Map.of(
                        "ind_x",
                        Layer.of(Map.of("q2.2024", shown(30, 21.8, 39.6))),
                        "ind_x_district",
                        Layer.of(Map.of("d1.2024", shown(16.5, 12.0, 22.3)))));
        DisclosurePolicy policy = policy(new SumOf("x_district", "x")).withPrevious(List.of(before));

        DataProblem problem = onlyProblem(policy, quarters, districts);

        assertThat(problem.code(), is(ProblemCode.PROTECTION_INFEASIBLE));
        assertThat(problem.place().at(), is("x q1 2024"));
        assertThat(problem.arguments(), contains("x q2 2024, x_district d1 2024"));
    }

    /**
     * Before, q1 had 19.0 % of 21 persons, which was many enough; now it has 4 of 19, which are few. The district and its other
     * quarter were shown as they are now, so q1 follows from them: as it was shown before, with other persons, this is said and
     * stops nothing. Wilson for 4 of 21: 7.7 to 40.0 %; for 34 of 119: 21.2 to 37.3 %.
     */
    @Test
    void countThatWasShownOfOtherPersonsIsGivenUp() {
        CountTable quarters = CountCity.quarters("x", ONE, array(4, 30, 40, 50), array(19, 100, 100, 100));
        CountTable districts = CountCity.over(quarters, CountCity.DISTRICTS);
        PreviousRelease before = new PreviousRelease(
                "before.gpkg",
                Map.of(
                        "ind_x",
                        Layer.of(Map.of("q1.2024", shown(19.0, 7.6, 40.0), "q2.2024", shown(30, 21.8, 39.6))),
                        "ind_x_district",
                        Layer.of(Map.of("d1.2024", shown(28.6, 21.2, 37.3)))));

        ProtectedCounts counts =
                protect(policy(new SumOf("x_district", "x")).withPrevious(List.of(before)), quarters, districts);

        assertThat(CountCity.flags(counts.tables().get("x")).get(0), is("fewpop"));
        assertThat(counts.warnings().stream().map(DataProblem::code).toList(), contains(ProblemCode.SHOWN_BEFORE));
        assertThat(counts.warnings().get(0).place().at(), is("x q1 2024"));
    }

    /** Girls under stricter rules: 8 of 50 are few where 10 are asked for. */
    @Test
    void protectedIndicatorHasRulesOfItsOwn() {
        CountTable all = CountCity.quarters("all", ONE, array(20, 30, 40, 50), filled(4, 100));
        CountTable girls = CountCity.quarters("girls", ONE, array(8, 15, 20, 25), filled(4, 50));
        DisclosureProfile strict = PROFILE.and(ReadyProfile.STRICT_10.profile());
        DisclosurePolicy policy = new DisclosurePolicy(
                PROFILE,
                Map.of("girls", strict),
                Map.of(),
                List.of(),
                List.of(),
                DisclosurePolicy.SearchLimits.DEFAULT);

        ProtectedCounts counts = protect(policy, all, girls);

        assertThat(CountCity.flags(counts.tables().get("girls")).get(0), is("secret"));
        assertThat(CountCity.flags(counts.tables().get("all")), everyItem(is("ok")));
    }

    @Test
    void anyNumberOfThreadsGivesTheSamePattern() {
        CountTable quarters = CountCity.quarters("x", ONE, array(3, 30, 4, 50), filled(4, 100));
        CountTable districts = CountCity.over(quarters, CountCity.DISTRICTS);
        CountTable city = CountCity.over(quarters, CountCity.CITY);
        DisclosurePolicy policy = policy(new SumOf("x_district", "x"), new SumOf("x_city", "x"));
        List<CountTable> tables = List.of(quarters, districts, city);

        ProtectedCounts one = new LinkedCountProtection(CountCity.NESTING, policy, 1).protect(tables);
        ProtectedCounts three = new LinkedCountProtection(CountCity.NESTING, policy, 3).protect(tables);

        for (String id : one.tables().keySet()) {
            assertThat(
                    CountCity.flags(three.tables().get(id)),
                    is(CountCity.flags(one.tables().get(id))));
        }
    }

    private static ProtectedCounts protect(DisclosurePolicy policy, CountTable... tables) {
        return new LinkedCountProtection(CountCity.NESTING, policy, 1).protect(List.of(tables));
    }

    private static DataProblem onlyProblem(DisclosurePolicy policy, CountTable... tables) {
        DataProblemException thrown = assertThrows(DataProblemException.class, () -> protect(policy, tables));
        assertThat(thrown.problems(), hasSize(1));
        return thrown.problems().get(0);
    }

    private static DisclosurePolicy policy(CountRelation... relations) {
        return DisclosurePolicy.of(PROFILE).withRelations(List.of(relations));
    }

    private static PreviousRelease release(Map<String, Printed> features) {
        return new PreviousRelease("before.gpkg", Map.of("ind_x", Layer.of(features)));
    }

    private static Printed shown(double value, double lower, double upper) {
        return new Printed(true, value, lower, upper);
    }

    private static Printed withheld() {
        return new Printed(false, Double.NaN, Double.NaN, Double.NaN);
    }

    private static double[] array(double... values) {
        return values;
    }

    private static double[] filled(int length, double value) {
        double[] column = new double[length];
        java.util.Arrays.fill(column, value);
        return column;
    }
}
