package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** The plane of the city: ETRS89 / UTM zone 32N (EPSG:25832), coordinates in whole metres. */
final class Plane {

    /** Makes every geometry of the city; its grid has a width of 1 m. */
    static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(1), 25832);

    /** Where the centre of the city lies. */
    static final CoordinateXY CENTRE = new CoordinateXY(377_000, 5_711_000);

    private Plane() {}

    /** The nearest point of the grid. */
    static CoordinateXY at(double x, double y) {
        return new CoordinateXY(StrictMath.rint(x), StrictMath.rint(y));
    }

    /** The point so many metres east and north of the centre. */
    static CoordinateXY fromCentre(double east, double north) {
        return at(CENTRE.x + east, CENTRE.y + north);
    }

    /** A closed polygon through the points, which are given once each. */
    static Polygon polygon(List<? extends Coordinate> points) {
        List<Coordinate> ring = new ArrayList<>(points);
        ring.add(points.get(0));
        return GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** A line through the points. */
    static LineString line(List<? extends Coordinate> points) {
        return GEOMETRIES.createLineString(points.toArray(Coordinate[]::new));
    }
}
