package org.lebenswelten.spatial.exposure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lebenswelten.spatial.layer.Layers;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

class CircleOverlapTest {

    private static final CircleOverlap UNIT = new CircleOverlap(0, 0, 1);

    @Test
    void wholeCircleHalfAndQuarter() {
        assertThat(UNIT.area(box(-2, -2, 2, 2)), closeTo(Math.PI, 1e-12));
        assertThat(UNIT.area(box(0, -2, 2, 2)), closeTo(Math.PI / 2, 1e-12));
        assertThat(UNIT.area(box(0, 0, 2, 2)), closeTo(Math.PI / 4, 1e-12));
    }

    @Test
    void wholePolygonAndNothing() {
        assertThat(UNIT.area(box(0.1, 0.2, 0.4, 0.6)), closeTo(0.12, 1e-12));
        assertThat(UNIT.area(box(1, 1, 2, 2)), equalTo(0.0));
        assertThat(UNIT.area(box(5, 5, 6, 6)), equalTo(0.0));
    }

    /** Circular segment of height h: acos(1-h) - (1-h) sqrt(2h - h²), here h = 1/2: pi/3 - sqrt(3)/4. */
    @Test
    void segment() {
        assertThat(UNIT.area(box(0.5, -2, 2, 2)), closeTo(Math.PI / 3 - Math.sqrt(3) / 4, 1e-12));
    }

    @Test
    void holeIsLeftOut() {
        Polygon ring = (Polygon) Layers.geometry(
                "POLYGON ((-2 -2, 2 -2, 2 2, -2 2, -2 -2), (-0.5 -0.5, 0.5 -0.5, 0.5 0.5, -0.5 0.5, -0.5 -0.5))");
        assertThat(UNIT.area(ring), closeTo(Math.PI - 1, 1e-12));
        assertThat(UNIT.area(ring.reverse()), closeTo(Math.PI - 1, 1e-12));
    }

    /** Oracle: JTS intersection with a buffer of 4 x 5,000 segments, which is 1.6e-8 smaller than the circle. */
    @Test
    void agreesWithAFineBuffer() {
        Random random = new Random(5);
        GeometryFactory factory = new GeometryFactory();
        for (int k = 0; k < 20; k++) {
            Coordinate[] ring = new Coordinate[16];
            double cx = 400 + random.nextDouble() * 400;
            double cy = 500 + random.nextDouble() * 400;
            for (int i = 0; i < 15; i++) {
                double radius = 50 + random.nextDouble() * 300;
                ring[i] = new Coordinate(
                        cx + radius * Math.cos(i * Math.PI / 7.5), cy + radius * Math.sin(i * Math.PI / 7.5));
            }
            ring[15] = ring[0].copy();
            Polygon star = factory.createPolygon(ring);
            Point centre = factory.createPoint(new Coordinate(500, 500));
            double expected = star.intersection(centre.buffer(300, 5000)).getArea();
            assertThat(new CircleOverlap(500, 500, 300).area(star), closeTo(expected, 0.01));
        }
    }

    private static Polygon box(double minX, double minY, double maxX, double maxY) {
        return (Polygon) Layers.box(minX, minY, maxX, maxY);
    }
}
