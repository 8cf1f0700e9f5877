package org.lebenswelten.reach;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Catchment.Bound;
import org.lebenswelten.measure.DecayRule;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.ResidentPoints;

/**
 * Two units on a line. West has 30 residents at x = 0 and 10 at x = 100, east 20 at x = 200 and 20 at x = 900. The target
 * group is 8 persons in the west and 10 in the east, so that the points stand for 6, 2, 5 and 5 persons.
 */
class CatchmentReachTest {

    private static final double EXACT = 1e-12;
    private static final RunningTime IN_2023 = new RunningTime(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
    private static final UnitPeriods FRAME =
            new UnitPeriods("quarter", List.of("east", "west"), List.of(Period.ofYear(2023), Period.ofYear(2024)));
    private static final ResidentPoints POINTS = new ResidentPoints(
            "quarter", new double[] {0, 100, 200, 900}, new double[4], new int[] {1, 1, 0, 0}, new double[] {
                30, 10, 20, 20
            });
    private static final double[] TARGET = {10, 8, 10, 8};

    @Test
    void countsTargetGroupWithinTheRadiusEdgeIncluded() {
        // 100 m around x = 100 holds x = 0, 100, 200: west 6 + 2, east 5
        RawReach reach = reach(measure("a", Catchment.ofRadius(100), IN_2023, site(100, null)));
        assertThat(reach.reached()[FRAME.cell(1, 0)], closeTo(8, EXACT));
        assertThat(reach.reached()[FRAME.cell(0, 0)], closeTo(5, EXACT));
    }

    @Test
    void exclusiveBoundLeavesTheEdgeOut() {
        Catchment open = Catchment.ofRadius(100, Bound.EXCLUSIVE);
        RawReach reach = reach(measure("a", open, IN_2023, site(100, null)));
        assertThat(reach.reached()[FRAME.cell(1, 0)], closeTo(2, EXACT));
        assertThat(reach.reached()[FRAME.cell(0, 0)], closeTo(0, EXACT));
    }

    @Test
    void reachesNobodyInAPeriodInWhichItDoesNotRun() {
        RawReach reach = reach(measure("a", Catchment.ofRadius(5000), IN_2023, site(100, new Capacity(9, 12))));
        assertThat(reach.reached()[FRAME.cell(1, 1)], closeTo(0, EXACT));
        assertThat(reach.places()[FRAME.cell(1, 1)], closeTo(0, EXACT));
    }

    @Test
    void personInReachOfTwoSitesCountsOnce() {
        RawReach reach = reach(
                measure("a", Catchment.ofRadius(100), IN_2023, site(100, null)),
                measure("b", Catchment.ofRadius(100), IN_2023, site(0, null)));
        assertThat(reach.reached()[FRAME.cell(1, 0)], closeTo(8, EXACT));
    }

    @Test
    void placesAreSharedOutOverTheDemandInReach() {
        // 13 persons in reach of 26 places a year in 365 of 365.2425 days: 2 * 365 / 365.2425 places a person
        RawReach reach = reach(measure("a", Catchment.ofRadius(100), IN_2023, site(100, new Capacity(26, 12))));
        double each = 2 * 365 / 365.2425;
        assertThat(reach.places()[FRAME.cell(1, 0)], closeTo(8 * each, EXACT));
        assertThat(reach.places()[FRAME.cell(0, 0)], closeTo(5 * each, EXACT));
    }

    @Test
    void siteWithNobodyInReachIsListedAndItsPlacesAreClaimedByNobody() {
        RawReach reach = reach(measure("far", Catchment.ofRadius(10), IN_2023, site(5000, new Capacity(5, 12))));
        assertThat(reach.withoutDemand(), contains("far/s5000"));
        assertThat(reach.places()[FRAME.cell(0, 0)] + reach.places()[FRAME.cell(1, 0)], closeTo(0, EXACT));
    }

    @Test
    void unknownTargetGroupGivesUnknownReachAndLeavesItsPlacesToOthers() {
        double[] target = {Double.NaN, 8, 10, 8};
        RawReach reach = new CatchmentReach(FRAME, target, POINTS)
                .of(List.of(measure("a", Catchment.ofRadius(100), IN_2023, site(100, new Capacity(8, 12)))));
        assertThat(reach.reached()[FRAME.cell(0, 0)], notANumber());
        assertThat(reach.places()[FRAME.cell(0, 0)], notANumber());
        assertThat(reach.places()[FRAME.cell(1, 0)], closeTo(8 * 365 / 365.2425, EXACT));
    }

    @Test
    void unitWithPeopleButWithoutPointIsRefused() {
        ResidentPoints westOnly =
                new ResidentPoints("quarter", new double[] {0}, new double[] {0}, new int[] {1}, new double[] {30});
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new CatchmentReach(FRAME, TARGET, westOnly));
        assertThat(e.getMessage(), containsString("'east'"));
    }

    @Test
    void otherCatchmentsAreRefused() {
        Catchment setting = Catchment.ofSetting();
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> reach(measure("a", setting, IN_2023, site(0, null))));
        assertThat(e.getMessage(), containsString("SETTING"));
    }

    @Test
    void placesAreConservedAndMoreRadiusNeverReachesFewer() {
        SplittableRandom random = new SplittableRandom(20231122);
        int n = 400;
        double[] x = random.doubles(n, 0, 3000).toArray();
        double[] y = random.doubles(n, 0, 3000).toArray();
        int[] unit = random.ints(n, 0, 2).toArray();
        double[] residents = random.doubles(n, 1, 40).toArray();
        CatchmentReach demand = new CatchmentReach(FRAME, TARGET, new ResidentPoints("quarter", x, y, unit, residents));
        double before = 0;
        for (double radius : new double[] {200, 400, 800, 1600}) {
            MeasureSite[] sites = new MeasureSite[5];
            for (int s = 0; s < sites.length; s++) {
                sites[s] = new MeasureSite(
                        "s" + s, "s" + s, null, 500 + 400 * s, 2500 - 400 * s, new Capacity(10 + s, 12));
            }
            RawReach reach = demand.of(List.of(measure("a", Catchment.ofRadius(radius), IN_2023, sites)));
            assertThat(reach.withoutDemand(), empty());
            // 10 + 11 + 12 + 13 + 14 places a year, 365 of 365.2425 days
            assertThat(reach.places()[0] + reach.places()[1], closeTo(60 * 365 / 365.2425, 1e-9));
            double reached = reach.reached()[0] + reach.reached()[1];
            assertThat(reached >= before && reached <= 18 + 1e-9, org.hamcrest.Matchers.is(true));
            before = reached;
        }
    }

    /** x = 100 stands for 2 persons of the west; measure a reaches x = 0 to 200, b x = 0 and 100, a's second site only x = 0. */
    @Test
    void twiceAreThoseWhomTwoMeasuresReachNotTwoSites() {
        MeasureProfile a = measure("a", Catchment.ofRadius(100), IN_2023, site(100, null), site(-100, null));
        MeasureProfile b = measure("b", Catchment.ofRadius(100), IN_2023, site(0, null));
        RawReach twice = new CatchmentReach(FRAME, TARGET, POINTS).twice(List.of(a, b));

        assertThat(twice.reached()[FRAME.cell(1, 0)], closeTo(8, EXACT));
        assertThat(twice.reached()[FRAME.cell(0, 0)], closeTo(0, EXACT));
        assertThat(
                new CatchmentReach(FRAME, TARGET, POINTS).twice(List.of(a)).reached()[FRAME.cell(1, 0)],
                closeTo(0, EXACT));
    }

    /**
     * Steps {100: 1, 200: 0.5} around x = 0 draw 6 + 2 of the west and half of the 5 at x = 200. Of 21 places a year each of
     * these 10.5 gets 2 * 365 / 365.2425.
     */
    @Test
    void decayDrawsTheFewerTheFarther() {
        DecayRule steps = DecayRule.ofSteps(List.of(100.0, 200.0), List.of(1.0, 0.5));
        RawReach reach = reach(measure(
                "a", Catchment.ofDecay(steps, Double.NaN, Bound.INCLUSIVE), IN_2023, site(0, new Capacity(21, 12))));

        assertThat(reach.reached()[FRAME.cell(1, 0)], closeTo(8, EXACT));
        assertThat(reach.reached()[FRAME.cell(0, 0)], closeTo(2.5, EXACT));
        assertThat(reach.places()[FRAME.cell(0, 0)], closeTo(5 * 365 / 365.2425, EXACT));
        assertThat(reach.places()[FRAME.cell(1, 0)], closeTo(16 * 365 / 365.2425, EXACT));
    }

    /** Of the 8 + 5 within 100 m of x = 100, 26 who came there are spread as 16 and 10. */
    @Test
    void participantsAreSpreadLikePlaces() {
        MeasureProfile a = measure("a", Catchment.ofRadius(100), IN_2023, site(100, null));
        RawReach spread =
                new CatchmentReach(FRAME, TARGET, POINTS).spread(List.of(a), Map.of("a/s100", new double[] {26, 99}));

        assertThat(spread.places()[FRAME.cell(1, 0)], closeTo(16, EXACT));
        assertThat(spread.places()[FRAME.cell(0, 0)], closeTo(10, EXACT));
        assertThat(spread.places()[FRAME.cell(1, 1)], closeTo(0, EXACT));
    }

    @Test
    void negativeTargetGroupIsRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> new CatchmentReach(FRAME, new double[] {10, -1, 10, 8}, POINTS));
        assertThat(e.getMessage(), containsString("'west'"));
    }

    /** More capacity never takes places from anyone; unknown capacity is no site of 0 places, but reaches as before. */
    @Test
    void moreCapacityNeverLowersCoverage() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 50; i++) {
            double radius = random.nextDouble(50, 1000);
            double places = random.nextDouble(0, 100);
            double more = places + random.nextDouble(0, 100);
            MeasureProfile other =
                    measure("b", Catchment.ofRadius(radius), IN_2023, site(random.nextInt(900), new Capacity(7, 12)));
            double x = random.nextInt(900);
            RawReach few =
                    reach(measure("a", Catchment.ofRadius(radius), IN_2023, site(x, new Capacity(places, 12))), other);
            RawReach many =
                    reach(measure("a", Catchment.ofRadius(radius), IN_2023, site(x, new Capacity(more, 12))), other);
            RawReach unknown = reach(measure("a", Catchment.ofRadius(radius), IN_2023, site(x, null)), other);
            for (int cell = 0; cell < FRAME.size(); cell++) {
                assertThat(many.places()[cell], greaterThanOrEqualTo(few.places()[cell]));
                assertThat(unknown.reached()[cell], closeTo(few.reached()[cell], EXACT));
            }
        }
    }

    /** Points, sites and measures in another order give the same figures. */
    @Test
    void orderDoesNotMatter() {
        DecayRule bell = DecayRule.ofScale(DecayRule.Kind.GAUSSIAN, 150);
        MeasureProfile a =
                measure("a", Catchment.ofDecay(bell, 400, Bound.INCLUSIVE), IN_2023, site(0, null), site(120, null));
        MeasureProfile turned =
                measure("a", Catchment.ofDecay(bell, 400, Bound.INCLUSIVE), IN_2023, site(120, null), site(0, null));
        MeasureProfile b = measure("b", Catchment.ofRadius(150), IN_2023, site(200, new Capacity(9, 12)));
        ResidentPoints reversed = new ResidentPoints(
                "quarter", new double[] {900, 200, 100, 0}, new double[4], new int[] {0, 0, 1, 1}, new double[] {
                    20, 20, 10, 30
                });
        CatchmentReach there = new CatchmentReach(FRAME, TARGET, POINTS);
        CatchmentReach back = new CatchmentReach(FRAME, TARGET, reversed);
        for (int cell = 0; cell < FRAME.size(); cell++) {
            assertThat(
                    back.of(List.of(b, turned)).reached()[cell],
                    closeTo(there.of(List.of(a, b)).reached()[cell], EXACT));
            assertThat(
                    back.of(List.of(b, turned)).places()[cell],
                    closeTo(there.of(List.of(a, b)).places()[cell], EXACT));
            assertThat(
                    back.twice(List.of(b, turned)).reached()[cell],
                    closeTo(there.twice(List.of(a, b)).reached()[cell], EXACT));
        }
    }

    private static RawReach reach(MeasureProfile... measures) {
        return new CatchmentReach(FRAME, TARGET, POINTS).of(List.of(measures));
    }

    private static MeasureSite site(double x, Capacity capacity) {
        return new MeasureSite("s" + (int) x, "site", null, x, 0, capacity);
    }

    private static MeasureProfile measure(String id, Catchment catchment, RunningTime running, MeasureSite... sites) {
        return new MeasureProfile(
                id,
                LocalDate.of(2024, 1, 1),
                null,
                BilingualText.same(id),
                BilingualText.same(id),
                List.of("movement"),
                List.of(Setting.KITA),
                new TargetGroup(3, 5, Sex.ALL),
                List.of(sites),
                catchment,
                running,
                Phase.IMPLEMENTATION);
    }
}
