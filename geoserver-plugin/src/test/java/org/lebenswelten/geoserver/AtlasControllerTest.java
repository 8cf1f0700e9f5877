package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.publish.JsonText;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

class AtlasControllerTest {

    private static final String TYPE = "application/geopackage+sqlite3";
    private static final String ROOT = "/rest/lebenswelten";
    private static final String ATLAS = ROOT + "/musterdorf";

    @TempDir
    private Path directory;

    private TestService service;
    private MockMvc http;

    @BeforeEach
    void start() {
        service = new TestService(directory, Map.of("LEBENSWELTEN_UPLOAD_LIMIT_MB", "1"));
        http = MockMvcBuilders.standaloneSetup(new AtlasController(service.service()))
                .build();
    }

    @AfterEach
    void stop() {
        service.service().stop();
    }

    @Test
    void beforeTheStartNothingIsReady() throws Exception {
        assertThat(problem(get(ROOT), 503).get("type"), is("urn:lebenswelten:problem:not-ready"));
        assertThat(problem(get(ATLAS), 503).get("status"), is(503L));
        assertThat(
                problem(put(ATLAS).contentType(TYPE).content(new byte[1]), 503).get("title"), is("Noch nicht bereit"));
        assertThat(problem(delete(ATLAS), 503).get("status"), is(503L));
        assertThat(problem(post(ATLAS + "/republish"), 503).get("status"), is(503L));
        assertThat(json(get(ROOT + "/status"), 503).get("ready"), is(false));
    }

    @Test
    void statusSaysWhenAllIsPublished() throws Exception {
        service.start();

        Map<?, ?> status = json(get(ROOT + "/status"), 200);

        assertThat(status.get("ready"), is(true));
        assertThat(status.get("atlases"), is(0L));
        // geotools-wrapper 1.8.1-33.1 is GeoTools 33.1
        assertThat(status.get("geotools"), is("33.1"));
        assertThat(status.get("tested"), is(true));
    }

    @Test
    void uploadIsNewOnceAndReplacesAfterwards() throws Exception {
        service.start();

        Map<?, ?> first = json(put(ATLAS).contentType(TYPE).content(bytes(SampleAtlases.musterdorf())), 201);
        Map<?, ?> second = json(put(ATLAS).contentType(TYPE).content(bytes(SampleAtlases.later())), 200);

        assertThat(first.get("state"), is("PUBLISHED"));
        assertThat(
                first.get("title"), is(Map.of("de", "Gesundheitsatlas Musterdorf", "en", "Health atlas Musterdorf")));
        assertThat(first.get("layers"), is(4L));
        assertThat(((Map<?, ?>) second.get("plan")).get("workspace"), is("musterdorf"));
        assertThat(((Map<?, ?>) second.get("provenance")).get("program"), is("test"));
        Map<?, ?> list = json(get(ROOT), 200);
        assertThat(((Map<?, ?>) ((List<?>) list.get("atlases")).get(0)).get("id"), is("musterdorf"));
        assertThat(json(get(ATLAS), 200), is(second));
    }

    @Test
    void whatIsWrongWithAnUploadIsAProblem() throws Exception {
        service.start();
        byte[] sound = bytes(SampleAtlases.musterdorf());

        Map<?, ?> invalid = problem(put(ATLAS).contentType(TYPE).content("text"), 422);
        assertThat(invalid.get("code"), is("LW-601"));
        assertThat(String.valueOf(invalid.get("detail")), containsString("musterdorf LW-601"));
        assertThat(
                problem(put(ATLAS).contentType("text/csv").content(sound), 415).get("title"), is("Falscher Medientyp"));
        assertThat(problem(put(ATLAS).content(sound), 415).get("status"), is(415L));
        assertThat(
                problem(put(ATLAS).contentType(TYPE).content(new byte[1_000_001]), 413)
                        .get("type"),
                is("urn:lebenswelten:problem:too-large"));
        assertThat(
                problem(put(ROOT + "/{id}", "..x").contentType(TYPE).content(sound), 400)
                        .get("title"),
                is("Ungültiger Name"));
        WorkspaceInfo workspace = service.memory().catalog().getFactory().createWorkspace();
        workspace.setName("musterdorf");
        service.memory().catalog().add(workspace);
        assertThat(
                problem(put(ATLAS).contentType(TYPE).content(sound), 409).get("type"),
                is("urn:lebenswelten:problem:clash"));
    }

    @Test
    void catalogThatRefusesIsAProblem() throws Exception {
        service.start();
        service.memory().stopBefore(5);

        Map<?, ?> problem = problem(put(ATLAS).contentType(TYPE).content(bytes(SampleAtlases.musterdorf())), 500);

        assertThat(problem.get("type"), is("urn:lebenswelten:problem:failed"));
        assertThat(json(get(ATLAS), 200).get("state"), is("FAILED"));
    }

    @Test
    void folderThatCannotBeMadeIsAProblem() throws Exception {
        service.start();
        Files.write(directory.resolve("lebenswelten"), new byte[0]);

        assertThat(
                problem(put(ATLAS).contentType(TYPE).content(bytes(SampleAtlases.musterdorf())), 507)
                        .get("type"),
                is("urn:lebenswelten:problem:no-storage"));
    }

    @Test
    void unknownAtlasIsAProblem() throws Exception {
        service.start();

        for (MockHttpServletRequestBuilder request : List.of(get(ATLAS), delete(ATLAS), post(ATLAS + "/republish"))) {
            assertThat(problem(request, 404).get("type"), is("urn:lebenswelten:problem:unknown"));
        }
        for (MockHttpServletRequestBuilder request :
                List.of(get(ROOT + "/A"), delete(ROOT + "/A"), post(ROOT + "/A/republish"))) {
            assertThat(problem(request, 400).get("type"), is("urn:lebenswelten:problem:wrong-name"));
        }
    }

    @Test
    void problemsComeInTheLanguageThatIsAskedFor() throws Exception {
        service.start();

        assertThat(problem(get(ATLAS), 404).get("detail"), is("Atlas 'musterdorf': nicht bekannt"));
        assertThat(
                problem(get(ATLAS).header("Accept-Language", "en-GB,de;q=0.5"), 404)
                        .get("detail"),
                is("atlas 'musterdorf': not known"));
    }

    @Test
    void deletingRemovesAllAndSaysWhatWasKept() throws Exception {
        service.start();
        json(put(ATLAS).contentType(TYPE).content(bytes(SampleAtlases.musterdorf())), 201);
        assertThat(answer(delete(ATLAS)).getStatus(), is(204));
        assertThat(service.memory().dump(), is(""));

        json(put(ATLAS).contentType(TYPE).content(bytes(SampleAtlases.musterdorf())), 201);
        org.geoserver.catalog.StyleInfo style =
                service.memory().catalog().getFactory().createStyle();
        style.setName("theirs");
        style.setWorkspace(Objects.requireNonNull(service.memory().catalog().getWorkspaceByName("musterdorf")));
        service.memory().catalog().add(style);
        Map<?, ?> kept = json(delete(ATLAS), 200);
        assertThat(((List<?>) kept.get("notes")).size(), is(1));
    }

    @Test
    void republishOverwritesEditsOnlyByForce() throws Exception {
        service.start();
        json(put(ATLAS).contentType(TYPE).content(bytes(SampleAtlases.musterdorf())), 201);
        FeatureTypeInfo type = type();
        type.setTitle("Unser Titel");
        service.memory().catalog().save(type);

        Map<?, ?> kept = json(post(ATLAS + "/republish"), 200);
        assertThat(type().getTitle(), is("Unser Titel"));
        assertThat(((List<?>) kept.get("notes")).size(), is(1));
        assertThat(json(post(ATLAS + "/republish?force=true"), 200).get("notes"), is(List.of()));
        assertThat(type().getTitle(), is("Belastung"));
        assertThat(
                problem(post(ATLAS + "/republish?force=ja"), 400).get("type"),
                is("urn:lebenswelten:problem:wrong-parameter"));
    }

    @Test
    void republishOfABadFileIsAProblem() throws Exception {
        service.start();
        json(put(ATLAS).contentType(TYPE).content(bytes(SampleAtlases.musterdorf())), 201);
        Files.write(directory.resolve("lebenswelten/musterdorf.gpkg"), new byte[10]);

        assertThat(problem(post(ATLAS + "/republish"), 422).get("status"), is(422L));
    }

    @Test
    void descriptionNamesEveryAddressAndEveryStatus() throws Exception {
        Map<?, ?> description = json(get(ROOT + "/openapi"), 200);

        assertThat(description.get("openapi"), is("3.1.0"));
        Map<?, ?> paths = (Map<?, ?>) description.get("paths");
        TreeSet<String> described = new TreeSet<>();
        TreeSet<Integer> statuses = new TreeSet<>();
        paths.forEach((path, item) -> ((Map<?, ?>) item).forEach((verb, operation) -> {
            if (operation instanceof Map<?, ?> map) {
                described.add(verb + " " + path);
                ((Map<?, ?>) map.get("responses")).keySet().forEach(s -> statuses.add(Integer.valueOf((String) s)));
            }
        }));
        TreeSet<String> mapped = new TreeSet<>();
        for (Method method : AtlasController.class.getDeclaredMethods()) {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapping != null) {
                String path = mapping.path().length == 0 ? "" : mapping.path()[0];
                mapped.add(mapping.method()[0].name().toLowerCase(java.util.Locale.ROOT) + " " + ROOT + path);
            }
        }
        assertThat(described, is(mapped));
        TreeSet<Integer> possible = new TreeSet<>(List.of(200, 201, 204));
        Stream.of(Refusal.Kind.values()).forEach(kind -> possible.add(kind.status()));
        assertThat(statuses, is(possible));
    }

    /** Spring 6.1 and later no longer guess names from debug information; no address ends in a slash. */
    @Test
    void parametersHaveNamesAndAddressesNoTrailingSlash() {
        List<String> names = new ArrayList<>();
        for (Method method : AtlasController.class.getDeclaredMethods()) {
            for (java.lang.reflect.Parameter parameter : method.getParameters()) {
                for (java.lang.annotation.Annotation annotation : parameter.getDeclaredAnnotations()) {
                    names.add(
                            annotation instanceof PathVariable v
                                    ? v.value()
                                    : annotation instanceof RequestParam p
                                            ? p.name()
                                            : annotation instanceof RequestHeader h ? h.name() : "other");
                }
            }
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapping != null && mapping.path().length > 0) {
                assertThat(mapping.path()[0], mapping.path()[0].endsWith("/"), is(false));
            }
        }
        // four times the atlas, two headers of an upload, force
        assertThat(names.size(), is(7));
        names.forEach(name -> assertThat(name, name.isEmpty(), is(false)));
    }

    private FeatureTypeInfo type() {
        return Objects.requireNonNull(LayerKeeper.find(
                service.memory().catalog(),
                Objects.requireNonNull(service.memory().catalog().getNamespaceByPrefix("musterdorf")),
                "belastung"));
    }

    private Map<?, ?> json(MockHttpServletRequestBuilder request, int status) throws Exception {
        return body(request, status, "application/json");
    }

    private Map<?, ?> problem(MockHttpServletRequestBuilder request, int status) throws Exception {
        Map<?, ?> problem = body(request, status, "application/problem+json");
        // RFC 9457, section 3.1
        assertThat(problem.get("status"), is((long) status));
        assertThat(problem.get("title"), is(notNullValue()));
        return problem;
    }

    private Map<?, ?> body(MockHttpServletRequestBuilder request, int status, String type) throws Exception {
        MockHttpServletResponse response = answer(request);
        String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body, response.getStatus(), is(status));
        assertThat(response.getContentType(), is(type));
        return (Map<?, ?>) Objects.requireNonNull(JsonText.tree(body));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private byte[] bytes(Atlas atlas) throws IOException {
        return Files.readAllBytes(SampleAtlases.write(atlas, directory.resolve("x.gpkg")));
    }
}
