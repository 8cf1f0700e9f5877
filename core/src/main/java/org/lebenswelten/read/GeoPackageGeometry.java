package org.lebenswelten.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * The geometry blob of a GeoPackage (OGC 12-128r19, 2.1.3): a header of 8 bytes, an envelope of 0, 4, 6 or 8 doubles, then
 * well-known binary.
 */
final class GeoPackageGeometry {

    private static final int HEADER = 8;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeoPackageGeometry() {}

    /**
     * Decodes a blob.
     *
     * @param blob the bytes
     * @return the geometry with x and y only, or null where the blob is flagged as empty
     * @throws ParseException if the bytes are not such a geometry
     */
    static @Nullable Geometry decode(byte[] blob) throws ParseException {
        if (blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("no GP header");
        }
        int flags = blob[3];
        int envelope = flags >> 1 & 0b111;
        if (envelope >= ENVELOPE_BYTES.length) {
            throw new ParseException("envelope indicator " + envelope);
        }
        if ((flags & 0b10_0000) != 0) {
            throw new ParseException("extended geometry type");
        }
        if ((flags & 0b1_0000) != 0) {
            return null;
        }
        int start = HEADER + ENVELOPE_BYTES[envelope];
        if (start >= blob.length) {
            throw new ParseException(blob.length + " bytes");
        }
        try {
            return FeatureLayer.flat(new WKBReader().read(Arrays.copyOfRange(blob, start, blob.length)));
        } catch (IllegalArgumentException e) {
            throw new ParseException(String.valueOf(e.getMessage()));
        }
    }
}
