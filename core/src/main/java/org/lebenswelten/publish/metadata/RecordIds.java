package org.lebenswelten.publish.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The identifiers that couple metadata records: the same as long as namespace, atlas and layer keep their names.
 *
 * <p>Each is a UUID of version 5 (SHA-1 of a name) in the name space of URLs, of these names:
 *
 * <pre>{@code
 * <namespace>/<atlas>/<layer>            a layer's data
 * <namespace>/<atlas>/<layer>#metadata   the record that describes them
 * <namespace>/<atlas>                    the atlas, a series of its layers
 * <namespace>/<atlas>#wms                the record of its view service
 * <namespace>/<atlas>#wfs                the record of its download service
 * }</pre>
 *
 * <p>Agrees with: Python 3.11 {@code uuid.uuid5(uuid.NAMESPACE_URL, name)}.
 *
 * <p>Reference: RFC 4122, "A Universally Unique IDentifier (UUID) URN Namespace", 4.3, doi:10.17487/RFC4122.
 *
 * @param namespace URI of the publisher
 * @param atlas id of the atlas
 */
public record RecordIds(String namespace, String atlas) {

    /** The name space of URLs, RFC 4122, appendix C. */
    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /**
     * The identifier of a layer's data.
     *
     * @param layer name of the layer
     * @return a UUID
     */
    public UUID dataset(String layer) {
        return of(namespace + "/" + atlas + "/" + layer);
    }

    /**
     * The identifier of the record that describes a layer's data.
     *
     * @param layer name of the layer
     * @return a UUID
     */
    public UUID datasetRecord(String layer) {
        return of(namespace + "/" + atlas + "/" + layer + "#metadata");
    }

    /**
     * The identifier of the whole atlas.
     *
     * @return a UUID
     */
    public UUID atlasId() {
        return of(namespace + "/" + atlas);
    }

    /**
     * The identifier of the record of a service.
     *
     * @param kind the service
     * @return a UUID
     */
    public UUID serviceRecord(ServiceKind kind) {
        return of(namespace + "/" + atlas + "#" + kind.path());
    }

    /**
     * A layer's data as a URI, in the form that GDI-DE asks for: namespace and identifier.
     *
     * @param layer name of the layer
     * @return a URI
     */
    public String datasetUri(String layer) {
        return namespace + "/" + dataset(layer);
    }

    private static UUID of(String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(URLS.getMostSignificantBits())
                    .putLong(URLS.getLeastSignificantBits())
                    .array());
            ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (digest.getLong() & ~0xf000L) | 0x5000L;
            long low = (digest.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
