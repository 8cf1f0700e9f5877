package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.lebenswelten.geotools.ProcessCalls.column;
import static org.lebenswelten.geotools.ProcessCalls.list;
import static org.lebenswelten.geotools.ProcessCalls.numbers;
import static org.lebenswelten.geotools.ProcessCalls.refused;
import static org.lebenswelten.geotools.ProcessCalls.run;
import static org.lebenswelten.geotools.ProcessCalls.with;
import static org.lebenswelten.geotools.ProcessCalls.without;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.geotools.ProcessCalls.Features;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.layer.Layers;
import org.locationtech.jts.geom.Geometry;

class ArealTransferProcessTest {

    private static final String FOLDER = "coverage/tobler/";

    /** A field of 200 m by 100 m with 8 persons, beside one of 100 m by 100 m of whom nothing is known. */
    private final SimpleFeatureCollection fields = Features.in(ProcessCalls.METRES)
            .at("POLYGON((0 0,200 0,200 100,0 100,0 0))", "POLYGON((200 0,300 0,300 100,200 100,200 0))")
            .with("n", Arrays.asList(8.0, null))
            .made();

    /**
     * 77 community areas of Chicago onto squares of 4 km: tobler 0.9.0 {@code area_interpolate}, recomputed in double precision
     * (columns {@code *_float64}); 10 digits are published.
     */
    @Test
    void agreesWithTobler() {
        String file = FOLDER + "chicago77_source.geojson";
        SimpleFeatureCollection areas = Features.in(ProcessCalls.METRES)
                .at(SpatialData.polygons(file))
                .with("pop", SpatialData.property(file, "pop"))
                .with("change", SpatialData.property(file, "pct_change"))
                .made();
        List<Map<String, String>> expected = ReferenceData.rows(FOLDER + "expected.csv").stream()
                .filter(row -> row.get("case").equals("full_total"))
                .toList();
        SimpleFeatureCollection cells = Features.in(ProcessCalls.METRES)
                .at(Layers.polygons(ReferenceData.path(FOLDER + "grid4km_target.geojson"), "cell")
                        .geometries())
                .made();
        Map<String, Object> call = Map.of("features", areas, "targets", cells);
        double[] pop = numbers(run("ArealTransfer", with(call, "attribute", "pop", "kind", "extensive")), "t_value");
        double[] change =
                numbers(run("ArealTransfer", with(call, "attribute", "change", "kind", "intensive")), "t_value");
        assertThat(expected.size(), is(64));
        for (int j = 0; j < 64; j++) {
            Map<String, String> row = expected.get(j);
            assertThat(row.get("cell"), is(String.valueOf(cell(j))));
            assertThat("cell " + j, pop[j], near(row.get("pop_float64")));
            assertThat("cell " + j, change[j], near(row.get("pct_change_float64")));
        }
    }

    /** 8 persons on 2 squares are 4 each; a mean of 8 is 8 on both. The third square lies in what is unknown. */
    @Test
    void squaresTakeTheirShareOfTheGround() {
        Map<String, Object> call = Map.of("features", fields, "attribute", "n", "cell", 100.0, "kind", "extensive");
        SimpleFeatureCollection counts = run("ArealTransfer", call);
        assertThat(column(counts, "t_value"), is(Arrays.asList(4.0, 4.0, null)));
        assertThat(column(counts, "t_cover"), is(List.of(1.0, 1.0, 0.0)));
        assertThat(
                list(counts).stream().map(SimpleFeature::getID).toList(),
                is(List.of("squares.0.0", "squares.1.0", "squares.2.0")));
        assertThat(counts.getSchema().getCoordinateReferenceSystem(), is(ProcessCalls.METRES));
        assertThat(
                column(run("ArealTransfer", with(call, "kind", "intensive")), "t_value"),
                is(Arrays.asList(8.0, 8.0, null)));
    }

    /** Corners lie at multiples of the side, so squares of 150 m begin at -150; that with no ground of a source is left out. */
    @Test
    void squaresLieOnOneGridForAllLayers() {
        SimpleFeatureCollection corner = Features.in(ProcessCalls.METRES)
                .at("MULTIPOLYGON(((-10 -10,-5 -10,-5 -5,-10 -5,-10 -10)),((10 10,15 10,15 15,10 15,10 10)))")
                .with("n", 6)
                .made();
        SimpleFeatureCollection result =
                run("ArealTransfer", Map.of("features", corner, "attribute", "n", "cell", 150.0, "kind", "extensive"));
        assertThat(
                list(result).stream()
                        .map(f -> ((Geometry) f.getDefaultGeometry())
                                .getEnvelopeInternal()
                                .toString())
                        .toList(),
                is(List.of("Env[-150.0 : 0.0, -150.0 : 0.0]", "Env[0.0 : 150.0, 0.0 : 150.0]")));
        assertThat(column(result, "t_value"), is(List.of(3.0, 3.0)));
    }

    /** A target over a quarter of the field: all 8, or 2 by the share of the ground. */
    @Test
    void countsAreHandedOutWholeOrByShare() {
        SimpleFeatureCollection quarter = Features.in(ProcessCalls.METRES)
                .at("POLYGON((0 0,50 0,50 100,0 100,0 0))")
                .made();
        Map<String, Object> call =
                Map.of("features", fields, "attribute", "n", "kind", "extensive", "targets", quarter);
        assertThat(column(run("ArealTransfer", call), "t_value"), is(List.of(8.0)));
        assertThat(column(run("ArealTransfer", with(call, "allocation", "overlapShare")), "t_value"), is(List.of(2.0)));
    }

    @Test
    void badInputsAreRefusedWithTheReason() {
        Map<String, Object> good = Map.of("features", fields, "attribute", "n", "kind", "extensive", "cell", 100.0);
        refused("ArealTransfer", with(good, "attribute", "x"), "'x'");
        refused("ArealTransfer", with(good, "kind", "magic"), "'magic'");
        refused("ArealTransfer", with(good, "allocation", "magic"), "'magic'");
        refused("ArealTransfer", without(good, "cell"), "expected exactly one");
        refused("ArealTransfer", with(good, "targets", fields), "expected exactly one");
        for (double cell : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 0.01}) {
            refused("ArealTransfer", with(good, "cell", cell), "cell " + cell);
        }
        Map<String, Object> onto = with(without(good, "cell"), "targets", fields);
        SimpleFeatureCollection elsewhere = Features.in(ProcessCalls.system(25833))
                .at("POLYGON((0 0,200 0,200 100,0 100,0 0))")
                .made();
        refused("ArealTransfer", with(onto, "targets", elsewhere), "expected the same reference system");
        SimpleFeatureCollection none = Features.in(ProcessCalls.METRES)
                .at(List.<Geometry>of())
                .with("n")
                .made();
        refused("ArealTransfer", with(onto, "targets", none), "targets: no features");
        refused("ArealTransfer", with(onto, "features", none), "features: no features");
        SimpleFeatureCollection degrees = Features.in(ProcessCalls.system(4326))
                .at("POLYGON((7 51,8 51,8 52,7 52,7 51))")
                .with("n", 1)
                .made();
        refused("ArealTransfer", with(good, "features", degrees), "expected a projected one of true metres");
        SimpleFeatureCollection bowTie = Features.in(ProcessCalls.METRES)
                .at("POLYGON((0 0,10 10,10 0,0 10,0 0))")
                .with("n", 1)
                .made();
        refused("ArealTransfer", with(good, "features", bowTie), "features [a.0] LW-");
        SimpleFeatureCollection infinite = Features.in(ProcessCalls.METRES)
                .at("POLYGON((0 0,10 0,10 10,0 10,0 0))")
                .with("n", Double.NEGATIVE_INFINITY)
                .made();
        refused("ArealTransfer", with(good, "features", infinite), "'a.0': -Infinity");
    }

    private static int cell(int position) {
        return Integer.parseInt(Layers.polygons(ReferenceData.path(FOLDER + "grid4km_target.geojson"), "cell")
                .ids()
                .get(position));
    }

    private static org.hamcrest.Matcher<Double> near(String number) {
        double want = Double.parseDouble(number);
        return closeTo(want, 1e-9 * Math.abs(want));
    }
}
