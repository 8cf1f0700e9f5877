package org.lebenswelten.geotools;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;

/** One version of an atlas with all that is needed to answer requests from it. It never changes. */
final class AtlasSnapshot {

    /** Ending of the documents that hold what indices are computed from. */
    private static final String INPUTS = ".inputs";

    private final Atlas atlas;
    private final FileStamp stamp;
    private final CoordinateReferenceSystem crs;
    private final Map<String, LayerSnapshot> layers;
    private final Map<String, WhatIfIndex> indices = new HashMap<>();

    private AtlasSnapshot(
            Atlas atlas, FileStamp stamp, CoordinateReferenceSystem crs, Map<String, LayerSnapshot> layers) {
        this.atlas = atlas;
        this.stamp = stamp;
        this.crs = crs;
        this.layers = Collections.unmodifiableMap(layers);
        layers.forEach((name, layer) -> {
            String inputs = atlas.documents().get(name + INPUTS);
            if (inputs != null) {
                indices.put(name, new WhatIfIndex(layer, inputs));
            }
        });
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

    /**
     * A layer as a request asks for it.
     *
     * @param layer name of a layer
     * @param parameters what is to be different, or nothing
     * @return the layer as published, or computed anew
     * @throws IOException if the layer cannot be made so; the message tells why
     */
    LayerSnapshot layer(String layer, SortedMap<String, String> parameters) throws IOException {
        LayerSnapshot published = layers.get(layer);
        if (published == null) {
            throw new IOException("layer '" + layer + "' is not in this version of the atlas");
        }
        if (parameters.isEmpty()) {
            return published;
        }
        WhatIfIndex index = indices.get(layer);
        if (index == null) {
            throw WhatIfRefusal.of(
                    "notAnIndex", WhatIfRefusal.quoted(layer), WhatIfRefusal.quoted(parameters.firstKey()));
        }
        return index.with(parameters);
    }
}
