package org.lebenswelten.coverage.siting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.coverage.access.CostPairs;

class MedianSitingTest {

    /** Full enumeration of the spopt instance; p = 4 is the published 2848268129.7145104. */
    @Test
    void optimaInSanFranciscoAgreeWithSpopt() {
        MedianSiting problem = MedianSiting.of(SanFrancisco.population(), SanFrancisco.metres());
        for (Map<String, String> row : ReferenceData.rows(SanFrancisco.FOLDER + "sf_pmedian_pcenter_expected.csv")) {
            SitingRules rules = SitingRules.atMost(16, Integer.parseInt(row.get("p")));
            SitingSolution exact = problem.solve(rules, SitingMethod.EXACT);
            requireClose(exact.value(), row.get("pmedian_objective"));
            assertThat(exact.newSites(), equalTo(SanFrancisco.stores(row.get("pmedian_set"))));
            double people = Arrays.stream(SanFrancisco.population()).sum();
            requireClose(exact.value() / people, row.get("pmedian_mean_weighted_distance_m"));
            requireClose(problem.solve(rules, SitingMethod.GREEDY).value(), row.get("greedy_objective"));
            requireClose(problem.solve(rules, SitingMethod.INTERCHANGE).value(), row.get("interchange_objective"));
        }
    }

    /** Random problems of 11 sites by branch and bound (unequal costs), all choices tried here. */
    @Test
    void exactIsTheBestOfAllChoices() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            double[][] table = MaximalCoverageTest.table(random, 30, 11);
            double[] people = random.ints(30, 0, 50).asDoubleStream().toArray();
            double[] cost = random.doubles(11, 1, 4).toArray();
            SitingSolution exact = MedianSiting.of(people, CostPairs.ofTable(11, table))
                    .solve(SitingRules.withinBudget(cost, 8), SitingMethod.EXACT);
            double best = bestOfAll(table, people, cost, 8);
            assertThat("seed " + seed, exact.value(), closeTo(best, 1e-9 * best));
            assertThat("seed " + seed, exact.proven(), equalTo(true));
        }
    }

    private static double bestOfAll(double[][] table, double[] people, double[] cost, double budget) {
        double best = Double.POSITIVE_INFINITY;
        for (int choice = 1; choice < 1 << cost.length; choice++) {
            double spent = 0;
            double ways = 0;
            for (int site = 0; site < cost.length; site++) {
                spent += (choice >> site & 1) == 1 ? cost[site] : 0;
            }
            for (int area = 0; area < people.length; area++) {
                double nearest = Double.POSITIVE_INFINITY;
                for (int site = 0; site < cost.length; site++) {
                    nearest = (choice >> site & 1) == 1 ? Math.min(nearest, table[area][site]) : nearest;
                }
                ways += people[area] * nearest;
            }
            best = spent <= budget ? Math.min(best, ways) : best;
        }
        return best;
    }

    /** 100 areas and sites, p = 5: too many choices to enumerate, proven by the search. */
    @Test
    void largerProblemsAreProven() {
        double[][] table = MaximalCoverageTest.table(new Random(5), 100, 100);
        double[] people = new Random(6).doubles(100, 1, 100).toArray();
        MedianSiting problem = MedianSiting.of(people, CostPairs.ofTable(100, table));
        SitingRules rules = SitingRules.atMost(100, 5);
        SitingSolution exact = problem.solve(rules, SitingMethod.EXACT);
        assertThat(exact.proven(), equalTo(true));
        assertThat(exact.allCounted(), equalTo(false));
        SitingSolution interchange = problem.solve(rules, SitingMethod.INTERCHANGE);
        assertThat(exact.value(), lessThanOrEqualTo(interchange.value() * (1 + 1e-12)));
        assertThat(interchange.bound(), lessThanOrEqualTo(exact.value()));
    }

    /** One area of 2 people, sites at 3 and 5: 6; without the first 10, without any infinite. */
    @Test
    void ownGainIsWhatWaysWouldRiseBy() {
        MedianSiting problem = MedianSiting.of(new double[] {2}, CostPairs.ofTable(2, new double[][] {{3, 5}}));
        SitingRules rules = SitingRules.atMost(2, 1).withFixed(1);
        SitingSolution solution = problem.solve(rules, SitingMethod.EXACT);
        assertThat(solution.value(), equalTo(6.0));
        assertThat(solution.openSites(), equalTo(new int[] {0, 1}));
        assertThat(solution.ownGain(), equalTo(new double[] {4, 0}));
        SitingSolution alone = problem.solve(SitingRules.atMost(2, 1), SitingMethod.EXACT);
        assertThat(alone.ownGain(), equalTo(new double[] {Double.POSITIVE_INFINITY}));
    }

    @Test
    void refusesWhatHasNoFiniteWay() {
        CostPairs pairs = CostPairs.ofTable(2, new double[][] {{1, Double.NaN}});
        IllegalArgumentException missing =
                assertThrows(IllegalArgumentException.class, () -> MedianSiting.of(new double[] {1}, pairs));
        assertThat(missing.getMessage(), containsString("area 0 with demand has costs to 1 sites, expected all 2"));
        MedianSiting nobody = MedianSiting.of(new double[] {0}, pairs);
        IllegalArgumentException none = assertThrows(
                IllegalArgumentException.class, () -> nobody.solve(SitingRules.atMost(2, 0), SitingMethod.EXACT));
        assertThat(none.getMessage(), containsString("no site can be open"));
    }

    private static void requireClose(double actual, String expected) {
        double number = Double.parseDouble(expected);
        assertThat(actual, closeTo(number, 1e-9 * number));
    }
}
