package org.lebenswelten.reach;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Catchment.Bound;
import org.lebenswelten.measure.Catchment.Kind;
import org.lebenswelten.measure.DecayRule;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.network.WalkingNetwork;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Points on a line at 0, 100, 200, 300 and 400 m, the first three in the unit a1, the others in a2; the site is at 0. */
class CatchmentSearchTest {

    private static final ResidentPoints POINTS = new ResidentPoints(
            "quarter", new double[] {0, 100, 200, 300, 400}, new double[5], new int[] {0, 0, 0, 1, 1}, new double[] {
                10, 20, 30, 40, 50
            });

    @Test
    void radiusHoldsItsEdgeOnlyIfInclusive() {
        assertThat(reached(Catchment.ofRadius(200)).points(), is(new int[] {0, 1, 2}));
        assertThat(reached(Catchment.ofRadius(200)).weights(), is(nullValue()));
        assertThat(reached(Catchment.ofRadius(200, Bound.EXCLUSIVE)).points(), is(new int[] {0, 1}));
    }

    /**
     * Steps {200: 1, 300: 0.68}. Inclusive, as step_fn of PySAL's access: at exactly 200 m the weight is 1. Exclusive, as
     * decay_stepped of R's accessibility: there it is 0.68, and nobody comes from exactly 300 m.
     */
    @Test
    void boundOfAStepBelongsToTheNearerStepOnlyIfInclusive() {
        DecayRule steps = DecayRule.ofSteps(List.of(200.0, 300.0), List.of(1.0, 0.68));

        SiteReach closed = reached(Catchment.ofDecay(steps, Double.NaN, Bound.INCLUSIVE));
        assertThat(closed.points(), is(new int[] {0, 1, 2, 3}));
        assertThat(closed.weights(), is(new double[] {1, 1, 1, 0.68}));

        SiteReach open = reached(Catchment.ofDecay(steps, Double.NaN, Bound.EXCLUSIVE));
        assertThat(open.points(), is(new int[] {0, 1, 2}));
        assertThat(open.weights(), is(new double[] {1, 1, 0.68}));
    }

    /** exp(-300^2 / (2 * 200^2)) = exp(-1.125) = 0.32465; exp(-1.5) = 0.22313; 1 - 300/400 = 0.25; (300/100)^-1 = 1/3. */
    @Test
    void functionsOfTheDistance() {
        assertThat(at300(DecayRule.ofScale(DecayRule.Kind.GAUSSIAN, 200)), closeTo(0.32465, 1e-5));
        assertThat(at300(DecayRule.ofScale(DecayRule.Kind.EXPONENTIAL, 200)), closeTo(0.22313, 1e-5));
        assertThat(at300(DecayRule.ofScale(DecayRule.Kind.LINEAR, 400)), closeTo(0.25, 1e-12));
        assertThat(
                at300(new DecayRule(DecayRule.Kind.POWER, List.of(), List.of(), 100, -1, 10, Double.NaN)),
                closeTo(1 / 3.0, 1e-12));
        // k = pi / (100 sqrt 3) = 0.0181380: (1 + exp(-200 k)) / (1 + exp(100 k)) = 1.026580 / 7.133707
        assertThat(
                at300(new DecayRule(DecayRule.Kind.LOGISTIC, List.of(), List.of(), 200, Double.NaN, Double.NaN, 100)),
                closeTo(1.026580 / 7.133707, 1e-5));
    }

    /** A power exceeds 1 below its scale, but no more than everybody comes. */
    @Test
    void nobodyIsDrawnMoreThanOnce() {
        DecayRule power = new DecayRule(DecayRule.Kind.POWER, List.of(), List.of(), 200, -1, 10, Double.NaN);
        SiteReach reach = reached(Catchment.ofDecay(power, 400, Bound.INCLUSIVE));

        assertThat(reach.weights(), is(new double[] {1, 1, 1, 200 / 300.0, 0.5}));
    }

    @Test
    void smoothDecayEndsWhereTheProfileSays() {
        DecayRule bell = DecayRule.ofScale(DecayRule.Kind.GAUSSIAN, 200);

        assertThat(reached(Catchment.ofDecay(bell, 300, Bound.INCLUSIVE)).points(), is(new int[] {0, 1, 2, 3}));
        assertThat(reached(Catchment.ofDecay(bell, 300, Bound.EXCLUSIVE)).points(), is(new int[] {0, 1, 2}));
    }

    @Test
    void areasOfTheZoningAndOfCoarserOnes() {
        assertThat(reached(Catchment.ofAreas(List.of("a2"))).points(), is(new int[] {3, 4}));
        assertThat(reached(Catchment.ofAreas(List.of("a"))).points(), is(new int[] {0, 1, 2, 3, 4}));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> reached(Catchment.ofAreas(List.of("b"))));
        assertThat(e.getMessage(), containsString("'b'"));
    }

    /**
     * A way runs from (0, 0) to (250, 0) only, and a separate one from (300, 0) to (400, 0). At 6 km/h 2 minutes are 200 m:
     * exactly the third point, which belongs to it only if inclusive. The points at 300 and 400 m lie on the other way, which
     * nothing joins, and are not reached in any time.
     */
    @Test
    void waysOnFootAndPointsThatNoWayLeadsTo() {
        WalkingNetwork network = WalkingNetwork.of(
                new double[] {0, 250, 300, 400}, new double[4], new int[] {0, 2}, new int[] {1, 3}, new double[] {
                    250, 100
                });
        CatchmentSearch search = new CatchmentSearch(POINTS, new Nesting(List.of()), network);

        assertThat(reached(search, Catchment.ofWalk(2, 6)).points(), is(new int[] {0, 1, 2}));
        Catchment open = new Catchment(Kind.WALK, Double.NaN, 2, 6, List.of(), null, Bound.EXCLUSIVE);
        assertThat(reached(search, open).points(), is(new int[] {0, 1}));
        assertThat(reached(search, Catchment.ofWalk(60, 6)).points(), is(new int[] {0, 1, 2}));
        // a decay on foot takes minutes: straight down to 0 at 4 minutes, 400 m
        Catchment linear = new Catchment(
                Kind.DECAY, Double.NaN, 4, 6, List.of(), DecayRule.ofScale(DecayRule.Kind.LINEAR, 4), Bound.INCLUSIVE);
        assertThat(reached(search, linear).weight(2), closeTo(0.5, 1e-12));
    }

    @Test
    void walkWithoutNetworkIsRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> reached(Catchment.ofWalk(10, 4.5)));
        assertThat(e.getMessage(), containsString("network"));
    }

    /** The grid finds what looking at every point finds. */
    @Test
    void gridFindsWhatLookingAtEveryPointFinds() {
        Random random = new Random(11);
        int size = 3000;
        double[] x = random.doubles(size, 0, 5000).toArray();
        double[] y = random.doubles(size, 0, 800).toArray();
        double[] residents = new double[size];
        Arrays.fill(residents, 1);
        CatchmentSearch search = new CatchmentSearch(new ResidentPoints("z", x, y, new int[size], residents));
        for (int i = 0; i < 50; i++) {
            double siteX = random.nextDouble(-500, 5500);
            double siteY = random.nextDouble(-500, 1300);
            double radius = random.nextDouble(10, 2000);
            int[] all = java.util.stream.IntStream.range(0, size)
                    .filter(p -> Math.hypot(x[p] - siteX, y[p] - siteY) <= radius)
                    .toArray();
            MeasureProfile measure = measure(Catchment.ofRadius(radius));
            assertThat(
                    search.of(measure, new MeasureSite("s", "S", null, siteX, siteY, null))
                            .points(),
                    is(all));
        }
    }

    private static double at300(DecayRule rule) {
        return reached(Catchment.ofDecay(rule, 400, Bound.INCLUSIVE)).weight(3);
    }

    private static SiteReach reached(Catchment catchment) {
        GeometryFactory factory = new GeometryFactory();
        Zoning district = new Zoning(
                "district",
                BilingualText.same("d"),
                null,
                List.of(new ArealUnit("a", "A", null, factory.toGeometry(new Envelope(0, 500, -50, 50)))));
        Zoning quarter = new Zoning(
                "quarter",
                BilingualText.same("q"),
                "district",
                List.of(
                        new ArealUnit("a1", "A1", "a", factory.toGeometry(new Envelope(0, 250, -50, 50))),
                        new ArealUnit("a2", "A2", "a", factory.toGeometry(new Envelope(250, 500, -50, 50)))));
        return reached(new CatchmentSearch(POINTS, new Nesting(List.of(district, quarter)), null), catchment);
    }

    private static SiteReach reached(CatchmentSearch search, Catchment catchment) {
        MeasureProfile measure = measure(catchment);
        return search.of(measure, measure.sites().get(0));
    }

    static MeasureProfile measure(Catchment catchment) {
        return new MeasureProfile(
                "m",
                LocalDate.of(2023, 1, 1),
                null,
                BilingualText.same("M"),
                BilingualText.same("M."),
                List.of("movement"),
                List.of(Setting.KITA),
                new TargetGroup(0, 5, Sex.ALL),
                List.of(new MeasureSite("s", "S", null, 0, 0, null)),
                catchment,
                new RunningTime(LocalDate.of(2023, 1, 1), null),
                Phase.IMPLEMENTATION);
    }
}
