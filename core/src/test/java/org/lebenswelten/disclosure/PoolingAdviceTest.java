package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.PoolingAdvice.Advice;
import org.lebenswelten.disclosure.PoolingProposal.Kind;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Zoning;

/** Proposals that can be worked out by hand; counts from 1 to 4 are withheld. */
class PoolingAdviceTest {

    private static final DisclosurePolicy POLICY =
            DisclosurePolicy.of(new DisclosureProfile(20, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5));

    private static final int MANY = 1_000;

    /** q1 and q2 have 3 each, together 6. q3 has 1: with the 2 of q4 it would still be withheld, for both. */
    @Test
    void neighboursInOneDistrictAreMergedWhereThatHelps() {
        CountTable table = CountCity.quarters("x", List.of("2024"), array(3, 3, 1, 2), filled(4, 100));

        Advice advice = new PoolingAdvice(CountCity.zonings(), POLICY, 1).of(List.of(table), MANY);

        assertThat(advice.proposals(), contains(new PoolingProposal(Kind.AREAS, "quarter", List.of("q1", "q2"), 2, 0)));
        assertThat(advice.withheldAfter(), is(2));
    }

    /** q2 and q3 touch, but lie in different districts; q1 and q4 are far from small. */
    @Test
    void neighboursInDifferentDistrictsAreNotMerged() {
        CountTable table = CountCity.quarters("x", List.of("2024"), array(60, 98, 98, 60), filled(4, 100));

        Advice advice = new PoolingAdvice(CountCity.zonings(), POLICY, 1).of(List.of(table), MANY);

        assertThat(
                advice.proposals().stream().map(PoolingProposal::merged).toList(),
                contains(List.of("q1", "q2"), List.of("q3", "q4")));
    }

    /** Each quarter has 2 a year: two years make 4, still withheld; three make 6. */
    @Test
    void yearsAreJoinedAsFarAsNeeded() {
        CountTable table = CountCity.quarters("x", List.of("2022", "2023", "2024"), filled(12, 2), filled(12, 100));

        Advice advice = new PoolingAdvice(List.of(CountCity.CITY), POLICY, 1).of(List.of(table), MANY);

        assertThat(advice.proposals(), contains(new PoolingProposal(Kind.PERIODS, "x", List.of("2022-2024"), 12, 0)));
        assertThat(advice.withheldAfter(), is(0));
    }

    /** With the district totals shown the 3 of q1 also cost q2; merged, nothing is withheld. */
    @Test
    void whatTheProposalsSaveCountsWhatIsWithheldForOthers() {
        CountTable table = CountCity.quarters("x", List.of("2024"), array(3, 30, 40, 50), filled(4, 100));
        CountTable districts = CountCity.over(table, CountCity.DISTRICTS);
        DisclosurePolicy policy = POLICY.withRelations(List.of(new SumOf("x_district", "x")));

        Advice advice = new PoolingAdvice(CountCity.zonings(), policy, 1).of(List.of(table, districts), MANY);

        assertThat(advice.proposals(), contains(new PoolingProposal(Kind.AREAS, "quarter", List.of("q1", "q2"), 1, 0)));
        assertThat(advice.withheldAfter(), is(0));
    }

    /** d1 and d2 have 3 each, together 6; the quarters of both then lie in the merged one, to which x adds up as before. */
    @Test
    void quartersLieInMergedDistricts() {
        CountTable quarters = CountCity.quarters("x", List.of("2024"), array(30, 30, 40, 50), filled(4, 100));
        CountTable districts = CountCity.over(quarters, CountCity.DISTRICTS);
        CountTable rare = CountCity.table("y", CountCity.DISTRICTS, List.of("2024"), array(3, 3), filled(2, 200));
        DisclosurePolicy policy = POLICY.withRelations(List.of(new SumOf("x_district", "x")));

        Advice advice = new PoolingAdvice(CountCity.zonings(), policy, 1).of(List.of(quarters, districts, rare), MANY);

        assertThat(
                advice.proposals(), contains(new PoolingProposal(Kind.AREAS, "district", List.of("d1", "d2"), 2, 0)));
        assertThat(advice.withheldAfter(), is(0));
    }

    @Test
    void nothingIsProposedWhereNothingIsWithheld() {
        CountTable table = CountCity.quarters("x", List.of("2024"), array(30, 30, 40, 50), filled(4, 100));

        assertThat(
                new PoolingAdvice(CountCity.zonings(), POLICY, 1)
                        .of(List.of(table), MANY)
                        .proposals(),
                empty());
    }

    /** All that is saved together must be more than nothing. */
    @Test
    void nothingIsProposedThatSavesNothing() {
        CountTable table = CountCity.quarters("x", List.of("2024"), array(3, 3, 1, 2), filled(4, 100));
        PoolingAdvice advice = new PoolingAdvice(CountCity.zonings(), POLICY, 1);

        assertThat(advice.of(List.of(table), 3).proposals().size(), is(1));
        assertThat(advice.of(List.of(table), 2), is(Advice.NONE));
    }

    /** q1 with the 30 of q2 can be told whatever it is; of q3 and q4 nobody but who holds the counts can say. */
    @Test
    void whatEveryoneCanSeeOfMerging() {
        Advice advice = published(3, 30, 1, 2);

        assertThat(advice.proposals(), contains(new PoolingProposal(Kind.AREAS, "quarter", List.of("q1", "q2"), 1, 0)));
        assertThat(advice.withheldAfter(), is(2));
        // two values of 100 people each: 10 + 10
        assertThat(advice.lossAfter(), is(20.0));
    }

    /** 3 and 4 could be told as 7: what is published must not say so. */
    @Test
    void whatEveryoneCanSeeDependsOnNoWithheldCount() {
        assertThat(published(4, 30, 3, 4), is(published(3, 30, 1, 2)));
        assertThat(published(1, 30, 4, 4), is(published(3, 30, 1, 2)));
    }

    /** A published 0 makes nothing publishable: 3 and 0 are 3. Nor does everybody: 3 and 100 of 200 leave 97 of 100. */
    @Test
    void nobodyAndEverybodyMakeNothingPublishable() {
        assertThat(published(3, 0, 50, 60), is(Advice.NONE));
        assertThat(published(97, 100, 50, 60), is(Advice.NONE));
    }

    /** Of two years of each quarter one is published: joined, all are. */
    @Test
    void periodsThatEveryoneCanJoin() {
        CountTable table =
                CountCity.quarters("x", List.of("2023", "2024"), array(3, 30, 4, 30, 30, 2, 30, 1), filled(8, 100));

        Advice advice = published(List.of(CountCity.CITY), table);

        assertThat(advice.proposals(), contains(new PoolingProposal(Kind.PERIODS, "x", List.of("2023-2024"), 4, 0)));
        assertThat(advice.withheldAfter(), is(0));
    }

    private static Advice published(double... counts) {
        return published(CountCity.zonings(), CountCity.quarters("x", List.of("2024"), counts, filled(4, 100)));
    }

    private static Advice published(List<Zoning> zonings, CountTable table) {
        ProtectedCounts counts = new LinkedCountProtection(CountCity.NESTING, POLICY, 1).protect(List.of(table));
        return new PoolingAdvice(zonings, POLICY, 1).ofPublished(List.of(table), counts.tables());
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
