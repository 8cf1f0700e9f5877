package org.lebenswelten.coverage.siting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.siting.FullCoverageSolution.Outcome;

class FullCoverageTest {

    private static final double NA = Double.NaN;

    /**
     * Full enumeration of the spopt instance. Tracts are counted, so each has a demand of 1; at 5,000 m 145 of 205 tracts are
     * backed up, not the 81.463 % that spopt publishes.
     */
    @Test
    void coversInSanFranciscoAgreeWithSpopt() {
        double[] tracts = new double[205];
        Arrays.fill(tracts, 1);
        for (Map<String, String> row : ReferenceData.rows(SanFrancisco.FOLDER + "sf_lscp_expected.csv")) {
            double radius = Double.parseDouble(row.get("radius_m"));
            FullCoverageSolution solution =
                    FullCoverage.within(tracts, SanFrancisco.metres(), radius).solve(SitingRules.atMost(16, 16));
            String which = "radius " + radius;
            if (row.get("feasible").equals("False")) {
                assertThat(which, solution.outcome(), equalTo(Outcome.UNREACHABLE_AREAS));
                assertThat(
                        which, solution.unreachable().length, equalTo(Integer.parseInt(row.get("uncoverable_tracts"))));
            } else {
                assertThat(which, solution.outcome(), equalTo(Outcome.COVERED));
                assertThat(which, solution.newSites().length, equalTo(Integer.parseInt(row.get("min_facilities"))));
                assertThat(
                        which, solution.optimalSets(), equalTo((long) Double.parseDouble(row.get("n_optimal_sets"))));
                assertThat(which, solution.allCounted(), equalTo(true));
                assertThat(which, solution.backedUp(), equalTo(Double.parseDouble(row.get("lscpb_max_backup_tracts"))));
            }
        }
    }

    /** Full enumeration of the spopt instance; p = 4 is the published 7403.06. */
    @Test
    void longestWaysInSanFranciscoAgreeWithSpopt() {
        CentreSiting problem = CentreSiting.of(SanFrancisco.population(), SanFrancisco.metres());
        for (Map<String, String> row : ReferenceData.rows(SanFrancisco.FOLDER + "sf_pmedian_pcenter_expected.csv")) {
            SitingSolution solution = problem.solve(SitingRules.atMost(16, Integer.parseInt(row.get("p"))));
            assertThat(solution.value(), closeTo(Double.parseDouble(row.get("pcenter_objective")), 1e-6));
            assertThat(solution.proven(), equalTo(true));
        }
    }

    /** Random problems of 12 sites, all choices tried here. */
    @Test
    void fewestIsTheLeastOfAllChoices() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            double[][] table = MaximalCoverageTest.table(random, 25, 12);
            double[] people = random.ints(25, 0, 9).asDoubleStream().toArray();
            CostPairs pairs = CostPairs.ofTable(12, table);
            SitingRules rules = SitingRules.atMost(12, 12).withFixed(3).withForbidden(5);
            FullCoverageSolution solution =
                    FullCoverage.within(people, pairs, 22).solve(rules);
            int[] best = bestOfAll(table, people, 22);
            if (best[0] == Integer.MAX_VALUE) {
                assertThat("seed " + seed, solution.outcome(), equalTo(Outcome.UNREACHABLE_AREAS));
            } else {
                assertThat("seed " + seed, solution.newSites().length, equalTo(best[0]));
                assertThat("seed " + seed, solution.optimalSets(), equalTo((long) best[1]));
                assertThat("seed " + seed, solution.backedUp(), equalTo((double) best[2]));
            }
        }
    }

    /** Fewest new sites, number of such choices, most people backed up by one of them; site 3 open, 5 forbidden. */
    private static int[] bestOfAll(double[][] table, double[] people, double radius) {
        int[] best = {Integer.MAX_VALUE, 0, 0};
        for (int choice = 0; choice < 1 << 12; choice++) {
            if ((choice >> 3 & 1) == 1 && (choice >> 5 & 1) == 0) {
                int least = Integer.MAX_VALUE;
                int twice = 0;
                for (int area = 0; area < people.length; area++) {
                    int covering = 0;
                    for (int site = 0; site < 12; site++) {
                        covering += (choice >> site & 1) == 1 && table[area][site] <= radius ? 1 : 0;
                    }
                    least = people[area] > 0 ? Math.min(least, covering) : least;
                    twice += covering >= 2 ? (int) people[area] : 0;
                }
                int count = Integer.bitCount(choice) - 1;
                if (least >= 1 && count < best[0]) {
                    best = new int[] {count, 1, twice};
                } else if (least >= 1 && count == best[0]) {
                    best = new int[] {count, best[1] + 1, Math.max(best[2], twice)};
                }
            }
        }
        return best;
    }

    @Test
    void saysWhyNotEverybodyIsCovered() {
        CostPairs pairs = CostPairs.ofTable(2, new double[][] {{1, NA}, {NA, 1}, {NA, 9}});
        FullCoverage problem = FullCoverage.within(new double[] {4, 4, 4}, pairs, 5);
        FullCoverageSolution far = problem.solve(SitingRules.atMost(2, 2));
        assertThat(far.outcome(), equalTo(Outcome.UNREACHABLE_AREAS));
        assertThat(far.unreachable(), equalTo(new int[] {2}));
        FullCoverageSolution few =
                FullCoverage.within(new double[] {4, 4, 0}, pairs, 5).solve(SitingRules.atMost(2, 1));
        assertThat(few.outcome(), equalTo(Outcome.TOO_FEW_SITES));
        assertThat(few.atLeast(), equalTo(2));
        FullCoverageSolution there = FullCoverage.within(new double[] {4, 0, 0}, pairs, 5)
                .solve(SitingRules.atMost(2, 2).withFixed(0));
        assertThat(there.outcome(), equalTo(Outcome.COVERED));
        assertThat(there.newSites().length, equalTo(0));
        assertThat(there.openSites(), equalTo(new int[] {0}));
    }

    @Test
    void theLongestWayIsInfiniteWhereSomeoneReachesNothing() {
        CostPairs pairs = CostPairs.ofTable(2, new double[][] {{1, NA}, {NA, 3}});
        CentreSiting problem = CentreSiting.of(new double[] {4, 4}, pairs);
        assertThat(problem.solve(SitingRules.atMost(2, 1)).value(), equalTo(Double.POSITIVE_INFINITY));
        SitingSolution both = problem.solve(SitingRules.atMost(2, 5));
        assertThat(both.value(), equalTo(3.0));
        assertThat(both.served(), equalTo(new double[] {1, 3}));
        assertThat(both.ownGain()[0], equalTo(Double.POSITIVE_INFINITY));
        SitingRules paid = SitingRules.withinBudget(new double[] {2, 3}, 9);
        for (Runnable refused : new Runnable[] {
            () -> problem.solve(paid),
            () -> FullCoverage.within(new double[] {4, 4}, pairs, 5).solve(paid)
        }) {
            IllegalArgumentException costs = assertThrows(IllegalArgumentException.class, refused::run);
            assertThat(costs.getMessage(), containsString("limits costs, expected a number of sites"));
        }
    }
}
