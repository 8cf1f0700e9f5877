package org.lebenswelten.spatial.exposure;

import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The area that a circle and a polygon share, exactly and without a buffer polygon, which would lose the outer 0.6 % of
 * the circle.
 *
 * <p>The signed area between the centre and each edge of a ring is a triangle where the edge runs inside the circle and a
 * sector where it runs outside; edges are cut where they cross the circle.
 */
final class CircleOverlap {

    private final double x;
    private final double y;
    private final double radius;

    CircleOverlap(double x, double y, double radius) {
        this.x = x;
        this.y = y;
        this.radius = radius;
    }

    /** The shared area, holes left out, 0 or more. */
    double area(Polygon polygon) {
        double area = Math.abs(signed(polygon.getExteriorRing()));
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
            area -= Math.abs(signed(polygon.getInteriorRingN(h)));
        }
        return Math.max(0, area);
    }

    private double signed(LinearRing ring) {
        if (!ring.getEnvelopeInternal().intersects(new Envelope(x - radius, x + radius, y - radius, y + radius))) {
            return 0;
        }
        if (farthest(ring) <= radius) {
            return Area.ofRingSigned(ring.getCoordinateSequence());
        }
        CoordinateSequence points = ring.getCoordinateSequence();
        double sum = 0;
        for (int k = 0; k + 1 < points.size(); k++) {
            sum += ofEdge(points.getX(k) - x, points.getY(k) - y, points.getX(k + 1) - x, points.getY(k + 1) - y);
        }
        return sum;
    }

    private double farthest(LinearRing ring) {
        double farthest = 0;
        for (Coordinate corner : ring.getCoordinates()) {
            farthest = Math.max(farthest, Math.hypot(corner.x - x, corner.y - y));
        }
        return farthest;
    }

    /** Signed area of the circle in the angle from a to b, with the edge as its limit. */
    private double ofEdge(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length2 = dx * dx + dy * dy;
        double along = ax * dx + ay * dy;
        double discriminant = along * along - length2 * (ax * ax + ay * ay - radius * radius);
        if (length2 == 0 || discriminant <= 0) {
            return sector(ax, ay, bx, by);
        }
        double root = Math.sqrt(discriminant);
        double enter = Math.max(0, (-along - root) / length2);
        double leave = Math.min(1, (-along + root) / length2);
        if (enter >= leave) {
            return sector(ax, ay, bx, by);
        }
        double ex = ax + enter * dx;
        double ey = ay + enter * dy;
        double lx = ax + leave * dx;
        double ly = ay + leave * dy;
        double before = enter > 0 ? sector(ax, ay, ex, ey) : 0;
        double after = leave < 1 ? sector(lx, ly, bx, by) : 0;
        return before + (ex * ly - ey * lx) / 2 + after;
    }

    private double sector(double ax, double ay, double bx, double by) {
        return radius * radius / 2 * Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    }
}
