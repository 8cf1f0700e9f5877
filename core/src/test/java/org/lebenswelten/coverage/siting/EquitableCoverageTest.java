package org.lebenswelten.coverage.siting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.siting.EquitableSolution.Outcome;

class EquitableCoverageTest {

    private static final double NA = Double.NaN;

    /**
     * District 0 has areas of 50 and 40 people, district 1 of 10; a site each. Two sites cover most at 50 + 40 = 90; with half
     * of each district 50 + 10 = 60 is the best. One site cannot meet both floors, and nothing covers a fourth area alone in
     * district 2.
     */
    @Test
    void aFloorTakesASiteToTheSmallDistrict() {
        CostPairs pairs = CostPairs.ofTable(3, new double[][] {{1, NA, NA}, {NA, 1, NA}, {NA, NA, 1}, {NA, NA, NA}});
        double[] people = {50, 40, 10, 5};
        int[] district = {0, 0, 1, 2};
        SitingRules two = SitingRules.atMost(3, 2);
        EquitableSolution free = EquitableCoverage.within(people, pairs, 1, district, new double[3])
                .solve(two);
        assertThat(free.sites().value(), equalTo(90.0));
        EquitableCoverage half = EquitableCoverage.within(people, pairs, 1, district, new double[] {0.5, 0.5, 0});
        EquitableSolution fair = half.solve(two);
        assertThat(fair.outcome(), equalTo(Outcome.MET));
        assertThat(fair.sites().value(), equalTo(60.0));
        assertThat(fair.sites().newSites(), equalTo(new int[] {0, 2}));
        assertThat(fair.sites().proven(), equalTo(true));
        assertThat(fair.covered(), equalTo(new double[] {50, 10, 0}));
        EquitableSolution few = half.solve(SitingRules.atMost(3, 1));
        assertThat(few.outcome(), equalTo(Outcome.TOO_FEW_SITES));
        assertThat(few.sites().proven(), equalTo(false));
        EquitableSolution never = EquitableCoverage.within(people, pairs, 1, district, new double[] {0, 0, 0.1})
                .solve(SitingRules.atMost(3, 3));
        assertThat(never.outcome(), equalTo(Outcome.OUT_OF_REACH));
        assertThat(never.outOfReach(), equalTo(new int[] {2}));
    }

    /** Random problems of 9 sites and 3 districts; all choices tried here. */
    @Test
    void exactIsTheBestOfAllChoices() {
        int met = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            double[][] table = MaximalCoverageTest.table(random, 30, 9);
            double[] people = random.ints(30, 0, 60).asDoubleStream().toArray();
            int[] district = random.ints(30, -1, 3).toArray();
            double[] share = random.doubles(3, 0, 0.5).toArray();
            CostPairs pairs = CostPairs.ofTable(9, table);
            double[] cost = random.doubles(9, 1, 3).toArray();
            SitingRules rules = SitingRules.withinBudget(cost, 6).withFixed(0).withForbidden(1);
            EquitableSolution solution =
                    EquitableCoverage.within(people, pairs, 11, district, share).solve(rules);
            double best = bestOfAll(table, people, district, share, cost);
            assertThat("seed " + seed, solution.outcome() == Outcome.MET, equalTo(best >= 0));
            if (best >= 0) {
                met++;
                assertThat("seed " + seed, solution.sites().value(), closeTo(best, 1e-9));
                assertThat("seed " + seed, solution.sites().proven(), equalTo(true));
                double without = MaximalCoverage.within(people, pairs, 11)
                        .solve(rules, SitingMethod.EXACT)
                        .value();
                assertThat("seed " + seed, best, lessThanOrEqualTo(without));
            }
        }
        assertThat("problems with a solution and without", met > 10 && met < 50, equalTo(true));
    }

    /** Site 0 open, site 1 forbidden, the others within a budget of 6; -1 if no choice meets the floors. */
    private static double bestOfAll(double[][] table, double[] people, int[] district, double[] share, double[] cost) {
        double best = -1;
        for (int choice = 1; choice < 1 << 9; choice += 4) {
            double spent = 0;
            for (int site = 2; site < 9; site++) {
                spent += (choice >> site & 1) == 1 ? cost[site] : 0;
            }
            double[] covered = new double[3];
            double[] all = new double[3];
            double value = 0;
            for (int area = 0; area < people.length; area++) {
                boolean reached = false;
                for (int site = 0; site < 9; site++) {
                    reached |= (choice >> site & 1) == 1 && table[area][site] <= 11;
                }
                value += reached ? people[area] : 0;
                if (district[area] >= 0) {
                    covered[district[area]] += reached ? people[area] : 0;
                    all[district[area]] += people[area];
                }
            }
            boolean fair = true;
            for (int d = 0; d < 3; d++) {
                fair &= covered[d] >= share[d] * all[d] - 1e-9;
            }
            best = fair && spent <= 6 ? Math.max(best, value) : best;
        }
        return best;
    }

    @Test
    void refusesWhatIsNoFloor() {
        CostPairs pairs = CostPairs.ofTable(1, new double[][] {{1}});
        double[] people = {5};
        refuses(pairs, people, new int[] {0}, new double[] {1.5}, "share 1.5 of district 0");
        refuses(pairs, people, new int[] {1}, new double[] {0.5}, "district 1 of area 0");
        refuses(pairs, people, new int[2], new double[] {0.5}, "district: 2 values, expected 1");
        double[] none = new double[1];
        Arrays.fill(none, -1);
        refuses(pairs, none, new int[1], new double[] {0.5}, "demand -1.0 of area 0");
    }

    private static void refuses(CostPairs pairs, double[] people, int[] district, double[] share, String message) {
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class, () -> EquitableCoverage.within(people, pairs, 1, district, share));
        assertThat(problem.getMessage(), containsString(message));
    }
}
