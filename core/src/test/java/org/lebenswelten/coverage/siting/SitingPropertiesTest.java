package org.lebenswelten.coverage.siting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.access.CostPairs;

/** What must hold of sitings whatever the numbers, on random cities; {@link MaximalCoverageTest} has more of maximal coverage. */
class SitingPropertiesTest {

    private static final int UNITS = 20;
    private static final int SITES = 10;
    private static final double RADIUS = 20;

    private static double[][] table(long seed) {
        return MaximalCoverageTest.table(new Random(seed), UNITS, SITES);
    }

    private static double[] people(long seed) {
        return new Random(seed).ints(UNITS, 0, 40).asDoubleStream().toArray();
    }

    @Test
    void moreCapacityNeverLowersCoverage() {
        for (int seed = 0; seed < 20; seed++) {
            CostPairs pairs = CostPairs.ofTable(SITES, table(seed));
            double[] places =
                    new Random(seed).ints(SITES, 5, 60).asDoubleStream().toArray();
            SitingRules rules = SitingRules.atMost(SITES, 3).withFixed(1);
            double before = CapacitatedCoverage.within(people(seed), places, pairs, RADIUS)
                    .solve(rules, SitingMethod.EXACT)
                    .value();
            for (int site = 0; site < SITES; site++) {
                double[] more = places.clone();
                more[site] += 25;
                double after = CapacitatedCoverage.within(people(seed), more, pairs, RADIUS)
                        .solve(rules, SitingMethod.EXACT)
                        .value();
                assertThat("seed " + seed + ", site " + site, after, greaterThanOrEqualTo(before - 1e-9));
            }
        }
    }

    @Test
    void oneSiteMoreNeverTakesAway() {
        for (int seed = 0; seed < 20; seed++) {
            CostPairs pairs = CostPairs.ofTable(SITES, table(seed));
            MaximalCoverage all = MaximalCoverage.within(people(seed), pairs, RADIUS);
            for (int sites = 1; sites < 5; sites++) {
                double withOneLess = all.solve(SitingRules.atMost(SITES, sites).withForbidden(0), SitingMethod.EXACT)
                        .value();
                double value = all.solve(SitingRules.atMost(SITES, sites), SitingMethod.EXACT)
                        .value();
                double more = all.solve(SitingRules.atMost(SITES, sites + 1), SitingMethod.EXACT)
                        .value();
                assertThat(value, greaterThanOrEqualTo(withOneLess));
                assertThat(more, greaterThanOrEqualTo(value));
            }
        }
    }

    @Test
    void aFloorNeverRaisesTheValueAndIsKept() {
        for (int seed = 0; seed < 20; seed++) {
            CostPairs pairs = CostPairs.ofTable(SITES, table(seed));
            double[] people = people(seed);
            int[] district = IntStream.range(0, UNITS).map(unit -> unit % 2).toArray();
            SitingRules rules = SitingRules.atMost(SITES, 2);
            double free = MaximalCoverage.within(people, pairs, RADIUS)
                    .solve(rules, SitingMethod.EXACT)
                    .value();
            EquitableSolution floored = EquitableCoverage.within(
                            people, pairs, RADIUS, district, new double[] {0.5, 0.5})
                    .solve(rules);
            if (floored.outcome() == EquitableSolution.Outcome.MET) {
                assertThat(floored.sites().value(), lessThanOrEqualTo(free + 1e-9));
                for (int d = 0; d < 2; d++) {
                    int each = d;
                    double all = IntStream.range(0, UNITS)
                            .filter(unit -> district[unit] == each)
                            .mapToDouble(unit -> people[unit])
                            .sum();
                    assertThat(floored.covered()[d], greaterThanOrEqualTo(0.5 * all - 1e-9));
                }
            }
        }
    }

    /** The same city with units and sites the other way round. */
    @Test
    void orderOfInputDoesNotMatterForWays() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            double[][] table = new double[UNITS][SITES];
            double[][] turned = new double[UNITS][SITES];
            double[] people = people(seed);
            double[] turnedPeople = new double[UNITS];
            for (int unit = 0; unit < UNITS; unit++) {
                turnedPeople[UNITS - 1 - unit] = people[unit];
                for (int site = 0; site < SITES; site++) {
                    table[unit][site] = random.nextInt(5000);
                    turned[UNITS - 1 - unit][SITES - 1 - site] = table[unit][site];
                }
            }
            CostPairs pairs = CostPairs.ofTable(SITES, table);
            CostPairs otherPairs = CostPairs.ofTable(SITES, turned);
            SitingRules rules = SitingRules.atMost(SITES, 3);
            double median = MedianSiting.of(people, pairs)
                    .solve(rules, SitingMethod.EXACT)
                    .value();
            double centre = CentreSiting.of(people, pairs).solve(rules).value();

            assertThat(
                    MedianSiting.of(turnedPeople, otherPairs)
                            .solve(rules, SitingMethod.EXACT)
                            .value(),
                    is(closeTo(median, 1e-9 * median)));
            assertThat(CentreSiting.of(turnedPeople, otherPairs).solve(rules).value(), is(centre));
        }
    }
}
