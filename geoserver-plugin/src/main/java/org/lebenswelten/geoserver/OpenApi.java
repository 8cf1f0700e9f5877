package org.lebenswelten.geoserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of the interface over HTTP: {@code openapi.json} beside this class in the jar. */
final class OpenApi {

    private static final String FILE = "openapi.json";

    private OpenApi() {}

    /**
     * The description.
     *
     * @return OpenAPI 3.1 in JSON
     */
    static byte[] bytes() {
        try (InputStream stream = Objects.requireNonNull(OpenApi.class.getResourceAsStream(FILE), FILE)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + ": cannot be read from the jar", e);
        }
    }
}
