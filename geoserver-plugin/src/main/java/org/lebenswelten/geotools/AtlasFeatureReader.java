package org.lebenswelten.geotools;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;

/**
 * Hands out the features of one query, all from the version of the atlas that the query began with. It holds no file
 * open. Like all readers of GeoTools it is for one thread.
 */
final class AtlasFeatureReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {

    private final FeatureRow row;
    private final int[] positions;
    private int next;
    private boolean closed;

    /**
     * A reader at its first feature.
     *
     * @param row makes the features
     * @param positions which ones, in order
     */
    AtlasFeatureReader(FeatureRow row, int[] positions) {
        this.row = row;
        this.positions = positions;
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return row.type();
    }

    @Override
    public boolean hasNext() throws IOException {
        requireOpen();
        return next < positions.length;
    }

    @Override
    public SimpleFeature next() throws IOException {
        requireOpen();
        if (next >= positions.length) {
            throw new NoSuchElementException(
                    "layer '" + row.type().getTypeName() + "': all " + positions.length + " features have been read");
        }
        return row.at(positions[next++]);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("layer '" + row.type().getTypeName() + "': the reader is closed");
        }
    }
}
