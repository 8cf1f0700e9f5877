package org.lebenswelten.derive;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.derive.GreenComputation.Measure;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.spatial.exposure.GreenAccess;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.WeightedPoints;

/**
 * Two units of 1000 m, 00000 from x = 0 and 00001 from x = 1000. A park of 1 ha lies at x = 400 to 500, y = 400 to 500; people
 * live at (100, 450), 300 m from it, at (600, 450), 100 m from it, and at (1500, 450), 1000 m from it.
 */
class GreenComputationTest {

    private static final PolygonLayer UNITS = Layers.lattice(2, 1, 1000, 0);
    private static final UnitPeriods FRAME = new UnitPeriods("lattice", UNITS.ids(), List.of(Period.ofYear(2024)));
    private static final PolygonLayer PARK =
            new PolygonLayer("park", Layers.METRES, List.of("p"), List.of(Layers.box(400, 400, 500, 500)));
    private static final PeopleAtPoints PEOPLE = new PeopleAtPoints(
            new WeightedPoints(
                    "points", Layers.METRES, new double[] {100, 600, 1500}, new double[] {450, 450, 450}, new double[] {
                        10, 30, 20
                    }),
            null);

    private static ComputedFigures green(GreenAccess access, Measure measure, boolean complement) {
        return new GreenComputation(access, PARK, measure, complement, PEOPLE).over(UNITS, FRAME);
    }

    private static RawCounts counts(@Nullable RawCounts counts) {
        if (counts == null) {
            throw new AssertionError("no counts");
        }
        return counts;
    }

    private static RawValues values(@Nullable RawValues values) {
        if (values == null) {
            throw new AssertionError("no values");
        }
        return values;
    }

    @Test
    void peopleWithGreenInReach() {
        RawCounts within =
                counts(green(GreenAccess.withDefaults(), Measure.SHARE, false).counts());
        RawCounts without =
                counts(green(GreenAccess.withDefaults(), Measure.SHARE, true).counts());

        // 300 m are within reach
        assertThat(within.numerator(), equalTo(new double[] {40, 0}));
        assertThat(without.numerator(), equalTo(new double[] {0, 20}));
        assertThat(without.denominator(), equalTo(new double[] {40, 20}));
    }

    @Test
    void meanDistanceWithThePersonsBehindIt() {
        RawValues values = values(
                green(GreenAccess.withDefaults(), Measure.DISTANCE, false).values());

        // (10 * 300 + 30 * 100) / 40
        assertThat(values.value(), equalTo(new double[] {150, 1000}));
        assertThat(values.persons(), equalTo(new double[] {40, 20}));
    }

    @Test
    void meanAreaInReach() {
        // from (600, 450) all of the park lies within 300 m; from (100, 450) and (1500, 450) none, as 300 m touch its
        // edge
        RawValues values =
                values(green(GreenAccess.withDefaults(), Measure.AREA, false).values());

        assertThat(values.value()[0], is(closeTo(30 * 10_000 / 40.0, 1e-6)));
        assertThat(values.value()[1], is(0.0));
    }

    @Test
    void parkThatIsTooSmallIsNoGreen() {
        GreenAccess large = GreenAccess.withDefaults().withMinimumArea(10_001);

        assertThat(counts(green(large, Measure.SHARE, false).counts()).numerator(), equalTo(new double[] {0, 0}));
        assertThat(
                values(green(large, Measure.DISTANCE, false).values()).value(),
                equalTo(new double[] {Double.NaN, Double.NaN}));
    }
}
