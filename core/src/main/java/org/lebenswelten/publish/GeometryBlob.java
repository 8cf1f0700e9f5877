package org.lebenswelten.publish;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The binary form of a geometry in a GeoPackage: a header with reference system and envelope, then well-known binary.
 *
 * <p>Points carry no envelope, as it would repeat them; everything is written little-endian.
 *
 * <p>Reference: OGC 12-128r18, GeoPackage Encoding Standard 1.3.1, clause 2.1.3 "Geometry Encoding".
 */
final class GeometryBlob {

    private static final int FIXED_HEADER = 8;
    private static final int ENVELOPE_XY = 32;
    private static final int FLAG_LITTLE_ENDIAN = 0x01;
    private static final int FLAG_ENVELOPE_XY = 0x02;
    private static final int FLAG_EMPTY = 0x10;
    private static final int FLAG_EXTENDED = 0x20;

    private final int srsId;
    private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final WKBReader reader = new WKBReader(new GeometryFactory());

    /**
     * An encoder and decoder for one reference system; not for use by several threads.
     *
     * @param srsId the reference system's number in the GeoPackage
     */
    GeometryBlob(int srsId) {
        this.srsId = srsId;
    }

    /**
     * The binary form of a geometry.
     *
     * @param geometry the geometry; only x and y are kept
     * @return the blob
     */
    byte[] encode(Geometry geometry) {
        byte[] wkb = writer.write(geometry);
        boolean withEnvelope = !(geometry instanceof Point) && !geometry.isEmpty();
        ByteBuffer blob = ByteBuffer.allocate(FIXED_HEADER + (withEnvelope ? ENVELOPE_XY : 0) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        int flags = FLAG_LITTLE_ENDIAN | (withEnvelope ? FLAG_ENVELOPE_XY : 0) | (geometry.isEmpty() ? FLAG_EMPTY : 0);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) flags).putInt(srsId);
        if (withEnvelope) {
            Envelope envelope = geometry.getEnvelopeInternal();
            blob.putDouble(envelope.getMinX())
                    .putDouble(envelope.getMaxX())
                    .putDouble(envelope.getMinY())
                    .putDouble(envelope.getMaxY());
        }
        return blob.put(wkb).array();
    }

    /**
     * The geometry of a binary form.
     *
     * @param blob the blob
     * @return the geometry
     * @throws ParseException if the header or the well-known binary is wrong or the reference system is another
     */
    Geometry decode(byte[] blob) throws ParseException {
        if (blob.length < FIXED_HEADER || blob[0] != 'G' || blob[1] != 'P' || blob[2] != 0) {
            throw new ParseException("GeoPackage geometry, version 0 ('GP', 0)");
        }
        int flags = blob[3];
        if ((flags & FLAG_EXTENDED) != 0) {
            throw new ParseException("standard GeoPackage geometry, not an extended one");
        }
        ByteOrder order = (flags & FLAG_LITTLE_ENDIAN) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int foundSrsId = ByteBuffer.wrap(blob).order(order).getInt(4);
        if (foundSrsId != srsId) {
            throw new ParseException("geometry with srs_id " + srsId + ", found " + foundSrsId);
        }
        int start = FIXED_HEADER
                + switch ((flags >> 1) & 0x07) {
                    case 0 -> 0;
                    case 1 -> ENVELOPE_XY;
                    case 2, 3 -> 48;
                    case 4 -> 64;
                    default -> throw new ParseException("GeoPackage geometry with envelope code 0 to 4");
                };
        if (start >= blob.length) {
            throw new ParseException("GeoPackage geometry with well-known binary after its header");
        }
        byte[] wkb = new byte[blob.length - start];
        System.arraycopy(blob, start, wkb, 0, wkb.length);
        return reader.read(wkb);
    }
}
