package org.lebenswelten.reach;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Catchment.Bound;
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
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> reach(measure("a", setting, IN_2023, site(0, null))));
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
