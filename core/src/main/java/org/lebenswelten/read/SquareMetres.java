package org.lebenswelten.read;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * Areas in square metres, for tolerances and messages.
 *
 * <p>In a projected system the planar area. In a geographic one an approximation: the area in square degrees times the
 * lengths of a degree of longitude and latitude on the GRS 80 ellipsoid at the middle of the geometry's envelope,
 *
 * <pre>{@code
 * M(φ) = a (1 - e²) / (1 - e² sin² φ)^1.5 · π/180      metres a degree of latitude
 * N(φ) = a cos φ / (1 - e² sin² φ)^0.5 · π/180         metres a degree of longitude
 * }</pre>
 *
 * which for the size of a city differs from the area on the ellipsoid by less than one in a thousand. Published areas are
 * never computed this way.
 */
final class SquareMetres {

    private static final double SEMI_MAJOR_AXIS = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

    private SquareMetres() {}

    /**
     * The area of a geometry.
     *
     * @param geometry the geometry
     * @param crs its system, or null where it is not known; the coordinates are then taken for metres
     * @return area in m²
     */
    static double of(Geometry geometry, @Nullable Crs crs) {
        double area = geometry.getArea();
        if (crs == null || !crs.geographic() || geometry.isEmpty()) {
            return area;
        }
        double latitude = Math.toRadians(geometry.getEnvelopeInternal().centre().y);
        double w = 1 - ECCENTRICITY_SQUARED * Math.sin(latitude) * Math.sin(latitude);
        double degree = Math.PI / 180 * SEMI_MAJOR_AXIS;
        double metresPerLatitude = degree * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
        double metresPerLongitude = degree * Math.cos(latitude) / Math.sqrt(w);
        return area * metresPerLatitude * metresPerLongitude;
    }
}
