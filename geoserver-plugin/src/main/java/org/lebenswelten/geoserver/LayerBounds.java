package org.lebenswelten.geoserver;

import java.io.IOException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.geoserver.CatalogPlan.Bounds;
import org.lebenswelten.geoserver.CatalogPlan.Box;
import org.locationtech.jts.geom.Envelope;

/** Where the layers of an atlas are. A layer without features is where the atlas is. */
final class LayerBounds {

    /** A box without width or height is widened by 1 m, or its like in degrees; maps cannot show it otherwise. */
    private static final double METRE = 1;

    private static final double DEGREE = 0.0001;

    private final CoordinateReferenceSystem crs;
    private final double margin;
    private final Envelope whole = new Envelope();

    private LayerBounds(CoordinateReferenceSystem crs, double margin) {
        this.crs = crs;
        this.margin = margin;
    }

    /**
     * Measures an atlas.
     *
     * @param atlas the atlas
     * @return its bounds
     * @throws IOException if GeoTools does not know the reference system, or the atlas has no feature
     */
    static LayerBounds of(Atlas atlas) throws IOException {
        CoordinateReferenceSystem crs = crs(atlas.crs().epsg());
        LayerBounds bounds = new LayerBounds(crs, atlas.crs().geographic() ? DEGREE : METRE);
        atlas.layers().forEach(layer -> bounds.whole.expandToInclude(envelope(layer)));
        if (bounds.whole.isNull()) {
            throw new IOException("atlas '" + atlas.id() + "': no layer has a feature, expected at least one");
        }
        return bounds;
    }

    /**
     * A reference system in the order x, y.
     *
     * @param epsg its number
     * @return the system
     * @throws IOException if GeoTools does not know it
     */
    static CoordinateReferenceSystem crs(int epsg) throws IOException {
        try {
            return CRS.decode("EPSG:" + epsg, true);
        } catch (FactoryException e) {
            throw new IOException("coordinate reference system 'EPSG:" + epsg + "': not known to GeoTools", e);
        }
    }

    /**
     * Where all layers together are.
     *
     * @return the box in the atlas's system
     */
    Box whole() {
        return box(wide(whole));
    }

    /**
     * Where a layer is.
     *
     * @param layer the layer
     * @return its bounds
     * @throws IOException if they cannot be told in degrees
     */
    Bounds of(AtlasLayer layer) throws IOException {
        Envelope own = envelope(layer);
        Envelope wide = wide(own.isNull() ? whole : own);
        try {
            return new Bounds(
                    box(wide), box(new ReferencedEnvelope(wide, crs).transform(DefaultGeographicCRS.WGS84, true)));
        } catch (TransformException | FactoryException e) {
            throw new IOException("layer '" + layer.name() + "': " + wide + " has no place in degrees", e);
        }
    }

    private static Envelope envelope(AtlasLayer layer) {
        Envelope bounds = new Envelope();
        for (int row = 0; row < layer.size(); row++) {
            bounds.expandToInclude(layer.geometry(row).getEnvelopeInternal());
        }
        return bounds;
    }

    private Envelope wide(Envelope bounds) {
        Envelope wide = new Envelope(bounds);
        if (wide.getWidth() == 0 || wide.getHeight() == 0) {
            wide.expandBy(margin);
        }
        return wide;
    }

    private static Box box(Envelope e) {
        return new Box(e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY());
    }
}
