package org.lebenswelten.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * JSON as trees of plain Java values, for programs that may not know which library reads and writes it here.
 *
 * <p>An object is a {@link Map} from {@link String}, an array a {@link List}; the rest are {@link String},
 * {@link Boolean}, {@link Integer}, {@link Long}, {@link Double} and null. A {@link BilingualText} is written as an object
 * with {@code de} and {@code en}.
 */
public final class JsonText {

    private JsonText() {}

    /**
     * Writes a tree; keys in the order of their map.
     *
     * @param tree the tree
     * @return JSON that ends with LF
     * @throws IllegalArgumentException if the tree holds another type, or a number that is not finite
     */
    public static String of(@Nullable Object tree) {
        return Json.write(node(tree));
    }

    /**
     * Reads a tree; whole numbers become {@link Long}.
     *
     * @param text JSON
     * @return the tree, maps in the order of the text
     * @throws IllegalArgumentException if it is not JSON, or an object has a key twice
     */
    public static @Nullable Object tree(String text) {
        try {
            return value(Json.read(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode node(@Nullable Object value) {
        if (value == null) {
            return NullNode.getInstance();
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = Json.object();
            map.forEach((key, member) -> object.set((String) key, node(member)));
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = Json.object().arrayNode();
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        if (value instanceof String text) {
            return TextNode.valueOf(text);
        }
        if (value instanceof BilingualText text) {
            return Json.text(text);
        }
        if (value instanceof Boolean truth) {
            return BooleanNode.valueOf(truth);
        }
        if (value instanceof Integer || value instanceof Long) {
            return LongNode.valueOf(((Number) value).longValue());
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return DoubleNode.valueOf(number);
        }
        throw new IllegalArgumentException(
                "value " + value + " of type " + value.getClass().getName() + ", expected a value of JSON");
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            node.properties().forEach(member -> object.put(member.getKey(), value(member.getValue())));
            return object;
        }
        if (node.isArray()) {
            List<@Nullable Object> array = new ArrayList<>();
            node.forEach(element -> array.add(value(element)));
            return array;
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        return node.isNumber() ? (Object) node.doubleValue() : null;
    }
}
