package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Expected: PROJ 9.1.1 through pyproj 3.4.1, {@code Transformer.from_crs(CRS.from_proj4(a), CRS.from_proj4(b),
 * always_xy=True)} with a and b the proj4 strings of {@code crs.properties}.
 */
class ReprojectionTest {

    private static Reprojection between(int from, int to) {
        return Reprojection.of(Crs.of(from).orElseThrow(), Crs.of(to).orElseThrow());
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "31466, 25832, 2576000, 5713000, 367907.7616, 5712304.9676",
        "31467, 25832, 3425000, 5750000, 424957.3270, 5748140.2627",
        "31468, 25833, 4468000, 5333000, 244716.2472, 5336914.9121",
        "4326, 25832, 7.2197, 51.5386, 376533.3950, 5711224.2205",
        "25833, 25832, 33000, 5740000, 448164.5606, 5718662.0327",
        "3035, 25832, 4130000, 3150000, 378550.2770, 5698919.0520",
        "3857, 25832, 803000, 6716000, 376084.4209, 5710535.9869",
        "32632, 25832, 382000, 5711000, 382000.0000, 5710999.9999",
        "25832, 31466, 376500, 5712000, 2584599.9171, 5713047.6288",
        "27700, 25831, 530000, 180000, 282895.5706, 5710513.7982",
        "2056, 25832, 2683000, 1247000, 465081.1291, 5246231.8431",
        "28992, 25832, 155000, 463000, 252878.4531, 5784453.2119",
        "31370, 25831, 150000, 170000, 596372.0430, 5632970.9130",
        "2154, 25831, 652000, 6862000, 452013.6231, 5411682.0730",
        "31287, 25833, 626000, 482000, 602116.6667, 5339165.0444"
    })
    void agreesWithProjToAMillimetre(int from, int to, double x, double y, double east, double north) {
        Coordinate at = between(from, to).apply(x, y);

        assertThat(at.x, is(closeTo(east, 0.001)));
        assertThat(at.y, is(closeTo(north, 0.001)));
    }

    @Test
    void degreesAgreeWithProj() {
        Coordinate at = between(25832, 4326).apply(382_000, 5_711_000);

        // 1e-8 degrees are about a millimetre
        assertThat(at.x, is(closeTo(7.298561428, 1e-8)));
        assertThat(at.y, is(closeTo(51.537754070, 1e-8)));
    }

    @Test
    void oldDatumsAreToldFromNewOnes() {
        assertThat(between(31467, 25832).shiftsDatum(), is(true));
        assertThat(between(25832, 31467).shiftsDatum(), is(true));
        assertThat(between(4326, 25832).shiftsDatum(), is(false));
        assertThat(between(25833, 25832).shiftsDatum(), is(false));
        // both DHDN with the same seven parameters
        assertThat(between(31466, 31467).shiftsDatum(), is(false));
    }

    @Test
    void sharedVerticesStayShared() {
        Geometry west = box(2_576_000);
        Geometry east = box(2_577_000);

        Geometry common = between(31466, 25832)
                .apply(west)
                .intersection(between(31466, 25832).apply(east));

        // a side of 1000 m, which DHDN and UTM (k = 0.9998 there) draw 1000.0 +- 0.3 m long
        assertThat(common.getLength(), is(closeTo(1000, 0.3)));
        assertThat(common.getArea(), is(0.0));
    }

    @Test
    void theSameSystemChangesNothing() {
        Coordinate at = between(25832, 25832).apply(382_000.123, 5_711_000.456);

        assertThat(at.x, is(382_000.123));
        assertThat(at.y, is(5_711_000.456));
    }

    private static Geometry box(double x) {
        return new GeometryFactory()
                .toGeometry(new org.locationtech.jts.geom.Envelope(x, x + 1000, 5_713_000, 5_714_000));
    }
}
