package org.lebenswelten.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Expected output beside the tests, looked through by eye and read by QGIS 3.22 when it was laid down. */
final class GoldenFile {

    private GoldenFile() {}

    static String text(String name) throws IOException {
        try (InputStream stream = GoldenFile.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
