package org.lebenswelten.geoserver;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.JsonText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Atlases over HTTP: {@code /rest/lebenswelten}. GeoServer's own rules say who may use it; by default administrators.
 *
 * <p>Answers are JSON in UTF-8, errors {@code application/problem+json} (RFC 9457) in the language of
 * {@code Accept-Language}, German unless English is asked for first. The file {@code openapi.json} describes all of it and
 * is served as {@code /rest/lebenswelten/openapi}.
 */
@RestController
@RequestMapping("/rest/lebenswelten")
public final class AtlasController {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final PublisherService service;
    private final byte[] openApi;

    /**
     * Makes the controller.
     *
     * @param service publishes
     */
    public AtlasController(PublisherService service) {
        this.service = service;
        this.openApi = OpenApi.bytes();
    }

    /**
     * All atlases.
     *
     * @return 200 with the list
     * @throws Refusal if the publisher has not started
     */
    @GetMapping
    public ResponseEntity<byte[]> list() throws Refusal {
        return answer(200, JSON, StatusJson.list(publisher().statuses()));
    }

    /**
     * Whether all is published that can be; for probes.
     *
     * @return 200 if so, else 503, both with the state of the plugin
     */
    @GetMapping("/status")
    public ResponseEntity<byte[]> status() {
        boolean ready = service.fault().isEmpty()
                && service.publisher().map(AtlasPublisher::isReady).orElse(false);
        List<AtlasStatus> statuses =
                service.publisher().map(AtlasPublisher::statuses).orElse(List.of());
        return answer(
                ready ? 200 : 503, JSON, StatusJson.whole(ready, service.fault().orElse(null), statuses));
    }

    /**
     * The description of this interface.
     *
     * @return 200 with OpenAPI 3.1 in JSON
     */
    @GetMapping("/openapi")
    public ResponseEntity<byte[]> openApi() {
        return ResponseEntity.status(200).header(HttpHeaders.CONTENT_TYPE, JSON).body(openApi.clone());
    }

    /**
     * One atlas with plan and provenance.
     *
     * @param atlas its id
     * @return 200
     * @throws Refusal if the name is no id, or there is no such atlas
     */
    @GetMapping("/{atlas}")
    public ResponseEntity<byte[]> one(@PathVariable("atlas") String atlas) throws Refusal {
        UploadReceiver.requireId(atlas);
        AtlasStatus status = publisher()
                .status(atlas)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "Atlas '" + atlas + "': nicht bekannt",
                        "atlas '" + atlas + "': not known"));
        return answer(200, JSON, StatusJson.one(status));
    }

    /**
     * Takes an atlas in place of the one there is, if it is sound.
     *
     * @param atlas its id
     * @param mediaType what the body is
     * @param length how long it is
     * @param body the GeoPackage
     * @return 201 if the atlas is new, else 200, with the atlas
     * @throws Refusal if it is not taken
     */
    @PutMapping("/{atlas}")
    public ResponseEntity<byte[]> put(
            @PathVariable("atlas") String atlas,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String mediaType,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, required = false) @Nullable String length,
            InputStream body)
            throws Refusal {
        UploadReceiver.requireId(atlas);
        AtlasPublisher publisher = publisher();
        boolean known = publisher.status(atlas).isPresent();
        AtlasStatus status = service.uploads()
                .orElseThrow(AtlasController::notReady)
                .receive(atlas, mediaType, bytes(length), body, publisher);
        service.changed();
        return answer(known ? 200 : 201, JSON, StatusJson.one(status));
    }

    /**
     * Removes an atlas.
     *
     * @param atlas its id
     * @return 204, or 200 with what was kept
     * @throws Refusal if there is no such atlas
     */
    @DeleteMapping("/{atlas}")
    public ResponseEntity<byte[]> delete(@PathVariable("atlas") String atlas) throws Refusal {
        UploadReceiver.requireId(atlas);
        List<BilingualText> notes = publisher().remove(atlas);
        service.changed();
        return notes.isEmpty()
                ? ResponseEntity.status(204).build()
                : answer(200, JSON, JsonText.of(Map.of("notes", notes)));
    }

    /**
     * Publishes an atlas again.
     *
     * @param atlas its id
     * @param force {@code true} overwrites what was edited by hand
     * @return 200 with the atlas
     * @throws Refusal if there is no such atlas, or it is not published
     */
    @PostMapping("/{atlas}/republish")
    public ResponseEntity<byte[]> republish(
            @PathVariable("atlas") String atlas, @RequestParam(name = "force", defaultValue = "false") String force)
            throws Refusal {
        UploadReceiver.requireId(atlas);
        if (!force.equals("true") && !force.equals("false")) {
            throw new Refusal(
                    Refusal.Kind.WRONG_PARAMETER,
                    "Parameter force '" + force + "': erwartet wird true oder false",
                    "parameter force '" + force + "': expected true or false");
        }
        AtlasStatus status = publisher().republish(atlas, force.equals("true"));
        service.changed();
        return answer(200, JSON, StatusJson.one(status));
    }

    /**
     * Says why something was not done.
     *
     * @param refusal why
     * @param request tells the languages that the client accepts
     * @return problem details
     */
    @ExceptionHandler(Refusal.class)
    public ResponseEntity<byte[]> refused(Refusal refusal, WebRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Language language =
                accepted != null && accepted.strip().toLowerCase(Locale.ROOT).startsWith("en")
                        ? Language.EN
                        : Language.DE;
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put(
                "type",
                "urn:lebenswelten:problem:"
                        + refusal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.put("title", refusal.kind().title().in(language));
        problem.put("status", refusal.kind().status());
        problem.put("detail", refusal.reason().in(language));
        if (refusal.code() != null) {
            problem.put("code", refusal.code());
        }
        return answer(refusal.kind().status(), PROBLEM, JsonText.of(problem));
    }

    private AtlasPublisher publisher() throws Refusal {
        return service.publisher().orElseThrow(AtlasController::notReady);
    }

    private static Refusal notReady() {
        return new Refusal(
                Refusal.Kind.NOT_READY,
                "Der Server ist noch nicht so weit; später noch einmal versuchen",
                "the server has not started yet; try again later");
    }

    /** A length that is no number is counted while the body is read. */
    private static long bytes(@Nullable String length) {
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }

    private static ResponseEntity<byte[]> answer(int status, String type, String json) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(json.getBytes(StandardCharsets.UTF_8));
    }
}
