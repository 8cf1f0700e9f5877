package org.lebenswelten.coverage.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;

class CatchmentRatioTest {

    /** PySAL access 541de01: fca_ratio within 10 km. */
    @ParameterizedTest
    @ValueSource(strings = {"doc", "dentist"})
    void ratioInChicagoAgreesWithAccess(String provider) {
        WeightedCatchments catchments = WeightedCatchments.of(
                CostPairs.within(ChicagoTracts.points(), ChicagoTracts.points(), 20), Decay.upTo(10));
        AccessResult result =
                CatchmentRatio.of(ChicagoTracts.population(), catchments, ChicagoTracts.capacity(provider), catchments);
        Relative.requireEqual(result.access(), ChicagoTracts.expected("fca_ratio_10km", provider), 1e-9);
    }

    /** PySAL access 541de01, its own three-place example: fca_ratio up to 61. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3"})
    void ratioOfThreePlacesAgreesWithAccess(String scenario) {
        List<Map<String, String>> costs = rows("hospital3_costs.csv", scenario);
        CostPairs pairs = CostPairs.of(
                3, 3, positions(costs, "origin"), positions(costs, "dest"), ReferenceData.column(costs, "cost"));
        WeightedCatchments catchments = WeightedCatchments.of(pairs, Decay.upTo(61));

        AccessResult result =
                CatchmentRatio.of(new double[] {100, 50, 10}, catchments, new double[] {15, 20, 100}, catchments);

        double[] expected = ReferenceData.column(rows("hospital3_expected.csv", scenario), "fca_ratio61");
        Relative.requireEqual(result.access(), expected, 1e-9);
    }

    private static List<Map<String, String>> rows(String file, String scenario) {
        return ReferenceData.rows("coverage/access/" + file).stream()
                .filter(row -> row.get("scenario").equals(scenario))
                .toList();
    }

    private static int[] positions(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .mapToInt(row -> Integer.parseInt(row.get(column)) - 1)
                .toArray();
    }

    /**
     * Area 0 has 15 places and 160 - 50 = 110 persons with area 2 in reach: (15 + 100) / 110 = 1.0454545, as in PySAL
     * access's three-place example, scenario 0. Area 3 reaches a site and nobody, area 4 a site of unknown capacity.
     */
    @Test
    void areasWithNobodyInReachHaveNoRatio() {
        double far = Double.NaN;
        double[][] toAreas = {
            {0, far, 1, far, far},
            {far, 0, 1, far, far},
            {1, 1, 0, far, far},
            {far, far, far, 0, far},
            {far, far, far, far, 0}
        };
        double[][] toSites = {{0, far, 1}, {far, 0, 1}, {1, 1, 0}, {0, far, far}, {far, 0, far}};
        Decay all = Decay.upTo(61);
        AccessResult result = CatchmentRatio.of(
                new double[] {100, 50, 10, 0, 5},
                WeightedCatchments.of(CostPairs.ofTable(5, toAreas), all),
                new double[] {15, far, 100},
                WeightedCatchments.of(CostPairs.ofTable(3, toSites), all));
        assertThat(result.access(0), closeTo(1.04545454545455, 1e-14));
        assertThat(result.status(1), equalTo(AccessStatus.PARTLY_KNOWN));
        assertThat(result.access(1), closeTo(100 / 60.0, 1e-14));
        assertThat(result.access(3), equalTo(0.0));
        assertThat(result.status(3), equalTo(AccessStatus.UNCLAIMED));
        assertThat(result.access(4), equalTo(Double.NaN));
        assertThat(result.areasWithoutDemand(), equalTo(new int[] {3}));
    }

    @Test
    void refusesCatchmentsOfOtherAreas() {
        WeightedCatchments two = WeightedCatchments.of(CostPairs.ofTable(1, new double[][] {{1}, {1}}), Decay.upTo(2));
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class, () -> CatchmentRatio.of(new double[2], two, new double[1], two));
        assertThat(problem.getMessage(), containsString("2 areas to 1 areas"));
    }
}
