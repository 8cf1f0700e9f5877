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

/** Proposals that can be worked out by hand; counts from 1 to 4 are withheld. */
class PoolingAdviceTest {

    private static final DisclosurePolicy POLICY =
            DisclosurePolicy.of(new DisclosureProfile(20, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5));

    /** q1 and q2 have 3 each, together 6. q3 has 1: with the 2 of q4 it would still be withheld, for both. */
    @Test
    void neighboursInOneDistrictAreMergedWhereThatHelps() {
        CountTable table = CountCity.quarters("x", List.of("2024"), array(3, 3, 1, 2), filled(4, 100));

        Advice advice = new PoolingAdvice(CountCity.zonings(), POLICY, 1).of(List.of(table));

        assertThat(advice.proposals(), contains(new PoolingProposal(Kind.AREAS, "quarter", List.of("q1", "q2"), 2, 0)));
        assertThat(advice.withheldAfter(), is(2));
    }

    /** q2 and q3 touch, but lie in different districts; q1 and q4 are far from small. */
    @Test
    void neighboursInDifferentDistrictsAreNotMerged() {
        CountTable table = CountCity.quarters("x", List.of("2024"), array(60, 98, 98, 60), filled(4, 100));

        Advice advice = new PoolingAdvice(CountCity.zonings(), POLICY, 1).of(List.of(table));

        assertThat(
                advice.proposals().stream().map(PoolingProposal::merged).toList(),
                contains(List.of("q1", "q2"), List.of("q3", "q4")));
    }

    /** Each quarter has 2 a year: two years make 4, still withheld; three make 6. */
    @Test
    void yearsAreJoinedAsFarAsNeeded() {
        CountTable table = CountCity.quarters("x", List.of("2022", "2023", "2024"), filled(12, 2), filled(12, 100));

        Advice advice = new PoolingAdvice(List.of(CountCity.CITY), POLICY, 1).of(List.of(table));

        assertThat(advice.proposals(), contains(new PoolingProposal(Kind.PERIODS, "x", List.of("2022-2024"), 12, 0)));
        assertThat(advice.withheldAfter(), is(0));
    }

    /** With the district totals shown the 3 of q1 also cost q2; merged, nothing is withheld. */
    @Test
    void whatTheProposalsSaveCountsWhatIsWithheldForOthers() {
        CountTable table = CountCity.quarters("x", List.of("2024"), array(3, 30, 40, 50), filled(4, 100));
        CountTable districts = CountCity.over(table, CountCity.DISTRICTS);
        DisclosurePolicy policy = POLICY.withRelations(List.of(new SumOf("x_district", "x")));

        Advice advice = new PoolingAdvice(CountCity.zonings(), policy, 1).of(List.of(table, districts));

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

        Advice advice = new PoolingAdvice(CountCity.zonings(), policy, 1).of(List.of(quarters, districts, rare));

        assertThat(
                advice.proposals(), contains(new PoolingProposal(Kind.AREAS, "district", List.of("d1", "d2"), 2, 0)));
        assertThat(advice.withheldAfter(), is(0));
    }

    @Test
    void nothingIsProposedWhereNothingIsWithheld() {
        CountTable table = CountCity.quarters("x", List.of("2024"), array(30, 30, 40, 50), filled(4, 100));

        assertThat(
                new PoolingAdvice(CountCity.zonings(), POLICY, 1)
                        .of(List.of(table))
                        .proposals(),
                empty());
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
