package org.lebenswelten.spatial.exposure;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.model.Crs;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Measures for each resident how far the next green area is, and how much green lies within reach.
 *
 * <pre>{@code
 * within_u   = sum of r_p over the points p of unit u with distance_p <= R
 * distance_u = sum of r_p * distance_p           mean distance in metres      distance_u / residents_u
 * area_u     = sum of r_p * area_p               mean green in reach in m²    area_u / residents_u
 * }</pre>
 *
 * <p>r_p are the residents of a point; distance_p is the distance in metres as the crow flies to the edge of the nearest
 * green of at least the minimum area, 0 inside of it; area_p the area of all green, of any size, within the circle of
 * radius R around the point, computed exactly and not by a buffer polygon. Green polygons that touch or overlap are one
 * green area, counted once.
 *
 * <p>Defaults: R = 300 m and 5,000 m². Entrances and barriers are not known here; a railway line on the way counts for
 * nothing.
 *
 * <p>Special results: without any green of the minimum area nobody is within reach and distances are {@code NaN} wherever
 * anybody lives.
 *
 * <p>Reference: WHO Regional Office for Europe (2017), Urban green spaces: a brief for action, Copenhagen: green of at
 * least 0.5 to 1 hectare within 300 metres of every home; (2016), Urban green spaces and health, a review of evidence,
 * Copenhagen, with the indicator behind it.
 */
public final class GreenAccess {

    private final double radiusMetres;
    private final double minimumArea;

    private GreenAccess(double radiusMetres, double minimumArea) {
        this.radiusMetres = radiusMetres;
        this.minimumArea = minimumArea;
    }

    /**
     * Green of at least 5,000 m² within 300 m.
     *
     * @return the measure
     */
    public static GreenAccess withDefaults() {
        return new GreenAccess(300, 5000);
    }

    /**
     * The same with another radius.
     *
     * @param metres the radius in metres, above 0
     * @return a new measure
     * @throws IllegalArgumentException if the radius is not above 0 and finite
     */
    public GreenAccess withRadius(double metres) {
        if (!(metres > 0 && metres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("radius " + metres + " m, expected a number > 0");
        }
        return new GreenAccess(metres, minimumArea);
    }

    /**
     * The same with another minimum area.
     *
     * @param squareMetres smallest green that counts for the distance in m², 0 or more
     * @return a new measure
     * @throws IllegalArgumentException if the area is negative or not finite
     */
    public GreenAccess withMinimumArea(double squareMetres) {
        if (!(squareMetres >= 0 && squareMetres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("minimum area " + squareMetres + " m², expected a number >= 0");
        }
        return new GreenAccess(radiusMetres, squareMetres);
    }

    /**
     * Measures the residents of areal units.
     *
     * @param points where people live
     * @param crs coordinate reference system of the points
     * @param unitCount number of areal units of the points' zoning
     * @param green green areas; may touch and overlap
     * @return raw sums
     * @throws org.lebenswelten.model.DataProblemException if points and green are in different coordinate reference systems
     * @throws IllegalArgumentException if a point names a unit that is not there, or has negative or unknown residents
     */
    public GreenAccessCounts of(ResidentPoints points, Crs crs, int unitCount, PolygonLayer green) {
        green.requireSameCrs(points.zoningId(), crs);
        double[] residents = Residents.byUnit(points, unitCount);
        double[] within = new double[unitCount];
        double[] distance = new double[unitCount];
        double[] area = new double[unitCount];
        Ground ground = new Ground(green);
        for (int p = 0; p < points.size(); p++) {
            double r = points.residents()[p];
            if (r > 0) {
                int unit = points.unit()[p];
                double metres = ground.distance(points.x()[p], points.y()[p]);
                within[unit] += metres <= radiusMetres ? r : 0;
                distance[unit] += r * metres;
                area[unit] += r * ground.areaWithin(points.x()[p], points.y()[p]);
            }
        }
        return new GreenAccessCounts(within, distance, area, residents);
    }

    /** Green without overlaps, ready to be asked. */
    private final class Ground {

        private final STRtree all = new STRtree();
        private final Geometry large;
        private final IndexedPointInAreaLocator insideLarge;
        private final IndexedFacetDistance edgesOfLarge;
        private final GeometryFactory factory;

        Ground(PolygonLayer green) {
            List<Polygon> polygons = dissolved(green);
            List<Polygon> counted = new ArrayList<>();
            for (Polygon polygon : polygons) {
                all.insert(polygon.getEnvelopeInternal(), polygon);
                if (polygon.getArea() >= minimumArea) {
                    counted.add(polygon);
                }
            }
            this.factory = new GeometryFactory();
            this.large = factory.createMultiPolygon(counted.toArray(new Polygon[0]));
            this.insideLarge = new IndexedPointInAreaLocator(large);
            this.edgesOfLarge = new IndexedFacetDistance(large);
        }

        double distance(double x, double y) {
            if (large.isEmpty()) {
                return Double.NaN;
            }
            Coordinate point = new Coordinate(x, y);
            return insideLarge.locate(point) != Location.EXTERIOR
                    ? 0
                    : edgesOfLarge.distance(factory.createPoint(point));
        }

        double areaWithin(double x, double y) {
            CircleOverlap circle = new CircleOverlap(x, y, radiusMetres);
            double[] sum = new double[1];
            all.query(
                    new Envelope(x - radiusMetres, x + radiusMetres, y - radiusMetres, y + radiusMetres),
                    polygon -> sum[0] += circle.area((Polygon) polygon));
            return sum[0];
        }

        @SuppressWarnings("unchecked") // JTS returns a raw list of polygons
        private static List<Polygon> dissolved(PolygonLayer green) {
            return green.size() == 0
                    ? List.of()
                    : PolygonExtracter.getPolygons(OverlayNGRobust.union(green.geometries()));
        }
    }
}
