package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SquareMetresTest {

    private static Geometry box(double x, double y, double side) {
        return new GeometryFactory().toGeometry(new Envelope(x, x + side, y, y + side));
    }

    @Test
    void planarWhereCoordinatesAreMetres() {
        assertThat(SquareMetres.of(box(400000, 5700000, 10), Crs.of(25832).orElseThrow()), is(100.0));
        assertThat(SquareMetres.of(box(400000, 5700000, 10), null), is(100.0));
    }

    @ParameterizedTest
    @CsvSource({"0, 123090659.970", "36, 99982358.815", "52, 76331686.572", "70, 42499834.635"})
    void nearTheAreaOnTheEllipsoidWhereCoordinatesAreDegrees(double latitude, double expected) {
        // Python 3, exact area between two parallels of GRS 80 (Snyder 1987, eq. 3-12, doi:10.3133/pp1395):
        // b² / 2 * Δλ * (q(φ2) - q(φ1)), q(φ) = sin φ / (1 - e² sin² φ) + ln((1 + e sin φ) / (1 - e sin φ)) / 2e
        double area = SquareMetres.of(box(7, latitude, 0.1), Crs.of(4326).orElseThrow());

        assertThat(area / expected, is(closeTo(1, 1e-4)));
    }
}
