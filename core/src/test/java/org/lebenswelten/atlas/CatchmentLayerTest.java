package org.lebenswelten.atlas;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Catchment.Bound;
import org.lebenswelten.measure.DecayRule;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.network.WalkingNetwork;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A site at (0, 0) in a zoning of two squares of 500 m side by side. */
class CatchmentLayerTest {

    private static final Zoning SQUARES = new Zoning(
            "z",
            BilingualText.same("z"),
            null,
            List.of(
                    new ArealUnit("a", "A", null, new GeometryFactory().toGeometry(new Envelope(0, 500, 0, 500))),
                    new ArealUnit("b", "B", null, new GeometryFactory().toGeometry(new Envelope(500, 1000, 0, 500)))));

    /** A polygon of 64 corners in a circle of 800 m has 32 * sin(pi / 32) * 800^2 = 2,007,388 m2. */
    @Test
    void circleOfARadius() {
        AtlasLayer layer = layer(null, Catchment.ofRadius(800));

        assertThat(layer.geometry(0).getArea(), closeTo(32 * Math.sin(Math.PI / 32) * 640_000, 1));
        assertThat(layer.value(0, layer.columnIndex("radius_m")), is(800.0));
        assertThat(layer.value(0, layer.columnIndex("minutes")), is(nullValue()));
        assertThat(layer.value(0, layer.columnIndex("rule_en")), is("up to 800 m as the crow flies, edge included"));
        assertThat(layer.value(0, layer.columnIndex("rule_de")), is("bis 800 m Luftlinie, Rand eingeschlossen"));
    }

    @Test
    void unionOfAssignedAreas() {
        AtlasLayer layer = layer(null, Catchment.ofAreas(List.of("a", "b")));

        assertThat(layer.geometry(0).getArea(), closeTo(500_000, 1e-6));
        assertThat(layer.value(0, layer.columnIndex("catchment")), is("areas"));
    }

    @Test
    void decayIsDrawnToItsEndAndNamesTheBoundsOfItsSteps() {
        DecayRule steps = DecayRule.ofSteps(List.of(300.0, 600.0), List.of(1.0, 0.5));
        AtlasLayer closed = layer(null, Catchment.ofDecay(steps, Double.NaN, Bound.INCLUSIVE));
        AtlasLayer open = layer(null, Catchment.ofDecay(steps, Double.NaN, Bound.EXCLUSIVE));

        assertThat(closed.geometry(0).getEnvelopeInternal().getWidth(), closeTo(1200, 1e-6));
        assertThat(String.valueOf(closed.value(0, closed.columnIndex("rule_en"))), containsString("right-closed"));
        assertThat(String.valueOf(open.value(0, open.columnIndex("rule_en"))), containsString("left-closed"));
    }

    /** One way east from (0, 0) to (300, 0), 2 minutes at 6 km/h: 200 m, squares of 50 m with their middles up to 200 m away. */
    @Test
    void groundReachedOnFoot() {
        WalkingNetwork network = WalkingNetwork.of(
                new double[] {0, 300}, new double[2], new int[] {0}, new int[] {1}, new double[] {300});
        AtlasLayer layer = layer(network, Catchment.ofWalk(2, 6));

        // along the way 0 to 200 m, and 25 m more for the last square
        assertThat(layer.geometry(0).getEnvelopeInternal().getMaxX(), closeTo(225, 1e-6));
        assertThat(layer.value(0, layer.columnIndex("minutes")), is(2.0));
        assertThat(layer.value(0, layer.columnIndex("radius_m")), is(nullValue()));
    }

    /** The children of a Kita may live anywhere; where they do live is not to be told. */
    @Test
    void settingsAreNotDrawn() {
        assertThat(
                CatchmentLayer.of(List.of(measure("m", Catchment.ofSetting())), List.of(SQUARES), null),
                is(nullValue()));
        assertThat(layer(null, Catchment.ofSetting(), Catchment.ofRadius(10)).size(), is(1));
    }

    private static AtlasLayer layer(@Nullable WalkingNetwork network, Catchment... catchments) {
        List<MeasureProfile> measures = Arrays.stream(catchments)
                .map(catchment -> measure("m" + Arrays.asList(catchments).indexOf(catchment), catchment))
                .toList();
        return Objects.requireNonNull(CatchmentLayer.of(measures, List.of(SQUARES), network));
    }

    private static MeasureProfile measure(String id, Catchment catchment) {
        return new MeasureProfile(
                id,
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
