package org.lebenswelten.derive;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.CarriedCounts.Shares;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.Allocation;
import org.lebenswelten.spatial.transfer.Basis;
import org.lebenswelten.spatial.transfer.EmptySource;
import org.lebenswelten.spatial.transfer.LandUse;
import org.lebenswelten.spatial.transfer.OverlapWeighting;
import org.lebenswelten.spatial.transfer.WeightedPoints;

/**
 * Sources s0 (x = 0 to 150) and s1 (150 to 300), both 100 m high; units of 100 m: 00000, 00001, 00002. By area, s0 gives two
 * thirds to the first unit and one third to the second, s1 one third to the second and two thirds to the third.
 */
class TransferComputationTest {

    private static final PolygonLayer UNITS = Layers.lattice(3, 1, 100, 0);
    private static final PolygonLayer SOURCES = new PolygonLayer(
            "districts",
            Layers.METRES,
            List.of("s0", "s1"),
            List.of(Layers.box(0, 0, 150, 100), Layers.box(150, 0, 300, 100)));
    private static final List<Period> YEARS = List.of(Period.ofYear(2023), Period.ofYear(2024));
    private static final UnitPeriods OF_SOURCES = new UnitPeriods("districts", SOURCES.ids(), YEARS);
    private static final UnitPeriods FRAME = new UnitPeriods("lattice", UNITS.ids(), YEARS);
    private static final Weighting AREA = Weighting.of("area", OverlapWeighting.byArea());
    private static final TransferComputation.Options USUAL =
            new TransferComputation.Options(Allocation.TOTAL, EmptySource.FALL_BACK_TO_AREA, 0, 0.95);

    private static ComputedFigures carry(
            @Nullable RawCounts counts, @Nullable RawValues values, boolean amounts, Weighting weighting) {
        return new TransferComputation(SOURCES, counts, values, amounts, weighting, USUAL).over(UNITS, FRAME);
    }

    private static RawCounts counts(ComputedFigures figures) {
        RawCounts counts = figures.counts();
        if (counts == null) {
            throw new AssertionError("no counts");
        }
        return counts;
    }

    private static double[] values(ComputedFigures figures) {
        RawValues values = figures.values();
        if (values == null) {
            throw new AssertionError("no values");
        }
        return values.value();
    }

    private static void expect(double[] found, double... expected) {
        assertThat(found.length, is(expected.length));
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(found[i], is(Double.NaN));
            } else {
                assertThat(found[i], is(closeTo(expected[i], 1e-9)));
            }
        }
    }

    @Test
    void numeratorAndDenominatorAreBothCarriedPeriodByPeriod() {
        ComputedFigures figures = carry(
                new RawCounts(OF_SOURCES, new double[] {30, 60, 15, 0}, new double[] {300, 150, 300, 150}),
                null,
                false,
                AREA);

        expect(counts(figures).numerator(), 20, 30, 40, 10, 5, 0);
        expect(counts(figures).denominator(), 200, 150, 100, 200, 150, 100);
        assertThat(figures.quality().arrivedShare(), is(closeTo(1, 1e-12)));
        assertThat(figures.quality().relativeError(), is(lessThan(1e-12)));
        assertThat(figures.quality().method(), is("transfer area"));
        assertThat(figures.quality().cells(Basis.FULL), is(6));
    }

    @Test
    void missingSourceMakesItsUnitsMissingAndTellsTheCoveredShare() {
        double nan = Double.NaN;
        ComputedFigures figures = carry(
                new RawCounts(OF_SOURCES, new double[] {nan, 60, 15, 0}, new double[] {nan, 150, 300, 150}),
                null,
                false,
                AREA);

        // in 2023 half of the second unit lies in s0
        expect(counts(figures).numerator(), nan, nan, 40, 10, 5, 0);
        expect(figures.quality().coveredShare(), 0, 0.5, 1, 1, 1, 1);
        assertThat(
                Arrays.copyOf(figures.quality().basis(), 3),
                equalTo(new Basis[] {Basis.PARTIAL, Basis.PARTIAL, Basis.FULL}));
        // of 600 known persons 50 lie in the second unit, whose figure is missing
        assertThat(figures.quality().arrivedShare(), is(closeTo(550.0 / 600, 1e-12)));
    }

    @Test
    void sourceWithoutBuildingsFallsBackToAreaAndIsFlagged() {
        // the only building lies in s0, in the first unit
        Weighting buildings = Weighting.of(
                "points",
                new WeightedPoints("b", Layers.METRES, new double[] {50}, new double[] {50}, new double[] {4}));

        ComputedFigures figures = carry(
                new RawCounts(OF_SOURCES, new double[] {30, 60, 15, 0}, new double[] {300, 150, 300, 0}),
                null,
                false,
                buildings);

        expect(counts(figures).denominator(), 300, 50, 100, 300, Double.NaN, Double.NaN);
        // in 2024 nobody lives in s1, so nothing is spread there
        assertThat(
                figures.quality().basis(),
                equalTo(new Basis[] {Basis.FULL, Basis.BY_AREA, Basis.BY_AREA, Basis.FULL, Basis.FULL, Basis.FULL}));
    }

    @Test
    void binaryDasymetric() {
        // inhabited: 90 to 150 in s0, of which 10 m of 60 in the first unit
        Weighting homes = Weighting.of(
                "landUse",
                LandUse.ofInhabited(new PolygonLayer(
                        "homes",
                        Layers.METRES,
                        List.of("a", "b"),
                        List.of(Layers.box(90, 0, 150, 100), Layers.box(250, 0, 300, 100)))));

        ComputedFigures figures = carry(
                new RawCounts(OF_SOURCES, new double[] {30, 60, 15, 0}, new double[] {300, 150, 300, 150}),
                null,
                false,
                homes);

        expect(counts(figures).denominator(), 50, 250, 150, 50, 250, 150);
        expect(counts(figures).numerator(), 5, 25, 60, 2.5, 12.5, 0);
    }

    @Test
    void smoothCarriesPartsByTheWeightsOfTheirWholes() {
        RawCounts table = new RawCounts(OF_SOURCES, new double[] {30, 60, 15, 0}, new double[] {300, 150, 300, 150});

        ComputedFigures figures = carry(table, null, false, Weighting.smooth(10));

        double[] persons = counts(figures).denominator();
        double[] cases = counts(figures).numerator();
        // 450 persons keep their number; density falls from s0 to s1, so s0 gives its eastern third less than by area
        assertThat(persons[0] + persons[1] + persons[2], is(closeTo(450, 1e-9)));
        assertThat(300 - persons[0], is(lessThan(100.0)));
        // in s0 every tenth person is a case, in s1 two of five: the first unit lies in s0 alone
        assertThat(cases[0] / persons[0], is(closeTo(0.1, 1e-12)));
        assertThat(cases[2] / persons[2], is(closeTo(0.4, 1e-12)));
    }

    @Test
    void meansAreWeightedByGround() {
        double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};

        ComputedFigures figures =
                carry(null, new RawValues(OF_SOURCES, new double[] {10, 20, 30, Double.NaN}, none, none), false, AREA);

        expect(values(figures), 10, 15, 20, 30, Double.NaN, Double.NaN);
        assertThat(figures.quality().arrivedShare(), is(Double.NaN));
    }

    @Test
    void amountsAddUp() {
        double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};

        ComputedFigures figures =
                carry(null, new RawValues(OF_SOURCES, new double[] {30, 60, 3, 6}, none, none), true, AREA);

        expect(values(figures), 20, 30, 40, 2, 3, 4);
        assertThat(figures.quality().arrivedShare(), is(closeTo(1, 1e-12)));
    }

    @Test
    void setsThatBarelyOverlapGiveMissingUnitsAndSayHowMuchArrived() {
        PolygonLayer beside = new PolygonLayer(
                "beside",
                Layers.METRES,
                List.of("s0", "s1"),
                List.of(Layers.box(290, 0, 390, 100), Layers.box(390, 0, 490, 100)));
        TransferComputation.Options share =
                new TransferComputation.Options(Allocation.OVERLAP_SHARE, EmptySource.FALL_BACK_TO_AREA, 0, 0.95);

        ComputedFigures figures = new TransferComputation(
                        beside,
                        new RawCounts(OF_SOURCES, new double[] {30, 60, 30, 60}, new double[] {100, 100, 100, 100}),
                        null,
                        false,
                        AREA,
                        share)
                .over(UNITS, FRAME);

        // a tenth of s0 lies in the third unit and nothing in the others: 10 of 200 persons arrive
        expect(counts(figures).denominator(), Double.NaN, Double.NaN, 10, Double.NaN, Double.NaN, 10);
        assertThat(figures.quality().arrivedShare(), is(closeTo(0.05, 1e-12)));
        expect(figures.quality().coveredShare(), 0, 0, 0.1, 0, 0, 0.1);
        assertThat(figures.quality().cells(Basis.PARTIAL), is(6));
    }

    @Test
    void sharesGoAlongForDisclosureControl() {
        ComputedFigures figures = carry(
                new RawCounts(OF_SOURCES, new double[] {30, 60, 15, 0}, new double[] {300, 150, 300, 150}),
                null,
                false,
                AREA);

        if (figures.carried() == null) {
            throw new AssertionError("no shares");
        }
        Shares shares = figures.carried().shares().get(1);
        assertThat(shares.source(), equalTo(new int[] {0, 0, 1, 1}));
        assertThat(shares.target(), equalTo(new int[] {0, 1, 1, 2}));
        expect(shares.share(), 2 / 3.0, 1 / 3.0, 1 / 3.0, 2 / 3.0);
    }
}
