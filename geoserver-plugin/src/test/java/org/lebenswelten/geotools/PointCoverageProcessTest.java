package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.lebenswelten.geotools.ProcessCalls.column;
import static org.lebenswelten.geotools.ProcessCalls.refused;
import static org.lebenswelten.geotools.ProcessCalls.run;
import static org.lebenswelten.geotools.ProcessCalls.with;
import static org.lebenswelten.geotools.ProcessCalls.without;
import static org.lebenswelten.geotools.ProcessCalls.wkt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.geotools.ProcessCalls.Features;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class PointCoverageProcessTest {

    /** Sites at 0 and 100 on a line, five houses; the fourth belongs to no group. */
    private final SimpleFeatureCollection houses = Features.in(ProcessCalls.METRES)
            .at("POINT(0 30)", "POINT(60 0)", "POINT(100 50.0001)", "POINT(900 0)", "POINT(50 0)")
            .with("people", 2, 3, 5, 7, 0)
            .with("quarter", Arrays.asList("a", "a", "b", null, "c"))
            .made();

    private final SimpleFeatureCollection sites =
            Features.in(ProcessCalls.METRES).at("POINT(0 0)", "POINT(100 0)").made();

    private final Map<String, Object> call =
            Map.of("features", houses, "sites", sites, "radius", 50.0, "weight", "people", "group", "quarter");

    /** Distances: 30; 40 to the second; 50.0001; 800; 50 to both, where the edge still counts. */
    @Test
    void pointsAreReachedByDistance() {
        SimpleFeatureCollection result = run("PointCoverage", call);
        assertThat(column(result, "reached"), is(List.of(1, 1, 0, 0, 1)));
        assertThat(column(result, "n_sites"), is(List.of(1, 1, 0, 0, 2)));
        assertThat(column(result, "nearest"), is(Arrays.asList(30.0, 40.0, null, null, 50.0)));
        // a: 5 of 5; b: 0 of 5; no group; c: nobody lives there
        assertThat(column(result, "g_all"), is(Arrays.asList(5.0, 5.0, 5.0, null, 0.0)));
        assertThat(column(result, "g_reached"), is(Arrays.asList(5.0, 5.0, 0.0, null, 0.0)));
        assertThat(column(result, "g_share"), is(Arrays.asList(100.0, 100.0, 0.0, null, null)));
    }

    /** Without weight and group: 3 of 5 points. */
    @Test
    void allPointsAreOneGroupOfEqualWeight() {
        SimpleFeatureCollection result = run("PointCoverage", without(without(call, "weight"), "group"));
        assertThat(column(result, "g_share"), is(List.of(60.0, 60.0, 60.0, 60.0, 60.0)));
        // a style hands sites over as text
        SimpleFeatureCollection places = run(
                "PointCoverage",
                with(without(without(call, "sites"), "group"), "places", wkt("MULTIPOINT((0 0),(100 0))")));
        assertThat(column(places, "reached"), is(column(result, "reached")));
        // 5 of 17 persons
        assertThat(column(places, "g_share").get(0), is(100 * 5.0 / 17));
    }

    /**
     * 1,814 incidents in York and 71 listed buildings of grade I: maxcovr, README, tells that they cover 339 within 100 m on a
     * sphere of 6,371 km. The closest distance to 100 m is off by 2 mm; a transverse Mercator projection of the sphere through
     * York is right to 0.1 mm.
     */
    @Test
    void agreesWithMaxcovr() throws IOException {
        SimpleFeatureCollection incidents = Features.in(ProcessCalls.METRES)
                .at(york("demand_points.csv.gz", row -> true))
                .made();
        SimpleFeatureCollection gradeOne = Features.in(ProcessCalls.METRES)
                .at(york("listed_buildings.csv.gz", row -> row[3].equals("I")))
                .made();
        SimpleFeatureCollection result =
                run("PointCoverage", Map.of("features", incidents, "sites", gradeOne, "radius", 100.0));
        assertThat(incidents.size(), is(1814));
        assertThat(gradeOne.size(), is(71));
        assertThat(column(result, "g_all").get(0), is(1814.0));
        assertThat(column(result, "g_reached").get(0), is(339.0));
    }

    @Test
    void badInputsAreRefusedWithTheReason() {
        for (double radius : new double[] {0, -5, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused("PointCoverage", with(call, "radius", radius), "radius " + radius);
        }
        refused("PointCoverage", with(call, "weight", "x"), "'x'");
        refused("PointCoverage", with(call, "weight", "quarter"), "'quarter'");
        refused("PointCoverage", with(call, "group", "x"), "'x'");
        refused("PointCoverage", without(call, "sites"), "expected exactly one");
        refused("PointCoverage", with(call, "places", wkt("POINT(0 0)")), "expected exactly one");
        refused(
                "PointCoverage",
                with(without(call, "sites"), "places", wkt("POLYGON((0 0,1 0,1 1,0 0))")),
                "expected a MULTIPOINT");
        refused("PointCoverage", with(without(call, "sites"), "places", wkt("MULTIPOINT EMPTY")), "EMPTY");
        SimpleFeatureCollection none = Features.in(ProcessCalls.METRES)
                .at(List.<Geometry>of())
                .with("people")
                .made();
        refused("PointCoverage", with(call, "features", none), "features: no features");
        refused("PointCoverage", with(call, "sites", none), "sites: no features");
        SimpleFeatureCollection zone33 =
                Features.in(ProcessCalls.system(25833)).at("POINT(0 0)").made();
        refused("PointCoverage", with(call, "sites", zone33), "expected the same reference system");
        for (List<Double> people : List.of(Arrays.asList(-1.0), Arrays.asList((Double) null))) {
            SimpleFeatureCollection odd = Features.in(ProcessCalls.METRES)
                    .at("POINT(0 0)")
                    .with("people", people)
                    .with("quarter", List.of("a"))
                    .made();
            refused("PointCoverage", with(call, "features", odd), "'a.0': " + people.get(0) + ", expected a number");
        }
        SimpleFeatureCollection area = Features.in(ProcessCalls.METRES)
                .at("POLYGON((0 0,1 0,1 1,0 0))")
                .with("people", 1)
                .with("quarter", List.of("a"))
                .made();
        refused("PointCoverage", with(call, "features", area), "expected a point");
    }

    private static List<Geometry> york(String file, Predicate<String[]> wanted) throws IOException {
        GeometryFactory factory = new GeometryFactory();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ReferenceData.path("coverage/maxcovr_york/" + file))),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.replace("\"", "").split(",", -1))
                    .filter(wanted)
                    .map(row -> (Geometry)
                            factory.createPoint(projected(Double.parseDouble(row[1]), Double.parseDouble(row[2]))))
                    .toList();
        }
    }

    /** Snyder (1987), Map Projections, equations 8-1 to 8-3, with central meridian 1.08 W. */
    private static Coordinate projected(double longitude, double latitude) {
        double lambda = Math.toRadians(longitude + 1.08);
        double phi = Math.toRadians(latitude);
        double b = Math.cos(phi) * Math.sin(lambda);
        return new Coordinate(
                6_371_000 * 0.5 * Math.log((1 + b) / (1 - b)), 6_371_000 * Math.atan2(Math.tan(phi), Math.cos(lambda)));
    }
}
