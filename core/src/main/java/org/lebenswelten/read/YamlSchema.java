package org.lebenswelten.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.ProblemCode;

/**
 * One of the published JSON Schemas (Draft 2020-12) of a project's YAML files. They refer to nothing outside themselves,
 * and nothing is ever fetched.
 */
final class YamlSchema {

    /** Names of the schema files, as they are published. */
    static final List<String> FILES = List.of("atlas.schema.json", "measure.schema.json", "project.schema.json");

    private static final String PARAMETERS = "parameters.schema.json";

    private static final String PRESET = "preset.schema.json";

    private static final Set<String> COMBINING = Set.of("if", "then", "else", "allOf", "anyOf");

    private static final Pattern PARTICIPANTS = Pattern.compile(".*/participants/\\d+/(count|by(Area|Sex|Age)(/.*)?)");

    private static final Map<String, YamlSchema> BUILT = new ConcurrentHashMap<>();

    private final JsonNode json;
    private final JsonSchema schema;

    private YamlSchema(String file) {
        this(json(open(file)));
    }

    private YamlSchema(JsonNode json) {
        this.json = json;
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        schema = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())))
                .getSchema(json, config);
    }

    /** The schema of {@code atlas.yaml}. */
    static YamlSchema atlas() {
        return of("atlas.schema.json");
    }

    /** The schema of a measure profile. */
    static YamlSchema measure() {
        return of("measure.schema.json");
    }

    /** The schema of a project profile. */
    static YamlSchema project() {
        return of("project.schema.json");
    }

    /**
     * The schema of parameters of an index, which are written in the words of {@code atlas.yaml}: it takes over the
     * definitions of that schema.
     */
    static YamlSchema parameters() {
        return BUILT.computeIfAbsent(PARAMETERS, file -> new YamlSchema(inWordsOfTheAtlas(file)));
    }

    /** The schema of a preset, whose options are those of an index in {@code atlas.yaml}. */
    static YamlSchema preset() {
        return BUILT.computeIfAbsent(PRESET, file -> {
            ObjectNode own = inWordsOfTheAtlas(file);
            own.withObject("/$defs/indexOptions/properties")
                    .setAll((ObjectNode) atlas().json.at("/properties/indices/items/properties"));
            return new YamlSchema(own);
        });
    }

    private static ObjectNode inWordsOfTheAtlas(String file) {
        InputStream stream = YamlSchema.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("resource '" + file + "' is part of the library");
        }
        ObjectNode own = (ObjectNode) json(stream);
        own.withObjectProperty("$defs").setAll((ObjectNode) atlas().json.path("$defs"));
        return own;
    }

    /** What stands there, for a message: of participants no number. */
    private static @Nullable String written(YamlDocument document, String pointer) {
        String written = document.written(pointer);
        return PARTICIPANTS.matcher(pointer).matches() ? ProblemLog.withoutCount(written) : written;
    }

    private static JsonNode json(InputStream stream) {
        try (stream) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YamlSchema of(String file) {
        return BUILT.computeIfAbsent(file, YamlSchema::new);
    }

    /** A schema file as it is published. */
    static InputStream open(String file) {
        InputStream stream = YamlSchema.class.getResourceAsStream("/org/lebenswelten/schema/" + file);
        if (stream == null) {
            throw new IllegalStateException("resource '" + file + "' is part of the library");
        }
        return stream;
    }

    /**
     * Holds a document against the schema, reports every violation and marks what it concerns.
     *
     * @param document the document
     * @param log where to report
     */
    void check(YamlDocument document, ProblemLog log) {
        Set<String> told = new TreeSet<>();
        for (ValidationMessage message : schema.validate(document.root().json())) {
            SchemaViolation violation = SchemaViolation.of(message, json);
            if (COMBINING.contains(message.getType()) || violation.isInsideChoice()) {
                continue;
            }
            String pointer = violation.pointer();
            if (!violation.isUnknownOption()) {
                document.markFault(message.getInstanceLocation().toString());
            }
            if (told.add(pointer + " " + violation.rule().en())) {
                log.add(
                        ProblemCode.SCHEMA_VIOLATION,
                        document.place(pointer),
                        violation.isUnknownOption() ? violation.option() : written(document, pointer),
                        violation.rule());
            }
        }
    }
}
