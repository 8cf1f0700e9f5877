package org.lebenswelten.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Checks geometries one by one: there, of the right type, valid, and inside the range of their system. */
final class GeometryCheck {

    private final ProblemLog log;
    private final @Nullable Crs crs;

    /**
     * A check.
     *
     * @param crs the system whose range the coordinates must keep to, or null to leave the range unchecked
     * @param log where to report
     */
    GeometryCheck(@Nullable Crs crs, ProblemLog log) {
        this.crs = crs;
        this.log = log;
    }

    /**
     * Checks a polygon or multipolygon.
     *
     * @param geometry the geometry, or null where the feature has none
     * @param place where it stands
     * @param id what the feature is called
     * @return true if it can be used
     */
    boolean isPolygonal(@Nullable Geometry geometry, Place place, String id) {
        if (geometry == null) {
            log.add(ProblemCode.EMPTY_POLYGON, place, id);
            return false;
        }
        if (!(geometry instanceof Polygonal)) {
            log.add(ProblemCode.NOT_A_POLYGON, place, id, "Polygon / MultiPolygon", geometry.getGeometryType());
            return false;
        }
        if (geometry.isEmpty()) {
            log.add(ProblemCode.EMPTY_POLYGON, place, id);
            return false;
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            log.add(
                    ProblemCode.INVALID_POLYGON,
                    place,
                    id,
                    Words.of("polygon." + error.getErrorType()),
                    written(error.getCoordinate()));
            return false;
        }
        if (geometry.getArea() == 0) {
            log.add(ProblemCode.EMPTY_POLYGON, place, id);
            return false;
        }
        return isInRange(geometry, place, id);
    }

    /**
     * Checks a point.
     *
     * @param geometry the geometry, or null where the feature has none
     * @param place where it stands
     * @param id what the feature is called
     * @return true if it can be used
     */
    boolean isPoint(@Nullable Geometry geometry, Place place, String id) {
        if (!(geometry instanceof Point) || geometry.isEmpty()) {
            log.add(
                    ProblemCode.NOT_A_POLYGON,
                    place,
                    id,
                    "Point",
                    geometry == null ? "-" : geometry.isEmpty() ? "Point EMPTY" : geometry.getGeometryType());
            return false;
        }
        return isInRange(geometry, place, id);
    }

    /**
     * Checks a line or several.
     *
     * @param geometry the geometry, or null where the feature has none
     * @param place where it stands
     * @return true if it can be used
     */
    boolean isLine(@Nullable Geometry geometry, Place place) {
        if (!(geometry instanceof Lineal) || geometry.isEmpty()) {
            String found = geometry == null ? "-" : geometry.getGeometryType() + (geometry.isEmpty() ? " EMPTY" : "");
            log.add(ProblemCode.NOT_A_POLYGON, place, null, "LineString / MultiLineString", found);
            return false;
        }
        return isInRange(geometry, place, geometry.getGeometryType());
    }

    /**
     * Checks that coordinates can be in the system.
     *
     * @param x first coordinate
     * @param y second coordinate
     * @param place where they stand
     * @return true if they can
     */
    boolean isInRange(double x, double y, Place place) {
        if (crs == null || crs.range().covers(x, y)) {
            return true;
        }
        log.add(ProblemCode.COORDINATES_OUT_OF_RANGE, place, written(new Coordinate(x, y)), crs.code());
        return false;
    }

    private boolean isInRange(Geometry geometry, Place place, String id) {
        Envelope envelope = geometry.getEnvelopeInternal();
        if (crs == null || crs.range().covers(envelope)) {
            return true;
        }
        boolean low = crs.range().covers(envelope.getMinX(), envelope.getMinY());
        Coordinate outside = low
                ? new Coordinate(envelope.getMaxX(), envelope.getMaxY())
                : new Coordinate(envelope.getMinX(), envelope.getMinY());
        log.add(ProblemCode.COORDINATES_OUT_OF_RANGE, place, id + ": " + written(outside), crs.code());
        return false;
    }

    private static String written(@Nullable Coordinate coordinate) {
        return coordinate == null ? "-" : number(coordinate.x) + " " + number(coordinate.y);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.6f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
