package org.lebenswelten.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.JsonText;

/**
 * Sends an atlas to the plugin in a GeoServer. Redirections are not followed, so that the password goes to nobody but the
 * server that was named.
 */
final class AtlasUpload {

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofMinutes(15);

    private final URI geoServer;
    private final String login;
    private final Language language;

    /**
     * What the server said.
     *
     * @param status status of HTTP
     * @param tree the JSON of the answer, empty if it is none
     */
    record Answer(int status, Map<?, ?> tree) {

        /** Whether the atlas is published. */
        boolean isDone() {
            return status == 200 || status == 201;
        }

        /** What a problem says of itself, or null. */
        @Nullable
        String detail() {
            return tree.get("detail") instanceof String detail ? detail : null;
        }

        /** How many layers there are now, or 0. */
        long layers() {
            return tree.get("layers") instanceof Long layers ? layers : 0;
        }

        /** What was kept as it was. */
        List<String> notes(Language language) {
            return tree.get("notes") instanceof List<?> notes
                    ? notes.stream()
                            .map(note -> note instanceof Map<?, ?> map
                                    ? String.valueOf(map.get(language.code()))
                                    : String.valueOf(note))
                            .toList()
                    : List.of();
        }
    }

    /**
     * Prepares an upload.
     *
     * @param geoServer address of the server, without a slash at its end
     * @param user name of the user
     * @param password the user's password
     * @param language language of the answers
     */
    AtlasUpload(URI geoServer, String user, String password, Language language) {
        this.geoServer = geoServer;
        this.login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.language = language;
    }

    /**
     * Sends a file.
     *
     * @param id the atlas's id
     * @param file the file
     * @return what the server said
     * @throws IOException if the server cannot be reached or the file cannot be read
     * @throws InterruptedException if the thread is interrupted
     */
    Answer send(String id, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(geoServer + "/rest/lebenswelten/" + id))
                .timeout(ANSWER)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/geopackage+sqlite3")
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language.code())
                .PUT(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> response = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), tree(response));
    }

    /** Proxies and logins answer in HTML. */
    private static Map<?, ?> tree(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/json") && !type.startsWith("application/problem+json")) {
            return Map.of();
        }
        try {
            return JsonText.tree(response.body()) instanceof Map<?, ?> map ? map : Map.of();
        } catch (IllegalArgumentException e) {
            return Map.of("detail", String.valueOf(e.getMessage()));
        }
    }
}
