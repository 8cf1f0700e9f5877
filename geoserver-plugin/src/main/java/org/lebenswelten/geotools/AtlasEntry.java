package org.lebenswelten.geotools;

import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentEntry;

/**
 * One layer of one version of the atlas, as a feature source sees it.
 *
 * <p>GeoTools keeps the schema of a layer in its entry. As each version has entries of its own, a new version can have
 * another schema while requests that began before still have theirs.
 */
final class AtlasEntry extends ContentEntry {

    private final AtlasSnapshot snapshot;
    private final LayerSnapshot layer;
    private final SimpleFeatureType schema;

    /**
     * Makes an entry.
     *
     * @param store the store
     * @param name qualified name of the layer
     * @param snapshot the version
     * @param layer the layer in it
     */
    AtlasEntry(AtlasDataStore store, Name name, AtlasSnapshot snapshot, LayerSnapshot layer) {
        super(store, name);
        this.snapshot = snapshot;
        this.layer = layer;
        this.schema = LayerSchema.of(layer.layer(), name, snapshot.crs());
        getState(Transaction.AUTO_COMMIT).setFeatureType(schema);
    }

    /**
     * The version.
     *
     * @return the snapshot
     */
    AtlasSnapshot snapshot() {
        return snapshot;
    }

    /**
     * The layer.
     *
     * @return the layer in this version
     */
    LayerSnapshot layer() {
        return layer;
    }

    /**
     * The schema.
     *
     * @return the schema in this version
     */
    SimpleFeatureType schema() {
        return schema;
    }
}
