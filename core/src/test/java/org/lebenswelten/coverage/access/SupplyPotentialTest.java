package org.lebenswelten.coverage.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;

class SupplyPotentialTest {

    /** PySAL access 541de01: gravity(scale = 10, alpha = -1, min_dist = 0.5), max_cost 20. */
    @ParameterizedTest
    @ValueSource(strings = {"doc", "dentist"})
    void potentialInChicagoAgreesWithAccess(String provider) {
        CostPairs pairs = CostPairs.within(ChicagoTracts.points(), ChicagoTracts.points(), 20);
        AccessResult result = SupplyPotential.of(
                ChicagoTracts.capacity(provider), WeightedCatchments.of(pairs, new Decay.Power(10, -1, 0.5)));
        Relative.requireEqual(result.access(), ChicagoTracts.expected("gravity_s10_am1_min0.5_max20", provider), 1e-9);
    }

    /**
     * PySAL access 541de01, its 5 x 5 grid: sum of distance / 60 over all points. That weight rises with the distance and is
     * no decay, so the distances are summed from the pairs here.
     */
    @Test
    void distancesOnTheGridAgreeWithAccess() {
        List<Map<String, String>> rows = ReferenceData.rows("coverage/access/grid5x5_gravity_expected.csv");
        PlanePoints points = new PlanePoints(ReferenceData.column(rows, "x"), ReferenceData.column(rows, "y"));
        CostPairs pairs = CostPairs.within(points, points, 6);
        double[] sums = new double[25];
        for (int area = 0; area < 25; area++) {
            for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
                sums[area] += pairs.cost(pair) / 60;
            }
        }
        Relative.requireEqual(sums, ReferenceData.column(rows, "gravity_value"), 1e-9);
    }

    /** R accessibility dfde37a: cumulative_cutoff(30) and gravity(decay_exponential(0.05)). */
    @Test
    void opportunitiesInBeloHorizonteAgreeWithAccessibility() {
        CostPairs minutes = BeloHorizonteCells.minutes();
        WeightedCatchments within30 = WeightedCatchments.of(minutes, Decay.upTo(30));
        for (String what : List.of("schools", "jobs")) {
            Relative.requireEqual(
                    SupplyPotential.of(BeloHorizonteCells.column(what), within30)
                            .access(),
                    BeloHorizonteCells.expected("cum30_" + what),
                    1e-9);
        }
        AccessResult smooth = SupplyPotential.of(
                BeloHorizonteCells.column("schools"), WeightedCatchments.of(minutes, new Decay.Exponential(0.05)));
        Relative.requireEqual(smooth.access(), BeloHorizonteCells.expected("grav_exp005_schools"), 1e-9);
    }

    /** 4 + 1/2 * 2 = 5; a site of unknown capacity adds nothing and is told. */
    @Test
    void addsUpPlacesByWeight() {
        WeightedCatchments catchments = WeightedCatchments.of(
                CostPairs.ofTable(3, new double[][] {{0, 5, Double.NaN}, {0, Double.NaN, 1}}), new Decay.Linear(10));
        AccessResult result = SupplyPotential.of(new double[] {4, 2, Double.NaN}, catchments);
        assertThat(result.access(0), equalTo(5.0));
        assertThat(result.access(1), equalTo(4.0));
        assertThat(result.status(0), equalTo(AccessStatus.KNOWN));
        assertThat(result.status(1), equalTo(AccessStatus.PARTLY_KNOWN));
        assertThat(result.mean(), equalTo(Double.NaN));
        assertThat(result.areasWithoutDemand().length, equalTo(0));
    }
}
