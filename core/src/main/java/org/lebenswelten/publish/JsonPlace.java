package org.lebenswelten.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/** A value in a JSON document of an atlas file, which knows where it stands and says so when it is another than asked. */
final class JsonPlace {

    private final Path file;
    private final String place;
    private final JsonNode node;

    private JsonPlace(Path file, String place, JsonNode node) {
        this.file = file;
        this.place = place;
        this.node = node;
    }

    /**
     * The root of a document.
     *
     * @param file the file it stands in
     * @param name the document's name
     * @param node the tree
     * @return the root
     */
    static JsonPlace root(Path file, String name, JsonNode node) {
        return new JsonPlace(file, name, node);
    }

    /**
     * The root of a document of a stated format.
     *
     * @param json the document
     * @param name its name
     * @param format the number its member {@code format} must have
     * @return the root
     * @throws AtlasFileException if it is no JSON, or of another format
     */
    static JsonPlace document(String json, String name, int format) throws AtlasFileException {
        Path file = Path.of(name);
        JsonPlace root;
        try {
            root = root(file, "", Json.read(json));
        } catch (JsonProcessingException e) {
            throw AtlasFileException.of(AtlasFileProblem.WRONG_CONTENT, file, null, null, e.getOriginalMessage());
        }
        if (root.at("format").integer() != format) {
            throw root.at("format").wrong(String.valueOf(format));
        }
        return root;
    }

    /** A member of an object; what is asked of a missing member says that it is missing. */
    JsonPlace at(String key) throws AtlasFileException {
        if (!node.isObject()) {
            throw wrong("object");
        }
        JsonNode child = node.get(key);
        return new JsonPlace(file, place + "/" + key, child == null ? MissingNode.getInstance() : child);
    }

    /** The elements of an array. */
    List<JsonPlace> elements() throws AtlasFileException {
        if (!node.isArray()) {
            throw wrong("array");
        }
        List<JsonPlace> elements = new ArrayList<>();
        for (JsonNode child : node) {
            elements.add(new JsonPlace(file, place + "/" + elements.size(), child));
        }
        return elements;
    }

    /** A text. */
    String text() throws AtlasFileException {
        if (!node.isTextual()) {
            throw wrong("text");
        }
        return node.textValue();
    }

    /** A text or null. */
    @Nullable
    String textOrNull() throws AtlasFileException {
        return node instanceof NullNode ? null : text();
    }

    /** A text, a whole number or null. */
    @Nullable
    Object scalarOrNull() throws AtlasFileException {
        return node.isInt() ? (Object) node.intValue() : textOrNull();
    }

    /** Whether null stands here. */
    boolean isNull() {
        return node instanceof NullNode;
    }

    /** True or false. */
    boolean truth() throws AtlasFileException {
        if (!node.isBoolean()) {
            throw wrong("true or false");
        }
        return node.booleanValue();
    }

    /** A whole number of 32 bits. */
    int integer() throws AtlasFileException {
        if (!node.isInt()) {
            throw wrong("integer");
        }
        return node.intValue();
    }

    /** A number. */
    double number() throws AtlasFileException {
        if (!node.isNumber()) {
            throw wrong("number");
        }
        return node.doubleValue();
    }

    /** A day. */
    LocalDate day() throws AtlasFileException {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw wrong("yyyy-mm-dd");
        }
    }

    /** The numbers of an object by key, {@code NaN} for null. */
    SortedMap<String, Double> numbers() throws AtlasFileException {
        if (!node.isObject()) {
            throw wrong("object");
        }
        SortedMap<String, Double> numbers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            JsonPlace at = at(entry.getKey());
            numbers.put(entry.getKey(), at.isNull() ? Double.NaN : at.number());
        }
        return numbers;
    }

    /** A text in both languages. */
    BilingualText bilingual() throws AtlasFileException {
        return make("{de, en}", () -> new BilingualText(at("de").text(), at("en").text()));
    }

    /** The texts of an object by key. */
    Map<String, String> texts() throws AtlasFileException {
        if (!node.isObject()) {
            throw wrong("object");
        }
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            texts.put(entry.getKey(), at(entry.getKey()).text());
        }
        return texts;
    }

    /** A constant of an enum by its name. */
    <E extends Enum<E>> E constant(Class<E> type) throws AtlasFileException {
        return make(List.of(type.getEnumConstants()).toString(), () -> Enum.valueOf(type, text()));
    }

    /**
     * What a part makes of this value.
     *
     * @param expected the rule, in symbols or the words of JSON
     * @param part makes the result; what it refuses is reported for this place
     * @param <T> type of the result
     * @return the result
     * @throws AtlasFileException if the value is refused
     */
    <T> T make(String expected, Part<T> part) throws AtlasFileException {
        try {
            return part.make();
        } catch (IllegalArgumentException e) {
            throw wrong(expected + " (" + e.getMessage() + ")");
        }
    }

    /** What is thrown when the value is not what was expected. */
    AtlasFileException wrong(String expected) {
        if (node.isMissingNode()) {
            return AtlasFileException.of(AtlasFileProblem.MISSING_OBJECT, file, place, null, expected);
        }
        return AtlasFileException.of(AtlasFileProblem.WRONG_CONTENT, file, place, node, expected);
    }

    /**
     * Makes something of a value.
     *
     * @param <T> type of the result
     */
    interface Part<T> {

        /** Makes it. */
        T make() throws AtlasFileException;
    }
}
