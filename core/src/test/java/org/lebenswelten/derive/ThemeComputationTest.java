package org.lebenswelten.derive;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonTheme;
import org.lebenswelten.spatial.transfer.Basis;
import org.lebenswelten.spatial.transfer.LandUse;
import org.lebenswelten.spatial.transfer.OverlapWeighting;
import org.lebenswelten.spatial.transfer.WeightedPoints;

/**
 * Two units of 100 m x 100 m beside each other, 00000 from x = 0 and 00001 from x = 100, in 2023 and 2024. A band of 65 dB
 * covers x = 80 to 140, a louder one of 70 dB x = 130 to 160.
 */
class ThemeComputationTest {

    private static final PolygonLayer UNITS = Layers.lattice(2, 1, 100, 0);
    private static final UnitPeriods FRAME =
            new UnitPeriods("lattice", UNITS.ids(), List.of(Period.ofYear(2023), Period.ofYear(2024)));
    private static final PolygonTheme NOISE = new PolygonTheme(
            new PolygonLayer(
                    "noise",
                    Layers.METRES,
                    List.of("a", "b"),
                    List.of(Layers.box(80, 0, 140, 100), Layers.box(130, 0, 160, 100))),
            List.of("in", "above"),
            new int[] {0, 1});
    private static final double[] X = {10, 90, 110, 135, 190};
    private static final double[] Y = {50, 50, 50, 50, 50};
    private static final double[] PERSONS = {30, 10, 8, 4, 2};

    private static PeopleAtPoints points() {
        return new PeopleAtPoints(new WeightedPoints("points", Layers.METRES, X, Y, PERSONS), null);
    }

    private static RawCounts counts(Computation computation) {
        RawCounts counts = computation.over(UNITS, FRAME).counts();
        if (counts == null) {
            throw new AssertionError("no counts");
        }
        return counts;
    }

    @Test
    void residentsInTheBandWhereItIsTheHighest() {
        RawCounts counts = counts(new ThemeComputation(NOISE, 0, false, points()));

        // west: 10 of 40; east: 8 at 110, not the 4 at 135, where 70 dB is higher, of 14; the same in both years
        assertThat(counts.numerator(), equalTo(new double[] {10, 8, 10, 8}));
        assertThat(counts.denominator(), equalTo(new double[] {40, 14, 40, 14}));
    }

    @Test
    void complementCountsTheOthers() {
        RawCounts counts = counts(new ThemeComputation(NOISE, 0, true, points()));

        assertThat(counts.numerator(), equalTo(new double[] {30, 6, 30, 6}));
    }

    @Test
    void pointsBelongToTheUnitTheyName() {
        // the point at 110 names the western unit
        PeopleAtPoints named = new PeopleAtPoints(
                new WeightedPoints("points", Layers.METRES, X, Y, PERSONS),
                new ResidentPoints("lattice", X, Y, new int[] {0, 0, 0, 1, 1}, PERSONS));

        RawCounts counts = counts(new ThemeComputation(NOISE, 0, false, named));

        assertThat(counts.numerator(), equalTo(new double[] {18, 0, 18, 0}));
        assertThat(counts.denominator(), equalTo(new double[] {48, 6, 48, 6}));
    }

    @Test
    void pointsOutsideOfAllUnitsAreLeftOutAndTheirShareIsTold() {
        PeopleAtPoints people = new PeopleAtPoints(
                new WeightedPoints(
                        "points", Layers.METRES, new double[] {90, 900}, new double[] {50, 50}, new double[] {30, 10}),
                null);

        ComputedFigures figures = new ThemeComputation(NOISE, 0, false, people).over(UNITS, FRAME);

        // 30 of 40 persons lie in a unit; nobody lives in the eastern one
        assertThat(figures.quality().arrivedShare(), is(0.75));
        assertThat(
                counts(new ThemeComputation(NOISE, 0, false, people)).denominator(),
                equalTo(new double[] {30, Double.NaN, 30, Double.NaN}));
        assertThat(figures.quality().coveredShare()[1], is(Double.NaN));
    }

    @Test
    void populationIsSpreadPeriodByPeriod() {
        RawPopulation population = new RawPopulation(
                FRAME,
                List.of(new Band(0, 17, Sex.ALL), new Band(18, Integer.MAX_VALUE, Sex.ALL)),
                new double[][] {{20, 40, 30, Double.NaN}, {80, 160, 70, 100}});

        RawCounts counts = counts(new ThemeComputation(
                NOISE, 0, false, new PeopleSpread(population, Weighting.of("area", OverlapWeighting.byArea()))));

        // west 20 m of 100 m in the band; east 100 to 130 without the louder band: 30 m of 100 m
        double[] numerator = {20, 60, 20, Double.NaN};
        double[] denominator = {100, 200, 100, Double.NaN};
        for (int cell = 0; cell < 3; cell++) {
            assertThat(counts.numerator()[cell], is(closeTo(numerator[cell], 1e-9)));
            assertThat(counts.denominator()[cell], is(closeTo(denominator[cell], 1e-9)));
        }
        assertThat(counts.numerator()[3], is(Double.NaN));
        assertThat(counts.denominator()[3], is(Double.NaN));
    }

    @Test
    void unitWithoutInhabitedLandIsSpreadByAreaAndFlagged() {
        RawPopulation population = new RawPopulation(
                FRAME, List.of(new Band(0, Integer.MAX_VALUE, Sex.ALL)), new double[][] {{100, 200, 100, 0}});
        LandUse inhabited = LandUse.ofInhabited(
                new PolygonLayer("homes", Layers.METRES, List.of("h"), List.of(Layers.box(70, 0, 90, 100))));

        ComputedFigures figures = new ThemeComputation(
                        NOISE, 0, false, new PeopleSpread(population, Weighting.of("landUse", inhabited)))
                .over(UNITS, FRAME);

        // west: homes from 70 to 90, of which 80 to 90 in the band: half. East has no homes: by area, 30 %
        assertThat(figures.counts() == null ? Double.NaN : figures.counts().numerator()[0], is(closeTo(50, 1e-9)));
        assertThat(figures.counts() == null ? Double.NaN : figures.counts().numerator()[1], is(closeTo(60, 1e-9)));
        // in 2024 nobody lives in the east, so nobody was spread
        assertThat(figures.quality().basis(), equalTo(new Basis[] {Basis.FULL, Basis.BY_AREA, Basis.FULL, Basis.FULL}));
    }

    @Test
    void wholeUnitInTheBandHasNoRemainderFromRounding() {
        PolygonTheme all = PolygonTheme.ofOneClass(
                new PolygonLayer(
                        "all",
                        Layers.METRES,
                        List.of("a", "b"),
                        List.of(Layers.box(-0.1, -0.1, 33.3, 100.1), Layers.box(33.3, -0.1, 100.1, 100.1))),
                "in");
        RawPopulation population = new RawPopulation(
                FRAME, List.of(new Band(0, Integer.MAX_VALUE, Sex.ALL)), new double[][] {{97, 97, 97, 97}});

        RawCounts counts = counts(new ThemeComputation(
                all, 0, false, new PeopleSpread(population, Weighting.of("area", OverlapWeighting.byArea()))));

        assertThat(counts.numerator()[0], is(97.0));
    }
}
