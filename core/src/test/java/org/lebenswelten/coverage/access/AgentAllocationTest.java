package org.lebenswelten.coverage.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentAllocationTest {

    private static final double FAR = Double.NaN;

    /** PySAL access 541de01: raam(tau = 100) over all pairs of tracts; tracts without people are left out there. */
    @ParameterizedTest
    @ValueSource(strings = {"doc", "dentist"})
    void costsInChicagoAgreeWithAccess(String provider) {
        double[] people = ChicagoTracts.population();
        CostPairs pairs = CostPairs.within(ChicagoTracts.points(), ChicagoTracts.points(), 1000);
        AccessResult result = AgentAllocation.withTau(100).of(people, ChicagoTracts.capacity(provider), pairs);
        Map<String, Double> expected = ChicagoTracts.expectedAgents(provider);
        assertThat(expected.size(), equalTo(1925));
        List<String> ids = ChicagoTracts.ids();
        for (int area = 0; area < people.length; area++) {
            if (people[area] > 0) {
                String id = ids.get(area);
                assertThat("tract " + id, result.access(area), closeTo(expected.get(id), 1e-6));
            }
        }
    }

    /**
     * 100 persons between two sites of 1 place with ways of 0 and 20, tau 100, rho = 50: level when n/50 = (100 - n)/50 + 0.2,
     * n = 55. Both cost 1.1.
     */
    @Test
    void peopleLevelTheCosts() {
        CostPairs pairs = CostPairs.ofTable(2, new double[][] {{0, 20}});
        AccessResult result = AgentAllocation.withTau(100).of(new double[] {100}, new double[] {1, 1}, pairs);
        assertThat(result.access(0), closeTo(1.1, 1e-12));
        assertThat(result.ratio(0), equalTo(55.0));
        assertThat(result.ratio(1), equalTo(45.0));
    }

    /**
     * Two areas of 10 persons, each with a site of its own, rho = 20 / 2 = 10: crowding 1 each. A second place for the first
     * makes rho 20 / 3, and the other pays 10 / (20 / 3) = 1.5. With rho = 10 given it stays 1, and the first falls to 0.5.
     */
    @Test
    void capacityElsewhereRaisesCostsUnlessTheMeanLoadIsGiven() {
        CostPairs pairs = CostPairs.ofTable(2, new double[][] {{0, FAR}, {FAR, 0}});
        double[] people = {10, 10};
        AgentAllocation method = AgentAllocation.withTau(60);
        assertThat(method.of(people, new double[] {1, 1}, pairs).access(1), closeTo(1, 1e-12));
        assertThat(method.of(people, new double[] {2, 1}, pairs).access(1), closeTo(1.5, 1e-12));
        AccessResult fixed = method.withPersonsPerPlace(10).of(people, new double[] {2, 1}, pairs);
        assertThat(fixed.access(1), closeTo(1, 1e-12));
        assertThat(fixed.access(0), closeTo(0.5, 1e-12));
    }

    /** Area 0 nobody, 1 no site, 2 only unknown capacity, 3 a site without places, 4 a site and one unknown. */
    @Test
    void flagsWhatHasNoDemandOrNoSupply() {
        double[][] costs = {{6, FAR, FAR}, {FAR, FAR, FAR}, {FAR, 6, FAR}, {FAR, FAR, 6}, {6, 6, FAR}};
        double[] people = {0, 10, 10, 10, 10};
        AccessResult result =
                AgentAllocation.withTau(60).of(people, new double[] {4, FAR, 0}, CostPairs.ofTable(3, costs));
        // rho = 40 / 4 = 10, load 10 of room 40: the first person of area 0 would meet 0.1 + 0.25
        assertThat(result.access(0), closeTo(0.35, 1e-12));
        assertThat(result.access(4), closeTo(0.35, 1e-12));
        assertThat(result.status(4), equalTo(AccessStatus.PARTLY_KNOWN));
        assertThat(result.access(1), equalTo(Double.POSITIVE_INFINITY));
        assertThat(result.status(1), equalTo(AccessStatus.NO_SITE));
        assertThat(result.access(2), equalTo(FAR));
        assertThat(result.access(3), equalTo(Double.POSITIVE_INFINITY));
        assertThat(result.status(3), equalTo(AccessStatus.NO_PLACES));
        assertThat(result.siteStatus(1), equalTo(SiteStatus.CAPACITY_UNKNOWN));
    }

    @Test
    void fewRoundsLeavePeopleWhereTheyWere() {
        CostPairs pairs = CostPairs.ofTable(2, new double[][] {{0, 20}});
        AccessResult result =
                AgentAllocation.withTau(100).withRounds(1).of(new double[] {100}, new double[] {1, 1}, pairs);
        // 20 of 100 moved; cost at the start of the round 100/50 = 2 at the first site and 0.2 at the other
        assertThat(result.access(0), closeTo(0.8 * 2 + 0.2 * 0.2, 1e-12));
        assertThat(result.ratio(1), lessThan(result.ratio(0)));
    }

    @Test
    void refusesWhatCannotBeLoaded() {
        CostPairs pairs = CostPairs.ofTable(1, new double[][] {{1}});
        refuses(() -> AgentAllocation.withTau(0), "tau 0.0");
        refuses(() -> AgentAllocation.withTau(1).withPersonsPerPlace(-1), "persons per place -1.0");
        refuses(() -> AgentAllocation.withTau(1).withRounds(0), "0 rounds");
        refuses(
                () -> AgentAllocation.withTau(1).of(new double[] {5}, new double[] {0}, pairs),
                "persons per place Infinity");
    }

    private static void refuses(Runnable action, String message) {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, action::run);
        assertThat(problem.getMessage(), containsString(message));
    }
}
