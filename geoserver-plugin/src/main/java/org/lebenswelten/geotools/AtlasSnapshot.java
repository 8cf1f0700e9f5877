package org.lebenswelten.geotools;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;

/** One version of an atlas with all that is needed to answer requests from it. It never changes. */
final class AtlasSnapshot {

    private final Atlas atlas;
    private final FileStamp stamp;
    private final CoordinateReferenceSystem crs;
    private final Map<String, LayerSnapshot> layers;

    private AtlasSnapshot(
            Atlas atlas, FileStamp stamp, CoordinateReferenceSystem crs, Map<String, LayerSnapshot> layers) {
        this.atlas = atlas;
        this.stamp = stamp;
        this.crs = crs;
        this.layers = Collections.unmodifiableMap(layers);
    }

    /**
     * Prepares an atlas for service.
     *
     * @param atlas the atlas
     * @param stamp what its file looked like
     * @return the snapshot
     * @throws IOException if GeoTools does not know the coordinate reference system, or the layers clash
     */
    static AtlasSnapshot of(Atlas atlas, FileStamp stamp) throws IOException {
        CoordinateReferenceSystem crs;
        try {
            crs = CRS.decode(atlas.crs().code(), true);
        } catch (FactoryException e) {
            throw new IOException("coordinate reference system '" + atlas.crs().code() + "': not known to GeoTools", e);
        }
        Map<String, LayerSnapshot> layers = new LinkedHashMap<>();
        for (AtlasLayer layer : atlas.layers()) {
            if (layers.put(layer.name(), LayerSnapshot.of(layer)) != null) {
                throw new IOException("layer '" + layer.name() + "': twice in the atlas, expected unique names");
            }
        }
        return new AtlasSnapshot(atlas, stamp, crs, layers);
    }

    /**
     * The atlas.
     *
     * @return the atlas
     */
    Atlas atlas() {
        return atlas;
    }

    /**
     * What the file looked like when it was read.
     *
     * @return the stamp
     */
    FileStamp stamp() {
        return stamp;
    }

    /**
     * The coordinate reference system of all layers, in the order x, y.
     *
     * @return the system
     */
    CoordinateReferenceSystem crs() {
        return crs;
    }

    /**
     * The layers by name, in the order of the atlas.
     *
     * @return an unmodifiable map
     */
    Map<String, LayerSnapshot> layers() {
        return layers;
    }
}
