package org.lebenswelten.coverage.siting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.access.CostPairs;

class CapacitatedCoverageTest {

    /**
     * Areas of 10, 10 and 10 people in a row, sites between the first two (12 places) and the last two (9 places), and one at
     * the middle for all (15). Two sites: 12 + 15 = 27; all three 30 as there are 36 places. One: 15.
     */
    @Test
    void placesLimitWhoIsServed() {
        double far = Double.NaN;
        CostPairs pairs = CostPairs.ofTable(3, new double[][] {{1, far, 1}, {1, 1, 1}, {far, 1, 1}});
        CapacitatedCoverage problem =
                CapacitatedCoverage.within(new double[] {10, 10, 10}, new double[] {12, 9, 15}, pairs, 1);
        double[] expected = {0, 15, 27, 30, 30};
        for (int p = 0; p < expected.length; p++) {
            SitingSolution solution = problem.solve(SitingRules.atMost(3, p), SitingMethod.EXACT);
            assertThat(solution.value(), equalTo(expected[p]));
            assertThat(solution.proven(), equalTo(true));
        }
        SitingSolution fixed =
                problem.solve(SitingRules.atMost(3, 1).withFixed(1).withForbidden(2), SitingMethod.EXACT);
        assertThat(fixed.value(), equalTo(21.0));
        assertThat(fixed.newSites(), equalTo(new int[] {0}));
        assertThat(fixed.ownGain(), equalTo(new double[] {12, 9}));
    }

    /** Random problems of 8 sites; all choices tried here, each by a linear programme (Commons Math simplex). */
    @Test
    void exactIsTheBestOfAllChoices() {
        for (int seed = 0; seed < 15; seed++) {
            Random random = new Random(seed);
            double[][] table = MaximalCoverageTest.table(random, 12, 8);
            double[] people = random.ints(12, 0, 40).asDoubleStream().toArray();
            double[] places = random.ints(8, 10, 90).asDoubleStream().toArray();
            double[] cost = random.doubles(8, 1, 3).toArray();
            CapacitatedCoverage problem = CapacitatedCoverage.within(people, places, CostPairs.ofTable(8, table), 20);
            for (SitingRules rules : List.of(
                    SitingRules.atMost(8, 3).withFixed(2),
                    SitingRules.withinBudget(cost, 5).withForbidden(0))) {
                double best = 0;
                for (int choice = 0; choice < 1 << 8; choice++) {
                    if (allowed(choice, rules)) {
                        best = Math.max(best, served(choice, table, people, places));
                    }
                }
                SitingSolution exact = problem.solve(rules, SitingMethod.EXACT);
                assertThat("seed " + seed, exact.value(), closeTo(best, 1e-6));
                assertThat("seed " + seed, exact.proven(), equalTo(true));
                SitingSolution interchange = problem.solve(rules, SitingMethod.INTERCHANGE);
                SitingSolution greedy = problem.solve(rules, SitingMethod.GREEDY);
                assertThat(interchange.value(), lessThanOrEqualTo(exact.value()));
                assertThat(interchange.value(), greaterThanOrEqualTo(greedy.value()));
                assertThat(interchange.bound(), greaterThanOrEqualTo(exact.value()));
            }
        }
    }

    private static boolean allowed(int choice, SitingRules rules) {
        double spent = 0;
        int[] candidates = rules.candidates();
        int[] fixed = rules.fixedSites();
        for (int site = 0; site < 8; site++) {
            int j = site;
            boolean open = (choice >> site & 1) == 1;
            boolean isFixed = IntStream.of(fixed).anyMatch(f -> f == j);
            if (open && !isFixed && IntStream.of(candidates).noneMatch(c -> c == j)) {
                return false;
            }
            if (isFixed && !open) {
                return false;
            }
            spent += open && !isFixed ? rules.cost(site) : 0;
        }
        return spent <= rules.budget();
    }

    private static double served(int choice, double[][] table, double[] people, double[] places) {
        int areas = people.length;
        double[] all = new double[areas * 8];
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int area = 0; area < areas; area++) {
            double[] row = new double[all.length];
            for (int site = 0; site < 8; site++) {
                boolean serves = (choice >> site & 1) == 1 && table[area][site] <= 20;
                all[area * 8 + site] = serves ? 1 : 0;
                row[area * 8 + site] = serves ? 1 : 0;
            }
            constraints.add(new LinearConstraint(row, Relationship.LEQ, people[area]));
        }
        for (int site = 0; site < 8; site++) {
            double[] column = new double[all.length];
            for (int area = 0; area < areas; area++) {
                column[area * 8 + site] = 1;
            }
            constraints.add(new LinearConstraint(column, Relationship.LEQ, places[site]));
        }
        return new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(all, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    /** With room for everybody it is the problem without capacities. */
    @Test
    void amplePlacesMakeItMaximalCoverage() {
        double[] people = SanFrancisco.population();
        double[] ample = new double[16];
        Arrays.fill(ample, 1e6);
        SitingRules rules = SitingRules.atMost(16, 4);
        SitingSolution exact = CapacitatedCoverage.within(people, ample, SanFrancisco.metres(), 5000)
                .solve(rules, SitingMethod.EXACT);
        assertThat(exact.value(), equalTo(875247.0)); // spopt notebook facloc-real-world, MCLP 5000 m, p = 4
        assertThat(exact.proven(), equalTo(true));
    }

    @Test
    void refusesUnknownCapacity() {
        CostPairs pairs = CostPairs.ofTable(1, new double[][] {{1}});
        refuses(new double[] {Double.NaN}, pairs, "capacity NaN of site 0");
        refuses(new double[2], pairs, "capacity: 2 values, expected 1");
    }

    private static void refuses(double[] places, CostPairs pairs, String message) {
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class, () -> CapacitatedCoverage.within(new double[] {1}, places, pairs, 1));
        assertThat(problem.getMessage(), containsString(message));
    }
}
