package org.lebenswelten.geoserver;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator may set, as environment variables or system properties of GeoServer.
 *
 * @param scanEvery time between two looks at the folder; {@value #SCAN_SECONDS}, 10 by default
 * @param settling how long a file must have been left alone before it is read; {@value #SETTLE_SECONDS}, 2 by default
 * @param uploadLimit most bytes of an upload; {@value #UPLOAD_LIMIT_MB} in megabytes of 1,000,000 bytes, 500 by default
 */
record PublisherSettings(Duration scanEvery, Duration settling, long uploadLimit) {

    static final String SCAN_SECONDS = "LEBENSWELTEN_SCAN_SECONDS";
    static final String SETTLE_SECONDS = "LEBENSWELTEN_SETTLE_SECONDS";
    static final String UPLOAD_LIMIT_MB = "LEBENSWELTEN_UPLOAD_LIMIT_MB";

    private static final long MEGABYTE = 1_000_000;
    private static final long MOST = 1_000_000;

    /**
     * Reads the settings.
     *
     * @param properties gives the value of a name, or null
     * @return the settings
     * @throws IllegalArgumentException if a value is not a whole number from 1 to 1,000,000
     */
    static PublisherSettings of(UnaryOperator<@Nullable String> properties) {
        return new PublisherSettings(
                Duration.ofSeconds(number(SCAN_SECONDS, properties.apply(SCAN_SECONDS), 10)),
                Duration.ofSeconds(number(SETTLE_SECONDS, properties.apply(SETTLE_SECONDS), 2)),
                MEGABYTE * number(UPLOAD_LIMIT_MB, properties.apply(UPLOAD_LIMIT_MB), 500));
    }

    private static long number(String name, @Nullable String text, long otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(rule(name, text), e);
        }
        throw new IllegalArgumentException(rule(name, text));
    }

    private static String rule(String name, String text) {
        return name + " is '" + text + "', expected a whole number from 1 to " + MOST;
    }
}
