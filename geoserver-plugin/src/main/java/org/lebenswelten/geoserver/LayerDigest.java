package org.lebenswelten.geoserver;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.locationtech.jts.io.WKBWriter;

/** Tells whether a layer or a text is the same as before: SHA-256 in hexadecimal, shortened to 16 digits (64 bits). */
final class LayerDigest {

    private static final int DIGITS = 16;

    private LayerDigest() {}

    /**
     * Digest of a text.
     *
     * @param text the text
     * @return 16 hexadecimal digits
     */
    static String of(String text) {
        return shortened(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Digest of what a map shows of a layer: columns, features and style.
     *
     * @param layer the layer
     * @param style its style as text
     * @return 16 hexadecimal digits
     */
    static String of(AtlasLayer layer, String style) {
        MessageDigest digest = sha256();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            text(out, style);
            text(out, layer.timeColumn());
            for (AtlasColumn column : layer.columns()) {
                text(out, column.name());
                text(out, column.type().name());
            }
            WKBWriter wkb = new WKBWriter();
            for (int row = 0; row < layer.size(); row++) {
                text(out, layer.featureId(row));
                byte[] geometry = wkb.write(layer.geometry(row));
                out.writeInt(geometry.length);
                out.write(geometry);
                for (int column = 0; column < layer.columns().size(); column++) {
                    Object value = layer.value(row, column);
                    text(out, value == null ? null : value.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a digest is computed in memory", e);
        }
        return shortened(digest.digest());
    }

    /** Length before text, -1 for null, so that no two sequences look the same. */
    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String shortened(byte[] digest) {
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
