package org.lebenswelten.geotools;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.geotools.api.data.DataAccessFactory.Param;
import org.geotools.api.data.Parameter;
import org.geotools.util.URLs;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * The parameter for a local file. It takes a {@link File}, a {@link Path}, a {@code file:} URL or URI, or text that is a
 * path or a {@code file:} URL.
 */
final class AtlasFileParam extends Param {

    /** Two characters or more, as one is a drive of Windows. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

    /**
     * A required parameter.
     *
     * @param key the key
     * @param title short name
     * @param description what to put in
     * @param sample an example
     */
    AtlasFileParam(String key, BilingualText title, BilingualText description, String sample) {
        super(
                key,
                File.class,
                Titles.of(title),
                Titles.of(description),
                true,
                1,
                1,
                sample,
                Map.of(Parameter.EXT, "gpkg"));
    }

    @Override
    public @Nullable Object lookUp(Map<String, ?> parameters) throws IOException {
        Object value = parameters.get(key);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        if (value instanceof File file) {
            return file;
        }
        if (value instanceof Path path) {
            return path.toFile();
        }
        if (value instanceof URL || value instanceof URI || isUrl(value.toString())) {
            return local(value.toString());
        }
        if (value instanceof String text) {
            return new File(text.trim());
        }
        throw new IOException("parameter '" + key + "': value of type "
                + value.getClass().getName() + ", expected a file, a path or a file: URL");
    }

    /**
     * Reads text as {@link #lookUp(Map)} does.
     *
     * @param text path or URL
     * @return a {@link File}, or null for blank text
     * @throws IOException if it is a URL of something else than a local file
     */
    @Override
    public @Nullable Object handle(String text) throws IOException {
        return lookUp(Map.of(key, text));
    }

    private static boolean isUrl(String text) {
        return SCHEME.matcher(text.trim()).lookingAt();
    }

    private File local(String text) throws IOException {
        File file;
        try {
            file = URLs.urlToFile(new URL(text.trim()));
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IOException("parameter '" + key + "': '" + text + "', expected a path or a file: URL", e);
        }
        if (file == null) {
            throw new IOException(
                    "parameter '" + key + "': '" + text + "', expected a local file, not another kind of URL");
        }
        return file;
    }
}
