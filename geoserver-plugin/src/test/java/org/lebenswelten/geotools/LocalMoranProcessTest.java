package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.lebenswelten.geotools.ProcessCalls.column;
import static org.lebenswelten.geotools.ProcessCalls.numbers;
import static org.lebenswelten.geotools.ProcessCalls.refused;
import static org.lebenswelten.geotools.ProcessCalls.run;
import static org.lebenswelten.geotools.ProcessCalls.with;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.geotools.ProcessCalls.Features;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.neighbour.Contiguity;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;
import org.locationtech.jts.geom.Geometry;

/** Crimes in 49 quarters of Columbus, Ohio (Anselin 1988): reference/coverage/esda. */
class LocalMoranProcessTest {

    private static final String COLUMBUS = "coverage/esda/columbus.geojson";

    private final List<Geometry> polygons = SpatialData.polygons(COLUMBUS);
    private final double[] crime = SpatialData.property(COLUMBUS, "CRIME");
    private final SimpleFeatureCollection columbus = columbus(ProcessCalls.METRES);
    private final List<Map<String, String>> esda =
            ReferenceData.rows("coverage/esda/columbus_local_expected.csv").stream()
                    .filter(row -> row.get("variable").equals("CRIME"))
                    .toList();

    /**
     * esda 2.5.1 {@code Moran_Local}, row-standardised, the list of neighbours shipped with libpysal; p from 9,999 permutations
     * of another generator: four standard errors of the difference and two counts of rounding.
     */
    @Test
    void agreesWithEsda() {
        SimpleFeatureCollection result = run(
                "LocalMoran",
                Map.of(
                        "features",
                        columbus,
                        "attribute",
                        "crime",
                        "permutations",
                        99_999,
                        "convention",
                        "directed",
                        "control",
                        "none"));
        double[] stat = numbers(result, "stat");
        double[] p = numbers(result, "p_raw");
        List<@Nullable Object> kinds = column(result, "kind");
        String[] quadrants = {"hh", "lh", "ll", "hl"}; // SOURCE.md: 1 HH, 2 LH, 3 LL, 4 HL
        int found = 0;
        for (int i = 0; i < 49; i++) {
            double ii = Double.parseDouble(esda.get(i).get("Ii"));
            double peer = Double.parseDouble(esda.get(i).get("p_sim_directed"));
            assertThat("area " + i, stat[i], closeTo(ii, 1e-8 * Math.abs(ii)));
            assertThat("area " + i, p[i], closeTo(peer, 4 * Math.sqrt(peer * (1 - peer) * (1e-4 + 1e-5)) + 2e-4));
            if (p[i] <= 0.05) {
                found++;
                int quadrant = Integer.parseInt(esda.get(i).get("quadrant"));
                assertThat("area " + i, kinds.get(i), is(quadrants[quadrant - 1]));
            } else {
                assertThat("area " + i, kinds.get(i), is("ns"));
            }
        }
        assertThat(found, is(not(0)));
        assertThat(numbers(result, "p_adj"), is(p)); // no control
    }

    /** To the last bit what the layers of an atlas have. */
    @Test
    void numbersAreThoseOfCore() {
        ClusterDefinition.Clusters core = ClusterDefinition.withDefaults("crime")
                .clusters(
                        crime,
                        SpatialWeights.of(Contiguity.queen().of(polygons).neighbours(), WeightStyle.ROW_STANDARDISED));
        SimpleFeatureCollection result = run("LocalMoran", Map.of("features", columbus, "attribute", "crime"));
        assertThat(numbers(result, "stat"), is(core.figure()));
        assertThat(numbers(result, "p_raw"), is(core.statistics().p()));
        assertThat(numbers(result, "p_adj"), is(core.map().adjusted()));
        assertThat(column(result, "crime"), is(column(columbus, "crime")));
        assertThat(result.getSchema().getCoordinateReferenceSystem(), is(ProcessCalls.METRES));
    }

    /**
     * spdep 1.2-7: {@code localmoran(CRIME, nb2listw(knn2nb(knearneigh(st_coordinates(st_centroid(g)), k = 4)), style = "W"),
     * mlvar = FALSE)[c(1, 2, 17, 30, 49), 1]}.
     */
    @Test
    void nearestNeighboursAgreeWithSpdep() {
        double[] stat = numbers(
                run("LocalMoran", Map.of("features", columbus, "attribute", "crime", "nearest", 4, "permutations", 99)),
                "stat");
        double[] spdep = {0.351257803223571, 0.340419556848172, -0.104250132098312, 1.877642727384911, 0.249708073104366
        };
        int[] areas = {0, 1, 16, 29, 48};
        for (int k = 0; k < areas.length; k++) {
            assertThat("area " + areas[k], stat[areas[k]], closeTo(spdep[k], 1e-12));
        }
    }

    @Test
    void seedDecidesTheDraws() {
        Map<String, Object> first = Map.of("features", columbus, "attribute", "crime", "permutations", 999);
        double[] p = numbers(run("LocalMoran", first), "p_raw");
        assertThat(numbers(run("LocalMoran", with(first, "seed", 1L)), "p_raw"), is(p));
        assertThat(numbers(run("LocalMoran", with(first, "seed", 2L)), "p_raw"), is(not(p)));
    }

    /** Three squares in a row and one apart: no test where there is no value or no neighbour. */
    @Test
    void areasWithoutTestSayWhy() {
        SimpleFeatureCollection squares = Features.in(null)
                .at(
                        "POLYGON((0 0,1 0,1 1,0 1,0 0))",
                        "POLYGON((1 0,2 0,2 1,1 1,1 0))",
                        "POLYGON((2 0,3 0,3 1,2 1,2 0))",
                        "POLYGON((9 9,10 9,10 10,9 10,9 9))",
                        "POLYGON((3 0,4 0,4 1,3 1,3 0))")
                .with("n", Arrays.asList(1.0, 2.0, 4.0, 9.0, null))
                .made();
        SimpleFeatureCollection result =
                run("LocalMoran", Map.of("features", squares, "attribute", "n", "permutations", 99));
        assertThat(column(result, "kind").subList(3, 5), is(List.of("alone", "missing")));
        assertThat(column(result, "p_raw").subList(3, 5), is(Arrays.asList(null, null)));
        assertThat(column(result, "stat").get(4), is((Object) null));
        // z = -3, -2, 0, 5 with n - 1 = 3 and sum of squares 38: I_0 = 3 / 38 * (-3) * (-2)
        assertThat((Double) column(result, "stat").get(0), closeTo(18.0 / 38, 1e-15));
    }

    @Test
    void badInputsAreRefusedWithTheReason() {
        Map<String, Object> good = Map.of("features", columbus, "attribute", "crime");
        refused("LocalMoran", with(good, "attribute", "x"), "'x'");
        refused("LocalMoran", with(good, "permutations", 98), "permutations 98");
        refused("LocalMoran", with(good, "permutations", 100_000), "permutations 100000");
        refused("LocalMoran", with(good, "nearest", 0), "nearest 0");
        refused("LocalMoran", with(good, "nearest", 49), "nearest 49, expected 1 to 48");
        refused("LocalMoran", with(good, "alpha", Double.NaN), "alpha NaN");
        refused("LocalMoran", with(good, "alpha", 1.0), "alpha 1.0");
        refused("LocalMoran", with(good, "control", "magic"), "'magic'");
        refused("LocalMoran", with(good, "convention", "magic"), "'magic'");
        SimpleFeatureCollection none =
                Features.in(null).at(List.<Geometry>of()).with("crime").made();
        refused("LocalMoran", with(good, "features", none), "no features");
        double[] gap = crime.clone();
        gap[7] = Double.NaN;
        SimpleFeatureCollection notANumber =
                Features.in(null).at(polygons).with("crime", gap).made();
        refused("LocalMoran", with(good, "features", notANumber), "'a.7': NaN, expected a finite number");
        refused("LocalMoran", with(good, "features", columbus(null), "nearest", 4), "no reference system");
        for (int epsg : new int[] {4326, 3857}) {
            refused(
                    "LocalMoran",
                    with(good, "features", columbus(ProcessCalls.system(epsg)), "nearest", 4),
                    "expected a projected one of true metres");
        }
        SimpleFeatureCollection point =
                Features.in(null).at("POINT(1 1)").with("crime", 1).made();
        refused("LocalMoran", with(good, "features", point), "'a.0': Point, expected a polygon");
        SimpleFeatureCollection nothing = Features.in(null)
                .at(Arrays.asList(polygons.get(0), null))
                .with("crime", 1, 2)
                .made();
        refused("LocalMoran", with(good, "features", nothing), "'a.1': null, expected a polygon");
        // two years of one area
        SimpleFeatureCollection years = Features.in(null)
                .at(List.of(polygons.get(0), polygons.get(1), polygons.get(0)))
                .with("crime", 1, 2, 3)
                .made();
        refused("LocalMoran", with(good, "features", years), "'a.0', 'a.2' have the same polygon");
    }

    private SimpleFeatureCollection columbus(org.geotools.api.referencing.crs.@Nullable CoordinateReferenceSystem crs) {
        return Features.in(crs).at(polygons).with("crime", crime).made();
    }
}
