package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes features as GeoJSON in the city's coordinate reference system, one feature a line. */
final class GeoJsonText {

    private static final String START =
            """
            {"type":"FeatureCollection","name":"%s",
            "description":"Musterstadt is invented; nothing here refers to a real place. Musterstadt ist erfunden.",
            "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},
            "features":[
            """;

    private final List<String> features = new ArrayList<>();

    /**
     * Adds a feature.
     *
     * @param geometry a polygon or point
     * @param attributes names and values in order: text or numbers
     */
    void add(Geometry geometry, List<Map.Entry<String, Object>> attributes) {
        StringJoiner properties = new StringJoiner(",", "{", "}");
        for (Map.Entry<String, Object> attribute : attributes) {
            Object value = attribute.getValue();
            properties.add("\"" + attribute.getKey() + "\":" + (value instanceof String ? "\"" + value + "\"" : value));
        }
        features.add(
                "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry(geometry) + "}");
    }

    /** The whole file. */
    String text(String name) {
        return START.formatted(name) + String.join(",\n", features) + "\n]}\n";
    }

    private static String geometry(Geometry geometry) {
        if (geometry instanceof Point point) {
            return "{\"type\":\"Point\",\"coordinates\":" + position(point.getCoordinate()) + "}";
        }
        if (geometry instanceof Polygon polygon) {
            // RFC 7946: exterior rings counterclockwise, holes clockwise; JTS normalises the other way round.
            Polygon ordered = (Polygon) polygon.norm().reverse();
            StringJoiner rings = new StringJoiner(",", "[", "]");
            rings.add(ring(ordered.getExteriorRing()));
            for (int i = 0; i < ordered.getNumInteriorRing(); i++) {
                rings.add(ring(ordered.getInteriorRingN(i)));
            }
            return "{\"type\":\"Polygon\",\"coordinates\":" + rings + "}";
        }
        throw new IllegalArgumentException("geometry " + geometry.getGeometryType() + ", expected Point or Polygon");
    }

    private static String ring(Geometry ring) {
        StringJoiner positions = new StringJoiner(",", "[", "]");
        for (Coordinate coordinate : ring.getCoordinates()) {
            positions.add(position(coordinate));
        }
        return positions.toString();
    }

    private static String position(Coordinate coordinate) {
        return "[" + (long) coordinate.x + "," + (long) coordinate.y + "]";
    }
}
