package org.lebenswelten.coverage.siting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.access.WeightedCatchments;

class MaximalCoverageTest {

    private static final double NA = Double.NaN;

    /** CBC with zero gap and full enumeration of the spopt instance; greedy values too. */
    @Test
    void optimaInSanFranciscoAgreeWithSpopt() {
        CostPairs metres = SanFrancisco.metres();
        double[] population = SanFrancisco.population();
        for (Map<String, String> row : ReferenceData.rows(SanFrancisco.FOLDER + "sf_mclp_expected.csv")) {
            double radius = Double.parseDouble(row.get("radius_m"));
            int p = Integer.parseInt(row.get("p"));
            MaximalCoverage problem = MaximalCoverage.within(population, metres, radius);
            SitingSolution exact = problem.solve(SitingRules.atMost(16, p), SitingMethod.EXACT);
            String which = "radius " + radius + ", p " + p;
            assertThat(which, exact.value(), equalTo(Double.parseDouble(row.get("optimal_covered_pop"))));
            assertThat(which, exact.proven() && exact.allCounted(), equalTo(true));
            assertThat(which, exact.optimalSets(), equalTo(Long.parseLong(row.get("n_optimal_sets"))));
            if (exact.optimalSets() == 1) {
                assertThat(which, exact.newSites(), equalTo(SanFrancisco.stores(row.get("optimal_set"))));
            }
            int uncovered = (int) IntStream.range(0, population.length)
                    .filter(area -> exact.served()[area] == 0)
                    .count();
            if (exact.optimalSets() == 1) {
                assertThat(which, uncovered, equalTo(Integer.parseInt(row.get("uncovered_tracts"))));
            }
            SitingSolution greedy = problem.solve(SitingRules.atMost(16, p), SitingMethod.GREEDY);
            assertThat(which, greedy.value(), equalTo(Double.parseDouble(row.get("greedy_covered_pop"))));
        }
    }

    /** Two stores of the spopt instance are open already. */
    @Test
    void optimaWithFixedStoresAgreeWithSpopt() {
        for (Map<String, String> row : ReferenceData.rows(SanFrancisco.FOLDER + "sf_mclp_fixed_expected.csv")) {
            MaximalCoverage problem = MaximalCoverage.within(
                    SanFrancisco.population(), SanFrancisco.metres(), Double.parseDouble(row.get("radius_m")));
            SitingRules rules = SitingRules.atMost(16, Integer.parseInt(row.get("new_sites")))
                    .withFixed(SanFrancisco.stores(row.get("fixed")));
            SitingSolution exact = problem.solve(rules, SitingMethod.EXACT);
            assertThat(exact.value(), equalTo(Double.parseDouble(row.get("optimal_covered_pop"))));
            assertThat(exact.openSites(), equalTo(SanFrancisco.stores(row.get("optimal_set"))));
        }
    }

    /** CBC on the maxcovr instance; 540 and 693 are those of its vignette. Searched, not enumerated. */
    @Test
    void optimaInYorkAgreeWithMaxcovr() {
        CostPairs pairs = York.pairs();
        MaximalCoverage problem = MaximalCoverage.within(York.incidents(), pairs, 100);
        for (Map<String, String> row : ReferenceData.rows("coverage/maxcovr_york/mclp_expected.csv")) {
            SitingRules rules = SitingRules.atMost(pairs.siteCount(), Integer.parseInt(row.get("n_added")))
                    .withFixed(York.gradeOne());
            SitingSolution exact = problem.solve(rules, SitingMethod.EXACT);
            assertThat(exact.proven(), equalTo(true));
            assertThat(exact.value(), equalTo(Double.parseDouble(row.get("total_covered"))));
            assertThat(exact.bound(), equalTo(exact.value()));
            double existing = problem.covered(York.gradeOne());
            assertThat(existing, equalTo(Double.parseDouble(row.get("existing_covered"))));
        }
    }

    /** Random problems, all choices tried here; branch and bound is forced by a budget of unequal costs. */
    @Test
    void exactIsTheBestOfAllChoices() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int sites = 3 + random.nextInt(9);
            double[][] table = table(random, 25, sites);
            double[] people = random.ints(25, 0, 90).asDoubleStream().toArray();
            CostPairs pairs = CostPairs.ofTable(sites, table);
            double[] cost = random.doubles(sites, 1, 5).toArray();
            double budget = random.nextInt(12);
            SitingRules rules =
                    SitingRules.withinBudget(cost, budget).withForbidden(0).withFixed(1);
            for (MaximalCoverage problem : List.of(
                    MaximalCoverage.within(people, pairs, 25),
                    MaximalCoverage.partial(people, WeightedCatchments.of(pairs, new Decay.Gaussian(15), 40)))) {
                SitingSolution exact = problem.solve(rules, SitingMethod.EXACT);
                double best = bestOfAll(problem, cost, budget);
                assertThat("seed " + seed, exact.value(), closeTo(best, 1e-9 * best));
                assertThat("seed " + seed, exact.proven(), equalTo(true));
                double spent = Arrays.stream(exact.newSites())
                        .mapToDouble(j -> cost[j])
                        .sum();
                assertThat("seed " + seed, spent, lessThanOrEqualTo(budget));
                for (SitingMethod method : SitingMethod.values()) {
                    assertThat(problem.solve(rules, method).value(), lessThanOrEqualTo(best * (1 + 1e-12)));
                }
            }
        }
    }

    private static double bestOfAll(MaximalCoverage problem, double[] cost, double budget) {
        double best = 0;
        for (int choice = 0; choice < 1 << cost.length; choice++) {
            int chosen = choice;
            int[] sites = IntStream.range(0, cost.length)
                    .filter(j -> j == 1 || (j > 1 && (chosen >> j & 1) == 1))
                    .toArray();
            double spent = Arrays.stream(sites)
                    .filter(j -> j != 1)
                    .mapToDouble(j -> cost[j])
                    .sum();
            if (spent <= budget) {
                best = Math.max(best, problem.covered(sites));
            }
        }
        return best;
    }

    /** Exact at least interchange at least greedy at least 1 - 1/e of exact, and one site more never takes away. */
    @Test
    void heuristicsKeepTheirOrderAndTheCurveNeverFalls() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            CostPairs pairs = CostPairs.ofTable(40, table(random, 120, 40));
            double[] people = random.doubles(120, 0, 50).toArray();
            MaximalCoverage problem = MaximalCoverage.within(people, pairs, 8);
            double before = 0;
            for (int p = 1; p <= 12; p += 3) {
                SitingRules rules = SitingRules.atMost(40, p);
                double exact = problem.solve(rules, SitingMethod.EXACT).value();
                double interchange =
                        problem.solve(rules, SitingMethod.INTERCHANGE).value();
                double greedy = problem.solve(rules, SitingMethod.GREEDY).value();
                assertThat(exact, greaterThanOrEqualTo(interchange * (1 - 1e-12)));
                assertThat(interchange, greaterThanOrEqualTo(greedy * (1 - 1e-12)));
                assertThat(greedy, greaterThanOrEqualTo((1 - 1 / Math.E) * exact));
                assertThat(exact, greaterThanOrEqualTo(before));
                before = exact;
            }
        }
    }

    /**
     * People 5, 4, 3; sites reach areas {0}, {1}, {0, 1}, {2}. One site: the third, 9; two: 12; more add nothing. Of the
     * third's 9 all would be lost without it.
     */
    @Test
    void theCurveEndsWhereSitesAddNothing() {
        CostPairs pairs = CostPairs.ofTable(
                4, new double[][] {{1, NA, 1, NA}, {NA, 1, 1, NA}, {NA, NA, NA, 1}, {NA, NA, NA, NA}});
        MaximalCoverage problem = MaximalCoverage.within(new double[] {5, 4, 3, 2}, pairs, 1);
        List<SitingSolution> curve = problem.curve(SitingRules.atMost(4, 0), 5);
        assertThat(curve.stream().map(SitingSolution::value).toList(), equalTo(List.of(9.0, 12.0, 12.0, 12.0, 12.0)));
        assertThat(curve.get(4).newSites().length <= 3, equalTo(true));
        assertThat(curve.get(1).newSites(), equalTo(new int[] {2, 3}));
        assertThat(curve.get(1).ownGain(), equalTo(new double[] {9, 3}));
        assertThat(curve.get(1).served(), equalTo(new double[] {5, 4, 3, 0}));
        assertThat(problem.unreachable(), equalTo(new int[] {3}));
    }

    /** The same problem with areas and sites the other way round. */
    @Test
    void orderOfInputDoesNotMatter() {
        for (int seed = 0; seed < 10; seed++) {
            double[][] table = table(new Random(seed), 60, 40);
            double[] people = new Random(seed).ints(60, 0, 90).asDoubleStream().toArray();
            double[][] turned = new double[60][40];
            double[] turnedPeople = new double[60];
            for (int area = 0; area < 60; area++) {
                turnedPeople[59 - area] = people[area];
                for (int site = 0; site < 40; site++) {
                    turned[59 - area][39 - site] = table[area][site];
                }
            }
            SitingRules rules = SitingRules.atMost(40, 7);
            double value = MaximalCoverage.within(people, CostPairs.ofTable(40, table), 9)
                    .solve(rules, SitingMethod.EXACT)
                    .value();
            SitingSolution other = MaximalCoverage.within(turnedPeople, CostPairs.ofTable(40, turned), 9)
                    .solve(rules, SitingMethod.EXACT);
            assertThat("seed " + seed, other.value(), equalTo(value));
        }
    }

    /**
     * Two types: one reaches 5 or 3 children, the other 4 or 6 old people. Two sites: 5 + 6; three: 5 + 6 + 4 where the
     * old people are others, and positions of the second type begin behind the two of the first.
     */
    @Test
    void typesShareTheNumberOfSites() {
        CostPairs apart = CostPairs.ofTable(2, new double[][] {{1, NA}, {NA, 1}});
        MaximalCoverage both = MaximalCoverage.together(List.of(
                MaximalCoverage.within(new double[] {5, 3}, apart, 1),
                MaximalCoverage.within(new double[] {4, 6}, apart, 1)));
        SitingSolution two = both.solve(SitingRules.atMost(4, 2), SitingMethod.EXACT);
        assertThat(two.newSites(), equalTo(new int[] {0, 3}));
        assertThat(two.served(), equalTo(new double[] {5, 0, 0, 6}));
        SitingSolution three = both.solve(SitingRules.atMost(4, 3), SitingMethod.EXACT);
        assertThat(three.value(), equalTo(15.0));
    }

    @Test
    void noBudgetProposesNothing() {
        CostPairs pairs = CostPairs.ofTable(2, new double[][] {{1, 1}});
        MaximalCoverage problem = MaximalCoverage.within(new double[] {5}, pairs, 1);
        SitingSolution none = problem.solve(SitingRules.withinBudget(new double[] {10, 20}, 9), SitingMethod.EXACT);
        assertThat(none.newSites(), equalTo(new int[0]));
        assertThat(none.value(), equalTo(0.0));
        assertThat(none.proven(), equalTo(true));
        SitingSolution greedy = problem.solve(SitingRules.atMost(2, 1), SitingMethod.GREEDY);
        assertThat(greedy.newSites(), equalTo(new int[] {0}));
        assertThat(greedy.gap(), equalTo(0.0));
    }

    /** In binary numbers 0.1 + 0.2 is a little more than 0.3. */
    @Test
    void aBudgetMayBeSpentToTheLastCent() {
        CostPairs pairs = CostPairs.ofTable(3, new double[][] {{1, NA, NA}, {NA, 1, NA}, {NA, NA, 1}});
        MaximalCoverage problem = MaximalCoverage.within(new double[] {5, 4, 8}, pairs, 1);
        SitingRules rules = SitingRules.withinBudget(new double[] {0.1, 0.2, 0.3}, 0.3);
        for (SitingMethod method : SitingMethod.values()) {
            assertThat(problem.solve(rules, method).newSites(), equalTo(new int[] {0, 1}));
        }
    }

    @Test
    void refusesWhatIsNoProblem() {
        CostPairs pairs = CostPairs.ofTable(1, new double[][] {{1}});
        MaximalCoverage problem = MaximalCoverage.within(new double[] {5}, pairs, 1);
        refuses(() -> MaximalCoverage.within(new double[] {-5}, pairs, 1), "demand -5.0 of area 0");
        refuses(() -> MaximalCoverage.within(new double[2], pairs, 1), "demand: 2 values, expected 1");
        refuses(() -> problem.solve(SitingRules.atMost(3, 1), SitingMethod.EXACT), "rules for 3 sites, expected 1");
        WeightedCatchments heavy = WeightedCatchments.of(pairs, new Decay.Power(2, -1, 1));
        refuses(() -> MaximalCoverage.partial(new double[] {5}, heavy), "weight 2.0 of area 0 and site 0");
        refuses(() -> SitingRules.atMost(3, -1), "-1 new of 3 sites");
        refuses(() -> SitingRules.withinBudget(new double[] {0}, 1), "cost 0.0 of site 0");
        refuses(() -> SitingRules.withinBudget(new double[] {1}, NA), "budget NaN");
        refuses(() -> SitingRules.atMost(2, 1).withFixed(0).withForbidden(0), "site 0 is both fixed and forbidden");
        refuses(() -> SitingRules.atMost(2, 1).withFixed(2), "fixed site 2");
    }

    static double[][] table(Random random, int areas, int sites) {
        double[] x = random.doubles(sites, 0, 50).toArray();
        double[] y = random.doubles(sites, 0, 50).toArray();
        double[][] table = new double[areas][sites];
        for (double[] row : table) {
            double ax = 50 * random.nextDouble();
            double ay = 50 * random.nextDouble();
            Arrays.setAll(row, j -> Math.hypot(ax - x[j], ay - y[j]));
        }
        return table;
    }

    private static void refuses(Runnable action, String message) {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, action::run);
        assertThat(problem.getMessage(), containsString(message));
    }
}
