package org.lebenswelten.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import org.lebenswelten.model.BilingualText;

/** How the JSON of this package looks: keys in the order they are put, two blanks a level, lines end with LF. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private Json() {}

    /**
     * An empty object.
     *
     * @return the object
     */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * A text in both languages.
     *
     * @param text the text
     * @return an object with {@code de} and {@code en}
     */
    static ObjectNode text(BilingualText text) {
        return object().put("de", text.de()).put("en", text.en());
    }

    /**
     * The text of a tree.
     *
     * @param node the tree
     * @return JSON that ends with LF
     */
    static String write(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }

    /** Writes on one line, for documents of many numbers. */
    static String line(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }

    /**
     * Writes JSON without blanks, value by value.
     *
     * @param writer takes it
     * @return a generator
     * @throws IOException if the writer fails
     */
    static JsonGenerator generator(Writer writer) throws IOException {
        return MAPPER.createGenerator(writer);
    }

    /**
     * The tree of a text.
     *
     * @param text JSON
     * @return the tree
     * @throws JsonProcessingException if it is none, or an object has a key twice
     */
    static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }
}
