package org.lebenswelten.publish.metadata;

import java.util.Optional;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * A rectangle in degrees of longitude and latitude on WGS 84 that holds all features of a layer, outwards to five decimals
 * (about a metre).
 *
 * <p>The border of the rectangle in the layer's own system is carried over at 21 points a side: parallels and meridians are
 * curves there, so that the corners alone would be too little.
 *
 * @param west least longitude
 * @param south least latitude
 * @param east greatest longitude
 * @param north greatest latitude
 */
public record GeographicBounds(double west, double south, double east, double north) {

    private static final int STEPS = 20;
    private static final double DECIMALS = 1e5;

    /**
     * The bounds of a layer.
     *
     * @param layer the layer
     * @param crs the system of its geometries
     * @return the bounds, or empty if the layer has no features
     */
    public static Optional<GeographicBounds> of(AtlasLayer layer, Crs crs) {
        Envelope own = new Envelope();
        for (int row = 0; row < layer.size(); row++) {
            own.expandToInclude(layer.geometry(row).getEnvelopeInternal());
        }
        return own.isNull() ? Optional.empty() : Optional.of(of(own, crs));
    }

    /**
     * The bounds of a rectangle.
     *
     * @param own a rectangle that is not empty
     * @param crs its system
     * @return the bounds
     */
    public static GeographicBounds of(Envelope own, Crs crs) {
        Envelope degrees = new Envelope();
        if (crs.geographic()) {
            degrees.expandToInclude(own);
        } else {
            CoordinateTransform transform = new CoordinateTransformFactory()
                    .createTransform(system(crs), system(Crs.of(4326).orElseThrow()));
            for (int i = 0; i <= STEPS; i++) {
                double x = own.getMinX() + i * own.getWidth() / STEPS;
                double y = own.getMinY() + i * own.getHeight() / STEPS;
                include(degrees, transform, x, own.getMinY());
                include(degrees, transform, x, own.getMaxY());
                include(degrees, transform, own.getMinX(), y);
                include(degrees, transform, own.getMaxX(), y);
            }
        }
        return new GeographicBounds(
                Math.floor(degrees.getMinX() * DECIMALS) / DECIMALS,
                Math.floor(degrees.getMinY() * DECIMALS) / DECIMALS,
                Math.ceil(degrees.getMaxX() * DECIMALS) / DECIMALS,
                Math.ceil(degrees.getMaxY() * DECIMALS) / DECIMALS);
    }

    /**
     * The smallest rectangle that holds this and another.
     *
     * @param other the other
     * @return bounds of both
     */
    public GeographicBounds and(GeographicBounds other) {
        return new GeographicBounds(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }

    private static void include(Envelope degrees, CoordinateTransform transform, double x, double y) {
        ProjCoordinate at = transform.transform(new ProjCoordinate(x, y), new ProjCoordinate());
        degrees.expandToInclude(at.x, at.y);
    }

    private static CoordinateReferenceSystem system(Crs crs) {
        return new CRSFactory().createFromParameters(crs.code(), crs.proj());
    }
}
