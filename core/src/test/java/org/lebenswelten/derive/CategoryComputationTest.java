package org.lebenswelten.derive;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.Basis;
import org.lebenswelten.spatial.transfer.OverlapWeighting;

/** Three units of 100 m; woods cover x = 0 to 50 and water x = 50 to 120; nothing is known east of that. */
class CategoryComputationTest {

    @Test
    void shareOfGroundInSomeCategories() {
        PolygonLayer units = Layers.lattice(3, 1, 100, 0);
        UnitPeriods frame = new UnitPeriods("lattice", units.ids(), List.of(Period.ofYear(2024)));
        PolygonLayer land = new PolygonLayer(
                "land",
                Layers.METRES,
                List.of("a", "b"),
                List.of(Layers.box(0, 0, 50, 100), Layers.box(50, 0, 120, 100)));

        ComputedFigures figures = new CategoryComputation(
                        land,
                        List.of("woods", "water"),
                        Set.of("water"),
                        Weighting.of("area", OverlapWeighting.byArea()),
                        0.95)
                .over(units, frame);

        RawValues values = figures.values();
        if (values == null) {
            throw new AssertionError("no values");
        }
        // half of the first unit, 20 m of the second; no polygon meets the third
        assertThat(values.value()[0], is(closeTo(50, 1e-9)));
        assertThat(values.value()[1], is(closeTo(20, 1e-9)));
        assertThat(values.value()[2], is(Double.NaN));
        assertThat(Arrays.stream(values.persons()).allMatch(Double::isNaN), is(true));
        assertThat(figures.quality().coveredShare()[1], is(closeTo(0.2, 1e-12)));
        assertThat(figures.quality().basis(), equalTo(new Basis[] {Basis.FULL, Basis.PARTIAL, Basis.PARTIAL}));
    }
}
