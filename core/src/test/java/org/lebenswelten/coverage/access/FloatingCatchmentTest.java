package org.lebenswelten.coverage.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.coverage.access.Decay.StepBound;

class FloatingCatchmentTest {

    private static final double TOLERANCE = 1e-9;
    private static final double NA = Double.NaN;
    private static final Decay STEPS_KM = DecayTest.steps(StepBound.RIGHT_CLOSED, 5, 1, 10, 0.68, 15, 0.22);

    /** PySAL access 541de01 on 1,930 tracts, straight-line km. */
    @ParameterizedTest
    @ValueSource(strings = {"doc", "dentist"})
    void accessInChicagoAgreesWithAccess(String provider) {
        CostPairs pairs = CostPairs.within(ChicagoTracts.points(), ChicagoTracts.points(), 20);
        double[] people = ChicagoTracts.population();
        double[] places = ChicagoTracts.capacity(provider);
        agrees(FloatingCatchment.TWO_STEP, WeightedCatchments.of(pairs, Decay.upTo(10)), "2sfca_10km", provider);
        agrees(FloatingCatchment.TWO_STEP, WeightedCatchments.of(pairs, STEPS_KM), "e2sfca_step5_10_15", provider);
        WeightedCatchments bell = WeightedCatchments.of(pairs, new Decay.Gaussian(5), 15);
        agrees(FloatingCatchment.TWO_STEP, bell, "e2sfca_gauss5_max15", provider);
        agrees(
                FloatingCatchment.THREE_STEP_OVER_ALL_PAIRS,
                WeightedCatchments.of(pairs, STEPS_KM),
                "3sfca_step5_10_15",
                provider);
        AccessResult result = FloatingCatchment.TWO_STEP.of(people, places, bell);
        assertThat(result.areasWithoutDemand().length, equalTo(5));
        // 7,254 doctors and 4,970 dentists; all have demand within 15 km
        assertThat(result.offered(), equalTo(provider.equals("doc") ? 7254.0 : 4970.0));
    }

    private static void agrees(
            FloatingCatchment method, WeightedCatchments catchments, String figure, String provider) {
        AccessResult result = method.of(ChicagoTracts.population(), ChicagoTracts.capacity(provider), catchments);
        Relative.requireEqual(result.access(), ChicagoTracts.expected(figure, provider), TOLERANCE);
    }

    /** PySAL access 541de01, its own three-place example: weight 1 / cost, pairs up to 61, the pair at 80 counts in G. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3"})
    void threePlacesAgreeWithAccess(String scenario) {
        List<Map<String, String>> rows = rows("coverage/access/hospital3_costs.csv", scenario);
        CostPairs pairs = CostPairs.of(
                3, 3, positions(rows, "origin"), positions(rows, "dest"), ReferenceData.column(rows, "cost"));
        WeightedCatchments gravity = WeightedCatchments.of(pairs, new Decay.Power(1, -1, 1), 61);
        Decay steps = DecayTest.steps(StepBound.RIGHT_CLOSED, 20, 1, 40, 0.68, 60, 0.22);
        List<Map<String, String>> expected = rows("coverage/access/hospital3_expected.csv", scenario);
        Map<String, AccessResult> results = Map.of(
                "2sfca_gravity", hospitals(FloatingCatchment.TWO_STEP, gravity),
                "3sfca_gravity", hospitals(FloatingCatchment.THREE_STEP_OVER_ALL_PAIRS, gravity),
                "2sfca_binary61", hospitals(FloatingCatchment.TWO_STEP, WeightedCatchments.of(pairs, Decay.upTo(61))),
                "e2sfca_step20_40_60", hospitals(FloatingCatchment.TWO_STEP, WeightedCatchments.of(pairs, steps)));
        results.forEach((figure, result) ->
                Relative.requireEqual(result.access(), ReferenceData.column(expected, figure), TOLERANCE));
    }

    private static AccessResult hospitals(FloatingCatchment method, WeightedCatchments catchments) {
        return method.of(new double[] {100, 50, 10}, new double[] {15, 20, 100}, catchments);
    }

    /** R accessibility dfde37a on 898 cells, 184 schools, minutes. */
    @Test
    void accessInBeloHorizonteAgreesWithAccessibility() {
        CostPairs minutes = BeloHorizonteCells.minutes();
        assertThat(minutes.size(), equalTo(748437));
        WeightedCatchments smooth = WeightedCatchments.of(minutes, new Decay.Exponential(0.05));
        Decay steps = DecayTest.steps(StepBound.LEFT_CLOSED, 15, 1, 30, 0.68, 45, 0.22);
        Map<String, AccessResult> results = Map.of(
                "2sfca_bin30_schools",
                        schools(FloatingCatchment.TWO_STEP, WeightedCatchments.of(minutes, Decay.upTo(30))),
                "e2sfca_step_schools", schools(FloatingCatchment.TWO_STEP, WeightedCatchments.of(minutes, steps)),
                "2sfca_exp005_schools", schools(FloatingCatchment.TWO_STEP, smooth),
                "bfca_exp005_schools", schools(FloatingCatchment.BALANCED_OVER_ALL_SITES, smooth));
        results.forEach((figure, result) ->
                Relative.requireEqual(result.access(), BeloHorizonteCells.expected(figure), TOLERANCE));
    }

    private static AccessResult schools(FloatingCatchment method, WeightedCatchments catchments) {
        return method.of(BeloHorizonteCells.column("population"), BeloHorizonteCells.column("schools"), catchments);
    }

    /**
     * Areas of 10 and 30 persons, a site of 6 places, w = 1 and 1/2: load 10 + 15 = 25, R = 0.24. Two-step 0.24 and 0.12,
     * together 2.4 + 3.6 = 6 places. Modified 0.24 and 0.06: 2.4 + 1.8 = 4.2 places, 1.8 stay unused.
     */
    @Test
    void distantPlacesStayUnusedInTheModifiedMethod() {
        WeightedCatchments catchments = catchments(new double[][] {{5}, {15}}, 10, 1, 20, 0.5);
        double[] people = {10, 30};
        double[] places = {6};
        double[] modified = FloatingCatchment.MODIFIED_TWO_STEP
                .of(people, places, catchments)
                .access();
        assertThat(modified[0], closeTo(0.24, 1e-15));
        assertThat(modified[1], closeTo(0.06, 1e-15));
        AccessResult plain = FloatingCatchment.TWO_STEP.of(people, places, catchments);
        assertThat(plain.access(1), closeTo(0.12, 1e-15));
        assertThat(plain.ratio(0), closeTo(0.24, 1e-15));
        assertThat(plain.mean(), closeTo(6 / 40.0, 1e-15));
    }

    /**
     * The pair of area 0 with site 1 has weight 1/2, all others 1. Three-step, demand 10 and 10: G_00 = 2/3, G_01 = 1/3, G_11
     * = 1; load of site 0: 10 * 2/3 = 20/3, of site 1: 10 * 1/3 * 1/2 + 10 = 35/3. R_0 = 4 / (20/3) = 0.6, R_1 = 7 / (35/3)
     * = 0.6. A_0 = 0.6 * 2/3 + 0.6 / 6 = 0.5, A_1 = 0.6. Balanced: u_00 = 2/3, u_01 = 1/3, u_11 = 1, loads 20/3 and 40/3; R
     * = 0.6 and 0.525; v_00 = 1, v_01 = 1/3, v_11 = 2/3: A_0 = 0.6 + 0.175, A_1 = 0.35.
     */
    @Test
    void peopleChooseAmongSites() {
        WeightedCatchments catchments = catchments(new double[][] {{5, 15}, {NA, 5}}, 10, 1, 20, 0.5);
        double[] people = {10, 10};
        double[] places = {4, 7};
        double[] chosen =
                FloatingCatchment.THREE_STEP.of(people, places, catchments).access();
        assertThat(chosen[0], closeTo(0.5, 1e-15));
        assertThat(chosen[1], closeTo(0.6, 1e-15));
        double[] balanced =
                FloatingCatchment.BALANCED.of(people, places, catchments).access();
        assertThat(balanced[0], closeTo(0.775, 1e-15));
        assertThat(balanced[1], closeTo(0.35, 1e-15));
    }

    /** Random tables: what each method conserves, computed here from its result. */
    @ParameterizedTest
    @EnumSource
    void conserves(FloatingCatchment method) {
        for (int seed = 0; seed < 30; seed++) {
            Case random = new Case(seed);
            AccessResult result = method.of(random.people, random.places, random.catchments);
            double used = 0;
            double sum = 0;
            for (int area = 0; area < random.people.length; area++) {
                used += random.people[area] * result.access(area);
                sum += result.access(area);
            }
            double ratios = 0;
            double load = 0;
            for (int site = 0; site < random.places.length; site++) {
                ratios += result.ratio(site);
                load += result.ratio(site) > 0 ? random.places[site] / result.ratio(site) : 0;
            }
            switch (method) {
                case TWO_STEP, THREE_STEP, THREE_STEP_OVER_ALL_PAIRS ->
                    assertThat(used, closeTo(result.offered(), 1e-9 * result.offered()));
                case MODIFIED_TWO_STEP -> assertThat(used, lessThanOrEqualTo(result.offered() * (1 + 1e-9)));
                case BALANCED -> {
                    assertThat(sum, closeTo(ratios, 1e-9 * ratios));
                    assertThat(load, closeTo(random.peopleWithPlacesInReach(), 1e-9 * load));
                }
                case BALANCED_OVER_ALL_SITES -> assertThat(sum, closeTo(ratios, 1e-9 * ratios));
            }
        }
    }

    /** More capacity anywhere lowers nobody's access; in the three-step method as long as no site gets its first place. */
    @ParameterizedTest
    @EnumSource
    void moreCapacityNeverLowersAccess(FloatingCatchment method) {
        for (int seed = 0; seed < 30; seed++) {
            Case random = new Case(seed);
            double[] before =
                    method.of(random.people, random.places, random.catchments).access();
            for (int site = 0; site < random.places.length; site++) {
                if (random.places[site] > 0 || method != FloatingCatchment.THREE_STEP) {
                    double[] more = random.places.clone();
                    more[site] += 7;
                    double[] after =
                            method.of(random.people, more, random.catchments).access();
                    for (int area = 0; area < after.length; area++) {
                        assertThat(after[area], greaterThanOrEqualTo(before[area] * (1 - 1e-12)));
                    }
                }
            }
        }
    }

    /** The counterexample of the javadoc: 5 and 5, then 13/3 and 20/3. */
    @Test
    void aFirstPlaceCanLowerAccessWherePeopleChoose() {
        WeightedCatchments catchments = catchments(new double[][] {{1, 1}, {1, NA}}, 10, 1);
        double[] people = {1, 1};
        AccessResult without = FloatingCatchment.THREE_STEP.of(people, new double[] {10, 0}, catchments);
        assertThat(without.access(0), closeTo(5, 1e-15));
        AccessResult with = FloatingCatchment.THREE_STEP.of(people, new double[] {10, 1}, catchments);
        assertThat(with.access(0), closeTo(13 / 3.0, 1e-15));
        assertThat(with.access(1), closeTo(20 / 3.0, 1e-14));
        AccessResult plain = FloatingCatchment.TWO_STEP.of(people, new double[] {10, 1}, catchments);
        assertThat(plain.access(0), greaterThan(5.0));
    }

    /**
     * Area 0 without people, area 1 without a site, areas 2 and 3 with both. Site 0 is reached by area 0 only, site 1 by
     * areas 2 and 3, site 2 has unknown capacity and is reached by 3 and 4, site 3 has none and is reached by 5.
     */
    @ParameterizedTest
    @EnumSource
    void flagsWhatHasNoDemandOrNoSupply(FloatingCatchment method) {
        double[][] costs = {
            {1, NA, NA, NA},
            {NA, NA, NA, NA},
            {NA, 1, NA, NA},
            {NA, 1, 1, NA},
            {NA, NA, 1, NA},
            {NA, NA, NA, 1}
        };
        double[] people = {0, 50, 10, 10, 10, 10};
        double[] places = {8, 6, NA, 0};
        AccessResult result = method.of(people, places, catchments(costs, 10, 1));
        assertThat(result.areas(AccessStatus.UNCLAIMED), equalTo(new int[] {0}));
        assertThat(result.areas(AccessStatus.NO_SITE), equalTo(new int[] {1}));
        assertThat(result.areas(AccessStatus.KNOWN), equalTo(new int[] {2}));
        assertThat(result.areas(AccessStatus.PARTLY_KNOWN), equalTo(new int[] {3}));
        assertThat(result.areas(AccessStatus.UNKNOWN), equalTo(new int[] {4}));
        assertThat(result.areas(AccessStatus.NO_PLACES), equalTo(new int[] {5}));
        assertThat(result.areasWithoutDemand(), equalTo(new int[] {0}));
        assertThat(result.access(1), equalTo(0.0));
        assertThat(result.access(3), greaterThan(0.0));
        assertThat(result.access(4), equalTo(NA));
        assertThat(result.sites(SiteStatus.NO_DEMAND), equalTo(new int[] {0}));
        assertThat(result.sites(SiteStatus.SHARED_OUT), equalTo(new int[] {1}));
        assertThat(result.sites(SiteStatus.CAPACITY_UNKNOWN), equalTo(new int[] {2}));
        assertThat(result.sites(SiteStatus.NO_PLACES), equalTo(new int[] {3}));
        assertThat(result.ratio(0), equalTo(0.0));
        assertThat(result.offered(), equalTo(6.0));
    }

    /** Someone may move in: an area without people has the access of its neighbour at the same place. */
    @Test
    void areasWithoutPeopleKeepTheirAccess() {
        WeightedCatchments catchments = catchments(new double[][] {{1}, {1}}, 10, 1);
        AccessResult result = FloatingCatchment.TWO_STEP.of(new double[] {0, 4}, new double[] {2}, catchments);
        assertThat(result.access(0), closeTo(0.5, 1e-15));
        assertThat(result.status(0), equalTo(AccessStatus.KNOWN));
        assertThat(result.mean(), closeTo(0.5, 1e-15));
    }

    @Test
    void orderOfPairsDoesNotChangeABit() {
        Random random = new Random(7);
        int[] area = new int[600];
        int[] site = new int[600];
        double[] cost = random.doubles(600, 0, 60).toArray();
        Arrays.setAll(area, pair -> pair / 20);
        Arrays.setAll(site, pair -> pair % 20);
        double[] people = random.doubles(30, 0, 1000).toArray();
        double[] places = random.doubles(20, 0, 90).toArray();
        int[][] shuffled = {new int[600], new int[600]};
        double[] shuffledCost = new double[600];
        for (int pair = 0; pair < 600; pair++) {
            int other = (pair * 7 + 11) % 600; // 7 and 600 have no common divisor
            shuffled[0][other] = area[pair];
            shuffled[1][other] = site[pair];
            shuffledCost[other] = cost[pair];
        }
        for (FloatingCatchment method : EnumSet.allOf(FloatingCatchment.class)) {
            Decay decay = new Decay.Gaussian(15);
            double[] expected = method.of(
                            people, places, WeightedCatchments.of(CostPairs.of(30, 20, area, site, cost), decay))
                    .access();
            double[] actual = method.of(
                            people,
                            places,
                            WeightedCatchments.of(CostPairs.of(30, 20, shuffled[0], shuffled[1], shuffledCost), decay))
                    .access();
            assertThat(method.name(), Arrays.equals(actual, expected), equalTo(true));
        }
    }

    /** exp(-0.05 * 14900) is about 1e-323: persons per such weight cannot be told to 9 digits. */
    @Test
    void lostPlacesAreAnErrorAndNoResult() {
        WeightedCatchments catchments = WeightedCatchments.of(
                CostPairs.ofTable(1, new double[][] {{14840}, {14850}}), new Decay.Exponential(0.05));
        assertThat(catchments.weight(0), lessThan(Double.MIN_NORMAL));
        IllegalStateException problem = assertThrows(
                IllegalStateException.class,
                () -> FloatingCatchment.TWO_STEP.of(new double[] {3, 0.4}, new double[] {1e18}, catchments));
        assertThat(problem.getMessage(), containsString("TWO_STEP hands out places"));
    }

    @Test
    void refusesWhatIsNoDemandOrCapacity() {
        WeightedCatchments catchments = catchments(new double[][] {{1}}, 10, 2);
        refuses(FloatingCatchment.TWO_STEP, new double[] {-1}, new double[] {1}, catchments, "demand -1.0 of area 0");
        refuses(FloatingCatchment.TWO_STEP, new double[] {NA}, new double[] {1}, catchments, "demand NaN of area 0");
        refuses(FloatingCatchment.TWO_STEP, new double[] {1}, new double[] {-2}, catchments, "capacity -2.0 of site 0");
        refuses(
                FloatingCatchment.TWO_STEP,
                new double[2],
                new double[] {1},
                catchments,
                "demand: 2 values, expected 1");
        refuses(FloatingCatchment.TWO_STEP, new double[1], new double[0], catchments, "capacity: 0 values, expected 1");
        refuses(FloatingCatchment.MODIFIED_TWO_STEP, new double[1], new double[1], catchments, "weight 2.0 of pair 0");
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class,
                () -> WeightedCatchments.of(CostPairs.ofTable(0, new double[0][]), Decay.upTo(1), NA));
        assertThat(problem.getMessage(), containsString("reach NaN"));
    }

    private static void refuses(
            FloatingCatchment method, double[] people, double[] places, WeightedCatchments catchments, String message) {
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> method.of(people, places, catchments));
        assertThat(problem.getMessage(), containsString(message));
    }

    private static WeightedCatchments catchments(double[][] costs, double... steps) {
        return WeightedCatchments.of(
                CostPairs.ofTable(costs[0].length, costs), DecayTest.steps(StepBound.RIGHT_CLOSED, steps));
    }

    private static List<Map<String, String>> rows(String file, String scenario) {
        return ReferenceData.rows(file).stream()
                .filter(row -> row.get("scenario").equals(scenario))
                .toList();
    }

    private static int[] positions(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .mapToInt(row -> Integer.parseInt(row.get(column)) - 1)
                .toArray();
    }

    /** A city of 25 areas and 8 sites, some without people, places or ways. */
    private static final class Case {

        final double[] people;
        final double[] places;
        final WeightedCatchments catchments;

        Case(int seed) {
            Random random = new Random(seed);
            people = random.ints(25, -20, 200).mapToDouble(n -> Math.max(0, n)).toArray();
            places = random.ints(8, -5, 40).mapToDouble(n -> Math.max(0, n)).toArray();
            catchments = WeightedCatchments.of(
                    CostPairs.ofTable(8, CostPairsTest.randomTable(25, 8, seed)), new Decay.Linear(40));
        }

        double peopleWithPlacesInReach() {
            double sum = 0;
            for (int area = 0; area < people.length; area++) {
                boolean reaches = false;
                for (int pair = catchments.start(area); pair < catchments.start(area + 1); pair++) {
                    reaches |= places[catchments.site(pair)] > 0;
                }
                sum += reaches ? people[area] : 0;
            }
            return sum;
        }
    }
}
